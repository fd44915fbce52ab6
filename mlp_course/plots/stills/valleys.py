"""A swing out of the sharp part of a curved valley: its path, and how sharp the valley is where it goes."""

import numpy as np

from .. import palette
from ..style import axes_in, dress, legend, new_figure

PATH = palette.LOOKS["gradient"]


def swings(places: np.ndarray, bottom, sharpness: np.ndarray, limit: float, titles: list[str], labels: list[str]):
    """The path of places (T, 2) over the bottom of its valley, beside the sharpness (T,) and a limit for it.

    bottom  from the first knob (N,) to the second one at the bottom of the valley
    labels  of the two knobs and of the sharpness
    """
    figure = new_figure(820, 340)
    left = dress(axes_in(figure, 72, 50, 424, 34), titles[0], labels[0], labels[1], grid=True)
    low = places[:, 0].min() - 0.08
    high = places[:, 0].max() + 0.08
    along = np.linspace(low, high, 100)
    left.plot(along, bottom(along), color=palette.INK, linewidth=2.5, label="bottom of the valley")
    left.plot(*places.T, "-", marker="o", markersize=2.5, linewidth=0.6, color=PATH.colour, label="the path")
    ends = {"linestyle": "none", "marker": "o", "markersize": 10, "color": PATH.colour, "zorder": 4}
    left.plot(*places[0], markerfacecolor=palette.PAPER, label="start", **ends)
    left.plot(*places[-1], label="end", **ends)
    lowest = places[:, 1].min()
    highest = places[:, 1].max()
    room = highest - lowest
    left.set(xlim=(low, high), ylim=(lowest - 0.05 * room, highest + 0.55 * room))  # above the path for the legend
    legend(left, loc="upper left")
    right = dress(axes_in(figure, 480, 50, 16, 34), titles[1], "update", labels[2], grid=True)
    right.plot(sharpness, color=palette.SERIES[0].colour, linewidth=1.2)
    right.axhline(limit, color=palette.QUIET, linestyle=":", linewidth=1.6, label=f"$2 / \\eta$ = {limit:.1f}")
    legend(right, loc="upper right")
    return figure
