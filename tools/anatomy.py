"""The anatomy of a chapter: its parts, its stations, and the kinds of its code cells."""

import ast
import re
from dataclasses import dataclass, field

STATION = re.compile(r"^## Station (\d) of (\d): \S")
TAGGED = ("setup", "experiment", "proof", "exercise")
CALLS = {"check": "check", "Predict": "question", "WarmUp": "warm-up"}
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1"}  # of a process that runs a chapter: several would wait for each other
FOR_THE_LEARNER = ("exercise", "check", "question", "warm-up")  # kinds that later cells never use


def tags(cell) -> list[str]:
    return cell.metadata.get("tags", [])


def code_cells(notebook) -> list:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def kinds(notebook) -> list[tuple[str, object]]:
    """(kind, cell) for each code cell of a chapter."""
    cells = code_cells(notebook)
    return [(kind(cell, first=cell is cells[0]), cell) for cell in cells]


def kind(cell, first: bool = False) -> str:
    """What a code cell is: by its tag, or by the call that it is, else a lesson; the first one is the setup."""
    for name in TAGGED:
        if name in tags(cell):
            return name
    if first:
        return "setup"
    return CALLS.get(lone_call(cell.source), "lesson")


def tree(source: str) -> ast.Module:
    """A cell's syntax tree; `await` may stand at its top level, as in a notebook."""
    return compile(source, "cell", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)


def lone_call(source: str) -> str | None:
    """The name of the function that a cell of one statement calls."""
    body = tree(source).body
    if len(body) == 1 and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Call):
        return name_of(body[0].value.func)
    return None


def name_of(function: ast.expr) -> str:
    """The last name of a call: `f` in f(x) and in thing.f(x)."""
    return getattr(function, "attr", getattr(function, "id", ""))


@dataclass
class Part:
    """The cells below one heading of the second level, up to the next."""

    heading: str
    cells: list = field(default_factory=list)


def parts(notebook) -> list[Part]:
    """The chapter cut at its headings of the second level; the first part has none."""
    found = [Part("")]
    for cell in notebook.cells:
        first_line = cell.source.split("\n")[0]
        if cell.cell_type == "markdown" and first_line.startswith("## "):
            found.append(Part(first_line))
        found[-1].cells.append(cell)
    return found


def stations(notebook) -> list[Part]:
    return [part for part in parts(notebook) if STATION.match(part.heading)]


def sittings(notebook) -> list[Part]:
    """What is worked on with one kernel each: the beginning, and each station with the setup before it.

    What follows the last station is played on in its kernel.
    """
    found = [Part("")]
    for part in parts(notebook):
        if STATION.match(part.heading):
            found.append(Part(part.heading, code_cells(notebook)[:1]))
        found[-1].cells.extend(part.cells)
    return [sitting for sitting in found if code_cells(sitting)]
