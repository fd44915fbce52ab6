"""Two misconceptions at once, one of them of those that any exercise can meet, the other one declared or such, too."""

from functools import cache

from .changes import CHANGES
from .exercise import Exercise, Mistake
from .general import exchanged_parts, with_change
from .matching import Evidence, explains
from .other_arguments import replaced
from .pairs import Pair, each_name_once
from .replacements import TOGETHER

NAMES = ("The sign is flipped", "Twice too large", "Half of it", "m times too large", "m times too small",
         "An axis of length 1 is lost", "It lies on its side")  # fmt: skip
EXCHANGES = "exchanged", "order"  # in the names of misconceptions that put one result in another's place
OF_RESULTS = [change for change in CHANGES if change.name in NAMES]  # what often comes together with another one


@cache
def combinations_of(exercise: Exercise) -> list[Pair]:
    """Return all such pairs of an exercise, each as a function that has both."""
    found = []
    for declared in each_name_once(exercise):
        f = declared.function
        others = [with_change(f, change) for change in OF_RESULTS]
        if not any(word in declared.name for word in EXCHANGES):  # an exchange of an exchange is none
            others += exchanged_parts(exercise, f)
        others += replaced(exercise, f, TOGETHER)
        found += [with_a_second(declared, other) for other in others]
    return found + both_general(exercise)


def both_general(exercise: Exercise) -> list[Pair]:
    """Return pairs of what any exercise can meet: other arguments, or another result, and one more change of it."""
    found = []
    for place, change in enumerate(OF_RESULTS):
        for one in replaced(exercise, exercise.reference, TOGETHER):
            found.append(with_a_second(one, with_change(one.function, change)))
        one = with_change(exercise.reference, change)
        for other in OF_RESULTS[place + 1 :]:
            found.append(with_a_second(one, with_change(one.function, other)))
    return found


def with_a_second(one: Mistake, second: Mistake) -> Pair:
    """Return a pair of misconceptions, of which the second is written around the function of the first."""
    return Pair(one, second, second.function)


def declared_and_general(evidence: Evidence) -> tuple[Mistake, Mistake] | None:
    """Return the two that together explain an answer in every case; None where no two do, or more than two.

    Two that are declared go before others.
    """
    if not evidence.wrong:
        return None
    found = [pair for pair in combinations_of(evidence.exercise) if explains(evidence, pair.function)]
    declared = {mistake.name for mistake in evidence.exercise.mistakes}
    found = [pair for pair in found if {pair.one.name, pair.other.name} <= declared] or found
    names = {(pair.one.name, pair.other.name) for pair in found}
    return (found[0].one, found[0].other) if len(names) == 1 else None
