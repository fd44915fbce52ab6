"""A bug hunt as a student gets it, a notebook and a printed page, and its key as the lecturer keeps it."""

import csv
import io
from html import escape
from pathlib import Path
from typing import NamedTuple

import nbformat

from ..exercises.exercise import Exercise
from .bugs import Bug
from .html_page import html_page
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
STYLE = Path(__file__).with_name("hunt.css").read_text(encoding="utf-8")
WIDE = "@page { size: A4 landscape; }\nbody { max-width: 70em; }\ntd pre { min-width: 24em; }"  # a key has six columns


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
    return html_page(f"A bug in {exercise.name}", STYLE, "\n".join(pages))


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
    table = "\n".join(["<table>", f"<thead><tr>{head}</tr></thead>", "<tbody>", *rows, "</tbody>", "</table>"])
    return html_page(title, f"{STYLE}{WIDE}", f"<h1>{escape(title)}</h1>\n{table}")
