"""The chapters' Markdown as lines for a terminal: what is folded stays folded, a table is told row by row."""

import re
import shutil
import textwrap
from html import unescape
from typing import NamedTuple

from .formulas import formula

WIDEST = 88
FOLD = re.compile(r"<details>\s*<summary>(.*?)</summary>(.*?)</details>", re.DOTALL)
FENCE = re.compile(r"^```(\w*)\n(.*?)^```[ \t]*$", re.DOTALL | re.MULTILINE)
SHOWN = re.compile(r"\$\$(.+?)\$\$", re.DOTALL)
PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)", re.DOTALL)
LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)", re.DOTALL)
INLINE = re.compile(r"(`[^`]+`|\$[^$]+\$)", re.DOTALL)
STRESS = re.compile(r"\*\*(.+?)\*\*|(?<![\w*])\*([^\s*](?:[^*]*[^\s*])?)\*", re.DOTALL)
ITEM = re.compile(r"(?:[-*]|\d+\.) ")
RULE = re.compile(r"\|?[\s:|-]+\|?")


class Text(NamedTuple):
    """What is read at once, and what lies folded in it: (summary, Markdown) each."""

    lines: str
    folds: list[tuple[str, str]]


def told(markdown: str) -> Text:
    """Return a cell's Markdown in words; of a fold only its summary, with its number from 1."""
    folds = []

    def folded(fold: re.Match) -> str:
        folds.append((inline(fold[1]), fold[2].strip()))
        return f"\n\n(Folded, {len(folds)}: {fold[1].strip()})\n\n"

    return Text(lines(FOLD.sub(folded, markdown)), folds)


def lines(markdown: str) -> str:
    """Return Markdown without folds in words, block by block."""
    kept = []  # program text, which nothing else may touch

    def keep(block: str) -> str:
        kept.append(block)
        return f"\n\n\0{len(kept) - 1}\0\n\n"

    text = FENCE.sub(lambda fence: keep(textwrap.indent(fence[2].rstrip("\n"), "    ")), markdown)
    text = SHOWN.sub(lambda shown: keep(f"    {formula(shown[1])}"), text)
    text = PICTURE.sub(lambda picture: f"(Picture: {picture[1].strip()})", text)
    blocks = []
    for block in re.split(r"\n\s*\n", text):
        number = re.fullmatch(r"\s*\0(\d+)\0\s*", block)
        blocks.append(kept[int(number[1])] if number else block_in_words(block))
    return "\n\n".join(filter(None, blocks))


def block_in_words(block: str) -> str:
    """Return a heading, a table, a list or a paragraph in words."""
    block = block.strip("\n")
    first, _, rest = block.partition("\n")
    heading = re.match(r"(#+) +(.*)", first)
    if heading:
        title = inline(heading[2])
        under = ("=" if len(heading[1]) == 1 else "-") * len(title)
        below = f"\n\n{block_in_words(rest)}" if rest.strip() else ""
        return f"{title}\n{under}{below}"
    if first.lstrip().startswith("|"):
        return table(block.splitlines())
    found = []
    for line in block.splitlines():
        if not found or ITEM.match(line.lstrip()) or found[-1].endswith("  "):
            found.append(line)
        else:
            found[-1] += f"\n{line}"
    return "\n".join(wrapped(inline(piece)) for piece in found)


def table(rows: list[str]) -> str:
    """Return a table as a line for each row, every number behind the title of its column."""
    titles = cells(rows[0])
    told_rows = []
    for row in rows[1:]:
        if RULE.fullmatch(row.strip()):
            continue
        pairs = zip(titles, cells(row), strict=False)
        parts = [f"{title}: {cell}" if title else cell for title, cell in pairs if cell]
        told_rows.append(wrapped(f"- {'; '.join(parts)}"))
    return "\n".join(told_rows)


def cells(row: str) -> list[str]:
    """Return the cells of a row of a table; a stroke in a formula or in code parts none."""
    guarded = INLINE.sub(lambda piece: piece[0].replace("|", "\1"), row.strip().strip("|").replace("\\|", "\1"))
    return [inline(cell.replace("\1", "|").strip()) for cell in guarded.split("|")]


def inline(text: str) -> str:
    """Return a line of Markdown with its formulas as text, and without marks of stress."""
    text = LINK.sub(lambda link: link[1] if link[2].startswith("#") else f"{link[1]} ({link[2]})", text)
    pieces = INLINE.split(text)
    for number, piece in enumerate(pieces):
        if number % 2 == 0:
            plain = re.sub(r"</?(?:code|b|i|em|strong|sub|sup|br)\s*/?>", "", piece)
            pieces[number] = unescape(without_stress(plain))
        elif piece[0] == "$":
            pieces[number] = formula(piece.strip("$"))
        else:
            pieces[number] = piece.strip("`")
    text = "".join(pieces)
    text = without_stress(text) if "**" in text else text  # around code or a formula
    return " ".join(text.split())


def without_stress(text: str) -> str:
    """Return a text without the stars of *words* and **words**."""
    return STRESS.sub(lambda found: found[1] or found[2], text)


def wrapped(text: str) -> str:
    """Return a paragraph or an item of a list in lines that fit the terminal."""
    item = ITEM.match(text)
    inside = " " * len(item[0]) if item else ""
    return textwrap.fill(text, width(), subsequent_indent=inside, break_long_words=False, break_on_hyphens=False)


def width() -> int:
    """Return how many letters a line may have."""
    return min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns - 1)
