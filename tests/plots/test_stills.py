"""Pictures made once: densities, bands and heat maps hold the values that they were given."""

import numpy as np
import pytest

from mlp_course.plots import stills


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
