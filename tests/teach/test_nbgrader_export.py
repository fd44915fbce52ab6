"""Every chapter as nbgrader's source notebook; nothing is run here, and nbgrader is not needed (`with_nbgrader.py`)."""

import ast
import re

import nbformat
import pytest

from mlp_course.exercises import check
from mlp_course.exercises.exercise import every
from mlp_course.teach.__main__ import main
from mlp_course.teach.cells import checks_in
from mlp_course.teach.clone import ROOT, chapters
from mlp_course.teach.command import TeachError
from mlp_course.teach.grading.points import Points
from mlp_course.teach.nbgrader_export import assignment, nbgrader, points_in
from mlp_course.teach.right_answers import right_answers_in
from mlp_course.teach.student_copy import student_copy

STORED = {number: nbformat.read(path, as_version=4) for number, path in chapters().items()}
REGION = re.compile(r"\n### BEGIN (SOLUTION|HIDDEN TESTS)\n(.*?)\n### END \1$", re.DOTALL)
KEYS = {"grade_id", "grade", "solution", "locked", "task", "schema_version"}


def exported(number, points=None):
    stored = STORED[number]
    name = chapters()[number].name
    return assignment(stored, name, points_in(stored, name, points))


def released(notebook):
    """The notebook without its regions, as nbgrader gives it to students."""
    copy = nbformat.from_dict(notebook)
    for cell in copy.cells:
        cell.source = REGION.sub("", cell.source)
    return copy


def said(notebook):
    """What nbgrader has to know, cell by cell where there is something."""
    return [cell.metadata.nbgrader for cell in notebook.cells if "nbgrader" in cell.metadata]


@pytest.fixture(scope="module", params=STORED)
def number(request):
    return request.param


@pytest.fixture(scope="module")
def made(number):
    return exported(number)


def test_it_is_a_notebook_with_what_nbgrader_asks_for(made):
    nbformat.validate(made)
    for cell in made.cells:
        assert cell.source.count("### BEGIN") == len(REGION.findall(cell.source))
    found = said(made)
    assert len({one.grade_id for one in found}) == len(found)
    for one in found:
        assert re.fullmatch(r"[\w-]+", one.grade_id) and one.schema_version == 3 and not one.task
        assert one.keys() == KEYS | ({"points"} if one.grade else set())
        assert one.grade == one.locked != one.solution


def test_each_check_is_a_locked_test_and_the_points_add_up(made, number):
    checked = [name for cell in STORED[number].cells for name in checks_in(cell)]
    tests = [one for one in said(made) if one.grade]
    assert [one.grade_id for one in tests] == checked
    assert sum(one.points for one in tests) == len(checked)


def test_each_stub_has_its_solution_in_a_region(made, number):
    stubs = [cell for cell in STORED[number].cells if "exercise" in cell.metadata.get("tags", [])]
    answers = [cell for cell in made.cells if cell.metadata.get("nbgrader", {}).get("solution")]
    assert [cell.id for cell in answers] == [cell.id for cell in stubs]
    for cell in answers:
        kind, solution = REGION.search(cell.source).groups()
        assert kind == "SOLUTION" and solution.strip() and compile(cell.source, cell.id, "exec")


def test_students_get_the_hand_out_and_no_answer(made, number):
    name = chapters()[number].name
    copy = student_copy(STORED[number], name, {name})
    theirs = released(made)
    assert right_answers_in(theirs) == []
    assert "### " not in "".join(cell.source for cell in theirs.cells if cell.cell_type == "code")
    assert calls(theirs) == calls(copy)
    others = [cell for cell in copy.cells if not checks_in(cell)]
    assert [cell.source for cell in theirs.cells if not checks_in(cell)] == [cell.source for cell in others]


def calls(notebook):
    return [check for cell in notebook.cells for check in checks_in(cell).items()]


def test_no_chapter_has_a_name_that_the_tests_write(number):
    code = "\n".join(cell.source for cell in STORED[number].cells if cell.cell_type == "code")
    assert not re.search(r"\bverdict\b", code)


