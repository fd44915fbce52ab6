"""Curves over epochs, each the median of several seeds inside the band from the 10th to the 90th percentile."""

import numpy as np

from . import palette


class Band:
    """One curve with its band over seeds; `update` only sets data."""

    def __init__(self, ax, look: palette.Look, label: str = "", width: float = 2.0):
        from matplotlib.collections import PolyCollection

        pale = {"facecolor": look.colour, "alpha": 0.18, "linewidth": 0}
        self.fill = PolyCollection([], zorder=1, **pale)
        ax.add_collection(self.fill, autolim=False)
        line = {"color": look.colour, "linestyle": look.line, "linewidth": width}
        (self.line,) = ax.plot([], [], label=label, zorder=2, **line)
        self.artists = [self.fill, self.line]

    def update(self, t: np.ndarray, values: np.ndarray) -> None:
        """Show values (T, S) of S seeds at the T times t; the band is empty where S is 1."""
        t = np.asarray(t, float)
        values = np.asarray(values, float)
        low, median, high = quantiles(values)
        self.line.set_data(t, median)
        if values.shape[1] < 2 or len(t) < 2:
            self.fill.set_verts([])
            return
        there = np.stack([t, low], axis=1)
        back = np.stack([t, high], axis=1)[::-1]
        around = np.concatenate([there, back])
        self.fill.set_verts([around[np.isfinite(around).all(axis=1)]])


def quantiles(values: np.ndarray) -> np.ndarray:
    """10th, 50th and 90th percentile over the last axis of values (T, S), shape (3, T)."""
    ordered = np.sort(values, axis=1)
    at = np.array([0.1, 0.5, 0.9]) * (values.shape[1] - 1)
    lower = np.floor(at).astype(int)
    upper = np.minimum(lower + 1, values.shape[1] - 1)
    below = ordered[:, lower]
    above = ordered[:, upper]
    # Of networks that diverged, inf - inf is nan, which is not drawn:
    with np.errstate(invalid="ignore", over="ignore"):
        return (below + (at - lower) * (above - below)).T


def rounded_up(value: float) -> float:
    """The next of 1, 2, 5, 10, 20, 50, … that is not below `value`: an axis limit that changes rarely."""
    if not np.isfinite(value) or value <= 0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(value))
    wide_enough = (step * power for step in (1, 2, 5, 10) if step * power >= value * (1 - 1e-12))
    return float(next(wide_enough))
