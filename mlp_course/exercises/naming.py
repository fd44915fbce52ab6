"""Which misconception explains an answer: a declared one, one that any exercise can meet, or two at once."""

import numpy as np

from .called_again import seen_again
from .combined import declared_and_general
from .exercise import Mistake
from .general import NOTHING, all_numbers, general_mistakes, some_numbers
from .matching import Evidence, explains
from .other_arguments import of_single_numbers
from .pairs import two_at_once
from .verdicts import OR


@np.errstate(all="ignore")  # what does not explain an answer may come to a root of -1
def explanation(evidence: Evidence, f) -> tuple[Mistake, ...]:
    """Return the misconception that an answer f has, or the two that it has at once; none where none is known."""
    if all(outcome.returned and outcome.value is None for outcome in evidence.outcomes):
        return (NOTHING,)
    exercise = evidence.exercise
    if found := first(evidence, exercise.mistakes):
        return (found,)
    numbers = all_numbers(evidence.expected)
    if numbers and (found := of_any_exercise(evidence)):
        return (found,)
    if not numbers and some_numbers(evidence.expected):
        if found := one_or_two(evidence, of_single_numbers(exercise)):
            return (found,)
    if all(isinstance(answer.value, str) for answer in evidence.expected):
        return ()  # a few words agree with many a pair
    if found := two_at_once(evidence):
        return found
    if not numbers:
        return ()
    if found := declared_and_general(evidence):
        return found
    found = seen_again(evidence, f)
    return (found,) if found else ()


def first(evidence: Evidence, mistakes) -> Mistake | None:
    """Return the first of some misconceptions that explains an answer."""
    return next((mistake for mistake in mistakes if explains(evidence, mistake.function)), None)


def of_any_exercise(evidence: Evidence) -> Mistake | None:
    """Return what explains an answer to any exercise: what became of its result, else with which arguments it goes.

    Where several arguments explain it, all are said, if they are two; of more nothing is said.
    """
    of_results, of_arguments = general_mistakes(evidence.exercise)
    if found := first(evidence, of_results):
        return found
    return one_or_two(evidence, of_arguments)


def one_or_two(evidence: Evidence, mistakes) -> Mistake | None:
    """Return the misconception that explains an answer, or that it is one of two; None where more than two do."""
    found = {mistake.name: mistake for mistake in mistakes if explains(evidence, mistake.function)}
    match list(found.values()):
        case [one]:
            return one
        case [one, other]:
            return either(one, other)
    return None


def either(one: Mistake, other: Mistake) -> Mistake:
    """Return as a misconception that it is one of two."""
    why = f"Both come to the same here. {one.why} {other.why}"
    return Mistake(one.name + OR + other.name, why, one.equation or other.equation, one.function)
