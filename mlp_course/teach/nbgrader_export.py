"""`nbgrader`: a chapter as an assignment of nbgrader, for who already collects and grades with it."""

import argparse
from pathlib import Path
from typing import NamedTuple

import nbformat
from nbformat import NotebookNode

from .cells import checks_in, pictures_of
from .clone import ROOT, chapters_called
from .command import Command, TeachError
from .grading.points import Points, read_points
from .handout import refuse_answers
from .nbgrader_cells import solutions_in, source_notebook
from .places import refuse_file, write
from .student_copy import student_copy

CONFIG = "nbgrader_config.py"
CONFIG_TEXT = '''\
"""What nbgrader has to know of chapters of the course."""

c = get_config()
c.CourseDirectory.course_id = "mlp_course"
c.ClearSolutions.code_stub = {"python": ""}  # the stub stands above its solution
c.Execute.timeout = 300  # seconds for a cell; `check` itself stops an answer after a few
'''
ABOUT = """\
A chapter as an assignment of nbgrader, for who collects and grades with it already. The folder that is made, or added
to, holds

- source/03_backpropagation/: the chapter as in a hand-out, each stub with its solution, each check a locked test with
  points, and its pictures. nbgrader's generate_assignment takes the solutions and the tests out;
- nbgrader_config.py, unless there is one: then it needs the lines about ClearSolutions and Execute.

Points come from a points.toml, the same as that of `grade`; without one, each exercise and each number has a point. A
wrong answer gets none, and its feedback page has the checker's card, with the name of the misconception where it is
known. Students need the package, which a hand-out brings, and so does the machine that grades.

nbgrader runs a student's code in the same process as the tests: who means to can forge every point, and nothing here
prevents it. `grade` judges in another process, which no answer can reach; it reads nbgrader's folder `submitted`."""


class Assignment(NamedTuple):
    """What was written: its name for nbgrader, its points by name, and whether a configuration was there before."""

    name: str
    points: dict[str, float]
    had_config: bool


def nbgrader(
    chapter: int, out: Path, points: Points | None = None, force: bool = False, root: Path = ROOT
) -> Assignment:
    """Write a chapter as a source assignment into a course folder of nbgrader, new or not.

    points  of exercises and numbers; without them each that the chapter checks has 1
    force   whether an assignment that exists is replaced
    root    the clone of the course

    Raises TeachError for what the lecturer can mend: a chapter that there is not, points for nothing in it, an
    assignment that exists, a notebook in which somebody has written answers.
    """
    path = chapters_called([chapter], root)[chapter]
    stored = nbformat.read(path, as_version=4)
    points = points_in(stored, path.stem, points)
    notebook = assignment(stored, path.name, points)
    folder = out / "source" / path.stem
    refuse_to_replace(out, folder, force)
    write(folder / path.name, nbformat.writes(notebook) + "\n")
    for picture in pictures_of(notebook):
        write(folder / picture, (path.parent / picture).read_bytes())
    config = out / CONFIG
    had_config = config.exists()
    if not had_config:
        write(config, CONFIG_TEXT)
    return Assignment(path.stem, points.of, had_config)


def assignment(stored: NotebookNode, name: str, points: Points) -> NotebookNode:
    """Return a stored chapter as nbgrader's source notebook. Raises TeachError."""
    copy = student_copy(stored, name, handed_out={name})
    refuse_answers(copy, name)
    return source_notebook(copy, solutions_in(stored), points)


def points_in(stored: NotebookNode, name: str, points: Points | None) -> Points:
    """Return the points of what a chapter checks, in its order. Raises TeachError where there is nothing."""
    checked = [name for cell in stored.cells for name in checks_in(cell)]
    if points is None:
        return Points(dict.fromkeys(checked, 1.0))
    here = {name: points.of[name] for name in checked if name in points.of}
    if not here:
        raise TeachError(f"No points are given for anything in {name}. It checks {', '.join(checked)}.")
    return Points(here, points.delegated)


def refuse_to_replace(out: Path, folder: Path, force: bool) -> None:
    """Raise TeachError unless an assignment can be written there, and nothing is lost by it."""
    refuse_file(out, "Give a folder, new or that of a course of nbgrader: --out course")
    if folder.exists() and not force:
        raise TeachError(f"{folder} exists already. Give another folder with --out, or --force to replace it.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what `nbgrader` can be told."""
    parser.description = ABOUT
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("chapter", type=int, metavar="CHAPTER", help="number of a chapter, such as 3")
    parser.add_argument("--out", type=Path, default=Path("course"), metavar="DIR", help="the folder (default: course)")
    parser.add_argument("--points", type=Path, metavar="FILE", help="points.toml (default: a point for each check)")
    parser.add_argument("--force", action="store_true", help="replace the assignment if it exists")


def run(given: argparse.Namespace) -> None:
    """Write the assignment and say what comes next."""
    points = read_points(given.points) if given.points else None
    made = nbgrader(given.chapter, given.out, points, given.force)
    total = sum(made.points.values())
    print(f"{given.out / 'source' / made.name}: {len(made.points)} tests, {total:g} points")
    if made.had_config:
        print(f"{given.out / CONFIG} was there and is as it was. It needs these lines:")
        print(*CONFIG_TEXT.splitlines()[4:], sep="\n")
    print(f"In {given.out}, with nbgrader and the course installed:")
    print(f"  nbgrader generate_assignment {made.name}")
    print(f"  nbgrader autograde {made.name}")
    print(f"  nbgrader generate_feedback {made.name}")
    print("nbgrader runs a student's code beside its tests, so points can be forged. The judge that cannot be patched:")
    print(f"  python -m mlp_course.teach grade {given.out / 'submitted'} --points points.toml")


COMMAND = Command(
    help="a chapter as an assignment of nbgrader",
    example="python -m mlp_course.teach nbgrader 3 --out course --points points.toml",
    add_arguments=add_arguments,
    run=run,
)
