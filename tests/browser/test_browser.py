"""The chapters in JupyterLab in a real browser: Run All, a slider moved by keyboard, a lab that trains."""

import nbformat
import pytest
import solved
from build_notebooks import sources

pytestmark = pytest.mark.chapters

NAMES = [path.stem for path in sources()]
PIXELS = "canvases => canvases.map(canvas => canvas.toDataURL()).join()"


def run_all_by_menu(notebook):
    """Do what a learner does, on a notebook whose stored outputs are cleared so that the end can be told."""
    notebook.command("notebook:clear-all-cell-outputs")
    notebook.page.get_by_role("menuitem", name="Run", exact=True).click()
    notebook.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    notebook.wait_idle()


def cells_with(notebook, text):
    return [number for number, cell in enumerate(notebook.cells()) if text in cell["source"]]


def first_slider(notebook):
    """The first output with a slider and a picture: (its pictures, the slider)."""
    for number, stored in enumerate(notebook.cells()):
        if any("application/vnd.jupyter.widget-view+json" in o.get("data", {}) for o in stored["outputs"]):
            cell = notebook.cell(number)
            cell.locator(".jp-OutputArea-output .widget-box").first.wait_for()
            slider, pictures = cell.locator("input[type=range]:enabled").first, cell.locator("canvas")
            if slider.count() and pictures.count():
                return pictures, slider
    raise AssertionError("no interactive with a slider and a picture")


@pytest.mark.parametrize("name", NAMES)
def test_chapter_in_the_browser(open_notebook, jupyter_server, outcomes, name):
    """With its solutions, so that one run serves the tests that need no page as well."""
    chapter = solved.with_solutions(name)
    nbformat.write(chapter, jupyter_server.root / "notebooks" / f"{name}.ipynb")
    notebook = open_notebook(f"notebooks/{name}.ipynb", run=False)
    assert notebook.page.get_by_text("Error displaying widget").count() == 0
    run_all_by_menu(notebook)
    assert notebook.errors() == []
    assert notebook.console_errors == []
    solved.keep(chapter, notebook.cells(), outcomes)

    lab = notebook.cell(cells_with(notebook, "Lab(")[-1])
    pictures = lab.locator("canvas")
    pictures.first.wait_for()
    before = pictures.evaluate_all(PIXELS)
    lab.get_by_role("button", name="Run", exact=True).click()
    notebook.wait_for(lambda: pictures.evaluate_all(PIXELS) != before, "the lab to train", timeout=30)

    assert notebook.console_errors == []
    assert notebook.errors() == []


def test_first_slider_of_chapter_1_redraws_by_keyboard(open_notebook):
    notebook = open_notebook("notebooks/01_feedforward.ipynb")
    pictures, slider = first_slider(notebook)
    before, said = pictures.evaluate_all(PIXELS), slider.get_attribute("aria-valuetext")
    for _ in range(5):
        slider.press("ArrowRight")
    notebook.wait_for(lambda: slider.get_attribute("aria-valuetext") != said, "the slider to say its value", timeout=10)
    notebook.wait_for(lambda: pictures.evaluate_all(PIXELS) != before, "the picture to follow", timeout=10)
    assert notebook.errors() == []
    assert notebook.console_errors == []
