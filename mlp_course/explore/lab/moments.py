"""Earlier moments of a run, kept so that they can be seen again, and that another run can branch off there."""

import copy
from typing import Any, NamedTuple

import numpy as np

from ..own.network import OwnNetworks
from .settings import Settings

MEMORY = 32_000_000  # bytes for the moments of a run; where they need more, every other one is forgotten


class Moment(NamedTuple):
    """All that decides how a run goes on from the end of an epoch."""

    epoch: int
    updates: int
    settings: Settings
    networks: Any  # theta (S, P), or the learner's objects
    optimizer: dict | None  # what it remembers
    chance: dict  # the state of the generator that shuffles
    diverged: np.ndarray  # (S,)


class Moments:
    """Moments of a run by epoch: each epoch, as long as there is room; `possible` says whether they can be kept."""

    def __init__(self):
        self.kept = {}
        self.bytes_each = 0
        self.possible = True
        self._every = 1

    def is_due(self, epoch: int) -> bool:
        """Return whether the end of this epoch is to be kept."""
        return self.possible and epoch % self._every == 0

    def keep(self, epoch, updates, settings, net, optimizer, chance, diverged) -> None:
        """Keep this moment, in the place of one of the same epoch."""
        try:
            networks = state_of(net)
            memory = memory_of(optimizer)
        except Exception:  # objects of the learner's own need not be such that they can be copied
            self.possible = False
            return
        self.kept[epoch] = Moment(epoch, updates, settings, networks, memory, chance, diverged.copy())
        self.bytes_each = self.bytes_each or size_of([networks, memory])
        while len(self.kept) > 2 and len(self.kept) * self.bytes_each > MEMORY:
            self._every *= 2
            self.kept = {known: moment for known, moment in self.kept.items() if self.is_due(known)}

    def renew(self, epoch: int, net) -> None:
        """Let the moment at the end of this epoch, where it is kept, be that of networks that were changed by hand."""
        if epoch in self.kept:
            self.kept[epoch] = self.kept[epoch]._replace(networks=state_of(net))

    def at(self, epoch: int) -> Moment:
        """Return the last moment that is not after this epoch; ValueError where none could be kept."""
        if not self.possible:
            raise ValueError(self.in_words())
        return self.kept[max(known for known in self.kept if known <= epoch)]

    def in_words(self) -> str:
        """Return how many moments are kept, and what that takes."""
        if not self.possible:
            return "earlier moments cannot be kept, for your objects cannot be copied"
        return f"{len(self.kept)} moments are kept, {self.bytes_each / 1000:.3g} kB each"

    def forget_after(self, epoch: int) -> None:
        """Forget what came after this epoch."""
        self.kept = {known: moment for known, moment in self.kept.items() if known <= epoch}


def state_of(net) -> Any:
    """Return a copy of what training changes in these networks."""
    return copy.deepcopy(kept_by(net))


def kept_by(net) -> Any:
    """Return what training changes in these networks, itself."""
    return net.members if isinstance(net, OwnNetworks) else net.theta


def networks_at(net, state):
    """Return networks like these with that state, which is not copied."""
    if not isinstance(net, OwnNetworks):
        return net.at(state)
    twin = copy.copy(net)
    twin.members = state
    return twin


def twins_of(net, state, place: slice):
    """Return some of the networks in that state, copied, so that nothing that is done to them changes it."""
    if not isinstance(net, OwnNetworks):
        return net.at(state[place].copy())
    twins = networks_at(net, copy.deepcopy(state[place]))
    twins.copies = len(twins.members)
    twins.lead = (twins.copies,)
    return twins


def put_back(net, state) -> None:
    """Give these very networks that state."""
    if isinstance(net, OwnNetworks):
        net.members = copy.deepcopy(state)
    else:
        net.theta[...] = state


def memory_of(optimizer) -> dict | None:
    """Return a copy of what an optimizer remembers from one update to the next."""
    if optimizer is None:
        return None
    return copy.deepcopy({name: value for name, value in vars(optimizer).items() if not name.startswith("_")})


def remind(optimizer, memory: dict | None) -> None:
    """Let an optimizer remember again what it remembered then."""
    if optimizer is not None and memory is not None:
        vars(optimizer).update(copy.deepcopy(memory))


def memory_at(memory: dict | None, place: slice, copies: int) -> dict | None:
    """Return what an optimizer of a stack of so many copies remembers of some of them."""
    if memory is None:
        return None
    kept = {}
    for name, value in memory.items():
        one_each = isinstance(value, np.ndarray | list) and np.shape(value)[:1] == (copies,)
        kept[name] = value[place] if one_each else value
    return kept


def size_of(thing, seen: set | None = None) -> int:
    """Return the bytes of all arrays in a thing, each counted once."""
    seen = set() if seen is None else seen
    if id(thing) in seen:
        return 0
    seen.add(id(thing))
    if isinstance(thing, np.ndarray):
        return thing.nbytes
    if hasattr(thing, "__dict__") and not callable(thing):
        thing = vars(thing)
    if isinstance(thing, dict):
        thing = list(thing.values())
    return sum(size_of(part, seen) for part in thing) if isinstance(thing, list | tuple) else 0
