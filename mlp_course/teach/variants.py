"""`variants`: a bug hunt for a class, in which each student gets another misconception of an exercise."""

import argparse
import difflib
import random
import re
from pathlib import Path

from tqdm import tqdm

from ..exercises.exercise import Exercise, every
from .bugs import Bug, bugs_of, dealt, fit_for_a_hunt
from .class_list import names_in
from .command import Command, TeachError
from .hunt_sheets import Sheet, hunt_notebook, hunt_pages, key_page, key_table
from .places import refuse_file, write

FEWEST = 2  # bugs, so that neighbours have different ones
ABOUT = """\
A bug hunt for a class: each student gets a function with one mistake in it, to be found, named and mended. Neighbours
on the list get different ones. The mistakes are those that the exercise knows by name and that need nothing but NumPy.
Before anything is written each of them is run: the checker has to call it by its name, and to call the mended one
correct.

The folder that is made holds

- students/: a notebook for each, which says only "Mended." or "Not yet."; students need the course, or a hand-out
- print.html: the same on paper, a page for each; open it in a browser and print it
- key.csv, key.html: student, mistake, why it is one, the equation that it violates, and the lines that mend it

The list of names is a CSV file: a name a line, or a table with a column `name`, or `first name` and `surname`. The same
names and the same seed give the same files. `check(...)` would name the mistake, so ask for the sentence first."""


def variants(name: str, names: list[str], out: Path, seed: int = 0) -> list[Sheet]:
    """Write a bug hunt for these students; return who got what.

    name   of the exercise, such as "bp2"
    out    a folder that is new or empty
    seed   another one deals the mistakes otherwise

    Raises TeachError for what the lecturer can mend: an exercise that there is not or that has too few mistakes to be
    printed, no names, a folder with something in it.
    """
    exercise = exercise_called(name)
    refuse_to_mix(out)
    sheets = dealt_out(exercise, names, seed)
    for sheet in sheets:
        write(out / "students" / f"{sheet.label}.ipynb", hunt_notebook(sheet, exercise))
    write(out / "print.html", hunt_pages(sheets, exercise))
    write(out / "key.html", key_page(sheets, exercise))
    write(out / "key.csv", key_table(sheets))
    return sheets


def dealt_out(exercise: Exercise, names: list[str], seed: int = 0) -> list[Sheet]:
    """Return a sheet for each name, so that neighbours get different bugs. Raises TeachError."""
    if not names:
        raise TeachError("A bug hunt is made for a class, and there are no names.")
    bugs = tried(exercise)
    chance = random.Random(f"{seed} {exercise.name}")
    pairs = zip(names, dealt(bugs, len(names), chance), strict=True)
    digits = len(str(len(names)))
    return [Sheet(name, f"{number:0{digits}}_{plain(name)}", bug) for number, (name, bug) in enumerate(pairs, start=1)]


def tried(exercise: Exercise) -> list[Bug]:
    """Return the bugs that the checker calls by their names, and their keys correct. Raises TeachError if too few."""
    bugs = tqdm(bugs_of(exercise), desc="mistakes tried", leave=False, disable=None)
    fit = [bug for bug in bugs if fit_for_a_hunt(bug, exercise)]
    if len(fit) < FEWEST:
        raise TeachError(
            f"{exercise.name}: {len(fit)} of its {len(exercise.mistakes)} mistakes can be printed by themselves, and "
            f"neighbours need {FEWEST}. The others are written with helpers of the course. "
            "`teach variants --list` says which exercises have enough."
        )
    return fit


def exercise_called(name: str) -> Exercise:
    """Return the exercise of this name. Raises TeachError, with the nearest names, if there is none."""
    known = every()
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=3, cutoff=0.4)
    nearest = f" The nearest are {', '.join(near)}." if near else ""
    raise TeachError(f"There is no exercise {name!r}.{nearest} `teach variants --list` says which there are.")


def refuse_to_mix(out: Path) -> None:
    """Raise TeachError where a folder holds something: keys and sheets of two hunts must not lie together."""
    refuse_file(out, "Give a folder, new or empty: --out hunt")
    if out.is_dir() and any(out.iterdir()):
        raise TeachError(
            f"{out} is not empty. Give a new folder with --out, or remove this one, so that no key is mixed up."
        )


def plain(name: str) -> str:
    """Return a name for a file: letters of any language, digits and underscores."""
    return re.sub(r"\W+", "_", name).strip("_")[:60] or "student"


def counts() -> list[tuple[int, str, int, int]]:
    """Return for each exercise its chapter, its name, its mistakes that can be printed, and all of them."""
    exercises = tqdm(every().values(), desc="exercises", leave=False, disable=None)
    return [(one.chapter, one.name, len(bugs_of(one)), len(one.mistakes)) for one in exercises]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what `variants` can be told."""
    parser.description = ABOUT
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("exercise", nargs="?", metavar="EXERCISE", help="such as bp2")
    parser.add_argument("--names", type=Path, metavar="FILE", help="the class, a CSV file")
    parser.add_argument("--out", type=Path, metavar="DIR", help="the folder to make (default: hunt-EXERCISE)")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="another number deals otherwise (default: 0)")
    parser.add_argument("--list", action="store_true", help="say which exercises can, and how many mistakes each has")


def run(given: argparse.Namespace) -> None:
    """Make the bug hunt and say where it is, or list the exercises."""
    if given.list:
        print_counts()
        return
    if given.exercise is None or given.names is None:
        raise TeachError(f"Say which exercise and whose names, for example: {EXAMPLE}\nOr see what there is: --list")
    exercise_called(given.exercise)  # before the names: it is the shorter word to mend
    names = names_in(given.names)
    out = given.out or Path(f"hunt-{given.exercise}")
    sheets = variants(given.exercise, names, out, given.seed)
    kinds = len({sheet.bug.name for sheet in sheets})
    print(f"{out}: {len(sheets)} sheets, {names[0]} to {names[-1]}, with {kinds} different mistakes")
    print(f"  to give out: {out / 'students'} (notebooks), {out / 'print.html'} (paper)")
    print(f"  to keep:     {out / 'key.csv'}, {out / 'key.html'}")


def print_counts() -> None:
    """Print how many mistakes of each exercise can be printed."""
    print("chapter  exercise                 mistakes to print   of")
    for chapter, name, printable, total in counts():
        note = "" if printable >= FEWEST else "  too few"
        print(f"{chapter:7}  {name:24} {printable:17} {total:4}{note}")


EXAMPLE = "python -m mlp_course.teach variants nudge_gradient --names class.csv --out hunt"
COMMAND = Command(
    help="a bug hunt in which each student gets another mistake",
    example=EXAMPLE,
    add_arguments=add_arguments,
    run=run,
)
