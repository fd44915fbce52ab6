"""The names of a class, from a CSV file as a university's system, a spreadsheet or a person writes it."""

import csv
import unicodedata
from pathlib import Path

from .command import TeachError

WHOLE = ("name", "names", "student", "full name", "student name")
PARTS = (("first name", "given name", "forename"), ("surname", "last name", "family name"))
MARKS = ",;\t"
EXPECTED = (
    "Expected: a name a line, or a table with a column called `name`, or `first name` and `surname`, in UTF-8. "
    'A name with a comma stands in quotes: "Müller, Anna".'
)


def names_in(path: Path) -> list[str]:
    """Return the names in a CSV file, in its order; a name that comes again gets a number, "Anna Meier (2)".

    Columns are parted by commas, semicolons or tabs; blank lines are left out. Raises TeachError where the file cannot
    be read, has no names, or does not say which of its columns is the name.
    """
    rows = rows_of(path)
    columns = name_columns(rows[0][1])
    if columns:
        rows = rows[1:]
    found = [name_in(cells, columns, f"{path}, line {line}") for line, cells in rows]
    if not found:
        raise TeachError(f"{path} has a header and no names below it. {EXPECTED}")
    return told_apart(found)


def rows_of(path: Path) -> list[tuple[int, list[str]]]:
    """Return the lines that are not blank: the number of each, and its cells."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise TeachError(f"{path} cannot be read: {error.strerror or error}. {EXPECTED}") from None
    except UnicodeDecodeError:
        raise TeachError(
            f"{path} is not in UTF-8, so that letters such as é would be wrong. "
            "In a spreadsheet, save it as “CSV UTF-8”; in an editor, with the encoding UTF-8."
        ) from None
    reader = csv.reader(text.splitlines(keepends=True), delimiter=mark_of(text), skipinitialspace=True, strict=True)
    try:
        rows = [(reader.line_num, [tidy(cell) for cell in cells]) for cells in reader]
    except csv.Error as error:
        raise TeachError(f"{path}, line {reader.line_num}: {error}. {EXPECTED}") from None
    rows = [(line, cells) for line, cells in rows if any(cells)]
    if not rows:
        raise TeachError(f"{path} holds no names. {EXPECTED}")
    return rows


def mark_of(text: str) -> str:
    """Return what parts the columns: that of , ; and tab which the first line has most of outside quotes."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(first.split('"')[::2])
    return max(MARKS, key=outside.count)


def tidy(cell: str) -> str:
    """Return a cell without spaces around it and with one way to write é."""
    return unicodedata.normalize("NFC", " ".join(cell.split()))


def name_columns(header: list[str]) -> list[int]:
    """Return the columns that make a name; none where the first line is no header."""
    titles = [cell.casefold() for cell in header]
    whole = [titles.index(title) for title in WHOLE if title in titles]
    if whole:
        return whole[:1]
    parts = [next((titles.index(title) for title in part if title in titles), None) for part in PARTS]
    return [] if None in parts else parts


def name_in(cells: list[str], columns: list[int], where: str) -> str:
    """Return the name in a line; without a header the line is the name."""
    if columns:
        name = " ".join(cells[column] for column in columns if column < len(cells)).strip()
        if not name:
            raise TeachError(f"{where} has no name: its columns are {', '.join(map(repr, cells))}.")
        return name
    filled = [cell for cell in cells if cell]
    if len(filled) > 1:
        raise TeachError(f"{where} has {len(filled)} columns, and nothing says which is the name. {EXPECTED}")
    return filled[0]


def told_apart(names: list[str]) -> list[str]:
    """Return the names with a number behind each that came before."""
    found = []
    for name in names:
        number = 1
        other = name
        while other in found:
            number += 1
            other = f"{name} ({number})"
        found.append(other)
    return found
