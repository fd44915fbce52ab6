"""What inputs are drawn from: sizes, numbers of several kinds, networks as lists, curved costs."""

from itertools import pairwise

import numpy as np

from mlp_course.activations import identity, relu, sigmoid, softplus, tanh

SIGMAS = (sigmoid, tanh, relu, softplus, identity)
BY_NAME = {}


def inputs(*names):
    """Decorate a function that returns inputs for the exercises of these names."""

    def add(f):
        BY_NAME.update(dict.fromkeys(names, f))
        return f

    return add


def size(rng, most: int = 5) -> int:
    """Return a number of neurons or examples; 1 as often as not at the edges."""
    return int(rng.choice([1, 2, 3, *range(1, most + 1)]))


def values(rng, *shape):
    """Return an array of numbers of one kind."""
    kind = rng.integers(6)
    drawn = rng.normal(size=shape)
    if kind == 1:
        return 30 * drawn
    if kind == 2:
        return rng.integers(-3, 4, shape).astype(float)
    if kind == 3:
        return np.where(rng.random(shape) < 0.4, 0.0, drawn)
    if kind == 4:
        return np.full(shape, float(rng.normal()))
    return drawn


def targets(rng, *shape):
    """Return targets of 0 and 1, between them, or as whole numbers."""
    kind = rng.integers(3)
    if kind == 0:
        return rng.random(shape)
    ones = rng.integers(0, 2, shape)
    return ones if kind == 1 else ones.astype(float)


def any_sigma(rng):
    return SIGMAS[rng.integers(len(SIGMAS))]


def lists(rng):
    """Return the sizes of a network, and W, b indexed by l."""
    sizes = [size(rng, 4) for _ in range(rng.integers(2, 6))]
    W = [None, *(values(rng, n, k) for k, n in pairwise(sizes))]
    return sizes, W, [None, *(values(rng, n, 1) for n in sizes[1:])]


def curved(rng, P: int):
    """Return a smooth cost of P knobs."""
    c = rng.normal(size=(3, P))

    def cost(theta):
        return float(np.sum(c[0] * np.sin(theta)) + np.sum(np.exp(0.3 * c[1] * theta)) + (c[2] @ theta) ** 2)

    return cost
