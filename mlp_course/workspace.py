"""The four equations in place: what the training loop runs. Same numbers as `Network.backprop`, to rounding.

Four things differ, and each is for speed alone:

- The bias is the weight from a neuron that always says 1: [W b] [a; 1] = W a + b. The block V^l = [W^l b^l] lies
  together in theta, and each activation matrix ends in a row of ones, so that adding b costs no call of its own, and
  BP4's product with [a; 1]ᵀ has BP3 as its last column.
- All arrays are made once for a batch size and filled again at each update.
- What each equation needs of each layer is laid out once, in the order in which it is used.
- The factor 1/m of the mean enters at BP1, into the smallest matrix there is, and BP2 carries it to every layer:
  `delta` here is ∂C/∂z of the mini-batch's mean cost.
"""

import numpy as np
from numpy import multiply


class Workspace:
    """The arrays of one backward pass over m examples, and the pass itself."""

    def __init__(self, net, m, sigma=None):
        L, sigma = net.L, sigma or net.sigma
        self.product = np.dot if net.copies is None else np.matmul  # dot: half the overhead, but no stacks
        self.grad = np.empty_like(net.theta)
        V, dV = net.blocks(net.theta), net.blocks(self.grad)
        rows = [n for n, _ in net.shapes()]

        def matrices(rows):
            return [None, *(np.ones((*net.lead, n, m), net.dtype) for n in rows)]

        z, delta, slope = matrices(rows), matrices(rows), matrices(rows)
        a1 = matrices([n + 1 for n in net.sizes[1:]])  # [a^l; 1]
        a = [None, *(with_ones[..., :-1, :] for with_ones in a1[1:])]
        WT = [None, *(v[..., :-1].mT for v in V[1:])]
        down = range(L - 1, 0, -1)

        self._forward = [(V[l], z[l], sigma[l].value, a[l], a1[l]) for l in range(1, L + 1)]
        self._bp1 = net.cost.delta, z[L], a[L], delta[L], np.array(1 / m, net.dtype)
        self._bp2 = [(WT[l + 1], delta[l + 1], delta[l], sigma[l].slope, z[l], a[l], slope[l]) for l in down]
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
        for WT, delta_above, delta, slope, z, a, out in self._bp2:
            product(WT, delta_above, delta)  # BP2
            multiply(delta, slope(z, a, out), delta)
        delta, dV = self._bp34_first
        product(delta, x1.mT, dV)  # BP3 (the last column of dV) and BP4, for l = 1
        for delta, below1T, dV in self._bp34:
            product(delta, below1T, dV)  # … and for l = 2 … L
        return self.grad
