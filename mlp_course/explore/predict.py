"""Commit to a guess, then see: what one expected is remembered longer when it was wrong."""

from collections.abc import Callable

from ..questions import named
from .asking import Asking, with_words
from .predict_inline import InlinePredict
from .voting import Voting, in_a_class


class Predict(Asking):
    """A question of the package's table; only a choice (or "show without guessing") shows the answer.

    name    of the question, see `mlp_course.questions`
    reveal  a function without arguments that returns what is shown with the answer: a picture, an interactive, a result

    In JupyterLab the cells tagged `explain` right below stay covered until then. *Ask again* forgets the choice.
    In a lecture it counts the votes of a class instead: press *Count votes*, which stands there in Presentation Mode,
    or set the environment variable MLP_COURSE_VOTES=1, or write `Predict("…").vote()`.
    Raises ValueError if no question is called so.
    """

    def __new__(cls, name, *inline, **more):
        old_form = inline or set(more) & {"choices", "answer"}
        return InlinePredict(name, *inline, **more) if old_form else super().__new__(cls)

    def __init__(self, name: str, reveal: Callable | None = None):
        if reveal is not None and not callable(reveal):
            raise TypeError("reveal should be a function, such as reveal=one_update, without calling it.")
        question = named(name)
        super().__init__(question, question.asks, "Predict.", reveal)
        self.voting = None
        self.asker.votable = True
        if in_a_class():
            self.vote()

    def vote(self) -> "Predict":
        """Count votes, twice, and only then show the answer; what a learner has answered before stays as it is."""
        if self.voting is None:
            self.voting = Voting(self.asker, self.question, self._answer, self.forget)
        return self

    def alone(self) -> None:
        """Ask one learner again, and forget the votes."""
        if self.voting is not None:
            self.voting.leave()
        self.voting = None

    def open(self) -> None:
        """Connect with the page, where the cells below this one are covered."""
        super().open()
        if self.comm is not None:
            self.asker.place = self.model_id

    def _repr_mimebundle_(self, **options):
        words = f"Predict: {self.asks} ({' / '.join(self.question.choices)})"
        stored = "" if self.voting else self.stored()  # a notebook saved during a vote must not tell the answer
        return with_words(super()._repr_mimebundle_(**options), words, stored)

    def _answer(self, reply: str) -> None:
        self._show(-1, -1, reply)

    def _receive(self, widget, content, buffers) -> None:
        if content.get("type") != "vote":
            super()._receive(widget, content, buffers)
        elif content["do"] == "open":
            self.vote()
        elif content["do"] == "leave":
            self.alone()
        elif self.voting is not None:
            self.voting.receive(content)
