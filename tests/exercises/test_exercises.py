"""Every exercise of the course, table-driven: solutions, misconceptions, alternatives, stubs, garbage."""

import inspect
import re

import audit_exercises as audit
import chapters
import numpy as np
import pytest
from build_notebooks import read_source, sources

from mlp_course.exercises import verdict_of
from mlp_course.exercises.exercise import every
from mlp_course.exercises.running import differ, duplicate, run
from mlp_course.learner import limits

EXERCISES = every()
each_exercise = pytest.mark.parametrize("name", EXERCISES)
FEWEST_MISTAKES = 5


@pytest.fixture(scope="module")
def namespaces():
    """For each chapter with exercises: (names that its stubs define, names that its solutions define, tags by name)."""
    found = {}
    for source in sources():
        number = int(source.stem[:2])
        if number not in {exercise.chapter for exercise in EXERCISES.values()}:
            continue
        notebook = read_source(source)
        stubs, solved, tags = imported(notebook), imported(notebook), {}
        for index, cell in enumerate(notebook.cells):
            if "exercise" in chapters.tags(cell):
                exec(cell.source, stubs)
                exec(definitions(chapters.solution_code(chapters.solution(notebook, index))), solved)
                tags |= dict.fromkeys(re.findall(r"(?m)^(?:def|class) (\w+)", cell.source), chapters.tags(cell))
        found[number] = stubs, solved, tags
    return found


@pytest.mark.parametrize("source", [pytest.param(path, id=path.stem) for path in sources()])
def test_each_stub_of_a_chapter_has_its_check_right_below(source):
    cells = read_source(source).cells
    for index, cell in enumerate(cells):
        if "exercise" in chapters.tags(cell):
            names = [name for name in re.findall(r"(?m)^(?:def|class) (\w+)", cell.source) if name in EXERCISES]
            below = "\n".join(c.source for c in cells[index + 1 : index + 3] if c.cell_type == "code")
            asked = re.findall(r"(?m)^check\((.*)\)$", below)
            assert names and asked and set(names) <= set(re.findall(r"\w+", ",".join(asked))), cell.source


def imported(notebook) -> dict:
    """What a chapter's one import cell gives (without widgets: the exercises need none)."""
    cell = next(c for c in chapters.code_cells(notebook) if chapters.imports(c.source))
    namespace = {}
    exec(cell.source, namespace)
    return namespace


def definitions(solution: str) -> str:
    """The functions and classes of a solution, without the demonstrations that may follow them."""
    return "\n\n".join(re.findall(r"(?m)^(?:def|class) .*\n(?:(?:[ \t].*)?\n)*(?:[ \t].*)?", solution + "\n"))


@each_exercise
def test_the_solution_is_correct_and_the_stub_unattempted(name, namespaces):
    exercise = EXERCISES[name]
    stubs, solved, tags = namespaces[exercise.chapter]
    assert verdict_of(solved[name]).status == "correct", verdict_of(solved[name])
    assert verdict_of(stubs[name]).status == "unattempted", verdict_of(stubs[name])
    assert exercise.hunt == ("bug-hunt" in tags[name])
    if not isinstance(stubs[name], type):
        assert list(inspect.signature(stubs[name]).parameters) == exercise.arguments


@each_exercise
def test_each_misconception_is_named_as_itself(name):
    exercise = EXERCISES[name]
    assert audit.misnamed(exercise) == []
    names = [mistake.name for mistake in exercise.mistakes]
    assert len(set(names)) == len(names) >= FEWEST_MISTAKES


@each_exercise
def test_right_answers_are_correct_for_any_seed(name):
    exercise = EXERCISES[name]
    assert len(exercise.alternatives) >= 1
    for _ in range(3):
        assert audit.rejected(exercise) == []


@each_exercise
def test_garbage_is_never_correct(name):
    assert audit.believed(EXERCISES[name]) == []


@each_exercise
def test_cases_are_worth_their_name(name):
    """Drawn anew for each seed, the same for the same seed; neither the reference nor its alternatives change them."""
    exercise = EXERCISES[name]
    one, again, other = exercise.draw(1), exercise.draw(1), exercise.draw(2)
    pairs = [pair for x, y in zip(one, again, strict=True) for pair in zip(x, y, strict=True)]
    assert len(one) >= 1 and not any(differ(*pair) for pair in pairs)
    if exercise.arguments:
        assert any(unlike(a, b) for x, y in zip(one, other, strict=False) for a, b in zip(x, y, strict=True))
    for f in (exercise.reference, *exercise.alternatives):
        for args in one:
            kept = duplicate(args)
            assert run(exercise, f, args).changed == ()
            assert not any(differ(a, b) for a, b in zip(args, kept, strict=True))


def unlike(a, b):
    """Whether two arguments differ; for generators, whether they will draw other numbers."""
    if isinstance(a, np.random.Generator):
        return a.bit_generator.state != b.bit_generator.state
    return differ(a, b)


@each_exercise
def test_an_exercise_is_fully_declared(name):
    exercise = EXERCISES[name]
    assert len(exercise.hints) == 3 and all(exercise.hints) and exercise.expects and exercise.buys
    assert not any("verdict" in hint or "TODO" in hint for hint in exercise.hints)
    assert np.isfinite(exercise.rtol) and 0 <= exercise.rtol < 0.5
    for mistake in exercise.mistakes:
        assert mistake.name and mistake.why and mistake.equation


def test_the_course_has_enough_of_them():
    """The counts that the course promises; they hold when all chapters are there."""
    if {e.chapter for e in EXERCISES.values()} == set(range(1, 10)):
        assert len(EXERCISES) >= 30 and sum(len(e.mistakes) for e in EXERCISES.values()) >= 150
        assert 3 <= sum(e.hunt for e in EXERCISES.values())
    assert limits.SECONDS <= 5
