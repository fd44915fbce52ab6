"""A bug and the right code, trained on the same mini-batches from equal starts, and what came of it."""

import time
from typing import NamedTuple

from ...exercises.exercise import every
from ..lab.run import Run
from ..own.faults import Fault
from .benches import BENCHES, Bench
from .fates import AS_WELL, HEALTHY, end_of, fate_of
from .measures import MEASURES, tells
from .put_in import renamed


class Side:
    """A function on its bench: `run` trains on it, and `fresh()` is the same run before its first update."""

    def __init__(self, bench: Bench, f, seed: int):
        self.bench = bench
        self.f = f
        self.seed = seed
        self.run = self.fresh()

    def fresh(self) -> Run:
        """Return a run from the same start, on the same mini-batches; raises Fault where the code cannot begin."""
        run = Run(self.bench.settings_for(self.f, self.seed))
        if "not written yet" in run.badge:
            raise Fault(f"your {self.f.__name__} gives nothing to train by.")
        return run

    @property
    def costs(self):
        """The cost on the training part at the start and after each epoch, (T,)."""
        return self.run.history["train_cost"][:, 0]


class Outcome(NamedTuple):
    """What came of a race: the fate, where both costs end, and the measurement that tells them apart, if one was asked.

    `numbers` are those of that measurement, first the bug's.
    """

    fate: str
    end: float
    goal: float
    measure: str = ""
    numbers: tuple[float, float] = (0.0, 0.0)


class Race:
    """An answer to an exercise and its reference, side by side.

    name     of the exercise, one of BENCHES
    f        the answer
    seed     draws the start and the mini-batches, the same for both
    measure  the name of the measurement that is asked first where the cost tells nothing
    """

    def __init__(self, name: str, f, seed: int = 0, measure: str = ""):
        self.bench = BENCHES[name]
        self.seed = seed
        self.measures = dict.fromkeys([measure, *self.bench.measures] if measure else self.bench.measures)
        self.yours = Side(self.bench, renamed(f, name), seed)
        self.right = Side(self.bench, every()[name].reference, seed)

    @property
    def epoch(self) -> int:
        """How many epochs both have trained."""
        return self.right.run.epoch

    def advance(self, seconds: float = float("inf")) -> bool:
        """Train both in turns, an epoch each; return whether there is more to do."""
        deadline = time.monotonic() + seconds
        while self.epoch < self.bench.epochs:
            self.yours.run.advance(epochs=1)
            self.right.run.advance(epochs=1)
            if time.monotonic() >= deadline:
                break
        return self.epoch < self.bench.epochs

    def outcome(self) -> Outcome:
        """Return what came of it so far."""
        yours = self.yours.costs
        right = self.right.costs
        found = Outcome(fate_of(yours, right), end_of(yours), end_of(right))
        return self._exposed(found) if found.fate == AS_WELL else found

    def _exposed(self, found: Outcome) -> Outcome:
        """Return the outcome with the first measurement that tells the two apart; as it is, where none does."""
        for name in self.measures:
            numbers = (MEASURES[name].of(self.yours), MEASURES[name].of(self.right))
            if tells(*numbers):
                return found._replace(fate=HEALTHY, measure=name, numbers=numbers)
        return found
