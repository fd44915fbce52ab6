"""A network that is watched while a learner's function trains it: a trainer is judged by the way of θ alone.

Whatever it calls on that way (its own backpropagation, a cost to be printed), of each step it is asked which examples'
mean gradient it follows, and how far.
"""

import copy
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from ...gradients import one_by_one
from ...network import Network
from ..exercise import Refused

EQUAL = 1e-7  # relative: so far may a step be off the line of its gradient


class SeenList(list):
    """A list that is looked after whenever one of its items is taken."""

    def __init__(self, items, look):
        super().__init__(items)
        self.look = look

    def __getitem__(self, l):
        self.look()
        return super().__getitem__(l)


class Spy(Network):
    """A network that remembers every θ that it had: it looks whenever its parameters are used."""

    USED = ("theta", "W", "b", "forward", "backprop")
    way = None

    def __getattribute__(self, name):
        if name in Spy.USED:
            object.__getattribute__(self, "look")()
        return object.__getattribute__(self, name)

    def look(self):
        """Note θ if it has changed."""
        if self.way is not None:
            now = in_use(self)
            if not np.array_equal(now, self.way[-1], equal_nan=True):
                self.way.append(now)


class Step(NamedTuple):
    """One step of θ: the examples whose mean gradient it follows, in multiples of -η ∇C, and how well."""

    examples: tuple[int, ...]
    along: float
    exact: bool


def spy_on(net) -> Spy:
    """Return a spy with the parameters of a network."""
    spy = Spy(net.sizes, rng=0)
    spy.theta[:] = net.theta
    spy.W = SeenList(spy.W, spy.look)
    spy.b = SeenList(spy.b, spy.look)
    spy.way = [in_use(spy)]
    return spy


def twin_of(net) -> Spy:
    """Return what is treated as a spy is, and remembers nothing: only where it ends is asked."""
    twin = spy_on(net)
    twin.way = None
    return twin


def in_use(net):
    """Return the parameters that W and b hold, laid out like theta, whatever net.theta is by now."""
    parts = parts_of(net)
    return np.concatenate([np.hstack(layer).ravel() for layer in zip(parts[::2], parts[1::2], strict=True)])


def parts_of(net) -> list:
    """Return all W[l] and b[l], layer by layer, without being seen."""
    W, b = (list(object.__getattribute__(net, name)) for name in "Wb")
    return [part for layer in zip(W[1:], b[1:], strict=True) for part in layer]


def trained(f, net, x, y, eta, m, *rest):
    """Return what all right trainers have in common."""
    *others, rng = rest
    twin = copy.deepcopy(rng)
    spy = spy_on(net)
    result = f(spy, x, y, eta, m, *others, rng)
    if result is ...:
        return ...
    if result is None:
        raise Refused("Nothing is returned: the function should end with `return net`")
    spy.look()
    steps = steps_of(spy.way, net, x, y, eta)
    again = twin_of(net)
    f(again, x, y, eta, m, *others, twin)
    later = twin_of(net)
    f(later, x, y, eta, m, *others, rng)
    epochs = in_epochs(steps, x.shape[1])
    return {
        "W and b in the memory of net.theta": all(np.shares_memory(spy.theta, part) for part in parts_of(spy)),
        "what is returned": returned(result, spy),
        "the widths of the batches": [len(step.examples) for step in steps],
        "how often each example was used": [sum(i in s.examples for s in steps) for i in range(x.shape[1])],
        "the steps, in multiples of -η ∇C of their batches": np.array([step.along for step in steps]),
        "every step being along its ∇C": all(step.exact for step in steps),
        "the order of the data being kept": any(is_sorted(epoch) for epoch in epochs),
        "the number of different epochs": len(set(epochs)),
        "another way from an rng that has gone on": len(steps) < 2 or not np.array_equal(in_use(later), in_use(spy)),
        "the same way from an rng in the same state": np.array_equal(in_use(again), in_use(spy), equal_nan=True),
    }


def returned(result, spy) -> str:
    """Say in words what a trainer has returned."""
    if result is spy:
        return "net"
    if isinstance(result, np.ndarray):
        return "an array of numbers, not net"
    return "another network than net" if isinstance(result, Network) else f"a {type(result).__name__}, not net"


def steps_of(way: list, net, x, y, eta) -> list[Step]:
    """Return the steps between the places that θ has been at."""
    return [step_of(before, after, net, x, y, eta) for before, after in whole_steps(way)]


def whole_steps(way: list):
    """Yield θ before and after each step; one that is made layer by layer, each part once, is one step."""
    start = way[0]
    moved = np.zeros(start.shape, bool)
    for before, after in pairwise(way):
        changed = before != after
        if (changed & moved).any():
            yield start, before
            start = before
            moved = np.zeros(start.shape, bool)
        moved |= changed
    if moved.any():
        yield start, way[-1]


def step_of(before, after, net, x, y, eta) -> Step:
    """Find the examples whose mean gradient a step follows: the only mixture of all gradients that gives it."""
    there = Network(net.sizes, rng=0)
    there.theta[:] = before
    grads = one_by_one(there, x, y).T
    step = after - before
    if not (np.isfinite(grads).all() and np.isfinite(step).all()):  # LAPACK would print of it below the cell
        return Step((), np.nan, False)
    lengths = np.linalg.norm(grads, axis=0)
    lengths[lengths == 0] = 1.0
    share = np.abs(np.linalg.lstsq(grads / lengths, step, rcond=None)[0]) / lengths
    examples = np.flatnonzero(share > 0.5 * share.max())
    full = -eta * grads[:, examples].mean(axis=1)
    along = step @ full / (full @ full)
    off = np.linalg.norm(step - along * full)
    return Step(tuple(examples.tolist()), along, bool(off < EQUAL * np.linalg.norm(step)))


def in_epochs(steps: list[Step], N: int) -> list[tuple]:
    """Return the batches epoch by epoch, each a tuple of tuples of examples."""
    epochs = []
    batches = []
    for step in steps:
        batches.append(step.examples)
        if sum(map(len, batches)) >= N:
            epochs.append(tuple(batches))
            batches = []
    return epochs


def is_sorted(epoch: tuple) -> bool:
    """Return whether the batches of an epoch, of several, hold the examples in the order of the data."""
    listed = [i for batch in epoch for i in batch]
    return len(epoch) > 1 and listed == sorted(listed)
