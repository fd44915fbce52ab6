"""More pictures from the ones there are: moved a little, turned a little, and still the same class."""

from dataclasses import replace

import numpy as np

from .arguments import generator, number, real_numbers, whole


def moved(images, right=0.0, down=0.0, degrees=0.0):
    """Turn pictures about their middle (anticlockwise), then shift them; what comes in from outside is 0 (white).

    images: (N, height, width). right, down (pixels) and degrees: numbers, or (N,) with one for each picture.
    Each pixel of the result is looked up where it came from, between four pixels (bilinear interpolation), so whole
    shifts and, for square pictures, quarter turns are exact. Returns (N, height, width) float.
    Raises ValueError if a shape does not fit or a value is not finite, TypeError for non-numbers.
    """
    images = real_numbers("images", images)
    if images.ndim != 3 or images.size == 0:
        raise ValueError(f"images must have shape (N, height, width), got {images.shape}.")
    count, height, width = images.shape
    right, down, degrees = (
        _one_each(name, values, count) for name, values in (("right", right), ("down", down), ("degrees", degrees))
    )
    row, column = np.mgrid[:height, :width].reshape(2, 1, -1)
    y, x = row - down - (height - 1) / 2, column - right - (width - 1) / 2  # back by the shift, from the middle
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    came_from = sin * x + cos * y + (height - 1) / 2, cos * x - sin * y + (width - 1) / 2  # back by the turn
    return _between(images, *came_from).reshape(images.shape)


def enlarge(data, copies=4, shift=1.0, degrees=10.0, rng=0):
    """Enlarge a data set of pictures: the originals, then `copies` of each, shifted and turned at random.

    Every copy is moved by up to `shift` pixels in either direction and turned by up to `degrees` either way, evenly
    distributed, and keeps its target. data: a Dataset with image_shape. rng: int seed or Generator.
    Returns a Dataset of (1 + copies) N examples; copies=0 gives the same examples again.
    Raises ValueError where the examples are no pictures or a number is out of range, TypeError for non-numbers.
    Source: P. Simard, D. Steinkraus, J. Platt, Best practices for convolutional neural networks, ICDAR 2003.
    """
    copies, shift, degrees = whole("copies", copies, at_least=0), number("shift", shift), number("degrees", degrees)
    rng, images, targets = generator(rng), [data.images], [data.y.T]
    for _ in range(copies):
        right, down, turn = rng.uniform(-1, 1, (3, len(data))) * [[shift], [shift], [degrees]]
        images.append(moved(data.images, right, down, turn))
        targets.append(data.y.T)
    rows = np.concatenate(images).reshape(-1, len(data.x)).astype(data.x.dtype, copy=False)
    return replace(data, x=rows.T, y=np.concatenate(targets).T, name=f"{data.name}, enlarged")


def _one_each(name, values, count):
    values = real_numbers(name, values).astype(float)
    if values.shape not in ((), (count,)):
        raise ValueError(f"{name} must be a number or have shape ({count},), one for each picture, got {values.shape}.")
    return np.broadcast_to(values, (count,))[:, None]


def _between(images, y, x):
    """The brightness of each picture at places y, x (N, pixels), measured in pixels from its first; 0 outside."""
    count, height, width = images.shape
    framed = np.zeros((count, height + 2, width + 2))
    framed[:, 1:-1, 1:-1] = images
    y, x = np.clip(_clean(y) + 1, 0, height + 1), np.clip(_clean(x) + 1, 0, width + 1)
    top, left = np.minimum(y.astype(int), height), np.minimum(x.astype(int), width)
    low, across = y - top, x - left
    which = np.arange(count)[:, None]
    upper = (1 - across) * framed[which, top, left] + across * framed[which, top, left + 1]
    lower = (1 - across) * framed[which, top + 1, left] + across * framed[which, top + 1, left + 1]
    return (1 - low) * upper + low * lower


def _clean(places):
    """Places without the rounding errors of sine and cosine, so that a quarter turn falls on pixels."""
    return np.round(places, 9)
