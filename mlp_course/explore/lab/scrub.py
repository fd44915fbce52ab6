"""A slider each of whose positions has a network of its own: moving it only chooses which one is seen."""

import copy
from typing import NamedTuple

import numpy as np

from ... import checks
from ..own.badge import REFERENCE
from ..own.resolve import without_effect
from .knobs import KNOBS
from .positions import POSITIONS, at_position, is_stack
from .run import Run, attempt
from .settings import Settings

QUESTION = "Where is the cliff, or the best place? Move the slider there, and press Mark."
INERT = ("momentum", "nesterov")


class Results(NamedTuple):
    """What came of each position, (K,) each: costs are nan where nothing is known."""

    train_cost: np.ndarray
    test_cost: np.ndarray
    diverged: np.ndarray


class Scrub:
    """What a lab trains in the place of one network: a network for each position of a slider.

    `position` is that which is seen, `mark` the one at which the learner expects the cliff, or the best; None as long
    as nothing is expected. Most settings share one run, a stack; where the networks of a stack cannot differ in the
    setting, each position has a run, trained one after the other.
    """

    def __init__(self, settings: Settings):
        self.name = settings.scrub
        self.values = checks.lookup(self.name, POSITIONS, "setting to scrub")
        decided = without_effect(settings)
        if self.name in decided:
            raise ValueError(f"{self.name} has no effect here: your {decided[self.name]} decides that.")
        if self.name == "mu" and settings.optimizer not in INERT:
            raise ValueError(f"only {' and '.join(INERT)} have an inertia μ; the optimizer is {settings.optimizer!r}.")
        self.label = KNOBS[self.name].label
        self.spoken = KNOBS[self.name].spoken
        self.texts = [KNOBS[self.name].text(value) for value in self.values]
        self.position = nearest(self.values, getattr(settings, self.name))
        self.mark = None

    def begin(self, settings: Settings) -> None:
        """Train networks with these settings from now on; position and mark stay. Raises Fault."""
        self.settings = settings
        self._shared = started(settings) if is_stack(settings) else None
        self._runs = {}

    @property
    def is_stack(self) -> bool:
        """Whether one stack holds a network for each position."""
        return self._shared is not None

    @property
    def run(self) -> Run:
        """The run of the network that is seen."""
        return self.run_at(self.position)

    @property
    def network(self) -> int:
        """Its number in that run."""
        return self.network_at(self.position)

    def network_at(self, position: int) -> int:
        """Return the number that the network of a position has in its run."""
        return 0 if self._shared is None else position

    def run_at(self, position: int) -> Run:
        """Return the run of a position, which begins where there was none; raises Fault."""
        if self._shared is not None:
            return self._shared
        if position not in self._runs:
            self._runs[position] = started(at_position(self.settings, position))
        return self._runs[position]

    def train_others(self, epochs: int, seconds: float | None = None) -> bool:
        """Train the positions that are not seen up to this epoch; return whether there is more to do."""
        if self._shared is not None:
            return False
        for position in range(len(self.values)):
            run = self.run_at(position)
            if run.epoch >= epochs or run.finished:
                continue
            run.advance(epochs=epochs - run.epoch, seconds=seconds)
            if seconds is not None:
                return True
        return False

    def trained_copy(self, epochs: int) -> "Scrub":
        """Return another one like this, trained."""
        twin = copy.copy(self)
        twin.begin(self.settings)
        twin.run.advance(epochs=epochs)
        twin.train_others(epochs)
        return twin

    def results(self) -> Results:
        """Return what came of each position so far."""
        if self._shared is not None:
            values = self._shared.last_noted()
            return Results(values["train_cost"], values["test_cost"], self._shared.diverged)
        costs = np.full((2, len(self.values)), np.nan)
        diverged = np.zeros(len(self.values), bool)
        for position, run in self._runs.items():
            if run.updates:
                values = run.last_noted()
                costs[:, position] = values["train_cost"][0], values["test_cost"][0]
                diverged[position] = run.diverged[0]
        return Results(*costs, diverged)

    def as_arguments(self) -> dict:
        """Return the arguments of a lab that is marked and seen at these positions."""
        seen = {self.name: self.values[self.position]}
        return seen if self.mark is None else {**seen, "mark": self.values[self.mark], "trained": 0}

    def said(self, position: int) -> str:
        """Return a position in words, "η = 0.5"."""
        return f"{self.label} = {self.texts[position]}"

    def in_words(self) -> str:
        """Return which position is best, which diverged, and where the mark is."""
        results = self.results()
        words = [] if self.mark is None else [f"your mark: {self.said(self.mark)}"]
        known = np.isfinite(results.test_cost) & ~results.diverged
        if known.any():
            best = int(np.where(known, results.test_cost, np.inf).argmin())
            words.append(f"lowest test cost {results.test_cost[best]:.3g} at {self.said(best)}")
        lost = np.flatnonzero(results.diverged)
        if len(lost):
            words.append(f"{len(lost)} of {len(known)} diverged, the first at {self.said(lost[0])}")
        waiting = len(known) - int(np.isfinite(results.train_cost).sum()) - len(lost)
        if waiting > 0:
            words.append(f"{waiting} still to be trained")
        return "; ".join([*words, *self._price()])

    def _price(self) -> list[str]:
        """Return what it costs that the learner's code is called for one network at a time."""
        run = self._shared
        if run is None or run.badge.startswith(REFERENCE):
            return []
        milliseconds = 1000 * run.seconds_an_update
        count = len(self.values)
        return [f"your code is called for {count} networks one by one: {milliseconds:.0f} ms an update"]


def started(settings: Settings) -> Run:
    """Return a run with these settings; raises Fault."""
    run, fault = attempt(settings)
    if fault:
        raise fault
    return run


def nearest(values: list, value) -> int:
    """Return the position of a value, or of the nearest number; the first for what is not there."""
    if value in values:
        return values.index(value)
    if isinstance(value, int | float):
        return int(np.argmin([abs(known - value) for known in values]))
    return 0
