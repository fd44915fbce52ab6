"""What a neuron does with the training data: how often it is on, and whether it has anything left to learn with."""

from typing import NamedTuple

import numpy as np

from ..widgets.text import per_cent, short
from .part import BIAS, Part, weight_of
from .view import View


class Rule(NamedTuple):
    """When a neuron is called what, by the training points alone; all thresholds are here.

    on          it is on at a point where z > 0 (of a softmax: where a > 1/2)
    nearly_all  "always on", "never on" and "saturated" are said where this share of the points has it in common
    flat        it is saturated at a point where σ'(z) is below this share of the largest slope that σ has: BP2
                multiplies its error by σ'(z), so next to nothing of it comes through

    A neuron that is never on, and whose slope is 0 at every point, is said to be dead: its δ is 0, and no weight into
    it changes any more.
    """

    nearly_all: float = 0.99
    flat: float = 0.05


RULE = Rule()
USUAL_Z = np.linspace(-6, 6, 121)  # where the largest slope of σ is looked for


class Measured(NamedTuple):
    """One part of a network for m training points; None for what its class does not tell."""

    z: np.ndarray | None  # the neuron's weighted input, (m,)
    a: np.ndarray | None  # its activation, (m,)
    flat: np.ndarray | None  # whether σ is flat there, (m,)
    dead: bool
    share: np.ndarray | None  # of an edge: what it gives to z, w a_k, (m,)


def measure(view: View, part: Part) -> Measured:
    """Return what this part does for the training points."""
    x = view.run.train.x
    with np.errstate(all="ignore"):
        told = view.net.forward(x)
        z = row_of(told.z[part.layer], part.neuron)
        a = row_of(told.a[part.layer], part.neuron)
        slope, largest = slopes(view.net, part, told.z[part.layer])
    flat = None if slope is None else slope < RULE.flat * largest
    dead = slope is not None and z is not None and bool((slope == 0).all() and (z <= 0).all())
    share = None
    if part.source is not None and view.net.W:
        share = weight_of(view.net, part) * signal(told.a[part.layer - 1], part.source, x.shape[1])
    return Measured(z, a, flat, dead, share)


def row_of(layer: np.ndarray | None, neuron: int) -> np.ndarray | None:
    """Return the row of a neuron, counted from 1, of what is known of its layer."""
    return None if layer is None else np.asarray(layer)[neuron - 1]


def slopes(net, part: Part, z: np.ndarray | None) -> tuple[np.ndarray | None, float]:
    """Return |σ'(z)| of the neuron, (m,), and the largest that σ has; None where σ is not known by itself."""
    sigma = getattr(net, "sigma", None)
    if sigma is None or z is None or not sigma[part.layer].elementwise or sigma[part.layer].pieces > 1:
        return None, 1.0
    prime = sigma[part.layer].prime
    largest = float(np.abs(prime(USUAL_Z[None])).max())
    return np.abs(prime(z[part.neuron - 1 : part.neuron])[0]), largest


def signal(below: np.ndarray | None, source: int, count: int) -> np.ndarray:
    """Return what comes along a weight, (m,): the activation that it multiplies, or the 1 of a bias."""
    if source == BIAS:
        return np.ones(count)
    return np.full(count, np.nan) if below is None else np.asarray(below)[source - 1]


def has_softmax(net, part: Part) -> bool:
    """Return whether σ of this layer is one of all its neurons together."""
    sigma = getattr(net, "sigma", None)
    return sigma is not None and not sigma[part.layer].elementwise


def verdict(measured: Measured, softmax: bool = False) -> str:
    """Return what the rule says of a neuron, in words."""
    if measured.z is None:
        return "your class does not tell its z"
    z = measured.z
    if not np.isfinite(z).all():
        return "its z is no finite number"
    on = measured.a > 0.5 if softmax else z > 0
    share = float(on.mean())
    words = f"on for {per_cent(share)} of the training points"
    if share >= RULE.nearly_all:
        words = "always on"
    elif share <= 1 - RULE.nearly_all:
        words = "never on"
    if measured.dead:
        return f"{words}: dead, for σ'(z) = 0 at every training point"
    if measured.flat is not None:
        saturated = float(measured.flat.mean())
        if saturated >= RULE.nearly_all:
            return f"{words}, saturated"
        if saturated >= 1 - RULE.nearly_all:
            words += f", saturated for {per_cent(saturated)}"
    return words


def in_words(view: View, part: Part, measured: Measured) -> str:
    """Return what is to be said of a neuron or of a weight."""
    if part.source is None:
        return f"{part.name}: {verdict(measured, has_softmax(view.net, part))}"
    words = f"{part.name} is {short(weight_of(view.net, part))}"
    if part.source == BIAS or measured.share is None or not np.isfinite(measured.share).all():
        return words
    typical = float(np.abs(measured.share).mean())
    return f"{words}, and adds ±{short(typical)} to z on average"
