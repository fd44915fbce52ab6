"""The four equations in place: what the training loop runs. Same numbers as `Network.backprop`, to rounding.

Five things differ, and each is for speed alone:

- The bias is the weight from a neuron that always says 1: [W b] [a; 1] = W a + b. The block V^l = [W^l b^l] lies
  together in theta, and each activation matrix ends in a row of ones, so that adding b costs no call of its own, and
  BP4's product with [a; 1]ᵀ has BP3 as its last column.
- All arrays are made once for a batch size and filled again at each update.
- What each equation needs of each layer is laid out once, in the order in which it is used.
- Hidden layers lie one below the other in memory, so that those with the same σ have their σ'(z) taken in one call.
- The factor 1/m of the mean enters at BP1, into the smallest matrix there is, and BP2 carries it to every layer:
  `delta` here is ∂C/∂z of the mini-batch's mean cost.
"""

from itertools import groupby, pairwise

import numpy as np
from numpy import multiply


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

        # Rows of the hidden layers in one matrix: [z; ·], [a; 1] and [σ'(z); ·], layer below layer.
        ends = np.cumsum([0, *(n + 1 for n in net.sizes[1:L])])
        Z, A1, slopes = matrix(ends[-1]), matrix(ends[-1]), matrix(ends[-1])
        rows = [None, *(slice(start, end - 1) for start, end in pairwise(ends))]
        z = [None, *(Z[..., r, :] for r in rows[1:]), matrix(V[L].shape[-2])]
        a = [None, *(A1[..., r, :] for r in rows[1:]), matrix(net.sizes[L])]
        a1 = [None, *(A1[..., r.start : r.stop + 1, :] for r in rows[1:]), None]
        delta = [None, *(matrix(v.shape[-2]) for v in V[1:])]

        self._forward = [(V[l], z[l], sigma[l].value, a[l], a1[l]) for l in range(1, L + 1)]
        self._bp1 = net.cost.delta, z[L], a[L], delta[L], np.array(1 / m, net.dtype)
        self._slopes = []
        for _, layers in groupby(range(1, L), key=lambda l: id(sigma[l])):
            first, *_, last = [*layers] * 2
            r = slice(rows[first].start, rows[last].stop)
            self._slopes.append((sigma[first].slope, Z[..., r, :], A1[..., r, :], slopes[..., r, :]))
        self._bp2 = [(WT[l + 1], delta[l + 1], delta[l], slopes[..., rows[l], :]) for l in range(L - 1, 0, -1)]
        self._bp34 = [(delta[l], a1[l - 1].mT, dV[l]) for l in range(2, L + 1)]
        self._bp34_first = delta[1], dV[1]

    def gradient(self, x1, y):
        """Return ∇_θ C, an array that the next call overwrites.

        x1 is [x; 1], shape (n_0 + 1, m), its last row ones; y has shape (n_L, m).
        """
        product, below1 = self.product, x1
        for V, z, value, a, a1 in self._forward:
            product(V, below1, z)  # z^l = W^l a^{l-1} + b^l
            value(z, a)
            below1 = a1
        bp1, z, a, delta, scale = self._bp1
        bp1(z, a, y, delta)  # BP1
        multiply(delta, scale, delta)
        for slope, z, a, out in self._slopes:
            slope(z, a, out)
        for WT, delta_above, delta, slope in self._bp2:
            product(WT, delta_above, delta)  # BP2
            multiply(delta, slope, delta)
        delta, dV = self._bp34_first
        product(delta, x1.mT, dV)  # BP3 (the last column of dV) and BP4, for l = 1
        for delta, below1T, dV in self._bp34:
            product(delta, below1T, dV)  # … and for l = 2 … L
        return self.grad
