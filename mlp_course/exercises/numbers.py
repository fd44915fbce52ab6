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
        worked=worked("z - eta * x", z=3, eta=0.25, x=6),   # the formula behind it
        hints=("Each weight changes by η times its factor.", "w ← w − η x, b ← b − η"),
    )

Of a formula every slip in one step is known without being declared (`worked.py`). So are a flipped sign, a factor of 2,
10 or 100, a number upside down and one rounded too early: these are said where no step explains the number. What two
slips explain is said to be one of the two; what more explain has no name.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from .exercise import load_chapters
from .worked import Worked, slips

THREE_DIGITS = 5e-3  # relative: three significant digits are enough by hand
COMMON = (
    (lambda v: -v, "the sign is flipped", "The size is right, the sign is not."),
    (lambda v: 2 * v, "twice too large",
     "It is exactly twice the number asked for: is a factor ½, or a mean over two, missing?"),
    (lambda v: v / 2, "half of it", "It is exactly half the number asked for: is there a factor ½ too many?"),
    (lambda v: 10 * v, "ten times too large", "The digits are right; the decimal point has moved."),
    (lambda v: v / 10, "a tenth of it", "The digits are right; the decimal point has moved."),
    (lambda v: 100 * v, "a hundred times too large", "The digits are right: is it in percent?"),
    (lambda v: v / 100, "a hundredth of it", "The digits are right: is it divided by 100, as a percentage is?"),
    (lambda v: 1 / v, "upside down", "It is 1 divided by the number asked for."),
)  # fmt: skip


@dataclass(eq=False)
class Number:
    """One number that a learner works out, as an author declares it; see this module's text for an example.

    value     the number, or a function that computes it
    mistakes  {wrong number, or a function that computes it: (name, why)}
    worked    the formula behind it
    rtol      how far off a right answer may be, relative to it
    """

    name: str
    chapter: int
    value: float | Callable[[], float]
    mistakes: dict = field(default_factory=dict)
    worked: Worked | None = None
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
    def declared(self) -> list[tuple[float, str, str]]:
        """(wrong number, name, why) of each mistake that is declared."""
        return [(computed(wrong), name, why) for wrong, (name, why) in self.mistakes.items()]

    @cached_property
    def of_formula(self) -> list[tuple[float, str, str]]:
        """The same of each slip in one step of the formula."""
        return [slip for slip in slips(self.worked) if not self.is_close(slip[0], self.right)] if self.worked else []

    @cached_property
    def common(self) -> list[tuple[float, str, str]]:
        """The same of what is common to all numbers."""
        found = [(change(self.right), name, why) for change, name, why in COMMON] if self.right else []
        return [item for item in found if not self.is_close(item[0], self.right)]

    @property
    def known(self) -> list[tuple[float, str, str]]:
        """The same of all of them."""
        return [*self.declared, *self.of_formula, *self.common]

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
