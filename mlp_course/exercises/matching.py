"""Whether a function behaves as another one, in every case: what a misconception is named by."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .comparing import difference, snapshot
from .exercise import Exercise
from .running import Answer, run
from .unchanged import duplicate

FAILED = object()  # in the place of a result
_KEPT: dict = {}  # what misconceptions give in the cases of every check
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


@dataclass(eq=False)
class Evidence:
    """What an answer made of each case, beside what was expected; the first `same` cases are those of every check."""

    exercise: Exercise
    cases: list[tuple]
    expected: list[Answer]
    outcomes: list[Answer]
    same: int = 0

    @cached_property
    def wrong(self) -> list[int]:
        """The cases with a wrong result."""
        pairs = enumerate(zip(self.expected, self.outcomes, strict=True))
        return [i for i, (a, b) in pairs if b.returned and disagreement(self.exercise, a, b)]

    @cached_property
    def telling(self) -> int | None:
        """The first case with a wrong result, which most functions do not share; None where there are errors only."""
        return self.wrong[0] if self.wrong else None

    @cached_property
    def small(self) -> int | None:
        """The smallest of these cases: most of what does not explain an answer is told from it there, in less time."""
        return min(self.wrong, key=lambda i: (size(self.cases[i]), i)) if self.wrong else None


def size(args) -> int:
    """How many numbers a case holds: the smallest failing case is shown."""
    if isinstance(args, np.ndarray):
        return args.size
    if isinstance(args, list | tuple):
        return sum(map(size, args))
    return getattr(args, "size", 1) if isinstance(getattr(args, "size", 1), int) else 1


def explains(evidence: Evidence, mistaken) -> bool:
    """Whether a misconception gives what was seen in every case; most do not in two of them, which are tried first."""
    return could_match(evidence, mistaken) and matches(evidence, mistaken)


def could_match(evidence: Evidence, mistaken) -> bool:
    """Whether two telling cases leave it open that a misconception gives what was seen.

    The misconceptions are the course's own, so that here nothing is limited and put back: that takes most of the time.
    """
    places = dict.fromkeys((evidence.small, evidence.telling))
    return all(place is None or gives_what_was_seen(evidence, mistaken, place) for place in places)


def gives_what_was_seen(evidence: Evidence, mistaken, place: int) -> bool:
    """Whether a misconception gives in one case what the answer gave, which came to a result there."""
    value = result_of(evidence, mistaken, place)
    received = evidence.outcomes[place].value
    return value is not FAILED and difference(value, received, evidence.exercise.rtol, nan_equal=True) is None


def result_of(evidence: Evidence, mistaken, place: int):
    """Return what a misconception gives in a case, or FAILED; of a case that every check has it is computed once."""
    key = evidence.exercise, mistaken, place
    if key in _KEPT:
        return _KEPT[key]
    try:
        value = snapshot(evidence.exercise.use(mistaken, *duplicate(evidence.cases[place])))
    except Exception:
        value = FAILED
    if place < evidence.same:
        _KEPT[key] = value
    return value


def answer_of(evidence: Evidence, mistaken, place: int) -> Answer:
    """Return all that comes of a misconception in a case, errors included; kept in the same way."""
    key = evidence.exercise, mistaken, place, "answer"
    if key in _KEPT:
        return _KEPT[key]
    answer = run(evidence.exercise, mistaken, evidence.cases[place])
    if place < evidence.same:
        _KEPT[key] = answer
    return answer


def matches(evidence: Evidence, mistaken) -> bool:
    """Whether a misconception gives these outcomes in every case, errors included.

    Where the rest is right, it takes the same messages. Errors alone name something only if their messages are the
    same in every case, and differ from case to case, as those with shapes in them do.
    """
    exercise = evidence.exercise
    outcomes = evidence.outcomes
    wrong = False
    worked = False
    same_words = []
    for place, (right, outcome) in enumerate(zip(evidence.expected, outcomes, strict=True)):
        answer = answer_of(evidence, mistaken, place)
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
