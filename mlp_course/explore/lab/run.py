"""One run of a lab: a stack of networks, one a seed, trained in pieces of any size, and what became of them."""

import time
from dataclasses import replace

import numpy as np

from ... import Network, evaluate, penalties, schedules, sgd
from ...activations import as_activation
from ...costs import as_cost
from ...evaluation import labels, predictions
from ..own import adapters as own_parts
from ..own import code as own_code
from ..own.faults import PRINTED, Fault, one_limit
from ..own.network import OwnNetworks
from .settings import AT_NEXT_UPDATE, Settings

MOMENTS = 200
SMALL = 2000  # examples that are evaluated in one go


class Trial:
    """`seeds` networks that differ in their first weights only, trained on the same mini-batches.

    `advance` trains; `history` holds epochs (T,) and cost and accuracy of each network on both parts, (T, S).
    `finished` says that every network has diverged, `badge` whose code is running; where the learner's goes wrong, what
    was called raises a `Fault`.
    """

    def __init__(self, settings: Settings):
        PRINTED.clear()
        self.settings = settings
        self.code, self.badge = own_code.resolve(settings)
        self.data = settings.load()
        self.train, self.test = self.data.split(settings.test, rng=0)
        self._parts = [(tuple(part), labels(part.y)) for part in (self.train, self.test)]
        self.net = self._networks((len(self.data.x), *settings.hidden, len(self.data.y)))
        self.updates = self.epoch = self.into_epoch = 0
        self.horizon = 0
        self.diverged, self.finished = np.zeros(settings.seeds, bool), False
        self._rng = np.random.default_rng(settings.seed)
        self._moments, self._every, self._looked_at = [], 1, None
        self._start_training()
        self._note()

    def _networks(self, sizes: tuple[int, ...]) -> Network | OwnNetworks:
        code = self.code
        cost, output = code.pairing(self.data)
        if own_code.is_own(cost):
            cost = own_parts.OwnCost(cost(output) if isinstance(cost, type) else cost)
        if code.network is not None:
            return OwnNetworks(code.network, sizes, as_cost(cost, as_activation(output)), code.seeds, code.seed)
        activation = code.activation
        activation = own_parts.activation_of(activation) if isinstance(activation, tuple) else activation
        return Network(sizes, activation, output, cost, code.initializer, rng=code.seed, copies=code.seeds)

    def change(self, settings: Settings) -> None:
        """Take over settings that need no new networks; after all but η the epoch under way begins afresh."""
        before = self.settings, self.code
        names = [name for name in AT_NEXT_UPDATE if getattr(settings, name) != getattr(self.settings, name)]
        self.settings = settings
        self.code = replace(self.code, **{name: getattr(settings, name) for name in names})
        if names and names != ["eta"]:
            try:
                self._start_training()
            except Exception:
                self.settings, self.code = before
                raise
            self.into_epoch = 0

    def aim(self, epochs: int) -> None:
        """Be told how far this run goes: its axes need not grow then, and a hundred moments are enough."""
        self.horizon, self._every = epochs, max(1, 2 * epochs // MOMENTS)

    def advance(self, updates: int | None = None, epochs: int | None = None, seconds: float | None = None) -> bool:
        """Train until one of the limits is reached; returns whether there is more to do."""
        deadline = None if seconds is None else time.perf_counter() + seconds
        last_update = np.inf if updates is None else self.updates + updates
        last_epoch = np.inf if epochs is None else self.epoch + epochs
        while not self.finished and self.updates < last_update and self.epoch < last_epoch:
            self._update()
            if deadline is not None and time.perf_counter() >= deadline:
                break
        return not self.finished

    def _update(self) -> None:
        try:
            step = self._pull()
        except Fault:
            self._start_training()  # the generator is spent; the next update asks the learner's code again
            self.into_epoch = 0
            raise
        self.updates += 1
        self.into_epoch += 1
        if step.diverged is not self._looked_at:  # (looked at every few updates only)
            self.diverged = self._looked_at = step.diverged
            self.finished = bool(np.all(step.diverged))
        if step.epoch_done:
            self.epoch += 1
            self.into_epoch = 0
            if self.epoch % self._every == 0:
                self._note()
        if self.finished:
            self._note()

    def _pull(self):
        if self.badge == own_code.REFERENCE:
            return next(self._steps)
        with one_limit():
            return next(self._steps)

    def _start_training(self) -> None:
        s = self.code
        batch_size = min(s.batch_size, len(self.train))
        self.updates_per_epoch = -(-len(self.train) // batch_size)
        shape = SHAPES[s.schedule](s.epochs * self.updates_per_epoch)

        def eta(_t):
            return self.settings.eta * shape(self.updates)

        if s.network is not None:
            self._steps = self.net.steps(self.train, eta, batch_size, self._rng)
            return
        self._steps = sgd(
            self.net,
            self.train,
            eta=eta,
            batch_size=batch_size,
            rng=self._rng,
            optimizer=s.optimizer if s.update is None else own_parts.OwnUpdate(s.update),
            penalty=penalties.L2(s.l2) if s.l2 else None,
            dropout=s.dropout,
            gradient=None if s.backprop is None else own_parts.gradient_by(s.backprop),
        )

    def _evaluated(self) -> np.ndarray:
        """Cost on both parts, then accuracy, for each network, (4, S).

        For small parts in half the time of `evaluate`, for this is called after every epoch: without checks and
        confusion matrix, and with the labels known.
        """
        net, costs, accuracies = self.net, [], []
        for (x, y), truth in self._parts:
            if len(y.T) > SMALL:
                known = evaluate(net, (x, y))
                costs.append(known.cost)
                accuracies.append(np.full(len(known.cost), np.nan) if truth is None else known.accuracy)
                continue
            with np.errstate(all="ignore"):
                z, a = net.forward(x)
                costs.append(net.cost.each(z[net.L], a[net.L], y).mean(axis=-1))
            right = np.full((1, 1), np.nan) if truth is None else predictions(a[net.L], y) == truth
            accuracies.append(np.broadcast_to(right.mean(axis=-1), costs[0].shape))
        return np.stack([*costs, *accuracies])

    def _note(self) -> None:
        """Evaluate both parts; when there are too many moments, forget every other one."""
        self._latest = (self.epoch, self._evaluated())
        self._moments.append(self._latest)
        if len(self._moments) > MOMENTS:
            self._moments = self._moments[::2]
            self._every *= 2

    @property
    def history(self) -> dict[str, np.ndarray]:
        """`epoch` (T,), and (T, S) each: `train_cost`, `test_cost`, `train_accuracy`, `test_accuracy`."""
        values = np.stack([value for _, value in self._moments])
        names = ("train_cost", "test_cost", "train_accuracy", "test_accuracy")
        epochs = np.array([epoch for epoch, _ in self._moments])
        return {"epoch": epochs, **{name: values[:, i] for i, name in enumerate(names)}}

    def latest(self) -> dict[str, float]:
        """The medians over seeds at the end of the last epoch; what is evaluated here only does not enter history."""
        if self._latest[0] != self.epoch:
            self._latest = (self.epoch, self._evaluated())
        names = ("train_cost", "test_cost", "train_accuracy", "test_accuracy")
        return dict(zip(names, np.median(self._latest[1], axis=1).tolist(), strict=True))

    def latest_of_first(self) -> float:
        """The first network's accuracy on the training part at the end of the last epoch."""
        self.latest()
        return float(self._latest[1][2, 0])

    def answer(self, x: np.ndarray) -> np.ndarray:
        """What the first network answers to inputs x (n_0, m)."""
        with np.errstate(all="ignore"):
            return self.net[0](x)


def attempt(settings: Settings) -> tuple[Trial, Fault | None]:
    """A run with these settings; where the learner's code does not even begin, one without it, and what is wrong."""
    try:
        return Trial(settings), None
    except Fault as fault:
        return Trial(own_code.without(settings)), fault


# Each schedule with η = 1: its shape over `updates` updates, which the slider's η multiplies.
SHAPES = {
    "constant": lambda updates: schedules.constant(1.0),
    "step": lambda updates: schedules.step(1.0, max(updates // 3, 1)),
    "linear": lambda updates: schedules.linear(1.0, updates),
    "exponential": lambda updates: schedules.exponential(1.0, max(updates // 5, 1)),
    "cosine": lambda updates: schedules.cosine(1.0, updates),
    "warm-up": lambda updates: schedules.warm_up(schedules.cosine(1.0, updates), max(updates // 10, 1)),
}
