"""Pictures made once: densities, bands and heat maps hold the values that they were given."""

import base64
import io

import numpy as np
import pytest
from PIL import Image

from mlp_course.plots import palette, stills
from mlp_course.plots.png import png_of


def test_densities_integrate_to_the_share_shown():
    values = np.random.default_rng(0).normal(0, 2, 4000)
    figure = stills.densities({"z": (values, 2.0)}, "z", (-1, 1), "near 0")
    stairs = next(p for p in figure.axes[0].patches if hasattr(p, "get_data")).get_data()
    assert (stairs.values * np.diff(stairs.edges)).sum() == pytest.approx((np.abs(values) < 8).mean(), abs=1e-9)
    assert [text.get_text() for text in figure.axes[0].get_legend().get_texts()] == ["predicted", "near 0"]
    plain = stills.densities({"z": (values, 2.0)}, "z")
    assert [text.get_text() for text in plain.axes[0].get_legend().get_texts()] == ["predicted"]
    curve = figure.axes[0].lines[0].get_xydata()
    assert curve[:, 1].max() == pytest.approx(1 / (2 * np.sqrt(2 * np.pi)))


def test_layers_are_counted_in_whole_numbers():
    for t, whole in ((np.arange(1, 11), True), (np.linspace(0, 1, 10), False)):
        figure = stills.bands(t, {"z": np.arange(10.0)}, "layer", "rms")
        figure.canvas.draw()
        ticks = figure.axes[0].get_xticks()
        assert np.array_equal(ticks, np.round(ticks)) == whole


def test_panels_share_an_axis_and_hold_the_medians_that_they_were_given():
    values = np.arange(30.0).reshape(5, 6)
    panels = {"left": {"a": values, "b": values + 100}, "right": {"a": 2 * values}}
    figure = stills.band_panels(np.arange(5), panels, "epoch", "accuracy")
    left, right = figure.axes
    assert left.get_ylim() == right.get_ylim() and left.get_ylim()[1] > 125
    assert np.array_equal(left.lines[1].get_ydata(), np.median(values + 100, axis=1))
    assert np.array_equal(right.lines[0].get_ydata(), np.median(2 * values, axis=1))
    assert [ax.get_title(loc="left") for ax in figure.axes] == ["left", "right"]


def test_heat_maps_have_one_scale_of_colours():
    maps = [np.arange(6.0).reshape(2, 3), np.full((4, 2), 9.0)]
    figure = stills.heat_maps(maps, ["one", "two"], "examples", "neurons", "$a$")
    images = [ax.images[0] for ax in figure.axes[:2]]
    assert [image.get_clim() for image in images] == [(0, 9), (0, 9)]
    assert np.array_equal(images[0].get_array(), maps[0])


def test_small_panels_share_a_scale_and_hold_the_medians_that_they_were_given():
    values = np.arange(1.0, 31.0).reshape(5, 6)
    panels = {"one": {"a": values, "b": 2 * values}, "two": {"a": values[:3]}}
    figure = stills.small_bands(panels, "epoch", "cost", (0.1, 100), levels=[2.3, 0.45], log=True)
    one, two = figure.axes
    assert one.get_ylim() == two.get_ylim() == (0.1, 100) and one.get_yscale() == "log"
    assert np.array_equal(one.lines[1].get_ydata(), np.median(2 * values, axis=1))
    assert len(two.lines[0].get_ydata()) == 3
    assert [ax.lines[-1].get_ydata()[0] for ax in (one, two)] == [2.3, 0.45]
    assert stills.small_bands(panels, "epoch", "accuracy").axes[0].get_yscale() == "linear"


@pytest.mark.parametrize("above", [True, False])
def test_strips_show_who_lies_beyond_a_limit(above):
    groups = {"A": np.array([1.0, 1.0, 3.0]), "B": np.array([0.001, 4.0, np.inf])}
    figure = stills.strips([("update", groups, 2.0, above)], "patient")
    ax = figure.axes[0]
    beyond = [value for line in ax.lines if line.get_marker() == "^" for value in line.get_ydata()]
    assert sorted(beyond) == ([3.0, 4.0, np.inf] if above else [0.001, 1.0, 1.0])
    assert ax.get_yscale() == "log" and [label.get_text() for label in ax.get_xticklabels()] == ["A", "B"]


def test_on_a_logarithmic_axis_what_is_far_below_the_limit_stands_at_the_edge():
    groups = {"A": np.array([1.0, 3.0]), "B": np.array([1e-14, 1e-13])}
    ax = stills.strips([("spread", groups, 0.01, False)], "patient").axes[0]
    (far,) = [line for line in ax.lines if line.get_marker() == "^" and len(line.get_ydata())]
    assert list(far.get_ydata()) == pytest.approx([1e-6, 1e-6])


def test_contests_ring_and_name_the_lowest_of_each():
    values = np.array([[3.0, 1.0, 2.0], [2.0, 4.0, 3.0]])
    axes = stills.contests(values, ["one", "two"], "race", "cost", "title").axes[0]
    assert [text.get_text() for text in axes.texts] == ["two", "one", "one"]
    assert [line.get_ydata()[0] for line in axes.lines[2:]] == [2, 1, 2]
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["one", "two"]


