"""`handout`: chapters as a zip for students, without answers and with all that they need to run."""

import argparse
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from tqdm import tqdm

from ..exercises.class_settings import MOST_HINTS, NAME, BadSettings, ClassSettings, hints_of, parsed
from .bundle import package_files, refuse_to_replace, zipped
from .cells import pictures_of
from .clone import ROOT, chapters_called
from .command import Command, TeachError
from .right_answers import answered_stubs, right_answers_in
from .student_copy import leads_to, student_copy
from .student_readme import student_readme

AS_EVER = ClassSettings().text  # all hints, and no journal
ABOUT = """\
Chapters as a zip for students. It is made in a clone of the course, in a few seconds, and holds

- the chapters and the short notebooks beside them that they lead to, with their pictures, but without solutions,
  answers to self-tests, "What we saw", and stored outputs: students choose Run All Cells. Links to other chapters
  become plain words. All other text stays as it is, also where it goes on with the formula that was asked for;
- the package, and what installs it with uv, pip or conda; a README for students: how to begin, what to hand in;
- notebooks/class.toml with two lines, such as hints = "none" and journal = true: how many hints an exercise gives, and
  whether a journal is asked for. Who works there can read and change it. A journal has a line for each check: exercise,
  verdict, mistake, attempt, hints, minute. The page tells the student, who may decline; it stays on the student's
  machine until it is handed in.

The package knows the right answers, as `check` needs them, and so does everybody who looks into it. A hand-out is for
learning; marks come from what is handed in, judged by `grade`."""


def handout(
    chapters: list[int], out: Path, settings: str = AS_EVER, force: bool = False, root: Path = ROOT
) -> list[str]:
    """Write the zip for students with these chapters; return the names of its notebooks.

    settings  the text of the class.toml that goes along
    force     whether a file that exists is replaced
    root      the clone of the course

    Raises TeachError for what the lecturer can mend: a chapter that there is not, settings that mean nothing, a file
    that exists, notebooks in which somebody has written answers.
    """
    refuse_to_replace(out, force)
    files = handout_files(chapters, settings, root)
    out.write_bytes(zipped(files, folder=f"mlp-course-{listed(chapters)}"))
    return [name for name in files if name.endswith(".ipynb")]


def listed(chapters: list[int]) -> str:
    """Return the numbers of the chapters for a name: 2-4."""
    return "-".join(map(str, sorted(set(chapters))))


def handout_files(chapters: list[int], settings: str = AS_EVER, root: Path = ROOT) -> dict[str, bytes]:
    """Return all files of a hand-out, {name: content}. Raises TeachError."""
    agreed = agreed_on(settings)
    notebooks = notebooks_of(chapters, root)
    files = package_files(root)
    for name, notebook in tqdm(notebooks.items(), desc="notebooks", leave=False, disable=None):
        copy = student_copy(notebook, name, set(notebooks), all_hints=agreed.hints == MOST_HINTS)
        refuse_answers(copy, name)
        files[f"notebooks/{name}"] = (nbformat.writes(copy) + "\n").encode()
        for picture in pictures_of(copy):
            files[f"notebooks/{picture}"] = (root / "notebooks" / picture).read_bytes()
    files[f"notebooks/{NAME}"] = settings.encode()
    files["README.md"] = student_readme(notebooks, agreed).encode()
    return files


def notebooks_of(chapters: list[int], root: Path = ROOT) -> dict[str, NotebookNode]:
    """Return the notebooks of these chapters and those off the path that they lead to, by name, as they are stored."""
    paths = chapters_called(chapters, root)
    found = {path.name: nbformat.read(path, as_version=4) for path in paths.values()}
    beside = {link for notebook in found.values() for link in leads_to(notebook) if link.startswith("further/")}
    for name in sorted(beside):
        found[name] = nbformat.read(root / "notebooks" / name, as_version=4)
    return found


def refuse_answers(copy: NotebookNode, name: str) -> None:
    """Raise TeachError where a copy for students still holds an answer: somebody has worked in the clone."""
    written = [*answered_stubs(copy), *right_answers_in(copy)]
    if written:
        raise TeachError(
            f"notebooks/{name} holds answers to exercises: {', '.join(written)}.\n"
            "A hand-out is made of the notebooks as they are committed. Keep yours under another name, and bring "
            f"these back: git restore notebooks/{name}"
        )


def agreed_on(settings: str) -> ClassSettings:
    """Return the settings that the text of a class.toml holds. Raises TeachError."""
    try:
        return parsed(settings)
    except BadSettings as error:
        raise TeachError(f"{NAME}: {error}") from None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what `handout` can be told."""
    parser.description = ABOUT
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("chapters", nargs="+", type=int, metavar="CHAPTER", help="numbers of chapters, such as 2 4")
    parser.add_argument("--out", type=Path, metavar="FILE", help="the zip to write (default: handout-2-4.zip)")
    parser.add_argument("--hints", metavar="N", help="all (default), none, or how many an exercise gives: 0 to 3")
    parser.add_argument("--journal", action="store_true", help="ask students to keep a journal of their checks")
    parser.add_argument(
        "--class", dest="settings", type=Path, metavar="FILE", help="a class.toml in place of these two"
    )
    parser.add_argument("--force", action="store_true", help="replace the zip if it exists")


def run(given: argparse.Namespace) -> None:
    """Make the hand-out and say what is in it."""
    out = given.out or Path(f"handout-{listed(given.chapters)}.zip")
    settings = settings_given(given)
    notebooks = handout(given.chapters, out, settings, given.force)
    print(f"{out}, {out.stat().st_size / 1e6:.1f} MB, with the notebooks")
    for name in notebooks:
        print(f"  {name}")
    print("Students unzip it and follow its README.md.")


def settings_given(given: argparse.Namespace) -> str:
    """Return the text of the class.toml that the command line asks for. Raises TeachError."""
    if given.settings is not None:
        if given.hints is not None or given.journal:
            raise TeachError(f"--class {given.settings} says what --hints and --journal say: give one or the others.")
        try:
            return given.settings.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is no text in UTF-8"
            raise TeachError(f"--class {given.settings} cannot be read: {reason}.") from None
    hints = given.hints or "all"
    try:
        return ClassSettings(hints_of(int(hints) if hints.isdecimal() else hints), given.journal).text
    except BadSettings as error:
        raise TeachError(f"--hints {hints}: {error}") from None


COMMAND = Command(
    help="chapters as a zip for students, without answers",
    example="python -m mlp_course.teach handout 2 4 --out lab3.zip --hints none",
    add_arguments=add_arguments,
    run=run,
)
