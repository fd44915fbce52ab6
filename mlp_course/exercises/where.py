"""Where an answer that nothing explains is wrong, and where it is right: what tells these cases apart, in words."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from .changes import examples, is_matrix
from .exercise import Exercise
from .pairs import different_parts, parts_of
from .running import Answer

ENOUGH = 3  # cases on either side
LARGE = 20  # beyond which exponentials leave little


class Condition(NamedTuple):
    """What may tell cases apart: its kind, in words, and whether it holds for some arguments.

    Two kinds that tell the same cases apart tell nothing: nobody knows which of them it is.
    """

    kind: str
    words: str
    holds: Callable


def where_wrong(exercise: Exercise, cases: list[tuple], failing: list[int]) -> str | None:
    """Return what holds in all failing cases and in no other one; None where nothing does, or too few cases tell."""
    wrong = [i in set(failing) for i in range(len(cases))]
    if min(sum(wrong), len(cases) - sum(wrong)) < ENOUGH:
        return None
    fitting = [one for one in conditions(exercise) if [bool(one.holds(args)) for args in cases] == wrong]
    return fitting[0].words if len({one.kind for one in fitting}) == 1 else None


def telling_cases(exercise: Exercise, expected: list[Answer], outcomes: list[Answer], failing: list[int]) -> list[int]:
    """Return the failing cases, and those of the others in which what is wrong could show.

    The spread of weights is looked at where there are many of them; a single one shows nothing of it.
    """
    found = [different_parts(exercise, expected[i], outcomes[i]) for i in failing]
    if None in found:
        return list(range(len(expected)))
    wrong = kinds(set().union(*found))
    shown = [i for i, answer in enumerate(expected) if wrong & kinds(parts_of(answer.value) or ())]
    return sorted({*failing, *shown})


def kinds(parts) -> set[str]:
    """Return what parts of a result are called, whichever the layer."""
    return {re.sub(r"\^\d+", "", str(part)) for part in parts}


def conditions(exercise: Exercise) -> Iterator[Condition]:
    """Yield what may tell the cases of an exercise apart."""
    yield Condition("size", "there are several examples", lambda args: examples(args) > 1)
    yield Condition("size", "there is one example", lambda args: examples(args) == 1)
    for place, name in enumerate(exercise.arguments):
        for kind, words, holds in OF_ONE:
            yield Condition(kind, words.format(it=name), of_argument(place, holds))


def of_argument(place: int, holds: Callable) -> Callable:
    """Return whether something holds of the argument at a place, where it is given."""
    return lambda args: place < len(args) and holds(args[place])


def is_filled(value) -> bool:
    return isinstance(value, np.ndarray) and value.size > 0


def is_number(value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


OF_ONE = [
    Condition("size", "{it} has several rows", lambda v: is_matrix(v) and len(v) > 1),
    Condition("size", "{it} has one row", lambda v: is_matrix(v) and len(v) == 1),
    Condition("size", "{it} has several entries", lambda v: isinstance(v, np.ndarray) and v.size > 1),
    Condition("size", "{it} has one entry", lambda v: isinstance(v, np.ndarray) and v.size == 1),
    Condition("size", "there are several layers", lambda v: isinstance(v, list) and len(v) > 2 and v[0] is None),
    Condition("size", "there is one layer", lambda v: isinstance(v, list) and len(v) == 2 and v[0] is None),
    Condition("sign", "{it} holds numbers below 0", lambda v: is_filled(v) and np.min(v) < 0),
    Condition("sign", "{it} holds no number below 0", lambda v: is_filled(v) and np.min(v) >= 0),
    Condition("sign", "{it} is below 0", lambda v: is_number(v) and v < 0),
    Condition("zero", "{it} holds a 0", lambda v: is_filled(v) and (v == 0).any()),
    Condition("zero", "{it} is 0", lambda v: is_number(v) and v == 0),
    Condition("one", "{it} is 1", lambda v: is_number(v) and v == 1),
    Condition("one", "{it} is above 1", lambda v: is_number(v) and v > 1),
    Condition("large", "{it} holds large numbers", lambda v: is_filled(v) and np.max(np.abs(v)) > LARGE),
    Condition("type", "{it} is an array of integers", lambda v: is_filled(v) and v.dtype.kind in "iu"),
    Condition("nan", "{it} holds numbers that are no numbers (nan)", lambda v: is_filled(v) and np.isnan(v).any()),
]
