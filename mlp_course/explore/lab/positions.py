"""The positions of a slider, each of which has a network of its own: how they differ, and how one stack holds them."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ... import Network, stack
from ..widgets.text import steps
from .settings import ACTIVATIONS, INITIALIZERS, OPTIMIZERS, SCHEDULES, Settings


def powers(low: int, high: int, count: int) -> list[float]:
    """Return `count` numbers from 10^low to 10^high, evenly spaced in their logarithm, in three digits."""
    return [float(f"{value:.3g}") for value in np.logspace(low, high, count)]


# The settings in which the networks of one stack can differ,
IN_A_STACK = {
    "eta": powers(-3, 1, 41),
    "l2": [0.0, *powers(-2, 2, 40)],
    "dropout": steps(0, 0.8, 0.02),
    "mu": steps(0, 0.98, 0.02),
    "scale": powers(-2, 2, 41),
    "seed": list(range(41)),
}
# and those for which one stack is trained after the other.
ONE_BY_ONE = {
    "batch_size": [1, 2, 5, 10, 20, 50, 100, 200, 300],
    "hidden": [(1,), (2,), (3,), (4,), (8,), (16,), (4, 4), (8, 8), (16, 16)],
    "activation": list(ACTIVATIONS),
    "initializer": list(INITIALIZERS),
    "optimizer": list(OPTIMIZERS),
    "schedule": list(SCHEDULES),
}
POSITIONS = {**IN_A_STACK, **ONE_BY_ONE}


def is_stack(settings: Settings) -> bool:
    """Return whether one stack holds a network for each position."""
    return settings.scrub in IN_A_STACK and settings.network is None


def at_position(settings: Settings, position: int) -> Settings:
    """Return the settings of a lab whose only network is trained as the one at this position."""
    value = POSITIONS[settings.scrub][position]
    return replace(settings, scrub=None, seeds=1, **{settings.scrub: value})


def stack_at_positions(settings: Settings, made: Callable) -> Network:
    """Return a stack with a network for each position; `made(settings)` makes one of them."""
    count = len(IN_A_STACK[settings.scrub])
    if settings.scrub in ("seed", "scale"):
        return stack(made(at_position(settings, position)) for position in range(count))
    first = made(at_position(settings, 0))
    return first.at(np.repeat(first.theta[None], count, axis=0))


def column_of(settings: Settings, name: str, axes: int = 1):
    """Return a setting as the core takes it: a number, or for a stack that differs in it an array (S, 1[, 1])."""
    if settings.scrub != name:
        return getattr(settings, name)
    return np.reshape(IN_A_STACK[name], (-1,) + (1,) * axes).astype(float)
