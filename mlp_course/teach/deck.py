"""A deck: the notebook of a lecture, derived from the chapter, whose cells are the slides of `sliveshow`."""

import json
import re
import shutil
from pathlib import Path

import nbformat
from nbformat.sign import NotebookNotary

from . import places
from .cells import lone_call, pictures_of
from .command import TeachError
from .lecture import Lecture, with_slides
from .slides import LONGEST, Block, Slide

STYLE = Path(__file__).with_name("deck.css")
STYLE_NAME = "sliveshow.css"  # beside a notebook it styles that notebook's slides
OPENING = Path(__file__).with_name("opening.html")


def deck_of(lecture: Lecture, length: int = LONGEST) -> nbformat.NotebookNode:
    """Return the notebook of a lecture of so many minutes.

    Raises TeachError where there are no slides, or a slide names a cell that the chapter lacks.
    """
    slides = lecture.slides(length)
    if not slides:
        raise TeachError(
            f"The lecture of chapter {lecture.chapter} has no slides yet, only its plan: {lecture.path}. "
            f"Chapters with slides: {with_slides() or 'none'}."
        )
    chapter = nbformat.read(lecture.notebook, as_version=4)
    setup = next(cell.source for cell in chapter.cells if cell.cell_type == "code")
    deck = nbformat.v4.new_notebook(metadata=chapter.metadata)
    deck.cells = [opening(), code(setup, "skip")]
    for slide in slides:
        deck.cells += cells_of(slide, lecture, chapter)
    for number, cell in enumerate(deck.cells):
        cell.id = f"slide-{number}"  # the same bytes each time it is made
    return deck


def write(lecture: Lecture, folder: Path, length: int = LONGEST, notary: NotebookNotary | None = None) -> Path:
    """Write deck, style and pictures into a folder, sign the deck so that it may start, and return its path."""
    deck = deck_of(lecture, length)
    path = folder / f"{lecture.path.stem}_deck.ipynb"
    folder.mkdir(parents=True, exist_ok=True)
    nbformat.write(deck, path)
    (notary or NotebookNotary()).sign(deck)
    shutil.copy(STYLE, folder / STYLE_NAME)
    for name in pictures_of(deck):
        places.write(folder / name, (lecture.notebook.parent / name).read_bytes())
    return path


def opening() -> nbformat.NotebookNode:
    """Return the first cell: what is stored below it runs the others and starts the slides, once the page has it."""
    cell = code("# Below stands a button that starts the slides.", "skip")
    html = OPENING.read_text(encoding="utf-8")
    cell.outputs = [nbformat.v4.new_output("display_data", {"text/html": html, "text/plain": "Start the slides"})]
    return cell


def cells_of(slide: Slide, lecture: Lecture, chapter: nbformat.NotebookNode) -> list:
    """Return the cells of a slide: its title with the text below it, and then what follows."""
    where = f"{lecture.path.name}, line {slide.line}, “{slide.title}”"
    blocks = list(slide.blocks)
    head = f"## {slide.title}"
    if blocks and blocks[0].kind == "text" and not blocks[0].step:
        head += f"\n\n{blocks.pop(0).text}"
    cells = [markdown(head, "slide")]
    for block in blocks:
        cells.append(cell_of(block, where, chapter))
    return cells


def cell_of(block: Block, where: str, chapter: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Return the cell of a piece of a slide. Raises TeachError, which says `where`."""
    if block.kind == "said":
        return markdown(block.text, "notes")
    kind = "fragment" if block.step else ""
    if block.kind == "text":
        return markdown(block.text, kind)
    source = block.text if block.kind == "python" else source_with(block.text, where, chapter)
    if block.shown == "nothing":
        return code(source, "skip")
    question = question_of(source)
    if question:
        return code(f"Predict({json.dumps(question, ensure_ascii=False)})", kind, hidden=True)
    return code(source, kind, hidden=block.shown == "result")


def source_with(line: str, where: str, chapter: nbformat.NotebookNode) -> str:
    """Return the source of the one code cell of the chapter that has this line. Raises TeachError."""
    begins = re.compile(rf"^[ \t]*{re.escape(line)}", re.MULTILINE)
    found = [cell.source for cell in chapter.cells if cell.cell_type == "code" and begins.search(cell.source)]
    if len(found) != 1:
        how_many = "no code cell" if not found else f"{len(found)} code cells"
        raise TeachError(f"{where}: {how_many} of the chapter with the line {line!r}; a slide names exactly one.")
    return found[0]


def question_of(source: str) -> str:
    """Return the name of the question that a cell asks, or ""; the picture that answers it has a slide of its own."""
    call = lone_call(source, "Predict")
    return call.args[0].value if call else ""


def markdown(text: str, kind: str) -> nbformat.NotebookNode:
    """Return a cell of text."""
    return nbformat.v4.new_markdown_cell(text, metadata=metadata_of(kind))


def code(source: str, kind: str, hidden: bool = False) -> nbformat.NotebookNode:
    """Return a cell of code; `hidden` shows only what it gives."""
    metadata = metadata_of(kind)
    if hidden:
        metadata["slideshow"]["hide_code"] = True
        metadata["jupyter"] = {"source_hidden": True}  # for JupyterLab without sliveshow
    return nbformat.v4.new_code_cell(source, metadata=metadata)


def metadata_of(kind: str) -> dict:
    """Return what sliveshow and nbconvert read: how a cell is shown; "" goes on where the cell above it stands."""
    slideshow = {"transition": "none"}
    if kind:
        slideshow["slide_type"] = kind
    return {"slideshow": slideshow}
