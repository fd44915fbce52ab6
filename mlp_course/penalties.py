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


class Anchor(Penalty):
    """λ Σ_i b_i (θ_i - θ*_i)²: parameters that mattered for an earlier task (b_i large) stay near θ*.

    b and theta_star have the shape of theta. With b the Fisher information (`gradients.fisher`) it is the penalty of
    Kirkpatrick et al. 2017, Overcoming catastrophic forgetting in neural networks.
    """

    def __init__(self, lam, b, theta_star):
        super().__init__(lam)
        self.b = np.asarray(b)
        self.theta_star = np.array(theta_star)
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


def as_penalties(given):
    """Return a list of penalties from None, one, or several."""
    if given is None:
        return []
    several = list(given) if isinstance(given, list | tuple) else [given]
    for penalty in several:
        methods = ("start", "value", "gradient")
        missing = [name for name in methods if not callable(getattr(penalty, name, None))]
        if missing:
            raise TypeError(f"a penalty has the methods start, value and gradient; {penalty!r} lacks {missing}.")
    return several
