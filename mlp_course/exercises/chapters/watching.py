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


class Watched(Network):
    """A network that remembers of which batches, and where, its gradient was asked for."""

    def backprop(self, x, y):
        run = super().backprop(x, y)
        self.calls.append(Call(in_use(self), np.array(x), np.array(y), run.grad.copy()))
        return run


def in_use(net):
    """The parameters that W and b hold, whatever net.theta is by now."""
    return np.concatenate([np.hstack([W, b]).ravel() for W, b in zip(net.W[1:], net.b[1:], strict=True)])


def watched(f, net, x, y, eta, m, *rest):
    """What all right trainers have in common: the batches they use, and each step measured in -η ∇C of its batch."""
    spy = Watched(net.sizes, rng=0)
    spy.theta[:], spy.calls = net.theta, []
    result = f(spy, x, y, eta, m, *rest)
    if result is ...:
        return ...
    calls = batches_of(spy.calls)
    steps = np.diff([c.theta for c in calls] + [in_use(spy)], axis=0) if calls else np.zeros((0, spy.size))
    along = [-(step @ c.grad) / (eta * c.grad @ c.grad) for step, c in zip(steps, calls, strict=True)]
    off = [np.linalg.norm(s + a * eta * c.grad) for s, a, c in zip(steps, along, calls, strict=True)]
    everything = np.vstack([x, y])
    used = np.hstack([np.vstack([c.x, c.y]) for c in calls]) if calls else everything[:, :0]
    epochs = [used[:, first : first + x.shape[1]] for first in range(0, used.shape[1], x.shape[1])]
    return {
        "W and b in the memory of net.theta": bool(np.shares_memory(spy.theta, spy.W[1])),
        "what is returned being net": result is spy,
        "the widths of the batches": [c.x.shape[1] for c in calls],
        "the examples that were used": used[:, np.lexsort(used)],
        "the steps, in multiples of -η ∇C of their batches": np.array(along),
        "every step being along its ∇C": max(off, default=0) < 1e-7,
        "the order of the data being kept": any(np.array_equal(epoch, everything) for epoch in epochs),
        "the number of different epochs": len({epoch.tobytes() for epoch in epochs}),
    }


def batches_of(calls: list) -> list:
    """The calls at one θ as one batch, as a trainer may take its examples one by one; asking again does not count."""
    batches = []
    for call in calls:
        if not batches or (batches[-1].theta != call.theta).any():
            batches.append(call)
            continue
        before, both = batches[-1], np.vstack([batches[-1].x, batches[-1].y])
        new = [i for i in range(call.x.shape[1]) if not held(both, np.append(call.x[:, i], call.y[:, i]))]
        if len(new) == call.x.shape[1]:
            n, k = both.shape[1], len(new)
            x, y = np.hstack([before.x, call.x]), np.hstack([before.y, call.y])
            batches[-1] = Call(before.theta, x, y, (n * before.grad + k * call.grad) / (n + k))
    return batches


def held(columns, column) -> bool:
    """Whether a matrix has this column."""
    return bool((columns == column[:, None]).all(axis=0).any())
