"""A notebook that was saved with its widgets, opened in a real JupyterLab and not run: its pictures are there."""

import base64
import io

import nbformat
import numpy as np
import pytest
from nbclient import NotebookClient
from nbformat.sign import NotebookNotary
from PIL import Image

STATE = "application/vnd.jupyter.widget-state+json"
SETUP = """from mlp_course.explore import Lab, NeuronPlane, Predict
from mlp_course.questions import question
choices = {"left": "It is not.", "right": "It is."}
question("which way", chapter=2, asks="Which way?", choices=choices, answer="right", reason="It is said.");"""
SOURCES = [SETUP, "NeuronPlane()", "Lab(seeds=2, trained=5)", "Predict('which way')", "print('explained')"]
EXPLAINS = 4
SAVE_WIDGETS = "@jupyter-widgets/jupyterlab-manager:saveWidgetState"
KEPT = """from mlp_course.explore.widgets.pixels import lossless
picture = curve.panels[0].picture
print(curve.controls["h"].index, picture._number, picture.frame[16:] == lossless(picture.pixels))"""
DRAWN = "canvas => canvas.toDataURL()"


def pixels_in(data: str) -> np.ndarray:
    """The pixels (h, w, 3) of a picture in base64."""
    image = Image.open(io.BytesIO(base64.b64decode(data)))
    return np.asarray(image.convert("RGB"))


def kept_pictures(notebook) -> list[np.ndarray]:
    """The pixels of each picture that is kept with the widgets."""
    found = []
    for model in notebook.metadata.widgets[STATE]["state"].values():
        for buffer in model.get("buffers", []) if model["state"].get("part") == "picture" else []:
            frame = base64.b64decode(buffer["data"])
            found.append(pixels_in(base64.b64encode(frame[16:])))
    return found


def trust(server, notebook) -> None:
    """Sign a notebook, as a learner does who trusts it: else JupyterLab shows none of its widgets."""
    NotebookNotary(data_dir=str(server.home / "data")).sign(notebook)


def canvases(notebook, count):
    """Wait until so many canvases have a picture, and return them."""
    drawn = notebook.page.locator(".jp-Notebook canvas[data-frame]")
    notebook.wait_for(lambda: drawn.count() == count, f"{count} pictures")
    return drawn


@pytest.fixture
def saved(jupyter_server):
    """A notebook that nbclient ran and saved with its widgets, and the name of its file."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in SOURCES])
    notebook.cells[EXPLAINS].metadata["tags"] = ["explain"]
    NotebookClient(notebook, timeout=300, store_widget_state=True).execute()
    trust(jupyter_server, notebook)
    nbformat.write(notebook, jupyter_server.root / "saved.ipynb")
    return notebook, "saved.ipynb"


def test_a_saved_notebook_shows_its_pictures_and_words_without_being_run(open_notebook, saved):
    stored, path = saved
    notebook = open_notebook(path, run=False, viewport={"width": 1280, "height": 2600})
    kept = kept_pictures(stored)
    drawn = canvases(notebook, len(kept))
    shown = [pixels_in(url.partition(",")[2]) for url in drawn.evaluate_all("all => all.map(c => c.toDataURL())")]
    for picture in kept:
        assert any(np.array_equal(picture, other) for other in shown), "pixel for pixel"
    page = notebook.page.locator(".jp-Notebook")
    assert page.get_by_role("slider", name="bias b").count() == 1
    assert page.get_by_text("epoch 5:").count() >= 1
    notebook.cell(3).get_by_role("button", name="That is my guess").wait_for()
    notebook.cell(EXPLAINS).get_by_text("explained", exact=True).wait_for()  # nobody could answer what covers it
    assert notebook.value_of("'NeuronPlane' in dir()") is False, "nothing has run"
    assert notebook.console_errors == []


def test_a_picture_that_moved_is_saved_as_it_was_last_seen(open_notebook, jupyter_server):
    notebook = open_notebook(["from mlp_course.explore import VCurve", "curve = VCurve()\ncurve"])
    notebook.command(SAVE_WIDGETS)
    cell = notebook.cell(1)
    canvas = cell.locator("canvas")
    before = canvas.evaluate(DRAWN)
    slider = cell.get_by_role("slider", name="size h of the nudge")
    for _ in range(3):
        slider.press("ArrowRight")

    def all_keys_are_shown_and_kept():
        position, number, kept = notebook.printed(KEPT).split()
        heard = position == slider.input_value()
        return heard and kept == "True" and number == canvas.get_attribute("data-frame")

    notebook.wait_for(all_keys_are_shown_and_kept, "the new picture to be kept")
    assert canvas.evaluate(DRAWN) != before
    seen = canvas.evaluate(DRAWN)
    notebook.command("docmanager:save")
    notebook.close()
    trust(jupyter_server, nbformat.read(jupyter_server.root / notebook.path, 4))
    opened = open_notebook(notebook.path, run=False)
    assert canvases(opened, 1).first.evaluate(DRAWN) == seen
    assert opened.console_errors == []
