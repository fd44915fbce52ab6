"""A learner's function tried on all cases, within one time for all, in a process that is afterwards as it was."""

from functools import cache
from typing import NamedTuple

from ..learner.backstop import Backstop
from ..learner.calls import call, failure_of
from ..learner.clock import Clock
from ..learner.watch import TimeUp
from .committed import Originals, watched
from .exercise import every
from .process import as_it_was
from .running import Answer, run
from .trial import CAN_COPY, comes_to_an_end, endless_iterators

LEAST = 0.01  # seconds that a case has, however late it is
LATER = 0.3  # seconds by which the backstop comes after the limit
ENDED = ("TimeUp", "MemoryError")  # once is enough


class Tried(NamedTuple):
    """What came of it.

    outcomes   of the cases, as far as they were run: one that took too long is the last
    disturbed  names of what all code of the process shares, and was put back
    replaced   names of functions that the checker itself stands on, and were put back
    stuck      names of endless iterators: the function uses them, and nothing could have ended it
    """

    outcomes: list[Answer] = []
    disturbed: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    stuck: tuple[str, ...] = ()


def tried(exercise, f, cases, seconds: float) -> Tried:
    """Call a function on all cases, if it is sure that it can be ended."""
    clock = Clock(seconds)
    endless = call(endless_iterators, (f,)).value or []
    if endless and CAN_COPY:
        if not comes_to_an_end(lambda: tried_here(exercise, f, cases, seconds / 2), seconds / 2 + LATER):
            return Tried(stuck=tuple(endless))
    elif any(name.startswith("itertools") for name in endless):
        return Tried(stuck=tuple(endless))
    return tried_here(exercise, f, cases, max(clock.left(), LEAST))


def tried_here(exercise, f, cases, seconds: float) -> Tried:
    """Call a function on all cases, in this process."""
    clock = Clock(seconds)
    outcomes = []
    originals = Originals(all_watched())
    with as_it_was() as shared:
        try:
            with Backstop(seconds + LATER):
                for args in cases:
                    outcomes.append(run(exercise, f, args, max(clock.left(), LEAST)))
                    if ended_early(outcomes[-1]):
                        break
        except TimeUp as error:  # between two cases
            outcomes.append(Answer(failure=failure_of(error)))
        finally:
            replaced = originals.put_back()
    disturbed = [*shared.changed, *(name for outcome in outcomes for name in outcome.disturbed)]
    return Tried(outcomes, tuple(dict.fromkeys(disturbed)), replaced)


def ended_early(outcome: Answer) -> bool:
    """Whether a case took all the time or the memory that there is."""
    return outcome.failure is not None and outcome.failure.type in ENDED


@cache
def all_watched() -> list:
    """What the checker stands on, once the chapters are loaded."""
    return list(watched(every().values()))
