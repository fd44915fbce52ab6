"""The package's docstrings as reStructuredText: they are written to be read as they are, in a terminal.

A docstring is made of paragraphs, of rows "name    what it is", and of indented program text. Nothing in it is markup
but `code` between two marks, and a table of |.
"""

import inspect
import re
from textwrap import dedent

ROW = re.compile(r"(?P<name>(?!- )\S(?:.*?\S)?) {2,}(?P<text>\S.*)")
ALONE = re.compile(r"\S+\(.*\)|\S+")
CODE = re.compile(r"(`[^`]+`)")
SPECIAL = re.compile(r"([\\*_|`<>])")
OPENS = re.compile(r"(^|[\s(\[{'\"/-])$")  # what code may follow without a mark of its own
CLOSES = re.compile(r"^($|[\s.,:;!?)\]}'\"/-])")
RULE = re.compile(r"\|[-:| ]+\|")


def for_sphinx(_app, _what, _name, _object, _options, lines: list[str]) -> None:
    """Rewrite the lines of a docstring in place (an event of Sphinx)."""
    lines[:] = rewritten(lines)


def rewritten(lines: list[str]) -> list[str]:
    """Return the lines of a docstring as reStructuredText."""
    made = []
    for block in blocks(lines):
        made += [*as_block(block), ""]
    return made


def blocks(lines: list[str]) -> list[list[str]]:
    """Return the paragraphs of a docstring; an indented one takes those along that are indented as well."""
    parted = [[]]
    for line in lines:
        if line.strip():
            parted[-1].append(line.rstrip())
        elif parted[-1]:
            parted.append([])
    joined = []
    for block in filter(None, parted):
        if joined and all(line.startswith("    ") for line in block + joined[-1]):
            joined[-1] += ["", *block]
        else:
            joined.append(block)
    return joined


def as_block(block: list[str]) -> list[str]:
    """Return one paragraph, table, list of rows or piece of program."""
    if all(line.startswith("    ") or not line for line in block):
        return literal(block)
    if all(line.startswith("|") for line in block):
        return table(block)
    first = next((number for number, line in enumerate(block) if ROW.fullmatch(line)), len(block))
    text = block[:first]
    code = next((number for number, line in enumerate(text) if line.startswith("    ")), len(text))
    made = escaped(text[:code])
    for part, write in ((text[code:], literal), (block[first:], rows)):
        if part:
            made += [*([""] if made else []), *write(part)]
    return made


def rows(block: list[str]) -> list[str]:
    """Return rows of a name and what it is as a list; a line that goes on belongs to the row above."""
    column = ROW.fullmatch(block[0]).start("text")
    joined = []
    for line in block:
        if line.startswith(" "):
            joined[-1].append(line.strip())
        else:
            joined.append([line])
    made = []
    for first, *more in joined:
        if is_row(first, column):
            made.append(f"``{first[:column].strip(' `')}``")
            made += [f"    {text}" for text in escaped([first[column:], *more])]
        else:  # a sentence after the last row
            made += ["", *escaped([first, *more])]
    return made


def is_row(line: str, column: int) -> bool:
    """Whether a line begins with a name and goes on at this column."""
    name, text = line[:column], line[column:]
    alone = ALONE.fullmatch(name.rstrip()) is not None
    return name[:1].strip() != "" and name.endswith(" ") and text[:1].strip() != "" and (alone or name.endswith("  "))


def literal(block: list[str]) -> list[str]:
    """Return program text as it is."""
    inner = dedent("\n".join(block)).splitlines()
    return [".. code-block:: python", "", *[f"    {line}" if line else "" for line in inner]]


def table(block: list[str]) -> list[str]:
    """Return a table of | as a list table."""
    made = [".. list-table::", "   :header-rows: 1", ""]
    for line in block:
        if RULE.fullmatch(line):
            continue
        for number, entry in enumerate(line.strip("|").split("|")):
            made.append(f"   {'*' if number == 0 else ' '} - {''.join(escaped([entry.strip()]))}")
    return made


def escaped(lines: list[str]) -> list[str]:
    """Return lines of text in which only `code` is marked up."""
    pieces = ["", *CODE.split("\n".join(lines)), ""]
    made = []
    for before, piece, after in zip(pieces, pieces[1:-1], pieces[2:], strict=False):
        if CODE.fullmatch(piece):
            opening = "" if OPENS.search(before) else "\\ "
            closing = "" if CLOSES.search(after) else "\\ "
            made.append(f"{opening}``{piece[1:-1]}``{closing}")
        else:
            made.append(SPECIAL.sub(r"\\\1", piece))
    return "".join(made).splitlines()


def signature(_app, what, _name, thing, _options, told, returned):
    """Return the arguments of a widget as its `__init__` has them, not as traitlets tells them (an event of Sphinx)."""
    if what != "class" or "*args" not in (told or ""):
        return None
    arguments = list(inspect.signature(thing.__init__).parameters.values())
    return str(inspect.Signature(arguments[1:])), returned


def is_field(_app, _what, _name, thing, skip, _options):
    """Leave out the fields of named tuples, which have no text of their own (an event of Sphinx)."""
    return True if str(getattr(thing, "__doc__", "")).startswith("Alias for field number") else skip
