"""The lab in the learner's hands, in a real browser: painting, copying, own code that fails, all controls."""

import pytest

LAB = "from mlp_course.explore import Lab\n"
ALL = (
    "lab = Lab(trained=2, seeds=2, controls=('preset', 'data', 'noise', 'test', 'hidden', 'activation', 'cost', "
    "'initializer', 'eta', 'batch_size', 'optimizer', 'schedule', 'l2', 'dropout', 'seeds', 'seed', 'paint'))\nlab"
)


@pytest.mark.parametrize("width, theme", [(1400, "JupyterLab Light"), (800, "JupyterLab Dark")])
def test_every_control_has_a_name_every_text_is_legible_and_all_fits(open_notebook, width, theme):
    notebook = open_notebook([LAB + ALL], run=False, viewport={"width": width, "height": 1400})
    notebook.use_theme(theme)
    notebook.run_all()
    cell = notebook.cell(0)
    cell.locator("canvas").nth(2).wait_for()
    area = cell.locator(".jp-OutputArea-output").first
    tree = area.aria_snapshot()
    pictures = tree.count('img "') + tree.count('application "')  # the graph takes keys: neurons are chosen there
    assert tree.count("- slider") >= 9 and tree.count("- combobox") >= 7 and pictures == 3, tree
    assert notebook.barriers() == []
    right = area.bounding_box()["x"] + area.bounding_box()["width"]
    wide = notebook.page.evaluate(
        "right => [...document.querySelectorAll('.mlp-interactive :is(canvas, button, .mlp-control, .mlp-badge)')]"
        ".filter(node => node.getBoundingClientRect().right > right + 1).map(node => node.className)",
        right,
    )
    assert wide == [] and notebook.console_errors == []


def test_points_are_painted_by_keyboard_and_mouse_and_trained_on(open_notebook):
    notebook = open_notebook([LAB + "lab = Lab(seeds=2, controls=('data', 'eta', 'paint'))\nlab", "6 * 7"])
    page, plane = notebook.page, notebook.cell(0).locator("canvas").first
    plane.wait_for()
    assert plane.get_attribute("role") == "img"
    paint = page.get_by_role("button", name="Paint", exact=True)
    paint.press("Enter")
    notebook.wait_for(lambda: plane.get_attribute("role") == "application", "the plane to take keys")
    plane.focus()
    for key in ("ArrowLeft", "ArrowLeft", "Space", "ArrowRight", "ArrowRight", "ArrowRight", "1", "Space"):
        page.keyboard.press(key)
    notebook.wait_for(lambda: notebook.value_of("len(lab.painter.points)") == 2, "two points")
    assert notebook.value_of("lab.run.data.x.tolist()") == [[-0.2, 0.1], [0, 0]]
    assert len(notebook.cells()) == 2, "no key went past the plane"
    status = notebook.cell(0).get_by_role("status")
    notebook.wait_for(lambda: "1 of class 1" in " ".join(status.all_inner_texts()), "the words")
    plane.scroll_into_view_if_needed()
    box = plane.bounding_box()
    page.mouse.move(box["x"] + 150, box["y"] + 100)
    page.mouse.down()
    for step in range(12):
        page.mouse.move(box["x"] + 150 + 12 * step, box["y"] + 100)
        page.wait_for_timeout(25)
    page.mouse.up()
    notebook.wait_for(lambda: notebook.value_of("len(lab.run.data)") > 6, "the stroke")
    page.get_by_role("button", name="Run", exact=True).click()
    notebook.wait_for(lambda: notebook.value_of("lab.run.updates") > 3, "training")
    page.get_by_role("button", name="Pause", exact=True).click()
    assert notebook.value_of("repr(lab.error)") == "None" and notebook.console_errors == []


def test_the_line_of_code_is_copied_and_repeats_the_run(open_notebook):
    notebook = open_notebook(
        [LAB + "lab = Lab(seeds=2, trained=3, graph=False)\nlab", "6 * 7"],
        permissions=["clipboard-read", "clipboard-write"],
    )
    slider = notebook.page.get_by_role("slider", name="learning rate")
    slider.press("ArrowRight")
    notebook.page.get_by_role("button", name="Step", exact=True).click()
    notebook.wait_for(lambda: notebook.value_of("lab.run.into_epoch") == 1, "one update")
    notebook.wait_for(lambda: "train(updates=1)" in notebook.page.locator(".mlp-copy code").inner_text(), "the line")
    notebook.page.get_by_role("button", name="Copy as code").press("Enter")
    notebook.page.get_by_text("copied").wait_for()
    copied = notebook.page.evaluate("navigator.clipboard.readText()")
    assert copied == notebook.value_of("lab.code()") and ".set('eta', 0.7)" in copied
    assert notebook.value_of(f"bool(({copied}).run.net.theta.sum() == lab.run.net.theta.sum())")


OWN = """import time
def backprop(net, x, y):
    right = net.backprop(x, y)
    while mode == "endless":
        pass
    if mode == "wrong":
        right.dW[2] = right.dW[2].T
    return right.delta, right.dW, right.db
mode = "right"
lab = Lab(backprop=backprop, sizes=(2, 3, 2, 1), seeds=2, trained=1)
lab"""


def test_own_code_that_goes_wrong_is_named_and_the_page_stays_alive(open_notebook):
    notebook = open_notebook([LAB + OWN, "6 * 7"])
    cell, page = notebook.cell(0), notebook.page
    badge, alert = cell.locator(".mlp-badge"), cell.get_by_role("alert")
    assert badge.inner_text() == "running your backprop" and alert.count() == 0
    page.get_by_role("button", name="Run", exact=True).click()
    notebook.wait_for(lambda: notebook.value_of("lab.run.updates") > 40, "training")
    for mode, words in (("wrong", "returned dW[2] = an array of shape (3, 2)"), ("endless", "took longer than 2 s")):
        notebook.run_code(f"mode = {mode!r}")
        alert.wait_for()
        assert words in alert.inner_text() and "line" in alert.inner_text(), alert.inner_text()
        assert badge.inner_text() == "stopped in your backprop"
        page.get_by_role("button", name="Run", exact=True).wait_for()
        assert notebook.value_of("6 * 7") == 42
        notebook.run_code("mode = 'right'")
        page.get_by_role("button", name="Reset", exact=True).click()
        notebook.wait_for(lambda: notebook.value_of("lab.run.updates") == 0 and alert.count() == 0, "a new start")
        page.get_by_role("button", name="Run", exact=True).click()
        notebook.wait_for(lambda: notebook.value_of("lab.run.updates") > 5, "training again")
        assert badge.inner_text() == "running your backprop"
    page.get_by_role("button", name="Pause", exact=True).click()
    assert notebook.console_errors == []


def test_a_change_that_retrains_shows_pictures_on_the_way(open_notebook):
    # 200 epochs take so little time that the final picture is the first
    notebook = open_notebook(
        [LAB + "lab = Lab(n=533, sizes=(2, 8, 8, 1), seeds=1, retrain=1000, controls=('seed',))\nlab"]
    )
    slider, plane = notebook.page.get_by_role("slider", name="first seed"), notebook.page.locator("canvas").first
    before = int(plane.get_attribute("data-frame"))
    slider.press("ArrowRight")
    notebook.wait_for(lambda: notebook.value_of("lab.run.epoch") == 1000, "1,000 epochs")
    notebook.page.get_by_role("button", name="Run", exact=True).wait_for()
    assert int(plane.get_attribute("data-frame")) >= before + 2
