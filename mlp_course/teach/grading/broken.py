"""Answers that Python cannot read: that they are there, and in which line of their cell it stops."""

import ast
import re

from .reading import UNREADABLE, NotRead, blocks_of, cells_of, parsed, statements_of

LONGEST_LINE = 80
DEFINED = re.compile(r"(?:async\s+def|def|class)\s+(\w+)|(\w+)\s*=(?!=)")


def broken_in(data: bytes, wanted) -> dict[str, str]:
    """Return {exercise: what is said of it} of the answers in a notebook that Python cannot read."""
    try:
        cells = cells_of(data)
    except NotRead:
        return {}
    statements_of(cells)  # puts together what is spread over two cells
    found = {}
    for cell in cells:
        if parsed(cell) is None:
            for begin, block in blocks_of(cell):
                known = DEFINED.match(block)
                name = known and (known[1] or known[2])
                if name in wanted and parsed(block) is None:
                    found[name] = (cell, begin, block)
    return {name: what_stops(name, *place) for name, place in found.items()}


def what_stops(name: str, cell: str, begin: int, block: str) -> str:
    """A sentence: what Python says of a block that begins after so many lines of its cell."""
    said = f"`{name}` is in your notebook, but Python cannot read it"
    lines = cell.split("\n")
    end = begin + len(block.split("\n"))
    inside = range(begin + 1, end + 2)  # and the next line, where an indented one is missed
    for text in (cell, "\n" * begin + block):
        reason, line = stopped_at(text)
        if line in inside and line <= len(lines):
            shown = lines[line - 1].strip().replace("`", "'")[:LONGEST_LINE]
            return f"{said}: {reason} (line {line} of its cell: `{shown}`)."
    return f"{said}: {reason}."


def stopped_at(text: str) -> tuple[str, int | None]:
    """What Python says of a text that it cannot read, and in which line."""
    try:
        ast.parse(text)
    except SyntaxError as error:
        return error.msg, error.lineno
    except UNREADABLE as error:
        return str(error) or type(error).__name__, None
    return "", None
