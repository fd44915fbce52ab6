"""Where an answer that nothing explains is wrong, and where it is right: what tells these cases apart, in words."""

from collections.abc import Callable, Iterator

import numpy as np

from .changes import examples, is_matrix
from .exercise import Exercise

ENOUGH = 2  # cases on either side
LARGE = 20  # beyond which exponentials leave little


def where_wrong(exercise: Exercise, cases: list[tuple], failing: list[int]) -> str | None:
    """Return what holds in all failing cases and in no other one; None where nothing does, or too few cases tell."""
    wrong = [i in set(failing) for i in range(len(cases))]
    if min(sum(wrong), len(cases) - sum(wrong)) < ENOUGH:
        return None
    for words, holds in conditions(exercise):
        if [bool(holds(args)) for args in cases] == wrong:
            return words
    return None


def conditions(exercise: Exercise) -> Iterator[tuple[str, Callable]]:
    """Yield what may tell cases apart: in words, and whether it holds for some arguments."""
    yield "there are several examples", lambda args: examples(args) > 1
    yield "there is one example", lambda args: examples(args) == 1
    for place, name in enumerate(exercise.arguments):
        for words, holds in OF_ONE:
            yield words.format(it=name), of_argument(place, holds)


def of_argument(place: int, holds: Callable) -> Callable:
    """Return whether something holds of the argument at a place, where it is given."""
    return lambda args: place < len(args) and holds(args[place])


def is_numeric(value) -> bool:
    return isinstance(value, int | float | np.ndarray) and not isinstance(value, bool) and np.size(value) > 0


OF_ONE = [
    ("{it} has several rows", lambda v: is_matrix(v) and len(v) > 1),
    ("{it} has one row", lambda v: is_matrix(v) and len(v) == 1),
    ("{it} has several entries", lambda v: isinstance(v, np.ndarray) and v.size > 1),
    ("{it} has one entry", lambda v: isinstance(v, np.ndarray) and v.size == 1),
    ("there are several layers", lambda v: isinstance(v, list) and len(v) > 2 and v[0] is None),
    ("there is one layer", lambda v: isinstance(v, list) and len(v) == 2 and v[0] is None),
    ("{it} holds numbers below 0", lambda v: is_numeric(v) and np.min(v) < 0),
    ("{it} holds no number below 0", lambda v: is_numeric(v) and np.min(v) >= 0),
    ("{it} holds a 0", lambda v: is_numeric(v) and (np.asarray(v) == 0).any()),
    ("{it} holds no 0", lambda v: is_numeric(v) and (np.asarray(v) != 0).all()),
    ("{it} holds large numbers", lambda v: is_numeric(v) and np.max(np.abs(v)) > LARGE),
    ("{it} holds whole numbers alone", lambda v: is_numeric(v) and (np.asarray(v) % 1 == 0).all()),
    ("{it} holds fractions", lambda v: is_numeric(v) and (np.asarray(v) % 1 != 0).any()),
    ("{it} holds numbers that are no numbers (nan)", lambda v: is_numeric(v) and np.isnan(v).any()),
]