def test_a_stored_picture_keeps_the_colours_of_six_thin_lines():
    t = np.arange(100.0)
    figure = stills.bands(t, {f"line {k}": t * k for k in range(6)}, "t", "y", marked=False)
    stored = Image.open(io.BytesIO(base64.b64decode(png_of(figure)))).convert("RGB")
    found = np.unique(np.asarray(stored).reshape(-1, 3), axis=0)
    for look in palette.SERIES:
        assert np.abs(found - 255 * palette.rgb(look.colour)).max(axis=1).min() < 5, look


def test_reliability_draws_a_dot_for_each_group_with_its_share_beside_it():
    rows = np.array([[0.55, 0.5, 0.25], [0.97, 0.9, 0.75]])
    figure = stills.reliability({"as trained": rows, "mended": rows})
    for ax in figure.axes:
        line, dots = ax.lines
        np.testing.assert_allclose(line.get_xdata(), line.get_ydata())
        np.testing.assert_allclose(dots.get_xydata(), rows[:, :2])
        assert [text.get_text() for text in ax.texts] == ["25 %", "75 %"]
        assert ax.get_xlim()[1] > 1 and ax.get_ylim()[1] > 1


def test_a_path_and_its_cost_have_dots_at_the_same_times():
    path = np.array([[0.0, 0.1, 0.2, 0.3, 0.4], [0.0, 0.0, 0.1, 0.1, 0.2]])
    figure = stills.map_and_cost(
        lambda w: (w**2).sum(axis=0),
        (-1, 1, -1, 1),
        path=path,
        costs=np.arange(5.0),
        every=2,
        titles=["map", "cost"],
        names=["a", "b"],
    )
    left, right = figure.axes
    assert any(np.array_equal(line.get_xdata(), path[0, ::2]) for line in left.lines)
    assert list(right.lines[-1].get_xdata()) == [0, 2, 4] == list(right.lines[-1].get_ydata())


def test_points_of_one_place_lie_side_by_side_and_levels_are_named():
    axes = stills.cost_and_index(np.array([0.2, 0.2, 0.0]), np.array([1.0, 1.0, 0.5]), {"high": 1.0}, "title").axes[0]
    x = np.concatenate([line.get_xdata() for line in axes.lines if line.get_marker() == "o"])
    assert len(set(x)) == 3 and [text.get_text() for text in axes.texts] == ["high"]


def test_spots_on_curves_are_named():
    t = np.linspace(-1, 1, 5)
    figure = stills.curves_with_spots(t, {"parabola": t**2}, {"w = -1": (-1.0, 1.0)}, "title", "w", "f")
    assert [text.get_text() for text in figure.axes[0].texts] == ["w = −1"]


def test_neurons_that_are_left_out_are_crossed_out_and_cut_off():
    stays = [[True, True], [True, False, True], [True]]
    figure = stills.thinned_graphs([2, 3, 1], [stays, stays], ["one", "two"])
    first, _second = figure.axes
    crosses = [text.get_text() for text in first.texts]
    assert crosses.count("×") == 1
    colours = np.concatenate([lines.get_colors() for lines in first.collections if hasattr(lines, "get_segments")])
    assert (colours[:, 3] > 0).sum() == 2 * 2 + 2, "lines to and from the neuron in the middle are not seen"


def test_a_product_has_a_bar_or_a_square_for_each_factor_and_fills_those_that_come_next():
    steps = [(["row", "square"], (0, 1), ""), (["row"], None, "9")]
    ax = stills.products({"one": (steps, "together 9")}, ["r", "J"]).axes[0]
    assert [patch.get_width() > patch.get_height() for patch in ax.patches] == [True, False, True]
    paper = tuple(palette.rgb(palette.PAPER))
    assert [patch.get_facecolor()[:3] == paper for patch in ax.patches] == [False, False, True]
    assert {"one", "r", "J", "9", "together 9"} <= {text.get_text() for text in ax.texts}


def test_a_complex_nudge_goes_up_and_the_others_along_the_line():
    ax = stills.complex_nudges().axes[0]
    assert [text.get_text() for text in ax.texts] == ["real numbers", "$v - h$", "$v + h$", "$v + ih$", "$v$"]
    assert len(ax.patches) == 3


def test_swings_show_a_path_over_its_valley_and_a_limit_beside_it():
    places = np.array([[4.0, 0.3], [3.9, 0.2], [3.8, 0.26]])
    left, right = stills.swings(places, np.reciprocal, places.sum(axis=1), 4.1, ["a", "b"], ["x", "y", "z"]).axes
    assert np.array_equal(left.lines[1].get_xydata(), places)
    along, across = left.lines[0].get_data()
    np.testing.assert_allclose(along * across, 1)
    assert list(right.lines[1].get_ydata()) == [4.1, 4.1]
    labels = [text.get_text() for text in left.get_legend().get_texts()]
    assert labels == ["bottom of the valley", "the path", "start", "end"]


def test_a_long_label_has_room_beside_the_panels():
    figure = stills.band_panels(np.arange(3), {"one": {"weights of rms 0.01, drawn": np.arange(3.0)}}, "layer")
    figure.canvas.draw()
    assert figure.axes[0].get_legend().get_window_extent().x1 <= figure.bbox.width
