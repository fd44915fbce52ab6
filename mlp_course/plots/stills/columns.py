"""Single numbers side by side: dots with their mean, and bars."""

from itertools import cycle

import numpy as np

from .. import palette
from ..style import FONT, axes_in, dress, legend, new_figure


def averages(
    values: np.ndarray, names: list[str], ylabel: str, width: float = 760, each: str = "one example", title: str = ""
):
    """A small dot for each example (or seed) and a bar for their mean, one column for each row of values (P, m)."""
    values = np.atleast_2d(values)
    figure = new_figure(width, 300)
    lines = max(1 + name.count("\n") for name in names)
    ax = axes_in(figure, 88, 26 + 18 * lines, 170, 34 if title else 16)
    dress(ax, title, ylabel=ylabel)
    one = palette.LOOKS["gradient"].colour
    mean = palette.LOOKS["cost"].colour
    spread = np.linspace(-0.25, 0.25, values.shape[1])
    dots = {"linestyle": "none", "marker": "o", "markersize": 5, "alpha": 0.8}
    for column, row in enumerate(values):
        ax.plot(column + spread, row, color=one, **dots)
    columns = np.arange(len(values))
    ax.hlines(values.mean(axis=1), columns - 0.38, columns + 0.38, color=mean, linewidth=2.5)
    ax.axhline(0, color=palette.QUIET, linewidth=0.8, zorder=0)
    ax.set_xticks(range(len(names)), names)
    key = {"handles": [ax.lines[0], ax.collections[0]], "labels": [each, "their mean"]}
    legend(ax, loc="upper left", bbox_to_anchor=(1.01, 1), **key)
    return figure


def bars(names: list[str], values, xlabel: str, width: float = 640, log: bool = True, title: str = ""):
    """Horizontal bars, each with its number; on a logarithmic scale for quantities of different orders of magnitude."""
    above = 34 if title else 8
    room = 50 + 9 * max(map(len, names))
    figure = new_figure(width, 44 * len(names) + 58 + above)
    ax = dress(axes_in(figure, room, 50, 90, above), title, xlabel)
    looks = palette.SERIES if log else palette.SERIES[:1]
    for look, name, value in zip(cycle(looks), names, values, strict=False):
        ax.barh(name, value, color=look.colour, height=0.55)
        number = f" {value:,.0f}" if value >= 100 else f" {value:.2g}"
        ax.text(value, name, number, va="center", fontsize=FONT, color=palette.INK)
    if log:
        ax.set(xscale="log", xlim=(0.5, None))
    ax.invert_yaxis()
    return figure
