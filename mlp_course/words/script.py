"""A chapter as it is read aloud: its cells in order, with what each of them is."""

import ast
import re
from pathlib import Path
from typing import NamedTuple

import nbformat

HERE = Path(__file__).resolve().parents[2]
STATION = re.compile(r"## (Station \d+ of \d+: .+)")


class Cell(NamedTuple):
    """A cell: its id in the notebook, "text" or "code", what is written in it, and its tags."""

    id: str
    kind: str
    source: str
    tags: tuple[str, ...]

    @property
    def is_code(self) -> bool:
        return self.kind == "code"

    @property
    def is_exercise(self) -> bool:
        return "exercise" in self.tags

    @property
    def station(self) -> str:
        """The station that begins here; "" where none does."""
        found = STATION.match(self.source) if self.kind == "text" else None
        return found[1] if found else ""

    @property
    def names(self) -> list[str]:
        """The names that its code defines at its top level."""
        return defined(self.source) if self.is_code else []


class Script(NamedTuple):
    """A chapter: its file, and its cells."""

    path: Path
    cells: list[Cell]

    @property
    def title(self) -> str:
        return self.cells[0].source.split("\n")[0].lstrip("# ")

    def stations(self) -> list[tuple[int, str]]:
        """Return where each station begins, and its title."""
        return [(at, cell.station) for at, cell in enumerate(self.cells) if cell.station]

    def check_of(self, name: str) -> str | None:
        """Return the code that checks an answer of this name, or None."""
        call = re.compile(rf"check\([^)]*\b{re.escape(name)}\b")
        return next((cell.source for cell in self.cells if cell.is_code and call.match(cell.source)), None)


def defined(source: str) -> list[str]:
    """Return the functions, classes and variables that code defines at its top level; none where it is no Python."""
    try:
        body = ast.parse(source).body
    except SyntaxError:
        return []
    found = []
    for statement in body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.append(statement.name)
        elif isinstance(statement, ast.Assign):
            for target in statement.targets:
                found += [node.id for node in ast.walk(target) if isinstance(node, ast.Name)]
    return found


def folder() -> Path:
    """Return the folder of the notebooks: this one, the one below it, or that of the clone the package lies in.

    Raises FileNotFoundError where there is none.
    """
    for place in (Path.cwd(), Path.cwd() / "notebooks", HERE / "notebooks"):
        if any(place.glob("[0-9][0-9]_*.ipynb")):
            return place
    raise FileNotFoundError("There are no chapters here: start in the folder that holds `notebooks`.")


def find(name: str) -> Path:
    """Return the notebook of a chapter, by its number or by the beginning of its name, "2" or "03_reverse".

    Raises FileNotFoundError, with what there is, where it is none or more than one.
    """
    place = folder()
    chapters = sorted(place.glob("[0-9][0-9]_*.ipynb"))
    every = chapters + sorted(place.glob("further/[0-9][0-9]_*.ipynb"))
    if name.isdecimal():
        found = [path for path in chapters if int(path.stem[:2]) == int(name)]
    else:
        found = [path for path in every if path.stem.startswith(name)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(path.stem for path in every)
    raise FileNotFoundError(f"There is no chapter {name!r}. There are: {known}.")


def load(path: Path) -> Script:
    """Return the chapter that a notebook holds."""
    cells = []
    for cell in nbformat.read(path, as_version=4).cells:
        kind = "code" if cell.cell_type == "code" else "text"
        tags = tuple(cell.metadata.get("tags", ()))
        if cell.metadata.get("jupyter", {}).get("source_hidden"):
            tags = (*tags, "hidden")
        cells.append(Cell(cell.id, kind, cell.source, tags))
    return Script(path, cells)
