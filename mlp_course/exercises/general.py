"""Misconceptions that any exercise can meet: the right numbers with another sign, twice as large, of other arguments.

They are tried where no declared one explains an answer, and where the whole result is numbers, so that each number has
to agree: a word or a yes would agree by chance.
"""

import inspect
from functools import cache, partial
from itertools import combinations, permutations
from typing import NamedTuple

import numpy as np

from .exercise import Exercise, Mistake
from .running import Answer


class Change(NamedTuple):
    """What may happen to a right result: its name, why that is wrong, and the function (result, args) -> result."""

    name: str
    why: str
    equation: str
    of: object


def examples(args) -> int:
    """Return the number of columns of the last matrix among the arguments; 1 where there is none."""
    return next((arg.shape[1] for arg in reversed(args) if is_matrix(arg)), 1)


def is_matrix(arg) -> bool:
    return isinstance(arg, np.ndarray) and arg.ndim == 2


def first_array(args) -> np.ndarray | None:
    return next((arg for arg in args if isinstance(arg, np.ndarray)), None)


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


NOTHING = Mistake("Nothing is returned", "The function should end with `return …`.", "", lambda *args: None)
CHANGES = [
    Change("The sign is flipped", "Every number has the right size and the opposite sign.", "", lambda v, _: -v),
    Change("Twice too large", "Every number is exactly twice what it should be: a factor is too many.", "",
           lambda v, _: 2 * v),
    Change("Half of it", "Every number is exactly half of what it should be: a factor 2 is missing, or a ½ too many.",
           "", lambda v, _: v / 2),
    Change("m times too large", "With m examples every number is m times what it should be: a sum stands for a mean.",
           "a mean over m examples is their sum / m", lambda v, args: v * examples(args)),
    Change("Divided by m once more", "With m examples every number is m times too small.",
           "a mean over m examples is taken once", lambda v, args: v / examples(args)),
    Change("An axis of length 1 is lost",
           "The numbers are right. But where an axis has the length 1, one neuron or one example, it is gone: "
           "squeeze, a sum or mean without keepdims=True, or an index that is no list takes it away.", "",
           lambda v, _: np.squeeze(v)),
    Change("An axis of length 1 too many", "The numbers are right, in an array with one axis more.", "",
           lambda v, _: np.asarray(v)[None]),
    Change("It lies on its side", "The numbers are right, but rows and columns are exchanged.", "",
           lambda v, _: np.transpose(v)),
    Change("The fractions are cut off", "What is returned are whole numbers: an array made with dtype=int cannot hold "
           "others.", "", lambda v, _: np.trunc(v)),
    Change("Whole numbers in, whole numbers out",
           "Where the argument holds whole numbers, the result does, too: an array made like it, by zeros_like or "
           "empty_like, has its type, and cuts the fractions off.", "", without_fractions),
    Change("nan has become 0", "What is no number is written over by 0. That hides the fault, and the answer is wrong.",
           "", lambda v, _: np.nan_to_num(v)),
    Change("The last one is left out", "All but the last entry are right, and that is 0: where does the loop end?", "",
           without(-1)),
    Change("The first one is left out", "All but entry 0 are right, and that is 0: where does the loop begin?", "",
           without(0)),
]  # fmt: skip


def changed(value, args, change):
    """Return a result with a change made to all its arrays and numbers."""
    if isinstance(value, list | tuple):
        return [changed(item, args, change) for item in value]
    return value if value is None else change(value, args)


@cache
def general_mistakes(exercise: Exercise) -> list[Mistake]:
    """Return the misconceptions of an exercise that need no declaration."""
    found = [with_change(exercise.reference, change) for change in CHANGES]
    return [*found, *of_arguments(exercise)]


def with_change(f, change: Change) -> Mistake:
    """Return f with a change of its result, as a misconception."""

    def answer(*args):
        return changed(f(*args), args, change.of)

    return Mistake(change.name, change.why, change.equation, answer)


def of_arguments(exercise: Exercise):
    """Yield what is computed with other arguments than those that are meant."""
    f = exercise.reference
    for i, name in enumerate(exercise.arguments):
        yield Mistake(f"This is {name} itself", f"{name} is given back as it came.", "", partial(given_back, place=i))
    for i, parameter in enumerate(inspect.signature(f).parameters.values()):
        if parameter.default is not parameter.empty:
            why = f"It does what is asked for with {parameter}, whatever {parameter.name} is."
            yield Mistake(f"{parameter.name} is not used", why, "", partial(by_default, f, i))
    for i, j in combinations(range(len(exercise.arguments)), 2):
        one, other = exercise.arguments[i], exercise.arguments[j]
        why = f"It does what is asked for, with {one} and {other} in each other's places."
        yield Mistake(f"{one} and {other} are exchanged", why, "", partial(of_others, f, {i: j, j: i}))
    for i, j in permutations(range(len(exercise.arguments)), 2):
        one, other = exercise.arguments[i], exercise.arguments[j]
        why = f"It does what is asked for, with {other} wherever {one} belongs."
        yield Mistake(f"{other} in the place of {one}", why, "", partial(of_others, f, {i: j}))
    for name, why, columns in [
        ("Only the first example counts", "It does what is asked for, with column 0 alone.", slice(0, 1)),
        ("The last example is left out", "It does what is asked for, without the last column.", slice(0, -1)),
    ]:
        yield Mistake(name, why, "columns are examples", partial(of_columns, f, columns))


def given_back(*args, place: int):
    """One argument as it came."""
    return args[place]


def by_default(f, place: int, *args):
    """What f returns without the arguments from a place on."""
    return f(*args[:place])


def of_others(f, places: dict, *args):
    """What f returns for arguments in other places."""
    return f(*(args[places.get(i, i)] for i in range(len(args))))


def of_columns(f, columns: slice, *args):
    """What f returns for some of the examples."""
    m = examples(args)
    return f(*(arg[:, columns] if is_matrix(arg) and arg.shape[1] == m else arg for arg in args))


def all_numbers(expected: list[Answer]) -> bool:
    """Return whether the results of an exercise are numbers throughout, apart from what is None."""
    return all(is_numbers(answer.value) for answer in expected)


def is_numbers(value) -> bool:
    if isinstance(value, dict):
        return all(map(is_numbers, value.values()))
    if isinstance(value, list | tuple):
        return all(map(is_numbers, value))
    return value is None or not isinstance(value, str | bool | np.bool_)
