"""What a run is made of: a stack of networks, and the generator that trains them."""

from collections.abc import Callable, Iterator

from ... import Network, penalties, sgd
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
from .settings import Settings


def networks_for(settings: Settings, data: Dataset, call: Caller) -> Network | OwnNetworks:
    """Return the stack of `seeds` networks that begin as the settings say; `call` is what calls the learner's code."""
    sizes = (len(data.x), *settings.hidden, len(data.y))
    cost, output = settings.pairing()
    if is_own(cost):
        cost = OwnCost(cost(output) if isinstance(cost, type) else cost, call)
    if settings.network is not None:
        cost = as_cost(cost, as_activation(output))
        return OwnNetworks(settings.network, sizes, cost, settings.seeds, settings.seed, call)
    activation = settings.activation
    if isinstance(activation, tuple):
        activation = own_activation(activation, call)
    return Network(
        sizes,
        activation,
        output,
        cost,
        settings.initializer,
        rng=settings.seed,
        copies=settings.seeds,
    )


def training_of(net, data: Dataset, settings: Settings, eta: Callable, rng, call: Caller) -> Iterator[Step]:
    """Return the updates of these networks, without end; `eta` is a function of the updates made."""
    batch_size = min(settings.batch_size, len(data))
    if settings.network is not None:
        return net.steps(data, eta, batch_size, rng)
    return sgd(
        net,
        data,
        eta=eta,
        batch_size=batch_size,
        rng=rng,
        optimizer=settings.optimizer if settings.update is None else OwnUpdate(settings.update, call),
        penalty=penalties.L2(settings.l2) if settings.l2 else None,
        dropout=settings.dropout,
        gradient=None if settings.backprop is None else gradient_by(settings.backprop, call),
    )
