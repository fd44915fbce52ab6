"""Commit to a guess, then see: what one expected is remembered longer when it was wrong."""

from collections.abc import Callable

from ..questions import named
from .asking import Asking, with_words
from .predict_inline import InlinePredict


class Predict(Asking):
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
        question = named(name)
        super().__init__(question, question.asks, "Predict.", reveal)

    def open(self) -> None:
        """Connect with the page, where the cells below this one are covered."""
        super().open()
        if self.comm is not None:
            self.asker.place = self.model_id

    def _repr_mimebundle_(self, **options):
        words = f"Predict: {self.asks} ({' / '.join(self.question.choices)})"
        return with_words(super()._repr_mimebundle_(**options), words, self.stored())
