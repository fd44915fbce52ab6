"""The misconceptions of an exercise that can be printed, each with the lines that mend it."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

import numpy as np

from ..exercises import Verdict, verdict_of
from ..exercises.exercise import Exercise
from .printed import printed


class Edit(NamedTuple):
    """Lines `first` to `last` of a function become other lines; with last = first − 1 these are put before `first`."""

    first: int
    last: int
    lines: tuple[str, ...]

    def __str__(self):
        where = f"line {self.first}" if self.first == self.last else f"lines {self.first} to {self.last}"
        if not self.lines:
            return f"{where}: away"
        if self.last < self.first:
            where = f"before line {self.first}"
        return "\n".join([f"{where}:", *self.lines])


class Bug(NamedTuple):
    """A function with one mistake, as it is printed.

    name      of the misconception; why it is wrong, and the equation that it violates
    source    the function
    edits     what mends it
    """

    name: str
    why: str
    equation: str
    source: str
    edits: tuple[Edit, ...]

    @property
    def mended(self) -> str:
        """The function with its mistake mended."""
        lines = self.source.splitlines()
        for edit in reversed(self.edits):
            lines[edit.first - 1 : edit.last] = edit.lines
        return "\n".join(lines) + "\n"


def bugs_of(exercise: Exercise) -> list[Bug]:
    """Return the misconceptions of an exercise that need nothing but NumPy, in the order of their declaration."""
    answers = [exercise.reference, *exercise.alternatives]
    right = [text for text in (printed(f, exercise) for f in answers) if text]
    if not right:
        return []
    found = []
    for mistake in exercise.mistakes:
        source = printed(mistake.function, exercise)
        if source is not None:
            edits = min((edits_of(source, answer) for answer in right), key=length)
            found.append(Bug(mistake.name, mistake.why, mistake.equation, source, edits))
    return found


def edits_of(source: str, answer: str) -> tuple[Edit, ...]:
    """Return the fewest changes of lines from one text to another."""
    old = source.splitlines()
    new = answer.splitlines()
    changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(Edit(i + 1, j, tuple(new[k:m])) for kind, i, j, k, m in changes if kind != "equal")


def length(edits: tuple[Edit, ...]) -> int:
    """Return how many lines are changed."""
    return sum(max(edit.last - edit.first + 1, len(edit.lines)) for edit in edits)


def judged(source: str, exercise: Exercise) -> Verdict:
    """Return the checker's verdict on a printed function, run with NumPy alone."""
    names = {"np": np}
    exec(compile(source, f"<{exercise.name}>", "exec"), names)
    return verdict_of(names[exercise.name], exercise.name)


def fit_for_a_hunt(bug: Bug, exercise: Exercise) -> bool:
    """Whether the checker calls the printed bug by its name, and what its key makes of it correct."""
    verdict = judged(bug.source, exercise)
    named = verdict.status == "wrong" and verdict.misconception == bug.name
    return named and judged(bug.mended, exercise).correct


def dealt(bugs: list[Bug], count: int, chance) -> Iterator[Bug]:
    """Yield `count` bugs in a random order, each as often as the others and no two alike in a row.

    chance  a `random.Random`, the same one for the same order
    """
    last = None
    while count > 0:
        deck = list(bugs)
        chance.shuffle(deck)
        if deck[0] is last:
            deck.append(deck.pop(0))
        yield from deck[:count]
        count -= len(deck)
        last = deck[-1]
