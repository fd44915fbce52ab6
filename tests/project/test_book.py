"""What is printed of a notebook, before a browser makes pages of it; the pages themselves, `with_book.py`."""

import html
import re
from functools import cache

import pytest
from book.chapter import Chapter, read_chapter
from book.program_text import COLUMNS, MARK, coloured, pieces
from book.sheet import FOLDER, sheet_words
from book_words import alternative_texts, notebooks, program_lines, squeezed
from rotation import turn

from mlp_course import activations, costs, initializers, optimizers, schedules
from mlp_course.teach.clone import ROOT, chapters

PROGRAM = re.compile(r"<pre>.*?</pre>|<code>.*?</code>", re.DOTALL)
ALT = re.compile(r'<img[^>]* alt="([^"]*)"')
IDS = re.compile(r' id="([^"]+)"')
TARGETS = re.compile(r' href="#((?:check|answer)[^"]*)"')
TAG = re.compile(r"<[^>]+>")
TURN = turn(tuple(notebooks(ROOT / "notebooks")))


def everything(chapter: Chapter) -> str:
    """All that is printed of a notebook, its notes at the back with their names."""
    notes = [f'<div id="{note.name}">{note.title} {note.made}</div>' for note in chapter.answers + chapter.checks]
    return "\n".join(chapter.body + notes)


GOLDEN = chapters()[3]
printed = cache(read_chapter)


@pytest.mark.parametrize("notebook", [GOLDEN, *TURN], ids=lambda path: path.stem)
def test_a_notebook_is_printed_whole(notebook):
    made = everything(printed(notebook, "3"))
    text = squeezed(html.unescape(TAG.sub("", made)))
    assert [line for line in program_lines(notebook) if squeezed(line) not in text] == []
    assert alternative_texts(notebook) == {squeezed(html.unescape(words)) for words in ALT.findall(made)}
    assert "$" not in PROGRAM.sub("", made) and "\\" not in TAG.sub("", PROGRAM.sub("", made))
    assert set(TARGETS.findall(made)) <= set(IDS.findall(made))
    assert "<details" not in made and "<summary" not in made


def test_a_solution_stands_at_the_back_below_its_hints():
    chapter = printed(GOLDEN, "3")
    (bp1,) = [note.made for note in chapter.answers if note.title == "Exercise bp1"]
    assert bp1.index("Hint 1 of 3") < bp1.index("Hint 3 of 3") < bp1.index("Solution")
    body = "\n".join(chapter.body)
    assert "The answer:" not in body and "Solution</p>" not in body and "Hint 1" not in body


def test_answers_can_be_left_out():
    chapter = read_chapter(GOLDEN, "3", answers=False)
    assert {note.title.split()[0] for note in chapter.answers} == {"Exercise"}
    made = everything(chapter)
    assert "Hint 3 of 3" in made
    assert "The answer:" not in made and "Solution" not in made and "What we saw" not in made


@pytest.mark.parametrize("line", ["x = " + "word, " * 40, "    y = '" + "a" * 300 + "'", "short"])
def test_a_long_line_goes_on_behind_a_mark(line):
    assert "".join(pieces(line, COLUMNS)) == line
    shown = html.unescape(TAG.sub("", coloured(line))).rstrip("\n").split("\n")
    assert max(map(len, shown)) <= COLUMNS + 1  # a blank at an end is not seen
    assert all(MARK in part for part in shown[1:])
    assert squeezed("".join(shown)) == squeezed(line)


def test_the_sheet_names_all_that_has_a_name():
    words = (FOLDER / "sheet.md").read_text(encoding="utf-8")
    for module in (activations, costs, initializers, optimizers, schedules):
        assert [name for name in module.BY_NAME if f"`{name}`" not in words] == []
    assert "first cost above" in sheet_words(chapters()[10], chapters()[11])
