"""A number as an answer: `check(z_after=z_after)`, for two minutes of work by hand in the flow of a chapter.

    number(
        "z_after",
        chapter=2,
        asks="z after the step",
        value=1.5,                              # or a function without arguments that computes it
        mistakes={                              # a wrong answer, or a function that computes it: its name, and why
            4.5: ("the step is added", "A yes that should be a no lowers z."),
            1.75: ("the bias is left out", "The bias is turned too: its factor is 1."),
        },
        hints=("Each weight changes by η times its factor.", "w ← w − η x, b ← b − η"),
    )

A flipped sign, a factor of 2 or 10 and a value rounded too early are known without being declared.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from numbers import Real

import numpy as np

from .comparing import describe, snapshot
from .comparing import number as in_digits
from .exercise import load_chapters
from .verdicts import Hint, Verdict

THREE_DIGITS = 5e-3  # relative: three significant digits are enough by hand
NEAR = 0.03  # relative: so far off is an answer whose steps were rounded
COMMON = (
    (-1, "the sign is flipped", "The size is right, the sign is not."),
    (2, "twice too large", "It is exactly twice the number asked for: is a factor ½, or a mean over two, missing?"),
    (0.5, "half of it", "It is exactly half the number asked for: is there a factor ½ too many?"),
    (10, "ten times too large", "The digits are right; the decimal point has moved."),
    (0.1, "a tenth of it", "The digits are right; the decimal point has moved."),
)


@dataclass(eq=False)
class Number:
    """One number that a learner works out, as an author declares it; see this module's text for an example.

    value     the number, or a function that computes it
    mistakes  {wrong number, or a function that computes it: (name, why)}
    rtol      how far off a right answer may be, relative to it
    """

    name: str
    chapter: int
    value: float | Callable[[], float]
    mistakes: dict = field(default_factory=dict)
    hints: tuple[str, ...] = ()
    rtol: float = THREE_DIGITS
    asks: str = ""
    buys: str = ""

    hints_given: int = 0

    lab = None

    @cached_property
    def right(self) -> float:
        """The number asked for."""
        return computed(self.value)

    @cached_property
    def known(self) -> list[tuple[float, str, str]]:
        """(wrong number, name, why) of each mistake: the declared ones, then those that are common to all numbers."""
        declared = [(computed(wrong), name, why) for wrong, (name, why) in self.mistakes.items()]
        return declared + [(factor * self.right, name, why) for factor, name, why in COMMON if self.right]

    def next_hint(self) -> Hint:
        """Return the next hint; after the last one, the last one again."""
        self.hints_given = min(self.hints_given + 1, len(self.hints))
        return Hint(self.name, self.hints_given, len(self.hints), self.hints[self.hints_given - 1])

    def is_close(self, received: float, expected: float) -> bool:
        """Whether a number is as good as another one."""
        return math.isclose(received, expected, rel_tol=self.rtol, abs_tol=self.rtol if expected == 0 else 0)


def computed(value) -> float:
    """A declared number."""
    return float(value() if callable(value) else value)


_NUMBERS: dict[str, Number] = {}


def number(name: str, **declaration) -> Number:
    """Declare a number as an answer; two of one name are an error."""
    if name in _NUMBERS:
        raise ValueError(f"there are two numbers called {name!r}.")
    _NUMBERS[name] = made = Number(name, **declaration)
    return made


def every_number() -> dict[str, Number]:
    """Return all numbers by name, chapter by chapter: what the files of the folder chapters/ declare."""
    load_chapters()
    return dict(sorted(_NUMBERS.items(), key=lambda item: item[1].chapter))


def verdict_of_number(name: str, received) -> Verdict:
    """Return the verdict on a number that a learner gives as `check(name=received)`; nothing is written."""
    known = every_number()
    if name not in known:
        there = ", ".join(known) or "none yet"
        return Verdict(name, "error", f"No number is asked for under the name {name}. There are: {there}.")
    asked = known[name]
    points = [("Asked for", asked.asks)] if asked.asks else []
    if received is Ellipsis:
        return Verdict(name, "unattempted", "Replace the `...` by your number.", points, exercise=asked)
    value = one_number(received)
    if value is None:
        return Verdict(name, "error", why_no_number(name, received), points, exercise=asked)
    if asked.is_close(value, asked.right):
        return Verdict(name, "correct", asked.buys or f"{in_digits(asked.right)} it is.", exercise=asked)
    mistake, why = named_mistake(asked, value)
    return Verdict(name, "wrong", why, points, mistake, exercise=asked)


def one_number(received) -> float | None:
    """The number that was given, alone or as the only entry of an array; None if it is none."""
    if isinstance(received, np.ndarray) and received.size == 1 and received.dtype.kind in "iuf":
        received = received.item()
    if isinstance(received, bool | np.bool_) or not isinstance(received, Real):
        return None
    return float(received) if math.isfinite(received) else None


def why_no_number(name: str, received) -> str:
    """What was given instead of a number, and how to give one."""
    if isinstance(received, str):
        return f"{name} is the string {received[:40]!r}: write the number without quotes."
    if isinstance(received, np.ndarray):
        return (
            f"{name} is an array of shape {received.shape}; one number is asked for: take the entry out, as in a[0, 0]."
        )
    if isinstance(received, list | tuple | dict | set):
        return f"{name} is a {type(received).__name__}; one number is asked for."
    if isinstance(received, complex | np.complexfloating):
        return f"{name} is a complex number; a real one is asked for."
    if isinstance(received, Real) and not isinstance(received, bool):
        return f"{name} is {float(received)}, which is no finite number: was something divided by 0?"
    if callable(received):
        return f"{name} is a function: call it, and give what it returns."
    return f"{name} is {describe(snapshot(received))}; one number is asked for."


def named_mistake(asked: Number, value: float) -> tuple[str | None, str]:
    """The known mistake that gives this number, with why it is wrong; else None, and the number itself."""
    for wrong, name, why in asked.known:
        if asked.is_close(value, wrong):
            return name, f"{name[0].upper()}{name[1:]}. {why}"
    if math.isclose(value, asked.right, rel_tol=NEAR):
        return (
            "rounded too early",
            "Close, but rounded too early: keep four digits in every step, and round at the end.",
        )
    return None, f"{in_digits(value)} is not it."
