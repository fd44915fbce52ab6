"""Handwritten digits that come with the course: small pictures, real people's hands, nothing to download."""

from importlib import resources

import numpy as np

from .dataset import Dataset, one_hot

GREY_LEVELS = 16


def digits():
    """Return 1,797 handwritten digits of 8 x 8 pixels: enough to learn to read from, in seconds.

    x (64, 1797) in [0, 1], 0 white and 1 black; y one-hot (10, 1797); image_shape (8, 8); float64.
    Source: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, UCI Machine
    Learning Repository, 1998, doi 10.24432/C50P49, its test part, CC BY 4.0 (see data/README.md).
    """
    file = resources.files(__package__).joinpath("data", "digits8x8.npz")
    with file.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
        images = stored["images"]
        labels = stored["labels"]
    pixels = images.reshape(len(images), -1) / GREY_LEVELS
    return Dataset(pixels.T, one_hot(labels, 10), "digits", 10, images.shape[1:])
