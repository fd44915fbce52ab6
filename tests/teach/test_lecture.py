"""Lectures: their files can be read, their minutes add up, and a slide names only what the chapter still has."""

import ast
import re
import shutil

import nbformat
import pytest

from mlp_course.questions import named
from mlp_course.teach import deck
from mlp_course.teach.__main__ import main
from mlp_course.teach.cells import pictures_of
from mlp_course.teach.command import TeachError
from mlp_course.teach.lecture import NOTEBOOKS, lectures, read, with_slides
from mlp_course.teach.lecture_reader import Reader
from mlp_course.teach.slides import LENGTHS

MOST = 35  # slides
TINY = """\
# One part {45=45 90=60}

A note for the guide. Predict("of the note")

## A slide

Text with a formula, $a^1$.

```py
shown = "as text"  # not run
```

> Said: for the lecturer.

. . .

```python result
1 + 1
```

## Only when there is time {90}

```cell run
import numpy as np
```

# Another {90=30}

## The last
"""


def parts_of(text, tmp_path):
    path = tmp_path / "03_tiny.md"
    path.write_text(text, encoding="utf-8")
    return Reader(path).parts


@pytest.mark.parametrize("chapter", lectures())
def test_minutes_add_up_and_questions_exist(chapter):
    lecture = read(chapter)
    for length in LENGTHS:
        assert sum(part.minutes.get(length, 0) for part in lecture.parts) == length
    for part in lecture.parts:
        assert all(named(vote) for vote in part.votes)
    assert lecture.notebook.is_file()


@pytest.mark.parametrize("chapter", lectures())
def test_formulas_keep_to_what_the_slides_can_set(chapter):
    """sliveshow's MathJax has no extensions, and fonts beside the usual one it would fetch from the network."""
    lecture = read(chapter)
    votes = [named(vote) for part in lecture.parts for vote in part.votes]
    text = lecture.path.read_text(encoding="utf-8") + "".join(map(str, votes))
    beyond = r"\\(mathbb|mathcal|mathfrak|textbf|textit|emph|[dt]frac|begin\{(?!array))"
    assert re.findall(beyond, text) == []


@pytest.mark.parametrize("chapter", [n for n in lectures() if read(n).slides()])
@pytest.mark.parametrize("length", LENGTHS)
def test_a_lecture_makes_a_deck_of_its_chapter(chapter, length):
    lecture = read(chapter)
    made = deck.deck_of(lecture, length)
    kinds = [cell.metadata.slideshow.get("slide_type") for cell in made.cells]
    assert kinds.count("slide") == len(lecture.slides(length)) <= MOST
    for cell in made.cells:
        if cell.cell_type == "code":
            ast.parse(cell.source)
    for part in lecture.parts:
        assert part.minutes.get(length) is None or part.shown_in(length), f"no slide of {part.title!r} is shown"
    assert all((NOTEBOOKS / name).is_file() for name in pictures_of(made))
    assert nbformat.writes(made) == nbformat.writes(deck.deck_of(lecture, length))


def test_every_derivation_of_chapter_3_comes_line_by_line():
    slides = {slide.title.partition(":")[0]: slide for slide in read(3).slides()}
    for name in ("BP1", "BP2", "BP3", "BP4"):
        steps = [block for block in slides[name].blocks if block.step]
        assert len(steps) >= 2 and f"({name})" in "".join(block.text for block in steps)


