"""Misconceptions that any exercise can meet: the right numbers with another sign, twice as large, of other arguments.

They are tried where no declared one explains an answer, and where the whole result is numbers, so that each number has
to agree: a word or a yes would agree by chance.
"""

from collections.abc import Iterator
from functools import cache, partial
from itertools import combinations, permutations
from typing import NamedTuple

import numpy as np

from .changes import CHANGES, Change, changed, in_one_part
from .exercise import Exercise, Mistake
from .other_arguments import other_arguments
from .running import Answer
from .unchanged import duplicate

NOTHING = Mistake("Nothing is returned", "The function should end with `return …`.", "", lambda *args: None)
MOST_PARTS = 4


class General(NamedTuple):
    """What is known of any exercise: changes of its result, and what it makes of other arguments."""

    of_results: list[Mistake]
    of_arguments: list[Mistake]


@cache
def general_mistakes(exercise: Exercise) -> General:
    """Return the misconceptions of an exercise that need no declaration."""
    f = exercise.reference
    whole = [with_change(f, change) for change in CHANGES]
    return General(
        [*whole, *of_parts(exercise)],
        [*given_back_whole(exercise), *other_arguments(exercise)],
    )


def with_change(f, change: Change) -> Mistake:
    """Return f with a change of its result, as a misconception."""

    def answer(*args):
        return changed(f(*args), args, change.of)

    return Mistake(change.name, change.why, change.equation, answer)


def of_parts(exercise: Exercise):
    """Yield changes of one part of a result of several, and other orders of them."""
    f = exercise.reference
    parts = names_of_parts(exercise)
    if not 2 <= len(parts) <= MOST_PARTS:
        return
    right = tuple(range(len(parts)))
    for order in permutations(right):
        if order != right:
            why = f"Asked for are {', '.join(parts)}, in this order: what is returned is taken apart by it."
            yield Mistake("The results stand in another order", why, "", partial(in_order, f, order))
    for place, part in enumerate(parts):
        alone = f"Only {part} is returned"
        yield Mistake(alone, f"Asked for are {', '.join(parts)}.", "", partial(in_order, f, place))
        for change in CHANGES:
            yield Mistake(f"{part}: {change.name}", change.why, change.equation, partial(with_part, f, change, place))


def exchanged_parts(exercise: Exercise, f) -> Iterator[Mistake]:
    """Yield what f returns with two of its parts in each other's places, where a result has a few."""
    parts = names_of_parts(exercise)
    if not 2 <= len(parts) <= MOST_PARTS:
        return
    for i, j in combinations(range(len(parts)), 2):
        order = list(range(len(parts)))
        order[i], order[j] = j, i
        why = f"Asked for are {', '.join(parts)}, in this order: what is returned is taken apart by it."
        ours = next((mistake for mistake in exercise.mistakes if "order" in mistake.name), None)
        name, why, equation = ours[:3] if ours else ("The results stand in another order", why, "")
        yield Mistake(name, why, equation, partial(in_order, f, tuple(order)))


@cache
def names_of_parts(exercise: Exercise) -> list[str]:
    """Return what the parts of a result are called; none where it is no tuple."""
    if isinstance(exercise.reference, type):
        return []
    args = exercise.draw(0)[0]
    result = exercise.reference(*duplicate(args))
    if not isinstance(result, tuple):
        return []
    if len(exercise.parts) == len(result):
        return list(exercise.parts)
    used = exercise.use(exercise.reference, *duplicate(args))
    if isinstance(used, dict) and len(used) == len(result):
        return list(used)
    return [f"result {place}" for place in range(len(result))]


def in_order(f, order, *args):
    """What f returns in another order, or one part of it alone."""
    result = f(*args)
    return result[order] if isinstance(order, int) else tuple(result[place] for place in order)


def with_part(f, change: Change, place: int, *args):
    """What f returns with a change of one part."""
    return in_one_part(f(*args), args, change.of, place)


def given_back_whole(exercise: Exercise):
    """Yield each argument as the answer."""
    for place, name in enumerate(exercise.arguments):
        yield Mistake(
            f"This is {name} itself", f"{name} is given back as it came.", "", partial(given_back, place=place)
        )


def given_back(*args, place: int):
    """One argument as it came."""
    return args[place]


def all_numbers(expected: list[Answer]) -> bool:
    """Return whether the results of an exercise are numbers throughout, apart from what is None."""
    return all(is_numbers(answer.value) for answer in expected)


def some_numbers(expected: list[Answer]) -> bool:
    """Return whether each result holds an array of fractions, which agrees with nothing by chance."""
    return all(isinstance(answer.value, dict) and any(map(is_fractions, answer.value.values())) for answer in expected)


def is_fractions(value) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.kind == "f"


def is_numbers(value) -> bool:
    if isinstance(value, dict):
        return all(map(is_numbers, value.values()))
    if isinstance(value, list | tuple):
        return all(map(is_numbers, value))
    return value is None or not isinstance(value, str | bool | np.bool_)
