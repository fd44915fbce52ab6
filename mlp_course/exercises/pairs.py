"""Two misconceptions at once: pairs of those that an exercise knows, tried where none alone explains an answer."""

import copy
from functools import cache, partial
from itertools import combinations
from typing import NamedTuple

from .comparing import difference
from .exercise import Exercise, Mistake
from .matching import Evidence, answer_of, explains
from .merging import Conflict, compiled, merged, tree_of, with_reference
from .running import Answer

OF_EVERY_CLASS = {
    "__module__",
    "__doc__",
    "__dict__",
    "__weakref__",
    "__firstlineno__",
    "__static_attributes__",
}


class Pair(NamedTuple):
    """Two misconceptions, and a function that has both."""

    one: Mistake
    other: Mistake
    function: object


def two_at_once(evidence: Evidence) -> tuple[Mistake, Mistake] | None:
    """Return the two misconceptions that together explain an answer in every case; None where no two do."""
    for pair in pairs_of(evidence.exercise):
        if explains(evidence, pair.function):
            return pair.one, pair.other
    return in_different_parts(evidence)


@cache
def pairs_of(exercise: Exercise) -> list[Pair]:
    """Return the pairs of misconceptions that can be written into one function."""
    return [pair for two in combinations(each_name_once(exercise), 2) if (pair := pair_of(exercise, *two))]


def each_name_once(exercise: Exercise) -> list[Mistake]:
    """Return the declared misconceptions, of several with one name the first: they differ in a number only."""
    return list({mistake.name: mistake for mistake in reversed(exercise.mistakes)}.values())[::-1]


def pair_of(exercise: Exercise, one: Mistake, other: Mistake) -> Pair | None:
    """Return a function with both misconceptions, made of both or written after a right answer; None where none is."""
    if made := made_of_both(one.function, other.function):
        return Pair(one, other, made)
    for right in (exercise.reference, *exercise.alternatives):
        try:
            return Pair(one, other, with_both(exercise.reference, right, one.function, other.function))
        except (Conflict, SyntaxError, ValueError):
            continue
    return None


def made_of_both(one, other):
    """Return a class with the methods of two, or a function with the exchanged parts of two; None where they meet."""
    if isinstance(one, type) and isinstance(other, type):
        shared = (vars(one).keys() & vars(other).keys()) - OF_EVERY_CLASS
        same_base = one.__bases__ == other.__bases__ and one.__bases__ != (object,)
        return type(one.__name__, (one, other), {}) if same_base and not shared else None
    if isinstance(one, partial) and isinstance(other, partial):
        alike = one.func is other.func and not one.keywords.keys() & other.keywords.keys()
        return partial(one.func, **one.keywords, **other.keywords) if alike else None
    return None


def with_both(reference, right, one, other):
    """Return a right answer with the changes that make two wrong ones of it. Raises Conflict."""
    base = tree_of(right)
    changed = [with_reference(f, reference) for f in (one, other)]
    if None in (base, *changed):
        raise Conflict
    both = copy.copy(base)
    both.body = merged(base.body, *(tree.body for tree in changed))
    return compiled(both, reference.__globals__)


def in_different_parts(evidence: Evidence) -> tuple[Mistake, Mistake] | None:
    """Return two misconceptions that show in different parts of a result, such as db and dW."""
    exercise = evidence.exercise
    expected = evidence.expected
    outcomes = evidence.outcomes
    place = evidence.telling
    if place is None or parts_of(outcomes[place].value) is None:
        return None
    wrong = [different_parts(exercise, *pair) for pair in zip(expected, outcomes, strict=True)]
    if None in wrong:
        return None
    explained = {}
    for mistake in exercise.mistakes:
        if (found := parts_explained(evidence, mistake)) is not None:
            explained[mistake] = found
    for one, other in combinations(explained, 2):
        together = [a | b for a, b in zip(explained[one], explained[other], strict=True)]
        if together == wrong:
            return one, other
    return None


def parts_explained(evidence: Evidence, mistake: Mistake) -> list[set] | None:
    """Return in which parts a misconception shows, case by case; None if anywhere the answer is not so there."""
    exercise = evidence.exercise
    found = []
    for place, (right, outcome) in enumerate(zip(evidence.expected, evidence.outcomes, strict=True)):
        answer = answer_of(evidence, mistake.function, place)
        shows = different_parts(exercise, right, answer)
        if shows is None or shows & different_parts(exercise, answer, outcome):
            return None
        found.append(shows)
    return found if any(found) else None


def different_parts(exercise: Exercise, one: Answer, other: Answer) -> set | None:
    """Return the parts in which two results differ; None where they are no results of several parts."""
    if not (one.returned and other.returned):
        return None
    parts = parts_of(one.value), parts_of(other.value)
    if None in parts or parts[0].keys() != parts[1].keys() or len(parts[0]) < 2:
        return None
    pairs = {name: (part, parts[1][name]) for name, part in parts[0].items()}
    return {name for name, (a, b) in pairs.items() if difference(a, b, exercise.rtol, nan_equal=True) is not None}


def parts_of(value) -> dict | None:
    """Return the parts of a result by their names or places; None where it has none."""
    if isinstance(value, dict):
        return value
    return dict(enumerate(value)) if isinstance(value, tuple) else None
