"""The multi-layer perceptron: feedforward and the four equations of backpropagation, one line each."""

import copy
from math import prod
from typing import NamedTuple

import numpy as np

from . import checks
from .activations import as_activation
from .costs import as_cost, check_targets
from .initializers import as_initializer


class Forward(NamedTuple):
    """What one feedforward pass computed, indexed by layer l (z[0] is None, a[0] is the input)."""

    z: list  # weighted inputs z^l, shape (n_l, m), or (S, n_l, m) for a stack
    a: list  # activations a^l, the same shapes


class Backward(NamedTuple):
    """What one backward pass computed; lists are indexed by layer l, with None at 0."""

    cost: float  # C = 1/m Σ_x C_x; an array (S,) for a stack
    grad: np.ndarray  # ∇_θ C, laid out like theta
    dW: list  # ∂C/∂W^l, shape of W^l: views into grad
    db: list  # ∂C/∂b^l, shape of b^l: views into grad
    delta: list  # errors δ^l = ∂C_x/∂z^l of each example, shape of z^l
    z: list
    a: list


class Network:
    """A multi-layer perceptron of the given layer sizes, or a stack of `copies` of them trained in one pass.

    sizes        [n_0, n_1, ..., n_L]: inputs, neurons of each layer
    activation   of the hidden layers, or a list of L activations, one a layer: a name ("tanh"), an Activation,
                 or a pair (σ, σ') of functions
    output       activation of layer L (when `activation` is not a list)
    cost         "quadratic", "absolute", "cross-entropy", "log-likelihood", or a Cost
    initializer  a name ("lecun", "glorot", "he", "normal", "zeros") or a callable, see `initializers`
    rng          seed or Generator that draws the initial weights
    dtype        np.float64 or np.float32
    copies       None for one network, S for a stack

    `theta` holds all parameters in one vector of shape (P,), or (S, P) for a stack. `W[l]`, shape ([S,] n_l, n_{l-1}),
    and `b[l]`, shape ([S,] n_l, 1), are views into it: neuron by neuron, its weights, then its bias.
    """

    def __init__(
        self,
        sizes,
        activation="sigmoid",
        output="sigmoid",
        cost="quadratic",
        initializer="lecun",
        rng=None,
        dtype=np.float64,
        copies=None,
    ):
        self.sizes = _sizes(sizes)
        self.L = len(self.sizes) - 1
        self.sigma = [None, *_activations(activation, output, self.L)]
        self.cost = as_cost(cost, self.sigma[self.L])
        self.dtype = _dtype(dtype)
        if copies is not None:
            copies = checks.whole(copies, "copies, the number of stacked networks,")
        self.copies = copies
        self.size = sum(prod(shape) for shape in self.shapes())
        self.adopt(np.empty((*self.lead, self.size), self.dtype))
        self.initialize(initializer, rng)

    @property
    def lead(self):
        """The leading axes of every parameter: () for one network, (S,) for a stack."""
        return () if self.copies is None else (self.copies,)

    def shapes(self):
        """Return the shapes (n_l, n_{l-1} + 1) of the blocks [W^l b^l] for l = 1 … L."""
        shapes = []
        for l in range(1, self.L + 1):
            rows = self.sizes[l] * self.sigma[l].pieces
            shapes.append((rows, self.sizes[l - 1] + 1))
        return shapes

    def adopt(self, theta):
        """Make `theta`, shape ([S,] P), the parameters: W[l] and b[l] become views into this very array."""
        expected = (*self.lead, self.size)
        if theta.shape != expected or theta.dtype != self.dtype:
            raise ValueError(
                f"theta is {theta.dtype} of shape {theta.shape}, expected {self.dtype} of shape {expected}."
            )
        self.theta = theta
        self.W, self.b = weights_and_biases(self.blocks(theta))

    def blocks(self, theta):
        """Return the views [W^l b^l] into a vector laid out like theta, indexed by l."""
        blocks = [None]
        start = 0
        for shape in self.shapes():
            end = start + prod(shape)
            blocks.append(theta[..., start:end].reshape(*self.lead, *shape))
            start = end
        return blocks

    def initialize(self, initializer, rng=None):
        """Draw all weights and biases anew, network after network, so that a stack starts as its networks would."""
        draw = as_initializer(initializer)
        rng = checks.generator(rng)
        for theta in self.theta.reshape(-1, self.size):
            start = 0
            for n_out, columns in self.shapes():
                W, b = draw(n_out, columns - 1, rng)
                end = start + n_out * columns
                theta[start:end] = np.column_stack([W, b]).ravel()
                start = end

    def forward(self, x):
        """Feed inputs x of shape (n_0, m) forward and return every z^l and a^l."""
        W = self.W
        b = self.b
        sigma = self.sigma
        z = [None]
        a = [checks.columns(x, self.sizes[0], "x", self.dtype)]
        for l in range(1, self.L + 1):
            z.append(W[l] @ a[l - 1] + b[l])
            a.append(sigma[l](z[l]))
        return Forward(z, a)

    def __call__(self, x):
        """Return the output a^L, shape (n_L, m), or (S, n_L, m) for a stack."""
        return self.forward(x).a[self.L]

    def onward(self, l, z):
        """Return z^L and a^L when layer l's weighted input is z, shape (n_l, m): fed forward from there."""
        a = self.sigma[l](z)
        for k in range(l + 1, self.L + 1):
            z = self.W[k] @ a + self.b[k]
            a = self.sigma[k](z)
        return z, a

    def backprop(self, x, y):
        """Return the cost of the mini-batch x, y, its gradient, and the errors δ^l: the four equations.

        x has shape (n_0, m), y (n_L, m). The gradient is that of the mean cost; δ is each example's own.
        """
        x, y = checks.pair(x, y, self.sizes[0], self.sizes[-1], self.dtype)
        check_targets(self.cost, y)
        W = self.W
        sigma = self.sigma
        L = self.L
        m = x.shape[1]
        z, a = self.forward(x)
        grad = np.empty_like(self.theta)
        dW, db = weights_and_biases(self.blocks(grad))

        delta = [None] * (L + 1)
        delta[L] = self.cost.delta(z[L], a[L], y)  # BP1
        for l in range(L - 1, 0, -1):
            delta[l] = (W[l + 1].mT @ delta[l + 1]) * sigma[l].prime(z[l])  # BP2
        for l in range(1, L + 1):
            db[l][...] = delta[l].mean(axis=-1, keepdims=True)  # BP3
            dW[l][...] = delta[l] @ a[l - 1].mT / m  # BP4

        cost = self.cost.each(z[L], a[L], y).mean(axis=-1)
        return Backward(cost, grad, dW, db, delta, z, a)

    def copy(self):
        """Return a network with parameters of its own, equal to these."""
        return self.at(self.theta.copy())

    def __getitem__(self, s):
        """Return network number `s` of a stack, or the stack of a slice; its parameters are the stack's own memory."""
        if self.copies is None:
            raise TypeError("this is one network, not a stack: make a stack with copies=S, or with stack([...]).")
        return self.at(self.theta[s])

    def at(self, theta):
        """Return a network like this one whose parameters are the array `theta`, complex numbers included.

        theta of shape (P,) makes one network, of shape (S, P) a stack, whatever this one is.
        """
        twin = copy.copy(self)
        twin.copies = len(theta) if theta.ndim == 2 else None
        twin.dtype = theta.dtype
        twin.adopt(theta)
        return twin

    def __repr__(self):
        layers = "-".join(map(str, self.sizes))
        stack = "" if self.copies is None else f", {self.copies} copies"
        names = ", ".join(s.name for s in self.sigma[1:])
        return f"<Network {layers} ({names}; {self.cost.name}), {self.size:,} parameters{stack}>"


