"""More pictures from the ones there are: moved a little, turned a little, and still the same class."""

from dataclasses import replace

import numpy as np

from .. import checks


def moved(images, right=0.0, down=0.0, degrees=0.0):
    """Turn pictures about their middle (anticlockwise), then shift them; what comes in from outside is 0 (white).

    images: (N, height, width). right, down (pixels) and degrees: numbers, or (N,) with one for each picture.
    Each pixel of the result is looked up where it came from, between four pixels (bilinear interpolation), so whole
    shifts and, for square pictures, quarter turns are exact. Returns (N, height, width) float.
    Raises ValueError if a shape does not fit or a value is not finite, TypeError for non-numbers.
    """
    images = checks.numbers(images, "images")
    if images.ndim != 3 or images.size == 0:
        raise ValueError(f"images should have shape (N, height, width), got {images.shape}.")
    count, height, width = images.shape
    checks.finite(images.reshape(count, -1).T, "images")
    right = _one_each(right, "right", count)
    down = _one_each(down, "down", count)
    angle = np.radians(_one_each(degrees, "degrees", count))
    cos = np.cos(angle)
    sin = np.sin(angle)
    row, column = np.mgrid[:height, :width].reshape(2, 1, -1)
    middle_y = (height - 1) / 2
    middle_x = (width - 1) / 2
    y = row - down - middle_y  # back by the shift, seen from the middle
    x = column - right - middle_x
    from_y = sin * x + cos * y + middle_y  # back by the turn
    from_x = cos * x - sin * y + middle_x
    return _between(images, from_y, from_x).reshape(images.shape)


def enlarge(data, copies=4, shift=1.0, degrees=10.0, rng=0):
    """Enlarge a data set of pictures: the originals, then `copies` of each, shifted and turned at random.

    Every copy is moved by up to `shift` pixels in either direction and turned by up to `degrees` either way, evenly
    distributed, and keeps its target. data: a Dataset with image_shape. rng: seed or Generator.
    Returns a Dataset of (1 + copies) N examples; copies=0 gives the same examples again.
    Raises ValueError where the examples are no pictures or a number is out of range, TypeError for non-numbers.
    Source: P. Simard, D. Steinkraus, J. Platt, Best practices for convolutional neural networks, ICDAR 2003.
    """
    copies = checks.whole(copies, "copies", 0)
    shift = checks.real(shift, "shift", 0)
    degrees = checks.real(degrees, "degrees", 0)
    rng = checks.seeded(rng)
    images = [data.images]
    targets = [data.y.T]
    for _ in range(copies):
        right, down, turn = rng.uniform(-1, 1, (3, len(data))) * [[shift], [shift], [degrees]]
        images.append(moved(data.images, right, down, turn))
        targets.append(data.y.T)
    rows = np.concatenate(images).reshape(-1, len(data.x)).astype(data.x.dtype, copy=False)
    return replace(data, x=rows.T, y=np.concatenate(targets).T, name=f"{data.name}, enlarged")


def _one_each(values, name, count):
    """Return a number, or one for each picture, as a column (N, 1)."""
    values = checks.numbers(values, name, float)
    if values.shape not in ((), (count,)):
        raise ValueError(
            f"{name} should be a number or have shape ({count},), one for each picture, got {values.shape}."
        )
    values = np.broadcast_to(values, (1, count))
    checks.finite(values, name)
    return values.T


def _between(images, y, x):
    """Return each picture's brightness at places y, x (N, pixels), measured in pixels from its first; 0 outside."""
    count, height, width = images.shape
    framed = np.zeros((count, height + 2, width + 2))
    framed[:, 1:-1, 1:-1] = images
    y = np.clip(_clean(y) + 1, 0, height + 1)
    x = np.clip(_clean(x) + 1, 0, width + 1)
    top = np.minimum(y.astype(int), height)
    left = np.minimum(x.astype(int), width)
    low = y - top
    across = x - left
    which = np.arange(count)[:, None]
    upper = (1 - across) * framed[which, top, left] + across * framed[which, top, left + 1]
    lower = (1 - across) * framed[which, top + 1, left] + across * framed[which, top + 1, left + 1]
    return (1 - low) * upper + low * lower


def _clean(places):
    """Return places without the rounding errors of sine and cosine, so that a quarter turn falls on pixels."""
    return np.round(places, 9)
