"""A large network on few noisy points: the cost of what it learns from and of what it does not, and where to stop."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from .. import datasets, penalties
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .seeds import remembered, seed
from .underway import Underway

EPOCHS = 200
BATCH = 20
ETA = 0.03
NOISE = 0.3


class Curves(NamedTuple):
    """What one training showed, (EPOCHS, seeds), the first epoch at 0, and each epoch's theta of network 1."""

    train: np.ndarray  # cost
    validation: np.ndarray  # cost
    right: np.ndarray  # accuracy on the validation examples
    theta: np.ndarray


def training_set(n: int):
    """The n examples of noisy moons that all networks learn from."""
    return datasets.moons(n, NOISE, rng=seed(0))


@remembered
def validation_set():
    """Examples of the same kind that no network learns from."""
    return datasets.moons(300, NOISE, rng=seed(1))


def untrained(sizes, seeds: int | None = None) -> Network:
    """The networks as they start."""
    return Network(sizes, "tanh", cost="cross-entropy", rng=seed(0), copies=seeds)


@remembered
def training(n: int, l2: float, l1: float, dropout: float, sizes: tuple, seeds: int) -> Underway:
    """EPOCHS of Adam on n examples, with these penalties and this dropout; a row of its Curves is an epoch."""
    costs = [np.full((EPOCHS, seeds), np.nan) for _ in range(3)]
    found = Curves(*costs, theta=np.full((EPOCHS, untrained(sizes).theta.size), np.nan))
    return Underway(found, lambda: _epochs(found, n, l2, l1, dropout, sizes, seeds), EPOCHS)


def _epochs(found: Curves, n, l2, l1, dropout, sizes, seeds) -> Iterator[int]:
    """Train, fill a row of `found` after each epoch, and yield how many are filled."""
    net = untrained(sizes, seeds)
    train = training_set(n)
    penalty = [p for p in (penalties.L2(l2), penalties.L1(l1)) if p.lam]
    updates = sgd(
        net,
        train,
        ETA,
        batch_size=min(BATCH, n),
        epochs=EPOCHS,
        rng=seed(0),
        optimizer="adam",
        penalty=penalty,
        dropout=dropout,
    )
    for step in updates:
        if step.epoch_done:
            row = step.epoch - 1
            found.train[row] = evaluate(net, train).cost
            judged = evaluate(net, validation_set())
            found.validation[row] = judged.cost
            found.right[row] = judged.accuracy
            found.theta[row] = net.theta[0]
            yield step.epoch


def so_far(training: Underway) -> Curves:
    """The epochs that are trained, (t, seeds)."""
    return Curves(*(part[: training.rows] for part in training.found))


def early_stops(costs: np.ndarray, patience: int, epochs: int | None = None) -> tuple[np.ndarray, np.ndarray]:
    """The epochs, counted from 1, that each column of costs (t, seeds) keeps and at which it stops.

    It stops when no lower cost has come for `patience` epochs, or else with the last row; with a patience of all
    epochs, the last one is kept. `epochs` is how many there will be, where more are to come.
    """
    last = len(costs)
    if patience >= (epochs or last):
        return np.full(costs.shape[1], last), np.full(costs.shape[1], last)
    best = np.minimum.accumulate(costs)
    fresh = np.concatenate([np.ones((1, costs.shape[1]), bool), costs[1:] < best[:-1]])
    epoch = np.arange(1, last + 1)[:, None]
    best_at = np.maximum.accumulate(np.where(fresh, epoch, 0))
    impatient = epoch - best_at >= patience
    stop = np.where(impatient.any(axis=0), impatient.argmax(axis=0) + 1, last)
    return best_at[stop - 1, np.arange(costs.shape[1])], stop
