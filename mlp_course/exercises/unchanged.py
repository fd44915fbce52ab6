"""What a learner's function has to leave as it was: its arguments, in full, and what all code of the process shares."""

import contextlib
import copy
import os
import random
import sys
import warnings

import numpy as np

from .comparing import difference, snapshot

ROUNDING = 1e-12  # relative: an entry nudged up, down and back counts as left alone
USUAL = {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}  # how NumPy starts


def duplicate(value):
    """Return a deep copy; networks (whose weights are views) copy themselves, functions stay the same."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if type(value) in (list, tuple):
        return type(value)(map(duplicate, value))
    if type(value) is dict:
        return {key: duplicate(item) for key, item in value.items()}
    if is_network(value) and hasattr(value, "copy"):
        return value.copy()
    return value if callable(value) else copy.deepcopy(value)


def state_of(value):
    """Return what an argument holds by now; None for what is there to be used: functions, random generators."""
    if is_network(value):
        held = {name: part_of(item) for name, item in vars(value).items()}
        return held | {"views": [shares(item, value.theta) for item in (*value.W, *value.b)]}
    if isinstance(value, np.random.Generator) or callable(value):
        return None
    return snapshot(value)


def part_of(item):
    """Return what a network keeps under one name: lists and arrays by their numbers, objects by which they are."""
    if isinstance(item, list | tuple):
        return [part_of(inner) for inner in item]
    if item is None or isinstance(item, np.ndarray | int | float):
        return snapshot(item)
    return id(item)


def is_network(value) -> bool:
    """Return whether it has parameters, and lists of their parts."""
    return all(hasattr(value, name) for name in ("theta", "W", "b")) and not isinstance(value, type)


def shares(item, theta) -> bool:
    """Return whether something is an array in the memory of theta."""
    return isinstance(item, np.ndarray) and bool(np.may_share_memory(item, theta))


def shared_with(result, value) -> bool:
    """Return whether an array of a result lies in the memory of an argument."""
    return any(np.may_share_memory(one, other) for one in arrays_in(result) for other in arrays_in(value))


def arrays_in(value):
    """Yield the arrays of a result or an argument, in lists too."""
    if isinstance(value, np.ndarray):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from arrays_in(item)


def same(before, after) -> bool:
    """Return whether two states are the same, but for rounding."""
    if isinstance(before, dict) and isinstance(after, dict) and before.keys() == after.keys():
        return all(same(item, after[name]) for name, item in before.items())
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        return all(map(same, before, after))
    if isinstance(before, np.ndarray) and np.array_equal(before, after):
        return True
    return difference(before, after, rtol=ROUNDING, nan_equal=True) is None


class Shared:
    """What all code of the process shares; `changed` names what a function did not leave as it was."""

    changed: tuple[str, ...] = ()

    def __init__(self):
        self.of_numpy = np.random.get_state()  # noqa: NPY002 (the learner's code may use it)
        self.of_python = random.getstate()
        self.recursion = sys.getrecursionlimit()
        self.folder = os.getcwd()

    def look(self) -> None:
        """Compare what is now with what was."""
        kind, keys, *rest = np.random.get_state()  # noqa: NPY002
        kind_before, keys_before, *rest_before = self.of_numpy
        same_numpy = kind == kind_before and rest == rest_before and np.array_equal(keys, keys_before)
        found = []
        if not same_numpy or random.getstate() != self.of_python:
            found.append("global random numbers")
        if np.geterr() != USUAL:
            found.append("NumPy's error state")
        self.changed = tuple(found)

    def put_back(self) -> None:
        """Make everything what it was."""
        if self.changed:
            np.random.set_state(self.of_numpy)  # noqa: NPY002
            random.setstate(self.of_python)
        sys.setrecursionlimit(self.recursion)
        os.chdir(self.folder)


@contextlib.contextmanager
def as_it_was():
    """Leave the process as it was found, and give a `Shared` that says afterwards what was put back.

    Inside, NumPy's error state is the usual one, whatever it is outside.
    """
    shared = Shared()
    try:
        with np.errstate(**USUAL), np.printoptions(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                yield shared
            finally:
                shared.look()
    finally:
        shared.put_back()
