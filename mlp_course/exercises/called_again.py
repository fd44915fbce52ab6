"""What is seen by calling an answer again: it does not change with an argument, or it is left to chance.

An answer may be wrong in ways that nobody has thought of; that it comes to the same for any η can still be seen.
"""

import numpy as np

from ..activations import sigmoid, tanh
from ..learner.clock import Clock
from .comparing import difference
from .exercise import Mistake
from .matching import Evidence
from .replacements import COUNTED, ELEMENTWISE, in_all, is_scalable
from .running import run
from .trying import LEAST, tried

ENOUGH = 3  # cases in which a right answer has to change
SECONDS = 2.0  # for all calls: the answer has just come through all cases, and may hang in others
SENSITIVE = 1e-6  # relative

CHANCE = Mistake(
    "It is left to chance",
    "The same arguments come to another result each time: what is asked for is computed, not tried out.",
    "",
    None,
)


def seen_again(evidence: Evidence, f) -> Mistake | None:
    """Return what calling an answer again shows; None where that is nothing."""
    if not all(outcome.returned for outcome in evidence.outcomes):
        return None
    clock = Clock(SECONDS)
    return by_chance(evidence, f, clock) or unused_argument(evidence, f, clock)


def by_chance(evidence: Evidence, f, clock: Clock) -> Mistake | None:
    """Return that the same arguments come to another result, though they hold nothing random."""
    exercise = evidence.exercise
    if any(isinstance(arg, np.random.Generator) for args in evidence.cases for arg in args):
        return None
    again = tried(exercise, f, evidence.cases[:ENOUGH], max(clock.left(), LEAST)).outcomes
    pairs = list(zip(again, evidence.outcomes, strict=False))
    if not pairs or not all(new.returned for new, _ in pairs):
        return None
    changing = [difference(old.value, new.value, exercise.rtol, nan_equal=True) is not None for new, old in pairs]
    return CHANCE if all(changing) else None


def unused_argument(evidence: Evidence, f, clock: Clock) -> Mistake | None:
    """Return that an answer does not change with one argument, though a right one does; None if with all, or few."""
    tested = {name: is_unused(evidence, f, place, clock) for place, name in enumerate(evidence.exercise.arguments)}
    unused = [name for name, found in tested.items() if found]
    if len(unused) != 1:
        return None
    (name,) = unused
    why = f"Another {name} gave the same result; a right one changes with it. Is it left out, or multiplied by 0?"
    return Mistake(f"The result does not change with {name}", why, "", f)


def is_unused(evidence: Evidence, f, place: int, clock: Clock) -> bool:
    """Return whether an answer comes to the same with another argument, in cases in which the reference does not."""
    exercise = evidence.exercise
    name = exercise.arguments[place]
    chosen = []
    for args, right, outcome in zip(evidence.cases, evidence.expected, evidence.outcomes, strict=True):
        if len(chosen) == ENOUGH:
            break
        if place >= len(args) or (other := another(name, args[place])) is None:
            continue
        changed = (*args[:place], other, *args[place + 1 :])
        answer = run(exercise, exercise.reference, changed)
        if answer.returned and difference(right.value, answer.value, SENSITIVE, nan_equal=True) is not None:
            chosen.append((changed, outcome))
    if len(chosen) < ENOUGH or clock.left() <= 0:
        return False
    again = tried(exercise, f, [changed for changed, _ in chosen], max(clock.left(), LEAST)).outcomes
    if len(again) < ENOUGH:
        return False
    pairs = zip(again, (outcome for _, outcome in chosen), strict=True)
    return all(new.returned and difference(old.value, new.value, 0, nan_equal=True) is None for new, old in pairs)


def another(name: str, value):
    """Return something that may stand in the place of an argument; None where nothing is known."""
    if name in ELEMENTWISE:
        half = np.array([0.5])
        return tanh if difference(value(half), sigmoid(half)) is None else sigmoid
    if name in COUNTED:
        return value + 1
    if is_scalable(value):
        return in_all(moved)(value)
    return None


def moved(value):
    """Return numbers that are near, and between 0 and 1 where they were."""
    return 0.9 * value + 0.05
