"""A grid of lines and what a map makes of it: how a layer bends the plane."""

from collections.abc import Callable

import numpy as np

from . import palette


class BentGrid:
    """Lines of a grid over [-reach, reach]², which `update` draws where a map sends them."""

    def __init__(self, ax, reach: float = 2.0, lines: int = 13, points: int = 81):
        fine = np.linspace(-reach, reach, points)
        gap = np.full((2, 1), np.nan)
        across = []
        down = []
        for at in np.linspace(-reach, reach, lines):
            same = np.full_like(fine, at)
            across += [np.stack([fine, same]), gap]
            down += [np.stack([same, fine]), gap]
        self.points = np.concatenate([*across, *down], axis=1)
        (self.line,) = ax.plot([], [], color=palette.QUIET, linewidth=0.9, alpha=0.7, zorder=1)
        self.artists = [self.line]

    def update(self, f: Callable[[np.ndarray], np.ndarray]) -> None:
        """Show f, which maps points (2, m) to points (2, m)."""
        self.line.set_data(f(self.points))
