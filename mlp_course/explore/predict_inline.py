"""The first form of a prediction, with its answer in the call: for chapters that are not rewritten yet."""

from html import escape

from ..page import basics
from .widgets.interactive import row
from .widgets.status import Status
from .widgets.still import with_still


class InlinePredict(basics.VBox):
    """A question with choices; only a guess reveals the answer.

    question  what is asked
    choices   texts to choose from
    answer    one of the choices, its index, or a function that finds it out (called when the guess is made)
    because   why, shown with the answer
    reveal    a widget to be shown with the answer, such as a Lab or a Picture
    """

    def __init__(self, question, choices, answer, because="", reveal=None):
        self.question = question
        self.choices = [str(choice) for choice in choices]
        self.answer = answer
        self.because = because
        self.reveal = reveal
        if not callable(answer):
            self._right(answer)
        self.guess = self.outcome = None
        self.status = Status()
        self.buttons = [basics.Button(description=choice) for choice in self.choices]
        for button in self.buttons:
            button.on_click(lambda chosen: self.choose(chosen.description))
        title = basics.HTML(f"<strong>Predict.</strong> {escape(question)}")
        super().__init__([title, row(self.buttons), self.status])
        self.add_class("mlp-interactive")
        self.status.say("Choose first; then you will see.")

    def choose(self, guess: str) -> None:
        """Take a guess, one of the choices, and show the answer; further guesses change nothing."""
        if self.guess is not None:
            return
        try:
            outcome = self._right(self.answer() if callable(self.answer) else self.answer)
        except Exception as error:
            self.status.fail(error)
            return
        self.guess = guess
        self.outcome = outcome
        marks = {guess: "\N{BALLOT X} ", outcome: "\N{CHECK MARK} "}
        for button in self.buttons:
            button.disabled = True
            if mark := marks.get(button.description):
                button.description = mark + button.description
                button.add_class("mlp-marked")
        verdict = "Just so" if guess == outcome else "A surprise"
        self.status.say(f"{verdict}: you predicted “{guess}”, and it is “{outcome}”. {self.because}".rstrip())
        if self.reveal is not None:
            self.children = [*self.children, self.reveal]

    def _right(self, answer) -> str:
        """The choice that is the answer, by its index or its text."""
        if isinstance(answer, int) and not isinstance(answer, bool) and 0 <= answer < len(self.choices):
            return self.choices[answer]
        if str(answer) not in self.choices:
            raise ValueError(f"the answer {answer!r} is none of the choices {', '.join(self.choices)}.")
        return str(answer)

    def _repr_mimebundle_(self, **options):
        text = f"Predict: {self.question} ({' / '.join(self.choices)})"
        return with_still(super()._repr_mimebundle_(**options), [], text)
