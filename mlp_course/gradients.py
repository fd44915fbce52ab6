"""The gradients of single examples: how they scatter about their mean, and the Fisher information in their squares."""

from typing import NamedTuple

import numpy as np


def one_by_one(net, x, y):
    """Return ∇C_x of each example in the layout of theta, (N, P): BP3 and BP4 without their sums over the examples."""
    run = net.backprop(x, y)
    ones = np.ones((1, x.shape[1]))
    blocks = []
    for l in range(1, net.L + 1):
        a1 = np.vstack([run.a[l - 1], ones])  # [a; 1], the input of weights and biases
        dV = run.delta[l].T[:, :, None] * a1.T[:, None, :]
        blocks.append(dV.reshape(len(dV), -1))
    return np.hstack(blocks)


class Evidence(NamedTuple):
    """The gradients of all examples at one θ, and a plane to see them in."""

    singles: np.ndarray  # ∇C_x, one row for each example, (N, P)
    full: np.ndarray  # ∇C, their mean, (P,)
    plane: np.ndarray  # two unit vectors: along ∇C, and across it where examples differ most, (2, P)


def evidence(net, x, y):
    """Return the `Evidence` of the examples x (n_0, N), y (n_L, N) at the network's θ."""
    singles = one_by_one(net, x, y)
    full = singles.mean(axis=0)
    along = full / max(np.linalg.norm(full), 1e-300)
    beside = singles - full
    beside = beside - np.outer(beside @ along, along)
    across = np.linalg.svd(beside, full_matrices=False)[2][0]
    across = across * np.sign(across[abs(across).argmax()])
    return Evidence(singles, full, np.stack([along, across]))


def shrinking(m, N):
    """Return the variance of the mean of m out of N, drawn without replacement, as a share of the variance of one."""
    return (N - m) / (N - 1) / m


def fisher(net, x):
    """Return the diagonal of the Fisher information, shape of theta: how much what `net` answers hangs on each θ_i.

    F_i is the mean of (∂ ln p / ∂θ_i)² over the inputs x, shape (n_0, m), and over the answers that the network itself
    gives, each with its probability p. By BP4 the square of one example's gradient is δ_j² a_k²: one product of squares
    for each layer and answer does it. Use it as b of `penalties.Anchor` (Kirkpatrick et al. 2017).
    Raises ValueError unless the outputs are probabilities with a δ^L of a - y: softmax with the log-likelihood cost, or
    a single sigmoid with cross-entropy.
    """
    F = np.zeros_like(net.theta)
    for p, y in _answers(net, x):
        run = net.backprop(x, y)
        for dV, delta, a in zip(net.blocks(F)[1:], run.delta[1:], run.a[:-1], strict=True):
            blame = p * delta**2
            dV[..., :-1] += blame @ (a**2).mT / a.shape[-1]
            dV[..., -1:] += blame.mean(axis=-1, keepdims=True)
    return F


def _answers(net, x):
    """Return each answer as a pair: its probability to each input, ([S,] 1, m), and the targets it stands for."""
    K = net.sizes[-1]
    probable = ("sigmoid", "cross-entropy") if K == 1 else ("softmax", "log-likelihood")
    if (net.sigma[net.L].name, net.cost.name) != probable:
        raise ValueError(f"fisher needs softmax with log-likelihood, or one sigmoid with cross-entropy; got {net!r}.")
    a = net(x)
    m = a.shape[-1]
    if K == 1:
        return [(1 - a, np.zeros((1, m))), (a, np.ones((1, m)))]
    one_hot = np.repeat(np.eye(K)[:, :, None], m, axis=2)
    return [(a[..., k : k + 1, :], one_hot[k]) for k in range(K)]
