"""An ellipse as a line: where a cloud of points is thin."""

import numpy as np


def ellipse(middle, axes, points: int = 97) -> np.ndarray:
    """The ellipse middle + axes · (unit circle), (2, points): the columns of `axes` (2, 2) are its half axes."""
    turn = np.linspace(0, 2 * np.pi, points)
    circle = np.stack([np.cos(turn), np.sin(turn)])
    return np.reshape(middle, (2, 1)) + np.asarray(axes) @ circle
