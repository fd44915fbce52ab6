"""A run that is kept to be compared with: what it answered, how it went, and what it was set to."""

import copy
from collections.abc import Callable
from dataclasses import fields
from typing import Any, NamedTuple

import numpy as np

from .journal import written
from .knobs import KNOBS
from .settings import Settings
from .view import View

DRAWN_BY = ("data", "n", "noise", "test", "batch_size", "seed")  # what decides which mini-batches come, and when


class Pinned(NamedTuple):
    """One network at one moment, as it was; what comes after does not change it."""

    net: Any
    settings: Settings
    epoch: int
    curves: dict[str, np.ndarray]  # epoch, and medians as `history.CURVES` names them, (T,) each
    latest: dict[str, float]
    first: Any  # the networks at the beginning

    def answer(self, x: np.ndarray) -> np.ndarray:
        """Return what the network answers to inputs x (n_0, m)."""
        with np.errstate(all="ignore"):
            return self.net(x)


class Ghost:
    """A line that belongs to what is pinned; it is found anew only where something else is pinned."""

    def __init__(self, artist, line_of: Callable):
        self.artist = artist
        self._line_of = line_of
        self._shown = None

    def follow(self, view: View) -> None:
        """Show the line of what is pinned, and none where nothing is, or something of another shape."""
        pinned = view.pinned if view.pinned is not None and fits(view.pinned, view) else None
        if pinned is not self._shown:
            self._shown = pinned
            self.artist.set_data(np.empty((2, 0)) if pinned is None else self._line_of(pinned))


def pinned_of(view: View) -> Pinned:
    """Return what is seen now, to be kept."""
    history = view.history()
    kept = history["epoch"] <= view.epoch
    curves = {"epoch": history["epoch"][kept]}
    for name, values in history.items():
        if name != "epoch":
            curves[name] = np.median(values[kept], axis=1)
    beginning = view.run.moments.kept.get(0)
    first = None if beginning is None else beginning.networks
    return Pinned(copy_of(view.net), view.settings(), view.epoch, curves, view.latest(), first)


def copy_of(net):
    """Return a network that does not change any more; ValueError where an object of the learner's cannot be copied."""
    if hasattr(net, "theta"):
        return net.copy()
    twin = copy.copy(net)
    try:
        twin.member = copy.deepcopy(net.member)
    except Exception as error:
        raise ValueError(f"your network cannot be pinned, for it cannot be copied: {error}") from error
    return twin


def fits(pinned: Pinned, view: View) -> bool:
    """Return whether what is pinned has the inputs and outputs of what is seen."""
    sizes = view.run.net.sizes
    return (pinned.net.sizes[0], pinned.net.sizes[-1]) == (sizes[0], sizes[-1])


def pinned_in_words(view: View) -> str:
    """Return what is pinned, in what it differs from what is seen, and whether the comparison is fair."""
    pinned = view.pinned
    settings = view.settings()
    words = f"pinned: epoch {pinned.epoch}, test cost {pinned.latest['test_cost']:.3g}"
    changed = [name for name in names_of(settings) if differs(pinned.settings, settings, name)]
    if changed:
        then = ", ".join(said(name, pinned.settings) for name in changed)
        now = ", ".join(said(name, settings) for name in changed)
        words += f", with {then}; now {now}"
    return f"{words}; {fairness(view, settings, changed)}"


def fairness(view: View, settings: Settings, changed: list[str]) -> str:
    """Return whether both began with the same weights and saw the same mini-batches."""
    beginning = view.run.moments.kept.get(0)
    same_weights = beginning is not None and same_arrays(view.pinned.first, beginning.networks)
    drawn = set(changed).isdisjoint(DRAWN_BY) and settings.dropout == view.pinned.settings.dropout == 0
    if same_weights and drawn:
        return "same first weights, same batches"
    weights = "the same" if same_weights else "other"
    return f"{weights} first weights, {'the same' if drawn else 'other'} batches"


def names_of(settings: Settings) -> list[str]:
    """Return the names of all settings that make a difference to a run."""
    return [field.name for field in fields(settings) if field.name not in ("epochs", "scrub")]


def differs(one: Settings, other: Settings, name: str) -> bool:
    """Return whether two settings differ here."""
    return getattr(one, name) is not getattr(other, name) and getattr(one, name) != getattr(other, name)


def said(name: str, settings: Settings) -> str:
    """Return a setting in words, "η = 0.5"."""
    value = getattr(settings, name)
    if name not in KNOBS:
        return f"{name} = {written(value)}"
    if name == "cost" and value is None:
        value = settings.usual_cost
    return f"{KNOBS[name].label} = {KNOBS[name].text(value) if plain(value) else written(value)}"


def plain(value) -> bool:
    """Return whether a value is a number, a name, or sizes."""
    return isinstance(value, int | float | str) or (isinstance(value, tuple) and not any(map(callable, value)))


def same_arrays(one, other) -> bool:
    """Return whether two stacks of parameters are the same, number for number."""
    arrays = isinstance(one, np.ndarray) and isinstance(other, np.ndarray)
    return arrays and np.array_equal(one, other)
