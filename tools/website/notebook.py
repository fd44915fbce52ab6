"""What a notebook becomes before Sphinx reads it; the file itself stays as it is committed."""

import posixpath

import nbformat
from nbformat import NotebookNode

from mlp_course.teach.cells import tags

from .exercises import below
from .questions import asking
from .recordings import Recorded

COVERED = "explain"  # the tag of cells that stay covered until the question above them is answered
RUN = "run.html"


def for_site(text: str, page: str, recorded: Recorded) -> str:
    """Return a notebook's text as the site shows it.

    page      the name of its page, such as notebooks/03_backpropagation
    recorded  the recordings of its interactives
    """
    notebook = nbformat.reads(text, as_version=4)
    up = posixpath.relpath(".", posixpath.dirname(page))
    cells = []
    for cell in notebook.cells:
        cells.append(cell)
        if cell.cell_type == "markdown":
            mark(cell)
        elif cell.cell_type == "code":
            show(cell, recorded)
            if html := below(cell, f"{up}/{RUN}"):
                cells.append(nbformat.v4.new_markdown_cell(html))
    notebook.cells = cells
    return nbformat.writes(notebook)


def mark(cell: NotebookNode) -> None:
    """Let the page know a text that stays covered: Sphinx gives the tags of code cells alone."""
    if COVERED in tags(cell):
        cell.source = f'<div class="tag_{COVERED}">\n\n{cell.source}\n\n</div>'


def show(cell: NotebookNode, recorded: Recorded) -> None:
    """Make a code cell ready: folded if it is a proof, its questions asking, its pictures named and movable."""
    if cell.metadata.get("jupyter", {}).get("source_hidden"):
        cell.metadata.setdefault("tags", []).append("hide-input")
        first = cell.source.partition("\n")[0].removeprefix("# ")
        cell.metadata["mystnb"] = {"code_prompt_show": first, "code_prompt_hide": first}
    revealed = recorded.revealed(cell.id)
    shown = recorded.name_of(cell.id)
    for output in cell.outputs:
        data = output.get("data", {})
        if "text/html" in data:
            data["text/html"] = asking(data["text/html"], revealed)
        elif "image/png" in data:
            about = output.metadata.get("image/png", {})
            settings = {"alt": about.get("alt", data.get("text/plain", ""))}
            if "width" in about:
                settings["width"] = f"{about['width']}px"
            cell.metadata.setdefault("mystnb", {})["image"] = settings
            if shown:
                settings["classes"] = shown
