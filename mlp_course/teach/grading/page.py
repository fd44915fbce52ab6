"""The frame of the pages that a grader writes: one file each, no scripts, for the screen, paper and screen readers."""

import re
from html import escape

from ...exercises import card
from ..html_page import html_page

EMPHASISED = re.compile(r"(?<![\w*])\*(\w+)\*(?![\w*])")
STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 0.5rem 0 1rem; }
caption { text-align: left; font-weight: 600; padding: 0.3rem 0; }
th, td { border-bottom: 1px solid #8886; padding: 0.25rem 0.8rem 0.25rem 0; text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.2rem 0; }
section { border-top: 2px solid #8886; margin-top: 1.5rem; }
@media print { section { break-inside: avoid; } }
"""


def page(title: str, body: str) -> str:
    """Return a whole page; `body` is HTML, the title is escaped."""
    return html_page(title, STYLE, f"<h1>{escape(title)}</h1>\n{body}")


def table(caption: str, heading: list[str], rows: list[list]) -> str:
    """Return a table: the first cell of a row is its heading, numbers stand to the right; everything is escaped."""
    head = "".join(f'<th scope="col"{kind(i and "0")}>{escape(title)}</th>' for i, title in enumerate(heading))
    lines = [f"<tr>{row_of(row)}</tr>" for row in rows]
    parts = [f"<caption>{escape(caption)}</caption>", f"<thead><tr>{head}</tr></thead>", "<tbody>", *lines, "</tbody>"]
    return "\n".join(["<table>", *parts, "</table>"])


def row_of(row: list) -> str:
    """The cells of a row."""
    first, *rest = map(str, row)
    return f'<th scope="row">{escape(first)}</th>' + "".join(f"<td{kind(text)}>{escape(text)}</td>" for text in rest)


def kind(text) -> str:
    """The class of a cell that holds a number."""
    return ' class="number"' if text and str(text)[:1] in "0123456789-–" else ""


def prose(text: str) -> str:
    """Words of a card as HTML; a *word* between asterisks in italics."""
    return EMPHASISED.sub(r"<em>\1</em>", card.prose(text))


def percent(part: float, whole: float) -> str:
    """A share, rounded; a dash where there is nothing to share."""
    return f"{100 * part / whole:.0f} %" if whole else "–"
