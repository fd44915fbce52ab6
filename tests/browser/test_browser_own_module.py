"""A module of one's own in a real JupyterLab: asked once, by keyboard, and from then on the lesson runs on it."""

PLACES = """import os
os.environ["MLP_COURSE_PROGRESS"] = "{folder}/progress.json"
os.environ["MLP_COURSE_MY_NETWORK"] = "{folder}/my_network.py"
import numpy as np
from mlp_course.exercises import check, mine"""
ANSWER = """def sigmoid(z):
    return 1 / (1 + np.exp(-z))

check(sigmoid)"""
SELECT = "index => { window.jupyterapp.shell.currentWidget.content.activeCellIndex = index; }"


def test_an_answer_is_kept_when_one_agrees_and_the_lesson_runs_on_it(open_notebook, tmp_path):
    notebook = open_notebook([PLACES.format(folder=tmp_path), ANSWER, 'mine("sigmoid")'])
    before = notebook.cells()[2]["outputs"][0]["data"]
    assert before["text/plain"] == "The reference runs for sigmoid: there is no my_network.py yet."
    card = notebook.cell(1)
    card.get_by_role("button", name="Keep my answers").press("Enter")
    card.get_by_role("status").filter(has_text="Kept in my_network.py").wait_for()
    assert "def sigmoid(z):" in (tmp_path / "my_network.py").read_text(encoding="utf-8")
    notebook.page.evaluate(SELECT, 2)
    notebook.command("notebook:run-cell")
    notebook.cell(2).get_by_text("Your code runs: sigmoid.").wait_for()
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        notebook.use_theme(theme)
        assert notebook.barriers() == []
    assert notebook.errors() == [] and notebook.console_errors == []
