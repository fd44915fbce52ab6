"""On which other inputs a mutant is not what it should be, where the fixed cases of its exercise have accepted it."""

from functools import cache

import numpy as np
from mutant_benches import BENCHES, is_read
from mutant_inputs import inputs_for
from mutant_programs import Mutant

from mlp_course.exercises.comparing import SINGLE, difference, snapshot
from mlp_course.exercises.exercise import Exercise
from mlp_course.exercises.grading import disagreement
from mlp_course.exercises.process import as_it_was, usual
from mlp_course.exercises.running import Answer, run
from mlp_course.exercises.unchanged import duplicate
from mlp_course.learner.calls import call

CAREFULLY = 10  # on so many inputs it is looked at what has to be left as it was
SECONDS = 1.0  # for one case
PATIENCE = 60.0  # seconds for all inputs
SEED = 20261126


def differs(exercise: Exercise, mutant: Mutant, count: int) -> str | None:
    """Return on which of other inputs a function is not as a right one is; None if on none.

    What has to be left as it was is looked at on some of them, which takes far longer. Then an exercise with a bench
    compares all that the mutant and its origin do, and one without the values that `use` makes of it and of the
    reference. What is computed in single precision need not agree any better.
    """
    rtol = max(exercise.rtol, SINGLE) if "float32" in mutant.text else exercise.rtol
    if found := careless_on(exercise, mutant, min(count, CAREFULLY), rtol):
        return found
    if exercise.name not in BENCHES:
        return in_use(exercise, mutant, count, rtol)
    found = at_the_bench(exercise, mutant, count, rtol)
    return in_use(exercise, mutant, count, rtol) if found and is_read(exercise.name, mutant.text) else found


def careless_on(exercise: Exercise, mutant: Mutant, count: int, rtol: float) -> str | None:
    """Run a mutant within all limits, and say what is wrong with what it returns or leaves behind."""
    for number, (args, right) in enumerate(known_inputs(exercise, count)):
        if found := fault(exercise, right, outcome_of(exercise, mutant.function, args), rtol):
            return f"input {number}: {found}"
    return None


def in_use(exercise: Exercise, mutant: Mutant, count: int, rtol: float) -> str | None:
    """Compare what the exercise asks for with what the reference comes to."""

    def compared():
        for number, (args, right) in enumerate(known_inputs(exercise, count)):
            value = snapshot(exercise.use(mutant.function, *duplicate(args)))
            if found := difference(right.value, value, rtol):
                return f"input {number}: {found}"
        return None

    return within_limits(compared)


def at_the_bench(exercise: Exercise, mutant: Mutant, count: int, rtol: float) -> str | None:
    """Compare all that a mutant does with what the answer does that it was made of."""
    work = BENCHES[exercise.name]

    def compared():
        for number in range(count):
            args = inputs_for(exercise, np.random.default_rng([SEED, number]))
            right = snapshot(work(mutant.origin, *duplicate(args)))
            value = snapshot(work(mutant.function, *duplicate(args)))
            if found := difference(right, value, rtol, nan_equal=True):
                return f"input {number}, at the bench: {found}"
        return None

    return within_limits(compared)


def within_limits(compared) -> str | None:
    """Return what a comparison finds, or how it fails."""
    with as_it_was(), usual():
        outcome = call(compared, (), PATIENCE)
    if outcome.failure:
        return f"{outcome.failure.type}: {outcome.failure.message}"
    return outcome.value


def outcome_of(exercise: Exercise, f, args) -> Answer:
    """Return what a function makes of an input, and what it disturbs of all that code shares."""
    with as_it_was() as shared:
        outcome = run(exercise, f, args, SECONDS)
    return outcome._replace(disturbed=(*outcome.disturbed, *shared.changed))


def fault(exercise: Exercise, right, outcome, rtol: float = 0) -> str | None:
    """Return what is wrong with an outcome, by the exercise's tolerance or a wider one."""
    careless = [*outcome.changed, *outcome.handed_back, *outcome.disturbed]
    if careless:
        return f"not left as it was: {careless}"
    found = disagreement(exercise, right, outcome)
    wider = found and rtol > exercise.rtol and outcome.returned
    return difference(right.value, outcome.value, rtol) if wider else found


@cache
def known_inputs(exercise: Exercise, count: int) -> list[tuple[tuple, Answer]]:
    """Return other inputs on which all right answers agree (on a sum that cancels they may not), and the result."""
    found = []
    for number in range(count):
        args = inputs_for(exercise, np.random.default_rng([SEED, number]))
        with usual():
            answers = [value_of(exercise, f, args) for f in (exercise.reference, *exercise.alternatives)]
        if not any(disagreement(exercise, answers[0], answer) for answer in answers):
            found.append((args, answers[0]))
    return found


def value_of(exercise: Exercise, f, args) -> Answer:
    """Return what a right answer makes of an input: it needs no limits, and nobody has to look after it."""
    try:
        return Answer(snapshot(exercise.use(f, *duplicate(args))))
    except Exception as error:
        return Answer(refused=repr(error))
