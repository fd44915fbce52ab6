"""Whether a function behaves as another one, in every case: what a misconception is named by."""

from typing import NamedTuple

from .comparing import difference, snapshot
from .exercise import Exercise
from .running import Answer, run
from .unchanged import duplicate

DIFFERENT = 3  # messages of errors, by which an answer without any result is known


def disagreement(exercise: Exercise, expected: Answer, outcome: Answer) -> str | None:
    """Say how an outcome differs from the expected one; None if it does not."""
    if outcome.failure:
        return f"{outcome.failure.type}: {outcome.failure.message}"
    return outcome.refused or difference(expected.value, outcome.value, exercise.rtol, parts=exercise.parts)


def alike(exercise: Exercise, one: Answer, other: Answer) -> bool:
    """Whether two functions came to the same in a case, errors included.

    Many a different result is refused with the same words: what was returned has to be the same, too.
    """
    if (one.failure and one.failure.type) != (other.failure and other.failure.type):
        return False
    if one.refused != other.refused:
        return False
    return bool(one.failure) or difference(one.value, other.value, exercise.rtol, nan_equal=True) is None


class Evidence(NamedTuple):
    """What an answer made of each case, beside what was expected."""

    exercise: Exercise
    cases: list[tuple]
    expected: list[Answer]
    outcomes: list[Answer]

    @property
    def telling(self) -> int | None:
        """The first case with a wrong result, which most functions do not share; None where there are errors only."""
        pairs = enumerate(zip(self.expected, self.outcomes, strict=True))
        return next((i for i, (a, b) in pairs if b.returned and disagreement(self.exercise, a, b)), None)


def could_match(evidence: Evidence, mistaken, place: int | None) -> bool:
    """Whether one telling case leaves it open that a misconception gives what was seen.

    The misconceptions are the course's own, so that here nothing is limited and put back: that takes most of the time.
    """
    if place is None:
        return True  # errors alone: `matches` looks at what kind of failure it is
    try:
        value = snapshot(evidence.exercise.use(mistaken, *duplicate(evidence.cases[place])))
    except Exception:
        return False  # the answer came to a result here
    received = evidence.outcomes[place].value
    return difference(value, received, evidence.exercise.rtol, nan_equal=True) is None


def matches(evidence: Evidence, mistaken) -> bool:
    """Whether a misconception gives these outcomes in every case, errors included.

    Where the rest is right, it takes the same messages. Errors alone name something only if their messages are the
    same in every case, and differ from case to case, as those with shapes in them do.
    """
    exercise, cases, expected, outcomes = evidence
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
    if wrong or not (same_words and all(same_words)):
        return wrong
    return worked or len({outcome.failure.message for outcome in outcomes}) >= DIFFERENT
