"""What becomes of mutants and of right answers by machine: refused, equal to the reference, or passed wrongly."""

import ast
from collections import Counter
from functools import cache
from typing import NamedTuple

import numpy as np
from mutant_inputs import inputs_for
from mutant_programs import Mutant, compiled, in_proportion, programs
from rewrites import rewrites, wrapped

from mlp_course.exercises.comparing import SINGLE, difference, snapshot
from mlp_course.exercises.exercise import Exercise
from mlp_course.exercises.grading import disagreement, fixed
from mlp_course.exercises.process import as_it_was, usual
from mlp_course.exercises.running import Answer, run
from mlp_course.exercises.unchanged import duplicate
from mlp_course.learner.calls import call

INPUTS = 1000  # on which a mutant has to equal the reference to be thrown away
CAREFULLY = 10  # on so many of them it is looked at what has to be left as it was
SECONDS = 1.0  # for one case
PATIENCE = 60.0  # seconds for all inputs
SEED = 20261126
DIGITS = 6  # by so many two behaviours are told apart
NOT_ALLOWED = {("minibatches", "single precision"): "the batches hold the data as they are"}


class Fate(NamedTuple):
    """What the fixed cases say to a function, and how it behaves in them."""

    refusal: str | None  # how it fails the first case that refuses it; None if none does
    behaviour: str  # what it makes of the cases, up to the first in which it comes to no end


def raises(exercise: Exercise, mutant: Mutant) -> bool:
    """Return whether a mutant raises on the first case, and so is not counted."""
    cases, _expected = fixed(exercise)
    with as_it_was():
        return run(exercise, mutant.function, cases[0], SECONDS).failure is not None


def fate(exercise: Exercise, f) -> Fate:
    """Run the fixed cases."""
    refusal = None
    seen = []
    cases, expected = fixed(exercise)
    with as_it_was() as shared:
        for place, (args, right) in enumerate(zip(cases, expected, strict=True)):
            outcome = run(exercise, f, args, SECONDS)
            found = fault(exercise, right, outcome)
            if found and not refusal:
                refusal = f"case {place}: {found}"
            seen.append(mark_of(outcome))
            if outcome.failure:
                break
    if shared.changed and not refusal:
        refusal = f"not left as it was: {[*shared.changed]}"
    return Fate(refusal, "; ".join(seen))


def mark_of(outcome: Answer) -> str:
    """Return a text that is the same for outcomes that are equal but for rounding."""
    if outcome.failure:
        return f"{outcome.failure.type}: {outcome.failure.message}"
    left = *outcome.changed, *outcome.handed_back, *outcome.disturbed
    return f"{outcome.refused} {in_digits(outcome.value)} {left}"


def in_digits(value) -> str:
    """Return a value as a text, its numbers in a few digits."""
    if isinstance(value, dict):
        return f"{ {key: in_digits(item) for key, item in value.items()} }"
    if isinstance(value, list | tuple):
        return f"{[in_digits(item) for item in value]}"
    if isinstance(value, np.ndarray | np.number | float):
        entries = [f"{entry:.{DIGITS}g}" for entry in np.ravel(value).astype(float)]
        return f"{np.shape(value)} {' '.join(entries)}"
    return str(value)


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


def differs(exercise: Exercise, mutant: Mutant, known: list) -> str | None:
    """Return on which of other inputs a function is not as the reference is; None if on none.

    The values are compared on all, what has to be left as it was on some of them, which takes far longer. What is
    computed in single precision need not agree any better.
    """
    f = mutant.function
    rtol = max(exercise.rtol, SINGLE) if "float32" in mutant.text else exercise.rtol
    for number, (args, right) in enumerate(known[:CAREFULLY]):
        if found := fault(exercise, right, outcome_of(exercise, f, args), rtol):
            return f"input {number}: {found}"

    def compared():
        for number, (args, right) in enumerate(known):
            value = snapshot(exercise.use(f, *duplicate(args)))
            if found := difference(right.value, value, rtol):
                return f"input {number}: {found}"
        return None

    with as_it_was():
        outcome = call(compared, (), PATIENCE)
    if outcome.failure:
        return f"{outcome.failure.type}: {outcome.failure.message}"
    return outcome.value


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


class Result(NamedTuple):
    """What became of the mutants of an exercise."""

    raising: int  # on the first case; the others are counted, as many as may be of an operator
    counted: int
    largest: float  # the largest share of them that one operator has made
    refused: int
    behaviours: int  # of those that are refused
    equal: list[Mutant]
    passed: list[tuple[Mutant, str]]


def result(exercise: Exercise, some: list[Mutant], count: int = INPUTS) -> Result:
    """Try mutants."""
    ending = [mutant for mutant in some if not raises(exercise, mutant)]
    counted = in_proportion(ending)
    fates = [fate(exercise, mutant.function) for mutant in counted]
    equal = []
    passed = []
    for mutant, its in zip(counted, fates, strict=True):
        if its.refusal is None:
            where = differs(exercise, mutant, known_inputs(exercise, count))
            passed.append((mutant, where)) if where else equal.append(mutant)
    refused_ones = [its.behaviour for its in fates if its.refusal]
    most = max(Counter(mutant.operator for mutant in counted).values(), default=0)
    return Result(
        len(some) - len(ending),
        len(counted),
        most / max(len(counted), 1),
        len(refused_ones),
        len(set(refused_ones)),
        equal,
        passed,
    )


def right_answers(exercise: Exercise):
    """Yield (kind, text, function) of right answers by machine."""
    for program in programs(exercise):
        for place, tree in enumerate(program.trees):
            for kind, changed in rewrites(tree):
                yield kind, ast.unparse(changed), compiled(program, place, changed)
    if isinstance(exercise.reference, type):
        return
    for kind, f in wrapped(exercise.reference):
        if (exercise.name, kind) not in NOT_ALLOWED:
            yield kind, exercise.name, f


def refused(exercise: Exercise) -> tuple[int, list[str]]:
    """Return how many right answers there are, and what is said to those that are refused."""
    found = []
    count = 0
    for count, (kind, text, f) in enumerate(right_answers(exercise), start=1):  # noqa: B007 (the last one is the number)
        if said := fate(exercise, f).refusal:
            found.append(f"{kind}: {said}\n{text}")
    return count, found
