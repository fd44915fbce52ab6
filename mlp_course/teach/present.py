"""`teach present 3`: the lecture of a chapter as live slides in JupyterLab, or as one page that needs nothing else."""

import argparse
import importlib.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from ..explore.voting import VOTES
from . import deck
from .command import Command, TeachError
from .lecture import read
from .places import refuse_file, refuse_without_folder
from .slides import LENGTHS, LONGEST

WITHOUT = """sliveshow is not installed here, so the deck opens as a notebook in large letters, a slide below the other.
For slides that turn, add what the extra `lecture` names: uv run --extra lecture python -m mlp_course.teach present …
(with pip: pip install -e ".[lecture]")."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what `present` can be told."""
    parser.add_argument("chapter", type=int, help="the number of the chapter, such as 3")
    parser.add_argument(
        "--minutes",
        type=int,
        choices=LENGTHS,
        default=LONGEST,
        help="45: the short lecture; 90: the long one (default)",
    )
    parser.add_argument(
        "--folder", type=Path, help="where the deck is written; otherwise a folder that is removed after"
    )
    parser.add_argument("--only-write", action="store_true", help="write the deck into --folder and do not open it")
    parser.add_argument(
        "--static",
        type=Path,
        metavar="PAGE",
        help="make one page, such as deck3.html, that needs no network and no kernel",
    )
    parser.add_argument(
        "jupyterlab",
        nargs="*",
        metavar="-- OPTION",
        help="what JupyterLab is told besides: -- --allow-root --no-browser on a server, for an address to open",
    )


def run(given: argparse.Namespace) -> None:
    """Do what `python -m mlp_course.teach present` was asked for."""
    if given.folder:
        refuse_file(given.folder, "Give a folder, new or not: --folder deck")
    if given.static:
        from .static import make_static  # what the live deck does without: nbconvert, nbclient

        refuse_without_folder(given.static, "--static")
        make_static(read(given.chapter), given.static, given.minutes)
        print(f"{given.static}: open it in any browser. The arrow keys turn its slides, N shows what is said.")
    elif given.only_write:
        if given.folder is None:
            raise TeachError("--only-write needs --folder, the folder into which the deck is written.")
        print(deck.write(read(given.chapter), given.folder, given.minutes))
    else:
        present(given.chapter, given.minutes, given.folder, given.jupyterlab)


def present(chapter: int, minutes: int = LONGEST, folder: Path | None = None, options: Sequence[str] = ()) -> None:
    """Open the lecture of a chapter in JupyterLab, with its own options, and return when that has ended."""
    lecture = read(chapter)
    with tempfile.TemporaryDirectory(prefix="lecture-") as temporary:
        path = deck.write(lecture, folder or Path(temporary), minutes)
        print(f"What is said, and how many minutes each part has: {lecture.path}")
        if not has_slides():
            print(WITHOUT)
        with suppress(KeyboardInterrupt):  # which is how JupyterLab is ended
            subprocess.run([*command_for(path), *options], env=os.environ | {VOTES: "1"}, check=False)


def has_slides() -> bool:
    """Whether sliveshow is installed."""
    return importlib.util.find_spec("sliveshow") is not None


def command_for(path: Path) -> list[str]:
    """Return the command that opens a deck so that its first cell may run the others."""
    command = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={path.parent}"]
    return [*command, "--LabApp.expose_app_in_browser=True", f"--LabApp.default_url=/lab/tree/{path.name}"]


COMMAND = Command(
    help="Open the lecture of a chapter as live slides in JupyterLab, or make a page of it that needs no network.",
    example="python -m mlp_course.teach present 3 --minutes 45",
    add_arguments=add_arguments,
    run=run,
)
