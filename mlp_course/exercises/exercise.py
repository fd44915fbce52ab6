"""An exercise, as an author declares it: a reference, cases, misconceptions, alternatives, three hints.

    @exercise(
        chapter=3,
        expects="z, a, y: arrays (n_L, m); prime: the function σ'. Returns δ^L, shape (n_L, m).",
        cases=output_layers,                      # cases(rng) -> tuples of arguments, drawn anew from each rng
        hints=("a nudge", "the equation", "the skeleton"),
        buys="You can start backpropagation at any output layer.",
    )
    def bp1(z, a, y, prime):                      # the reference; its name and arguments are the learner's
        return (a - y) * prime(z)

    @bp1.stub                                     # the cell in the chapter, word for word
    def _(z, a, y, prime):
        return ...

    @bp1.mistake("σ' taken at a", "The slope belongs to the weighted input.", "δ^L = ∇_a C ⊙ σ'(z^L)")
    def _(z, a, y, prime):
        return (a - y) * prime(a)

    bp1.mistake("No slope", "BP1 has two factors.", "δ^L = ∇_a C ⊙ σ'(z^L)", lambda z, a, y, prime: a - y)

    @bp1.alternative                              # another right answer, such as a loop, another formula, float32
    def _(z, a, y, prime):
        return np.einsum("jm,jm->jm", a - y, prime(z))

Further, where needed: `use(f, *args)` calls the learner's f and returns what is compared (a dict {label: value} is
compared in its order, so that the first label that differs is named; raise `Refused("sentence")` for a result of
another form); `may_change=("theta",)` for arguments that f may change in place; `new=True` where the result must not
lie in the memory of an argument; `parts` for what the items of a result are called; `rtol` for the tolerance; `lab` for
an expression that runs the learner's function in the chapter's namespace; `hunt=True` for a bug hunt, whose stub is the
buggy code. What is random goes through `use` too: return what every right answer has in common (shapes, sorted pairs, a
standard deviation with a wide `rtol`).

A misconception is best written as the reference with one thing changed: two that an answer has at once are then merged
(`merging.py`), and both named. What needs no declaration is in `general.py`.

What makes a good set of cases: layers that are not square *and* one that is (a wrong transpose raises an error on the
first and gives wrong numbers on the second, where it can be named), m > 1, negative values, saturated units.
"""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import numpy as np

SEEDS = (0, 1)  # of the cases that are the same every time; one more set is drawn anew in every check


class Refused(Exception):
    """Raised by an exercise's `use` about a result that has another form than asked for; says which."""


class Mistake(NamedTuple):
    """A misconception: an implementation that has it, its name, why it is wrong, the equation it violates."""

    name: str
    why: str
    equation: str
    function: Callable


def _call(f, *args):
    return f(*args)


@dataclass(eq=False, repr=False)
class Exercise:
    """One exercise. It is called as its reference is, so that exercises can build on each other."""

    reference: Callable
    chapter: int
    expects: str
    cases: Callable[[np.random.Generator], Iterable[tuple]]
    hints: tuple[str, str, str]
    buys: str
    use: Callable = _call
    lab: str | None = None
    may_change: tuple[str, ...] = ()
    new: bool = False
    rtol: float = 1e-7
    parts: tuple[str, ...] = ()
    hunt: bool = False
    mistakes: list[Mistake] = field(default_factory=list)
    alternatives: list[Callable] = field(default_factory=list)
    untouched: Callable | None = None
    hints_given: int = 0

    def __post_init__(self):
        self.name = self.reference.__name__

    def __call__(self, *args, **kwargs):
        return self.reference(*args, **kwargs)

    def __repr__(self):
        return f"<exercise {self.signature} of chapter {self.chapter}>"

    @property
    def signature(self) -> str:
        """Name and arguments as the learner writes them."""
        return f"{self.name}{inspect.signature(self.reference)}"

    @cached_property
    def arguments(self) -> list[str]:
        """The names of the arguments."""
        return list(inspect.signature(self.reference).parameters)

    @cached_property
    def given(self) -> list[str]:
        """The names of what a case holds: of the arguments, and of what `use` takes beyond them."""
        taken = list(inspect.signature(self.use).parameters.values())[1 + len(self.arguments) :]
        return self.arguments + [one.name for one in taken if one.kind is one.POSITIONAL_OR_KEYWORD]

    def stub(self, function):
        """Decorate the untouched stub (of a bug hunt: the buggy code)."""
        self.untouched = function
        return function

    def mistake(self, name: str, why: str, equation: str, function: Callable | None = None):
        """Declare an implementation that has a misconception: as an argument, or as what this decorates."""
        if function is None:
            return partial(self.mistake, name, why, equation)
        self.mistakes.append(Mistake(name, why, equation, function))
        return function

    def alternative(self, function):
        """Decorate another right answer."""
        self.alternatives.append(function)
        return function

    def draw(self, *seeds) -> list[tuple]:
        """Return the cases of these seeds (None: drawn anew)."""
        return [tuple(args) for seed in seeds for args in self.cases(np.random.default_rng(seed))]


def exercise(**declaration):
    """Decorate a reference to make it an exercise; two of one name are an error."""

    def make(reference):
        made = Exercise(reference, **declaration)
        if made.name in _EXERCISES:
            raise ValueError(f"there are two exercises called {made.name}.")
        _EXERCISES[made.name] = made
        return made

    return make


_EXERCISES: dict[str, Exercise] = {}


def every() -> dict[str, Exercise]:
    """Return all exercises by name, chapter by chapter."""
    load_chapters()
    return dict(sorted(_EXERCISES.items(), key=lambda item: item[1].chapter))


def load_chapters() -> None:
    """Import the files of the folder chapters/, which declare what there is."""
    for path in sorted((Path(__file__).parent / "chapters").glob("chapter_[0-9][0-9].py")):
        import_module(f"{__package__}.chapters.{path.stem}")
