"""The platform's grading worksheet with the grades filled in; every other column and row stays as it was.

Moodle's worksheet names each student by an identifier, `Participant 12345`, whose number is in the names of the files,
too. Its headings are in the language of the site: the columns of grade and feedback are known by the words below.
Where no worksheet is given, one is made.
"""

import csv
import io
import re
from dataclasses import dataclass

from ..command import TeachError

NUMBER = re.compile(r"\d+")
IDENTIFIERS = ("identifier", "id", "id-nummer", "identifiant", "identificador", "identificativo", "teilnehmer/in")
NAMES = ("full name", "vollständiger name", "nom complet", "nombre completo", "nome completo", "name", "student")
GRADES = ("grade", "bewertung", "note", "calificación", "qualificació", "valutazione", "nota", "score")
MAXIMA = (
    "maximum grade",
    "bestwertung",
    "note maximale",
    "calificación máxima",
    "qualificació màxima",
    "valutazione massima",
)
FEEDBACKS = (
    "feedback comments",
    "feedback als kommentar",
    "commentaires de feedback",
    "comentarios de retroalimentación",
    "feedback",
    "commenti",
)
OWN_COLUMNS = ("Identifier", "Full name", "Grade", "Maximum grade", "Feedback comments")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass
class Row:
    """What is to be filled in for one student: points, and a sentence.

    scaled  the grade as it was filled in, such as "7.62 of 20", where it is on another scale than the points
    """

    identifier: str
    name: str
    points: float
    comment: str
    scaled: str = ""


def filled(worksheet: bytes, rows: list[Row], total: float) -> tuple[bytes, list[Row]]:
    """Return a worksheet with grades and comments, and the rows that have no place in it. Raises TeachError.

    Grades are on the scale of the column with the highest grade, where there is one; else they are points.
    """
    mark = b"\xef\xbb\xbf" if worksheet.startswith(b"\xef\xbb\xbf") else b""
    try:
        text = worksheet.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TeachError("The worksheet is no UTF-8 text. Download it from the platform anew, as CSV.") from None
    ends = "\r\n" if "\r\n" in text else "\n"
    separator = separator_of(text)
    table = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    columns = columns_of(table[0] if table else [])
    known = by_key(rows)
    left = list(rows)
    for line in table[1:]:
        row = known.get(owner_of(line, columns, known))
        if row in left:
            left.remove(row)
            fill(line, row, columns, total)
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=separator, lineterminator=ends).writerows(table)
    return mark + target.getvalue().encode(), left


def separator_of(text: str) -> str:
    """What parts the columns, by the first line."""
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def columns_of(heading: list[str]) -> dict[str, int]:
    """Where the columns are that are needed. Raises TeachError, which lists the headings."""
    lowered = [title.strip().lower() for title in heading]
    found = {}
    for kind, words in (
        ("id", IDENTIFIERS),
        ("name", NAMES),
        ("grade", GRADES),
        ("most", MAXIMA),
        ("comment", FEEDBACKS),
    ):
        place = next((lowered.index(word) for word in words if word in lowered), None)
        if place is not None:
            found[kind] = place
    if "grade" not in found or not {"id", "name"} & found.keys():
        raise TeachError(
            f"The worksheet has no column of grades, or none of identifiers; its headings are: {', '.join(heading)}. "
            "Expected is the platform's own, with headings such as Identifier, Full name, Grade."
        )
    return found


def key_of(identifier: str, name: str) -> str:
    """What tells a student: the platform's number, or else the name."""
    number = NUMBER.search(identifier or "")
    return number[0] if number else " ".join(name.split()).casefold()


def by_key(rows: list[Row]) -> dict[str, Row | None]:
    """{number or name: row}; None for a name that two have."""
    found = {}
    for row in rows:
        for key in {key_of(row.identifier, row.name), key_of("", row.name)}:
            found[key] = None if key in found else row
    return found


def owner_of(line: list[str], columns: dict[str, int], known: dict) -> str:
    """The key of the student of a line, by number if it is known, else by name."""
    by_number = key_of(cell(line, columns.get("id")), "")
    if by_number in known:
        return by_number
    return key_of("", cell(line, columns.get("name")))


def cell(line: list[str], place: int | None) -> str:
    """A cell of a line, "" where there is none."""
    return line[place] if place is not None and place < len(line) else ""


def fill(line: list[str], row: Row, columns: dict[str, int], total: float) -> None:
    """Write grade and comment into a line of the worksheet."""
    line += [""] * (max(columns.values()) + 1 - len(line))
    most = cell(line, columns.get("most"))
    highest = number_in(most)
    grade = row.points * highest / total if highest and total else row.points
    line[columns["grade"]] = as_before(grade, comma="," in most)
    if grade != row.points:
        row.scaled = f"{line[columns['grade']]} of {highest:g}"
    if "comment" in columns:
        line[columns["comment"]] = row.comment


def number_in(text: str) -> float | None:
    """The number in a cell, with a point or a comma; None where there is none."""
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None


def as_before(grade: float, comma: bool) -> str:
    """A grade in two decimals, in the platform's way of writing them."""
    text = f"{grade:.2f}"
    return text.replace(".", ",") if comma else text


def new_worksheet(rows: list[Row], total: float) -> bytes:
    """A worksheet of its own, where the platform's was not given; no cell of it is taken for a formula."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(OWN_COLUMNS)
    for row in rows:
        name = f"'{row.name}" if row.name.startswith(FORMULA) else row.name
        identifier = f"Participant {row.identifier}" if row.identifier else ""
        writer.writerow([identifier, name, as_before(row.points, False), as_before(total, False), row.comment])
    return b"\xef\xbb\xbf" + target.getvalue().encode()
