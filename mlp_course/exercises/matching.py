"""Whether a function behaves as another one, in every case: what a misconception is named by."""

from .comparing import difference
from .exercise import Exercise
from .running import Answer, run


def disagreement(exercise: Exercise, expected: Answer, outcome: Answer) -> str | None:
    """Say how an outcome differs from the expected one; None if it does not."""
    if outcome.failure:
        return f"{outcome.failure.type}: {outcome.failure.message}"
    return outcome.refused or difference(expected.value, outcome.value, exercise.rtol)


def alike(exercise: Exercise, one: Answer, other: Answer) -> bool:
    """Whether two functions came to the same in a case, errors included."""
    if (one.failure and one.failure.type) != (other.failure and other.failure.type):
        return False
    if one.refused != other.refused:
        return False
    return not one.returned or difference(one.value, other.value, exercise.rtol, nan_equal=True) is None


def matches(exercise: Exercise, mistaken, cases, expected, outcomes) -> bool:
    """Whether a misconception gives these outcomes in every case, errors included.

    Errors alone name nothing; where the rest is right, it takes the same messages.
    """
    wrong = False
    worked = False
    same_words = []
    for args, right, outcome in zip(cases, expected, outcomes, strict=True):
        answer = run(exercise, mistaken, args)
        if not alike(exercise, answer, outcome):
            return False
        if answer.failure:
            same_words.append(answer.failure.message == outcome.failure.message)
        else:
            worked = True
            wrong |= disagreement(exercise, right, answer) is not None
    return wrong or (worked and bool(same_words) and all(same_words))
