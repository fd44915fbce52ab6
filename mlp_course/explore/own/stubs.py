"""Whether a function is still a stub: then the reference runs in its place, and the badge says so."""

import numpy as np

from ... import Network
from ...exercises import grading
from ...exercises.mine import Badge
from ...learner.words import name_of
from .caller import Caller
from .faults import Fault
from .network import constructed, has_method


def unwritten(kind: str, given) -> str | None:
    """Return the name of the function that is still a stub; None where all that was given does something."""
    if isinstance(given, Badge) and not given.own:
        return given.names[0]
    try:
        with np.errstate(all="ignore"):
            tried = Caller()(name_of(given), TRIALS[kind], given)
    except Fault:
        return name_of(given) if is_known_stub(given) else None  # it does something: the lab will say what
    return next((name_of(f) for f, does_nothing in tried if does_nothing), None)


def is_known_stub(given) -> bool:
    """Return whether a function (or one of a pair) is the untouched stub of an exercise."""
    known = grading.every()
    parts = given if isinstance(given, tuple) else (given,)
    return any(name_of(f) in known and grading.untouched(f, known[name_of(f)]) for f in parts)


def empty(value) -> bool:
    """Return whether a result is that of a stub: nothing, ..., or lists with nothing else in them."""
    if isinstance(value, list | tuple):
        return all(map(empty, value))
    return value is None or value is Ellipsis


def example() -> tuple:
    """Return a small network and two examples, x and y."""
    net = Network([2, 3, 1], rng=0)
    return net, np.array([[0.5, -1.0], [0.25, 0.75]]), np.array([[0.0, 1.0]])


# Each returns the functions that were given, with whether they do nothing.


def try_backprop(given) -> list:
    return [(given, empty(given(*example())))]


def try_activation(given) -> list:
    _, x, _ = example()
    return [(f, empty(f(x.copy()))) for f in given]


def try_cost(given) -> list:
    net, x, y = example()
    z = x[:1]
    a = net(x)
    if isinstance(given, tuple):
        cost, delta = given
        return [(cost, empty(cost(a, y))), (delta, empty(delta(z, a, y)))]
    return [(given.each, empty(given.each(z, a, y))), (given.delta, empty(given.delta(z, a, y)))]


def try_update(given) -> list:
    update = given() if isinstance(given, type) else given
    theta = np.ones(4)
    result = update(theta, np.full(4, 0.5), 0.1)
    return [(given, empty(result) and bool((theta == 1).all()))]


def try_network(given) -> list:
    _, x, y = example()
    member = constructed(given, (2, 3, 1), np.random.default_rng(0))
    does_nothing = empty(member.feedforward(x))
    trains_by_backprop = has_method(member, "backprop") and not has_method(member, "update")
    if not does_nothing and trains_by_backprop:
        does_nothing = empty(member.backprop(x, y))
    return [(given, does_nothing)]


TRIALS = {
    "network": try_network,
    "backprop": try_backprop,
    "activation": try_activation,
    "cost": try_cost,
    "update": try_update,
}
