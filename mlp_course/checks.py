"""Argument checks at the boundary: what was given, what was expected, how to mend it.

Public functions call these once, before the arithmetic begins; the training loop itself never does. Each takes the
value first, then the name that its message begins with.
"""

from collections.abc import Mapping
from numbers import Integral, Real

import numpy as np


def whole(value, name, least=1):
    """Return `value` as an int that is at least `least`."""
    if isinstance(value, bool) or not isinstance(value, Integral):
        raise TypeError(f"{name} should be a whole number, got {value!r}.")
    if value < least:
        raise ValueError(f"{name} should be at least {least}, got {value}.")
    return int(value)


def real(value, name, least=-np.inf, below=np.inf):
    """Return `value` as a finite float with least <= value < below."""
    if isinstance(value, bool) or not isinstance(value, Real):
        raise TypeError(f"{name} should be a number, got {value!r}.")
    if not (np.isfinite(value) and least <= value < below):
        span = f"at least {least:g}" if np.isinf(below) else f"in [{least:g}, {below:g})"
        raise ValueError(f"{name} should be finite and {span}, got {value}.")
    return float(value)


def numbers(array, name, dtype=None):
    """Return `array` as an array of `dtype`: where it is None, of its own if that is a float, and else of float64.

    Raises TypeError if it holds neither numbers of that dtype nor real ones.
    """
    try:
        given = np.asarray(array)
    except ValueError as error:
        raise TypeError(f"{name} should be an array of numbers, but its rows have different lengths: {error}") from None
    if given.dtype.kind not in "fiub" and given.dtype != dtype:
        kind = type(array).__name__ if given.ndim == 0 else f"an array of {given.dtype}"
        raise TypeError(f"{name} should hold real numbers, got {kind}.")
    if dtype is None:
        dtype = given.dtype if given.dtype.kind == "f" else np.float64
    return given.astype(dtype, copy=False)


def finite(array, name):
    """Raise ValueError, naming the first example, if columns of `array` (n, N) hold nan or inf."""
    flat = array.T.ravel()
    if np.isfinite(np.dot(flat, flat)):  # one quick pass that says no nan and no inf, unless the squares overflow
        return
    spoilt = np.flatnonzero(~np.isfinite(array).all(axis=0))
    if len(spoilt):
        raise ValueError(
            f"{name} holds nan or inf in {len(spoilt)} of {array.shape[1]} examples, "
            f"first in column {spoilt[0]}: "
            "leave these examples out, or mend them."
        )


def columns(array, rows, name, dtype):
    """Return `array` as a float array of shape (rows, m) whose columns are examples.

    A one-dimensional array of `rows` numbers is one example, shape (rows, 1).
    Raises TypeError if it holds no numbers and ValueError if its shape is another.
    """
    array = numbers(array, name, dtype)
    if array.ndim == 1 and len(array) == rows:
        array = array[:, None]
    if array.ndim == 2 and array.shape[0] == rows:
        if array.shape[1] == 0:
            raise ValueError(f"{name} has shape {array.shape}: it holds no example (no columns).")
        return array
    hint = ""
    if array.ndim == 2 and array.shape[1] == rows:
        hint = f" Columns are examples: did you mean {name}.T?"
    elif array.ndim == 1:
        hint = f" For one example give {rows} numbers; for m examples a matrix with one column each."
    raise ValueError(f"{name} has shape {array.shape}, expected ({rows}, m).{hint}")


def pair(x, y, n_in, n_out, dtype):
    """Return inputs (n_in, m) and targets (n_out, m) of the same m examples."""
    x = columns(x, n_in, "x", dtype)
    y = columns(y, n_out, "y", dtype)
    if x.shape[1] != y.shape[1]:
        raise ValueError(
            f"x has {x.shape[1]} examples (columns) and y has {y.shape[1]}: each example needs one target."
        )
    return x, y


def lookup(name, table: Mapping, kind):
    """Return table[name]; ValueError with every name there is if there is no such entry."""
    try:
        return table[name]
    except (KeyError, TypeError):
        raise unknown(kind, name, table) from None


def unknown(kind, name, names):
    """Return the ValueError that says that there is no `kind` of this name, and which names there are."""
    return ValueError(f"There is no {kind} {name!r}. There are: {', '.join(map(str, names))}.")


def generator(rng):
    """Return a NumPy random Generator from a seed or a Generator; the global random state is never used."""
    if isinstance(rng, np.random.Generator):
        return rng
    if rng is None:
        return np.random.default_rng()
    if isinstance(rng, bool) or not isinstance(rng, Integral):
        raise TypeError(f"rng should be a seed (a whole number from 0) or a numpy.random.Generator, got {rng!r}.")
    return np.random.default_rng(whole(rng, "rng", 0))


def seeded(rng):
    """Return a Generator as `generator` does, but refuse None: what is made with it is the same in every run."""
    if rng is None:
        raise TypeError(
            "rng should be a seed (a whole number from 0) or a numpy.random.Generator, got None. "
            "For numbers that differ from run to run give np.random.default_rng()."
        )
    return generator(rng)
