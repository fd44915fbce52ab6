"""The positions of a slider, each of which has a network of its own: how they differ, and how one stack holds them."""

from dataclasses import replace

import numpy as np

from ... import Network, stack
from ..widgets.text import plain, steps
from .settings import Settings


def powers(low: int, high: int, count: int) -> list[float]:
    """Return `count` numbers from 10^low to 10^high, evenly spaced in their logarithm, in three digits."""
    return [float(f"{value:.3g}") for value in np.logspace(low, high, count)]


# The settings in which the networks of one stack can differ.
POSITIONS = {
    "eta": powers(-3, 1, 41),
    "l2": [0.0, *powers(-2, 2, 41)],
    "dropout": steps(0, 0.8, 0.02),
    "mu": steps(0, 0.98, 0.02),
    "scale": powers(-2, 2, 41),
    "seed": list(range(41)),
}


def positions_of(settings: Settings) -> list | None:
    """Return the values that the networks of a run differ in; None where they are the same in all."""
    return POSITIONS.get(settings.scrub)


def copies_of(settings: Settings) -> int:
    """Return how many networks a run has."""
    values = positions_of(settings)
    return settings.seeds if values is None else len(values)


def at_position(settings: Settings, position: int) -> Settings:
    """Return the settings of a lab whose only network is trained as the one at this position."""
    value = plain(positions_of(settings)[position])
    return replace(settings, scrub=None, seeds=1, **{settings.scrub: value})


def stack_at_positions(settings: Settings, made: callable) -> Network:
    """Return a stack with a network for each position; `made(settings)` makes one of them."""
    count = len(positions_of(settings))
    if settings.scrub in ("seed", "scale"):
        return stack(made(at_position(settings, k)) for k in range(count))
    first = made(at_position(settings, 0))
    return first.at(np.repeat(first.theta[None], count, axis=0))


def column_of(settings: Settings, name: str, axes: int = 1):
    """Return a setting as the core takes it: a number, or for a stack that differs in it an array (S, 1[, 1])."""
    if settings.scrub != name:
        return getattr(settings, name)
    return np.reshape(positions_of(settings), (-1,) + (1,) * axes).astype(float)
