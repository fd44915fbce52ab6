"""How sure answers are against how often they are right."""

import numpy as np

from .. import palette
from ..style import FONT, axes_in, dress, new_figure, percent_axis


def reliability(panels: dict[str, np.ndarray], side: float = 396):
    """Side by side, each panel title -> (bins, 3): mean confidence, share right, share of all answers (beside its dot).

    On the dotted line an answer is right as often as it says.
    """
    figure = new_figure(side * len(panels), 350)
    for i, (title, rows) in enumerate(panels.items()):
        ax = axes_in(figure, side * i + 92, 50, side * (len(panels) - 1 - i) + 14, 34)
        dress(ax, title, "mean confidence", "share that is right" if i == 0 else "", grid=True)
        ax.plot([0.5, 1], [0.5, 1], ":", color=palette.QUIET, linewidth=1.6)
        look = palette.SERIES[i]
        ax.plot(rows[:, 0], rows[:, 1], linestyle=look.line, color=look.colour, marker=look.marker, markersize=8)
        for sure, correct, share in rows:
            letters = {"ha": "left", "va": "top", "fontsize": FONT, "color": palette.INK}
            ax.annotate(f"{100 * share:.0f} %", (sure, correct), (5, -5), textcoords="offset points", **letters)
        ax.set(xlim=(0.48, 1.06), ylim=(0.44, 1.04))
        for axis in (ax.xaxis, ax.yaxis):
            percent_axis(axis)
    return figure
