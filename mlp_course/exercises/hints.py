"""The ladder of hints, as far as the class wants it: its `class.toml` may end it early, or take it away."""

from dataclasses import dataclass
from textwrap import indent

from .card import hint_html
from .class_settings import class_settings

OFF = "This class works without hints (class.toml says so). Read the card once more, or ask a neighbour."


@dataclass
class Hint:
    """One rung of the ladder: a nudge, the equation, the skeleton; of 0 steps where the class gives no hints."""

    name: str
    step: int
    steps: int
    text: str

    @property
    def title(self) -> str:
        return f"Hint {self.step} of {self.steps} for {self.name}" if self.steps else f"No hints for {self.name}"

    def __repr__(self):
        return f"{self.title}:\n{indent(self.text, '  ')}"

    def _repr_html_(self):
        return hint_html(self)


def hints_here(asked) -> int:
    """Return how many hints an exercise or a number gives here."""
    return min(class_settings().hints, len(asked.hints))


def next_hint(asked) -> Hint:
    """Return the next rung for an exercise or a number; after the last one, the last one again."""
    steps = hints_here(asked)
    if steps == 0:
        return Hint(asked.name, 0, 0, OFF)
    asked.hints_given = min(asked.hints_given + 1, steps)
    return Hint(asked.name, asked.hints_given, steps, asked.hints[asked.hints_given - 1])
