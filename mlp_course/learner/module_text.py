"""The text of a learner's own module: what stands in it, what is put into it, what it defines when it is run.

The file is the learner's. Above each function that was put there stands a mark with a checksum of its text,

    # bp1: kept from chapter 3 (4f1c2a90)

so that one which was edited by hand since is known, and never overwritten.
"""

import ast
import re
import zlib
from typing import NamedTuple

from .calls import call
from .kept_file import Unusable
from .limits import memory_limit
from .my_network import place

HEADER = '"""My network: what I wrote, and the checker called correct. Mine to read, to change and to import."""\n'
MARK = re.compile(r"# (\w+): kept from chapter \d+ \(([0-9a-f]{8})\)")


class Block(NamedTuple):
    """A definition of the file: its name, its lines (from 0, with its mark), and whether it is as it was put there."""

    name: str
    start: int
    end: int
    untouched: bool


def parsed(text: str) -> ast.Module:
    """Return the file's syntax tree. Raises Unusable, with the line, where it is no Python."""
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        where = f", line {line}" if line else ""
        raise Unusable(f"{place().name} is no valid Python{where}: {getattr(error, 'msg', error)}") from None


def blocks(text: str) -> list[Block]:
    """Return the functions and classes of the file."""
    lines = text.splitlines()
    found = []
    for node in parsed(text).body:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef):
            continue
        start = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)]) - 1
        source = "\n".join(lines[start : node.end_lineno])
        mark = MARK.fullmatch(lines[start - 1]) if start else None
        same = mark is not None and mark.groups() == (node.name, checksum(source))
        found.append(Block(node.name, start - (mark is not None), node.end_lineno, same))
    return found


def checksum(source: str) -> str:
    """Eight digits that change with the text."""
    return f"{zlib.crc32(source.strip().encode()):08x}"


def names(text: str) -> set[str]:
    """Return every name that the file binds at its top level."""
    found = set()
    for node in parsed(text).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            found |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
        else:
            found |= {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    return found


def with_definition(text: str, name: str, source: str, chapter: int) -> str:
    """Return the text with a definition put in, in the place of an older one of its name.

    Raises Unusable if the one that is there was edited by hand.
    """
    lines = text.splitlines()
    block = next((b for b in blocks(text) if b.name == name), None)
    if block is not None and not block.untouched:
        raise Unusable(f"the {name} in {place().name} was edited by hand, so it was left as it is")
    if block is None and name in names(text):
        raise Unusable(f"{place().name} has another {name}, which was left as it is")
    new = [f"# {name}: kept from chapter {chapter} ({checksum(source)})", *source.strip().splitlines()]
    if block is None:
        while lines and not lines[-1].strip():
            lines.pop()
        lines += ["", "", *new]
    else:
        lines[block.start : block.end] = new
    return "\n".join(lines) + "\n"


def with_lines(text: str, wanted: dict[str, str]) -> str:
    """Return the text with lines {name: line} put in below its last import, where the name is not there yet."""
    there = names(text)
    new = [line for name, line in wanted.items() if name not in there]
    if not new:
        return text
    lines = text.splitlines()
    heads = ast.Import | ast.ImportFrom
    tree = parsed(text).body
    above = [node.end_lineno for node in tree if isinstance(node, heads)]
    if not above and tree and isinstance(tree[0], ast.Expr):
        above = [tree[0].end_lineno]
        new = ["", *new]
    at = max(above, default=0)
    return "\n".join([*lines[:at], *new, *lines[at:]]) + "\n"


def with_lines_inside(definition: str, lines: list[str]) -> str:
    """Return a function's definition with lines at the top of its body, for names that the file binds otherwise.

    Raises Unusable where there is no room for them.
    """
    if not lines:
        return definition
    (node,) = ast.parse(definition).body
    first = node.body[0]
    if not isinstance(node, ast.FunctionDef) or first.lineno == node.lineno:
        raise Unusable(f"{place().name} binds a name otherwise: `{lines[0]}` has no room in it")
    told = ast.get_docstring(node) is not None
    at = first.end_lineno if told else first.lineno - 1
    written = definition.splitlines()
    margin = " " * first.col_offset
    return "\n".join([*written[:at], *(margin + line for line in lines), *written[at:]]) + "\n"


def run(text: str) -> dict:
    """Return what the file defines. Raises Unusable, with the line at fault, where it does not run."""
    file = str(place())
    namespace = {"__name__": place().stem, "__file__": file}
    parsed(text)
    with memory_limit():
        failure = call(exec, (compile(text, file, "exec"), namespace)).failure
    if failure is None:
        return namespace
    late = failure.type == "TimeUp"
    what = "ran too long" if late else f"stopped with {failure.type}: {failure.message}"
    where = f" in line {failure.line}" if failure.line else ""
    raise Unusable(f"{place().name} {what}{where}")
