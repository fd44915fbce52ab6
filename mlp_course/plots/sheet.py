"""A sheet to write on, and what is read from it: strokes of a pen, and how strongly each digit is answered."""

import numpy as np

from . import palette
from .style import dress

DIGITS = range(10)
CHOSEN = 2.5  # the width of the edge of the strongest answer


class Sheet:
    """Strokes in the unit square, and a cross where the pen is; `update` only sets data."""

    def __init__(self, ax):
        dress(ax, "your drawing")
        ax.set(xlim=(0, 1), ylim=(0, 1), xticks=[], yticks=[])
        ax.spines[:].set_visible(True)
        pen = {"color": palette.LOOKS["delta"].colour, "marker": "+", "markersize": 16, "markeredgewidth": 2.5}
        (self.lines,) = ax.plot([], [], solid_capstyle="round", solid_joinstyle="round", color=palette.INK)
        (self.cross,) = ax.plot([], [], **pen)
        self.artists = [self.lines, self.cross]

    def update(self, strokes: list[np.ndarray], width: float, pen: tuple[float, float]) -> None:
        """Show strokes, each (points, 2), with lines of this width in points, and the pen at a place."""
        lift = np.full((1, 2), np.nan)  # a gap in the line
        points = [np.zeros((0, 2))]
        for stroke in strokes:
            points += [stroke, lift]
        self.lines.set_data(*np.concatenate(points).T)
        self.lines.set_linewidth(width)
        x, y = pen
        self.cross.set_data([x], [y])


class AnswerBars:
    """A bar for each of ten outputs, with an edge around the largest."""

    def __init__(self, ax):
        dress(ax, "its ten outputs", "$a^L_j$")
        ax.set(xlim=(0, 1.02), ylim=(9.6, -0.6), yticks=DIGITS)
        look = {"color": palette.LOOKS["a"].colour, "edgecolor": palette.INK, "linewidth": 0}
        self.bars = ax.barh(DIGITS, np.zeros(10), **look)

    def update(self, outputs: np.ndarray | None) -> None:
        """Show outputs (10,), or none."""
        for j, bar in enumerate(self.bars):
            bar.set_width(0 if outputs is None else outputs[j])
            bar.set_linewidth(CHOSEN if outputs is not None and j == outputs.argmax() else 0)
