"""Votes in a real JupyterLab: two rounds by keys, both counts shown, and nothing told before the answer."""

import json

import nbformat
import pytest

NAME = "backpropagation: one knob up"
ASK = f'Predict("{NAME}")'
SETUP = "from mlp_course.explore import Predict"
TOLD = ("The answer:", "past the negative weight", "reverses the direction", "tempting to stop", "secret text")
PRESENT = "window.jupyterapp.commands.execute('application:toggle-presentation-mode')"
NOTEBOOK = "JSON.stringify(window.jupyterapp.shell.currentWidget.content.model.toJSON())"
FOCUSED = "document.activeElement.className"
HALL = {"width": 1280, "height": 720}


def cells(*asked):
    covered = nbformat.v4.new_markdown_cell("The secret text.", metadata={"tags": ["explain"]})
    return [SETUP, *asked, covered, "1"]


def told(notebook):
    """What of the answer can be read in the page, or stands in the notebook as it would be saved."""
    words = notebook.page.locator(".jp-Notebook").inner_text()
    saved = json.loads(notebook.page.evaluate(NOTEBOOK))
    outputs = json.dumps([cell.get("outputs") for cell in saved["cells"]])
    return [secret for secret in TOLD if secret in words or secret in outputs]


def opened(notebook, number=1):
    """The ballot of a question, as a lecturer in Presentation Mode opens it."""
    cell = notebook.cell(number)
    assert not cell.get_by_role("button", name="Count votes").is_visible(), "it stands in no learner's way"
    notebook.page.evaluate(PRESENT)
    cell.get_by_role("button", name="Count votes").click()
    ballot = cell.get_by_role("group", name="Votes of the class")
    ballot.wait_for()
    return ballot


def says(ballot, words):
    ballot.get_by_role("status").filter(has_text=words).wait_for()


def rows(ballot):
    """The text of each cell of the table."""
    texts = [row.inner_text().split("\t") for row in ballot.get_by_role("row").all()]
    return [list(map(squeezed, cells)) for cells in texts]


def squeezed(text):
    return " ".join(text.split())


def press(notebook, *keys):
    for key in keys:
        notebook.page.keyboard.press(key)


def test_two_rounds_by_keys_then_both_counts_and_after_again_no_trace(open_notebook):
    notebook = open_notebook(cells(ASK), viewport=HALL)
    ballot = opened(notebook)
    notebook.wait_for(lambda: "mlp-ballot" in notebook.page.evaluate(FOCUSED), "the keys to go to the ballot")
    press(notebook, "1", "2", "2", "3", "2", "-", "9", "b", "x")
    says(ballot, "2: 2 of 4 votes.")
    fields = ballot.get_by_role("spinbutton")
    assert [field.input_value() for field in fields.all()] == ["1", "2", "1"]
    assert told(notebook) == []
    ballot.get_by_role("button", name="Talk it over").press("Enter")
    says(ballot, "convince each other")
    assert fields.count() == 0 and "First vote" not in "".join(rows(ballot)[0])
    ballot.get_by_role("button", name="Vote again").press("Enter")
    says(ballot, "Keys 1 to 3")
    fields.first.fill("30")
    press(notebook, "Enter", "1", "2", "Enter", "Enter", "3")
    says(ballot, "3: 1 of 43 votes.")
    assert told(notebook) == []
    ballot.get_by_role("button", name="Show the answer").press("Enter")
    says(ballot, "First vote: 1 of 4 right (25 %). Second vote: 30 of 43 right (70 %).")
    assert rows(ballot) == [
        ["Choice", "First vote", "Second vote"],
        ["1It will rise✓ the answer", "1 (25 %)", "30 (70 %)"],
        ["2It will fall", "2 (50 %)", "12 (28 %)"],
        ["3It will stay the same", "1 (25 %)", "1 (2 %)"],
    ]
    assert {"The answer:", "reverses the direction", "secret text"} <= set(told(notebook))
    ballot.get_by_role("button", name="Ask again").press("Enter")
    says(ballot, "Keys 1 to 3")
    notebook.wait_for(lambda: told(notebook) == [], "the answer to go")
    assert [field.input_value() for field in fields.all()] == ["0", "0", "0"]
    ballot.get_by_role("button", name="Without votes").click()
    notebook.cell(1).get_by_role("button", name="That is my guess").wait_for()
    assert len(notebook.cells()) == 3, "no key was a command"
    assert notebook.errors() == [] and notebook.console_errors == []


@pytest.mark.parametrize("size", [HALL, {"width": 800, "height": 900}])
def test_it_is_large_enough_for_a_hall_and_keeps_nobody_out_in_light_or_dark(open_notebook, size):
    notebook = open_notebook(cells(f"{ASK}.vote()"), viewport=size)
    cell = notebook.cell(1)
    ballot = cell.get_by_role("group", name="Votes of the class")
    ballot.get_by_role("button", name="One more vote for 2").click()
    says(ballot, "2: 1 of 1 votes.")
    for after in ("Talk it over", "Show first vote", "Vote again", "Show the answer"):
        ballot.get_by_role("button", name=after).click()
        for theme in ("JupyterLab Light", "JupyterLab Dark"):
            notebook.use_theme(theme)
            assert notebook.barriers() == [], after
    letters = "node => parseFloat(getComputedStyle(node).fontSize)"
    shown = cell.locator(".mlp-voting :is(legend, th, td, button, p, .mlp-vote-told)")
    sizes = [node.evaluate(letters) for node in shown.all() if node.is_visible()]
    assert len(sizes) > 8 and min(sizes) >= 20
    inner = cell.locator(".mlp-ballot table").bounding_box()
    outer = cell.locator(".jp-OutputArea-output").last.bounding_box()
    assert inner["x"] + inner["width"] <= outer["x"] + outer["width"] + 1
    if size is HALL:
        whole = cell.locator(".mlp-predict").bounding_box()
        assert whole["height"] <= size["height"]
