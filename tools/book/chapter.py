"""A notebook on paper: what is read, and at the back what answers it and the programs of its checks."""

import html
import re
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from mlp_course.exercises.card import hint_html
from mlp_course.exercises.exercise import every
from mlp_course.exercises.hints import Hint
from mlp_course.exercises.numbers import every_number
from mlp_course.teach.cells import checks_in, lone_call, tags
from mlp_course.teach.formulas import with_formulas
from mlp_course.teach.student_copy import ANSWERING, FOLD, without_answers

from .program_text import coloured
from .text import Heading, Text, page_of, printed

QUESTIONS = ("Predict", "WarmUp")
QUESTION = re.compile(
    r"(?P<asks><p>(?:(?!<p>).)*?</p>)<ul>(?P<choices>.*?)</ul>"
    r"<details><summary>[^<]*</summary>(?P<replies>.*?</dl>)(?P<shown>.*?)</details>",
    re.DOTALL,
)
ASKED_FOR = re.compile(r"<div><em>Asked for:</em>.*?</div>", re.DOTALL)
UNTOUCHED = "not attempted yet"
COMMENT = re.compile(r"(?:#.*\n)+")


@dataclass
class Note:
    """What stands at the back of the book: a piece of HTML with a number, and the place to which it belongs."""

    name: str
    number: str
    title: str
    made: str


@dataclass
class Chapter:
    """A notebook on paper: its headings, the pages that are read, its answers, the programs of its checks."""

    key: str
    number: str
    headings: list[Heading] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    answers: list[Note] = field(default_factory=list)
    checks: list[Note] = field(default_factory=list)

    @property
    def title(self) -> str:
        """Its first heading, as HTML."""
        return self.headings[0].words

    @property
    def leads_from(self) -> str:
        """The number of the chapter from which a notebook off the path leads, such as 3 for 3A; "" for a chapter."""
        return "" if self.number.isdigit() else self.number[:-1]


def read_chapter(notebook: Path, number: str, answers: bool = True) -> Chapter:
    """Return a notebook on paper; `answers` says whether its solutions and answers are printed at the back."""
    cells = nbformat.read(notebook, as_version=4).cells
    maker = Maker(Chapter(notebook.stem, number), notebook.parent, answers)
    for cell in cells if answers else without_answers(cells):
        maker.add(cell)
    return maker.chapter


class Maker:
    """Takes the cells of a notebook one after the other and puts what they hold where it is printed."""

    def __init__(self, chapter: Chapter, folder: Path, answers: bool):
        self.chapter = chapter
        self._answers = answers
        self._text = Text(chapter.key, str(folder))
        chapter.headings = self._text.headings

    def add(self, cell: NotebookNode) -> None:
        """Put a cell on paper."""
        if cell.cell_type == "markdown":
            self._add_text(cell)
        elif "proof" in tags(cell):
            self._add_check(cell)
        elif any(lone_call(cell.source, name) for name in QUESTIONS):
            self._add_question(cell)
        else:
            self._add_code(cell)

    def _put(self, kind: str, made: str) -> None:
        self.chapter.body.append(f'<div class="{kind}">{made}</div>')

    def _add_text(self, cell: NotebookNode) -> None:
        if "solution" in tags(cell):
            self._add_solution(cell)
        elif "answers" in tags(cell):
            self._put("see", self._note("Answers", "The self-test", self._text.html(cell.source)))
        else:
            self._put("text", self._text.html(FOLD.sub(self._fold, cell.source)))

    def _fold(self, fold: re.Match) -> str:
        """Return a fold as it is, or, where it answers what was asked, the words that say on which page it is."""
        if not ANSWERING.match(fold[1]):
            return fold[0]
        note = self._note(fold[1], "", self._text.html(fold[0]))
        return f'<p class="see">{note}</p>\n\n'

    def _add_check(self, cell: NotebookNode) -> None:
        name = f"check-{self.chapter.key}-{len(self.chapter.checks) + 1}"
        asks = asked_by(cell.source)
        self.chapter.checks.append(Note(name, "", asks, coloured(cell.source)))
        said = "".join(map(printed, cell.outputs))
        self._put("check", f'<p id="at-{name}">{asks} <span class="see">Program: {page_of(name)}</span></p>{said}')

    def _add_question(self, cell: NotebookNode) -> None:
        said = "".join(map(printed, cell.outputs))
        self._put("asking", f'<div class="call">{coloured(cell.source)}</div>{QUESTION.sub(self._question, said)}')
        shown = "".join(found["shown"] for found in QUESTION.finditer(said))
        if shown:
            self._put("revealed", shown)

    def _question(self, found: re.Match) -> str:
        """Return a question with its choices and the page of its answer."""
        see = f'<p class="see">{self._note("Answer", "A question", found["replies"])}</p>' if self._answers else ""
        return f'<div class="question">{found["asks"]}<ol class="choices">{found["choices"]}</ol>{see}</div>'

    def _add_code(self, cell: NotebookNode) -> None:
        stub = "exercise" in tags(cell)
        said = "".join(untouched(printed(output)) for output in cell.outputs)
        self._put("stub" if stub else "code", coloured(cell.source) + ("" if stub else said))
        checked = list(checks_in(cell))
        if checked:
            kind = "Hints and solution" if self._answers else "Hints"
            self._put("see", self._note(kind, f"Exercise {', '.join(checked)}", hints_for(checked)))

    def _add_solution(self, cell: NotebookNode) -> None:
        """Put a solution behind the hints of the same exercise."""
        self.chapter.answers[-1].made += self._text.html(cell.source)

    def _note(self, kind: str, title: str, made: str) -> str:
        """Put something at the back of the book, and return the words that lead there."""
        count = len(self.chapter.answers) + 1
        name = f"answer-{self.chapter.key}-{count}"
        number = f"{self.chapter.number}.{count}"
        self.chapter.answers.append(Note(name, number, title, made))
        return f'<span id="at-{name}">{kind}: {number}, {page_of(name)}</span>'


def asked_by(source: str) -> str:
    """Return the sentence with which the program of a check begins."""
    lines = COMMENT.match(source)[0].splitlines()
    return html.escape(" ".join(line.lstrip("# ") for line in lines))


def untouched(card: str) -> str:
    """Return the card of an exercise that nobody has tried, with what is asked for alone; anything else as it is."""
    asked = ASKED_FOR.search(card)
    return f'<div class="asked">{asked[0]}</div>' if asked and UNTOUCHED in card else card


def hints_for(names: list[str]) -> str:
    """Return the hints of exercises and numbers, from a nudge to the skeleton."""
    known = every_number() | every()
    cards = []
    for name in names:
        hints = known[name].hints
        for step, text in enumerate(hints, start=1):
            cards.append(with_formulas(hint_html(Hint(name, step, len(hints), text))))
    return "".join(cards)
