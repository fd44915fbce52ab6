"""A bug hunt as a student gets it, a notebook and a printed page, and its key as the lecturer keeps it."""

import csv
import io
from html import escape
from typing import NamedTuple

import nbformat

from ..exercises.exercise import Exercise
from .bugs import Bug
from .student_copy import METADATA

TASK = (
    "There is one mistake in this function, and everything else is right. Find the place. Name the mistake in a "
    "sentence: what does the function do there, and what should it do? Then mend it."
)
MENDED = """\
from mlp_course.exercises import verdict_of

print("Mended." if verdict_of({name}).correct else "Not yet.")"""
ANSWERS = ("Line:", "What is wrong, in a sentence:", "Mended:")
COLUMNS = ("student", "sheet", "misconception", "reason", "equation", "mended")
STYLE = """\
body { font: 12pt/1.5 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #111; background: #fff; }
section { break-after: page; padding-bottom: 3em; }
section:last-child { break-after: auto; }
h1 { font-size: 17pt; margin: 0; }
.student { font-size: 14pt; margin: 0 0 1em; }
pre { padding: 0.6em; border: 1px solid #767676; font: 10pt/1.5 monospace; white-space: pre-wrap; }
.line { display: block; padding-left: 2.4em; text-indent: -2.4em; }
.line::before { content: attr(data-number); display: inline-block; width: 2.4em; text-indent: 0; color: #595959; }
.room { margin: 1em 0 0; min-height: 5em; border-bottom: 1px solid #767676; }
table { border-collapse: collapse; font-size: 10pt; }
th, td { padding: 4px 8px; border: 1px solid #767676; text-align: left; vertical-align: top; }
td pre { margin: 0; padding: 0; border: 0; font-size: 9pt; }
tr { break-inside: avoid; }
@media print { body { margin: 0; max-width: none; } }"""
WIDE = "@page { size: A4 landscape; }\nbody { max-width: 70em; }\ntd pre { min-width: 24em; }"  # a key has six columns
PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title><style>
{style}
</style></head>
<body>
{body}
</body>
</html>
"""


class Sheet(NamedTuple):
    """What one student gets: `label` is the name of the student's notebook, without .ipynb."""

    student: str
    label: str
    bug: Bug


def hunt_notebook(sheet: Sheet, exercise: Exercise) -> str:
    """Return the text of a notebook in which a student hunts the bug; running it does not name the mistake."""
    cells = [
        nbformat.v4.new_markdown_cell(f"# A bug in `{exercise.name}`\n\n**{sheet.student}**\n\n{TASK}"),
        nbformat.v4.new_code_cell("import numpy as np"),
        nbformat.v4.new_code_cell(sheet.bug.source.rstrip()),
        nbformat.v4.new_markdown_cell("\n\n".join(f"**{answer}**" for answer in ANSWERS[:2])),
        nbformat.v4.new_markdown_cell("Mend the function above, run its cell, and see:"),
        nbformat.v4.new_code_cell(MENDED.format(name=exercise.name)),
    ]
    for number, cell in enumerate(cells):
        cell["id"] = f"hunt-{number}"
    notebook = nbformat.v4.new_notebook(cells=cells, metadata=METADATA)
    return nbformat.writes(notebook) + "\n"


def hunt_pages(sheets: list[Sheet], exercise: Exercise) -> str:
    """Return all sheets as HTML to be printed, a page for each."""
    room = "".join(f'<p class="room">{answer}</p>' for answer in ANSWERS)
    pages = [
        f"<section>\n<h1>A bug in {escape(exercise.name)}</h1>\n"
        f'<p class="student">{escape(sheet.student)}</p>\n<p>{TASK}</p>\n'
        f"<pre>{numbered(sheet.bug.source)}</pre>\n{room}\n</section>"
        for sheet in sheets
    ]
    return PAGE.format(title=f"A bug in {exercise.name}", style=STYLE, body="\n".join(pages))


def numbered(source: str) -> str:
    """Return program text as HTML, each line with its number in front, which is not copied along."""
    lines = enumerate(source.splitlines(), start=1)
    return "".join(f'<span class="line" data-number="{number}">{escape(line) or " "}</span>' for number, line in lines)


def key_rows(sheets: list[Sheet]) -> list[tuple[str, ...]]:
    """Return the key: student, sheet, misconception, reason, equation, and the lines that mend it."""
    rows = []
    for student, label, bug in sheets:
        mended = "\n".join(map(str, bug.edits))
        rows.append((student, label, bug.name, bug.why, bug.equation, mended))
    return rows


def key_table(sheets: list[Sheet]) -> bytes:
    """Return the key as a CSV file that a spreadsheet reads with its accents."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(key_rows(sheets))
    return text.getvalue().encode("utf-8-sig")


def key_page(sheets: list[Sheet], exercise: Exercise) -> str:
    """Return the key as HTML to be printed."""
    head = "".join(f'<th scope="col">{column}</th>' for column in COLUMNS)
    rows = []
    for *words, mended in key_rows(sheets):
        cells = "".join(f"<td>{escape(text)}</td>" for text in words)
        rows.append(f"<tr>{cells}<td><pre>{escape(mended)}</pre></td></tr>")
    title = f"Key: a bug in {exercise.name}"
    body = f"<h1>{escape(title)}</h1>\n<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n"
    return PAGE.format(title=title, style=f"{STYLE}\n{WIDE}", body=body + "\n".join(rows) + "\n</tbody>\n</table>")
