"""The static twin of a deck: one page that needs no kernel and no network, mathematics and pictures included."""

import html
import os
import tempfile
from pathlib import Path

from nbclient import NotebookClient
from nbconvert.filters.highlight import Highlight2HTML
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbformat import NotebookNode
from tqdm import tqdm

from ..explore.asking import FOR_READERS
from .command import TeachError
from .deck import deck_of
from .formulas import mathml, with_formulas
from .lecture import Lecture
from .slides import LONGEST

FOLDER = Path(__file__).parent
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>{style}
{highlighting}</style>
{slides}
<script>{script}</script>
</html>
"""


def make_static(lecture: Lecture, page: Path, length: int = LONGEST) -> None:
    """Run the cells of a lecture and write it as one page. Raises TeachError where one of them fails."""
    mathml("x", "inline")  # what is missing is said before the minute that the cells take
    deck = run(deck_of(lecture, length))
    maker = Maker(lecture.notebook.parent)
    slides = []
    for cell in deck.cells:
        kind = cell.metadata.slideshow.get("slide_type", "")
        if kind == "slide":
            slides.append([])
        if kind != "skip":
            slides[-1].append(maker.piece(cell, kind))
    text = PAGE.format(
        title=html.escape(lecture.slides(length)[0].title),
        style=(FOLDER / "static.css").read_text(encoding="utf-8"),
        highlighting=highlighting(),
        slides="\n".join(f"<section>{''.join(pieces)}</section>" for pieces in slides),
        script=(FOLDER / "static.js").read_text(encoding="utf-8"),
    )
    page.write_text(text, encoding="utf-8")


def run(deck: NotebookNode) -> NotebookNode:
    """Run a deck in an empty folder, where nothing of a learner is, and return it with its outputs."""
    code = [(number, cell) for number, cell in enumerate(deck.cells) if cell.cell_type == "code"]
    with tempfile.TemporaryDirectory() as empty:
        client = NotebookClient(
            deck,
            resources={"metadata": {"path": empty}},
            allow_errors=True,
            store_widget_state=False,
        )
        with client.setup_kernel(env=os.environ | {FOR_READERS: "1"}):  # nobody can ask this kernel later
            for number, cell in tqdm(code[1:], desc="running the cells", unit="cell", leave=False):
                client.execute_cell(cell, number)
                refuse_errors(cell)
    return deck


def refuse_errors(cell: NotebookNode) -> None:
    """Raise TeachError if a cell has failed."""
    for output in cell.outputs:
        if output.output_type == "error":
            first = cell.source.strip().splitlines()[0]
            raise TeachError(f"The cell that begins with {first!r} fails: {output.ename}: {output.evalue}")


class Maker:
    """Turns the cells of a deck into HTML; `folder` is that of the chapter, with its pictures."""

    def __init__(self, folder: Path):
        self._text = MarkdownWithMath(renderer=Formulas(embed_images=True, exclude_anchor_links=True, path=str(folder)))
        self._code = Highlight2HTML(pygments_lexer="ipython3")

    def piece(self, cell: NotebookNode, kind: str) -> str:
        """Return the HTML of a cell: what is seen, comes on a key (`step`), or is said (`aside`)."""
        made = self._text.render(cell.source) if cell.cell_type == "markdown" else self._code_cell(cell)
        if kind == "notes":
            return f"<aside>{made}</aside>"
        return f'<div class="{"step" if kind == "fragment" else "part"}">{made}</div>'

    def _code_cell(self, cell: NotebookNode) -> str:
        source = "" if cell.metadata.slideshow.get("hide_code") else self._code(cell.source)
        return source + "".join(shown(output) for output in cell.outputs)


class Formulas(IPythonRenderer):
    """Markdown as nbconvert renders it, with formulas as MathML, which browsers set by themselves."""

    def inline_math(self, body: str) -> str:
        return mathml(body, "inline")

    def block_math(self, body: str) -> str:
        return mathml(body, "block")


def shown(output: NotebookNode) -> str:
    """Return an output as HTML: what is told, the still picture, or the text."""
    if output.output_type == "stream":
        return f"<pre>{html.escape(output.text)}</pre>" if output.name == "stdout" else ""
    data = output.data
    if "text/html" in data:
        return with_formulas(data["text/html"])
    if "image/png" in data:
        return picture(data["image/png"].strip(), output.metadata.get("image/png", {}), data.get("text/plain", ""))
    return f"<pre>{html.escape(data.get('text/plain', ''))}</pre>"


def picture(png: str, about: dict, words: str) -> str:
    """Return a still picture with its alternative text, as wide as it was drawn."""
    alt = html.escape(about.get("alt", words))
    width = f' style="--width: {about["width"]}"' if "width" in about else ""
    return f'<img class="still" alt="{alt}" src="data:image/png;base64,{png}"{width}>'


def highlighting() -> str:
    """Return the style sheet that colours code."""
    from pygments.formatters import HtmlFormatter

    return HtmlFormatter().get_style_defs(".highlight")
