"""A lab before a hall: JupyterLab's presentation mode at 1280 by 720, seen whole, in letters for the last row."""

import pytest

LAB = "from mlp_course.explore import Lab\nlab = Lab(trained=2)\nlab"
PRESENT = """async () => {
    const { commands } = window.jupyterapp;
    await commands.execute("application:toggle-presentation-mode");
    if (commands.isToggled("application:toggle-left-area")) await commands.execute("application:toggle-left-area");
}"""
SMALLEST = """() => Math.min(...Array.from(document.querySelectorAll(".mlp-interactive *"))
    .filter(e => e.checkVisibility() && Array.from(e.childNodes).some(n => n.nodeType === 3 && n.data.trim()))
    .map(e => parseFloat(getComputedStyle(e).fontSize)))"""
IN_VIEW = """() => {
    const view = document.querySelector(".jp-WindowedPanel-outer");
    const lab = document.querySelector(".mlp-interactive");
    view.scrollTop += lab.getBoundingClientRect().top - view.getBoundingClientRect().top - 4;
    const { top, bottom, left, right } = view.getBoundingClientRect();
    return Array.from(lab.querySelectorAll("button, input, select, canvas, .mlp-status"))
        .filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect())
        .every(b => b.top >= top && b.bottom <= bottom && b.left >= left && b.right <= right);
}"""
LETTERS = "print([[zoom * size * 100 / 72 for size in (11, 12)] for zoom in {panel.zoom for panel in lab.panels}])"


@pytest.fixture
def hall(open_notebook):
    def in_hall(width=1280, height=720, **options):
        notebook = open_notebook([LAB], viewport={"width": width, "height": height}, **options)
        notebook.page.locator("canvas").first.wait_for()
        notebook.page.evaluate(PRESENT)
        notebook.wait_for(lambda: notebook.page.locator("canvas").count() == 2, "the graph to be folded away")
        return notebook

    return in_hall


def test_buttons_boundary_and_curves_are_seen_at_once_and_the_graph_on_a_key(hall):
    notebook = hall()
    page = notebook.page
    notebook.wait_for(lambda: page.evaluate(IN_VIEW), "all of the lab to be in the window")
    assert page.evaluate(SMALLEST) >= 20
    ((small, large),) = eval(notebook.printed(LETTERS))
    assert small >= 20 and large >= 20, "what is written in the pictures, in pixels of the page"
    left, right = (page.locator("canvas").nth(i).bounding_box() for i in (0, 1))
    assert left["y"] == right["y"] and left["height"] == right["height"] > 300
    page.locator("canvas").first.click()  # which gives the lab the keys
    page.keyboard.press("g")
    notebook.wait_for(lambda: page.locator("canvas").count() == 1, "the graph in their place")
    notebook.wait_for(lambda: page.evaluate(IN_VIEW), "the graph to be in the window")
    assert "as a graph" in page.locator("canvas").get_attribute("aria-label")
    page.get_by_role("button", name="Run", exact=True).press("g")
    notebook.wait_for(lambda: page.locator("canvas").count() == 2, "the graph to be folded away again")
    assert len(notebook.cells()) == 1 and notebook.errors() == [] and notebook.console_errors == []


def test_a_screen_of_double_density_is_sharp_and_a_narrow_one_holds_all_of_the_width(hall):
    notebook = hall(width=800, height=900, device_scale_factor=2)
    page = notebook.page
    canvas = page.locator("canvas").first

    def sharp_and_whole():
        box = canvas.bounding_box()
        room = page.locator(".jp-OutputArea-output").first.bounding_box()
        return (
            canvas.evaluate("c => c.width") == round(2 * box["width"])
            and box["x"] + box["width"] <= room["x"] + room["width"] + 1
        )

    notebook.wait_for(sharp_and_whole, "the picture in the room of the page")
    assert page.evaluate(SMALLEST) >= 20
    page.evaluate("window.jupyterapp.commands.execute('application:toggle-presentation-mode')")
    notebook.wait_for(lambda: page.locator("canvas").count() == 3, "the graph back in its place")
    notebook.wait_for(sharp_and_whole, "the picture in its usual letters")
    assert page.evaluate(SMALLEST) < 16 and notebook.console_errors == []
