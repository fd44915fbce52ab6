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
        look="the sign of the step, its factor x, and η",   # the places where a slip may be
        hints=("Each weight changes by η times its factor.", "w ← w − η x, b ← b − η"),
    )

Of a formula every slip in one step is known without being declared (`number_slips.py`), and so are two of them at once.
So are a flipped sign, a factor of 2, 10 or 100, what is left to 1, a square or a root: these are said where no step
explains the number. A number that two or three slips come to is said to be one of them; what more come to has no name,
nor has a short number that nobody declared: `look` is said instead, and a slip or two as examples. How near a number
has to be is in `agreeing.py`, to which chance hardly comes in `number_verdicts.py`.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from .exercise import load_chapters
from .number_slips import EXCHANGED, IN_THE_PLACE, Slip, slips, two_slips
from .verdicts import AND
from .worked import Worked, rounded_on_the_way

THREE_DIGITS = 5e-3  # relative: three significant digits are enough by hand
WHOLE = 1e-9  # relative, where things are counted
FLIPPED = "the sign is flipped"
TO_BE_SEEN = (  # of any calculation
    (lambda v: -v, FLIPPED, "The size is right, the sign is not."),
    (lambda v: 2 * v, "twice too large",
     "It is exactly twice the number asked for: is a factor ½, or a mean over two, missing?"),
    (lambda v: v / 2, "half of it", "It is exactly half the number asked for: is there a factor ½ too many?"),
    (lambda v: 10 * v, "ten times too large",
     "The digits are right: has the decimal point moved, or is a tenth left out?"),
    (lambda v: v / 10, "a tenth of it",
     "The digits are right: has the decimal point moved, or is a factor of ten left out?"),
    (lambda v: 100 * v, "a hundred times too large",
     "The digits are right: is it in percent, or is a hundredth left out?"),
    (lambda v: v / 100, "a hundredth of it",
     "The digits are right: is it divided by 100, as a percentage is, or is a factor of a hundred left out?"),
)  # fmt: skip
BY_CHANCE_TOO = (  # of many a calculation, which may come to such a number by chance
    (lambda v: 1 / v, "upside down", "It is 1 divided by the number asked for."),
    (lambda v: 1 - v, "1 minus it", "It is what the number asked for leaves of 1."),
    (lambda v: v**2, "squared", "It is the square of what is asked for: a root is missing, or a square is too many."),
    (lambda v: math.sqrt(abs(v)), "the root of it",
     "It is the root of what is asked for: a square is missing, or a root is too many."),
)  # fmt: skip


@dataclass(eq=False)
class Number:
    """One number that a learner works out, as an author declares it; see this module's text for an example.

    value     the number, or a function that computes it
    mistakes  {wrong number, or a function that computes it: (name, why)}, or a list of those that come to it
    worked    the formula behind it
    look      the places where a slip may be, said of a number that nothing explains
    rtol      how far off a right answer may be, relative to it
    """

    name: str
    chapter: int
    value: float | Callable[[], float]
    mistakes: dict = field(default_factory=dict)
    worked: Worked | None = None
    look: str = ""
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
    def declared(self) -> list[Slip]:
        """The mistakes that are declared."""
        found = []
        for wrong, said in self.mistakes.items():
            alike = said if isinstance(said, list) else [said]
            found += [Slip(computed(wrong), name, why) for name, why in alike]
        return found

    @cached_property
    def of_formula(self) -> list[Slip]:
        """What comes of one slip in the formula."""
        found = slips(self.worked) if self.worked else []
        return [slip for slip in found if not self.is_close(slip.value, self.right)]

    @cached_property
    def of_others(self) -> list[Slip]:
        """What comes of a quantity taken for one that an author names."""
        return [slip for slip in self.of_formula if IN_THE_PLACE in slip.name]

    @cached_property
    def to_be_seen(self) -> list[Slip]:
        """What is common to all numbers, and to be seen in any."""
        return self.changed(TO_BE_SEEN)

    @cached_property
    def common(self) -> list[Slip]:
        """What is common to all numbers."""
        return [*self.to_be_seen, *self.changed(BY_CHANCE_TOO)]

    def changed(self, ways: tuple) -> list[Slip]:
        """What comes of the right number in each of these ways."""
        found = [Slip(change(self.right), name, why) for change, name, why in ways] if self.right else []
        return [slip for slip in found if not self.is_close(slip.value, self.right)]

    @cached_property
    def pairs(self) -> list[Slip]:
        """What comes of two slips in the formula."""
        found = two_slips(self.worked) if self.worked else []
        both = [Slip(value, one.name + AND + other.name, f"{one.why} {other.why}") for value, one, other in found]
        return [slip for slip in both if not self.is_close(slip.value, self.right)]

    @cached_property
    def flipped(self) -> list[Slip]:
        """What comes of a declared slip, or of another quantity, and a flipped sign."""
        exchanged = [slip for slip in self.of_formula if EXCHANGED in slip.name]
        likely = [*self.declared, *self.of_others, *exchanged]
        both = [Slip(-slip.value, slip.name + AND + FLIPPED, slip.why) for slip in likely]
        return [slip for slip in both if not self.is_close(slip.value, self.right)]

    @cached_property
    def rounded(self) -> list[float]:
        """What the formula comes to where its steps are rounded."""
        found = rounded_on_the_way(self.worked) if self.worked else []
        return [value for value in found if not self.is_close(value, self.right)]

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
