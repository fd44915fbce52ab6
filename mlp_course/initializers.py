"""Initializers: where the weights start. Biases start as the initializer says too, at 0 unless it says otherwise.

An initializer is a callable `(n_out, n_in, rng) -> (W, b)`, W of shape (n_out, n_in) and b of shape (n_out,)
or the column (n_out, 1).
Those named after people draw weights whose variance keeps signals at one scale from layer to layer (chapter 5).
"""

import numpy as np

from . import checks


def normal(n_out, n_in, rng):
    """Draw weights and biases from N(0, 1): large networks start saturated."""
    return rng.standard_normal((n_out, n_in)), rng.standard_normal(n_out)


def lecun(n_out, n_in, rng):
    """Draw weights from N(0, 1/n_in): z has the variance of the layer's inputs (LeCun et al. 1998)."""
    return rng.standard_normal((n_out, n_in)) / np.sqrt(n_in), np.zeros(n_out)


def glorot(n_out, n_in, rng):
    """Draw weights from N(0, 2/(n_in + n_out)): a compromise for signals and errors (Glorot and Bengio 2010)."""
    return rng.standard_normal((n_out, n_in)) * np.sqrt(2 / (n_in + n_out)), np.zeros(n_out)


def he(n_out, n_in, rng):
    """Draw weights from N(0, 2/n_in): twice LeCun's variance, for ReLU drops half the signal (He et al. 2015)."""
    return rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in), np.zeros(n_out)


def zeros(n_out, n_in, rng):
    """Set all weights and biases to 0: every neuron of a layer stays its neighbours' twin."""
    return np.zeros((n_out, n_in)), np.zeros(n_out)


def constant(value):
    """Return the initializer that sets all weights to `value` and the biases to 0."""
    value = checks.real(value, "the constant initial weight")

    def constant_(n_out, n_in, rng):
        return np.full((n_out, n_in), value), np.zeros(n_out)

    constant_.__name__ = f"constant({value:g})"
    return constant_


BY_NAME = {f.__name__: f for f in (normal, lecun, glorot, he, zeros)}


def as_initializer(given):
    """Return the initializer from its name or itself."""
    return given if callable(given) else checks.lookup(given, BY_NAME, "initializer")
