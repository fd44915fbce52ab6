"""Every exercise of the course, table-driven: solutions, misconceptions, alternatives, stubs, garbage.

What is dear is asked of a quarter of the exercises, another quarter with every commit (`tools/rotation.py`); of all of
them by `tools/audit_exercises.py`.
"""

import inspect
import re
from functools import cache

import audit_exercises as audit
import numpy as np
import pytest
import rules
from cells import chapter_names, defined, exercise_cells
from rotation import part

from mlp_course.exercises import grading, verdict_of
from mlp_course.exercises.exercise import every
from mlp_course.exercises.numbers import every_number
from mlp_course.exercises.running import run
from mlp_course.exercises.unchanged import duplicate, same, state_of
from mlp_course.learner import limits

EXERCISES = every()
each_exercise = pytest.mark.parametrize("name", EXERCISES)
each_in_turn = pytest.mark.parametrize("name", part(list(EXERCISES), of=4))
FEWEST_MISTAKES = 5


@cache
def written() -> dict:
    """For each exercise: (what its stub defines, what its solution defines, the tags of its cell)."""
    found = {}
    for path, cell, *_ in exercise_cells():
        stubs, solved = chapter_names(path)
        for name in set(defined(cell.source)) & set(EXERCISES):
            found[name] = stubs[name], solved[name], rules.tags(cell)
    return found


def test_each_stub_of_a_chapter_has_its_check_right_below():
    for _, cell, _, below in exercise_cells():
        names = [name for name in defined(cell.source) if name in EXERCISES] or numbers_asked(cell.source)
        asked = re.findall(r"(?m)^check\((.*)\)$", "\n".join(c.source for c in below))
        assert names and asked and set(names) <= set(re.findall(r"\w+", ",".join(asked))), cell.source


def numbers_asked(source: str) -> list[str]:
    """The numbers that a stub asks for, as in `z_after = ...`."""
    return [name for name in re.findall(r"(?m)^(\w+) = \.\.\.$", source) if name in every_number()]


@each_exercise
def test_the_solution_is_correct_and_the_stub_unattempted(name):
    exercise = EXERCISES[name]
    stub, solution, tags = written()[name]
    assert verdict_of(solution).status == "correct", verdict_of(solution)
    assert verdict_of(stub).status == "unattempted", verdict_of(stub)
    assert exercise.hunt == ("bug-hunt" in tags)
    if not isinstance(stub, type):
        assert list(inspect.signature(stub).parameters) == exercise.arguments


@each_in_turn
def test_each_misconception_is_named_as_itself(name):
    exercise = EXERCISES[name]
    assert audit.misnamed(exercise) == []
    names = [mistake.name for mistake in exercise.mistakes]
    assert len(set(names)) >= FEWEST_MISTAKES  # several of one name differ in a number


@each_exercise
def test_the_cases_that_are_always_the_same_refuse_each_misconception(name):
    exercise = EXERCISES[name]
    cases, expected = grading.fixed(exercise)
    for mistake in exercise.mistakes:
        answers = [run(exercise, mistake.function, args) for args in cases]
        assert any(map(grading.disagreement, [exercise] * len(cases), expected, answers)), mistake.name


@each_in_turn
def test_right_answers_are_correct_for_any_seed(name):
    exercise = EXERCISES[name]
    assert len(exercise.alternatives) >= 1
    for _ in range(3):
        assert audit.rejected(exercise) == []


@each_in_turn
def test_garbage_is_never_correct(name):
    assert audit.believed(EXERCISES[name]) == []


@each_in_turn
def test_cases_are_worth_their_name(name):
    """Drawn anew for each seed, the same for the same seed; neither the reference nor its alternatives change them."""
    exercise = EXERCISES[name]
    one, again, other = exercise.draw(1), exercise.draw(1), exercise.draw(2)
    assert len(one) >= 1 and not any(unlike(a, b) for a, b in pairs(one, again))
    if exercise.arguments:
        assert any(unlike(a, b) for a, b in pairs(one, other))
    for f in (exercise.reference, *exercise.alternatives):
        for args in one:
            kept = duplicate(args)
            assert run(exercise, f, args).changed == ()
            assert not any(unlike(a, b) for a, b in zip(args, kept, strict=True))


def pairs(cases, others):
    """The arguments of two sets of cases, side by side."""
    for one, other in zip(cases, others, strict=False):
        yield from zip(one, other, strict=True)


def unlike(a, b):
    """Whether two arguments differ; for generators, whether they will draw other numbers."""
    if isinstance(a, np.random.Generator):
        return a.bit_generator.state != b.bit_generator.state
    if hasattr(a, "theta"):
        a = a.theta
        b = b.theta
    return not same(state_of(a), state_of(b))


@each_exercise
def test_an_exercise_is_fully_declared(name):
    exercise = EXERCISES[name]
    assert len(exercise.hints) == 3 and all(exercise.hints) and exercise.expects and exercise.buys
    assert not any("verdict" in hint or "TODO" in hint for hint in exercise.hints)
    assert np.isfinite(exercise.rtol) and 0 <= exercise.rtol < 0.5
    for mistake in exercise.mistakes:
        assert mistake.name and mistake.why and mistake.equation


def test_the_course_has_enough_of_them():
    """The counts that the course promises."""
    assert len(EXERCISES) >= 44
    assert sum(len(exercise.mistakes) for exercise in EXERCISES.values()) >= 451
    assert sum(exercise.hunt for exercise in EXERCISES.values()) >= 3
    assert limits.SECONDS <= 5
