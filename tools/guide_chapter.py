"""What the guide takes from a chapter itself: its objectives and times, what it asks, what it has to be made."""

import ast
import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import nbformat

from mlp_course.teach import clone
from mlp_course.teach.cells import checks_in

OBJECTIVE = re.compile(r"^- (.+?)[;.]$", re.MULTILINE)
NEED = re.compile(r"\*\*You need\*\*.*?(?=\n\n|\Z)", re.DOTALL)
CHAPTERS = re.compile(r"[Cc]hapters?\s+(\d+)(?:\s+to\s+(\d+)|((?:,\s*\d+)*(?:\s+and\s+\d+)?))")
MINUTES = re.compile(r"about (\d+) minutes")
OWN = re.compile(r"\((\d+) minutes?\)")
SELF_TEST = re.compile(r"^(\d+)\. (.+)$", re.MULTILINE)
AFTER = re.compile(r"^\| \[(\d+)\. [^|]*\| [^|]* \| (\d+) \| \d+ min \|$", re.MULTILINE)
ROW = re.compile(r"^\| ([A-Z]\d+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


@dataclass(frozen=True)
class Chapter:
    """One chapter, read from its notebook."""

    path: Path

    @property
    def number(self) -> int:
        return int(self.path.stem[:2])

    @cached_property
    def cells(self) -> list:
        return nbformat.read(self.path, as_version=4).cells

    @cached_property
    def beginning(self) -> str:
        """The text before the first station."""
        texts = []
        for cell in self.cells:
            if cell.cell_type == "markdown" and cell.source.startswith("## "):
                break
            texts.append(cell.source if cell.cell_type == "markdown" else "")
        return "\n\n".join(texts)

    @property
    def title(self) -> str:
        """Such as "3. Backpropagation: which of 23,860 knobs is to blame?"."""
        return self.cells[0].source.splitlines()[0].removeprefix("# ")

    @property
    def minutes(self) -> int:
        return int(MINUTES.search(self.beginning)[1])

    @property
    def objectives(self) -> list[str]:
        listed = self.beginning.partition("**Objectives.**")[2].partition("\n\n")[0]
        return OBJECTIVE.findall(re.sub(r"\n  +", " ", listed))

    @property
    def before(self) -> set[int]:
        """The earlier chapters that "You need" names, and the one that the map of chapter 0 puts before it."""
        found = NEED.search(self.beginning)
        named = numbers_in(found[0]) if found else set()
        after = dict(AFTER.findall(chapters()[0].text))
        return {n for n in named if n < self.number} | {int(n) for n in [after.get(str(self.number))] if n}

    @cached_property
    def text(self) -> str:
        return "\n\n".join(cell.source for cell in self.cells if cell.cell_type == "markdown")

    @cached_property
    def code(self) -> list[str]:
        return [cell.source for cell in self.cells if cell.cell_type == "code"]

    @cached_property
    def imported(self) -> set[str]:
        """The names that its first code cell brings."""
        statements = ast.walk(ast.parse(self.code[0]))
        lists = [node.names for node in statements if isinstance(node, ast.Import | ast.ImportFrom)]
        return {alias.asname or alias.name for names in lists for alias in names}

    @property
    def questions(self) -> list[str]:
        """The names of the predictions that it asks for."""
        return [name for source in self.code for name in re.findall(r'^Predict\("([^"]+)"', source, re.MULTILINE)]

    @cached_property
    def tasks(self) -> list[tuple[str, int | None]]:
        """(name, minutes) of what is made: every exercise and number that is checked, several share their minutes."""
        found = []
        minutes = None
        for cell in self.cells:
            if cell.cell_type == "markdown":
                own = OWN.findall(cell.source)
                minutes = int(own[-1]) if own else minutes
            for name in checks_in(cell):
                found.append((name, minutes))
                minutes = None
        return found

    @property
    def self_test(self) -> dict[int, str]:
        asked = self.text.partition("## Self-test")[2].partition("<details>")[0]
        return {int(number): question for number, question in SELF_TEST.findall(asked)}

    @property
    def rows(self) -> dict[str, str]:
        """The rows of docs/content.md that are taught in it, on the path."""
        table = (clone.ROOT / "docs" / "content.md").read_text(encoding="utf-8")
        here = f"[{self.number}](../notebooks/{self.path.stem}.ipynb)"
        return {row: what for row, what, where in ROW.findall(table) if here in where}


def numbers_in(text: str) -> set[int]:
    """The chapters that a sentence names: "chapter 3", "chapters 1 to 3", "chapters 4, 5 and 9"."""
    found = set()
    for first, last, others in CHAPTERS.findall(text):
        found |= set(range(int(first), int(last or first) + 1))
        found |= set(map(int, re.findall(r"\d+", others)))
    return found


@cache
def chapters() -> dict[int, Chapter]:
    """All chapters by their number, each read once."""
    return {number: Chapter(path) for number, path in clone.chapters().items()}
