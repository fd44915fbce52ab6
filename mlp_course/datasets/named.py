"""Data sets by a short name, each made once: what a list to choose from holds."""

import inspect
from functools import lru_cache

from .dataset import Dataset
from .digits import digits
from .toy import TOYS, by_name, spirals

THREE_SPIRALS = "three spirals"
NAMES = (*TOYS, THREE_SPIRALS, "digits")


@lru_cache(maxsize=16)
def load(name: str, n: int, noise: float | None) -> Dataset:
    """Return the data set of this name, always the same for the same arguments; `noise` None is its own."""
    if name == "digits":
        return digits()
    more = {} if noise is None else {"noise": noise}
    if name == THREE_SPIRALS:
        return spirals(n, rng=0, classes=3, **more)
    return by_name(name)(n, rng=0, **more)


def usual_noise(name: str) -> float:
    """Return the noise that the data set of this name has when none is asked for; 0 where it takes none."""
    if name == "digits":
        return 0.0
    maker = spirals if name == THREE_SPIRALS else by_name(name)
    return inspect.signature(maker).parameters["noise"].default
