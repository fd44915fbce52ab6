"""A question put to a class: the page sends what was counted, and is told votes, stage and, at the end, the answer."""

import os
from collections.abc import Callable

from ..questions import Question
from ..questions.prose import answer_and_reason, replies
from .asking import FOR_READERS
from .ballot import ROUNDS, Ballot, share

VOTES = "MLP_COURSE_VOTES"  # set to 1 by whoever opens a deck: every prediction begins as a vote
TALK = "Turn to your neighbour and convince each other. Then we vote again."


def in_a_class() -> bool:
    """Whether every prediction is to begin as a vote; a build, which stores it for readers, asks no class."""
    wanted = os.environ.get(VOTES, "") not in ("", "0")
    return wanted and not os.environ.get(FOR_READERS)


class Voting:
    """The vote of a class on one question; nothing of it is kept in anybody's progress.

    asker   the question's side in the page
    reveal  called with the reply, as HTML, when the answer is to be seen
    forget  called when there is to be no trace of it any more
    """

    def __init__(self, asker, question: Question, reveal: Callable[[str], None], forget: Callable[[], None]):
        self.asker = asker
        self.question = question
        self.reveal = reveal
        self.forget = forget
        self.ballot = Ballot(len(question.choices))
        self.again()

    def receive(self, content: dict) -> None:
        """Do what the page asks for; what cannot be done is said there."""
        action = content.get("do")
        try:
            if action == "add":
                self.add(content["choice"])
            elif action == "enter":
                self.enter(content["choice"], content["votes"])
            elif action in ("take_back", "go_on", "show_counts", "answer", "again"):
                getattr(self, action)()
        except ValueError as error:
            self.asker.told = f"{error}"

    def add(self, choice: int) -> None:
        """One more vote for a choice, by its position from 0."""
        self.ballot.add(choice)
        self._tell(self._count_of(choice))

    def enter(self, choice: int, votes: int) -> None:
        """So many votes for a choice."""
        self.ballot.enter(choice, votes)
        self._tell(self._count_of(choice))

    def take_back(self) -> None:
        """Undo what was counted last."""
        choice = self.ballot.take_back()
        self._tell("There is nothing to take back." if choice is None else f"Taken back. {self._count_of(choice)}")

    def go_on(self) -> None:
        """End the first vote and let them talk; begin the second vote; show the answer."""
        self.ballot.go_on()
        if self.ballot.stage == "over":
            self.answer()
            return
        self.asker.counts = False
        self._tell(TALK if self.ballot.stage == "talk" else self._keys())

    def show_counts(self) -> None:
        """Show the first vote, or cover it again: who sees what most believe is inclined to believe it too.

        K. Perez et al., CBE Life Sciences Education 9:133, 2010.
        """
        self.asker.counts = not self.asker.counts

    def answer(self) -> None:
        """Show the answer, what is to be said to each choice, and the votes."""
        self.ballot.close()
        right = self.question.right
        held = self.ballot.rounds[: self.ballot.held]
        words = [f"{name}: {share(votes, right)}." for name, votes in zip(ROUNDS, held, strict=False)]
        self.asker.right = right
        self._tell(" ".join(words))
        self.reveal(f"<p>{answer_and_reason(self.question)}</p>{replies(self.question, 'A word on each choice')}")

    def again(self) -> None:
        """Begin from nothing: no votes, no answer."""
        self.forget()
        self.ballot = Ballot(len(self.question.choices))
        self.asker.counts = False
        self.asker.right = -1
        self._tell(self._keys())

    def leave(self) -> None:
        """Be a question to one learner again."""
        self.again()
        self.asker.stage = ""

    def _keys(self) -> str:
        return f"Keys 1 to {len(self.question.choices)} count a vote, − takes the last one back; or type the numbers."

    def _count_of(self, choice: int) -> str:
        votes = self.ballot.counted
        return f"{choice + 1}: {votes[choice]} of {sum(votes)} votes."

    def _tell(self, words: str) -> None:
        held = self.ballot.rounds[: self.ballot.held]
        with self.asker.hold_sync():
            self.asker.votes = [list(votes) for votes in held]
            self.asker.stage = self.ballot.stage
            self.asker.told = words
