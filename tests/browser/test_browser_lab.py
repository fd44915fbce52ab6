"""The interactives in a real browser: seen, moved by keyboard, described, stopped, and never in another cell's way.

Half of them are moved, and the other half looked at in light and dark; which, changes with the commit.
"""

import pytest
from interactives import EACH, OTHERS
from rotation import part

IMPORT = "from mlp_course.explore import *\n"
PIXELS = "canvas => canvas.toDataURL()"
DIGEST = """async canvas => {
    const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", pixels));
    return [canvas.width, canvas.height, Array.from(digest, byte => byte.toString(16).padStart(2, "0")).join("")];
}"""
DRAWN = "(lambda p: [p.shape[1], p.shape[0], __import__('hashlib').sha256(p).hexdigest()])(plane.top.picture.pixels)"


def button(notebook, name):
    return notebook.page.get_by_role("button", name=name, exact=True)


@pytest.fixture
def lab(open_notebook):
    notebook = open_notebook([IMPORT + "lab = Lab(trained=5, seeds=4)\nlab", "6 * 7"])
    notebook.page.locator("canvas").nth(1).wait_for()
    return notebook


# (The race's map shows the first twenty steps, its heights all of them.)
FOLLOWED_BY_THE_LAST = ("Stepper", "DigitPainter", "OptimizerRace")


def test_every_interactive_is_shown_described_and_moved_by_keyboard(open_notebook):
    sources = part(list(EACH), of=4)
    notebook = open_notebook([IMPORT + sources[0], *sources[1:]])
    for number, source in enumerate(sources):
        name = EACH[source]
        cell = notebook.cell(number)
        pictures = cell.locator("canvas")
        picture = pictures.last if source.startswith(FOLLOWED_BY_THE_LAST) else pictures.first
        slider = cell.get_by_role("slider", name=name)
        picture.wait_for()
        before, words = picture.evaluate(PIXELS), cell.get_by_role("status").inner_text()
        assert picture.get_attribute("role") == "img" and picture.get_attribute("aria-label"), source
        value = slider.get_attribute("aria-valuetext")
        at_its_end = slider.evaluate("input => input.value === input.max")
        slider.focus()
        notebook.page.keyboard.press("ArrowLeft" if at_its_end else "ArrowRight")
        notebook.wait_for(lambda p=picture, b=before: p.evaluate(PIXELS) != b, f"{source} to follow its slider")
        assert slider.get_attribute("aria-valuetext") != value, source
        notebook.wait_for(
            lambda c=cell, w=words: c.get_by_role("status").inner_text() != w, f"{source} to say what changed"
        )
    assert len(notebook.cells()) == len(sources), "no key went past its control"
    assert notebook.errors() == [] and notebook.console_errors == []


PALE = """output => output.insertAdjacentHTML("beforeend",
    '<input type="range"><p style="color: #bbbbbb; background: #ffffff">Too pale to read.</p>')"""


def test_no_interactive_keeps_anybody_out_in_light_or_dark(open_notebook):
    shown = part([*EACH, *OTHERS], of=4, place=1)
    sources = [IMPORT + "from mlp_course.exercises import progress", *shown, "progress()"]
    notebook = open_notebook(sources, viewport={"width": 1400, "height": 20_000})  # so that all cells are in the page
    notebook.wait_for(lambda: notebook.page.locator("canvas").count() >= len(shown), "all pictures")
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        notebook.use_theme(theme)
        assert notebook.barriers() == []
    notebook.page.locator(".jp-OutputArea-output").first.evaluate(PALE)
    found = " ".join(notebook.barriers())
    assert "label: <input" in found and "color-contrast: <p" in found, "else the test would see nothing"


def test_the_browser_shows_exactly_what_python_drew(open_notebook):
    notebook = open_notebook([IMPORT + "plane = NeuronPlane()\nplane"], device_scale_factor=2)
    picture = notebook.page.locator("canvas").first
    picture.wait_for()
    slider = notebook.page.get_by_role("slider", name="bias b")
    for _ in range(3):
        slider.press("ArrowRight")
    notebook.wait_for(lambda: picture.evaluate(DIGEST) == notebook.value_of(DRAWN), "the very same pixels")
    assert notebook.value_of("plane.b") == pytest.approx(0.8)
    assert notebook.value_of(DRAWN)[0] == 2 * round(picture.bounding_box()["width"]), "sharp on a screen of two to one"


def test_run_pause_step_and_reset_by_keyboard(lab):
    picture = lab.page.locator("canvas").first
    before, words = picture.evaluate(PIXELS), picture.get_attribute("aria-label")
    button(lab, "Run").press("Enter")
    lab.wait_for(lambda: picture.evaluate(PIXELS) != before, "the lab to train")
    lab.wait_for(lambda: picture.get_attribute("aria-label") != words, "the words to follow")
    button(lab, "Pause").press("Enter")
    button(lab, "Run").wait_for()
    assert lab.page.get_by_role("status").inner_text().startswith("epoch ")
    updates = lab.value_of("lab.run.updates")
    button(lab, "Step").press("Enter")
    lab.wait_for(lambda: lab.value_of("lab.run.updates") == updates + 1, "one update")
    button(lab, "Reset").press("Enter")
    lab.wait_for(lambda: lab.value_of("lab.run.updates") == 0, "a new beginning")
    assert lab.console_errors == [] and lab.value_of("repr(lab.error)") == "None"


