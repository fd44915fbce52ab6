"""Which misconception explains an answer: a declared one, one that any exercise can meet, or two at once."""

from .exercise import Mistake
from .general import NOTHING, all_numbers, general_mistakes
from .matching import Evidence, could_match, matches
from .pairs import two_at_once


def explanation(evidence: Evidence) -> tuple[Mistake, ...]:
    """Return the misconception that an answer has, or the two that it has at once; none where none is known."""
    if all(outcome.returned and outcome.value is None for outcome in evidence.outcomes):
        return (NOTHING,)
    exercise = evidence.exercise
    known = exercise.mistakes + (general_mistakes(exercise) if all_numbers(evidence.expected) else [])
    place = evidence.telling
    for mistake in known:
        if could_match(evidence, mistake.function, place) and matches(evidence, mistake.function):
            return (mistake,)
    if all(isinstance(answer.value, str) for answer in evidence.expected):
        return ()  # a few words agree with many a pair
    return two_at_once(evidence) or ()
