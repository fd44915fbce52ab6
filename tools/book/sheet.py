"""Two pages of equations and recipes: written in sheet.md, with the tables that two chapters keep."""

from pathlib import Path

import nbformat

from mlp_course.teach.cells import text_of
from mlp_course.teach.static import highlighting

from .fonts import faces
from .layout import PAGE, within
from .text import Text

FOLDER = Path(__file__).parent
NEXT_PAGE = "\n***\n"
RECIPES = "| recipe | hidden neurons |"
CLINIC = "| you see | you measure |"


def sheet(digits: Path, clinic: Path) -> str:
    """Return the sheet as an HTML page, with the tables of these two notebooks."""
    text = Text("sheet", str(FOLDER))
    parts = sheet_words(digits, clinic).split(NEXT_PAGE)
    body = "".join(f"<div>{within(text.html(part), set())}</div>" for part in parts)
    sheets = [(FOLDER / name).read_text(encoding="utf-8") for name in ("page.css", "sheet.css")]
    return PAGE.format(title="The course on two pages", style="\n".join([faces(), *sheets, highlighting()]), body=body)


def sheet_words(digits: Path, clinic: Path) -> str:
    """Return the text of the sheet with the tables in it."""
    words = (FOLDER / "sheet.md").read_text(encoding="utf-8")
    return words.replace("{recipes}", table(digits, RECIPES)).replace("{clinic}", table(clinic, CLINIC))


def table(notebook: Path, begins: str) -> str:
    """Return the table of a notebook's text whose first line begins so. Raises ValueError where there is not one."""
    text = text_of(nbformat.read(notebook, as_version=4))
    tables = [block for block in text.split("\n\n") if block.startswith(begins)]
    if len(tables) != 1:
        raise ValueError(f"{notebook.name}: {len(tables)} tables begin with {begins!r}; the sheet takes exactly one.")
    return tables[0]
