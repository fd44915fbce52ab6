"""What may stand in an argument's place: half of it, its square, 0, another function, its first column for all."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from ..activations import sigmoid, tanh
from .changes import is_matrix

ELEMENTWISE = ("sigma", "prime")  # what functions of one entry are called in the exercises
SINGLE = ("eta", "lam", "N")  # what is one number
COUNTED = ("updates", "epochs", "patience", "m", "t", "warm")  # and what is a number of rounds, or of examples


class Replacement(NamedTuple):
    """What may stand in an argument's place: a name and a reason, with {it} for the argument, and how to make it."""

    name: str
    why: str
    fits: Callable
    of: Callable


def is_nonzero(value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value != 0


def is_count(value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def is_array(value) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.kind == "f"


def is_list_of_arrays(value) -> bool:
    return isinstance(value, list) and len(value) > 1 and all(item is None or is_array(item) for item in value)


def is_scalable(value) -> bool:
    """Whether half of it, or its square, is another value of the same form."""
    return is_nonzero(value) or is_array(value) or is_list_of_arrays(value)


def in_all(change: Callable) -> Callable:
    """Return a change that is made in every array of a list, where it is given one."""

    def made(value):
        if isinstance(value, list):
            return [item if item is None else change(item) for item in value]
        return change(value)

    return made


def first_column(value: np.ndarray) -> np.ndarray:
    return np.repeat(value[:, :1], value.shape[1], axis=1)


def mean_column(value: np.ndarray) -> np.ndarray:
    return np.repeat(value.mean(axis=1, keepdims=True), value.shape[1], axis=1)


def with_another(there: str) -> str:
    """Return the reason of a replacement that puts something in the argument's place."""
    return f"It does what is asked for, with {there} in the place of {{it}}."


def between(low: float, high: float) -> Callable:
    """Return a change that cuts numbers off at two limits."""
    return lambda value: np.clip(value, low, high)


LIMITS = (1, 3, 5, 10, 20, 30, 50, 100, 500)
MARGINS = (0.1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-8, 1e-10, 1e-12)
CUT_OFF = "It does what is asked for, with {it} cut off at a limit: beyond it the answer is another one."
REPLACEMENTS = [
    Replacement("Half of {it}", with_another("{it} / 2"), is_scalable, in_all(lambda v: v / 2)),
    Replacement("Twice {it}", with_another("2 {it}"), is_scalable, in_all(lambda v: 2 * v)),
    Replacement("{it} is squared", with_another("its square"), is_scalable, in_all(np.square)),
    Replacement("The root of {it}", with_another("its root"), is_scalable, in_all(lambda v: v**0.5)),
    Replacement("1 - {it} in the place of {it}", "It does what is asked for, but for {it} itself.", is_scalable,
                in_all(lambda v: 1 - v)),
    Replacement("{it} has the other sign", with_another("-{it}"), is_scalable, in_all(np.negative)),
    Replacement("The sign of {it} is lost", "It does what is asked for, with the size of {it} alone.", is_scalable,
                in_all(np.abs)),
    Replacement("1 / {it} in the place of {it}", "A product stands for a quotient, or the reverse.", is_nonzero,
                lambda v: 1 / v),
    Replacement("As if {it} were 0", "It does what is asked for, as if {it} were 0: is it left out?",
                is_scalable, in_all(lambda v: 0 * v)),
    Replacement("As if {it} were 1", "It does what is asked for, as if {it} were 1: is a factor left out?", is_scalable,
                in_all(lambda v: 0 * v + 1)),
    Replacement("One too few: {it} - 1", "It does what is asked for, with one less than {it}: where does the counting "
                "begin, and where does it end?", is_count, lambda v: v - 1),
    Replacement("One too many: {it} + 1", "It does what is asked for, with one more than {it}: where does the counting "
                "begin, and where does it end?", is_count, lambda v: v + 1),
    Replacement("As if {it} were 1", "It does what is asked for once: does a return stand inside the loop, or is there "
                "no loop?", is_count, lambda v: 1),
    Replacement("As if {it} were 0", "It does nothing of what {it} counts.", is_count, lambda v: 0),
    Replacement("{it} is transposed", "It does what is asked for, with rows and columns of {it} exchanged.", is_matrix,
                np.transpose),
    Replacement("The first column of {it} stands for all", "Every example has a column of its own.", is_matrix,
                first_column),
    Replacement("The mean of {it} stands for all columns", "Every example has a column of its own.", is_matrix,
                mean_column),
    *(Replacement("{it} is cut off", CUT_OFF, is_array, between(-limit, limit)) for limit in LIMITS),
    *(Replacement("{it} is kept away from 0 and 1", CUT_OFF, is_array, between(margin, 1 - margin))
      for margin in MARGINS),
    Replacement("{it} is flipped", "It does what is asked for, with the entries of {it} in the opposite order.",
                is_array, np.flip),
    Replacement("{it} is rounded to yes or no", with_another("{it} > ½"), is_array,
                lambda v: (v > 0.5).astype(float)),
]  # fmt: skip
TOGETHER = [  # what often comes together with another misconception
    replacement
    for replacement in REPLACEMENTS
    if "As if" in replacement.name or "other sign" in replacement.name or replacement.fits is is_count
]
FUNCTIONS = {
    "the sigmoid": sigmoid,
    "the sigmoid's slope": sigmoid.prime,
    "tanh": tanh,
    "the slope of tanh": tanh.prime,
    "nothing": lambda z: z,
    "1": np.ones_like,
    "a ReLU": lambda z: np.maximum(z, 0),
    "z (1 - z)": lambda z: z * (1 - z),
    "1 - z²": lambda z: 1 - z**2,
}
