"""The questions that wait for an answer, the first of them first."""

from ..explore.asking import SURE
from .refused import Refused


class Waiting:
    """What was asked and not answered; until then nothing more is read."""

    def __init__(self):
        self.questions = []

    def ask(self, questions: list) -> None:
        """Let these wait in the place of others."""
        self.questions = questions

    def refuse_if_any(self) -> None:
        """Raise Refused while something waits."""
        if self.questions:
            raise Refused(f"Choose first: %answer 1 to {self.questions[0].count}, or %show to see it without a guess.")

    def tell(self) -> None:
        """Print the first question, if there is one, and how it is answered."""
        if not self.questions:
            return
        first = self.questions[0]
        more = " You may add how sure you are: guessing, fairly, certain." if first.takes_sureness else ""
        print(f"{first.told()}\nAnswer with %answer and the number.{more}")

    def answer(self, number: str, sure: str) -> None:
        """Answer the first question by the number of a choice, and print the reply. Raises Refused for another one."""
        question = self._first()
        if not number.isdigit() or not 1 <= int(number) <= question.count:
            raise Refused(f"Answer by a number from 1 to {question.count}; got {number!r}.")
        known = [word for word in SURE if sure and sure in word]
        if sure and len(known) != 1:
            raise Refused(f"How sure? One of {', '.join(SURE)}; got {sure!r}.")
        print(question.answer(int(number), *known))
        self._go_on()

    def show(self) -> None:
        """Print the answer to the first question without a guess."""
        print(self._first().show())
        self._go_on()

    def _first(self):
        if not self.questions:
            raise Refused("Nothing is asked just now. Read on.")
        return self.questions[0]

    def _go_on(self) -> None:
        self.questions = [question for question in self.questions if not question.done]
        if self.questions and self.questions[0].takes_sureness:
            print()
            self.tell()
