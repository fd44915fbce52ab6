"""A grid of lines and what a map makes of it: how a layer bends the plane."""

from collections.abc import Callable

import numpy as np

from . import palette


class BentGrid:
    """Lines of a grid over [-reach, reach]², which `update` draws where a map sends them."""

    def __init__(self, ax, reach: float = 2.0, lines: int = 13, points: int = 81):
        even, fine = np.linspace(-reach, reach, lines), np.linspace(-reach, reach, points)
        across = [np.stack([fine, np.full_like(fine, v)]) for v in even]
        down = [np.stack([np.full_like(fine, u), fine]) for u in even]
        gap = np.full((2, 1), np.nan)
        self.points = np.concatenate([part for line in (*across, *down) for part in (line, gap)], axis=1)
        (self.line,) = ax.plot([], [], color=palette.QUIET, linewidth=0.9, alpha=0.7, zorder=1)
        self.artists = [self.line]

    def update(self, f: Callable[[np.ndarray], np.ndarray]) -> None:
        """Show f, which maps points (2, m) to points (2, m)."""
        self.line.set_data(f(self.points))
