"""The learner's functions in the place of the package's: what the lab runs, and what its badge says.

`backprop(net, x, y)` returns (delta, dW, db), lists indexed by l as chapter 3 has them, or a `Backward`, or the flat
gradient. `activation` is a pair (σ, σ') of functions of z, `cost` a pair (cost(a, y), delta(z, a, y)) or an object with
each(z, a, y) and delta(z, a, y). `update(theta, grad, eta)` changes theta in place or returns the new one; where it has
something to remember, it is a class whose objects are called so, one for each network. Everything is called for one
network at a time, with matrices whose columns are examples, whatever the number of seeds.
"""

from dataclasses import replace

from ...activations import BY_NAME
from ...learner.words import name_of
from .badge import badge
from .stubs import unwritten

KINDS = ("network", "backprop", "activation", "cost", "update")
WITHOUT_EFFECT = {  # what has no meaning any more where the learner's code decides it
    "network": ("activation", "initializer", "scale", "optimizer", "mu", "l2", "dropout"),
    "backprop": ("dropout",),
    "update": ("optimizer", "mu"),
}


def is_own(value) -> bool:
    """Return whether a setting is the learner's own code, and not a name or a part of the package."""
    if value is None or isinstance(value, str):
        return False
    if isinstance(value, tuple):
        return True
    home = value if hasattr(value, "__module__") and callable(value) else type(value)
    return not str(home.__module__).startswith("mlp_course.")


def resolve(settings):
    """Return the settings with the package's parts in place of stubs, and the badge: whose code is running."""
    running = []
    stubs = []
    for kind in KINDS:
        given = getattr(settings, kind)
        if given is None or (kind in ("activation", "cost") and not is_own(given)):
            continue
        if stub := unwritten(kind, given):
            stubs.append(stub)
            settings = replace(settings, **{kind: instead_of(kind, name_of(given))})
        else:
            name = name_of(given)
            running.append(kind if name == "function" else name)  # a lambda has no name
    return settings, badge(running, stubs)


def instead_of(kind: str, name: str) -> str | None:
    """Return what the package has in the place of the learner's: the activation of the same name, else its usual."""
    if kind != "activation":
        return None
    return name if name in BY_NAME else "tanh"


def without(settings):
    """Return the settings with nothing of the learner's in them."""
    own = [kind for kind in KINDS if is_own(getattr(settings, kind))]
    return replace(settings, **{kind: instead_of(kind, "") for kind in own})


def without_effect(settings) -> dict[str, str]:
    """Return the settings that the learner's code leaves without effect, each with the name of that code."""
    found = {}
    for kind, names in WITHOUT_EFFECT.items():
        if own := getattr(settings, kind):
            found |= dict.fromkeys(names, name_of(own))
    return found
