"""Paths through a ravine, beside how far each of their places is from the lowest point."""

from collections.abc import Callable

import numpy as np

from .. import palette
from ..style import axes_in, dress, legend, new_figure
from ..surface import Surface
from ..trail import Trail

EXTENT = (-1.25, 0.45, -1.4, 1.4)


def map_and_distances(height: Callable, paths: dict, distances: dict, titles: list[str], shown: int = 12):
    """Left the first steps of each path label -> (T, 2) on a map, right all distances label -> (T,), logarithmic.

    height  from points (2, m) to heights (m,)
    shown   how many steps of each path are on the map
    """
    figure = new_figure(860, 380)
    left = dress(axes_in(figure, 70, 50, 454, 34), titles[0], "$θ_1$, along the floor", "$θ_2$, across")
    Surface(left, EXTENT, levels=9, log=True).update(height)
    right = dress(axes_in(figure, 498, 50, 16, 34), titles[1], "step", "distance from the goal", grid=True)
    for look, (label, places) in zip(palette.SERIES, paths.items(), strict=False):
        trail = Trail(left, look, label)
        trail.update(places[: shown + 1].T)
        left.plot(*places[1 : shown + 1].T, linestyle="none", marker=look.marker, markersize=4, color=look.colour)
        line = {"linestyle": look.line, "marker": look.marker, "markersize": 5}
        line["markevery"] = max(len(distances[label]) // 12, 1)
        right.plot(np.arange(len(distances[label])), distances[label], color=look.colour, label=label, **line)
    left.set_xticks([-1, -0.5, 0])
    right.set_yscale("log")
    left.plot(0, 0, "x", color=palette.INK, markersize=9, markeredgewidth=2)
    legend(right, loc="lower left")
    return figure