def test_a_file_is_read_into_parts_slides_and_blocks(tmp_path):
    first, last = parts_of(TINY, tmp_path)
    assert (first.title, first.minutes) == ("One part", {45: 45, 90: 60})
    assert first.note.startswith("A note") and first.votes == {}
    assert [slide.title for slide in first.shown_in(45)] == ["A slide"]
    assert len(first.shown_in(90)) == 2 and last.shown_in(45) == []
    text, said, code = first.slides[0].blocks
    assert text.kind == "text" and "not run" in text.text and not text.step
    assert (said.kind, said.text) == ("said", "for the lecturer.")
    assert (code.kind, code.text, code.shown, code.step) == ("python", "1 + 1", "result", True)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# A part\n", "line 1: a part says its minutes in the lecture of 90"),
        ("# A part {45 90=3}\n", "such as {45=5 90=8}; got '45'"),
        ("# A part {45=5=5 90=3}\n", "such as {45=5 90=8}; got '45=5=5'"),
        ("# A part {60=5 90=3}\n", "such as {45=5 90=8}; got '60=5'"),
        ("# A part {90=3}\n## A slide {60}\n", "in one lecture only, such as {90}; got '60'"),
        ("# A part {90=3}\n## A slide {90=3}\n", "in one lecture only, such as {90}; got '90=3'"),
        ("## A slide\n", "a slide stands before the first part"),
        ("# A part {90=3}\n```cell\nx\n```\n", "before the first slide"),
        ("# A part {90=3}\n## A slide\n```cell loud\nx\n```\n", "result, run or nothing; got 'loud'"),
        ("# A part {90=3}\n## A slide\n```python\nx\n", "has no end"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(text, message, tmp_path):
    with pytest.raises(TeachError) as error:
        parts_of(text, tmp_path)
    assert message in str(error.value) and "03_tiny.md" in str(error.value)


@pytest.mark.parametrize(("line", "found"), [("gone = 1", "no code cell"), ("check(", "code cells")])
def test_a_slide_that_names_a_cell_that_is_gone_or_two_is_an_error(line, found, tmp_path):
    (tmp_path / "lectures").mkdir()
    shutil.copy(NOTEBOOKS / "03_backpropagation.ipynb", tmp_path)
    path = tmp_path / "lectures" / "03_backpropagation.md"
    path.write_text(f"# A part {{90=90}}\n## A slide\n```cell\n{line}\n```\n", encoding="utf-8")
    with pytest.raises(TeachError, match=f"line 2, “A slide”: .*{found}"):
        deck.deck_of(read(3, tmp_path))


def test_a_deck_hides_the_code_of_questions_and_skips_what_only_runs(tmp_path):
    path = deck.write(read(3), tmp_path / "deck")
    cells = nbformat.read(path, as_version=4).cells
    question = next(cell for cell in cells if cell.source.startswith("Predict("))
    assert question.source == 'Predict("backpropagation: one knob up")' and question.metadata.slideshow.hide_code
    assert cells[1].source.startswith("import numpy") and cells[1].metadata.slideshow.slide_type == "skip"
    beside = {file.relative_to(path.parent).as_posix() for file in path.parent.rglob("*.*")}
    assert beside == {path.name, "sliveshow.css", "images/03_blame.svg"}


def test_the_command_names_the_chapters_that_have_a_lecture(capsys, tmp_path):
    assert main(["present", "99"]) == 2
    assert "There is no lecture of chapter 99. Chapters with a lecture: 0, 1, " in capsys.readouterr().err
    assert main(["present", "3", "--only-write"]) == 2
    assert "--folder" in capsys.readouterr().err
    assert main(["present", "3", "--only-write", "--folder", str(tmp_path), "--minutes", "45"]) == 0
    assert capsys.readouterr().out.strip().endswith("03_backpropagation_deck.ipynb")
    assert "3" in with_slides().split(", ")


def test_a_place_where_nothing_can_be_written_is_said_before_the_cells_run(capsys, tmp_path):
    assert main(["present", "3", "--static", str(tmp_path / "gone" / "deck.html")]) == 2
    assert "gone to write deck.html into" in capsys.readouterr().err
    (tmp_path / "deck").write_text("a file", encoding="utf-8")
    assert main(["present", "3", "--only-write", "--folder", str(tmp_path / "deck")]) == 2
    assert "deck is a file. Give a folder" in capsys.readouterr().err


def test_a_plan_without_slides_says_which_have_them(tmp_path):
    (tmp_path / "lectures").mkdir()
    (tmp_path / "lectures" / "03_plan.md").write_text("# A part {45=45 90=90}\nA note.\n", encoding="utf-8")
    with pytest.raises(TeachError, match=r"chapter 3 has no slides yet, only its plan: .*Chapters with slides: "):
        deck.deck_of(read(3, tmp_path))
