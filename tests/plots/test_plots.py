"""Pictures: what is drawn is what was given, every colour can be seen, and updates only set data."""

import subprocess
import sys

import numpy as np
import pytest

from mlp_course import plots
from mlp_course.plots import palette, stills
from mlp_course.plots.equation import matrix_text
from mlp_course.plots.field import Field, stretched

LINES = {**palette.LOOKS, **{f"series {i}": look for i, look in enumerate(palette.SERIES)}}


def axes(width=300, height=260):
    figure = plots.new_figure(width, height)
    return figure, plots.axes_in(figure, 50, 40, 10, 10)


def rendered(figure):
    figure.canvas.draw()
    return np.asarray(figure.canvas.buffer_rgba()).astype(int)


@pytest.mark.parametrize("name", LINES)
def test_lines_and_their_labels_have_contrast_on_paper(name):
    assert palette.contrast(LINES[name].colour) >= 4.5


@pytest.mark.parametrize("colour", [palette.INK, palette.QUIET])
def test_text_has_contrast_on_paper_and_on_what_is_lit(colour):
    assert palette.contrast(colour) >= 4.5
    assert palette.contrast(colour, palette.LIT) >= 4.5


def test_contrast_is_that_of_wcag():
    assert palette.contrast("#000000") == pytest.approx(21)
    assert palette.contrast("#777777") == pytest.approx(4.48, abs=0.01)
    assert palette.contrast("#FFFFFF", "#FFFFFF") == 1


@pytest.mark.parametrize("looks", [palette.CLASSES, palette.SERIES])
def test_classes_and_series_differ_in_more_than_colour(looks):
    assert len({look.marker for look in looks}) == len(looks)
    assert len({look.colour for look in looks}) == len(looks)


def test_two_class_colours_go_from_blue_over_white_to_orange():
    blue, white, orange = palette.two_class_colours(np.array([0.0, 0.5, 1.0])).astype(int)
    assert blue[2] > blue[0] + 100 and orange[0] > orange[2] + 100 and white.min() > 250
    assert (palette.two_class_colours(np.array([np.nan, -9, 9])) == [white, blue, orange]).all()


def test_class_colours_show_the_winner_paler_where_it_hardly_wins():
    clear, close = palette.class_colours(np.array([[0.98, 0.36], [0.01, 0.34], [0.01, 0.30]])).astype(int)
    hue = 255 * palette.rgb(palette.CLASSES[0].colour)
    assert np.abs(clear - hue).sum() < np.abs(close - hue).sum()
    assert close.min() > clear.min()


def test_plane_draws_the_line_where_the_answer_is_one_half():
    _, ax = axes()
    plane = plots.Plane(ax, (-1, 1, -1, 1))
    plane.update(lambda x: 1 / (1 + np.exp(-5 * (x[:1] - 0.5 * x[1:] - 0.2))))
    x, y = np.array(plane.line.get_data())
    inside = np.isfinite(x)
    assert inside.sum() > 20
    np.testing.assert_allclose(x[inside] - 0.5 * y[inside], 0.2, atol=0.01)


def test_plane_of_three_classes_draws_the_borders_between_winners():
    _, ax = axes()
    plane = plots.Plane(ax, (-1, 1, -1, 1))
    plane.update(lambda x: np.stack([x[0], -x[0], np.full_like(x[0], -2)]))
    x = np.array(plane.line.get_data())[0]
    np.testing.assert_allclose(x[np.isfinite(x)], 0, atol=1e-9)


def test_plane_without_a_boundary_draws_none():
    _, ax = axes()
    plane = plots.Plane(ax, (-1, 1, -1, 1))
    plane.update(lambda x: np.full((1, x.shape[1]), 0.9))
    assert len(plane.line.get_xdata()) == 0


def test_field_is_painted_the_right_way_up_and_fills_the_axes():
    figure, ax = axes()
    field = Field(ax)
    corners = np.array([[[255, 0, 0], [0, 255, 0]], [[0, 0, 255], [255, 255, 0]]])
    field.set_data(corners)
    left, bottom, right, top = np.rint(ax.bbox.extents).astype(int)
    pixels = rendered(figure)[::-1]
    for row, y in ((0, bottom + 2), (1, top - 3)):
        for column, x in ((0, left + 2), (1, right - 3)):
            assert np.abs(pixels[y, x, :3] - corners[row, column]).max() < 12, (row, column)


