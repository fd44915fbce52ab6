"""What students define, taken out of the notebooks that they hand in: by syntax tree, and nothing is run.

A notebook is read whoever has saved it: nbformat 4.2 to 4.5, ids missing or doubled, CRLF, a byte order mark. Of each
exercise the last definition that is no stub counts, with what it needs of the other cells: imports, helpers, constants.
"""

import ast
import json
import re
from dataclasses import dataclass, field, replace
from itertools import chain

from ...learner.standalone import free_names

MOST_BYTES = 64 << 20  # of a notebook
MOST_CODE = 300_000  # characters of all its code
SKIPPED = (
    "%%bash",
    "%%html",
    "%%javascript",
    "%%js",
    "%%sh",
    "%%writefile",
    "%%latex",
    "%%markdown",
    "%%svg",
    "%%script",
)
UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError)


class NotRead(Exception):
    """Why a file could not be read: a sentence for teacher and student."""


@dataclass(frozen=True)
class Definition:
    """A definition and what it needs.

    tree        its syntax tree
    statements  [cell, line, text] of what is run, the definition among it, in the order of the notebook
    cells       {cell: its text}
    whole       all statements of the notebook, for where a name is missing
    others      {exercise: statements} of what else this student has handed in
    """

    tree: ast.AST
    statements: list
    cells: dict
    whole: list = field(default_factory=list)
    others: dict = field(default_factory=dict)

    @property
    def key(self) -> str:
        """What tells it from other definitions."""
        return "\n".join(text for _, _, text in self.statements)

    def with_the_whole_notebook(self) -> "Definition":
        """The same definition after all cells."""
        return replace(self, statements=[*self.whole, self.statements[-1]]) if self.whole else self


@dataclass(frozen=True)
class Statement:
    """One statement at the top of a cell: its tree, its place, and the names that it binds and needs."""

    tree: ast.AST
    cell: int
    line: int
    text: str

    @property
    def binds(self) -> set[str]:
        return bound_names(self.tree)

    @property
    def sent(self) -> list:
        return [self.cell, self.line, self.text]


def cells_of(data: bytes) -> list[str]:
    """Return the text of each code cell of a notebook. Raises NotRead."""
    if not data.strip():
        raise NotRead("the file is empty")
    if len(data) > MOST_BYTES:
        raise NotRead("the file is far too large for a notebook")
    try:
        notebook = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise NotRead("it is no notebook: its bytes are no UTF-8 text") from None
    except (ValueError, RecursionError):
        raise NotRead("it is no notebook: its text is no JSON") from None
    lists = lists_of_cells(notebook)
    if not lists:
        raise NotRead("it is no notebook: it holds no cells")
    code = [cell for cell in chain(*lists) if isinstance(cell, dict) and cell.get("cell_type") == "code"]
    found = [text_of(cell) for cell in code]
    if sum(map(len, found)) > MOST_CODE:
        raise NotRead("it holds far more code than a chapter")
    return found


def lists_of_cells(notebook) -> list[list]:
    """The lists of cells in a notebook's JSON: one, or in nbformat 3 one for each worksheet."""
    sheets = notebook.get("worksheets") if isinstance(notebook, dict) else None
    holders = [notebook, *sheets] if isinstance(sheets, list) else [notebook]
    found = [holder.get("cells") for holder in holders if isinstance(holder, dict)]
    return [cells for cells in found if isinstance(cells, list)]


def text_of(cell: dict) -> str:
    """The program text of a cell, without what only IPython understands."""
    source = cell.get("source", cell.get("input", ""))
    text = "".join(map(str, source)) if isinstance(source, list) else str(source)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines[0].startswith(SKIPPED):
        return ""
    return "\n".join("" if is_for_ipython(line) else line.replace("\x00", "") for line in lines)


def is_for_ipython(line: str) -> bool:
    """Whether a line is a magic, a shell command or a question."""
    return re.match(r"\s*[%!]", line) is not None or re.search(r"\w\s*\?+\s*$", line) is not None


def statements_of(cells: list[str]) -> list[Statement]:
    """All statements of a notebook; a definition that is spread over two cells is put together."""
    found = []
    place = 0
    while place < len(cells):
        body = parsed(cells[place])
        if body is None and place + 1 < len(cells):
            for second in (cells[place + 1], indented(cells[place + 1])):
                both = cells[place] + "\n" + second
                body = parsed(both)
                if body is not None:
                    cells[place] = both
                    cells[place + 1] = ""
                    break
        elif body and place + 1 < len(cells) and begins_indented(cells[place + 1]):
            both = cells[place] + "\n" + cells[place + 1]
            if (together := parsed(both)) is not None:
                body = together
                cells[place] = both
                cells[place + 1] = ""
        trees = body if body is not None else lines_alone(cells[place])
        lines = cells[place].split("\n")
        found += [statement(tree, place + 1, lines) for tree in trees]
        place += 1
    return found


def parsed(text: str) -> list | None:
    """The statements of a text, or None where it is none."""
    try:
        return ast.parse(text).body
    except UNREADABLE:
        return None


