"""Surfaces: the lines lie where the function says, colours say high and low, and what moves is where it was put."""

import numpy as np
import pytest
from test_plots import axes, rendered

from mlp_course import plots
from mlp_course.plots import palette

EXTENT = (-2, 2, -1, 1)


def inside(line):
    points = np.array(line.get_data())
    return points[:, np.isfinite(points).all(axis=0)]


def bowl(u):
    return u[0] ** 2 + 4 * u[1] ** 2


def saddle(u):
    return u[0] * u[1]


def test_level_lines_lie_at_their_levels():
    _, ax = axes()
    surface = plots.Surface(ax, EXTENT, levels=[0.5, 1.5, 3.0])
    height = surface.update(bowl)
    found = bowl(inside(surface.lines))
    assert len(found) > 100 and np.abs(found[:, None] - [0.5, 1.5, 3.0]).min(axis=1).max() < 0.01
    assert height.shape == (101, 101) and height.max() == pytest.approx(8)
    assert tuple(ax.get_xlim()) == (-2, 2) and tuple(ax.get_ylim()) == (-1, 1)


def test_logarithmic_levels_crowd_at_the_lowest_point():
    _, ax = axes()
    surface = plots.Surface(ax, EXTENT, levels=8, log=True, decades=4)
    levels = surface.heights(surface.update(lambda u: bowl(u) + 5))
    assert len(levels) == 8 and np.ptp(np.diff(np.log(levels - levels.min() + 8e-4))) < 0.8
    np.testing.assert_allclose(levels[[0, -1]] - 5, [8e-4, 8 * 10**-0.5], rtol=1e-3)


def test_the_middle_is_white_lower_is_blue_higher_orange_and_its_line_is_bold():
    _, ax = axes()
    surface = plots.Surface(ax, EXTENT, middle=0.0)
    surface.update(saddle)
    colours = surface.image.get_array()
    high, low, middle = colours[-1, -1], colours[-1, 0], colours[50, 50]
    assert high[0] > high[2] + 60 and low[2] > low[0] + 60 and middle.min() > 250
    assert np.abs(saddle(inside(surface.level))).max() < 1e-9
    assert surface.level.get_linewidth() > surface.lines.get_linewidth()


def test_without_a_middle_valleys_are_darker_and_every_line_of_the_course_is_seen_on_them():
    _, ax = axes()
    surface = plots.Surface(ax, EXTENT)
    surface.update(bowl)
    colours = surface.image.get_array()
    assert colours[50, 50].sum() < colours[0, 0].sum() - 60
    darkest = "#" + "".join(f"{int(part):02X}" for part in colours.min(axis=(0, 1)))
    assert min(palette.contrast(look.colour, darkest) for look in palette.SERIES) > 3
    surface.update(lambda u: np.ones(u.shape[1]))
    assert np.isfinite(surface.image.get_array()).all() and not inside(surface.lines).size


def test_a_trail_runs_from_a_hollow_to_a_filled_mark():
    _, ax = axes()
    trail = plots.Trail(ax, palette.SERIES[0])
    trail.update([[0, 1, np.inf], [2, 3, 4]])
    np.testing.assert_array_equal(trail.line.get_data(), [[0, 1], [2, 3]])
    np.testing.assert_array_equal(trail.start.get_data(), [[0], [2]])
    np.testing.assert_array_equal(trail.end.get_data(), [[1], [3]])
    assert trail.start.get_markerfacecolor() == palette.PAPER != trail.end.get_markerfacecolor()


def test_arrows_move_and_vanish_with_their_length():
    figure, ax = axes()
    ax.set(xlim=(-2, 2), ylim=(-2, 2))
    empty = rendered(figure).copy()
    arrow = plots.Arrow(ax, palette.SERIES[1])
    arrow.update((0, 0), (0, 0))
    assert (rendered(figure) == empty).all()
    arrow.update((0, 0), (1, 1))
    columns = np.flatnonzero((rendered(figure) != empty).any(axis=(0, 2)))
    left, _, right, _ = ax.bbox.extents
    assert columns.min() > left + 0.48 * (right - left) and columns.max() < left + 0.78 * (right - left)


def test_an_ellipse_has_the_half_axes_it_was_given():
    points = plots.ellipse((1, 2), np.diag([3.0, 0.5]))
    np.testing.assert_allclose(((points - [[1], [2]]) ** 2 / [[9], [0.25]]).sum(axis=0), 1)


def test_a_landscape_names_its_trails_and_points():
    figure = plots.landscape(bowl, EXTENT, {"a walk": np.ones((2, 3))}, {"lowest": [[0], [0]]}, log=True)
    texts = [text.get_text() for text in figure.axes[0].get_legend().get_texts()]
    assert texts == ["a walk", "lowest"]
    for nameless in ({}, {"": np.ones((2, 3))}):
        assert not plots.landscape(bowl, EXTENT, nameless).axes[0].get_legend()
