"""A task of chapter 3 in JupyterLab for somebody who hears: by keyboard and accessibility tree, no pointer, no pixels.

And under a finger, on a tablet of 820 by 1180: each target is 40 px high and wide; in the same page, letters and lines
are measured in the light theme and in the dark one. A quarter of the interactives takes its turn with the commit; all
of them: MLP_COURSE_EXHAUSTIVE=1.
"""

import re

import nbformat
from interactives import EACH
from legible import hardly_read
from listening import Listener
from rotation import part

from mlp_course.words import script

IMPORT = """import numpy as np
from mlp_course.exercises import check, mine
from mlp_course.explore import *
from mlp_course.explore.widgets.status import Status"""
QUESTIONS = ("Predict('backpropagation: which matrix carries errors')", "Predict('backpropagation: which line is ill')")
ACCURACY = re.compile(r"test accuracy (\d+\.\d) %")
CELL = ("generic", "Code Cell Content")
CARDS = """def bp1(z, a, y, prime):
    return a - y
def softmax(z):
    return z @ "z"
def sigmoid(z):
    return 1 / (1 + np.exp(-z))
def sigmoid_prime(z):
    return ...
check(bp1, softmax, sigmoid, sigmoid_prime)"""
FAILED = """status = Status()
status.fail(ValueError("too long"))
display(check.hint("bp1"), mine("bp2"), status)"""
OTHERS = (
    "Lab(seeds=1, controls=('hidden', 'eta', 'data', 'paint')).look(1, 2)",
    f"{QUESTIONS[1]}.vote()",
    CARDS,
    FAILED,
    "WarmUp(3)",
)
COVERS = QUESTIONS[0]
COVERED = [nbformat.v4.new_markdown_cell("Covered.", metadata={"tags": ["explain"]}) for _ in range(2)]
TABLET = {"width": 820, "height": 1180}
TARGETS = """() => {
    const within = document.querySelectorAll(".jp-OutputArea-output");
    const found = [];
    for (const output of within) {
        for (const node of output.querySelectorAll("button, input, select, summary")) {
            const target = (node.type === "radio" && node.closest("label")) || node;
            const { width, height } = target.getBoundingClientRect();
            if (width && height && (width < 40 || height < 40)) {
                found.push(`${node.tagName} ${node.type} ${node.textContent || node.ariaLabel}: ${width} x ${height}`);
            }
        }
    }
    return found;
}"""
COUNT = """() => document.querySelectorAll(".jp-OutputArea-output :is(button, input, select)").length"""


def stub(name):
    """The cell of chapter 3 in which this function is to be written."""
    cells = script.load(script.find("3")).cells
    return next(cell.source for cell in cells if cell.is_exercise and cell.source.startswith(f"def {name}("))


def run_here(listener):
    """Run the cell with the focus and stay at it."""
    listener.wait_to_be_at(*CELL)
    listener.press("Control+Enter")


def next_cell(listener):
    """Go from an output back to its cell, and on to the next one."""
    listener.tab_to(*CELL, key="Shift+Tab")
    listener.press("ArrowDown")


def answer(listener, choice):
    """Choose, say how sure one is, and send it."""
    run_here(listener)
    listener.wait_to_hear("How sure are you?", "That is my guess")
    listener.tab_to("radio", "")
    for _ in range(choice):
        listener.press("ArrowDown")
    listener.press(" ")
    listener.tab_to("radio", "only guessing")
    listener.press("ArrowRight")
    listener.tab_to("button", "That is my guess")
    listener.press("Enter")
    listener.wait_to_be_at("button", "Ask again")


def test_a_task_is_done_by_keyboard_and_accessibility_tree_alone(open_notebook):
    cells = [IMPORT, *QUESTIONS, "Stepper(step=9)", "Lab('moons', seeds=2)", stub("bp2"), "check(bp2)"]
    notebook = open_notebook(cells, run=False)
    listener = Listener(notebook)
    listener.wait_to_be_at(*CELL)
    listener.press("Shift+Enter")
    for choice in (0, 1):
        answer(listener, choice)
        assert listener.hears("You said", "(fairly sure)", "The answer:")
        next_cell(listener)

    run_here(listener)
    listener.wait_to_hear("BP1, layer 2")
    listener.tab_to("button", "Next")
    listener.press("Enter")
    listener.wait_to_hear("BP2, layer 1: the way back", "sum₁ = ")
    next_cell(listener)

    run_here(listener)
    listener.wait_to_hear("Decision boundary on moons")
    listener.tab_to("slider", "learning rate η")
    listener.press("ArrowRight")
    listener.press("ArrowRight")
    notebook.wait_for(lambda: listener.focused().value == "1", "η = 1")
    listener.tab_to("button", "Run", key="Shift+Tab")
    listener.press("Enter")
    notebook.wait_for(lambda: listener.number(ACCURACY) > 80, "an accuracy over 80 %")
    listener.press("Enter")
    listener.wait_to_be_at("button", "Run")
    next_cell(listener)

    listener.press("Enter", "Control+A")
    listener.type("def bp2(W_next, delta_next, z, prime):", "return W_next.T @ delta_next")
    listener.press("Shift+Enter")
    run_here(listener)
    listener.wait_to_hear("bp2: not right yet", "σ′ is missing")
    listener.press("ArrowUp", "Enter", "Control+End")
    listener.type(" * prime(z)")
    listener.press("Shift+Enter")
    run_here(listener)
    listener.wait_to_hear("bp2: correct")
    assert notebook.errors() == [] and notebook.console_errors == []


def test_under_a_finger_each_target_is_large_enough_and_in_both_themes_all_is_read(open_notebook):
    some = part(list(EACH), 4)
    sources = [IMPORT, *some, *OTHERS, COVERS]
    notebook = open_notebook([*sources, *COVERED], viewport=TABLET, has_touch=True, is_mobile=True)
    page = notebook.page
    for number in range(1, len(sources)):
        cell = notebook.cell(number)
        cell.locator(".jp-OutputArea-output").first.wait_for()
        controls = cell.get_by_role("button").or_(cell.get_by_role("slider")).or_(cell.locator("canvas"))
        controls.or_(cell.get_by_role("note")).first.wait_for()
        assert page.evaluate(TARGETS) == [], sources[number]
    assert page.evaluate(COUNT) > 10
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        notebook.use_theme(theme)
        pale, measured = hardly_read(page)
        assert pale == [], theme
        assert measured > 10 * len(sources), "all that was drawn is still there"
    asked = notebook.cell(len(sources) - 1)
    asked.get_by_role("button", name="That is my guess").tap()
    asked.get_by_text("Choose an answer first.").wait_for()
    assert notebook.errors() == []
