"""Contours of a function of two variables, and what moves on them: trails, arrows, ellipses."""

from collections.abc import Callable

import numpy as np

from . import palette
from .style import dress, legend, new_figure, place

LOW = "#C3D5E2"  # pale enough for every line of the course to be seen on it


class Surface:
    """Colours and level lines of f over a rectangle; `update` only sets data.

    extent      (left, right, bottom, top)
    levels      how many lines, or the heights of the lines
    log         lines at even steps of log(height - lowest), over `decades` powers of ten: for valleys in steep hills
    middle      a height to be drawn white and by a bold line, blue below and orange above; None: valleys are dark
    """

    def __init__(self, ax, extent, levels=12, log=False, middle=None, resolution=101, decades=4):
        from .field import Field

        self.ax, self.levels, self.log, self.middle, self.decades = ax, levels, log, middle, decades
        self.image = Field(ax)
        (self.lines,) = ax.plot([], [], color=palette.QUIET, linewidth=0.9, alpha=0.75, zorder=1)
        (self.level,) = ax.plot([], [], color=palette.INK, linewidth=1.8, zorder=2)
        self.artists = [self.image, self.lines, self.level]
        left, right, bottom, top = self.extent = tuple(float(e) for e in extent)
        ax.set(xlim=(left, right), ylim=(bottom, top))
        self.u, self.v = np.linspace(left, right, resolution), np.linspace(bottom, top, resolution)
        self.grid = np.stack(np.meshgrid(self.u, self.v)).reshape(2, -1)

    def update(self, f: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
        """Show f, which maps points (2, m) to heights (m,); returns the heights, (resolution, resolution)."""
        from contourpy import contour_generator

        height = np.asarray(f(self.grid), float).reshape(len(self.v), len(self.u))
        levels = self.heights(height)
        lines = contour_generator(self.u, self.v, height).lines
        self.image.set_data(self._colours(height, levels))
        self.lines.set_data(joined([piece for level in levels if level != self.middle for piece in lines(level)]))
        self.level.set_data(joined([] if self.middle is None else lines(self.middle)))
        return height

    def heights(self, height: np.ndarray) -> np.ndarray:
        """The heights of the level lines, ascending."""
        if np.ndim(self.levels):
            return np.asarray(self.levels, float)
        low, high = float(height.min()), float(height.max())
        if self.log:
            return low + (high - low) * np.logspace(-self.decades, 0, self.levels + 1)[:-1]
        if self.middle is None:
            return np.linspace(low, high, self.levels + 2)[1:-1]
        most = max(high - self.middle, self.middle - low)
        return self.middle + most * np.linspace(-1, 1, self.levels + 2)[1:-1]

    def _colours(self, height, levels):
        if self.middle is None:
            steps = np.concatenate([[height.min() - 1e-12], levels, [height.max() + 1e-12]])
            share = np.interp(height, steps, np.linspace(0, 1, len(steps)))[..., None]
            return 255 * (palette.rgb(LOW) + share * (1 - palette.rgb(LOW)))
        most = np.abs(height - self.middle).max() or 1.0
        steps = [self.middle - most, self.middle, self.middle + most]
        shares = [0, 0.5, 1]
        if np.ndim(self.levels):  # as many shades as lines on either side
            steps = np.unique([height.min() - 1e-12, *levels, self.middle, height.max() + 1e-12])
            below = np.searchsorted(steps, self.middle)
            shares = np.concatenate([np.linspace(0, 0.5, below + 1), np.linspace(0.5, 1, len(steps) - below)[1:]])
        index = np.clip(255 * np.interp(height, steps, shares), 0, 255).astype(int)
        return palette.diverging(palette.CLASSES[0].colour, palette.CLASSES[1].colour, 0.6)[index]


class Trail:
    """A path on a surface: a hollow mark where it began, a filled one where it is; `update` only sets data."""

    def __init__(self, ax, look: palette.Look, label: str = "", width: float = 2.2):
        (self.line,) = ax.plot([], [], color=look.colour, linestyle=look.line, linewidth=width, label=label, zorder=4)
        marks = {"linestyle": "none", "marker": look.marker, "color": look.colour, "markeredgewidth": 1.8, "zorder": 5}
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


class Arrow:
    """An arrow in data coordinates; `update` only sets data, and an arrow of no length is not drawn."""

    def __init__(self, ax, look: palette.Look, width: float = 2.6):
        from matplotlib.patches import FancyArrowPatch

        self.patch = FancyArrowPatch((0, 0), (1, 1), arrowstyle="-|>", mutation_scale=18, shrinkA=0, shrinkB=0)
        self.patch.set(color=look.colour, linestyle=look.line, linewidth=width, zorder=6, joinstyle="miter")
        ax.add_patch(self.patch)
        self.artists = [self.patch]

    def update(self, tail, tip) -> None:
        """Point from `tail` (2,) to `tip` (2,)."""
        self.tail, self.tip = np.asarray(tail, float), np.asarray(tip, float)
        self.patch.set_visible(bool(np.linalg.norm(self.tip - self.tail) > 1e-12))
        self.patch.set_positions(self.tail, self.tip)


def ellipse(middle, axes, points: int = 73) -> np.ndarray:
    """The ellipse middle + axes · (unit circle), (2, points): the columns of `axes` (2, 2) are its half axes."""
    turn = np.linspace(0, 2 * np.pi, points)
    return np.reshape(middle, (2, 1)) + np.asarray(axes) @ np.stack([np.cos(turn), np.sin(turn)])


def joined(pieces: list[np.ndarray]) -> np.ndarray:
    """Pieces of lines (points, 2) as one line (2, points) with gaps of nan."""
    gap = np.full((1, 2), np.nan)
    return np.concatenate([part for piece in pieces for part in (piece, gap)]).T if pieces else np.empty((2, 0))


def landscape(f, extent, trails=None, points=None, xlabel="", ylabel="", width=520, height=440, **surface):
    """A still surface with its trails label -> (2, T), and points label -> (2, k); an empty label names nothing."""
    figure = new_figure(width, height)
    ax = dress(place(figure, 86, 50, 16, 16), xlabel=xlabel, ylabel=ylabel)
    Surface(ax, extent, **surface).update(f)
    looks = iter(palette.SERIES)
    for label, path in (trails or {}).items():
        Trail(ax, next(looks), label).update(path)
    for label, places in (points or {}).items():
        look = next(looks)
        ax.plot(*places, linestyle="none", marker=look.marker, color=look.colour, markersize=9, label=label, zorder=5)
    if any([*(trails or {}), *(points or {})]):
        legend(ax, loc="best", frameon=True, framealpha=0.9, edgecolor="none")
    return figure
