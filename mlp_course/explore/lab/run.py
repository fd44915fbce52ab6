"""One run of a lab: a stack of networks, trained in pieces of any size."""

import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from ...training import Step
from ..own.badge import REFERENCE
from ..own.caller import Caller
from ..own.faults import Fault
from ..own.resolve import resolve, without
from . import moments
from .build import networks_for, optimizer_for, shape_of_rates, training_of, updates_an_epoch
from .history import FEW, MOMENTS, History
from .part import Part, set_weight
from .positions import column_of
from .settings import AT_NEXT_UPDATE, Settings


class Run:
    """Networks trained on the same mini-batches: one a seed, or one for each position of a slider.

    `advance` trains; `history` holds epochs (T,) and cost and accuracy of each network on both parts, (T, S).
    `settings` are those that have effect: where the learner's code is still a stub, the package's own stands for it.
    `finished` says that every network has diverged, `badge` whose code is running; where the learner's goes wrong, what
    was called raises a `Fault`. `moments` are those that `go_back` can begin from again.
    """

    def __init__(self, settings: Settings):
        self.settings, self.badge = resolve(settings)
        self.data = self.settings.dataset
        self.train, self.test = self.data.split(self.settings.test, rng=0)
        self.caller = Caller()
        self.net = networks_for(self.settings, self.data, self.caller)
        self.updates = 0
        self.epoch = 0
        self.into_epoch = 0  # updates since the last one was complete
        self.seconds_an_update = 0.0  # when it was advanced last
        self.horizon = 0
        self.diverged = np.zeros(self.net.copies, bool)
        self.finished = False
        self.moments = moments.Moments()
        self._rng = np.random.default_rng(self.settings.seed)
        self._history = History(self.train, self.test, FEW if self.settings.scrub else MOMENTS)
        self._begin_training()
        self._note()

    def _begin_training(self) -> None:
        """Train from here on with the settings as they are; the epoch under way, if any, begins afresh."""
        shape = shape_of_rates(self.settings, len(self.train))

        def eta(_t):
            return self._eta * shape(self.updates)  # the slider's η, whatever it is by then

        self._eta = column_of(self.settings, "eta")
        self._optimizer = optimizer_for(self.settings, self.caller)
        how = (self.settings, self._optimizer, eta, self._rng)
        self._steps = training_of(self.net, self.train, *how, self.caller)
        self._epoch_begins()

    def _epoch_begins(self) -> None:
        self.into_epoch = 0
        self._chance = self._rng.bit_generator.state  # from which its mini-batches are drawn

    @property
    def updates_per_epoch(self) -> int:
        """How many mini-batches there are."""
        return updates_an_epoch(self.settings, len(self.train))

    def change(self, settings: Settings) -> None:
        """Take over settings that need no new networks; after all but η the epoch under way begins afresh."""
        before = self.settings
        new = {name: getattr(settings, name) for name in AT_NEXT_UPDATE}
        self.settings = replace(before, **new)
        self._eta = column_of(self.settings, "eta")
        if self.settings != replace(before, eta=settings.eta):
            try:
                self._begin_training()
            except Exception:
                self.settings = before
                self._eta = column_of(before, "eta")
                raise
        if not self.updates:
            self._keep_moment()  # for the beginning is another one now

    def aim(self, epochs: int) -> None:
        """Be told how far this run goes: its axes need not grow then."""
        self.horizon = epochs
        self._history.aim(epochs)

    def advance(self, updates: int | None = None, epochs: int | None = None, seconds: float | None = None) -> bool:
        """Train until one of the limits is reached; return whether there is more to do."""
        start = time.perf_counter()
        before = self.updates
        deadline = np.inf if seconds is None else start + seconds
        last_update = np.inf if updates is None else self.updates + updates
        last_epoch = np.inf if epochs is None else self.epoch + epochs
        while not self.finished and self.updates < last_update and self.epoch < last_epoch:
            self._go_on(last_update, deadline)
            if time.perf_counter() >= deadline:
                break
        if self.updates > before:
            self.seconds_an_update = (time.perf_counter() - start) / (self.updates - before)
        return not self.finished

    def _go_on(self, last_update: float, deadline: float) -> None:
        """Train to the end of the epoch, or until one of the limits is reached."""
        try:
            step = self._last_of_updates(last_update, deadline)
        except Fault:
            self._begin_training()  # the generator is spent; the next update asks the learner's code again
            raise
        if step is None:  # training ends by itself when no network is finite any more
            self.finished = True
            self._history.note(self.epoch, self.net)
        elif step.epoch_done:
            self.epoch += 1
            self._epoch_begins()
            self._note()

    def _last_of_updates(self, last_update: float, deadline: float) -> Step | None:
        """Make updates up to the same limits; return the last one, or None where training has ended by itself."""
        for step in self.within_limit(self._steps):
            self.updates += 1
            self.into_epoch += 1
            self.diverged = step.diverged
            if step.epoch_done or self.updates >= last_update or time.perf_counter() >= deadline:
                return step
        return None

    def within_limit(self, steps: Iterator) -> Iterator:
        """Return these updates, each within the time that the learner's code has for one."""
        return steps if self.badge == REFERENCE else self.caller.each_limited(steps)

    def _note(self) -> None:
        """Remember the end of an epoch, where it is due."""
        if self._history.is_due(self.epoch):
            self._history.note(self.epoch, self.net)
        if self.moments.is_due(self.epoch):
            self._keep_moment()

    def _keep_moment(self) -> None:
        self.moments.keep(
            self.epoch,
            self.updates,
            self.settings,
            self.net,
            self._optimizer,
            self._rng.bit_generator.state,
            self.diverged,
        )

    def present(self) -> moments.Moment:
        """Return the state of now, which goes on changing; its `chance` is that of the beginning of the epoch."""
        return moments.Moment(
            self.epoch,
            self.updates,
            self.settings,
            moments.kept_by(self.net),
            moments.memory_of(self._optimizer),
            self._chance,
            self.diverged,
        )

    def change_weight(self, network: int, part: Part, value: float) -> None:
        """Give a weight or a bias of one of the networks another value; training goes on with that."""
        set_weight(self.net[network], part, value)
        self._history.renew(self.epoch, self.net, not self.into_epoch)
        if not self.into_epoch:
            self.moments.renew(self.epoch, self.net)

    def go_back(self, moment: moments.Moment) -> None:
        """Begin again from an earlier moment: what came after it is forgotten."""
        moments.put_back(self.net, moment.networks)
        self.settings = moment.settings
        self.updates = moment.updates
        self.epoch = moment.epoch
        self.diverged = moment.diverged.copy()
        self.finished = False
        self._rng.bit_generator.state = moment.chance
        self._begin_training()
        moments.remind(self._optimizer, moment.optimizer)
        self._history.forget_after(self.epoch)
        self.moments.forget_after(self.epoch)

    @property
    def printed(self) -> str:
        """The beginning of what the learner's code printed last."""
        return self.caller.printed.strip()

    @property
    def history(self) -> dict[str, np.ndarray]:
        """`epoch` (T,), and (T, S) each: `train_cost`, `test_cost`, `train_accuracy`, `test_accuracy`."""
        return self._history.curves()

    def last_noted(self) -> dict[str, np.ndarray]:
        """Return what `history.CURVES` names at the moment remembered last, (S,) each."""
        return self._history.last()

    def evaluated(self, epoch: int, networks) -> np.ndarray:
        """Return what `history.CURVES` names, for each of these networks at the end of that epoch, (4, S)."""
        return self._history.latest(epoch, networks)

    def evaluated_one(self, epoch: int, networks, number: int) -> np.ndarray:
        """Return the same for one of these networks, (4,), which takes less time where there are many."""
        return self._history.latest_of(epoch, networks, number)


def attempt(settings: Settings) -> tuple[Run, Fault | None]:
    """Return a run, and None; where the learner's code does not even begin, one without it, and what is wrong."""
    try:
        return Run(settings), None
    except Fault as fault:
        return Run(without(settings)), fault
