"""A learner's own module: what the checker called correct, in a plain file beside the chapters.

The file is the learner's. Above each function that was put there stands a mark with a checksum of its text,

    # bp1: kept from chapter 3 (4f1c2a90)

so that one which was edited by hand since is known, and never overwritten.
"""

import ast
import contextlib
import os
import re
import zlib
from pathlib import Path
from typing import NamedTuple

from .calls import call
from .limits import memory_limit

VARIABLE = "MLP_COURSE_MY_NETWORK"  # another path for the file, in the environment
NAME = "my_network.py"
HEADER = '"""My network: what I wrote, and the checker called correct. Mine to read, to change and to import."""\n'
MARK = re.compile(r"# (\w+): kept from chapter \d+ \(([0-9a-f]{8})\)")


class Unusable(Exception):
    """Why a function cannot be kept, or the file not be used: a sentence for the learner, without a full stop."""


class Block(NamedTuple):
    """A definition of the file: its name, its lines (from 0, with its mark), and whether it is as it was put there."""

    name: str
    start: int
    end: int
    untouched: bool


def place() -> Path:
    """The path of the file: in the working directory, which is the notebooks' own."""
    return Path(os.environ.get(VARIABLE) or NAME).absolute()


def read() -> str | None:
    """Return the file's text, or None where there is no file. Raises Unusable if it cannot be read."""
    try:
        return place().read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise Unusable(f"{place().name} cannot be read ({getattr(error, 'strerror', '') or 'no UTF-8'})") from None


def write(text: str) -> None:
    """Replace the file by a complete one, in one step. Raises Unusable if that cannot be done."""
    path = place()
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise Unusable(f"{path.name} cannot be written ({error.strerror})") from None


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
    lines, found = text.splitlines(), []
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
    lines, heads = text.splitlines(), ast.Import | ast.ImportFrom
    tree = parsed(text).body
    above = [node.end_lineno for node in tree if isinstance(node, heads)]
    if not above and tree and isinstance(tree[0], ast.Expr):
        above, new = [tree[0].end_lineno], ["", *new]
    at = max(above, default=0)
    return "\n".join([*lines[:at], *new, *lines[at:]]) + "\n"


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
