"""Curves over epochs, each the median of several seeds inside the band from the 10th to the 90th percentile."""

import numpy as np

from . import palette


class Band:
    """One curve with its band over seeds; `update` only sets data."""

    def __init__(self, ax, look: palette.Look, label: str = "", width: float = 2.0):
        from matplotlib.collections import PolyCollection

        self.fill = PolyCollection([], facecolor=look.colour, alpha=0.18, linewidth=0, zorder=1)
        ax.add_collection(self.fill, autolim=False)
        (self.line,) = ax.plot([], [], color=look.colour, linestyle=look.line, linewidth=width, label=label, zorder=2)
        self.artists = [self.fill, self.line]

    def update(self, t: np.ndarray, values: np.ndarray) -> None:
        """Show values (T, S) of S seeds at the T times t; the band is empty where S is 1."""
        t, values = np.asarray(t, float), np.asarray(values, float)
        low, median, high = quantiles(values)
        self.line.set_data(t, median)
        if values.shape[1] > 1 and len(t) > 1:
            around = np.concatenate([np.stack([t, low], axis=1), np.stack([t, high], axis=1)[::-1]])
            self.fill.set_verts([around[np.isfinite(around).all(axis=1)]])
        else:
            self.fill.set_verts([])


def quantiles(values: np.ndarray) -> np.ndarray:
    """10th, 50th and 90th percentile over the last axis of values (T, S), shape (3, T)."""
    ordered = np.sort(values, axis=1)
    places = np.array([0.1, 0.5, 0.9]) * (values.shape[1] - 1)
    lower = np.floor(places).astype(int)
    upper = np.minimum(lower + 1, values.shape[1] - 1)
    with np.errstate(
        invalid="ignore", over="ignore"
    ):  # of networks that diverged: inf - inf is nan, which is not drawn
        return (ordered[:, lower] + (places - lower) * (ordered[:, upper] - ordered[:, lower])).T


def rounded_up(value: float) -> float:
    """The next of 1, 2, 5, 10, 20, 50, … that is not below `value`: an axis limit that changes rarely."""
    if not np.isfinite(value) or value <= 0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(value))
    return float(next(step * power for step in (1, 2, 5, 10) if step * power >= value * (1 - 1e-12)))
