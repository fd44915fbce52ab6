"""Markdown and stored outputs as the HTML of a printed page: headings have a name, and links a page number."""

import html
import re
from copy import deepcopy
from typing import NamedTuple

from nbconvert.filters.markdown_mistune import MarkdownWithMath
from nbformat import NotebookNode

from mlp_course.teach.static import Formulas, shown

from .program_text import coloured, plain

FOLD_OPEN = re.compile(r"<details>\s*<summary>(.*?)</summary>", re.DOTALL)
WITH_POINT = re.compile(r'[(“]?<math [^>]*display="inline"[^>]*>(?:(?!</math>).)*</math>(?:[^\s\w<]|′)+', re.DOTALL)
NOTEBOOK = re.compile(r"^(?:[./\w]*/)?(\w+)\.ipynb$")
LINK = re.compile(r'<a class="to" href="#(?P<name>\w+)">(?P<words>.*?)</a><span class="on">.*?</span></a>\)</span>')
OUTSIDE = re.compile(r"^https?:")


class Heading(NamedTuple):
    """A heading of the book: its level, its name in the page, and its words as HTML."""

    level: int
    name: str
    words: str


class Text:
    """Renders the text of one notebook; `headings` are those that it has met, in their order."""

    def __init__(self, key: str, folder: str):
        self.headings = []
        self._renderer = OnPaper(key, self.headings, folder)

    def html(self, markdown: str) -> str:
        """Return Markdown as HTML, its folds open."""
        made = MarkdownWithMath(renderer=self._renderer).render(markdown)
        return unfolded(WITH_POINT.sub(r'<span class="whole">\g<0></span>', made))


class OnPaper(Formulas):
    """Markdown as the lecture renders it, with names for headings, whole lines of program text, and pages for links."""

    def __init__(self, key: str, headings: list[Heading], folder: str):
        super().__init__(escape=False, embed_images=True, exclude_anchor_links=True, path=folder)
        self._key = key
        self._headings = headings

    def heading(self, text: str, level: int, **attrs) -> str:
        name = self._key if level == 1 else f"{self._key}-{len(self._headings)}"
        self._headings.append(Heading(level, name, text))
        return f'<h{level} id="{name}">{text}</h{level}>\n'

    def block_code(self, code: str, info: str | None = None) -> str:
        return coloured(code.rstrip("\n"))

    def block_html(self, html: str) -> str:
        return f"{html}\n"  # as it is: a fold begins in one piece and ends in another

    def link(self, text: str, url: str, title: str | None = None) -> str:
        notebook = NOTEBOOK.match(url)
        if notebook:
            return linked(text, notebook[1])
        return f"{text} ({html.escape(url)})" if OUTSIDE.match(url) else text


def linked(words: str, name: str) -> str:
    """Return words that lead to a notebook, with its page in the book."""
    return f'<a class="to" href="#{name}">{words}</a><span class="on"> ({page_of(name)})</span>'


def page_of(name: str) -> str:
    """Return "page 12" for a place of the book, as a link; the number comes when the pages are made."""
    return f'<a class="page" href="#{name}">page&nbsp;<span data-of="{name}"></span></a>'


def unfolded(text: str) -> str:
    """Return HTML in which nothing is folded: paper cannot be opened."""
    opened = FOLD_OPEN.sub(r'<div class="fold"><p class="summary">\1</p>', text)
    return opened.replace("</details>", "</div>")


def printed(output: NotebookNode) -> str:
    """Return a stored output as HTML, the lines of plain text parted where the page ends."""
    parted = deepcopy(output)
    if output.output_type == "stream":
        parted.text = plain(output.text.rstrip("\n"))
    elif list(output.data) == ["text/plain"]:
        parted.data["text/plain"] = plain(output.data["text/plain"])
    return shown(parted)
