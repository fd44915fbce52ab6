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

from .exercise import load_chapters

THREE_DIGITS = 5e-3  # relative: three significant digits are enough by hand
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
