"""Histograms one above the other: they count what is inside, and are numbered."""

import numpy as np

from mlp_course import plots
from mlp_course.plots import palette
from mlp_course.plots.ridges import shares


def test_shares_count_what_is_inside():
    edges = np.linspace(0, 1, 5)
    assert np.allclose(shares(np.array([0.0, 0.1, 0.3, 0.99, 1.5, -1, np.nan, np.inf]), edges) * 8, [2, 1, 0, 1])


def test_many_layers_are_numbered_one_by_two():
    drawn = plots.Ridges(plots.axes_in(plots.new_figure(300, 300), 50, 50, 50, 30), palette.LOOKS["a"], "share", 20)
    drawn.update(np.linspace(0, 1, 4), np.ones((20, 3)), [str(l) for l in range(1, 21)])
    assert list(drawn.ax.get_yticks()) == list(range(1, 21, 2))
    assert [text.get_text() for text in drawn.numbers if text.get_visible()] == [str(l) for l in range(1, 21, 2)]
