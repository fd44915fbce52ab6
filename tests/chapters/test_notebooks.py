"""Every notebook as it is stored: clean, in step with its source, its exercises whole; and the rules themselves."""

import base64
import io
import os
import re
import shutil
from pathlib import Path

import nbformat
import numpy as np
import pytest
import rules
from build_notebooks import ROOT, out_of_date, visible
from jupytext.cli import jupytext
from PIL import Image
from sound_chapter import code, exercises, text

pytestmark = pytest.mark.chapters

FOLDER = ROOT / "notebooks"
CHAPTERS = sorted({path.stem for path in [*FOLDER.glob("*.ipynb"), *(FOLDER / "src").glob("*.py")]})
FURTHER = sorted({path.stem for path in [*FOLDER.glob("further/*.ipynb"), *FOLDER.glob("src/further/*.py")]})
NAMES = CHAPTERS + [f"further/{name}" for name in FURTHER]
PNG = re.compile(r"iVBORw0KGgo(?:[A-Za-z0-9+/=]|\\n)+")  # in outputs, and in what a guess reveals
each_notebook = pytest.mark.parametrize("name", NAMES)
each_chapter = pytest.mark.parametrize("name", CHAPTERS)


def paths(name: str) -> tuple[Path, Path]:
    return FOLDER / f"{name}.ipynb", FOLDER / "src" / f"{name}.py"


def edges(picture: str) -> np.ndarray:
    """The grey values of the outermost pixels of a PNG in base64, from 0 to 255."""
    pixels = np.asarray(Image.open(io.BytesIO(base64.b64decode(picture.replace("\\n", "")))).convert("L"))
    return np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])


@pytest.fixture
def notebook(name):
    return nbformat.read(paths(name)[0], as_version=4)


def test_the_course_has_its_first_chapters():
    assert CHAPTERS[:3] == ["00_start_here", "01_feedforward", "02_gradient_descent"]


@each_notebook
def test_stored_notebook_is_clean(notebook, name):
    assert rules.storage_faults(notebook, paths(name)[0]) == []


@each_notebook
def test_outputs_belong_to_the_source(name):
    assert out_of_date(paths(name)[1]) is None, "build it: uv run --group dev python tools/build_notebooks.py"


@each_notebook
@pytest.mark.parametrize("newer", ["source", "notebook"])
def test_sync_changes_nothing(name, newer, tmp_path):
    """jupytext goes by modification times, which mean nothing after a clone: so both orders are tried."""
    copies = [tmp_path / path.relative_to(ROOT) for path in paths(name)]
    for path, copy in zip(paths(name), copies, strict=True):
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    shutil.copy(ROOT / "jupytext.toml", tmp_path)
    before = [copy.read_text(encoding="utf-8") for copy in copies]
    older, younger = copies if newer == "source" else copies[::-1]
    os.utime(older, (1_000_000_000, 1_000_000_000))
    os.utime(younger, (1_700_000_000, 1_700_000_000))
    assert jupytext(["--sync", str(younger)]) == 0
    assert [copy.read_text(encoding="utf-8") for copy in copies] == before


@each_chapter
def test_exercises(notebook, name):
    assert rules.exercise_faults(notebook, int(name[:2])) == []


def test_notebooks_off_the_path_are_linked_both_ways():
    found = {}
    for name in FURTHER:
        chapter = next(FOLDER.glob(f"{name[:2]}_*.ipynb"))
        found[name] = rules.further_faults(nbformat.read(paths(f"further/{name}")[0], as_version=4), chapter.stem)
        if f"](further/{name}.ipynb)" not in chapter.read_text(encoding="utf-8"):
            found[name].append(f"{chapter.stem} does not lead to it")
    assert {name: faults for name, faults in found.items() if faults} == {}


@each_notebook
def test_nothing_is_cut_off_at_the_edge_of_a_picture(name):
    stored = paths(name)[0].read_text(encoding="utf-8")
    cut = [picture.start() for picture in PNG.finditer(stored) if edges(picture.group()).min() < 250]
    assert cut == [], "something touches the edge of the pictures that begin at these letters of the file"


@each_notebook
def test_links_and_pictures_lead_to_files(notebook, name):
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    text = re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL)
    links = [link for link in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in link]
    assert [link for link in links if not (paths(name)[0].parent / link).exists()] == []


# The rules are of use only if they find something: a sound chapter, and one fault at a time.


def all_faults(notebook):
    markdown = "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    faults = rules.storage_faults(notebook) + rules.picture_faults(markdown)
    return faults + rules.exercise_faults(notebook, 1)


def test_a_sound_chapter_has_no_fault():
    assert all_faults(exercises()) == []


def error_output():
    return nbformat.v4.new_output("error", ename="ValueError", evalue="", traceback=[])


def warning_output():
    return nbformat.v4.new_output("stream", name="stderr", text="careful")


FAULTS = {
    "execution count None": lambda nb: nb.cells[1].update(execution_count=None),
    "the error ValueError": lambda nb: nb.cells[1].outputs.append(error_output()),
    "on stderr: 'careful'": lambda nb: nb.cells[1].outputs.append(warning_output()),
    "metadata hold 'widgets'": lambda nb: nb.metadata.update(widgets={"state": {}}),
    "stored with times": lambda nb: nb.cells[1].metadata.update(execution={}),
    "occurs twice": lambda nb: nb.cells[1].update(id=nb.cells[0].id),
    "'abc' is no stable id": lambda nb: nb.cells[1].update(id="abc"),
    "no alternative text: ![](x.png)": lambda nb: nb.cells[-2].update(source="## The lab ![](x.png)"),
    "no alternative text: <img src='x'>": lambda nb: nb.cells[-2].update(source="## The lab <img src='x'>"),
    "of at most 8 lines": lambda nb: nb.cells[-5].update(source="...\n" * 9),
    "has no '...'": lambda nb: nb.cells[-5].update(source="1"),
    "has no cell tagged 'solution'": lambda nb: nb.cells[-3].metadata.update(tags=[]),
    "with a ```python block in it": lambda nb: nb.cells[-3].update(source="<details>x</details>"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_chapter_is_found_out(fault):
    notebook = exercises()
    FAULTS[fault](notebook)
    assert any(fault in found for found in all_faults(notebook)), all_faults(notebook)


def test_a_notebook_off_the_path_needs_a_title_and_a_way_back():
    lone = nbformat.v4.new_notebook(cells=[text("no title, [away](../02_try.ipynb), ![](x.png)")])
    assert len(rules.further_faults(lone, "01_try")) == 3
    led = nbformat.v4.new_notebook(cells=[text("# Further\n\n[back](../01_try.ipynb)")])
    assert rules.further_faults(led, "01_try") == []


def test_words_of_prose():
    assert rules.words("Guess: $a^2$ is `net.W`, a [link](https://x.y) and ![a picture](x.png)\n| a | b |") == 7


def test_visible_sees_text_type_and_tags():
    assert len({visible(cell) for cell in (code("1"), code("2"), code("1", "exercise"), text("1"))}) == 4


@pytest.mark.parametrize("page", ["README.md", "notebooks/src/00_start_here.py"])
def test_a_map_of_the_chapters_has_their_times(page):
    rows = re.findall(r"\]\((?:notebooks/)?(\d\d_\w+)\.ipynb\) \|.*\| (\d+) min \|", (ROOT / page).read_text("utf-8"))
    said = {name: re.search(r"\*\*Time:\*\* about (\d+) min", paths(name)[1].read_text("utf-8"))[1] for name, _ in rows}
    assert len(rows) >= 12 and dict(rows) == said
