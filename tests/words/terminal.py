"""A reader at a terminal: what is typed from the first cell of a chapter to the last, and what is answered."""

import os
import re
import subprocess
import sys
from pathlib import Path

from mlp_course.words import script

HUNG = 1500  # seconds
PYTHON = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)


def further_with_exercises() -> list[str]:
    """The names of the pages off the path in which something is to be written."""
    pages = sorted((script.HERE / "notebooks" / "further").glob("*.ipynb"))
    return [page.stem for page in pages if '"exercise"' in page.read_text("utf-8")]


def solved_by_hand(chapter: script.Script) -> list[str]:
    """The lines of one who reads a whole chapter, guesses first choices, and types each solution and its check."""
    lines = []
    for at, cell in enumerate(chapter.cells):
        lines.append("")
        if cell.is_exercise:
            lines += [*typed(solution_after(chapter, at)), *(f"%check {name}" for name in checked(chapter, cell))]
        elif cell.is_code:
            lines += ["%answer 1 fairly"] * 3 + ["%show"]
    return lines


def solution_after(chapter: script.Script, at: int) -> str:
    """The code of the solution that stands below the exercise in cell `at`."""
    for cell in chapter.cells[at + 1 :]:
        if "solution" in cell.tags:
            return "\n\n".join(PYTHON.findall(cell.source)).strip()
    return ""


def number_of(chapter: script.Script, begins: str) -> int:
    """The number, from 1, of the first cell that begins so."""
    return next(at for at, cell in enumerate(chapter.cells, start=1) if cell.source.startswith(begins))


def checked(chapter: script.Script, cell: script.Cell) -> list[str]:
    """The names of an exercise that are checked: of several in one check, the first."""
    found = {}
    for name in cell.names:
        source = chapter.check_of(name)
        if source is not None:
            found.setdefault(source, name)
    return list(found.values())


def typed(code: str) -> list[str]:
    """Code as it is typed line by line: an empty line ends a function, so within it there is none."""
    lines = []
    for line in code.splitlines():
        if line.strip():
            if lines and lines[-1].startswith(" ") and not line.startswith(" "):
                lines.append("")
            lines.append(line)
    return [*lines, ""] if lines and lines[-1].startswith(" ") else lines


def session(chapter: str, lines: list[str], home: Path, module: str = "mlp_course.words", **more) -> str:
    """What `python -m mlp_course.words` says to these lines; it keeps its files in `home`."""
    environment = {
        **os.environ,
        **more,
        "IPYTHONDIR": str(home / "ipython"),
        "MLP_COURSE_PROGRESS": str(home / "progress.json"),
        "MLP_COURSE_WORDS": str(home / "words.json"),
        "MLP_COURSE_MY_NETWORK": str(home / "my_network.py"),
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    command = [sys.executable, "-m", module, *filter(None, [chapter])]
    text = "\n".join([*lines, ""])
    folder = script.HERE
    done = subprocess.run(
        command, input=text, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=HUNG
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr
