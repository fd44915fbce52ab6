"""Graphs of functions of one variable, side by side."""

import numpy as np

from .. import palette
from ..style import axes_in, dress, legend, new_figure, set_limits


def graphs(x: np.ndarray, panels: dict, xlabel: str, ylabel: str, limits: list | None = None, side: float = 400):
    """Side by side, each panel title -> (curves, marks): curves label -> (N,), marks (label, place on the x axis).

    A mark with a label is a point on the first curve; one without is a dotted line.
    limits  for each panel the lowest and the highest value shown; None: all that there is
    """
    count = len(panels)
    figure = new_figure(max(side * count, 520), 330)
    whole = figure.bbox.width
    width = whole / count
    for i, (title, (curves, marks)) in enumerate(panels.items()):
        ax = axes_in(figure, i * width + 66, 50, whole - (i + 1) * width + 14, 34)
        dress(ax, title, xlabel, ylabel if i == 0 else "", grid=True)
        for look, (label, values) in zip(palette.SERIES, curves.items(), strict=False):
            ax.plot(x, values, linestyle=look.line, color=look.colour, linewidth=2.5, label=label)
        values = next(iter(curves.values()))
        for mark, (label, place) in zip("os", marks, strict=False):
            _mark(ax, mark, label, place, np.interp(place, x, values))
        if limits:
            set_limits(ax, ylim=limits[i])
        legend(ax, loc="upper left")
    return figure


def _mark(ax, mark: str, label: str, place: float, height: float) -> None:
    if not label:
        ax.axvline(place, color=palette.INK, linestyle=":", linewidth=1.5)
        return
    face = palette.PAPER if mark == "o" else palette.INK
    look = {"linestyle": "none", "markersize": 9, "color": palette.INK, "markerfacecolor": face}
    ax.plot([place], [height], marker=mark, zorder=4, label=label, **look)
