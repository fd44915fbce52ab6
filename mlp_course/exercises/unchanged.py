"""What a learner's function has to leave as it was: its arguments, in full."""

import copy

import numpy as np

from .comparing import difference, snapshot

ROUNDING = 1e-12  # relative: an entry nudged up, down and back counts as left alone


def duplicate(value):
    """Return a deep copy; networks (whose weights are views) copy themselves, functions stay the same."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if type(value) in (list, tuple):
        return type(value)(map(duplicate, value))
    if type(value) is dict:
        return {key: duplicate(item) for key, item in value.items()}
    if is_network(value) and hasattr(value, "copy"):
        return with_lists_of_its_own(value.copy())
    return value if callable(value) else copy.deepcopy(value)


def with_lists_of_its_own(twin):
    """Return a copied network after it got copies of its lists, too: what it shares, an answer may spoil for ever."""
    for name, item in vars(twin).items():
        if type(item) is list:
            setattr(twin, name, list(item))
    return twin


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
