"""What a run is made of: a stack of networks, what updates them, and the generator that trains them.

Each function takes what calls the learner's code, `call`, as its last argument.
"""

from collections.abc import Callable, Iterator

import numpy as np

from ... import Network, optimizers, penalties, schedules, sgd
from ...activations import as_activation
from ...costs import as_cost
from ...datasets import Dataset
from ...training import Step
from ..own.activation import own_activation
from ..own.caller import Caller
from ..own.cost import OwnCost
from ..own.gradient import gradient_by
from ..own.network import OwnNetworks
from ..own.resolve import is_own
from ..own.update import OwnUpdate
from .positions import column_of, stack_at_positions
from .settings import Settings


def networks_for(settings: Settings, data: Dataset, call: Caller) -> Network | OwnNetworks:
    """Return the stack of networks that begin as the settings say: one a seed, or one a position of a slider."""
    if settings.network is not None:
        return own_networks(settings, data, call)
    if settings.scrub is None:
        return stack_of_networks(settings, data, call)
    return stack_at_positions(settings, lambda one: stack_of_networks(one, data, call)[0])


def stack_of_networks(settings: Settings, data: Dataset, call: Caller) -> Network:
    """Return `seeds` networks that differ in their first weights only."""
    cost, output = settings.pairing()
    activation = settings.activation
    if isinstance(activation, tuple):
        activation = own_activation(activation, call)
    net = Network(
        (len(data.x), *settings.hidden, len(data.y)),
        activation,
        output,
        adapted(cost, output, call),
        settings.initializer,
        rng=settings.seed,
        copies=settings.seeds,
    )
    net.theta *= settings.scale
    return net


def own_networks(settings: Settings, data: Dataset, call: Caller) -> OwnNetworks:
    """Return `seeds` objects of the learner's class."""
    cost, output = settings.pairing()
    cost = as_cost(adapted(cost, output, call), as_activation(output))
    sizes = (len(data.x), *settings.hidden, len(data.y))
    return OwnNetworks(settings.network, sizes, cost, settings.seeds, settings.seed, call)


def adapted(cost, output: str, call: Caller):
    """Return a cost in the form in which the core takes it."""
    if not is_own(cost):
        return cost
    return OwnCost(cost(output) if isinstance(cost, type) else cost, call)


def optimizer_for(settings: Settings, call: Caller):
    """Return what makes the updates; None where the learner's network does it by itself."""
    if settings.network is not None:
        return None
    if settings.update is not None:
        return OwnUpdate(settings.update, call)
    kind = optimizers.BY_NAME[settings.optimizer]
    return kind(column_of(settings, "mu")) if issubclass(kind, optimizers.Momentum) else kind()


def shape_of_rates(settings: Settings, examples: int) -> Callable:
    """Return what η is multiplied by, as a function of the updates made, in training on so many examples."""
    updates = settings.epochs * updates_an_epoch(settings, examples)
    return schedules.by_name(settings.schedule)(1.0, updates)


def updates_an_epoch(settings: Settings, examples: int) -> int:
    """Return how many mini-batches so many examples make."""
    return -(-examples // min(settings.batch_size, examples))


def training_of(net, data, settings: Settings, optimizer, eta: Callable, rng, call: Caller) -> Iterator[Step]:
    """Return the updates of these networks, without end; `eta` is a function of the updates made."""
    batch_size = min(settings.batch_size, len(data))
    if settings.network is not None:
        return net.steps(data, eta, batch_size, rng)
    l2 = column_of(settings, "l2")
    return sgd(
        net,
        data,
        eta=eta,
        batch_size=batch_size,
        rng=rng,
        optimizer=optimizer,
        penalty=penalties.L2(l2) if np.any(l2) else None,
        dropout=column_of(settings, "dropout", axes=2),
        gradient=None if settings.backprop is None else gradient_by(settings.backprop, call),
    )
