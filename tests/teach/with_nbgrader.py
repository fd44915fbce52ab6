"""nbgrader itself, on an exported chapter: the reference has all points, a stub none, mistakes none and their names.

The name of this file does not begin with `test_`, so a run of everything passes it by: nbgrader is not installed there.
Named by hand it runs, and without nbgrader it fails:

    uv run --group dev --group nbgrader pytest tests/teach/with_nbgrader.py
"""

import html
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from mlp_course.exercises.exercise import every
from mlp_course.teach.bugs import bugs_of, fit_for_a_hunt
from mlp_course.teach.clone import ROOT
from mlp_course.teach.grading.points import Points
from mlp_course.teach.nbgrader_cells import solutions_in
from mlp_course.teach.nbgrader_export import nbgrader

NAME = "03_backpropagation"
NOTEBOOK = f"{NAME}.ipynb"
POINTS = Points({"slope_w2": 0.5, "bp1": 2.0, "bp2": 2.0, "bp3_bp4": 3.0, "backprop": 4.0}, delegated=0.25)
DELEGATING = """\
def backprop(net, x, y):
    back = net.backprop(x, y)
    return back.delta, back.dW, back.db
"""
FLIPPED = "slope_w2 = 0.0823\n"  # "the sign is flipped"


def known_mistake(name: str):
    """The first misconception of an exercise that can be printed and is called by its name."""
    exercise = every()[name]
    return next(bug for bug in bugs_of(exercise) if fit_for_a_hunt(bug, exercise))


MISTAKES = {name: known_mistake(name) for name in ("bp1", "bp2", "bp3_bp4")}


def solved() -> dict[str, str]:
    """The chapter's own solutions, by the names that they define."""
    chapter = nbformat.read(ROOT / "notebooks" / NOTEBOOK, as_version=4)
    solutions = solutions_in(chapter)
    stubs = {cell.id: cell.source for cell in chapter.cells if cell.id in solutions}
    return {defined_by(stubs[cell]): text for cell, text in solutions.items()}


def defined_by(source: str) -> str:
    """The name that a stub defines first."""
    return re.match(r"def (\w+)|(\w+) =", source).group().removeprefix("def ").removesuffix(" =")


ANSWERS = {
    "reference": solved(),
    "stub": {},
    "mistaken": {"slope_w2": FLIPPED, "backprop": DELEGATING} | {name: bug.source for name, bug in MISTAKES.items()},
}


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Path:
    """A course folder in which nbgrader has released the chapter, and graded what three students handed in."""
    folder = tmp_path_factory.mktemp("nbgrader") / "course"
    nbgrader(3, folder, POINTS)
    run("generate_assignment", NAME, folder=folder)
    released = nbformat.read(folder / "release" / NAME / NOTEBOOK, as_version=4)
    for student, answers in ANSWERS.items():
        hand_in(released, answers, folder / "submitted" / student / NAME)
    run("autograde", NAME, folder=folder)
    run("generate_feedback", NAME, folder=folder)
    return folder


def run(*words: str, folder: Path) -> None:
    """Call nbgrader as a lecturer does; it finds its `alembic` on the path."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    command = [sys.executable, "-m", "nbgrader", *words]
    environment = os.environ | {"PATH": path}
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stdout + ran.stderr


def hand_in(released, answers: dict[str, str], folder: Path) -> None:
    """Write what a student hands in: the released notebook with these answers in the place of their stubs."""
    notebook = nbformat.from_dict(released)
    for cell in notebook.cells:
        said = cell.metadata.get("nbgrader", {})
        if said.get("solution"):
            cell.source = answers.get(defined_by(cell.source), cell.source)
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / NOTEBOOK)


def scores(course: Path, student: str) -> dict[str, float]:
    """What nbgrader's gradebook says of a student, test by test."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        notebook = book.find_submission_notebook(NAME, NAME, student)
        return {grade.name: grade.score for grade in notebook.grades}


def test_what_is_released_is_the_hand_out_with_stubs_and_checks_word_for_word(course):
    released = nbformat.read(course / "release" / NAME / NOTEBOOK, as_version=4)
    chapter = nbformat.read(ROOT / "notebooks" / NOTEBOOK, as_version=4)
    before = {cell.id: cell.source for cell in chapter.cells}
    ours = [cell for cell in released.cells if "nbgrader" in cell.metadata]
    assert [cell.source.rstrip("\n") for cell in ours] == [before[cell.id] for cell in ours]
    assert sum(cell.metadata.nbgrader.get("points", 0) for cell in ours) == POINTS.total == 11.5
    assert (course / "release" / NAME / "images" / "03_blame.svg").is_file()


def test_the_reference_has_all_points(course):
    assert scores(course, "reference") == POINTS.of


def test_the_stub_has_none(course):
    assert scores(course, "stub") == dict.fromkeys(POINTS.of, 0)


def test_mistakes_have_none_and_what_is_delegated_its_part(course):
    assert scores(course, "mistaken") == dict.fromkeys(POINTS.of, 0) | {"backprop": 1}


def test_the_page_of_feedback_names_each_mistake(course):
    page = html.unescape((course / "feedback" / "mistaken" / NAME / f"{NAME}.html").read_text(encoding="utf-8"))
    names = ["The sign is flipped", *(bug.name for bug in MISTAKES.values())]
    assert [name for name in names if f"{name}." not in page] == []
