"""What the next update will do to each weight, found by the code that trains on copies of the networks."""

from itertools import islice
from typing import NamedTuple

import numpy as np

from . import moments
from .build import optimizer_for, shape_of_rates, training_of
from .positions import column_of
from .view import View


class Ahead(NamedTuple):
    """The next update of one network, as lists indexed by layer, like W and b; None at 0."""

    dW: list  # what is added to W^l, (n_l, n_{l-1}): of plain SGD -η ∂C/∂W^l
    db: list  # what is added to b^l, (n_l, 1)
    plain: bool  # whether that is just -η ∂C/∂w

    def into(self, layer: int, neuron: int) -> np.ndarray:
        """Return what is added to a neuron's bias and to its incoming weights, (1 + n_{l-1},)."""
        bias = np.ravel(self.db[layer])[neuron - 1]
        return np.concatenate([[bias], self.dW[layer][neuron - 1]])


def next_update(view: View) -> Ahead | None:
    """Return what the next update adds to the weights of the network that is seen; None where there is no next one.

    Copies of the networks are trained through the epoch that is under way, up to the next batch; then they are given
    the weights of now, and make that update: with the same batch, optimizer, penalties and dropout, by the same code,
    the learner's own where it trains. Raises Fault where that goes wrong.
    """
    run = view.run
    now = run.present() if view.moment is None else view.moment
    into_epoch = run.into_epoch if view.moment is None else 0
    settings = now.settings
    place = slice(None)
    if not settings.dropout and settings.scrub != "dropout":  # which draws for all networks at once
        place = slice(view.network, view.network + 1)
        settings = view.settings()
    twins = moments.twins_of(run.net, now.networks, place)
    before = moments.twins_of(run.net, now.networks, place)
    rng = np.random.default_rng()
    rng.bit_generator.state = now.chance
    optimizer = optimizer_for(settings, run.caller)
    shape = shape_of_rates(settings, len(run.train))

    def eta(_t):
        return column_of(settings, "eta") * shape(now.updates)

    steps = run.within_limit(training_of(twins, run.train, settings, optimizer, eta, rng, run.caller))
    for _step in islice(steps, into_epoch):  # fewer, where the network has diverged
        pass
    moments.put_back(twins, moments.kept_by(before))
    moments.remind(optimizer, moments.memory_at(now.optimizer, place, run.net.copies))
    if next(steps, None) is None:
        return None
    number = view.network if place == slice(None) else 0
    plain = settings.optimizer == "sgd" and settings.update is None and settings.network is None
    return difference(before[number], twins[number], plain)


def difference(before, after, plain: bool) -> Ahead:
    """Return what was added to the weights."""
    with np.errstate(all="ignore"):
        dW = [None, *(new - old for new, old in zip(after.W[1:], before.W[1:], strict=True))]
        db = [None, *(np.subtract(new, old) for new, old in zip(after.b[1:], before.b[1:], strict=True))]
    return Ahead(dW, db, plain)
