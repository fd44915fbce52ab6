"""The smallest network, C = (1 − w₁w₂)², and what symmetries do to the curvatures of a minimum."""

import numpy as np

from .. import critical
from ..network import Network
from .result import Result
from .seeds import seed

WEIGHTS = [0, 2]  # where w₁ and w₂ stand among w₁, b₁, w₂, b₂


def cost(w):
    """Return C = (1 − w₁w₂)² at the place w."""
    return (1 - w[0] * w[1]) ** 2


def gradient(w):
    """Return ∇C = −2 (1 − w₁w₂) (w₂, w₁), shape (2,)."""
    return -2 * (1 - w[0] * w[1]) * np.array([w[1], w[0]])


def hessian(w):
    """Return the table of second derivatives of C, (2, 2)."""
    mixed = 4 * w[0] * w[1] - 2
    return np.array([[2 * w[1] ** 2, mixed], [mixed, 2 * w[0] ** 2]])


def by_backprop(w):
    """Return ∇C and the Hessian at w as the package computes them for a 1-1-1 network on one example.

    Both are doubled, because the quadratic cost of the course has a ½.
    """
    net = Network([1, 1, 1], "identity", "identity", initializer="zeros")
    net.W[1][:] = w[0]
    net.W[2][:] = w[1]
    one = np.ones((1, 1))
    g = 2 * critical.gradient(net, (one, one))
    H = 2 * critical.hessian(net, (one, one))
    return g[WEIGHTS], H[np.ix_(WEIGHTS, WEIGHTS)]


def zero_curvatures(activation, hidden=2, networks=20, points=60):
    """Make minima of cost 0 by taking networks' own answers as targets, and count eigenvalues that are zero, (20,)."""
    rng = np.random.default_rng(seed(5))
    counts = []
    for _ in range(networks):
        x = 2 * rng.standard_normal((2, points))
        net = Network([2, hidden, 1], activation, "identity", initializer="normal", rng=rng)
        values = np.linalg.eigvalsh(critical.hessian(net, (x, net(x))))
        counts.append(critical.signs(values, tolerance=1e-9).zero)
    return np.array(counts)


def two_kinds(hidden=2):
    """Say how many eigenvalues are zero at minima of networks of tanh neurons, and of ReLU neurons."""
    lines = []
    for activation in ("tanh", "relu"):
        counts = zero_curvatures(activation, hidden)
        usual = int(np.median(counts))
        lines.append(
            f"{activation:5} {usual} eigenvalues are zero, in {(counts == usual).sum()} of {len(counts)} networks"
        )
    return Result(None, "\n".join(lines))
