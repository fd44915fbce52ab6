"""Penalties: what a parameter vector costs beyond the mistakes it makes. Each gives its value and its gradient.

`start(net, n)` is called once with the network and the number n of training examples. A strength may be an array
(S, 1) for a stack: one for each network.
"""

import numpy as np

from . import checks


class Penalty:
    """λ times a function of theta: `value(theta)`, a number or (S,) for a stack; `gradient(theta)`, theta's shape."""

    def __init__(self, lam):
        lam = checks.numbers(lam, "λ", np.float64)
        if not (np.isfinite(lam).all() and (lam >= 0).all()):
            raise ValueError(f"λ should be finite and at least 0, got {lam}.")
        self.lam = lam

    def start(self, net, n):
        self.n = n
        mask = np.zeros(net.size, net.dtype)
        start = 0
        for rows, columns in net.shapes():
            mask[start : start + rows * columns].reshape(rows, columns)[:, :-1] = 1
            start += rows * columns
        self.is_weight = mask
        self.strength = self.lam.astype(net.dtype) / net.dtype.type(n)

    def _total(self, terms):
        return (self.strength * terms).sum(axis=-1)


class L2(Penalty):
    """λ/(2n) Σ w²: weights decay towards 0 in proportion to their size; biases are left alone."""

    def value(self, theta):
        return self._total(self.is_weight * theta**2 / 2)

    def gradient(self, theta):
        return self.strength * (self.is_weight * theta)


class L1(Penalty):
    """λ/n Σ |w|: weights shrink by equal amounts, and the unneeded ones to 0; biases are left alone."""

    def value(self, theta):
        return self._total(self.is_weight * np.abs(theta))

    def gradient(self, theta):
        return self.strength * (self.is_weight * np.sign(theta))


class Plasticity(Penalty):
    """λ Σ_i b_i (θ_i - θ*_i)²: parameters that mattered for an earlier task (b_i large) stay near θ*.

    b and theta_star have the shape of theta. b is, say, the Fisher information (Kirkpatrick et al. 2017).
    """

    def __init__(self, lam, b, theta_star):
        super().__init__(lam)
        self.b, self.theta_star = np.asarray(b), np.array(theta_star)
        if self.b.shape != self.theta_star.shape and self.b.ndim:
            raise ValueError(
                f"b has shape {self.b.shape}, expected theta_star's, {self.theta_star.shape}, or a number."
            )

    def start(self, net, n):
        if self.theta_star.shape[-1:] != (net.size,):
            raise ValueError(f"theta_star has shape {self.theta_star.shape}; this network has {net.size} parameters.")
        self.strength = self.lam.astype(net.dtype)

    def value(self, theta):
        return self._total(self.b * (theta - self.theta_star) ** 2)

    def gradient(self, theta):
        return 2 * self.strength * self.b * (theta - self.theta_star)


def fisher(net, x):
    """Return the diagonal of the Fisher information, shape of theta: how much what `net` answers hangs on each θ_i.

    F_i is the mean of (∂ ln p / ∂θ_i)² over the inputs x, shape (n_0, m), and over the answers that the network itself
    gives, each with its probability p. By BP4 the square of one example's gradient is δ_j² a_k²: one product of squares
    for each layer and answer does it. Use it as b of `Plasticity` (Kirkpatrick et al. 2017).
    Raises ValueError unless the outputs are probabilities with a δ^L of a - y: softmax with the log-likelihood cost, or
    a single sigmoid with cross-entropy.
    """
    L, K = net.L, net.sizes[-1]
    kind = (net.sigma[L].name, net.cost.name, K == 1)
    if kind not in (("softmax", "log-likelihood", False), ("sigmoid", "cross-entropy", True)):
        raise ValueError(f"fisher needs softmax with log-likelihood, or one sigmoid with cross-entropy; got {net!r}.")
    answer = net(x)
    m = answer.shape[-1]
    F = np.zeros_like(net.theta)
    for k in range(max(K, 2)):
        p = answer[..., k : k + 1, :] if K > 1 else np.abs(1 - k - answer)
        y = np.zeros((K, m), net.dtype)
        y[k % K] = k if K == 1 else 1
        run = net.backprop(x, y)
        for dV, delta, a in zip(net.blocks(F)[1:], run.delta[1:], run.a[:-1], strict=True):
            blame = p * delta**2
            dV[..., :-1] += blame @ (a**2).mT / m
            dV[..., -1:] += blame.mean(axis=-1, keepdims=True)
    return F


def as_penalties(given):
    """Return a list of penalties from None, one, or several."""
    given = [] if given is None else list(given) if isinstance(given, list | tuple) else [given]
    for penalty in given:
        missing = [n for n in ("start", "value", "gradient") if not callable(getattr(penalty, n, None))]
        if missing:
            raise TypeError(f"a penalty has the methods start, value and gradient; {penalty!r} lacks {missing}.")
    return given
