"""Panels: drawn when somebody looks, over what stays, as sharp, wide and large as the page asks."""

import tracemalloc

import numpy as np
import pytest

from mlp_course.explore import DemonNudge, NeuronPlane, Stepper
from mlp_course.explore.widgets.panel import GAP, LOWEST, Panel
from mlp_course.explore.widgets.pixels import lossless


def test_redraw_after_redraw_a_picture_keeps_no_memory():
    plane = NeuronPlane()
    slider = plane.controls["b"]

    def wiggle(times):
        for i in range(times):
            slider.value = slider.values[i % 40]

    wiggle(80)
    tracemalloc.start()
    wiggle(40)
    before = tracemalloc.get_traced_memory()[0]
    wiggle(200)
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert after - before < 200_000, "no more than a kilobyte a redraw"


def test_a_panel_draws_what_moves_over_what_stays():
    panel = Panel(300, 200)
    ax = panel.axes()
    (line,) = ax.plot([0, 1], [0, 1])
    panel.moving(line)
    first = panel.render().copy()
    background = panel._background
    line.set_data([0, 1], [1, 0])
    second = panel.render().copy()
    assert panel._background is background and (first != second).any()
    ax.set_xlim(0, 5)
    assert (panel.render() != second).any() and panel._background is not background
    whole = Panel(300, 200)
    still = whole.axes()
    still.plot([0, 1], [1, 0], zorder=10)
    still.set_xlim(0, 5)
    still.set_ylim(ax.get_ylim())
    np.testing.assert_array_equal(panel.render().copy(), whole.render())


def shade(number):
    """A picture of one colour that tells its number."""
    return np.full((40, 60, 4), number, np.uint8)


def test_a_picture_is_drawn_when_somebody_looks_and_from_then_on_at_once(monkeypatch):
    panel, drawn = Panel(300, 200), []
    monkeypatch.setattr(panel, "render", lambda: drawn.append(1) or shade(len(drawn)))
    panel.refresh("first")
    panel.refresh("second")
    assert drawn == [] and panel.picture.alt == "second" and not panel.picture.empty
    assert (panel.picture.pixels == shade(1)).all() and drawn == [1]
    assert panel.picture.pixels is not None and drawn == [1]
    panel.refresh("third")
    panel.picture.open()
    assert drawn == [1, 1] and panel.picture.frame[16:] == lossless(shade(2))
    panel.refresh("fourth")
    assert drawn == [1, 1, 1]
    panel.picture.close()


def test_a_panel_follows_the_sharpness_and_the_width_of_the_page():
    panel = Panel(400, 300)
    ax = panel.axes(left=60)
    panel.refresh("words")
    panel.picture.ratio = 2.0
    assert panel.picture.pixels.shape == (600, 800, 4)
    panel.picture.room = 320
    assert panel.picture.pixels.shape[1] == 640 and panel.picture.alt == "words"
    assert ax.bbox.x0 == pytest.approx(120)
    panel.picture.room = 1000
    assert panel.picture.pixels.shape == (600, 800, 4)
    heir = Panel(400, 300, picture=panel.picture)
    assert heir.ratio == 2.0
    heir.refresh("heir")
    panel.picture.ratio = 1.0
    assert heir.picture.pixels.shape == (300, 400, 4) and heir.ratio == 1.0 and panel.ratio == 2.0


def test_a_panel_draws_all_as_much_larger_as_the_letters_of_the_page_are():
    panel = Panel(400, 300)
    ax = panel.axes(left=60)
    label = ax.set_title("words", fontsize=11)
    panel.refresh("words")
    usual = label.get_window_extent().height
    panel.picture.letters = 14.0
    assert panel.zoom == 1 and panel.picture.pixels.shape == (300, 400, 4)
    panel.picture.letters = 2 * 11 * 100 / 72
    assert panel.zoom == pytest.approx(2) and panel.picture.pixels.shape == (600, 800, 4)
    assert label.get_window_extent().height == pytest.approx(2 * usual, rel=0.1)
    panel.picture.room = 700
    assert panel.picture.pixels.shape[1] == 700 and ax.bbox.x0 == pytest.approx(120)


def test_panels_in_a_row_share_its_width_and_the_height_of_the_window_unless_the_page_is_narrow():
    panel = Panel(430, 420)
    panel.in_a_row = 2
    panel.refresh("words")
    panel.picture.set_trait("tallest", 350)
    panel.picture.room = 808
    assert panel.picture.pixels.shape == (350, 400, 4)
    panel.picture.tallest = 300
    assert panel.picture.pixels.shape == (300, 400, 4)
    panel.picture.tallest = 100
    assert panel.picture.pixels.shape == (LOWEST, 400, 4), "no lower than can be read"
    panel.picture.room = 600
    assert panel.picture.pixels.shape == (420, 430, 4), "alone in its row"


def test_on_a_slide_pictures_share_one_row_and_the_height_that_is_left():
    left, right = Panel(400, 400), Panel(600, 400)
    left.neighbours, right.neighbours = 600, 400
    for panel in (left, right):
        panel.picture.room = 800
        panel.picture.tallest = 300
        assert panel.size[1] > 300, "elsewhere a page scrolls"
        panel.picture.whole = True
        assert panel.size[1] == 300
    assert left.size[0] + right.size[0] <= 800 - GAP
    assert right.size[0] > 1.4 * left.size[0]


@pytest.mark.parametrize("made", [lambda: Stepper(step=16), DemonNudge])
def test_numbers_right_of_the_last_layer_are_whole_where_the_page_is_narrow(made):
    interactive = made()
    panel = interactive.panels[0]
    panel.picture.room = 340
    numbers = [text for text in interactive.graph.beside[-1] if text.get_text()]
    assert numbers
    for number in numbers:
        assert number.get_window_extent().x1 <= panel.figure.bbox.width < 400
