"""Two things that are asked of every array which goes to the learner's code or comes back from it."""

import numpy as np


def frozen(array: np.ndarray) -> np.ndarray:
    """Return a view that cannot be written to, so that what belongs to the lab stays as it is."""
    view = array.view()
    view.flags.writeable = False
    return view


def has_nan(array: np.ndarray) -> bool:
    """Whether there is a nan among the numbers (infinity is none)."""
    return bool(np.isnan(array).any())


def is_real(array: np.ndarray) -> bool:
    """Whether it holds real numbers, and no text or objects."""
    return array.dtype.kind in "fiub"
