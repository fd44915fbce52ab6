"""`grade`: a learning platform's zip in; its grading worksheet, a page for each student and one for the class out."""

import argparse
import sys
from pathlib import Path
from typing import NamedTuple

from tqdm import tqdm

from ..learner import limits
from .command import Command, TeachError
from .grading.batch import graded_batch, usable_cores, write_whole
from .grading.class_page import class_page
from .grading.feedback import comment_on, earned_in_all, feedback_page, feedback_zip
from .grading.points import Points, read_points
from .grading.submissions import students_in
from .grading.worksheet import Row, filled, new_worksheet
from .places import refuse_file

WITHOUT_WORKSHEET = (
    "Without the platform's worksheet, grades.csv has columns of its own. Give the platform's with --worksheet."
)


class Graded(NamedTuple):
    """What `grade` has made: how many students, its files, and what somebody has to look at."""

    students: int
    files: list[Path]
    notes: list[str]


def grade(
    submissions: Path,
    points: Path,
    out: Path | None = None,
    worksheet: Path | None = None,
    workers: int | None = None,
    seconds: float = limits.SECONDS,
    progress: bool = False,
) -> Graded:
    """Judge all that was handed in and write worksheet, feedback and the page of the class into a folder.

    submissions  the platform's "download all" zip, or a folder
    points       a file that says what each answer is worth, see `grading.points`
    out          the folder; beside the submissions, without one. Begun anew there, it goes on where it was
    worksheet    the platform's own, if it is not in the zip; without any a new one is made
    workers      processes at once; as many as there are cores, without a number

    Raises TeachError for what a lecturer can mend.
    """
    worth = read_points(points)
    students, tables = students_in(submissions)
    folder = out or submissions.with_name(f"{submissions.stem}-graded")
    refuse_file(folder, "Give another folder with --out.")
    if worksheet is not None and not worksheet.exists():
        raise TeachError(f"There is no {worksheet}. Leave --worksheet out, and one is made.")
    with tqdm(total=len(students), unit=" hand-ins", disable=None if progress else True) as bar:
        records = graded_batch(students, list(worth.of), folder, workers, seconds, bar.update)
    rows = [
        Row(one.identifier, one.name, earned_in_all(records[one.place], worth), comment_on(records[one.place], worth))
        for one in students
    ]
    given = worksheet.read_bytes() if worksheet else next(iter(tables.values()), None)
    table, homeless = filled(given, rows, worth.total) if given is not None else (new_worksheet(rows, worth.total), [])
    pages = {
        one.feedback_name: feedback_page(records[one.place], worth, row.scaled)
        for one, row in zip(students, rows, strict=True)
    }
    notes = notes_on(students, records, homeless, worth)
    if given is None:
        notes.append(WITHOUT_WORKSHEET)
    files = [folder / "grades.csv", folder / "feedback.zip", folder / "class.html"]
    files[0].write_bytes(table)
    files[1].write_bytes(feedback_zip(pages))
    write_whole(files[2], class_page([records[one.place] for one in students], worth))
    return Graded(len(students), files, notes)


def notes_on(students, records, homeless: list[Row], worth: Points) -> list[str]:
    """What a lecturer has to look at, a line each."""
    found = [f"{row.name}: not in the worksheet, {row.points:g} points" for row in homeless]
    for student in students:
        found += [f"{student.name}: {file}: {why}" for file, why in records[student.place].unread.items()]
    walls = {wall for record in records.values() for verdict in record.verdicts for wall in verdict["walls"]}
    if walls:
        found.append(f"Answers ran behind these walls: {', '.join(sorted(walls))}. {what_is_missing(walls)}".rstrip())
    return found


def what_is_missing(walls: set[str]) -> str:
    """What this system does not hold against code that is meant to do harm; "" on a Linux of today."""
    if {"Landlock", "seccomp"} <= walls:
        return ""
    return (
        "This system has fewer of them than Linux: code that gets past Python can read files, and use the network, as "
        "you can. No verdict can be forged all the same. What you do not trust, grade on Linux."
    )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("submissions", type=Path, help="the platform's “download all” zip, or a folder")
    parser.add_argument("--points", type=Path, required=True, help="a TOML file: what each answer is worth")
    parser.add_argument(
        "--out", type=Path, help="the folder for the results (default: moodle-graded beside moodle.zip)"
    )
    parser.add_argument("--worksheet", type=Path, help="the platform's grading worksheet, a CSV file")
    parser.add_argument("--workers", type=int, help=f"processes at once (here: {usable_cores()})")


def run(given: argparse.Namespace) -> None:
    """Grade, and print what was made."""
    if given.workers is not None and given.workers < 1:
        raise TeachError(f"--workers {given.workers}: at least one process is needed.")
    made = grade(
        given.submissions, given.points, given.out, given.worksheet, given.workers, progress=sys.stderr.isatty()
    )
    print(f"{made.students} hand-ins graded:")
    for file in made.files:
        print(f"  {file}")
    for note in made.notes:
        print(note)


COMMAND = Command(
    help="grade what a class has handed in, in processes that cannot reach the judge",
    example="python -m mlp_course.teach grade moodle.zip --points points.toml",
    add_arguments=add_arguments,
    run=run,
)
