"""Where the data of a lab come from: a name, a data set, a file, arrays, or points."""

import inspect
from functools import lru_cache
from pathlib import Path

import numpy as np

from ... import checks, datasets
from ...datasets import Dataset
from . import own_data

THREE_SPIRALS = "three spirals"
SOURCES = (*datasets.TOYS, THREE_SPIRALS, "digits")


@lru_cache(maxsize=16)
def load(name: str, n: int, noise: float | None) -> Dataset:
    """Return the data set of this name, always the same for the same arguments; `noise` None is its own."""
    if name == "digits":
        return datasets.digits()
    more = {} if noise is None else {"noise": noise}
    if name == THREE_SPIRALS:
        return datasets.spirals(n, rng=0, classes=3, **more)
    return datasets.by_name(name)(n, rng=0, **more)


def usual_noise(source: str | Dataset) -> float:
    """Return the noise that a data set has when none is asked for; 0 where it takes none."""
    if not isinstance(source, str) or source == "digits":
        return 0.0
    maker = datasets.spirals if source == THREE_SPIRALS else datasets.by_name(source)
    return inspect.signature(maker).parameters["noise"].default


def as_source(data) -> str | Dataset:
    """Return the name of a data set, or a data set: of itself, a CSV file, a pair (x, y), or a list of points."""
    if isinstance(data, Path) or (isinstance(data, str) and data.lower().endswith(".csv")):
        return own_data.from_csv(data)
    if isinstance(data, str):
        if data not in SOURCES:
            raise checks.unknown("data set", data, (*SOURCES, "or a file, 'name.csv'"))
        return data
    if isinstance(data, Dataset):
        return data
    if isinstance(data, list) and data and all(np.shape(point) == (3,) for point in data):
        return own_data.from_points(data)
    x, y = data
    return own_data.from_arrays(x, y)