def test_stretched_interpolates_linearly_from_the_middle_of_the_first_colour_to_that_of_the_last():
    rising = np.uint8([[[0, 100, 7], [200, 100, 7]], [[20, 110, 7], [220, 110, 7]]])
    pixels = stretched(rising, 100, 50)
    across, down = (np.arange(100) + 0.5) / 100, (np.arange(50) + 0.5) / 50
    red = 200 * across + 20 * down[:, None]
    assert np.abs(pixels[..., 0] - red).max() <= 1
    assert np.abs(pixels[..., 1] - np.broadcast_to(100 + 10 * down[:, None], (50, 100))).max() <= 1
    assert (pixels[..., 2] == 7).all() and (pixels[..., 3] == 255).all()


def test_points_are_told_apart_by_class_and_by_part():
    _, ax = axes()
    points = plots.Points(ax, 2)
    x = np.arange(8.0).reshape(2, 4)
    points.update((x, np.array([0, 1, 1, 0])), (x + 10, np.array([1, 1, 0, 1])))
    shown = [np.array(artist.get_data()) for artist in points.artists]
    np.testing.assert_array_equal(shown[0], x[:, [0, 3]])
    np.testing.assert_array_equal(shown[1], x[:, [2]] + 10)
    np.testing.assert_array_equal(shown[2], x[:, [1, 2]])
    np.testing.assert_array_equal(shown[3], x[:, [0, 1, 3]] + 10)
    filled, hollow = (artist.get_markerfacecolor() for artist in points.artists[:2])
    assert filled != hollow == palette.PAPER
    assert points.artists[0].get_marker() != points.artists[2].get_marker()


def test_quantiles_are_numpys():
    values = np.random.default_rng(0).normal(size=(7, 9))
    np.testing.assert_allclose(plots.quantiles(values), np.quantile(values, [0.1, 0.5, 0.9], axis=1))
    np.testing.assert_allclose(plots.quantiles(values[:, :1]), np.repeat(values[:, 0][None], 3, axis=0))


def test_band_shows_the_median_inside_the_percentiles():
    _, ax = axes()
    band = plots.Band(ax, palette.LOOKS["train"])
    values = np.random.default_rng(1).normal(size=(5, 11)).cumsum(axis=0)
    band.update(np.arange(5), values)
    np.testing.assert_allclose(band.line.get_ydata(), np.median(values, axis=1))
    around = band.fill.get_paths()[0].vertices
    np.testing.assert_allclose(around[:, 1].max(), np.quantile(values, 0.9, axis=1).max())
    np.testing.assert_allclose(around[:, 1].min(), np.quantile(values, 0.1, axis=1).min())
    band.update(np.arange(5), values[:, :1])
    assert len(band.fill.get_paths()) == 0


LIMITS = [(0.3, 0.5), (0.5, 0.5), (1, 1), (1.01, 2), (73, 100), (0, 1), (np.inf, 1)]


@pytest.mark.parametrize(("value", "limit"), LIMITS)
def test_rounded_up(value, limit):
    assert plots.rounded_up(value) == pytest.approx(limit)


def test_regression_curve_shows_points_and_function():
    _, ax = axes()
    curve = plots.Curve(ax, (-1, 1))
    x = np.array([[0.0, 0.5]])
    curve.points((x, 2 * x), (x + 0.1, x))
    curve.update(lambda u: u**2)
    np.testing.assert_array_equal(curve.train.get_ydata(), [0, 1])
    np.testing.assert_array_equal(curve.test.get_xdata(), [0.1, 0.6])
    np.testing.assert_allclose(curve.line.get_ydata(), curve.u**2)


def test_bent_grid_goes_where_the_map_sends_it():
    _, ax = axes()
    grid = plots.BentGrid(ax, reach=1, lines=3, points=5)
    grid.update(lambda x: x + np.array([[10], [20]]))
    x, y = np.array(grid.line.get_data())
    assert (np.nanmin(x), np.nanmax(x), np.nanmin(y), np.nanmax(y)) == (9, 11, 19, 21)


def test_graph_shows_size_and_sign_of_weights_and_what_is_lit():
    _, ax = axes()
    graph = plots.Graph(ax, [2, 1])
    graph.weigh([None, np.array([[2.0, -1.0]])])
    wide, narrow = graph.edges[1].get_linewidths()
    assert wide > narrow
    positive, negative = graph.edges[1].get_linestyles()
    assert positive[1] is None and negative[1] is not None
    graph.update([["1", "2"], ["3"]], [["", ""], ["δ"]], lit_nodes={1})
    assert [text.get_text() for text in graph.inside[0]] == ["1", "2"] and graph.beside[1][0].get_text() == "δ"
    assert graph.nodes[1].get_linewidths()[0] > graph.nodes[0].get_linewidths()[0]


