"""The page that goes with a hand-out: how students begin, what is there, and what they hand in."""

from pathlib import Path
from string import Template

from nbformat import NotebookNode

from ..exercises import journal
from ..exercises.class_settings import ClassSettings

TEMPLATE = Path(__file__).with_name("student_readme.md")
HINTS = (
    "There are no hints.",
    "`check.hint()` gives one hint.",
    "`check.hint()` gives two hints.",
    "`check.hint()` gives three hints.",
)


def student_readme(notebooks: dict[str, NotebookNode], agreed: ClassSettings) -> str:
    """Return the page for a hand-out of these notebooks, {name: notebook}, the first of which is a chapter."""
    titles = {name: title_of(notebook) for name, notebook in notebooks.items()}
    chapters = [name for name in notebooks if "/" not in name]
    kept = [f"`notebooks/{journal.NAME}` (if you have kept it)"] if agreed.journal else []
    told = journal.ASKED.format(file=f"notebooks/{journal.NAME}")
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        titles=", ".join(titles[name].partition(":")[0] for name in chapters),
        first=chapters[0],
        notebooks="\n".join(f"- [{title}](notebooks/{name})" for name, title in titles.items()),
        hints=HINTS[agreed.hints],
        handed_in=", ".join([*(f"`notebooks/{name}`" for name in chapters), *kept]),
        journal=f"\n\n{told}" if agreed.journal else "",
    )


def title_of(notebook: NotebookNode) -> str:
    """Return the heading with which a notebook begins."""
    return notebook.cells[0].source.partition("\n")[0].removeprefix("# ")
