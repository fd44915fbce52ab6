"""Optimizers: what to do with a gradient g. Each changes theta in place; none knows anything of layers.

`start(theta)` forgets the past; `update(theta, g, eta)` makes one update. eta is a number, or an array (S, 1) for a
stack. The state of an optimizer has the shape of theta.
"""

import numpy as np

from . import checks


class SGD:
    """θ ← θ - η g."""

    def start(self, theta):
        self._step = np.empty_like(theta)

    def update(self, theta, g, eta):
        np.multiply(g, eta, self._step)
        np.subtract(theta, self._step, theta)


class Momentum:
    """v ← μ v - η g; θ ← θ + v: a ball with inertia μ (Polyak 1964); for a stack μ may be an array (S, 1)."""

    def __init__(self, mu=0.9):
        for each in np.ravel(mu):
            checks.real(each, "mu", 0, 1)
        self.mu = np.asarray(mu) if np.ndim(mu) else mu

    def start(self, theta):
        self.v = np.zeros_like(theta)

    def update(self, theta, g, eta):
        self.v *= self.mu
        self.v -= eta * g
        theta += self.v


class Nesterov(Momentum):
    """v ← μ v - η g; θ ← θ + μ v - η g: momentum that looks ahead (Nesterov 1983; Sutskever et al. 2013)."""

    def update(self, theta, g, eta):
        self.v *= self.mu
        self.v -= eta * g
        theta += self.mu * self.v - eta * g


class AdaGrad:
    """s ← s + g²; θ ← θ - η g / (√s + ε): parameters that moved much move less (Duchi et al. 2011)."""

    def __init__(self, eps=1e-8):
        self.eps = checks.real(eps, "eps", 0)

    def start(self, theta):
        self.s = np.zeros_like(theta)

    def update(self, theta, g, eta):
        self.s += g * g
        theta -= eta * g / (np.sqrt(self.s) + self.eps)


class RMSProp:
    """s ← ρ s + (1 - ρ) g²; θ ← θ - η g / (√s + ε): AdaGrad that forgets (Hinton 2012)."""

    def __init__(self, rho=0.9, eps=1e-8):
        self.rho = checks.real(rho, "rho", 0, 1)
        self.eps = checks.real(eps, "eps", 0)

    def start(self, theta):
        self.s = np.zeros_like(theta)

    def update(self, theta, g, eta):
        self.s += (1 - self.rho) * (g * g - self.s)
        theta -= eta * g / (np.sqrt(self.s) + self.eps)


class Adam:
    """Momentum in v, RMSProp in s, both freed of their bias towards the start at 0 (Kingma and Ba 2015).

    v ← β₁ v + (1 - β₁) g; s ← β₂ s + (1 - β₂) g²; θ ← θ - η v̂ / (√ŝ + ε), v̂ = v / (1 - β₁^t), ŝ = s / (1 - β₂^t),
    where t counts the updates from 1.
    """

    def __init__(self, beta1=0.9, beta2=0.999, eps=1e-8):
        self.beta1 = checks.real(beta1, "beta1", 0, 1)
        self.beta2 = checks.real(beta2, "beta2", 0, 1)
        self.eps = checks.real(eps, "eps", 0)

    def start(self, theta):
        self.t = 0
        self.v = np.zeros_like(theta)
        self.s = np.zeros_like(theta)

    def update(self, theta, g, eta):
        self.t += 1
        self.v += (1 - self.beta1) * (g - self.v)
        self.s += (1 - self.beta2) * (g * g - self.s)
        v_hat = self.v / (1 - self.beta1**self.t)
        s_hat = self.s / (1 - self.beta2**self.t)
        theta -= eta * v_hat / (np.sqrt(s_hat) + self.eps)


BY_NAME = {c.__name__.lower(): c for c in (SGD, Momentum, Nesterov, AdaGrad, RMSProp, Adam)}


def as_optimizer(given):
    """Return an optimizer from its name ("adam"), itself, or None for SGD."""
    if given is None:
        return SGD()
    if isinstance(given, str):
        return checks.lookup(given.lower(), BY_NAME, "optimizer")()
    if not (callable(getattr(given, "start", None)) and callable(getattr(given, "update", None))):
        raise TypeError(f"an optimizer has the methods start(theta) and update(theta, g, eta); got {given!r}.")
    return given
