"""What may happen to a right result: another sign, twice as large, an axis lost, rounded, in another order."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

TO_BASE_10 = np.log(10)
TO_BASE_2 = np.log(2)


class Change(NamedTuple):
    """One of them: its name, why that is wrong, the equation, and the function (result, args) -> result."""

    name: str
    why: str
    equation: str
    of: Callable


def examples(args) -> int:
    """Return the number of columns of the last matrix among the arguments; 1 where there is none."""
    return next((arg.shape[1] for arg in reversed(args) if is_matrix(arg)), 1)


def is_matrix(arg) -> bool:
    return isinstance(arg, np.ndarray) and arg.ndim == 2


def first_array(args) -> np.ndarray | None:
    return next((arg for arg in args if isinstance(arg, np.ndarray)), None)


def rows(value) -> int:
    """Return how many rows an array has, or 1 of a number."""
    return np.shape(value)[0] if np.ndim(value) else 1


def without_fractions(value, args):
    """What an array of whole numbers keeps of a result, where the first argument is one."""
    given = first_array(args)
    return np.trunc(value) if given is not None and given.dtype.kind in "iu" else value


def without(place: int):
    """Return a change that leaves one entry, or one row, at 0."""

    def change(value, _args):
        if not np.ndim(value):
            return value
        value = np.array(value)
        value[place] = 0
        return value

    return change


def without_other_columns(value, _args):
    """What is left of a result where all columns but the first stay 0."""
    if np.ndim(value) != 2:
        return value
    value = np.array(value)
    value[:, 1:] = 0
    return value


def rounded(digits: int):
    """Return a change that keeps so many digits behind the point."""
    return lambda value, _args: np.round(value, digits)


def everywhere(statistic):
    """Return a change that puts one number of all entries in the place of each."""
    return lambda value, _args: np.full(np.shape(value), statistic(value)) if np.size(value) else value


LOST = (
    "The numbers are right. But where an axis has the length 1, one neuron or one example, it is gone: squeeze, a sum "
    "or mean without keepdims=True, or an index that is no list takes it away."
)
ROUNDED = "Computers keep sixteen digits; rounding is for the reader, at the very end."
CHANGES = [
    Change("The sign is flipped", "Every number has the right size and the opposite sign.", "", lambda v, _: -v),
    Change("Twice too large", "Every number is exactly twice what it should be: a factor is too many.", "",
           lambda v, _: 2 * v),
    Change("Half of it", "Every number is exactly half of what it should be: a factor 2 is missing, or a ½ too many.",
           "", lambda v, _: v / 2),
    Change("m times too large", "With m examples every number is m times what it should be: a sum stands for a mean.",
           "a mean over m examples is their sum / m", lambda v, args: v * examples(args)),
    Change("m times too small", "With m examples every number is divided by m once too often, or is not summed.",
           "a mean over m examples is taken once", lambda v, args: v / examples(args)),
    Change("Divided by the number of rows", "A result of n rows is n times too small: neurons are not averaged.",
           "", lambda v, _: v / rows(v)),
    Change("An axis of length 1 is lost", LOST, "", lambda v, _: np.squeeze(v)),
    Change("An axis of length 1 too many", "The numbers are right, in an array with one axis more.", "",
           lambda v, _: np.asarray(v)[None]),
    Change("It is flat", "The numbers are right, but all in one row of shape (n,): the result keeps its axes.", "",
           lambda v, _: np.ravel(v)),
    Change("It lies on its side", "The numbers are right, but rows and columns are exchanged.", "",
           lambda v, _: np.transpose(v)),
    Change("In the opposite order", "The numbers are right, and stand in the opposite order.", "",
           lambda v, _: np.flip(v)),
    Change("It is 0 everywhere", "Whatever is given, 0 comes out: is a factor 0, or do two terms cancel, as in "
           "a * 1 - a without its brackets?", "", lambda v, _: 0 * np.asarray(v)),
    Change("Only whole numbers come out", "The right numbers have fractions, and these are cut off: an array made with "
           "dtype=int cannot hold them, int() and // drop them, and a yes or no has none.", "",
           lambda v, _: np.trunc(v)),
    Change("Whole numbers in, whole numbers out",
           "Where the argument holds whole numbers, the result does, too. An array made like it, as zeros_like and "
           "empty_like do, has its type, and cuts the fractions off.", "", without_fractions),
    *(Change("It is rounded", ROUNDED, "", rounded(digits)) for digits in range(1, 7)),
    Change("nan has become 0", "What is no number is written over by 0. That hides the fault, and the answer is wrong.",
           "", lambda v, _: np.nan_to_num(v)),
    Change("The last one is left out", "All but the last entry are right, and that is 0: where does the loop end?", "",
           without(-1)),
    Change("The first one is left out", "All but entry 0 are right, and that is 0: where does the loop begin?", "",
           without(0)),
    Change("Only the first column is computed", "The first example is right, and all others stay 0: is there a loop "
           "over the examples, or an operation on whole columns?", "columns are examples", without_other_columns),
    Change("1 minus it", "It is what is left to 1 of what is asked for.", "", lambda v, _: 1 - v),
    Change("Upside down", "Every number is 1 divided by what it should be.", "", lambda v, _: 1 / v),
    Change("Squared", "It is the square of what is asked for: a root is missing, or a square is too many.", "",
           lambda v, _: v**2),
    Change("The root of it", "It is the root of what is asked for: a square is missing, or a root is too many.", "",
           lambda v, _: np.sqrt(v)),
    Change("The sign is lost", "Every number has the right size, and none is negative: was it squared, or np.abs used?",
           "", lambda v, _: np.abs(v)),
    Change("What is negative has become 0", "The numbers above 0 are right; those below are 0.", "",
           lambda v, _: np.maximum(v, 0)),
    Change("Only the sign", "It is 1 or −1 where a size is asked for.", "", lambda v, _: np.sign(v)),
    Change("A yes or no", "It is compared with ½: asked for is the number itself.", "",
           lambda v, _: (np.asarray(v) > 0.5).astype(float)),
    Change("The logarithm to the base 10", "ln is np.log; np.log10 counts digits.", "ln x = 2.303 log₁₀ x",
           lambda v, _: v / TO_BASE_10),
    Change("The logarithm to the base 2", "ln is np.log; np.log2 counts bits.", "ln x = 0.693 log₂ x",
           lambda v, _: v / TO_BASE_2),
    Change("All entries are added up", "One number is returned, the sum of all that is asked for.", "",
           lambda v, _: np.sum(v)),
    Change("The mean of all entries", "One number is returned, the mean of all that is asked for.", "",
           lambda v, _: np.mean(v)),
    Change("The mean stands everywhere", "Every entry is the mean of all: each has a value of its own.", "",
           everywhere(np.mean)),
    Change("The columns are added up", "Each example has a column of its own in the result.", "",
           lambda v, _: np.sum(v, axis=1, keepdims=True)),
    Change("The mean over the columns", "Each example has a column of its own in the result.", "",
           lambda v, _: np.mean(v, axis=1, keepdims=True)),
]  # fmt: skip


def changed(value, args, change):
    """Return a result with a change made to all its arrays and numbers."""
    if isinstance(value, list | tuple):
        return [changed(item, args, change) for item in value]
    return value if value is None else change(value, args)


def in_one_part(value, args, change, part: int):
    """Return a result of several parts with a change made to one of them."""
    items = list(value)
    items[part] = changed(items[part], args, change)
    return tuple(items)
