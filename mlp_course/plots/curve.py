"""A learned curve through points: regression with one input and one output."""

from collections.abc import Callable

import numpy as np

from . import palette


class Curve:
    """Points (filled: training, hollow: test) and the curve that a network draws through them."""

    def __init__(self, ax, limits: tuple[float, float], resolution: int = 200):
        self.u = np.linspace(*limits, resolution)
        point = {"linestyle": "none", "marker": "o", "markersize": 5}
        train = {"color": palette.CLASSES[0].colour, "alpha": palette.PALER}
        test = {"color": palette.LOOKS["test"].colour, "markerfacecolor": palette.PAPER}
        line = {"color": palette.CLASSES[5].colour, "linewidth": 2.5}
        (self.train,) = ax.plot([], [], label="training", **train, **point)
        (self.test,) = ax.plot([], [], label="test", **test, **point)
        (self.line,) = ax.plot([], [], label="network", zorder=3, **line)
        self.artists = [self.train, self.test, self.line]

    def points(self, train: tuple[np.ndarray, np.ndarray], test: tuple[np.ndarray, np.ndarray] | None = None) -> None:
        """Show points x (1, N) with targets y (1, N)."""
        empty = (np.empty((1, 0)), np.empty((1, 0)))
        for artist, (x, y) in ((self.train, train), (self.test, test or empty)):
            artist.set_data(x[0], y[0])

    def update(self, f: Callable[[np.ndarray], np.ndarray]) -> None:
        """Show f, which maps inputs (1, m) to answers (1, m)."""
        self.line.set_data(self.u, np.asarray(f(self.u[None]))[0])
