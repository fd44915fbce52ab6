"""A path on a surface: where it began, where it went, where it is."""

import numpy as np

from . import palette


class Trail:
    """A line with a hollow mark where it began and a filled one where it is; `update` only sets data."""

    def __init__(self, ax, look: palette.Look, label: str = "", width: float = 2.2):
        line = {"color": look.colour, "linestyle": look.line, "linewidth": width}
        (self.line,) = ax.plot([], [], label=label, zorder=4, **line)
        marks = {"linestyle": "none", "marker": look.marker, "color": look.colour}
        marks |= {"markeredgewidth": 1.8, "zorder": 5}
        (self.start,) = ax.plot([], [], markersize=8, markerfacecolor=palette.PAPER, **marks)
        (self.end,) = ax.plot([], [], markersize=9, **marks)
        self.artists = [self.line, self.start, self.end]

    def update(self, points: np.ndarray) -> None:
        """Show points (2, T), from first to last; what is not finite is left out."""
        points = np.asarray(points, float)
        points = points[:, np.isfinite(points).all(axis=0)]
        self.line.set_data(points)
        self.start.set_data(points[:, :1])
        self.end.set_data(points[:, -1:])
