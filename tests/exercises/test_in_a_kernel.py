"""In a notebook's kernel nothing but the card comes out of a learner's function, and exit() ends no kernel."""

import nbformat
import pytest
from nbclient import NotebookClient

pytestmark = pytest.mark.chapters

SETUP = """import os
os.environ["MLP_COURSE_PROGRESS"] = r"{folder}/progress.json"
from IPython.display import HTML, display
from mlp_course.exercises import check
treasure = 42"""
SHOWS = """def sigmoid(z):
    print("in words")
    display(HTML("<b>in bold</b>"))
    return z
check(sigmoid)"""
ENDS = """def sigmoid(z):
    exit()
check(sigmoid)"""
QUITS = """sigmoid = lambda z: quit(keep_kernel=True)
check(sigmoid)"""
ASKS = """def sigmoid(z):
    return float(input("z? "))
check(sigmoid)"""


def test_cards_are_all_that_comes_out_and_the_kernel_goes_on(tmp_path):
    sources = [SETUP.format(folder=tmp_path.as_posix()), SHOWS, ENDS, QUITS, ASKS, "treasure"]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    NotebookClient(notebook, timeout=1000).execute(cwd=str(tmp_path))
    shown = [cell.outputs for cell in notebook.cells]
    assert [len(outputs) for outputs in shown] == [0, 1, 1, 1, 1, 1]
    cards = [outputs[0]["data"]["text/plain"] for outputs in shown[1:]]
    assert "in words" in cards[0] and "IPython.core.display.HTML" in cards[0]
    assert "SystemExit" in cards[1] and "SystemExit" in cards[2] and "EOFError" in cards[3]
    assert cards[4] == "42"
