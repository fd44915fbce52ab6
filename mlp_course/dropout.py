"""Dropout: an activation that forgets neurons at random, drawn anew for each mini-batch (Srivastava et al. 2014)."""

import numpy as np

from . import checks


class Dropped:
    """Inverted dropout: σ with each neuron kept with probability 1 - p and scaled by 1/(1 - p), so that its mean stays.

    It is an activation like any other: a = mask ⊙ σ(z) has the derivative mask ⊙ σ'(z), so the four equations stand.
    """

    def __init__(self, sigma, p, rng):
        self.sigma = sigma
        self.p = p
        self.rng = rng

    def value(self, z, out):
        self.mask = (self.rng.random(z.shape) >= self.p) / (1 - self.p)
        self.full = self.sigma.value(z, np.empty_like(z))
        return np.multiply(self.full, self.mask, out, casting="same_kind")

    def slope(self, z, a, out):
        self.sigma.slope(z, self.full, out)
        return np.multiply(out, self.mask, out, casting="same_kind")


def dropped(sigma, p, rng):
    """Return [None, σ_1 … σ_L] with dropout p in [0, 1) on the hidden ones; for a stack p may be an array (S, 1, 1)."""
    p = checks.numbers(p, "dropout", np.float64)
    if not ((p >= 0).all() and (p < 1).all()):
        raise ValueError(f"dropout is a probability in [0, 1), got {p}.")
    if not p.any():
        return sigma
    if p.size == 1:
        p = p.reshape(())  # a stack of one is trained as one network, whose arrays have no leading axis
    hidden = [Dropped(s, p, rng) for s in sigma[1:-1]]
    return [None, *hidden, sigma[-1]]
