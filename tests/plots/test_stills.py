"""Pictures made once: densities, traces and bands hold the values that they were given."""

import numpy as np
import pytest

from mlp_course.plots import stills


def test_densities_integrate_to_the_share_shown_and_traces_hold_their_values():
    values = np.random.default_rng(0).normal(0, 2, 4000)
    figure = stills.densities({"z": (values, 2.0)}, "z", (-1, 1), "near 0")
    stairs = next(p for p in figure.axes[0].patches if hasattr(p, "get_data")).get_data()
    assert (stairs.values * np.diff(stairs.edges)).sum() == pytest.approx((np.abs(values) < 8).mean(), abs=1e-9)
    curve = figure.axes[0].lines[0].get_xydata()
    assert curve[:, 1].max() == pytest.approx(1 / (2 * np.sqrt(2 * np.pi)))
    panels = {"equal": np.ones((5, 3)), "not": np.arange(15.0).reshape(5, 3)}
    drawn = stills.traces(np.arange(5), panels, ["a", "b", "c"], "t", "w")
    for ax, given in zip(drawn.axes, panels.values(), strict=True):
        assert np.array_equal([line.get_ydata() for line in ax.lines], given.T)
        widths = [line.get_linewidth() for line in ax.lines]
        assert widths == sorted(widths, reverse=True) and widths[-1] >= 1.5


def test_layers_are_counted_in_whole_numbers():
    for t, whole in ((np.arange(1, 11), True), (np.linspace(0, 1, 10), False)):
        figure = stills.bands(t, {"z": np.arange(10.0)}, "layer", "rms")
        figure.canvas.draw()
        ticks = figure.axes[0].get_xticks()
        assert np.array_equal(ticks, np.round(ticks)) == whole
