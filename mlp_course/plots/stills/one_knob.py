"""The cost over the positions of a single knob, and the places where the knob was."""

import numpy as np

from .. import palette
from ..style import FONT, axes_in, dress, new_figure

WHOLE = 760


def knob_and_cost(knobs, curve, places, costs, title: str, names: list[str]):
    """The cost over a knob, with named dots at some places on it."""
    figure = new_figure(520, 320)
    ax = dress(axes_in(figure, 72, 50, 16, 34), title, "knob w", "cost C", grid=True)
    _curve_with_places(ax, knobs, curve, places, costs)
    for name, place, cost in zip(names, places, costs, strict=True):
        letters = {"ha": "right", "va": "bottom", "fontsize": FONT, "color": palette.INK}
        ax.annotate(name, (place, cost), (-8, 4), textcoords="offset points", **letters)
    return figure


def rounds_of_a_knob(knobs, curve, places, costs, titles: list[str]):
    """Left, the places of a knob on the curve of its cost, by round; right, the cost after each round."""
    figure = new_figure(WHOLE, 320)
    left = dress(axes_in(figure, 72, 50, 400, 34), titles[0], "knob w", "cost C", grid=True)
    _curve_with_places(left, knobs, curve, places, costs)
    seen = np.unique(np.round(places, 6), return_index=True)[1]
    for number in seen:
        letters = {"ha": "center", "fontsize": FONT, "color": palette.INK}
        left.annotate(str(number), (places[number], costs[number]), (8, 10), textcoords="offset points", **letters)
    right = dress(axes_in(figure, 450, 50, 16, 34), titles[1], "rounds", "cost C", grid=True)
    look = palette.SERIES[1]
    right.plot(np.arange(len(costs)), costs, linestyle=look.line, color=look.colour, marker=look.marker, linewidth=2)
    right.xaxis.get_major_locator().set_params(integer=True)
    right.set_ylim(-0.03 * np.max(costs), None)
    return figure


def _curve_with_places(ax, knobs, curve, places, costs) -> None:
    """The cost as a line, and the places as dots, joined in their order."""
    line = palette.SERIES[0]
    dots = palette.SERIES[1]
    ax.plot(knobs, curve, linestyle=line.line, color=line.colour, linewidth=2)
    ax.plot(places, costs, ":", color=dots.colour, marker=dots.marker, markersize=8, linewidth=1.5)
    ax.set_ylim(-0.03 * np.max(curve), None)
