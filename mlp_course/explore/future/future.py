"""What would this do? A guess first, then the learner's code trains beside the right one."""

from html import escape

from ...exercises.card import prose
from ...exercises.futures import future_of
from ...page import basics
from ...page.lifetime import let_go
from ..asking import SURE, Asker, plain, position_of, with_words
from ..own.faults import Fault
from ..widgets.status import Status
from ..widgets.text import short
from .fates import AS_WELL, CRAWLS, DIVERGES, HEALTHY, STILL
from .measures import MEASURES
from .picture import RacePicture
from .race import Outcome, Race

CHOICES = {
    AS_WELL: "It learns as well: the cost falls as low, and nothing else tells the two apart.",
    CRAWLS: "It crawls: the cost falls, but not as low.",
    STILL: "It stands still: the cost hardly falls.",
    DIVERGES: "It diverges: the cost rises.",
    HEALTHY: "It looks healthy: the cost falls as low, but another measurement gives it away.",
}
FATES = tuple(CHOICES)
GUESS = f'Guess first: check.future(1) to check.future({len(FATES)}); check.future(1, "certain") says how sure you are.'


class Future(basics.VBox):
    """The question what becomes of a network that trains on a wrong answer; the guess lets it train.

    verdict  on the answer; its exercise is one of `benches.BENCHES`
    """

    def __init__(self, verdict):
        self.verdict = verdict
        self.known = future_of(verdict)
        self.guess = None
        self.sure = ""
        self.picture = None
        self.asker = Asker(title="What would this do?", asks=self._asks(), choices=[[c, c] for c in CHOICES.values()])
        self.asker.on_msg(self._receive)
        super().__init__([self.asker])
        self.add_class("mlp-interactive")
        try:
            self._race_from(0).yours.run.advance(updates=1)
        except Fault as fault:
            self._cannot_train(fault)

    def _asks(self) -> str:
        name = self.verdict.name
        return f"A network trains on your {name} as it is, beside one on the right {name}: what becomes of its cost?"

    def _cannot_train(self, fault: Fault) -> None:
        """Say why there is nothing to guess."""
        status = Status()
        status.say(f"No network can train on this: {fault}")
        self.children = [status]

    def _race_from(self, seed: int) -> Race:
        measure = self.known.measure if self.known else ""
        return Race(self.verdict.name, self.verdict.function, seed, measure)

    @property
    def can_train(self) -> bool:
        """Whether there is something to guess."""
        return self.asker in self.children

    @property
    def told(self) -> bool:
        """Whether it is said what came of it, or why nothing could."""
        return self.asker.reply != "" or not self.can_train

    @property
    def question(self) -> str:
        """What is asked, in words."""
        return f"{self.asker.title} {self._asks()}"

    def guessed(self, number: int, sure: str = SURE[0]) -> "Future":
        """Take a guess by its number from 1, and how sure one is. Raises ValueError for another."""
        if number not in range(1, len(FATES) + 1):
            raise ValueError(f"guess by a number from 1 to {len(FATES)}; got {number!r}.")
        position_of(sure, SURE)
        if self.can_train:
            self.choose(number - 1, sure)
        return self

    def in_words(self) -> str:
        """Return the question and how it is answered; after the guess, what both networks did."""
        if not self.can_train:
            return self.children[0].text
        if self.told:
            said = [plain(part) for part in self.asker.reply.split("</p>")]
            return "\n".join(filter(None, [*said, *self.picture.courses()]))
        choices = [f"{number}. {choice}" for number, choice in enumerate(CHOICES.values(), start=1)]
        return "\n".join([self.question, *choices, GUESS])

    def choose(self, guess: int | None, sure: str = "") -> None:
        """Take a guess, one of FATES by its number, or none; let both train, and then say what came of it."""
        if self.picture is not None:
            return
        self.guess = guess
        self.sure = sure
        try:
            self.picture = RacePicture(self._race_from, self.verdict.name, self._tell)
        except Fault as fault:
            self._cannot_train(fault)
            return
        self.children = [self.asker, self.picture]
        self.picture.guard(self.picture.begin)

    def forget(self) -> None:
        """Ask again."""
        self.picture.runner.stop()
        self.children = [self.asker]
        let_go(self.picture)
        self.picture = None
        with self.asker.hold_sync():
            self.asker.choice = -1
            self.asker.sure = -1
            self.asker.reply = ""

    def _tell(self, epochs: int, outcome: Outcome | None) -> None:
        """Say what came of the first start, and whether the guess was right."""
        if self.asker.reply:
            return
        with self.asker.hold_sync():
            self.asker.choice = -1 if self.guess is None else self.guess
            self.asker.sure = SURE.index(self.sure) if self.sure else -1
            self.asker.reply = "".join(f"<p>{part}</p>" for part in self._parts(epochs, outcome) if part)

    def _parts(self, epochs: int, outcome: Outcome | None) -> list[str]:
        """Return the paragraphs of the reply."""
        if outcome is None:
            return [f"It came to an end after {epochs} epochs. {escape(self.picture.status.text)}"]
        return [self._judged(outcome.fate), in_numbers(outcome, epochs), self._why(outcome.fate)]

    def _judged(self, fate: str) -> str:
        if self.guess is None:
            return f"It <strong>{fate}</strong>."
        guess = FATES[self.guess]
        said = f"You said: it <strong>{guess}</strong> ({self.sure})"
        if guess == fate:
            return f"✓ {said}, and so it does."
        return f"✗ {said}, but it <strong>{fate}</strong>."

    def _why(self, fate: str) -> str:
        """Return the reason that is declared for this bug, where it did what is declared."""
        return prose(self.known.why) if self.known and self.known.fate == fate else ""

    def _receive(self, _widget, content, _buffers) -> None:
        kind = content.get("type")
        if kind == "choose":
            self.choose(content["choice"], SURE[content["sure"]])
        elif kind == "show":
            self.choose(None)
        elif kind == "again":
            self.forget()

    def _repr_mimebundle_(self, **options):
        words = f"{self.question} ({' / '.join(FATES)})"
        return with_words(super()._repr_mimebundle_(**options), words, f"<p>{escape(words)}</p>")


def in_numbers(outcome: Outcome, epochs: int) -> str:
    """Return both costs, and of a bug that looks healthy the measurement that exposes it."""
    costs = f"After {epochs} epochs its cost is {short(outcome.end)}, that of the right one {short(outcome.goal)}."
    if not outcome.measure:
        return costs
    yours, right = map(short, outcome.numbers)
    what = MEASURES[outcome.measure].what
    told = f"The <strong>{outcome.measure}</strong> tells them apart: {yours} for yours, {right} for the right one"
    return f"{costs} The curve would not tell you. {told} ({what})."
