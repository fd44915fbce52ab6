"""Where gradient descent goes: steps on curves of one knob, a path over a map of two, and what a run has learned."""

from collections.abc import Callable

import numpy as np

from .. import palette
from ..plane import Plane
from ..points import Points, frame
from ..style import axes_in, dress, legend, new_figure
from ..surface import Surface
from ..trail import Trail
from .curves import draw_bands

BETWEEN = 14  # CSS pixels between two panels of a row
PATH = palette.LOOKS["gradient"]


def bowls(f: Callable, walks: dict[str, np.ndarray], reach: float, top: float, xlabel="w", ylabel="cost C"):
    """Side by side, each walk title -> (T,) as steps on the same curve f, the places beyond the frame left out.

    reach, top  the frame: from -reach to reach, and up to the height `top`
    """
    side = 800 // len(walks)
    whole = side * len(walks) + 60
    figure = new_figure(whole, 270)
    w = np.linspace(-reach, reach, 201)
    for i, (title, walk) in enumerate(walks.items()):
        ax = axes_in(figure, 60 + side * i, 50, whole - 60 - side * (i + 1) + BETWEEN, 34)
        dress(ax, title, xlabel, ylabel if i == 0 else "")
        ax.plot(w, f(w), color=palette.LOOKS["cost"].colour, linewidth=1.6)
        with np.errstate(over="ignore"):
            ax.plot(walk, f(walk), PATH.line, marker=PATH.marker, markersize=5, color=PATH.colour, linewidth=1)
        ring = {"markersize": 12, "markerfacecolor": "none", "markeredgewidth": 2}
        ax.plot(walk[:1], f(walk[:1]), "o", color=PATH.colour, **ring)
        ax.set(xlim=(-reach, reach), ylim=(-0.05 * top, top))
        if i:
            ax.set_yticklabels([])
    return figure


def map_and_lines(cost: Callable, extent, path: np.ndarray, points: np.ndarray, titles: list[str]):
    """A map of the cost over the knobs (w, b) with a path (2, T), beside the line w x + b of each place on it.

    cost    from knobs (2, k) to costs (k,)
    points  what the line should meet, (2, N): x and y
    """
    figure = new_figure(820, 400)
    left = dress(axes_in(figure, 76, 50, 424, 34), titles[0], "weight w", "bias b")
    Surface(left, extent, levels=[0.02, 0.1, 0.3, 0.7, 1.25, 2, 3, 4.5]).update(cost)
    Trail(left, PATH).update(path)
    left.plot(*path, marker=PATH.marker, markersize=4, color=PATH.colour, linestyle="none", zorder=4)
    right = dress(axes_in(figure, 470, 50, 16, 34), titles[1], "x", "y", grid=True)
    x = np.array([-0.4, 2.6])
    shades = np.linspace(1, palette.PALER, path.shape[1])[::-1]
    for shade, (w, b) in zip(shades, path.T, strict=True):
        right.plot(x, w * x + b, color=PATH.colour, alpha=shade, linewidth=1 + 1.5 * (shade == 1))
    right.plot(*points, "o", color=palette.INK, markersize=9, zorder=5)
    right.set(xlim=x, ylim=(-0.5, 4))
    return figure


def panels_of_bands(
    t,
    panels: dict[str, dict],
    xlabel: str,
    ylabels: list[str],
    log: tuple = (),
    legend_at="best",
    looks=palette.SERIES,
):
    """Side by side, each panel title -> series label -> (T, S), as `bands` draws one; a legend in the first.

    log               the numbers of the panels, from 0, whose values are on a logarithmic axis
    legend_at, looks  as in `bands`
    """
    whole = 840
    side = whole // len(panels)
    figure = new_figure(whole, 320)
    for i, (title, series) in enumerate(panels.items()):
        ax = axes_in(figure, side * i + 82, 50, whole - side * (i + 1) + 8, 34)
        dress(ax, title, xlabel, ylabels[i], grid=True)
        draw_bands(ax, t, series, looks)
        ax.set_yscale("log" if i in log else "linear")
        ax.autoscale_view()
        if i == 0:
            legend(ax, loc=legend_at)
    return figure


def run_and_plane(costs, answer, x: np.ndarray, labels: np.ndarray, titles: list[str]):
    """A run's cost after each update, beside what the network then answers over the plane of its points x (2, N)."""
    figure = new_figure(820, 360)
    left = dress(axes_in(figure, 66, 50, 424, 34), titles[0], "updates", "cost C", grid=True)
    left.plot(costs, color=palette.SERIES[0].colour, linewidth=2.5)
    left.set_ylim(0, None)
    right = dress(axes_in(figure, 470, 50, 16, 34), titles[1], "$x_1$", "$x_2$")
    Plane(right, frame(x)).update(answer)
    Points(right, int(labels.max()) + 1).update((x, labels))
    return figure
