"""Colours and level lines of a function of two variables."""

from collections.abc import Callable

import numpy as np

from . import palette

EDGE = 1e-12  # by which the outermost shades reach beyond the heights


class Surface:
    """Colours and level lines of f over a rectangle; `update` only sets data.

    extent      (left, right, bottom, top)
    levels      how many lines, or the heights of the lines
    log         lines at even steps of log(height - lowest), over `decades` powers of ten: for valleys in steep hills
    middle      a height to be drawn white and by a bold line, blue below and orange above; None: valleys are dark
    """

    def __init__(self, ax, extent, levels=12, log=False, middle=None, resolution=101, decades=4):
        from .field import Field

        self.ax = ax
        self.levels = levels
        self.log = log
        self.middle = middle
        self.decades = decades
        self.image = Field(ax)
        (self.lines,) = ax.plot([], [], color=palette.QUIET, linewidth=0.9, alpha=0.7, zorder=1)
        (self.level,) = ax.plot([], [], color=palette.INK, linewidth=1.8, zorder=2)
        self.artists = [self.image, self.lines, self.level]
        self.extent = tuple(float(e) for e in extent)
        left, right, bottom, top = self.extent
        ax.set(xlim=(left, right), ylim=(bottom, top))
        self.u = np.linspace(left, right, resolution)
        self.v = np.linspace(bottom, top, resolution)
        self.grid = np.stack(np.meshgrid(self.u, self.v)).reshape(2, -1)

    def update(self, f: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
        """Show f, which maps points (2, m) to heights (m,); returns the heights, (resolution, resolution)."""
        from contourpy import contour_generator

        height = np.asarray(f(self.grid), float).reshape(len(self.v), len(self.u))
        levels = self.heights(height)
        lines = contour_generator(self.u, self.v, height).lines
        thin = []
        for level in levels:
            if level != self.middle:
                thin.extend(lines(level))
        self.image.set_data(self._colours(height, levels))
        self.lines.set_data(joined(thin))
        self.level.set_data(joined([] if self.middle is None else lines(self.middle)))
        return height

    def heights(self, height: np.ndarray) -> np.ndarray:
        """The heights of the level lines, ascending."""
        if np.ndim(self.levels):
            return np.asarray(self.levels, float)
        low = float(height.min())
        high = float(height.max())
        if self.log:
            shares = np.logspace(-self.decades, 0, self.levels + 1)[:-1]
            return low + (high - low) * shares
        if self.middle is None:
            return np.linspace(low, high, self.levels + 2)[1:-1]
        most = max(high - self.middle, self.middle - low)
        return self.middle + most * np.linspace(-1, 1, self.levels + 2)[1:-1]

    def _colours(self, height: np.ndarray, levels: np.ndarray) -> np.ndarray:
        if self.middle is None:
            steps = [height.min() - EDGE, *levels, height.max() + EDGE]
            share = np.interp(height, steps, np.linspace(0, 1, len(steps)))[..., None]
            return 255 * (palette.rgb(palette.LOW) + share * (1 - palette.rgb(palette.LOW)))
        steps, shares = self._shades(height, levels)
        index = np.clip(255 * np.interp(height, steps, shares), 0, 255).astype(int)
        low, high = (look.colour for look in palette.CLASSES[:2])
        return palette.diverging(low, high, 0.6)[index]

    def _shades(self, height: np.ndarray, levels: np.ndarray) -> tuple:
        """Heights, and the share of the way from blue over white, 1/2, to orange that each has."""
        if not np.ndim(self.levels):
            most = np.abs(height - self.middle).max() or 1.0
            return [self.middle - most, self.middle, self.middle + most], [0, 0.5, 1]
        # as many shades as lines on either side
        steps = np.unique([height.min() - EDGE, *levels, self.middle, height.max() + EDGE])
        below = np.searchsorted(steps, self.middle)
        cold = np.linspace(0, 0.5, below + 1)
        warm = np.linspace(0.5, 1, len(steps) - below)[1:]
        return steps, np.concatenate([cold, warm])


def joined(pieces: list[np.ndarray]) -> np.ndarray:
    """Pieces of lines (points, 2) as one line (2, points) with gaps of nan."""
    if not pieces:
        return np.empty((2, 0))
    gap = np.full((1, 2), np.nan)
    parts = []
    for piece in pieces:
        parts += [piece, gap]
    return np.concatenate(parts).T
