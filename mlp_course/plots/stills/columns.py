"""Single numbers side by side: dots with their mean, contests with their winners, and bars."""

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


def contests(values: np.ndarray, names: list[str], xlabel: str, ylabel: str, title: str = ""):
    """A column for each contest of values (P, m), in it a mark for each of P names; the lowest is ringed and named."""
    figure = new_figure(760, 340)
    ax = dress(axes_in(figure, 88, 50, 150, 34), title, xlabel, ylabel, grid=True)
    places = np.arange(1, values.shape[1] + 1)
    aside = np.linspace(-0.2, 0.2, len(names))  # marks of one height stand beside each other
    for look, name, shift, row in zip(palette.SERIES, names, aside, values, strict=False):
        mark = {"color": look.colour, "marker": look.marker, "markersize": 8}
        ax.plot(places + shift, row, linestyle="none", label=name, **mark)
    for place, column in zip(places, values.T, strict=True):
        first = int(column.argmin())
        lowest = column[first]
        ax.plot(place + aside[first], lowest, "o", markersize=17, fillstyle="none", color=palette.INK)
        words = {"ha": "center", "va": "top", "fontsize": FONT, "color": palette.INK}
        ax.annotate(names[first], (place, lowest), xytext=(0, -11), textcoords="offset points", **words)
    ax.set_ylim(-0.15 * values.max(), None)  # room for a name below a small number
    ax.set_xticks(places)
    legend(ax, loc="upper left", bbox_to_anchor=(1.01, 1))
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
