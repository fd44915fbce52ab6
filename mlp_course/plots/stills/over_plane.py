"""What functions of two variables look like from above."""

import numpy as np

from .. import palette
from ..plane import Plane
from ..points import Points, frame
from ..style import axes_in, dress, legend, new_figure
from ..surface import Surface
from ..trail import Trail


def planes(answers: list, titles: list[str], x: np.ndarray, labels: np.ndarray, side: float = 360):
    """What several networks answer over the same plane, side by side, with the points x (2, N) they learned from.

    answers  functions from points (2, m) to answers (1, m), the boundary where they are 1/2, or (K, m)
    """
    count = len(answers)
    figure = new_figure(side * count, side)
    for i, (answer, title) in enumerate(zip(answers, titles, strict=True)):
        ax = axes_in(figure, side * i + 52, 50, side * (count - 1 - i) + 12, 34)
        dress(ax, title, "$x_1$", "$x_2$" if i == 0 else "")
        Plane(ax, frame(x)).update(answer)
        Points(ax, int(labels.max()) + 1).update((x, labels))
    return figure


def landscape(f, extent, trails=None, points=None, xlabel="", ylabel="", width=520, height=440, **surface):
    """A still surface with its trails label -> (2, T), and points label -> (2, k); an empty label names nothing."""
    trails = trails or {}
    points = points or {}
    figure = new_figure(width, height)
    ax = dress(axes_in(figure, 86, 50, 16, 16), xlabel=xlabel, ylabel=ylabel)
    Surface(ax, extent, **surface).update(f)
    looks = iter(palette.SERIES)
    for label, path in trails.items():
        Trail(ax, next(looks), label).update(path)
    for label, at in points.items():
        look = next(looks)
        mark = {"linestyle": "none", "marker": look.marker, "color": look.colour}
        ax.plot(*at, markersize=9, label=label, zorder=5, **mark)
    if any([*trails, *points]):
        legend(ax, loc="best", frameon=True, framealpha=0.9, edgecolor="none")
    return figure