def begins_indented(text: str) -> bool:
    """Whether the first line that holds something is indented: it goes on with what stands above."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    return first[:1] in (" ", "\t")


def indented(text: str) -> str:
    """A text as the body of the definition above it."""
    return "\n".join("    " + line for line in text.split("\n"))


def lines_alone(text: str) -> list:
    """Of a cell that cannot be read as a whole, the definitions and imports that can."""
    found = []
    for begin, block in blocks_of(text):
        found += [ast.increment_lineno(tree, begin) for tree in parsed(block) or ()]
    return found


def blocks_of(text: str) -> list[tuple[int, str]]:
    """The parts of a cell that begin at its left edge: (lines above it, its text)."""
    lines = text.split("\n")
    starts = [i for i, line in enumerate(lines) if line[:1] not in ("", " ", "\t", "#", ")", "]", "}")]
    ends = [*starts[1:], len(lines)]
    return [(begin, "\n".join(lines[begin:end])) for begin, end in zip(starts, ends, strict=True)]


def statement(tree, cell: int, lines_of_cell: list[str]) -> Statement:
    """A statement with its own text, decorators included."""
    first = min([tree.lineno, *(item.lineno for item in getattr(tree, "decorator_list", ()))])
    lines = lines_of_cell[first - 1 : tree.end_lineno]
    if getattr(tree, "col_offset", 0) and first == tree.lineno:  # behind a semicolon
        lines[0] = lines[0].encode()[tree.col_offset :].decode()
    return Statement(tree, cell, first, "\n".join(lines))


def bound_names(tree) -> set[str]:
    """The names that a statement gives a meaning to."""
    if isinstance(tree, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {tree.name}
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, ast.alias):
            found.add(node.asname or node.name.partition(".")[0])
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
    return found


def needed_names(text: str) -> set[str]:
    """The names that a statement takes from others."""
    try:
        return free_names(text)
    except UNREADABLE:
        return set()


def definitions_of(data: bytes, wanted) -> dict[str, Definition]:
    """Return {exercise: Definition} of what a notebook defines of the names that are wanted. Raises NotRead."""
    cells = cells_of(data)
    statements = statements_of(cells)
    texts = {number: text for number, text in enumerate(cells, start=1) if text.strip()}
    if not texts:
        raise NotRead("it holds no code")
    found = {}
    for one in statements:
        for name in one.binds & set(wanted):
            if not is_taken_back(one.tree):
                found.setdefault(name, []).append(one)
    whole = [one.sent for one in statements]
    return {name: definition(name, candidates, statements, texts, whole) for name, candidates in found.items()}


def definition(
    name: str, candidates: list[Statement], statements: list[Statement], texts: dict, whole: list
) -> Definition:
    """The last definition of a name that is more than a `...`, and what it needs; a `def` comes before `f = g`."""
    more = [one for one in candidates if not is_open(one.tree)]
    written = [one for one in more if is_written(one.tree)]
    chosen = (written or more or candidates)[-1]
    known = meant(chosen, statements)
    needed = [one for one in gathered(chosen, known) if one is not chosen and name not in one.binds]
    used = [one.sent for one in needed] + [chosen.sent]
    cells = {number: texts[number] for number in {sent[0] for sent in (*used, *whole)} if number in texts}
    return Definition(chosen.tree, used, cells, whole)


def meant(chosen: Statement, statements: list[Statement]) -> list[Statement]:
    """The statements that give a definition's names their meaning.

    A function looks names up when it is called: all. A number is computed at once: those above it, unless a name that
    it needs is bound only below, as where cells were moved.
    """
    value = getattr(chosen.tree, "value", None)
    if isinstance(chosen.tree, ast.FunctionDef | ast.ClassDef) or isinstance(value, ast.Lambda):
        return statements
    above = statements[: next(place for place, one in enumerate(statements) if one is chosen)]
    bound = {name for one in above for name in one.binds}
    bound_anywhere = {name for one in statements for name in one.binds}
    moved = (needed_names(chosen.text) - bound) & bound_anywhere
    return statements if moved else above


def is_taken_back(tree) -> bool:
    """Whether a name is given to what was written before, as in `bp1 = mine("bp1")`."""
    value = getattr(tree, "value", None)
    return isinstance(value, ast.Call) and getattr(value.func, "id", None) == "mine"


def is_written(tree) -> bool:
    """Whether it is a `def`, a class, or a function or number that is given a name."""
    value = getattr(tree, "value", None)
    return isinstance(tree, ast.FunctionDef | ast.ClassDef) or isinstance(value, ast.Lambda | ast.Constant)


def is_open(tree) -> bool:
    """Whether a definition returns, or is, nothing but `...`."""
    if isinstance(tree, ast.FunctionDef):
        last = tree.body[-1]
        return isinstance(last, ast.Return) and getattr(last.value, "value", None) is Ellipsis
    return isinstance(tree, ast.Assign) and getattr(tree.value, "value", None) is Ellipsis


def gathered(chosen: Statement, statements: list[Statement]) -> list[Statement]:
    """What a statement needs, and what that needs, in the order of the notebook."""
    binding = {}
    for place, one in enumerate(statements):
        for name in one.binds:
            binding.setdefault(name, []).append(place)
    stars = [one for one in statements if isinstance(one.tree, ast.ImportFrom) and one.tree.names[0].name == "*"]
    places = set()
    names = set()
    open_texts = [chosen.text]
    while open_texts:
        for name in needed_names(open_texts.pop()) - names:
            names.add(name)
            for place in binding.get(name, ()):
                if place not in places:
                    places.add(place)
                    open_texts.append(statements[place].text)
    needed = [statements[place] for place in sorted(places)]
    return [*stars, *needed] if names - binding.keys() else needed
