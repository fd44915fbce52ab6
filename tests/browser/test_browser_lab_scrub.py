"""Scrub in a real browser: by keyboard, the mark first, every position at once, in a hall too."""

import pytest
from test_browser_lab import PIXELS
from test_browser_lab_hall import IN_VIEW, PRESENT, SMALLEST

LAB = "from mlp_course.explore import Lab\nlab = Lab(scrub='eta', trained=40, n=200, graph=False)\nlab"


@pytest.fixture
def scrub(open_notebook):
    notebook = open_notebook([LAB])
    notebook.page.locator("canvas").nth(2).wait_for()
    return notebook


def test_the_learner_marks_first_and_then_moves_along_what_was_trained(scrub):
    page = scrub.page
    status = page.get_by_role("status")
    slider = page.get_by_role("slider", name="learning rate")
    strip, plane = (page.locator("canvas").nth(i) for i in (0, 1))
    scrub.wait_for(lambda: "press Mark" in status.inner_text(), "the question")
    page.get_by_role("button", name="Run", exact=True).press("Enter")
    before = strip.evaluate(PIXELS)
    slider.press("ArrowRight")
    scrub.wait_for(lambda: slider.get_attribute("aria-valuetext") == "0.631", "the next position")
    assert scrub.value_of("lab.run.updates") == 0
    page.get_by_role("button", name="Mark", exact=True).press("Enter")
    scrub.wait_for(lambda: scrub.value_of("[lab.run.epoch, lab.runner.running]") == [40, False], "all positions")
    scrub.wait_for(lambda: "your mark: η = 0.631; lowest test cost" in status.inner_text(), "the results")
    assert strip.evaluate(PIXELS) != before
    seen = plane.evaluate(PIXELS)
    slider.press("End")
    scrub.wait_for(lambda: plane.evaluate(PIXELS) != seen, "another network")
    scrub.wait_for(lambda: status.inner_text().startswith("η = 10, epoch 40"), "its words")
    strip.click(position={"x": 100, "y": 50})
    scrub.wait_for(lambda: scrub.value_of("lab.scrub.position") < 5, "the position under the pointer")
    page.keyboard.press("ArrowRight")
    scrub.wait_for(lambda: "cost" in strip.get_attribute("aria-label"), "its words in the strip")
    assert scrub.value_of("lab.run.epoch") == 40 and len(scrub.cells()) == 1
    assert scrub.barriers() == [] and scrub.errors() == [] and scrub.console_errors == []


def test_an_earlier_epoch_is_seen_by_keyboard_and_run_goes_on_from_there(open_notebook):
    notebook = open_notebook(["from mlp_course.explore import Lab\nlab = Lab(trained=12, n=100, seeds=2)\nlab"])
    page = notebook.page
    plane = page.locator("canvas").first
    plane.wait_for()
    timeline = page.get_by_role("slider", name="epoch that is seen")
    assert timeline.get_attribute("aria-valuetext") == "12 of 12"
    seen = plane.evaluate(PIXELS)
    timeline.press("Home")
    for _ in range(3):
        timeline.press("ArrowRight")
    status = page.get_by_role("status")
    notebook.wait_for(lambda: status.inner_text().startswith("epoch 3 of 12:"), "the third epoch")
    notebook.wait_for(lambda: plane.evaluate(PIXELS) != seen, "its boundary")
    assert "after 3 epochs" in plane.get_attribute("aria-label") and "kB each" in status.inner_text()
    page.get_by_role("button", name="Epoch", exact=True).press("Enter")
    notebook.wait_for(lambda: notebook.value_of("lab.run.epoch") == 4, "one more epoch from there")
    notebook.wait_for(lambda: timeline.get_attribute("aria-valuetext") == "4 of 4", "the slider to follow")
    assert notebook.barriers() == [] and notebook.console_errors == []


def test_a_run_is_pinned_with_a_key_and_compared_with_in_one_press(open_notebook):
    notebook = open_notebook(["from mlp_course.explore import Lab\nlab = Lab(trained=12, n=100, seeds=2)\nlab"])
    page = notebook.page
    plane = page.locator("canvas").first
    plane.wait_for()
    compare = page.get_by_role("button", name="Compare", exact=True)
    assert compare.is_disabled()
    page.get_by_role("button", name="Run", exact=True).press("p")
    notebook.wait_for(lambda: compare.is_enabled(), "the run to be pinned")
    page.get_by_role("slider", name="learning rate").press("Home")
    seen = plane.evaluate(PIXELS)
    compare.press("Enter")
    status = page.get_by_role("status")
    notebook.wait_for(lambda: "same first weights, same batches" in status.inner_text(), "the fair comparison")
    notebook.wait_for(lambda: status.inner_text().startswith("epoch 12:"), "as many epochs")
    notebook.wait_for(lambda: plane.evaluate(PIXELS) != seen, "both boundaries")
    assert "with η = 0.5; now η = 0.001" in status.inner_text()
    assert len(notebook.cells()) == 1 and notebook.barriers() == [] and notebook.console_errors == []


def test_before_a_hall_a_scrub_and_its_words_are_in_the_window(open_notebook):
    source = "from mlp_course.explore import Lab\nlab = Lab(scrub='eta', mark=0.5, trained=20, n=100)\nlab"
    notebook = open_notebook([source], viewport={"width": 1280, "height": 720})
    page = notebook.page
    page.locator("canvas").first.wait_for()
    page.evaluate(PRESENT)
    notebook.wait_for(lambda: page.locator("canvas").count() == 3, "strip, boundary and curves")
    notebook.wait_for(lambda: page.evaluate(IN_VIEW), "all of it to be in the window")
    assert page.evaluate(SMALLEST) >= 20 and page.get_by_role("button", name="Mark", exact=True).is_visible()
    page.locator("canvas").nth(1).click()
    page.keyboard.press("g")
    notebook.wait_for(lambda: page.locator("canvas").count() == 1, "the graph in their place")
    page.locator("canvas").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    notebook.wait_for(lambda: page.locator("canvas").count() == 2, "a neuron beside the boundary")
    notebook.wait_for(lambda: page.evaluate(IN_VIEW), "all of it to be in the window")
    assert notebook.errors() == [] and notebook.console_errors == []
