"""The learner's code where it is right, the reference where it is not: for cells that go on with one of the two."""

from .exercise import Exercise
from .grading import find, verdict_of


def yours_or_reference(f, name: str | None = None):
    """Return (f, "your NAME") if its verdict is "correct", else the exercise's reference and words that say why.

    Raises ValueError if no exercise is called so.
    """
    found = find(f, name)
    if not isinstance(found, Exercise):
        raise ValueError(found.headline)
    verdict = verdict_of(f, name)
    if verdict.correct:
        return f, f"your {found.name}"
    return found.reference, f"the reference, as your {found.name} is {verdict.title.partition(': ')[2]}"
