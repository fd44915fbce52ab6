"""Program text for paper: coloured, and every line whole. What is too long goes on in the next line, behind a mark."""

from collections.abc import Iterable, Iterator

import pygments
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.token import Escape

COLUMNS = 90  # of the page, in the size that page.css gives to program text
MARK = "↪ "
LEAST = 40  # columns of a line that goes on, however far it is indented


def coloured(source: str, columns: int = COLUMNS) -> str:
    """Return program text as HTML, with its long lines parted."""
    lexer = get_lexer_by_name("ipython3", stripnl=False)
    return pygments.format(parted(lexer.get_tokens(source), columns), HtmlFormatter())


def plain(text: str, columns: int = COLUMNS) -> str:
    """Return what a program printed, with its long lines parted."""
    return "\n".join(going_on(line).join(pieces(line, columns)) for line in text.split("\n"))


def parted(tokens: Iterable[tuple], columns: int) -> Iterator[tuple]:
    """Return tokens such that no line is longer than the page, with marks between the pieces of a line."""
    tokens = list(tokens)
    marks = marks_by_place("".join(text for _, text in tokens), columns)
    begins = 0
    for kind, text in tokens:
        ends = begins + len(text)
        at = begins
        for cut in marks:
            if begins < cut <= ends:
                yield kind, text[at - begins : cut - begins]
                yield Escape, marks[cut]
                at = cut
        yield kind, text[at - begins :]
        begins = ends


def marks_by_place(source: str, columns: int) -> dict[int, str]:
    """Return where lines are parted, as positions in the whole text, each with what begins the next line there."""
    ends = {}
    place = 0
    for line in source.split("\n"):
        within = place
        for piece in pieces(line, columns)[:-1]:
            within += len(piece)
            ends[within] = going_on(line)
        place += len(line) + 1
    return ends


def pieces(line: str, columns: int) -> list[str]:
    """Return the pieces of a line that fit on the page; together they are the line."""
    found = []
    room = columns
    while len(line) > room:
        blank = line.rstrip().rfind(" ", len(line) - len(line.lstrip()) + 1, room)
        cut = blank + 1 if blank > 0 else room
        found.append(line[:cut])
        if len(found) == 1:
            room = max(columns - len(going_on(line)) + 1, LEAST)
        line = line[cut:]
    return [*found, line]


def going_on(line: str) -> str:
    """Return what stands between two pieces of a line: its indentation, four columns more, and the mark."""
    indentation = len(line) - len(line.lstrip())
    return "\n" + " " * (indentation + 4) + MARK
