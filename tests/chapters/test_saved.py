"""Notebooks saved with the state of their widgets, as some editors do by themselves: small, each thing once."""

import base64
import json
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from rotation import turn

from mlp_course.explore.widgets.front import FRONT, SCRIPTS

ROOT = Path(__file__).resolve().parents[2]
STATE = "application/vnd.jupyter.widget-state+json"
LIMIT = 1_500_000  # bytes
LARGEST = ("03_backpropagation", "09_generalization", "10_handwritten_digits")
OTHERS = tuple(
    path.stem
    for path in sorted((ROOT / "notebooks").glob("*.ipynb"))
    if path.stem not in (*LARGEST, "12_the_same_in_pytorch")  # which needs PyTorch, and has one lab
)
EACH_KIND = """from mlp_course.explore import *
Lab(seeds=2, trained=2).look(1, 1)
NeuronPlane()
WarmUp(2)
GuessTable("table", ["m = 1", "m = N"], [("cost", [1.0, 2.0], str)])
Dropdown(["a", "b"], "a", "letter")"""


def saved(notebook, folder):
    """Run a notebook, keep its widgets, and return the models by their names in it."""
    NotebookClient(notebook, timeout=600, store_widget_state=True, resources={"metadata": {"path": folder}}).execute()
    return list(notebook.metadata.widgets[STATE]["state"].values())


def parts(models):
    """How many widgets there are of each of our own kinds."""
    names = [model["state"]["part"] for model in models if "part" in model["state"]]
    return {name: names.count(name) for name in names}


def test_each_kind_of_widget_is_saved_with_one_script_and_compressed_pictures(tmp_path):
    cells = [nbformat.v4.new_code_cell(source) for source in EACH_KIND.splitlines()]
    models = saved(nbformat.v4.new_notebook(cells=cells), tmp_path)
    assert parts(models).keys() == SCRIPTS.keys()
    packs = [model["state"]["pack"] for model in models if "pack" in model["state"]]
    assert packs == [FRONT.pack], "which all share"
    frames = [base64.b64decode(buffer["data"]) for model in models for buffer in model.get("buffers", [])]
    assert len(frames) == parts(models)["picture"]
    for frame in frames:
        assert frame[16:20] == b"RIFF" and len(frame) < 150_000
    for model in models:
        assert len(json.dumps(model["state"])) < 5_000 or "pack" in model["state"]


@pytest.mark.chapters
@pytest.mark.parametrize("name", (*turn(LARGEST), *turn(OTHERS)))
def test_a_chapter_is_small_when_saved_with_its_widgets(name):
    notebook = nbformat.read(ROOT / "notebooks" / f"{name}.ipynb", 4)
    saved(notebook, ROOT / "notebooks")
    assert len(nbformat.writes(notebook).encode()) <= LIMIT
