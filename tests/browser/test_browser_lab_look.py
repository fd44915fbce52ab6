"""Look into a neuron in a real browser: by keyboard and pointer, weights typed, its gradient seen, in a hall too."""

import pytest
from test_browser_lab import PIXELS
from test_browser_lab_hall import IN_VIEW, PRESENT, SMALLEST

LAB = "from mlp_course.explore import Lab\nlab = Lab(trained=5, seeds=2)\nlab"
MIDDLE = "(lambda g: [*g.map.ax.transData.transform(g.map.places[2][0]) / g.figure.bbox.size])(lab.panel('graph'))"
FOCUSED = "() => document.activeElement.getAttribute('aria-label') ?? ''"


@pytest.fixture
def lab(open_notebook):
    notebook = open_notebook([LAB, "6 * 7"])
    notebook.page.locator("canvas").nth(2).wait_for()
    return notebook


def test_by_keyboard_alone_a_neuron_is_opened_its_weight_changed_and_its_gradient_shown(lab):
    page = lab.page
    plane, _, graph = (page.locator("canvas").nth(i) for i in range(3))
    status = page.get_by_role("status")
    assert graph.get_attribute("role") == "application"
    graph.focus()
    page.keyboard.press("ArrowDown")
    lab.wait_for(lambda: "neuron 1 of layer 1" in status.inner_text(), "the first neuron to be chosen")
    page.keyboard.press("ArrowDown")
    lab.wait_for(lambda: "neuron 2 of layer 1" in status.inner_text(), "the second one")
    page.keyboard.press("Enter")
    lab.wait_for(lambda: page.evaluate(FOCUSED).startswith("neuron 2 of layer 1"), "its picture to have the keys")
    page.keyboard.press("ArrowRight")
    lab.wait_for(lambda: page.evaluate(FOCUSED).startswith("neuron 2 of layer 2"), "the neuron to the right")
    page.keyboard.press("ArrowUp")
    lab.wait_for(lambda: page.evaluate(FOCUSED).startswith("neuron 1 of layer 2"), "the neuron above")
    page.get_by_role("spinbutton", name="the weight from neuron 3 of layer 1 into neuron 1 of layer 2").wait_for()
    page.keyboard.press("ArrowDown")
    weight = page.get_by_role("spinbutton", name="the weight from neuron 3 of layer 1 into neuron 2 of layer 2")
    weight.wait_for()
    weight.focus()
    seen = plane.evaluate(PIXELS)
    weight.fill("2.5")
    page.keyboard.press("Enter")
    lab.wait_for(lambda: lab.value_of("float(lab.view.net.W[2][1, 2])") == 2.5, "the weight to be changed")
    lab.wait_for(lambda: plane.evaluate(PIXELS) != seen, "the boundary to follow")
    page.keyboard.press("ArrowUp")
    lab.wait_for(lambda: lab.value_of("float(lab.view.net.W[2][1, 2])") == 2.6, "one step more")
    page.keyboard.press("d")
    lab.wait_for(lambda: "→" in weight.locator("xpath=..").inner_text(), "where the weight goes next")
    page.keyboard.press("Escape")
    lab.wait_for(lambda: "as a graph" in page.evaluate(FOCUSED), "the graph to have the keys again")
    assert "the next step changes most" in page.evaluate(FOCUSED) and page.get_by_role("spinbutton").count() == 0
    assert lab.value_of("lab.code()").endswith("source=3, value=2.6).look(gradient=True)")
    assert len(lab.cells()) == 2 and lab.errors() == [] and lab.console_errors == []


def test_a_click_looks_into_a_neuron_and_nobody_is_kept_out(lab):
    page = lab.page
    graph = page.locator("canvas").nth(2)
    at = lab.value_of(MIDDLE)
    box = graph.bounding_box()
    graph.click(position={"x": at[0] * box["width"], "y": (1 - at[1]) * box["height"]})
    lab.wait_for(lambda: lab.value_of("lab.looking.is_open and list(lab.looking.part)") == [2, 1, None], "it to open")
    page.get_by_role("button", name="Gradient", exact=True).click()
    lab.wait_for(lambda: page.get_by_text("→").first.is_visible(), "where the weights go next")
    assert lab.barriers() == []
    lab.use_theme("JupyterLab Dark")
    assert lab.barriers() == []
    page.get_by_role("button", name="Close", exact=True).click()
    lab.wait_for(lambda: page.get_by_role("spinbutton").count() == 0, "it to close")
    assert lab.errors() == [] and lab.console_errors == []


def test_before_a_hall_all_of_it_is_in_the_window(open_notebook):
    notebook = open_notebook([LAB], viewport={"width": 1280, "height": 720})
    page = notebook.page
    page.locator("canvas").first.wait_for()
    page.evaluate(PRESENT)
    notebook.wait_for(lambda: page.locator("canvas").count() == 2, "the graph to be folded away")
    page.locator("canvas").first.click()
    page.keyboard.press("g")
    notebook.wait_for(lambda: page.locator("canvas").count() == 1, "the graph in the place of both")
    page.locator("canvas").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    notebook.wait_for(lambda: page.get_by_role("spinbutton").count() == 9, "its weights")
    page.keyboard.press("d")
    notebook.wait_for(lambda: page.evaluate(IN_VIEW), "all of it to be in the window")
    assert page.evaluate(SMALLEST) >= 20
    left, right = (page.locator("canvas").nth(i).bounding_box() for i in (0, 1))
    assert left["y"] == right["y"] and left["height"] == right["height"] > 300
    page.keyboard.press("Escape")
    notebook.wait_for(lambda: page.locator("canvas").count() == 1, "the graph again")
    notebook.wait_for(lambda: page.evaluate(IN_VIEW), "the graph to be in the window")
    assert notebook.errors() == [] and notebook.console_errors == []
