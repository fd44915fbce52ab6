"""The notebooks in JupyterLab in a real browser: Run All, a lab that trains, a slider moved by keyboard."""

import leaks
import nbformat
import pytest
import solved
from build_notebooks import ROOT, further_sources, notebook_of, sources
from rotation import turn

pytestmark = pytest.mark.chapters

FOLDER = ROOT / "notebooks"
PATHS = [notebook_of(path).relative_to(FOLDER) for path in [*sources(), *further_sources()]]
NAMES = [path.with_suffix("").as_posix() for path in PATHS]
DRAW_ALL = """() => {
    const notebook = window.jupyterapp.shell.currentWidget.content;
    notebook.notebookConfig = { ...notebook.notebookConfig, windowingMode: "none" };
}"""
TEXTS = "() => Array.from(document.querySelectorAll('.jp-Notebook .jp-Cell'), (cell) => cell.innerText)"
PIXELS = "canvases => canvases.map(canvas => canvas.toDataURL()).join()"


def run_all_by_menu(notebook):
    """Do what a learner does, on a notebook whose stored outputs are cleared so that the end can be told."""
    notebook.command("notebook:clear-all-cell-outputs")
    notebook.page.get_by_role("menuitem", name="Run", exact=True).click()
    notebook.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    notebook.wait_idle()


def leaks_once_drawn(notebook, chapter):
    """What gives an answer away in the page, once every question is drawn."""
    asked = sum(leaks.question_of(cell) is not None for cell in chapter.cells)
    drawn = notebook.page.locator(".jp-Notebook .mlp-predict .mlp-told").filter(has_text="What follows is covered")
    notebook.wait_for(lambda: drawn.count() == asked, "every question to be asked")
    return leaks.leaks_in_page(chapter, notebook.page.evaluate(TEXTS))


def cells_with(notebook, text):
    return [number for number, cell in enumerate(notebook.cells()) if text in cell["source"]]


def train_by_hand(notebook, lab):
    """Press Run, and see the picture move; press a slider's key, and hear its value."""
    pictures = lab.locator("canvas")
    pictures.first.wait_for()
    before = pictures.evaluate_all(PIXELS)
    lab.get_by_role("button", name="Run", exact=True).click()
    notebook.wait_for(lambda: pictures.evaluate_all(PIXELS) != before, "the lab to train")
    slider = lab.locator("input[type=range]:enabled").first
    said = slider.get_attribute("aria-valuetext")
    slider.press("ArrowRight")
    notebook.wait_for(lambda: slider.get_attribute("aria-valuetext") != said, "the slider to say its value")


@pytest.mark.parametrize("name", turn(tuple(NAMES), place=3))
def test_a_notebook_in_the_browser(open_notebook, jupyter_server, outcomes, name):
    """With its solutions, so that one run serves the tests that need no page as well."""
    chapter = solved.with_solutions(name)
    nbformat.write(chapter, jupyter_server.root / "notebooks" / f"{name}.ipynb")
    notebook = open_notebook(f"notebooks/{name}.ipynb", run=False)
    assert notebook.page.get_by_text("Error displaying widget").count() == 0
    notebook.page.evaluate(DRAW_ALL)
    run_all_by_menu(notebook)
    assert leaks_once_drawn(notebook, chapter) == []
    assert notebook.errors() == []
    assert notebook.console_errors == []
    solved.keep(chapter, notebook.cells(), outcomes)

    for number in cells_with(notebook, "Lab(")[-1:]:
        train_by_hand(notebook, notebook.cell(number))
    assert notebook.console_errors == []
    assert notebook.errors() == []
