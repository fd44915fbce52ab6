"""Figures of one size share a buffer, and those that nobody holds do not pile up."""

import gc
import io

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from mlp_course import plots
from mlp_course.plots.canvas import BUFFERS, FIGURES, MOST_WAITING


def figure_with(title: str, width: float = 210, height: float = 130):
    """A figure of the course with a formula in its title."""
    figure = plots.new_figure(width, height)
    plots.axes_in(figure, 40, 30, 10, 30, title=title)
    return figure


def drawn(figure) -> np.ndarray:
    """A copy of its pixels."""
    figure.canvas.draw()
    return np.asarray(figure.canvas.buffer_rgba()).copy()


def test_a_canvas_draws_what_matplotlibs_own_does():
    ours = drawn(figure_with("$z^l$"))
    theirs = figure_with("$z^l$")
    FigureCanvasAgg(theirs)
    np.testing.assert_array_equal(ours, drawn(theirs))


def test_figures_of_one_size_share_a_buffer_and_leave_no_trace_in_it():
    first = figure_with("$z^l$")
    second = figure_with("$a^l$")
    before = drawn(first)
    assert (drawn(second) != before).any()
    np.testing.assert_array_equal(drawn(first), before)
    assert first.canvas.renderer is second.canvas.renderer
    larger = figure_with("$z^l$", width=220)
    drawn(larger)
    assert larger.canvas.renderer is not first.canvas.renderer


def test_a_sharper_copy_in_a_file_leaves_the_figure_as_it_is():
    figure = figure_with("$z^l$")
    before = drawn(figure)
    figure.savefig(io.BytesIO(), format="png", dpi=2 * figure.dpi)
    np.testing.assert_array_equal(drawn(figure), before)


@pytest.fixture
def nobody():
    """What other tests left is gone, and Python's collector does nothing by itself."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_dropped_figures_do_not_pile_up(nobody):
    others = len(FIGURES.alive)
    for number in range(5 * MOST_WAITING):
        drawn(figure_with(f"$z_{number}$"))
        assert len(FIGURES.alive) <= others + 2 * MOST_WAITING
    gc.collect()
    assert len(FIGURES.alive) == others


def test_figures_that_are_held_stay(nobody):
    held = [figure_with(f"$z_{number}$") for number in range(3 * MOST_WAITING)]
    assert set(held) <= set(FIGURES.alive) and all(isinstance(figure, Figure) for figure in held)


def test_a_buffer_goes_with_the_last_figure_that_draws_into_it(nobody):
    before = len(BUFFERS)
    drawn(figure_with("$z^l$", width=217))
    assert len(BUFFERS) == before + 1
    gc.collect()
    assert len(BUFFERS) == before