def test_controls_change_a_lab_while_it_trains(lab):
    button(lab, "Run").click()
    slider = lab.page.get_by_role("slider", name="learning rate")
    slider.press("ArrowRight")
    lab.wait_for(lambda: lab.value_of("lab.run.settings.eta") == 0.7, "η to take effect")
    assert slider.get_attribute("aria-valuetext") == "0.7"
    lab.page.get_by_label("activation").press("ArrowDown")
    lab.wait_for(lambda: lab.value_of("lab.run.net.sigma[1].name") == "relu", "another activation")
    lab.page.get_by_label("data").select_option("circles")
    lab.wait_for(lambda: lab.value_of("lab.run.data.name") == "circles", "other data")
    lab.wait_for(lambda: lab.value_of("lab.run.updates") > 0, "training to go on")
    assert lab.value_of("lab.runner.running")
    button(lab, "Pause").click()
    button(lab, "Run").wait_for()
    assert lab.console_errors == [] and lab.value_of("repr(lab.error)") == "None"


def test_pause_is_heard_and_other_cells_run_while_a_lab_trains_at_full_speed(lab):
    lab.value_of("setattr(lab.speed, 'value', float('inf'))")
    button(lab, "Run").click()
    lab.wait_for(lambda: lab.value_of("lab.run.updates") > 500, "training")
    assert lab.value_of("6 * 7") == 42
    assert lab.value_of("lab.runner.running"), "it trained all the while"
    button(lab, "Pause").click()
    button(lab, "Run").wait_for()
    lab.wait_for(lambda: lab.value_of("lab.runner.active") == 0, "the last slice to end")
    updates = lab.value_of("lab.run.updates")
    assert lab.value_of("6 * 7") == 42 and lab.value_of("lab.run.updates") == updates


def test_five_labs_in_a_notebook_show_its_pictures_once_each(open_notebook):
    notebook = open_notebook([IMPORT + "labs = [Lab(seeds=2, trained=1, speed=300) for _ in range(5)]\nlabs[0]"])
    for number in range(1, 5):
        assert notebook.value_of(f"display(labs[{number}])") is None
    notebook.value_of("[lab.transport.run.click() for lab in labs]")
    notebook.wait_for(lambda: notebook.value_of("min(lab.run.updates for lab in labs)") > 60, "all to train")
    notebook.value_of("[lab.transport.run.click() for lab in labs]")
    notebook.wait_for(lambda: not notebook.value_of("any(lab.runner.running for lab in labs)"), "all to stop")
    assert notebook.cell(0).locator("canvas").count() == 3
    assert notebook.console_errors == []


HELD = "gc.collect() and sum(isinstance(thing, Lab) for thing in gc.get_objects())"


def test_cells_that_run_again_show_a_new_lab_and_let_the_old_one_go(open_notebook):
    notebook = open_notebook(["import gc\n" + IMPORT + "lab = Lab(sizes=(2, 3, 1), seeds=1)\nlab", "lab"])
    for _ in range(2):
        button(notebook, "Run").first.click()
        notebook.wait_for(lambda: notebook.value_of("lab.run.updates") > 0, "the lab to train")
        notebook.run_all()
        assert notebook.page.locator("canvas").count() == 6, "two views, each with its pictures"
        assert notebook.value_of(f"[lab.run.updates, {HELD}]") == [0, 1]
    slider = notebook.cell(1).get_by_role("slider", name="learning rate")
    slider.press("ArrowRight")
    notebook.wait_for(lambda: notebook.value_of("lab.settings.eta") == 0.7, "η to take effect")
    assert notebook.cell(0).get_by_role("slider", name="learning rate").get_attribute("aria-valuetext") == "0.7"
    assert notebook.console_errors == []


def test_a_second_view_shows_the_present_picture(open_notebook):
    notebook = open_notebook([IMPORT + "plane = NeuronPlane()\nplane", "plane"])
    slider = notebook.cell(0).get_by_role("slider", name="bias b")
    for _ in range(3):
        slider.press("ArrowRight")
    first, second = (notebook.cell(n).locator("canvas").first for n in (0, 1))
    notebook.wait_for(lambda: first.evaluate(PIXELS) == second.evaluate(PIXELS), "both views to show the same")
    assert notebook.cell(1).get_by_role("slider", name="bias b").get_attribute("aria-valuetext") == "0.8"


def test_a_narrow_page_gets_a_narrow_picture_with_letters_as_large_and_a_wide_one_the_whole(open_notebook):
    notebook = open_notebook(
        [IMPORT + "tangent = ActivationTangent()\ntangent"], viewport={"width": 800, "height": 900}
    )
    picture = notebook.page.locator("canvas").first
    notebook.wait_for(lambda: picture.evaluate("c => c.width") < 620, "the picture to be drawn anew")
    box, outer = picture.bounding_box(), notebook.page.locator(".jp-OutputArea-output").first.bounding_box()
    assert box["x"] + box["width"] <= outer["x"] + outer["width"] + 1
    assert picture.evaluate("c => c.width") == round(box["width"]), "not shrunk by the browser"
    notebook.page.set_viewport_size({"width": 1400, "height": 900})
    notebook.wait_for(lambda: picture.evaluate("c => c.width") == 620, "the picture to be drawn in full")


def test_a_guess_by_keyboard_reveals_the_answer(open_notebook):
    notebook = open_notebook([IMPORT + "Predict('Which?', ['left', 'right'], 'right', because='It is so.')"])
    status = notebook.page.get_by_role("status")
    assert "right" not in status.inner_text()
    button(notebook, "left").press("Space")
    notebook.wait_for(lambda: "right" in status.inner_text(), "the answer")
    assert "It is so." in status.inner_text() and button(notebook, "✓ right").is_disabled()
