"""The plane through a cloud of points in many dimensions on which its shadow is widest."""

import numpy as np

MOST = 500  # points that are enough to find the plane by


class Shadow:
    """The plane through the mean of points x (n, N), spanned by their two directions of largest spread.

    A point falls on the plane at right angles: `fall` gives its two coordinates there, and `lift` is where in the n
    dimensions a point of the plane lies. (The directions are the first two principal components; their signs are such
    that the largest entry is positive.)
    """

    def __init__(self, x: np.ndarray):
        if len(x) < 2:
            raise ValueError(f"points of at least two dimensions have a shadow, but x has shape {x.shape}.")
        x = x[:, :MOST]
        self.mean = x.mean(axis=1, keepdims=True)
        directions, _spread, _rows = np.linalg.svd(x - self.mean, full_matrices=False)
        directions = directions[:, :2]
        largest = abs(directions).argmax(axis=0)
        self.directions = directions * np.sign(directions[largest, [0, 1]])

    def fall(self, x: np.ndarray) -> np.ndarray:
        """Return the shadows (2, N) of points x (n, N)."""
        return self.directions.T @ (x - self.mean)

    def lift(self, p: np.ndarray) -> np.ndarray:
        """Return the points (n, m) of the n dimensions at coordinates p (2, m) of the plane."""
        return self.mean + self.directions @ p
