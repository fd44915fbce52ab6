"""The four equations in place: what the training loop runs. Same numbers as `Network.backprop`, to rounding.

Three things differ, and each is for speed alone:

- The bias is the weight from a neuron that always says 1: [W b] [a; 1] = W a + b. The block [W^l b^l] lies together in
  theta, and each activation matrix ends in a row of ones, so that adding b costs no call of its own, and BP4's product
  with [a; 1]ᵀ has BP3 as its last column.
- All arrays are made once for a batch size and filled again at each update.
- The factor 1/m of the mean enters at BP1, into the smallest matrix there is, and BP2 carries it to every layer:
  `delta` here is ∂C/∂z of the mini-batch's mean cost.
"""

import numpy as np


class Workspace:
    """The arrays of one backward pass over m examples, and the pass itself."""

    def __init__(self, net, m, sigma=None):
        self.m, self.L, self.cost, self.sigma = m, net.L, net.cost, sigma or net.sigma
        self.product = np.dot if net.copies is None else np.matmul  # dot: half the overhead, but no stacks
        self.V = net.blocks(net.theta)
        self.grad = np.empty_like(net.theta)
        self.dV = net.blocks(self.grad)
        self.WT = [None, *(v[..., :-1].mT for v in self.V[1:])]

        def matrices(rows):
            return [None, *(np.ones((*net.lead, n, m), net.dtype) for n in rows)]

        rows = [n for n, _ in net.shapes()]
        self.z, self.delta, self.slope = matrices(rows), matrices(rows), matrices(rows)
        self.a1 = matrices([n + 1 for n in net.sizes[1:]])  # [a^l; 1]
        self.a = [None, *(a1[..., :-1, :] for a1 in self.a1[1:])]
        self.scale = np.array(1 / m, net.dtype)

    def gradient(self, x1, y):
        """Return ∇_θ C, an array that the next call overwrites.

        x1 is [x; 1], shape (n_0 + 1, m), its last row ones; y has shape (n_L, m).
        """
        product, V, WT, dV, sigma, L = self.product, self.V, self.WT, self.dV, self.sigma, self.L
        z, a, a1, delta, slope = self.z, self.a, self.a1, self.delta, self.slope
        a1[0] = x1
        for l in range(1, L + 1):
            product(V[l], a1[l - 1], z[l])  # z^l = W^l a^{l-1} + b^l
            sigma[l].value(z[l], a[l])
        self.cost.delta(z[L], a[L], y, delta[L])  # BP1
        np.multiply(delta[L], self.scale, delta[L])
        for l in range(L - 1, 0, -1):
            product(WT[l + 1], delta[l + 1], delta[l])  # BP2
            np.multiply(delta[l], sigma[l].slope(z[l], a[l], slope[l]), delta[l])
        for l in range(1, L + 1):
            product(delta[l], a1[l - 1].mT, dV[l])  # BP3 (the last column) and BP4
        return self.grad
