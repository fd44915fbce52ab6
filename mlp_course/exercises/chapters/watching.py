"""A network that is watched while a learner's function trains it: of any right trainer the same can be said."""

from typing import NamedTuple

import numpy as np

from ...network import Network


class Call(NamedTuple):
    """What the network was asked: its gradient on x, y at this θ."""

    theta: np.ndarray
    x: np.ndarray
    y: np.ndarray
    grad: np.ndarray


class Spy(Network):
    """A network that remembers of which batches, and where, its gradient was asked for."""

    def backprop(self, x, y):
        run = super().backprop(x, y)
        self.calls.append(Call(in_use(self), np.array(x), np.array(y), run.grad.copy()))
        return run


def spy_on(net) -> Spy:
    """Return a spy with the parameters of a network."""
    spy = Spy(net.sizes, rng=0)
    spy.theta[:] = net.theta
    spy.calls = []
    return spy


def in_use(net):
    """Return the parameters that W and b hold, whatever net.theta is by now."""
    return np.concatenate([np.hstack([W, b]).ravel() for W, b in zip(net.W[1:], net.b[1:], strict=True)])


def trained(f, net, x, y, eta, m, *rest):
    """Return what all right trainers have in common: the batches they use, and each step in -η ∇C of its batch."""
    spy = spy_on(net)
    result = f(spy, x, y, eta, m, *rest)
    if result is ...:
        return ...
    batches = batches_of(spy.calls)
    along, off = steps_of(batches, spy, eta)
    everything = np.vstack([x, y])
    used = np.hstack([np.vstack([c.x, c.y]) for c in batches]) if batches else everything[:, :0]
    epochs = [used[:, first : first + x.shape[1]] for first in range(0, used.shape[1], x.shape[1])]
    return {
        "W and b in the memory of net.theta": bool(np.shares_memory(spy.theta, spy.W[1])),
        "what is returned being net": result is spy,
        "the widths of the batches": [c.x.shape[1] for c in batches],
        "the examples that were used": used[:, np.lexsort(used)],
        "the steps, in multiples of -η ∇C of their batches": along,
        "every step being along its ∇C": off < 1e-7,
        "the order of the data being kept": any(np.array_equal(epoch, everything) for epoch in epochs),
        "the number of different epochs": len({epoch.tobytes() for epoch in epochs}),
    }


def steps_of(batches: list, net, eta) -> tuple[np.ndarray, float]:
    """Return each step in multiples of -η ∇C of its batch, and how far the farthest one is off that line."""
    places = [batch.theta for batch in batches] + [in_use(net)]
    along = []
    off = [0.0]
    for batch, before, after in zip(batches, places, places[1:], strict=False):
        step = after - before
        full = -eta * batch.grad
        along.append(step @ full / (full @ full))
        off.append(np.linalg.norm(step - along[-1] * full))
    return np.array(along), max(off)


def batches_of(calls: list) -> list:
    """Return the calls at one θ as one batch: a trainer may take its examples one by one, or ask again."""
    batches = []
    for call in calls:
        if batches and (batches[-1].theta == call.theta).all():
            batches[-1] = joined(batches[-1], call)
        else:
            batches.append(call)
    return batches


def joined(batch: Call, call: Call) -> Call:
    """Return a batch with the examples of a further call; as it was, where they are in it already."""
    have = np.vstack([batch.x, batch.y])
    if any(holds(have, column) for column in np.vstack([call.x, call.y]).T):
        return batch
    n = batch.x.shape[1]
    k = call.x.shape[1]
    grad = (n * batch.grad + k * call.grad) / (n + k)
    return Call(batch.theta, np.hstack([batch.x, call.x]), np.hstack([batch.y, call.y]), grad)


def holds(columns, column) -> bool:
    """Return whether a matrix has this column."""
    return bool((columns == column[:, None]).all(axis=0).any())
