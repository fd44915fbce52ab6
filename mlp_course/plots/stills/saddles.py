"""A path over a map with marks at equal times, beside the cost on its way: where the marks crowd, nothing happens."""

from collections.abc import Callable

import numpy as np

from .. import palette
from ..style import FONT, SMALL, axes_in, dress, legend, new_figure, true_minus
from ..surface import Surface
from ..trail import Trail


def map_and_cost(height: Callable, extent, path, costs, every: int, titles: list[str], names: list[str], **surface):
    """Left a path (2, T) on the map of `height`, with a dot each `every` steps; right the cost (T,) at each step.

    height   from points (2, m) to heights (m,)
    extent   (left, right, bottom, top) of the map
    names    of the two axes of the map
    surface  what `Surface` takes: middle, levels, resolution
    """
    figure = new_figure(860, 390)
    left = dress(axes_in(figure, 76, 50, 428, 34), titles[0], *names)
    Surface(left, extent, **surface).update(height)
    look = palette.LOOKS["gradient"]
    Trail(left, look, width=1.6).update(path)
    left.plot(*path[:, ::every], linestyle="none", marker="o", markersize=5, color=look.colour, zorder=5)
    letters = {"fontsize": FONT, "color": palette.INK, "textcoords": "offset points", "zorder": 6}
    left.annotate("start", path[:, 0], (-6, 12), ha="center", **letters)
    left.set(xlim=extent[:2], ylim=extent[2:])
    right = dress(axes_in(figure, 540, 50, 16, 34), titles[1], "update", "cost C", grid=True)
    right.plot(np.arange(len(costs)), costs, linestyle=look.line, color=look.colour, linewidth=2)
    times = np.arange(0, len(costs), every)
    right.plot(times, np.asarray(costs)[times], linestyle="none", marker="o", markersize=5, color=look.colour)
    return figure


def curves_with_spots(t, curves: dict, spots: dict, title: str, xlabel: str, ylabel: str, legend_at="upper left"):
    """Curves label -> (T,), with a black dot at each spot label -> (t, value), named beside it."""
    figure = new_figure(640, 340)
    ax = dress(axes_in(figure, 86, 50, 16, 34), title, xlabel, ylabel, grid=True)
    for look, (label, values) in zip(palette.SERIES, curves.items(), strict=False):
        line = {"color": look.colour, "linestyle": look.line, "linewidth": 2.4}
        ax.plot(t, values, label=true_minus(label), **line)
    for label, place in spots.items():
        ax.plot(*place, "o", color=palette.INK, markersize=9, zorder=5)
        letters = {"fontsize": FONT, "color": palette.INK, "textcoords": "offset points"}
        ax.annotate(true_minus(label), place, (0, -20), ha="center", **letters)
    legend(ax, loc=legend_at)
    return figure


def cost_and_index(index, costs, levels: dict[str, float], title: str):
    """Critical points as dots, cost over index; those at one place lie side by side. Levels label -> cost are named."""
    figure = new_figure(560, 380)
    ax = dress(axes_in(figure, 82, 50, 16, 34), title, "index: share of negative eigenvalues", "cost C", grid=True)
    ax.plot(side_by_side(index, costs), costs, "o", color=palette.SERIES[0].colour, markersize=6, alpha=0.7)
    name_levels(ax, levels)
    ax.set_ylim(0, 1.15 * max([*costs, *levels.values()]))
    return figure


def side_by_side(index: np.ndarray, costs: np.ndarray, apart: float = 0.003) -> np.ndarray:
    """Where to draw points of this index, so that those that are equal in index and cost can be counted: (n,)."""
    aside = np.zeros(len(index))
    for place in set(zip(np.round(index, 6), np.round(costs, 6), strict=True)):
        same = np.flatnonzero((np.round(index, 6) == place[0]) & (np.round(costs, 6) == place[1]))
        aside[same] = apart * (np.arange(len(same)) - (len(same) - 1) / 2)
    return index + aside


def name_levels(ax, levels: dict[str, float]) -> None:
    """Draw a dotted line at each level label -> height, with its name above it at the left edge."""
    for label, height in levels.items():
        ax.axhline(height, color=palette.QUIET, linestyle=":", linewidth=1.4, zorder=0)
        letters = {"fontsize": SMALL, "color": palette.INK, "va": "bottom", "ha": "left"}
        ax.text(0.02, height, label, transform=ax.get_yaxis_transform(), **letters)
