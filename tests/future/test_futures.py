"""What is said of each bug's future is so: from one other start with every commit, from ten on request.

MLP_COURSE_EXHAUSTIVE=1 uv run --group dev pytest tests/future/test_futures.py     # all ten, and their share
"""

from functools import cache

import pytest
from rotation import turn

from mlp_course.exercises.exercise import every
from mlp_course.exercises.futures import FUTURES
from mlp_course.explore.future.benches import BENCHES
from mlp_course.explore.future.fates import HEALTHY
from mlp_course.explore.future.future import FATES
from mlp_course.explore.future.measures import MEASURES
from mlp_course.explore.future.race import Race, Side

OTHER_STARTS = tuple(range(1, 11))  # 0 is the one that a learner sees first
BUGS = [(name, bug) for name, bugs in FUTURES.items() for bug in bugs]
SHARE = 0.95


@cache
def code(name: str) -> dict:
    """The misconceptions of an exercise by name."""
    return {mistake.name: mistake.function for mistake in every()[name].mistakes}


@cache
def right_side(name: str, seed: int) -> Side:
    """The reference, trained from this start once for all bugs of its exercise."""
    side = Side(BENCHES[name], every()[name].reference, seed)
    side.run.advance(epochs=side.bench.epochs)
    return side


def came_true(name: str, bug: str, seed: int) -> bool:
    """Whether what is said of a bug is so from this start."""
    known = FUTURES[name][bug]
    race = Race(name, code(name)[bug], seed, known.measure)
    race.right = right_side(name, seed)
    race.yours.run.advance(epochs=race.bench.epochs)
    outcome = race.outcome()
    return (outcome.fate, outcome.measure) == (known.fate, known.measure)


@pytest.mark.parametrize("name", FUTURES)
def test_the_table_speaks_of_misconceptions_fates_and_measurements_that_there_are(name):
    assert name in BENCHES and FUTURES[name].keys() <= code(name).keys()
    for known in FUTURES[name].values():
        assert known.fate in FATES and known.why.endswith((".", "?"))
        assert (known.fate == HEALTHY) == (known.measure in BENCHES[name].measures)
        assert known.measure in {"", *MEASURES}


def test_every_bench_is_known_to_the_card():
    assert BENCHES.keys() == FUTURES.keys()


@pytest.mark.parametrize(("name", "bug"), BUGS)
def test_each_bug_does_what_is_said_of_it_from_other_starts(name, bug):
    starts = turn(OTHER_STARTS, list(FUTURES).index(name))
    right = sum(came_true(name, bug, seed) for seed in starts)
    assert right >= SHARE * len(starts), f"{name}: {bug}: so from {right} of {len(starts)} starts"
