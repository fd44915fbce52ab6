"""Data points: shape and colour say the class, filled or hollow says training or test."""

import numpy as np

from . import palette


class Points:
    """Points of a data set in the plane, one artist a class and part; `update` only sets data."""

    def __init__(self, ax, classes: int = 2, size: float = 6):
        self.artists = []
        for look in palette.CLASSES[:classes]:
            filled = {"markerfacecolor": look.colour, "markeredgecolor": palette.INK, "markeredgewidth": 0.6}
            hollow = {"markerfacecolor": palette.PAPER, "markeredgecolor": look.colour, "markeredgewidth": 1.6}
            for part in (filled, hollow):
                (line,) = ax.plot([], [], linestyle="none", marker=look.marker, markersize=size, zorder=3, **part)
                self.artists.append(line)

    def update(self, train: tuple[np.ndarray, np.ndarray], test: tuple[np.ndarray, np.ndarray] | None = None):
        """Show points x (2, N) with class labels (N,); `test` points, where given, are drawn hollow."""
        empty = (np.empty((2, 0)), np.empty(0))
        for k in range(len(self.artists) // 2):
            for artist, (x, label) in zip(self.artists[2 * k : 2 * k + 2], (train, test or empty), strict=True):
                artist.set_data(x[:, np.asarray(label) == k])


def frame(x: np.ndarray, margin: float = 0.12) -> tuple[float, float, float, float]:
    """Limits (left, right, bottom, top) around points x (2, N), square, with a margin."""
    low, high = x.min(axis=1), x.max(axis=1)
    middle, half = (low + high) / 2, (0.5 + margin) * max(float((high - low).max()), 1e-9)
    return (middle[0] - half, middle[0] + half, middle[1] - half, middle[1] + half)
