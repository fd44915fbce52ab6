"""The gradients of single examples, and what sampling theory says about the means of a few of them."""

from typing import NamedTuple

import numpy as np


class Evidence(NamedTuple):
    """The gradients of all examples at one θ, and a plane to see them in."""

    singles: np.ndarray  # ∇C_x, one row for each example, (N, P)
    full: np.ndarray  # ∇C, their mean, (P,)
    plane: np.ndarray  # two unit vectors: along ∇C, and across it where examples differ most, (2, P)


def evidence(net, x, y) -> Evidence:
    """The gradients of the examples x, y at the network's θ."""
    singles = one_by_one(net, x, y)
    full = singles.mean(axis=0)
    along = full / max(np.linalg.norm(full), 1e-300)
    across = np.linalg.svd(singles - full - np.outer((singles - full) @ along, along))[2][0]
    return Evidence(singles, full, np.stack([along, across * np.sign(across[abs(across).argmax()])]))


def one_by_one(net, x, y) -> np.ndarray:
    """∇C_x of each example in the layout of theta, (N, P): BP3 and BP4 without their sums over the examples."""
    run, ones = net.backprop(x, y), np.ones((1, x.shape[1]))
    layers = [(run.delta[l].T, np.vstack([run.a[l - 1], ones]).T) for l in range(1, net.L + 1)]
    return np.hstack([(delta[:, :, None] * a1[:, None, :]).reshape(len(delta), -1) for delta, a1 in layers])


def shrinking(m: int, N: int) -> float:
    """Variance of the mean of m out of N, drawn without replacement, as a share of the variance of one."""
    return (N - m) / (N - 1) / m


def ellipse(covariance: np.ndarray, deviations: float = 2) -> np.ndarray:
    """The points (2, 73) that lie so many standard deviations from 0, for a covariance matrix (2, 2)."""
    values, vectors = np.linalg.eigh(covariance)
    turn = np.linspace(0, 2 * np.pi, 73)
    return deviations * (vectors * np.sqrt(np.maximum(values, 0))) @ np.stack([np.cos(turn), np.sin(turn)])
