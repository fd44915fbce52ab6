"""Data points: shape and colour say the class, filled or hollow says training or test."""

import numpy as np

from . import palette


class Points:
    """Points of a data set in the plane, one artist a class and part; `update` only sets data."""

    def __init__(self, ax, classes: int = 2, size: float = 6):
        self.artists = []
        for look in palette.CLASSES[:classes]:
            mark = {"linestyle": "none", "marker": look.marker, "markersize": size, "zorder": 3}
            filled = (look.colour, palette.INK, 0.6)
            hollow = (palette.PAPER, palette.outline(look.colour), 1.6)
            for face, edge, width in (filled, hollow):
                part = {"markerfacecolor": face, "markeredgecolor": edge, "markeredgewidth": width}
                (line,) = ax.plot([], [], **mark, **part)
                self.artists.append(line)

    def update(self, train: tuple[np.ndarray, np.ndarray], test: tuple[np.ndarray, np.ndarray] | None = None):
        """Show points x (2, N) with class labels (N,); `test` points, where given, are drawn hollow."""
        empty = (np.empty((2, 0)), np.empty(0))
        for k in range(len(self.artists) // 2):
            pair = self.artists[2 * k : 2 * k + 2]
            for artist, (x, label) in zip(pair, (train, test or empty), strict=True):
                artist.set_data(x[:, np.asarray(label) == k])


def frame(x: np.ndarray, margin: float = 0.12) -> tuple[float, float, float, float]:
    """Limits (left, right, bottom, top) around points x (2, N), square, with a margin."""
    low = x.min(axis=1)
    high = x.max(axis=1)
    middle = (low + high) / 2
    half = (0.5 + margin) * max(float((high - low).max()), 1e-9)
    left, bottom = middle - half
    right, top = middle + half
    return (left, right, bottom, top)
