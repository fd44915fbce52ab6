"""From pen strokes to a picture as the digit sets hold them: cut out, brought to one size, scanned pixel by pixel."""

import numpy as np

SAMPLES = 4  # a side of each pixel: the embedded digits count 4 × 4 dots a pixel


def picture_of(strokes, shape=(8, 8), pen=0.07):
    """Return the picture (h, w) of a drawing, 0 white to 1 black, made as the pictures that networks learn from.

    strokes: lists of points (x, y), y upwards, in any unit; a stroke of one point is a dot. pen: the pen's radius as a
    share of the drawing's larger side.

    For (8, 8) the drawing fills the frame, as in the embedded digits; in larger frames it fills 20/28 and its
    centre of mass lies in the middle, as in MNIST (Y. LeCun, C. Cortes, 1998).

    Raises ValueError if there is no point, or a point is no pair of finite numbers.
    """
    strokes = [_points(stroke) for stroke in strokes if len(stroke)]
    if not strokes:
        raise ValueError("there is no stroke to make a picture of: draw at least one point.")
    height, width = shape
    share = 1.0 if max(shape) <= 8 else 20 / 28
    strokes = _fitted(strokes, share, pen)
    xs = (np.arange(width * SAMPLES) + 0.5) / (width * SAMPLES)
    ys = 1 - (np.arange(height * SAMPLES) + 0.5) / (height * SAMPLES)
    ink = _ink(strokes, *np.meshgrid(xs, ys), pen * share)
    if share < 1:
        ink = _ink(_centred(strokes, ink, xs, ys), *np.meshgrid(xs, ys), pen * share)
    return ink.reshape(height, SAMPLES, width, SAMPLES).mean(axis=(1, 3))


def _points(stroke):
    points = np.asarray(stroke, float)
    if points.ndim != 2 or points.shape[1] != 2 or not np.isfinite(points).all():
        raise ValueError(
            f"a stroke is a list of points (x, y) of finite numbers, got an array of shape {points.shape}."
        )
    return points


def _fitted(strokes, share, pen):
    """Shift and scale, both sides alike, so that the inked box fits a square of `share` in the unit square's middle."""
    every = np.concatenate(strokes)
    low = every.min(axis=0)
    high = every.max(axis=0)
    room = share * (1 - 2 * pen)
    scale = room / max(float((high - low).max()), 1e-9)
    return [0.5 + (stroke - (low + high) / 2) * scale for stroke in strokes]


def _centred(strokes, ink, xs, ys):
    centre = np.array([ink.sum(axis=0) @ xs, ink.sum(axis=1) @ ys]) / ink.sum()
    return [stroke + 0.5 - centre for stroke in strokes]


def _ink(strokes, x, y, radius):
    """1.0 at the samples (x, y) that lie within `radius` of a stroke, else 0.0."""
    inked = np.zeros(x.shape, bool)
    for stroke in strokes:
        for start, end in zip(stroke, stroke[1:] if len(stroke) > 1 else stroke, strict=False):
            along = end - start
            length = max(float(along @ along), 1e-12)
            right = x - start[0]
            up = y - start[1]
            t = np.clip((right * along[0] + up * along[1]) / length, 0, 1)  # the nearest point's place on the way
            inked |= np.hypot(right - t * along[0], up - t * along[1]) <= radius
    return inked.astype(float)


def turned(strokes, degrees: float) -> list[np.ndarray]:
    """The strokes, turned about the middle of the sheet, anticlockwise; each (points, 2)."""
    c = np.cos(np.radians(degrees))
    s = np.sin(np.radians(degrees))
    turn = np.array([[c, s], [-s, c]])
    return [(np.array(stroke) - 0.5) @ turn + 0.5 for stroke in strokes]