def test_matrix_text_aligns_numbers_in_brackets():
    assert matrix_text([[0.5]]) == "[0.50]"
    assert matrix_text([[1.0], [-2.25], [0]]) == "⎡ 1.00⎤\n⎢\N{MINUS SIGN}2.25⎥\n⎣ 0.00⎦"


def test_an_equation_too_wide_for_its_figure_is_made_smaller():
    wide = [plots.Term("W", np.full((3, 6), -0.55)) for _ in range(2)]
    figure = plots.new_figure(420, 300)
    plots.draw_equation(figure, "Title", [plots.Term("x", np.ones((2, 1)), True), *wide], "remark")
    pixels = rendered(figure)
    assert (pixels[:, -8:, :3] == 255).all(), "the equation runs into the right edge"
    assert (pixels[:, :200, :3] < 128).any()


def test_set_limits_leaves_a_figure_alone_where_nothing_changes():
    figure, ax = axes()
    plots.set_limits(ax, xlim=(0, 5), ylim=(0, 1))
    figure.canvas.draw()
    plots.set_limits(ax, xlim=(0, 5), ylim=(0, 1))
    assert not figure.stale
    plots.set_limits(ax, xlim=(0, 10))
    assert figure.stale and ax.get_xlim() == (0, 10)


def test_margins_are_kept_in_css_pixels_whatever_the_size():
    for width in (200, 500):
        _, ax = axes(width)
        left, _, right, _ = ax.bbox.extents
        assert (round(left), round(width - right)) == (50, 10)


def test_pyplot_is_never_imported():
    program = "import sys; from mlp_course import plots; plots.new_figure(9, 9)"
    program += "\nassert 'matplotlib.figure' in sys.modules and 'matplotlib.pyplot' not in sys.modules"
    subprocess.run([sys.executable, "-c", program], check=True)


def test_bands_take_looks_in_the_order_of_their_series():
    series = {"first": np.arange(6.0).reshape(3, 2), "second": np.arange(3.0)}
    lines = stills.bands([1, 2, 3], series, "t", "v", looks=palette.SERIES[2:]).axes[0].lines
    assert [line.get_color() for line in lines] == [look.colour for look in palette.SERIES[2:4]]
    assert [line.get_marker() for line in lines] == [look.marker for look in palette.SERIES[2:4]]
    np.testing.assert_array_equal(lines[0].get_ydata(), [0.5, 2.5, 4.5])


def test_planes_stand_side_by_side_with_their_boundaries_and_the_same_points():
    x, labels = np.array([[-1.0, 1.0, 0.5], [0.0, 0.5, -1.0]]), np.array([0, 1, 1])
    answers = [lambda p: (p[:1] > 0.25) * 1.0, lambda p: (p[1:] > -0.5) * 1.0]
    figure = stills.planes(answers, ["left of a line", "above a line"], x, labels)
    for ax, coordinate, at in zip(figure.axes, (0, 1), (0.25, -0.5), strict=True):
        boundary = np.asarray(ax.lines[0].get_data())[coordinate]
        assert abs(boundary[np.isfinite(boundary)] - at).max() < 0.05
        shown = np.concatenate([np.asarray(line.get_data()) for line in ax.lines[1:]], axis=1)
        np.testing.assert_array_equal(np.sort(shown, axis=1), np.sort(x, axis=1))
    assert [ax.get_title(loc="left") for ax in figure.axes] == ["left of a line", "above a line"]


def test_bands_label_a_short_logarithmic_axis_in_plain_numbers_and_put_the_legend_where_told():
    figure = stills.bands([1, 2, 3], {"c": np.array([0.06, 0.2, 0.5])}, "t", "v", log="y", legend_at=(0.6, 0.5))
    figure.canvas.draw()
    ax = figure.axes[0]
    labels = [label.get_text() for label in ax.get_yticklabels(minor=True) if label.get_text()]
    assert "0.2" in labels and all(float(label) for label in labels)
    corner = ax.transAxes.inverted().transform(ax.get_legend().get_window_extent().min)
    np.testing.assert_allclose(corner, (0.6, 0.5), atol=0.02)
