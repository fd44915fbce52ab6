"""The book as one HTML page: title, contents, foreword, chapters, answers, programs of the checks."""

import html
import re
from pathlib import Path
from typing import NamedTuple

from mlp_course.teach.static import highlighting

from .chapter import Chapter, Note
from .fonts import faces
from .text import LINK, Heading, Text, page_of

FOLDER = Path(__file__).parent
TAGS = re.compile(r"<[^>]+>")
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>{title}</title>
<style>
{style}
</style>
<body>
{body}
</body>
</html>
"""
HEAD = '@page {name} {{ @top-left {{ content: "{words}"; }} }}\n.{name} {{ page: {name}; }}\n'
CONTENTS = (
    '<li class="level-{level}"><a href="#{name}">{words}</a><span class="dots"></span>'
    '<a href="#{name}" data-of="{name}"></a></li>\n'
)
FRONT = '<section class="front"><h1>{title}</h1><p>{below}</p><p>{licence}</p>{count}</section>'
BELOW = "An interactive course, on paper: derive, code, check, see and play, from one neuron to handwritten digits."
COUNT = '<p><span data-of="pages"></span> pages.</p>'
LICENCE = "By the MLP course authors. Text and figures: CC BY 4.0. Programs: BSD-3-Clause."


class Part(NamedTuple):
    """A part of the book: its name, what stands at the top of its pages, its headings, its HTML.

    below  how far its headings stand below those of a chapter in the contents
    """

    name: str
    head: str
    headings: list[Heading]
    made: str
    below: int = 0


def book(title: str, chapters: list[Chapter], notes: str, deepest: int = 2) -> str:
    """Return the book of some chapters.

    notes    what their notes at the back are called: hints alone, or hints and answers
    deepest  the level down to which the contents name headings
    """
    parts = [foreword()]
    for chapter in chapters:
        below = 1 if chapter.leads_from else 0
        parts.append(Part(chapter.key, head_of(chapter.headings[0]), chapter.headings, pages(chapter), below))
    answers = [(chapter, chapter.answers) for chapter in chapters if chapter.answers]
    checks = [(chapter, chapter.checks) for chapter in chapters if chapter.checks]
    parts += [back("answers", notes, answers)] if answers else []
    parts += [back("checks", "The programs of the checks", checks)] if checks else []
    sections = "\n".join(f'<section class="{page_name(part)}">{part.made}</section>' for part in parts)
    heads = "".join(HEAD.format(name=page_name(part), words=part.head) for part in parts)
    front = FRONT.format(title=title, below=BELOW, licence=LICENCE, count=COUNT)
    return PAGE.format(
        title=html.escape(title),
        style="\n".join([faces(), (FOLDER / "page.css").read_text(encoding="utf-8"), highlighting(), heads]),
        body=front + contents(parts, deepest) + within(sections, {part.name for part in parts}),
    )


def foreword() -> Part:
    """Return the page that says how the book is read."""
    text = Text("foreword", str(FOLDER))
    made = text.html((FOLDER / "foreword.md").read_text(encoding="utf-8"))
    return Part("foreword", head_of(text.headings[0]), text.headings, made)


def pages(chapter: Chapter) -> str:
    """Return what is read of a chapter; a notebook off the path says from which chapter it leads."""
    leads = f'<p class="eyebrow">Further, from chapter {chapter.leads_from}</p>' if chapter.leads_from else ""
    return leads + "\n".join(chapter.body)


def back(name: str, title: str, notes: list[tuple[Chapter, list[Note]]]) -> Part:
    """Return a part at the back of the book, with what each chapter has there."""
    headings = [Heading(1, name, title)]
    made = [f'<h1 id="{name}">{title}</h1>']
    for chapter, its_notes in notes:
        heading = Heading(2, f"{name}-{chapter.key}", chapter.title)
        headings.append(heading)
        made.append(f'<h2 id="{heading.name}">{heading.words}</h2>')
        made += map(noted, its_notes)
    return Part(name, title, headings, "\n".join(made))


def noted(note: Note) -> str:
    """Return a note with the page to which it belongs."""
    from_there = f'<span class="see">from {page_of(f"at-{note.name}")}</span>'
    title = f"<strong>{note.number}</strong> {note.title} {from_there}"
    return f'<div class="note" id="{note.name}"><p class="note-title">{title}</p>{note.made}</div>'


def contents(parts: list[Part], deepest: int) -> str:
    """Return the contents; the numbers of the pages are filled in when the pages are made."""
    lines = []
    for part in parts:
        for heading in part.headings:
            level = heading.level + part.below
            if level <= deepest:
                lines.append(CONTENTS.format(level=level, name=heading.name, words=heading.words))
    return f'<section class="contents"><h1>Contents</h1><ol>{"".join(lines)}</ol></section>'


def within(text: str, names: set[str]) -> str:
    """Return HTML in which links to notebooks that this book lacks are words alone."""
    return LINK.sub(lambda found: found[0] if found["name"] in names else found["words"], text)


def head_of(heading: Heading) -> str:
    """Return what stands at the top of the pages below a heading: its words up to the colon, as CSS has them."""
    words = html.unescape(TAGS.sub("", heading.words)).split(":")[0]
    return words.replace("\\", "\\\\").replace('"', '\\"')


def page_name(part: Part) -> str:
    """Return what CSS calls the pages of a part: a name may not begin with a digit."""
    return f"part-{part.name}"
