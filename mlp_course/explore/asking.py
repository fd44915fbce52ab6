"""A question in the page: choices, how sure one is, the reply to the choice, the answer and its reason."""

import os
import re
from collections.abc import Callable
from html import escape, unescape

import ipywidgets
import traitlets

from ..exercises.repetition import note_answer
from ..page import basics
from ..page.lifetime import let_go
from ..questions import Question
from ..questions.prose import answer_and_reason, prose, stored
from .widgets.front import FrontWidget

FOR_READERS = "MLP_COURSE_FOR_READERS"  # set by a build: what is revealed is computed for those without a kernel
HEARD = {r"\cdot": "times", r"\odot": "times, entry by entry,", r"\frac": "fraction", "^T": "transposed"}
TAG = re.compile(r"<[^>]*>")
SURE = ("only guessing", "fairly sure", "certain")


class Asker(FrontWidget):
    """The page's side of a question: it sends what was chosen, and shows the reply that it is given.

    choices  for each its HTML and what a screen reader calls it
    place    the id of the widget whose output stands in the cell: the cells tagged `explain` right below that cell are
             covered until there is a reply; "" covers nothing
    votable  whether a class can be asked to vote (`voting.py`); then
    stage    of the vote, "" where one learner is asked
    votes    for each choice, a list for each round that was begun
    counts   whether the first vote is shown before the answer
    right    the position of the answer, -1 until it is shown
    told     what is said of the vote
    """

    part = traitlets.Unicode("predict").tag(sync=True)
    title = traitlets.Unicode("Predict.").tag(sync=True)
    asks = traitlets.Unicode("").tag(sync=True)
    choices = traitlets.List(traitlets.List(traitlets.Unicode())).tag(sync=True)
    sures = traitlets.List(traitlets.Unicode(), SURE).tag(sync=True)
    choice = traitlets.Int(-1).tag(sync=True)
    sure = traitlets.Int(-1).tag(sync=True)
    reply = traitlets.Unicode("").tag(sync=True)
    place = traitlets.Unicode("").tag(sync=True)
    votable = traitlets.Bool(False).tag(sync=True)
    stage = traitlets.Unicode("").tag(sync=True)
    votes = traitlets.List(traitlets.List(traitlets.Int())).tag(sync=True)
    counts = traitlets.Bool(False).tag(sync=True)
    right = traitlets.Int(-1).tag(sync=True)
    told = traitlets.Unicode("").tag(sync=True)


class Asking(basics.VBox):
    """A question that shows its answer only after a choice, or when somebody asks to see it without one.

    question  of the package's table
    asks      the words in which it is asked here
    title     what stands in front of them
    reveal    a function without arguments that returns what is shown with the answer, or None
    """

    def __init__(self, question: Question, asks: str, title: str, reveal: Callable | None = None):
        self.question = question
        self.asks = asks
        self.title = title
        self.reveal = reveal
        self.choice = self.sure = None
        choices = [[prose(choice), spoken(choice)] for choice in question.choices]
        self.asker = Asker(title=title, asks=prose(asks), choices=choices)
        self.asker.on_msg(self._receive)
        super().__init__([self.asker])
        self.add_class("mlp-interactive")

    def choose(self, choice: str, sure: str) -> None:
        """Take a guess, one of the question's choices, and how sure one is; show reply, answer and picture.

        Raises ValueError if there is no such choice, or no such word for how sure one is.
        """
        position = position_of(choice, self.question.texts)
        certainty = position_of(sure, SURE)
        self.choice = choice
        self.sure = sure
        note = note_answer(self.question.name, choice == self.question.answer, certainty)
        self._show(position, certainty, answered(self.question, choice, sure, note))

    def show(self) -> None:
        """Show answer and picture without a guess."""
        self._show(-1, -1, f"<p>{answer_and_reason(self.question)}</p>")

    def forget(self) -> None:
        """Ask again: what was chosen and the answer are gone from the page."""
        self.choice = self.sure = None
        revealed = self.children[1:]
        self.children = [self.asker]
        for widget in revealed:
            let_go(widget)
        with self.asker.hold_sync():
            self.asker.choice = -1
            self.asker.sure = -1
            self.asker.reply = ""

    def stored(self) -> str:
        """What a reader without a kernel sees, as HTML."""
        kept = self.reveal is not None and os.environ.get(FOR_READERS)
        revealed = still_of(self.reveal) if kept else ""
        return stored(self.question, self.title, self.asks, revealed)

    def _show(self, position: int, certainty: int, reply: str) -> None:
        with self.asker.hold_sync():
            self.asker.choice = position
            self.asker.sure = certainty
            self.asker.reply = reply
        if self.reveal is not None:
            self.children = [self.asker, shown(self.reveal)]

    def _receive(self, _widget, content, _buffers) -> None:
        kind = content.get("type")
        if self.asker.reply and kind != "again":
            return  # pressed once more while the kernel was busy with the first press
        if kind == "choose":
            self.choose(self.question.texts[content["choice"]], SURE[content["sure"]])
        elif kind == "show":
            self.show()
        elif kind == "again":
            self.forget()


def position_of(given: str, known: tuple[str, ...]) -> int:
    """The position of what was given among what is known; ValueError if it is not among it."""
    if given not in known:
        raise ValueError(f"{given!r} is none of {', '.join(map(repr, known))}.")
    return known.index(given)


def spoken(text: str) -> str:
    """A choice as a screen reader can say it: a formula is not heard by every one of them."""
    plain = re.sub(r"[$`{}]|\\[,;:! ]", "", text)
    for command, words in HEARD.items():
        plain = plain.replace(command, f" {words} ")
    return " ".join(plain.replace("\\", "").split())


def plain(html: str) -> str:
    """The text of the small HTML in which replies are given."""
    return unescape(TAG.sub("", html))


def answered(question: Question, choice: str, sure: str, note: str = "") -> str:
    """What is said to a choice, as HTML: whether it is right, its reply, the answer and its reason."""
    right = choice == question.answer
    mark, verdict = ("✓", "and so it is") if right else ("✗", "but it is not so")
    said = f"{mark} You said <strong>{prose(choice)}</strong> ({sure}), {verdict}."
    parts = [f"{said} {prose(question.choices[choice])}", answer_and_reason(question), prose(note)]
    return "".join(f"<p>{part}</p>" for part in parts if part)


def shown(make: Callable) -> ipywidgets.Widget:
    """What a function returns, as a widget; an error is shown in its place, as nobody else would see it."""
    try:
        made = make()
    except Exception as error:
        return basics.HTML(f'<p role="alert">{prose(f"{type(error).__name__}: {error}")}</p>')
    if isinstance(made, ipywidgets.Widget):
        return made
    place = basics.Output()
    place.append_display_data(made)
    return place


def still_of(make: Callable) -> str:
    """What a function returns, as HTML: a still picture with its alternative text, or else its words."""
    bundle = make()._repr_mimebundle_()
    data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
    if "image/png" not in data:
        return f"<pre>{escape(data['text/plain'])}</pre>"
    words = metadata.get("image/png", {}).get("alt") or data["text/plain"]
    return f'<img alt="{escape(words)}" src="data:image/png;base64,{data["image/png"]}" style="max-width: 100%">'


def with_words(bundle, words: str, html: str):
    """A widget's mimebundle with text and, if there is any, HTML beside it, for places where widgets cannot run."""
    data, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
    beside = {"text/html": html} if html else {}
    return {**data, "text/plain": words, **beside}, metadata
