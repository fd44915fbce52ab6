"""Where one stopped and what is next: the chapters beside the kernel are read for their stations and what they ask.

A station is what stands below a heading such as `## Station 2 of 4: the chain, by hand`, up to the next heading of that
level. A chapter without stations is one stretch.
"""

import ast
import json
import re
from pathlib import Path
from typing import NamedTuple

from ..learner import kept_file
from .exercise import every
from .numbers import every_number

STATION = re.compile(r"## Station (\d+) of (\d+): (.+)")
KINDS = {"exercise": "the exercise", "number": "the number", "question": "the prediction"}


class Item(NamedTuple):
    """Something that is asked: an exercise, a number or a question, by its name."""

    kind: str
    name: str

    @property
    def words(self) -> str:
        """What it is called in a sentence."""
        return f"{KINDS[self.kind]} {self.name}"


class Stretch(NamedTuple):
    """A station, or a chapter without stations: its chapter, number, how many there are, title, and what is asked."""

    chapter: int
    number: int
    count: int
    title: str
    items: list[Item]

    @property
    def words(self) -> str:
        """Where it is, in words."""
        if not self.number:
            return f"chapter {self.chapter}"
        return f"chapter {self.chapter}, station {self.number} of {self.count} ({self.title})"


def stretches(folder: Path | None = None) -> list[Stretch]:
    """Return the stretches of all chapters in order: of the notebooks in a folder, else of the declared exercises."""
    found = []
    for path in sorted((folder or kept_file.folder()).glob("[0-9][0-9]_*.ipynb")):
        try:
            cells = json.loads(path.read_bytes())["cells"]
            found += of_chapter(int(path.name[:2]), cells)
        except (OSError, ValueError, KeyError, TypeError):  # a notebook that cannot be read has no say
            continue
    return found or of_declarations()


def of_declarations() -> list[Stretch]:
    """A stretch for each chapter, of what its file declares."""
    asked = [(e.chapter, Item("exercise", name)) for name, e in every().items()]
    asked += [(n.chapter, Item("number", name)) for name, n in every_number().items()]
    chapters = sorted({chapter for chapter, _ in asked})
    return [Stretch(chapter, 0, 0, "", [item for at, item in asked if at == chapter]) for chapter in chapters]


def of_chapter(chapter: int, cells: list[dict]) -> list[Stretch]:
    """The stretches of a chapter's cells; what stands outside of its stations is a stretch of its own."""
    found = [Stretch(chapter, 0, 0, "", [])]
    for cell in cells:
        source = "".join(cell["source"])
        heading = STATION.match(source)
        if cell["cell_type"] == "code":
            found[-1].items.extend(asked_in(source))
        elif heading:
            found.append(Stretch(chapter, int(heading[1]), int(heading[2]), heading[3].strip(), []))
        elif source.startswith("## ") and found[-1].number:
            found.append(Stretch(chapter, 0, 0, "", []))
    return [stretch for stretch in found if stretch.items]


def asked_in(source: str) -> list[Item]:
    """What a code cell asks: check(f), check(g, "f"), check(z=z), Predict("name")."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return []
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    found = []
    for call in calls:
        names = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
        if call.func.id == "Predict" and len(call.args) == 1:
            found += [Item("question", name) for name in names]
        elif call.func.id == "check":
            names = names or [argument.id for argument in call.args if isinstance(argument, ast.Name)]
            found += [Item("exercise", name) for name in names]
            found += [Item("number", word.arg) for word in call.keywords if word.arg]
    return found


def is_done(item: Item, kept: dict[str, dict]) -> bool:
    """Whether an exercise or a number is correct, or a question answered."""
    if item.kind == "question":
        return item.name in kept["questions"]
    section = "verdicts" if item.kind == "exercise" else "numbers"
    return kept[section].get(item.name) == "correct"


def position(kept: dict[str, dict], all_stretches: list[Stretch]) -> list[str]:
    """Return where one stopped and what is next, in sentences."""
    last = Item(kept["last"].get("kind", ""), kept["last"].get("name", ""))
    here = next((i for i, stretch in enumerate(all_stretches) if last in stretch.items), None)
    told = []
    if here is not None:
        told.append(f"You stopped in {all_stretches[here].words}, at {last.words}.")
    start = here or 0
    for stretch in [*all_stretches[start:], *all_stretches[:start]]:
        item = next((item for item in after(last, stretch.items) if not is_done(item, kept)), None)
        if item is not None:
            same = here is not None and stretch is all_stretches[here]
            told.append(f"Next: {item.words}{'' if same else f' in {stretch.words}'}.")
            break
    return told


def after(last: Item, items: list[Item]) -> list[Item]:
    """The items in the order in which they are looked at: the last one again, what follows it, what stands before."""
    at = items.index(last) if last in items else 0
    return [*items[at:], *items[:at]]


def done_stations(kept: dict[str, dict], all_stretches: list[Stretch]) -> dict[int, str]:
    """Return, by chapter, its stations with how much of each is done, where anything is."""
    found = {}
    for chapter in sorted({stretch.chapter for stretch in all_stretches if stretch.number}):
        told = []
        begun = False
        for stretch in [s for s in all_stretches if s.chapter == chapter and s.number]:
            done = sum(is_done(item, kept) for item in stretch.items)
            begun |= done > 0
            mark = "✓" if done == len(stretch.items) else "○" if not done else f"{done} of {len(stretch.items)}"
            told.append(f"{mark} station {stretch.number}")
        if begun:
            found[chapter] = ", ".join(told)
    return found
