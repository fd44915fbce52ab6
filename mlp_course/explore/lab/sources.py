"""Where the data of a lab come from: a name, a data set, a file, arrays, or points."""

from pathlib import Path

import numpy as np

from ... import checks
from ...datasets import Dataset, named, own_data
from ...exercises import my_data

MINE = "mine"


def usual_noise(source: str | Dataset) -> float:
    """Return the noise that a data set has when none is asked for; 0 where it takes none."""
    return named.usual_noise(source) if isinstance(source, str) else 0.0


def as_source(data) -> str | Dataset:
    """Return the name of a data set, or a data set: itself, yours, a CSV file, a pair (x, y), or points."""
    if isinstance(data, Path) or (isinstance(data, str) and data.lower().endswith(".csv")):
        return own_data.from_csv(data)
    if isinstance(data, str):
        if data == MINE:
            return my_data()
        if data not in named.NAMES:
            raise checks.unknown("data set", data, (*named.NAMES, MINE, "or a file, 'name.csv'"))
        return data
    if isinstance(data, Dataset):
        return data
    if isinstance(data, list) and data and all(np.shape(point) == (3,) for point in data):
        return own_data.from_points(data)
    x, y = data
    return own_data.from_arrays(x, y)
