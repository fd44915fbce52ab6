"""What the data sets ask of their arguments, said once: what was given, what was expected, how to repair it."""

import math
from numbers import Integral, Real

import numpy as np


def whole(name, value, at_least):
    """Return `value` as an int that is at least `at_least`; TypeError or ValueError otherwise."""
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, Integral):
        raise TypeError(f"{name} must be a whole number, got {value!r} ({type(value).__name__}).")
    if value < at_least:
        raise ValueError(f"{name} must be at least {at_least}, got {value}.")
    return int(value)


def number(name, value, at_least=0.0):
    """Return `value` as a finite float that is at least `at_least`; TypeError or ValueError otherwise."""
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, Real):
        raise TypeError(f"{name} must be a number, got {value!r} ({type(value).__name__}).")
    if not math.isfinite(value) or value < at_least:
        raise ValueError(f"{name} must be finite and at least {at_least:g}, got {value}.")
    return float(value)


def generator(rng):
    """Return a Generator from an int seed, or the given Generator itself (which then moves on); TypeError otherwise."""
    if isinstance(rng, np.random.Generator):
        return rng
    if isinstance(rng, Integral) and not isinstance(rng, (bool, np.bool_)):
        return np.random.default_rng(whole("rng", rng, at_least=0))
    raise TypeError(
        f"rng must be an int seed or a np.random.Generator, got {rng!r}. "
        "For numbers that differ from run to run pass np.random.default_rng()."
    )


def real_numbers(name, values):
    """Return `values` as an array of finite real numbers; TypeError or ValueError otherwise."""
    array = np.asarray(values)
    if array.dtype.kind not in "biuf":
        raise TypeError(f"{name} must hold real numbers, got an array of {array.dtype}.")
    if not np.isfinite(array).all():
        raise ValueError(f"{name} holds values that are not finite (nan or inf). Remove those examples first.")
    return array


def check_shapes(x, y, classes):
    """Raise ValueError, with the likely repair, unless x is (n_0, N) and y is (n_L, N) with N at least 1."""
    if x.ndim != 2:
        hint = " Did you mean x.reshape(1, -1)?" if x.ndim == 1 else ""
        raise ValueError(f"x must have shape (n_0, N), one column per example, got {x.shape}.{hint}")
    if y.ndim != 2:
        several = classes is not None and classes != 2
        fix = f"datasets.one_hot(y, {classes})" if several else "y.reshape(1, -1)"
        hint = f" Did you mean {fix}?" if y.ndim == 1 else ""
        raise ValueError(f"y must have shape (n_L, N), one column per example, got {y.shape}.{hint}")
    if x.shape[1] != y.shape[1]:
        raise ValueError(
            f"Columns are examples, so x and y need equally many: x has shape {x.shape}, y has shape {y.shape}."
            f"{_transposed(x.shape, y.shape)}"
        )
    if 0 in x.shape + y.shape:
        raise ValueError(f"A data set needs at least one example and one value: x has shape {x.shape}, y {y.shape}.")


def _transposed(x, y):
    if x[0] == y[1]:
        return " Did you mean x.T?"
    if x[1] == y[0]:
        return " Did you mean y.T?"
    return " Did you mean x.T and y.T?" if x[0] == y[0] else ""


def check_classes(y, classes):
    """Raise ValueError unless y (n_L, N) holds targets of `classes` classes: one-hot, or 0 and 1 in one row."""
    whole("classes", classes, at_least=2)
    if len(y) == 1 and classes == 2:
        if not np.isin(y, (0, 1)).all():
            raise ValueError(f"With two classes y holds 0 and 1, got values from {y.min():g} to {y.max():g}.")
    elif len(y) != classes:
        hint = f" Did you mean datasets.one_hot(y[0], {classes})?" if len(y) == 1 else ""
        raise ValueError(f"With {classes} classes y must have shape ({classes}, N), got {y.shape}.{hint}")
    elif not (np.isin(y, (0, 1)).all() and (y.sum(axis=0) == 1).all()):
        raise ValueError(f"Every column of y must hold a single 1 and {classes - 1} times 0 (see datasets.one_hot).")


def sides(image_shape, pixels):
    """Return (height, width) as ints; ValueError unless they make `pixels` pixels."""
    height, width = (whole("image_shape", side, at_least=1) for side in image_shape)
    if height * width != pixels:
        raise ValueError(f"image_shape {(height, width)} has {height * width} pixels, but x has {pixels} rows.")
    return height, width


def positions(indices, count):
    """Return indices, or a mask of `count` booleans, as (k,) ints; IndexError or TypeError if they do not fit."""
    chosen = np.asarray(indices)
    if chosen.ndim != 1 or chosen.size == 0:
        raise ValueError(f"indices must have shape (k,) with k at least 1, got {chosen.shape}.")
    if chosen.dtype == bool:
        if chosen.size != count:
            raise IndexError(f"A mask needs one boolean per example: expected {count}, got {chosen.size}.")
        return np.flatnonzero(chosen)
    if chosen.dtype.kind not in "iu":
        raise TypeError(f"indices must be whole numbers or booleans, got {chosen.dtype}.")
    if chosen.min() < -count or chosen.max() >= count:
        raise IndexError(f"indices must lie in 0 … {count - 1}, got {chosen.min()} … {chosen.max()}.")
    return chosen