def stack(networks):
    """Return a stack with copies of the parameters of networks that are otherwise alike."""
    networks = list(networks)
    if not networks:
        raise ValueError("stack needs at least one network.")
    first = networks[0]
    for s, net in enumerate(networks):
        if net.copies is not None:
            raise ValueError(f"networks[{s}] is itself a stack of {net.copies}.")
        if _kind(net) != _kind(first):
            raise ValueError(f"networks[{s}], {net!r}, is not of the kind of networks[0], {first!r}.")
    return first.at(np.stack([net.theta for net in networks]))


def _kind(net):
    return net.sizes, net.sigma, net.dtype, repr(net.cost)


def weights_and_biases(blocks):
    """Return the lists W and b of views into blocks [W^l b^l], indexed by l."""
    W = [None, *(block[..., :-1] for block in blocks[1:])]
    b = [None, *(block[..., -1:] for block in blocks[1:])]
    return W, b


def _sizes(sizes):
    try:
        sizes = list(sizes)
    except TypeError:
        raise TypeError(f"sizes should be a list such as [2, 3, 1], got {sizes!r}.") from None
    if len(sizes) < 2:
        raise ValueError(f"sizes needs at least inputs and outputs, such as [2, 1]; got {sizes}.")
    return [checks.whole(n, f"sizes[{l}]") for l, n in enumerate(sizes)]


def _activations(activation, output, L):
    if isinstance(activation, list):
        if len(activation) != L:
            raise ValueError(
                f"activation lists {len(activation)} activations, expected {L}: one for each layer 1 … {L}."
            )
        sigma = [as_activation(s) for s in activation]
    else:
        sigma = [as_activation(activation)] * (L - 1) + [as_activation(output)]
    for l, s in enumerate(sigma[:-1], start=1):
        if not s.elementwise:
            raise ValueError(
                f"{s.name} cannot be the activation of hidden layer {l}: "
                "BP2's product ⊙ σ'(z) needs an elementwise σ. Use it for the output layer."
            )
    return sigma


def _dtype(dtype):
    dtype = np.dtype(dtype)
    if dtype not in (np.float64, np.float32):
        raise ValueError(f"dtype should be np.float64 or np.float32, got {dtype}.")
    return dtype
