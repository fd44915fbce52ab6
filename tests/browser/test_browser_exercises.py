"""The cards in a real browser: verdicts, hints by keyboard, the learner's code in the lab, and a kernel that lives."""

IMPORTS = """import numpy as np
from mlp_course.exercises import check
from mlp_course.explore import ActivationTangent"""
WITHOUT_SLOPE = """def bp1(z, a, y, prime):
    return a - y

check(bp1)"""
RIGHT = """def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))

check(sigmoid_prime)"""
ENDLESS = """def softmax(z):
    while True:
        try:
            pass
        except:
            pass

check(softmax)"""
FAILING = """def neuron(w, b, x, sigma):
    print('<b id=evil>')
    return x @ x

check(neuron)"""
CELLS = [IMPORTS, WITHOUT_SLOPE, RIGHT, ENDLESS, FAILING, "6 * 7"]


def test_cards_answer_hint_and_run_the_learners_code(open_notebook):
    notebook = open_notebook(CELLS)
    wrong, right, endless, failing = (notebook.cell(number) for number in (1, 2, 3, 4))
    card = wrong.get_by_role("group", name="bp1: not right yet")
    for text in ("✗", "σ′ is missing"):  # waited for, as the live card takes the plain one's place
        card.get_by_text(text).first.wait_for()
    hint = wrong.get_by_role("button", name="Hint")
    for step in (1, 2, 3):
        hint.press("Enter")
        wrong.get_by_text(f"Hint {step} of 3 for bp1").wait_for()
    assert "def bp1(z, a, y, prime):" in wrong.get_by_role("status").last.inner_text()
    assert hint.is_disabled() and hint.count() == 1
    right.get_by_role("button", name="Run it in the lab").press("Enter")
    right.locator("canvas").wait_for()
    endless.get_by_role("group").get_by_text("It was stopped").first.wait_for()
    failing.get_by_role("group").get_by_text("Line 3").first.wait_for()
    assert notebook.page.locator("#evil").count() == 0
    assert notebook.cells()[5]["outputs"][0]["data"]["text/plain"] == "42"
    assert notebook.errors() == [] and notebook.console_errors == []


def test_a_card_keeps_nobody_out_in_light_or_dark_and_fits_a_narrow_page(open_notebook):
    notebook = open_notebook(CELLS[:2], viewport={"width": 800, "height": 900})
    card, outer = notebook.cell(1).get_by_role("group"), notebook.cell(1).locator(".jp-OutputArea-output").last
    card.get_by_text("σ′ is missing").first.wait_for()
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        notebook.use_theme(theme)
        assert notebook.barriers() == []
    inner, box = card.bounding_box(), outer.bounding_box()
    assert inner["x"] + inner["width"] <= box["x"] + box["width"] + 1
