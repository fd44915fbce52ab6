"""The four equations in place: what the training loop runs. Same numbers as `Network.backprop`, to rounding.

What differs is for speed alone. Behind each trick stands how much longer an update takes without it, in per cent: of
the workloads W1, W2 and W3 of `benchmarks/`, and of a stack of 32 or 100 networks (W2's).

- The bias is the weight from a neuron that always says 1: [W b] [a; 1] = W a + b. The block V^l = [W^l b^l] lies
  together in theta, and each activation matrix ends in a row of ones, so that adding b costs no call of its own, and
  BP4's product with [a; 1]ᵀ has BP3 as its last column. (20, 79, 25; stack 54)
- All arrays are made once for a batch size and filled again at each update. (30, 98, 26; stack 34)
- One network takes its products by `np.dot`, which knows no stacks and costs half the overhead. (3, 25, 2)
- What each equation needs of each layer is laid out once, in the order in which it is used. (4, 8, 2; stack 3)
- Hidden layers with the same σ lie one below the other in memory, so that their σ'(z) is taken in one call.
  (no two alike in W1 and W3; W2 5, and 11 to 15 with five hidden layers)
- The networks of a stack share their inputs: small blocks V^1 are put one below the other for one product.
  (stack 5 of 32, 7 of 100)

The factor 1/m of the mean enters at BP1, and BP2 carries it to every layer: `delta` is ∂C/∂z of the mini-batch's cost.
"""

from itertools import groupby

import numpy as np
from numpy import copyto, multiply

SMALL = 128  # entries of a V^1 up to which copying it is cheaper than a product of its own


class Workspace:
    """The arrays of one backward pass over m examples, and the pass itself."""

    def __init__(self, net, m, sigma=None):
        L = net.L
        sigma = sigma or net.sigma
        self._product = np.dot if net.copies is None else np.matmul
        self.grad = np.empty_like(net.theta)
        V = net.blocks(net.theta)
        dV = net.blocks(self.grad)
        WT = [None, *(v[..., :-1].mT for v in V[1:])]

        def matrix(rows):
            return np.ones((*net.lead, rows, m), net.dtype)

        z, a, a1, slope = ([None] * (L + 1) for _ in range(4))
        self._slopes = []
        for layers in _together(net, sigma):
            rows = sum(net.sizes[l] + 1 for l in layers)
            A1 = matrix(rows)
            Z = matrix(rows - 1)  # (a row between two layers' z is as idle as the ones between their a)
            slopes = matrix(rows - 1)
            first = 0
            for l in layers:
                last = first + net.sizes[l]
                z[l] = Z[..., first:last, :]
                a[l] = A1[..., first:last, :]
                a1[l] = A1[..., first : last + 1, :]
                slope[l] = slopes[..., first:last, :]
                first = last + 1
            self._slopes.append((sigma[layers[0]].slope, Z, A1[..., :-1, :], slopes))
        z[L] = matrix(V[L].shape[-2])
        a[L] = matrix(net.sizes[L])
        delta = [None, *(matrix(v.shape[-2]) for v in V[1:])]

        self._first = self._product, V[1], z[1], delta[1], dV[1]
        self._gather = self._scatter = None
        if net.copies is not None and V[1][0].size <= SMALL:
            self._share_inputs(V[1], z[1], delta[1], dV[1])
        self._first_value = sigma[1].value, z[1], a[1]
        self._forward = [(V[l], a1[l - 1], z[l], sigma[l].value, a[l]) for l in range(2, L + 1)]
        self._bp1 = net.cost.delta, z[L], a[L], delta[L], np.array(1 / m, net.dtype)
        self._bp2 = [(WT[l + 1], delta[l + 1], slope[l], delta[l]) for l in range(L - 1, 0, -1)]
        self._bp34 = [(delta[l], a1[l - 1].mT, dV[l]) for l in range(2, L + 1)]

    def _share_inputs(self, V, z, delta, dV):
        """Let one product serve layer 1 of all networks of a stack, whose V^1 lie apart in theta: it takes copies."""
        below = np.empty_like(V, order="C")
        d_below = np.empty_like(V, order="C")
        flat = [array.reshape(-1, array.shape[-1]) for array in (below, z, delta, d_below)]
        self._first = np.dot, *flat
        self._gather = below, V
        self._scatter = dV, d_below

    def gradient(self, batch):
        """Return ∇_θ C of a `Batch` of m examples: an array that the next call overwrites."""
        _, y, x1 = batch
        product = self._product
        first_product, V, z, delta, dV = self._first
        if self._gather:
            copyto(*self._gather)
        first_product(V, x1, z)  # z^1 = W^1 x + b^1
        value, z, a = self._first_value
        value(z, a)
        for V, below1, z, value, a in self._forward:
            product(V, below1, z)  # z^l = W^l a^{l-1} + b^l
            value(z, a)
        bp1, z, a, delta_L, scale = self._bp1
        bp1(z, a, y, delta_L)  # BP1
        multiply(delta_L, scale, delta_L)
        for prime, z, a, slope in self._slopes:
            prime(z, a, slope)
        for WT, delta_above, slope, delta_l in self._bp2:
            product(WT, delta_above, delta_l)  # BP2
            multiply(delta_l, slope, delta_l)
        first_product(delta, x1.mT, dV)  # BP4, and BP3 in the last column of dV, for l = 1
        for delta_l, below1T, dV in self._bp34:
            product(delta_l, below1T, dV)  # … and for l = 2 … L
        if self._scatter:
            copyto(*self._scatter)
        return self.grad


def _together(net, sigma):
    """Return the hidden layers in groups that share arrays: neighbours with one σ; in a stack, each layer alone."""
    if net.copies is not None:
        return [[l] for l in range(1, net.L)]
    return [list(layers) for _, layers in groupby(range(1, net.L), key=lambda l: id(sigma[l]))]
