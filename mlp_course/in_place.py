"""The four equations in place: what the training loop runs. Same numbers as `Network.backprop`, to rounding.

Six things differ, and each is for speed alone:

- The bias is the weight from a neuron that always says 1: [W b] [a; 1] = W a + b. The block V^l = [W^l b^l] lies
  together in theta, and each activation matrix ends in a row of ones, so that adding b costs no call of its own, and
  BP4's product with [a; 1]ᵀ has BP3 as its last column.
- All arrays are made once for a batch size and filled again at each update.
- What each equation needs of each layer is laid out once, in the order in which it is used.
- Hidden layers with the same σ lie one below the other in memory, so that their σ'(z) is taken in one call.
- The networks of a stack share their inputs: small blocks V^1 are put one below the other for one product.
- The factor 1/m of the mean enters at BP1, into the smallest matrix there is, and BP2 carries it to every layer:
  `delta` here is ∂C/∂z of the mini-batch's mean cost.
"""

from itertools import groupby

import numpy as np
from numpy import copyto, dot, multiply

SMALL = 128  # entries of a V^1 up to which copying it is cheaper than a product of its own,
SEVERAL = 4  # from so many networks on


class Workspace:
    """The arrays of one backward pass over m examples, and the pass itself."""

    def __init__(self, net, m, sigma=None):
        L, sigma = net.L, sigma or net.sigma
        self.product = np.dot if net.copies is None else np.matmul  # dot: half the overhead, but no stacks
        self.grad = np.empty_like(net.theta)
        V, dV = net.blocks(net.theta), net.blocks(self.grad)
        WT = [None, *(v[..., :-1].mT for v in V[1:])]

        def matrix(rows):
            return np.ones((*net.lead, rows, m), net.dtype)

        z, a, a1, slope = ([None] * (L + 1) for _ in range(4))
        self._slopes = []
        for layers in _together(net, sigma):
            ends = np.cumsum([net.sizes[l] + 1 for l in layers])
            Z, A1, slopes = matrix(ends[-1] - 1), matrix(ends[-1]), matrix(ends[-1] - 1)  # the last 1 is in A1 alone
            for l, end in zip(layers, ends, strict=True):
                rows = slice(end - net.sizes[l] - 1, end - 1)
                z[l], a[l], slope[l] = Z[..., rows, :], A1[..., rows, :], slopes[..., rows, :]
                a1[l] = A1[..., rows.start : end, :]
            self._slopes.append((sigma[layers[0]].slope, Z, A1[..., :-1, :], slopes))
        z[L], a[L] = matrix(V[L].shape[-2]), matrix(net.sizes[L])
        delta = [None, *(matrix(v.shape[-2]) for v in V[1:])]

        self._first = self._first_layer(net, V[1], z[1], delta[1], dV[1])
        self._forward = [(V[l], z[l], a1[l - 1], sigma[l].value, a[l]) for l in range(2, L + 1)]
        self._value = sigma[1].value, z[1], a[1]
        self._bp1 = net.cost.delta, z[L], a[L], delta[L], np.array(1 / m, net.dtype)
        self._bp2 = [(WT[l + 1], delta[l + 1], delta[l], slope[l]) for l in range(L - 1, 0, -1)]
        self._bp34 = [(delta[l], a1[l - 1].mT, dV[l]) for l in range(2, L + 1)]

    def _first_layer(self, net, V, z, delta, dV):
        """Return what layer 1 needs: its product, V, z, δ and ∂C/∂V as it takes them, and where these come from and go.

        A stack's V^1 lie apart in theta. Small ones are copied one below the other: then one product does for all.
        """
        if net.copies is None or net.copies < SEVERAL or V[0].size > SMALL:
            return self.product, V, z, delta, dV, (), ()
        below, d_below = np.empty_like(V, order="C"), np.empty_like(V, order="C")
        flat = [array.reshape(-1, array.shape[-1]) for array in (below, z, delta, d_below)]
        return dot, *flat, (below, V), (dV, d_below)

    def gradient(self, x1, y):
        """Return ∇_θ C, an array that the next call overwrites.

        x1 is [x; 1], shape (n_0 + 1, m), its last row ones; y has shape (n_L, m).
        """
        product = self.product
        first, V, z, delta, dV, gather, scatter = self._first
        if gather:
            copyto(*gather)
        first(V, x1, z)  # z^1 = W^1 x + b^1
        value, z, a = self._value
        value(z, a)
        for V, z, below1, value, a in self._forward:
            product(V, below1, z)  # z^l = W^l a^{l-1} + b^l
            value(z, a)
        bp1, z, a, delta_L, scale = self._bp1
        bp1(z, a, y, delta_L)  # BP1
        multiply(delta_L, scale, delta_L)
        for slope, z, a, out in self._slopes:
            slope(z, a, out)
        for WT, delta_above, delta_l, slope in self._bp2:
            product(WT, delta_above, delta_l)  # BP2
            multiply(delta_l, slope, delta_l)
        first(delta, x1.mT, dV)  # BP3 (the last column of dV) and BP4, for l = 1
        for delta_l, below1T, dV in self._bp34:
            product(delta_l, below1T, dV)  # … and for l = 2 … L
        if scatter:
            copyto(*scatter)
        return self.grad


def _together(net, sigma):
    """Return the hidden layers in groups that share arrays: neighbours with one σ; in a stack, each layer alone."""
    if net.copies is not None:
        return [[l] for l in range(1, net.L)]
    return [list(layers) for _, layers in groupby(range(1, net.L), key=lambda l: id(sigma[l]))]