def test_points_are_the_teachers_and_what_has_none_is_asked_all_the_same():
    notebook = exported(6, Points({"bp1": 9.0, "eta_limit": 1.5, "cliff": 2.0}))
    assert {one.grade_id: one.points for one in said(notebook) if one.grade} == {"eta_limit": 1.5, "cliff": 2}
    sources = [cell.source for cell in notebook.cells if cell.source.startswith("check(")]
    assert "check(u_after=u_after)" in sources and "check(range_test)" in sources
    test = next(source for source in sources if source.startswith("check(eta_limit"))
    assert "assert verdict.correct and not verdict.delegated, verdict" in test


def test_a_delegated_answer_gets_its_part():
    notebook = exported(3, Points({"bp1": 3.0}, delegated=0.5))
    test = next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade"))
    assert "\nassert verdict.correct, verdict\n1.5 if verdict.delegated else 3\n" in test.source


def outcome(f, points) -> float | str | None:
    """What the test of bp2 comes to for a function: the value of its last line, or its card."""
    notebook = exported(3, points)
    cell = next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == "bp2")
    last = ast.parse(cell.source).body[-1]
    names = {"check": check, "bp2": f}
    try:
        exec(cell.source, names)
        return eval(ast.unparse(last), names) if isinstance(last, ast.Expr) else None
    except AssertionError as failure:
        return f"{failure}"


def bp2(W_next, delta_next, z, prime):
    return W_next.T @ delta_next * prime(z)


def test_the_lines_of_a_test_pass_what_is_right_and_fail_with_the_card():
    exercise = every()["bp2"]
    mistake = exercise.mistakes[0]
    for points in (Points({"bp2": 3.0}), Points({"bp2": 3.0}, delegated=0.5)):
        assert outcome(bp2, points) == (3 if points.delegated else None)
        mistaken = outcome(renamed(mistake.function), points)
        assert mistaken.startswith("✗ bp2: not right yet") and mistake.name in mistaken
        assert outcome(exercise.untouched, points).startswith("○ bp2: not attempted yet")


def renamed(f):
    """A function of the exercise's name that does as another one."""

    def bp2(W_next, delta_next, z, prime):
        return f(W_next, delta_next, z, prime)

    return bp2


def test_it_writes_a_course_folder_and_keeps_what_is_there(tmp_path, capsys):
    out = tmp_path / "course"
    assert main(["nbgrader", "3", "--out", str(out)]) == 0
    said_first = capsys.readouterr().out
    assert "11 tests, 11 points" in said_first and "points can be forged" in said_first
    files = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    folder = "source/03_backpropagation"
    assert files == {f"{folder}/03_backpropagation.ipynb", f"{folder}/images/03_blame.svg", "nbgrader_config.py"}
    config = out / "nbgrader_config.py"
    config.write_text("# mine\n", encoding="utf-8")
    assert main(["nbgrader", "4", "--out", str(out)]) == 0
    assert config.read_text(encoding="utf-8") == "# mine\n" and "ClearSolutions.code_stub" in capsys.readouterr().out
    assert (out / "source" / "04_cost_functions" / "04_cost_functions.ipynb").is_file()
    assert main(["nbgrader", "3", "--out", str(out)]) == 2 and "--force" in capsys.readouterr().err
    assert main(["nbgrader", "3", "--out", str(out), "--force"]) == 0


def test_what_a_lecturer_can_mend_is_said(tmp_path):
    with pytest.raises(TeachError, match="There is no chapter 99"):
        nbgrader(99, tmp_path / "course")
    with pytest.raises(TeachError, match=r"No points are given for anything in 03_backpropagation. It checks slope_w2"):
        nbgrader(3, tmp_path / "course", Points({"sigmoid": 1.0}))
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(TeachError, match="is a file"):
        nbgrader(3, tmp_path / "file")
    assert sorted(tmp_path.iterdir()) == [tmp_path / "file"]


def test_the_named_command_stands_where_it_is_looked_for():
    command = "pytest tests/teach/with_nbgrader.py"
    for name in ("CONTRIBUTING.md", ".ci/run", "tests/teach/with_nbgrader.py"):
        assert command in (ROOT / name).read_text(encoding="utf-8"), name
