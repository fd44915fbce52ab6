"""What a setting of the lab may be given, so that a wrong value is refused before anything has changed."""

from dataclasses import fields

from ... import checks
from .settings import ACTIVATIONS, INITIALIZERS, OPTIMIZERS, SCHEDULES, Settings
from .sources import as_source

SETTINGS = tuple(f.name for f in fields(Settings))
NAMES = {
    "activation": ACTIVATIONS,
    "initializer": INITIALIZERS,
    "optimizer": OPTIMIZERS,
    "schedule": SCHEDULES,
}
COUNTS = {"n": 1, "batch_size": 1, "seeds": 1, "epochs": 1, "seed": 0}  # the least of each
SHARES = ("dropout", "mu")
STRENGTHS = ("eta", "scale", "l2")


def checked(name: str, value):
    """Return a value for this setting.

    Raises ValueError for a setting, a name or a number that there is not, and TypeError for another kind of value.
    """
    if name not in SETTINGS:
        raise checks.unknown("setting", name, (*SETTINGS, "preset"))
    if name == "data":
        return as_source(value)
    if name == "hidden":
        return sizes(value)
    if name in COUNTS:
        return checks.whole(value, name, COUNTS[name])
    if name in STRENGTHS or (name == "noise" and value is not None):
        return checks.real(value, name, 0)
    if name in SHARES:
        return checks.real(value, name, 0, 1)
    if name in NAMES and isinstance(value, str) and value not in NAMES[name]:
        raise checks.unknown(name, value, NAMES[name])
    return value


def sizes(value) -> tuple[int, ...]:
    """Return the sizes of the hidden layers: of one number, one layer."""
    layers = (value,) if not isinstance(value, list | tuple) else value
    return tuple(checks.whole(size, "a hidden layer") for size in layers)
