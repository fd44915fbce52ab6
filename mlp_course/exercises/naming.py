"""Which misconception explains an answer: a declared one, one that any exercise can meet, or two at once."""

from .called_again import seen_again
from .combined import declared_and_general
from .exercise import Mistake
from .general import NOTHING, all_numbers, general_mistakes, some_numbers
from .matching import Evidence, could_match, matches
from .other_arguments import of_single_numbers
from .pairs import two_at_once
from .verdicts import OR

MOST_TOGETHER = 2


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


def explains(evidence: Evidence, mistake: Mistake) -> bool:
    """Return whether a misconception gives what was seen in every case."""
    return could_match(evidence, mistake.function) and matches(evidence, mistake.function)


def first(evidence: Evidence, mistakes) -> Mistake | None:
    """Return the first of some misconceptions that explains an answer."""
    return next((mistake for mistake in mistakes if explains(evidence, mistake)), None)


def of_any_exercise(evidence: Evidence) -> Mistake | None:
    """Return what explains an answer to any exercise: what became of its result, else with which arguments it goes.

    Where several arguments explain it, all are said, if they are two; of more nothing is said.
    """
    of_results, of_arguments = general_mistakes(evidence.exercise)
    if found := first(evidence, of_results):
        return found
    return one_or_two(evidence, of_arguments)


def one_or_two(evidence: Evidence, mistakes) -> Mistake | None:
    """Return what of some misconceptions explains an answer, and that it is one of two where two do."""
    all_found = {mistake.name: mistake for mistake in mistakes if explains(evidence, mistake)}
    return either(list(all_found.values()))


def either(mistakes: list[Mistake]) -> Mistake | None:
    """Return one misconception, or the sentence that it is one of two; nothing where there are more."""
    if len(mistakes) != MOST_TOGETHER:
        return mistakes[0] if len(mistakes) == 1 else None
    one, other = mistakes
    why = f"Both come to the same here. {one.why} {other.why}"
    return Mistake(one.name + OR + other.name, why, one.equation or other.equation, one.function)
