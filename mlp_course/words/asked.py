"""What waits for an answer: predictions, warm-ups and tables to be guessed, each answered by a number."""

import contextlib
import re

from ..explore.asking import SURE, Asking, plain
from ..explore.future import CHOICES, Future
from ..explore.guess_table import ALIKE, GuessTable
from ..explore.warm_up import Questions
from ..plots.style import true_minus
from .prose import inline, wrapped

BREAK = re.compile(r"</p>|<br>|</?div>|</?dl>|</dd>|</tr>")


class AskedQuestion:
    """A prediction or a question of a warm-up."""

    takes_sureness = True

    def __init__(self, asking: Asking):
        self.asking = asking
        self.done = False

    def told(self) -> str:
        """Return the question with its choices, each behind its number."""
        choices = listed(inline(choice) for choice in self.asking.question.choices)
        return f"{wrapped(f'{self.asking.title} {inline(self.asking.asks)}')}\n{choices}"

    @property
    def count(self) -> int:
        return len(self.asking.question.choices)

    def answer(self, number: int, sure: str = SURE[0]) -> str:
        """Take a choice by its number from 1, and return the reply, with what is revealed."""
        self.asking.choose(self.asking.question.texts[number - 1], sure)
        return self._reply()

    def show(self) -> str:
        """Return the answer without a guess."""
        self.asking.show()
        return self._reply()

    def _reply(self) -> str:
        self.done = True
        revealed = [words_of(widget) for widget in self.asking.children[1:]]
        return "\n\n".join([html_in_words(self.asking.asker.reply), *filter(None, revealed)])


class AskedFuture:
    """What a wrong answer would do."""

    takes_sureness = True

    def __init__(self, future: Future):
        self.future = future

    @property
    def done(self) -> bool:
        return self.future.told

    @property
    def count(self) -> int:
        return len(CHOICES)

    def told(self) -> str:
        """Return the question with its choices, each behind its number."""
        return f"{wrapped(self.future.question)}\n{listed(CHOICES.values())}"

    def answer(self, number: int, sure: str = SURE[0]) -> str:
        """Take a choice by its number from 1, let both train, and return what they did."""
        return self._trained(number - 1, sure)

    def show(self) -> str:
        """Let both train without a guess, and return what they did."""
        return self._trained(None, "")

    def _trained(self, guess: int | None, sure: str) -> str:
        self.future.choose(guess, sure)
        return "\n".join(map(wrapped, self.future.in_words().splitlines()))


class AskedTable:
    """A table whose rows are guessed one by one."""

    takes_sureness = False

    def __init__(self, table: GuessTable):
        self.table = table

    @property
    def done(self) -> bool:
        return len(self.table.guesses) == len(self.table.rows)

    @property
    def choices(self) -> list[str]:
        return [*self.table.columns, ALIKE]

    @property
    def count(self) -> int:
        return len(self.choices)

    def told(self) -> str:
        """Return what is asked of the next row."""
        row = self.table.rows[len(self.table.guesses)]
        title = f"{self.table.title}. Predict: where is the lowest number? {row.name}"
        return f"{wrapped(inline(title))}\n{listed(self.choices)}"

    def answer(self, number: int, _sure: str = "") -> str:
        """Take a guess, and return the row and what it says of the guess."""
        self.table.guess(self.choices[number - 1])
        row = row_in_words(self.table, len(self.table.guesses) - 1)
        more = "" if self.done else f"\n\n{self.told()}"
        return f"{wrapped(self.table.status.text)}\n{row}{more}"

    def show(self) -> str:
        """Return all rows."""
        self.table.show_all()
        return "\n".join(row_in_words(self.table, number) for number in range(len(self.table.rows)))


def asked_by(widget) -> list:
    """Return what a widget asks, one after the other; nothing where it asks nothing."""
    if isinstance(widget, Asking):
        return [AskedQuestion(widget)]
    if isinstance(widget, Future) and widget.can_train:
        return [AskedFuture(widget)]
    if isinstance(widget, Questions):
        return [AskedQuestion(asking) for asking in widget.askings]
    if isinstance(widget, GuessTable):
        return [AskedTable(widget)]
    return []


def listed(choices) -> str:
    """Return choices as a list with numbers from 1."""
    return "\n".join(wrapped(f"{number}. {choice}") for number, choice in enumerate(choices, start=1))


def row_in_words(table: GuessTable, number: int) -> str:
    """Return a row of a table, each number behind its column."""
    row = table.rows[number]
    pairs = zip(table.columns, row.values, strict=True)
    told = ", ".join(f"{column} {true_minus(row.text(value))}" for column, value in pairs)
    return wrapped(f"{row.name}: {told}.")


def words_of(widget) -> str:
    """Return what a revealed widget shows: its own words, or the text of what was displayed in it."""
    with contextlib.suppress(NotImplementedError):
        return widget.in_words()
    data = [output.get("data", {}) for output in getattr(widget, "outputs", ())]
    told = [texts["text/plain"] for texts in data if "text/plain" in texts]
    if told:
        return "\n".join(told)
    value = getattr(widget, "value", "")
    return html_in_words(value) if isinstance(value, str) else ""


def html_in_words(html: str) -> str:
    """Return the small HTML of replies and notes as paragraphs of text."""
    parts = [plain(part) for part in BREAK.split(html)]
    return "\n".join(wrapped(inline(part)) for part in parts if part.strip())
