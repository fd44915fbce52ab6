"""Commit to a guess, then see: what one expected is remembered longer when it was wrong."""

from collections.abc import Callable

import anywidget
import ipywidgets as widgets
import traitlets

from ..questions import named
from ..questions.prose import answer_and_reason, prose, stored
from .predict_inline import InlinePredict
from .widgets.choice import script
from .widgets.picture import FRONT

SURE = ("only guessing", "fairly sure", "certain")


class Asker(anywidget.AnyWidget):
    """A question with its choices in the page; it sends what was chosen, and shows the reply that it is given.

    `place` is the id of the widget whose output stands in the cell: the cells tagged `explain` right below that cell
    are covered until there is a reply.
    """

    _esm = script("cover.js", "predict.js")
    _css = FRONT / "style.css"
    title = traitlets.Unicode("Predict.").tag(sync=True)
    asks = traitlets.Unicode("").tag(sync=True)
    choices = traitlets.List(traitlets.Unicode()).tag(sync=True)
    sures = traitlets.List(traitlets.Unicode(), SURE).tag(sync=True)
    choice = traitlets.Int(-1).tag(sync=True)
    sure = traitlets.Int(-1).tag(sync=True)
    reply = traitlets.Unicode("").tag(sync=True)
    place = traitlets.Unicode("").tag(sync=True)


class Predict(widgets.VBox):
    """A question of the package's table; only a choice (or "show without guessing") shows the answer.

    name    of the question, see `mlp_course.questions`
    reveal  a function without arguments that returns what is shown with the answer: a picture, an interactive, a result

    In JupyterLab the cells tagged `explain` right below stay covered until then. *Ask again* forgets the choice.
    Raises ValueError if no question is called so.
    """

    def __new__(cls, name, *inline, **more):
        old_form = inline or set(more) & {"choices", "answer"}
        return InlinePredict(name, *inline, **more) if old_form else super().__new__(cls)

    def __init__(self, name: str, reveal: Callable | None = None):
        if reveal is not None and not callable(reveal):
            raise TypeError("reveal should be a function, such as reveal=one_update, without calling it.")
        self.question, self.reveal = named(name), reveal
        self.choice = self.sure = None
        self.asker = Asker(asks=prose(self.question.asks), choices=list(map(prose, self.question.choices)))
        self.asker.on_msg(self._receive)
        super().__init__([self.asker])
        self.asker.place = self.model_id
        self.add_class("mlp-interactive")

    def choose(self, choice: str, sure: str) -> None:
        """Take a guess, one of the question's choices, and how sure one is of it; show reply, answer and picture.

        Raises ValueError if there is no such choice, or no such word for how sure one is.
        """
        position, certainty = self.question.texts.index(choice), SURE.index(sure)
        self.choice, self.sure = choice, sure
        self._show(position, certainty, answered(self.question, choice, sure))

    def show(self) -> None:
        """Show answer and picture without a guess."""
        self._show(-1, -1, f"<p>{answer_and_reason(self.question)}</p>")

    def forget(self) -> None:
        """Ask again: what was chosen and the answer are gone from the page."""
        self.choice = self.sure = None
        self.children = [self.asker]
        with self.asker.hold_sync():
            self.asker.choice, self.asker.sure, self.asker.reply = -1, -1, ""

    def _show(self, position: int, certainty: int, reply: str) -> None:
        with self.asker.hold_sync():
            self.asker.choice, self.asker.sure, self.asker.reply = position, certainty, reply
        if self.reveal is not None:
            self.children = [self.asker, shown(self.reveal)]

    def _receive(self, _widget, content, _buffers) -> None:
        kind = content.get("type")
        if kind == "choose":
            self.choose(self.question.texts[content["choice"]], SURE[content["sure"]])
        elif kind == "show":
            self.show()
        elif kind == "again":
            self.forget()

    def _repr_mimebundle_(self, **options):
        bundle = super()._repr_mimebundle_(**options) or {}
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        choices = " / ".join(self.question.choices)
        words = f"Predict: {self.question.asks} ({choices})"
        return {**data, "text/plain": words, "text/html": stored(self.question)}, metadata


def answered(question, choice: str, sure: str) -> str:
    """What is said to a choice, as HTML: whether it is right, its reply, the answer and its reason."""
    right = choice == question.answer
    mark, verdict = ("✓", "and so it is") if right else ("✗", "but it is not so")
    said = f"{mark} You said <strong>{prose(choice)}</strong> ({sure}), {verdict}."
    return f"<p>{said} {prose(question.choices[choice])}</p><p>{answer_and_reason(question)}</p>"


def shown(make: Callable) -> widgets.Widget:
    """What a function returns, as a widget: an error is shown in its place, as nobody else would see it."""
    try:
        made = make()
    except Exception as error:
        return widgets.HTML(f'<p role="alert">{prose(f"{type(error).__name__}: {error}")}</p>')
    if isinstance(made, widgets.Widget):
        return made
    place = widgets.Output()
    place.append_display_data(made)
    return place
