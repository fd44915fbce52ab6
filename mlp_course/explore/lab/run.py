"""One run of a lab: a stack of networks, one a seed, trained in pieces of any size."""

import time
from dataclasses import replace

import numpy as np

from ... import schedules
from ..own.badge import REFERENCE
from ..own.caller import Caller
from ..own.faults import Fault
from ..own.resolve import resolve, without
from .build import networks_for, training_of
from .history import CURVES, History
from .settings import AT_NEXT_UPDATE, Settings


class Run:
    """`seeds` networks that differ in their first weights only, trained on the same mini-batches.

    `advance` trains; `history` holds epochs (T,) and cost and accuracy of each network on both parts, (T, S).
    `settings` are those that have effect: where the learner's code is still a stub, the package's own stands for it.
    `finished` says that every network has diverged, `badge` whose code is running; where the learner's goes wrong, what
    was called raises a `Fault`.
    """

    def __init__(self, settings: Settings):
        self.settings, self.badge = resolve(settings)
        self.data = self.settings.dataset
        self.train, self.test = self.data.split(self.settings.test, rng=0)
        self._caller = Caller()
        self.net = networks_for(self.settings, self.data, self._caller)
        self.updates = 0
        self.epoch = 0
        self.into_epoch = 0  # updates since the last one was complete
        self.horizon = 0
        self.diverged = np.zeros(self.settings.seeds, bool)
        self.finished = False
        self._rng = np.random.default_rng(self.settings.seed)
        self._history = History(self.train, self.test)
        self._steps = self._training()
        self._history.note(self.epoch, self.net)

    def _training(self):
        updates = self.settings.epochs * self.updates_per_epoch
        shape = schedules.by_name(self.settings.schedule)(1.0, updates)

        def eta(_t):
            return self.settings.eta * shape(self.updates)  # the slider's η, whatever it is by then

        return training_of(self.net, self.train, self.settings, eta, self._rng, self._caller)

    @property
    def updates_per_epoch(self) -> int:
        """How many mini-batches there are."""
        batch_size = min(self.settings.batch_size, len(self.train))
        return -(-len(self.train) // batch_size)

    def change(self, settings: Settings) -> None:
        """Take over settings that need no new networks; after all but η the epoch under way begins afresh."""
        before = self.settings
        new = {name: getattr(settings, name) for name in AT_NEXT_UPDATE}
        self.settings = replace(before, **new)
        if self.settings == replace(before, eta=settings.eta):
            return
        try:
            self._steps = self._training()
        except Exception:
            self.settings = before
            raise
        self.into_epoch = 0

    def aim(self, epochs: int) -> None:
        """Be told how far this run goes: its axes need not grow then."""
        self.horizon = epochs
        self._history.aim(epochs)

    def advance(self, updates: int | None = None, epochs: int | None = None, seconds: float | None = None) -> bool:
        """Train until one of the limits is reached; return whether there is more to do."""
        deadline = np.inf if seconds is None else time.perf_counter() + seconds
        last_update = np.inf if updates is None else self.updates + updates
        last_epoch = np.inf if epochs is None else self.epoch + epochs
        while not self.finished and self.updates < last_update and self.epoch < last_epoch:
            self._update()
            if time.perf_counter() >= deadline:
                break
        return not self.finished

    def _update(self) -> None:
        try:
            step = self._next_step()
        except Fault:
            self._steps = self._training()  # the generator is spent; the next update asks the learner's code again
            self.into_epoch = 0
            raise
        if step is None:  # training ends by itself when no network is finite any more
            self.finished = True
            self._history.note(self.epoch, self.net)
            return
        self.updates += 1
        self.into_epoch += 1
        self.diverged = step.diverged
        if step.epoch_done:
            self.epoch += 1
            self.into_epoch = 0
            if self._history.is_due(self.epoch):
                self._history.note(self.epoch, self.net)

    def _next_step(self):
        if self.badge == REFERENCE:
            return next(self._steps, None)
        with self._caller.one_limit():
            return next(self._steps, None)

    @property
    def printed(self) -> str:
        """The beginning of what the learner's code printed last."""
        return self._caller.printed.strip()

    @property
    def history(self) -> dict[str, np.ndarray]:
        """`epoch` (T,), and (T, S) each: `train_cost`, `test_cost`, `train_accuracy`, `test_accuracy`."""
        return self._history.curves()

    def latest(self) -> dict[str, float]:
        """Return the medians over seeds at the end of the last epoch."""
        values = np.median(self._history.latest(self.epoch, self.net), axis=1)
        return dict(zip(CURVES, values.tolist(), strict=True))

    def latest_of_first(self) -> float:
        """Return the first network's accuracy on the training part at the end of the last epoch."""
        return float(self._history.latest(self.epoch, self.net)[CURVES.index("train_accuracy"), 0])

    def answer(self, x: np.ndarray) -> np.ndarray:
        """Return what the first network answers to inputs x (n_0, m)."""
        with np.errstate(all="ignore"):
            return self.net[0](x)


def attempt(settings: Settings) -> tuple[Run, Fault | None]:
    """Return a run, and None; where the learner's code does not even begin, one without it, and what is wrong."""
    try:
        return Run(settings), None
    except Fault as fault:
        return Run(without(settings)), fault
