"""The learner's functions in the place of the package's: what the lab runs, and what its badge says.

`backprop(net, x, y)` returns (delta, dW, db), lists indexed by l as chapter 3 has them, or a `Backward`, or the flat
gradient. `activation` is a pair (σ, σ') of functions of z, `cost` a pair (cost(a, y), delta(z, a, y)) or an object with
each(z, a, y) and delta(z, a, y). `update(theta, grad, eta)` changes theta in place or returns the new one; where it has
something to remember, it is a class whose objects are called so, one for each network. Everything is called for one
network at a time, with matrices whose columns are examples, whatever the number of seeds.
"""

import inspect
from dataclasses import replace

import numpy as np

from ... import Network
from ...activations import BY_NAME
from .faults import Fault, call, called

REFERENCE = "running the reference"
KINDS = ("network", "backprop", "activation", "cost", "update")
# What has no meaning any more where the learner's code decides it.
IDLE = {
    "network": ("activation", "initializer", "optimizer", "l2", "dropout"),
    "backprop": ("dropout",),
    "update": ("optimizer",),
}


def is_own(value) -> bool:
    """Whether a setting is the learner's own code, and not a name or a part of the package."""
    if value is None or isinstance(value, str):
        return False
    home = value if hasattr(value, "__module__") and callable(value) else type(value)
    return isinstance(value, tuple) or not str(home.__module__).startswith("mlp_course.")


def resolve(settings):
    """The settings with the package's parts in place of stubs, and the badge: whose code is running."""
    running, stubs = [], []
    for kind in KINDS:
        given = getattr(settings, kind)
        if given is None or (kind in ("activation", "cost") and not is_own(given)):
            continue
        if stub := unwritten(kind, given):
            stubs.append(stub)
            instead = called(given) if called(given) in BY_NAME else "tanh"
            settings = replace(settings, **{kind: instead if kind == "activation" else None})
        else:
            running.append(kind if called(given) == "function" else called(given))  # a lambda has no name
    return settings, badge(running, stubs)


def without(settings):
    """The settings with nothing of the learner's in them."""
    for kind in KINDS:
        if is_own(getattr(settings, kind)):
            settings = replace(settings, **{kind: "tanh" if kind == "activation" else None})
    return settings


def idle(settings) -> dict:
    """The settings that the learner's code leaves without effect, each with the name of that code."""
    return {name: called(getattr(settings, kind)) for kind in IDLE if getattr(settings, kind) for name in IDLE[kind]}


def empty(value) -> bool:
    """Whether a result is that of a stub: nothing, ..., or lists with nothing else in them."""
    if isinstance(value, list | tuple):
        return all(empty(entry) for entry in value)
    return value is None or value is Ellipsis


def unwritten(kind: str, given) -> str | None:
    """The name of the function that is still a stub; None where all that was given does something."""
    net = Network([2, 3, 1], rng=0)
    x, y = np.array([[0.5, -1.0], [0.25, 0.75]]), np.array([[0.0, 1.0]])
    theta, grad = np.ones(4), np.full(4, 0.5)
    a, before = net(x), np.ones(4)
    each = {
        "backprop": lambda: [(given, empty(given(net, x, y)))],
        "activation": lambda: [(f, empty(f(x.copy()))) for f in given],
        "cost": lambda: [(f, empty(f(*args))) for f, args in parts_of_cost(given, x[:1], a, y)],
        "update": lambda: [(given, empty(updating(given)(theta, grad, 0.1)) and np.array_equal(theta, before))],
        "network": lambda: [(given, network_is_stub(given, x, y))],
    }
    try:
        with np.errstate(all="ignore"):
            written = call(called(given), each[kind])
    except Fault:
        return called(given) if is_stub(given) else None  # it does something: the lab will say what
    return next((called(f) for f, stub in written if stub), None)


def is_stub(given) -> bool:
    """Whether a function (or one of a pair) is the untouched stub of an exercise."""
    from ...exercises import grading

    known = grading.every()
    parts = given if isinstance(given, tuple) else (given,)
    return any(called(f) in known and grading.untouched(f, known[called(f)]) for f in parts)


def constructed(made_by, sizes: tuple[int, ...], rng, seed: int = 0):
    """An object of the learner's class, which takes a Generator by the name `rng`, or draws from NumPy's global one."""
    more = {"rng": rng} if "rng" in inspect.signature(made_by).parameters else {}
    before = np.random.get_state()  # noqa: NPY002
    np.random.seed(seed)  # noqa: NPY002
    try:
        return made_by(sizes, **more)
    finally:
        np.random.set_state(before)  # noqa: NPY002


def network_is_stub(given, x, y) -> bool:
    """Whether feedforward, or the backprop that trains a network, still returns nothing."""
    member = constructed(given, (2, 3, 1), np.random.default_rng(0))
    if empty(member.feedforward(x)):
        return True
    by_backprop = not callable(getattr(member, "update", None)) and callable(getattr(member, "backprop", None))
    return by_backprop and empty(member.backprop(x, y))


def updating(given):
    """What updates: the function itself, or an object of the class."""
    return given() if isinstance(given, type) else given


def parts_of_cost(given, z, a, y) -> list:
    """The functions of a cost, each with arguments to try it on."""
    if isinstance(given, tuple):
        return [(given[0], (a, y)), (given[1], (z, a, y))]
    return [(given.each, (z, a, y)), (given.delta, (z, a, y))]


def badge(running: list[str], stubs: list[str]) -> str:
    """Whose code is running, in words."""
    words = "running " + " and ".join(f"your {name}" for name in running) if running else REFERENCE
    if not stubs:
        return words
    names = " and ".join(f"your {name}" for name in stubs)
    verb = f"{'is' if len(stubs) == 1 else 'are'} not written yet"
    return f"{words}, and the reference for the rest: {names} {verb}" if running else f"{words}: {names} {verb}"
