"""MNIST: 70,000 handwritten digits of 28 x 28 pixels, the set on which the book's numbers were measured."""

import os
from pathlib import Path
from typing import NamedTuple

from .dataset import Dataset, one_hot
from .download import fetch, is_published
from .idx import read_idx

FOLDER_VARIABLE = "MLP_COURSE_MNIST"
CACHE_VARIABLE = "MLP_COURSE_CACHE"
MIRRORS = (
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
    "https://raw.githubusercontent.com/fgnt/mnist/master/",
)
VALIDATION = 10_000


class File(NamedTuple):
    """One of the four published files: its name, the shape of its array, the SHA-256 sum of its gzipped form."""

    name: str
    shape: tuple
    sha256: str


FILES = (
    File(
        "train-images-idx3-ubyte",
        (60_000, 28, 28),
        "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
    ),
    File("train-labels-idx1-ubyte", (60_000,), "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
    File(
        "t10k-images-idx3-ubyte",
        (10_000, 28, 28),
        "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
    ),
    File("t10k-labels-idx1-ubyte", (10_000,), "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"),
)


class MNIST(NamedTuple):
    """The book's three parts: `train` to learn from, `validation` to choose by, `test` to be judged on, once."""

    train: Dataset
    validation: Dataset
    test: Dataset


class MNISTUnavailable(OSError):
    """MNIST is neither on this machine nor to be had; the message says what was tried and what to do."""


def mnist():
    """Return MNIST as the book splits it: 50,000 examples to train, 10,000 to validate, 10,000 to test.

    Each part is a Dataset: x (784, N) float32 in [0, 1], 0 white and 1 black; y one-hot (10, N); image_shape (28, 28).
    Read from the folder that the environment variable MLP_COURSE_MNIST names (the four files, gzipped or not), or else
    downloaded once (11.6 MB) into the folder MLP_COURSE_CACHE, by default the user's cache folder.
    Raises MNISTUnavailable if it cannot be had; ValueError, naming the file, if one in the folder named is damaged.
    Source: Y. LeCun, C. Cortes and C. Burges, The MNIST database of handwritten digits, 1998; the split is that of
    M. Nielsen, Neural Networks and Deep Learning, chapter 1.
    """
    paths = _named_files() if _named_folder() else _downloaded_files()
    images, labels, test_images, test_labels = (
        read_idx(path, file.shape) for path, file in zip(paths, FILES, strict=True)
    )
    _check_labels(labels, paths[1])
    _check_labels(test_labels, paths[3])
    book = len(images) - VALIDATION
    return MNIST(
        _dataset("MNIST train", images[:book], labels[:book]),
        _dataset("MNIST validation", images[book:], labels[book:]),
        _dataset("MNIST test", test_images, test_labels),
    )


def available():
    """Return whether `mnist()` can do without a download: all four files are in the folder named, or in the cache."""
    if _named_folder():
        return all(_candidate(file) for file in FILES)
    try:
        return all(is_published(_cache() / f"{file.name}.gz", file.sha256) for file in FILES)
    except ModuleNotFoundError:
        return False


def _dataset(name, images, labels):
    pixels = images.reshape(len(images), -1).astype("float32")
    pixels /= 255
    return Dataset(pixels.T, one_hot(labels, 10), name, 10, images.shape[1:])


def _check_labels(labels, path):
    if labels.max() > 9:
        raise ValueError(f"{path} holds the label {labels.max()}; labels should lie in 0 … 9. Is it another data set?")


def _named_folder():
    return os.environ.get(FOLDER_VARIABLE)


def _candidate(file):
    """The path of a file in the folder named, gzipped or not (some unpackers write a dot for the first dash)."""
    folder = Path(_named_folder()).expanduser()
    names = (f"{file.name}.gz", file.name, file.name.replace("-idx", ".idx"))
    return next((folder / name for name in names if (folder / name).is_file()), None)


def _named_files():
    paths = [_candidate(file) for file in FILES]
    missing = [file.name for file, path in zip(FILES, paths, strict=True) if path is None]
    if missing:
        raise MNISTUnavailable(
            f"The folder {_named_folder()!r}, named in {FOLDER_VARIABLE}, "
            f"lacks {', '.join(missing)} (with or without "
            ".gz). Put the four files there, "
            f"or unset {FOLDER_VARIABLE} to download them, or take the digits that "
            "come with the course: datasets.digits()."
        )
    return paths


def _cache():
    chosen = os.environ.get(CACHE_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    import pooch

    return Path(pooch.os_cache("mlp-course"))


def _downloaded_files():
    """The paths of the four published files, each downloaded if it is missing or damaged."""
    try:
        folder = _cache()
        mirrors = list(MIRRORS)
        paths = [folder / f"{file.name}.gz" for file in FILES]
        for file, path in zip(FILES, paths, strict=True):
            if not is_published(path, file.sha256):
                mirror, failures = fetch(path, file.sha256, mirrors)
                if mirror is None:
                    raise MNISTUnavailable(_ways_on(folder, failures))
                mirrors.sort(key=lambda address, best=mirror: address != best)
    except ModuleNotFoundError as error:
        raise MNISTUnavailable(_ways_on("the cache", [f"the package {error.name} is not installed"])) from error
    return paths


def _ways_on(folder, failures):
    tried = "".join(f"  - {failure}\n" for failure in failures)
    return (
        f"MNIST could not be downloaded into {folder}. Tried:\n{tried}Ways on:\n"
        "  - datasets.digits() needs no network: 1,797 handwritten digits come with the course;\n"
        f"  - if you have the four MNIST files, name their folder in the environment variable {FOLDER_VARIABLE};\n"
        "  - call datasets.mnist() again later: what is complete is kept, nothing half-done is;\n"
        f"  - name another folder to download into in the environment variable {CACHE_VARIABLE}."
    )
