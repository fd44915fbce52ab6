"""What becomes of mutants and of right answers by machine: refused, equal to the reference, or passed wrongly."""

import ast
import hashlib
from collections import Counter
from typing import NamedTuple

import numpy as np
from mutant_differences import SECONDS, differs, fault
from mutant_programs import Mutant, compiled, in_proportion, programs
from rewrites import rewrites, wrapped

from mlp_course.exercises.exercise import Exercise
from mlp_course.exercises.grading import fixed
from mlp_course.exercises.process import as_it_was
from mlp_course.exercises.running import Answer, run
from mlp_course.learner import limits

INPUTS = 1000  # on which a mutant has to do what a right answer does, to be thrown away
DIGITS = 6  # by so many two behaviours are told apart
NOT_ALLOWED = {("minibatches", "single precision"): "the batches hold the data as they are"}


class Fate(NamedTuple):
    """What the fixed cases say to a function, and how it behaves in them."""

    refusal: str | None  # how it fails the first case that refuses it; None if none does
    behaviour: str  # a digest of what it makes of the cases, up to the first in which it comes to no end


def raises(exercise: Exercise, mutant: Mutant) -> bool:
    """Return whether a mutant raises on the first case, and so is not counted."""
    cases, _expected = fixed(exercise)
    with as_it_was():
        return run(exercise, mutant.function, cases[0], SECONDS).failure is not None


def fate(exercise: Exercise, f, seconds: float = SECONDS) -> Fate:
    """Run the fixed cases, each for at most so many seconds."""
    refusal = None
    seen = []
    cases, expected = fixed(exercise)
    with as_it_was() as shared:
        for place, (args, right) in enumerate(zip(cases, expected, strict=True)):
            outcome = run(exercise, f, args, seconds)
            found = fault(exercise, right, outcome)
            if found and not refusal:
                refusal = f"case {place}: {found}"
            seen.append(mark_of(outcome))
            if outcome.failure:
                break
    if shared.changed and not refusal:
        refusal = f"not left as it was: {[*shared.changed]}"
    return Fate(refusal, hashlib.sha256("; ".join(seen).encode()).hexdigest())


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


class Result(NamedTuple):
    """What became of the mutants of an exercise."""

    raising: int  # on the first case; the others are counted, as many as may be of an operator
    counted: int
    largest: float  # the largest share of them that one operator has made
    refused: int
    behaviours: int  # of those that are refused
    equal: list[Mutant]
    passed: list[tuple[Mutant, str]]


def result(exercise: Exercise, some: list[Mutant], count: int = INPUTS, beyond: bool = False) -> Result:
    """Try mutants; `beyond` those too that an operator has beyond its share."""
    ending = [mutant for mutant in some if not raises(exercise, mutant)]
    counted = ending if beyond else in_proportion(ending)
    fates = [fate(exercise, mutant.function) for mutant in counted]
    equal = []
    passed = []
    for mutant, its in zip(counted, fates, strict=True):
        if its.refusal is None:
            where = differs(exercise, mutant, count)
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
        if said := fate(exercise, f, limits.SECONDS).refusal:
            found.append(f"{kind}: {said}\n{text}")
    return count, found
