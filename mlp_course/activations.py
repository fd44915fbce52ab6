"""Activations a = σ(z), each beside its derivative σ'(z).

σ turns a neuron's weighted input into its activation; σ' says how much of an error passes back through it. Each is
written here as the training loop wants it: σ fills `out` from z, and σ' fills it from z and a = σ(z), whichever is
cheaper. The formula stands in the docstring. `sigmoid(z)` and `sigmoid.prime(z)` return new arrays.

All code here is analytic wherever σ is, so that complex numbers pass through it: the complex-step derivatives of
`gradcheck` and `critical` rest on that.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

import numpy as np

from . import checks

# 1 as an array of each dtype: a ufunc takes it in half the time that it takes the number 1 (7 % of all W2's training).
ONE = {np.dtype(t): np.ones((), t) for t in (np.float32, np.float64, np.complex128)}
LEAK = 0.01


def _sigmoid(z, out):
    """σ(z) = 1 / (1 + e^-z)."""
    np.negative(z, out)
    np.exp(out, out)  # inf for z far below 0, and 1 / inf is the right limit
    np.add(out, ONE.get(out.dtype, 1), out)
    return np.reciprocal(out, out)


def _sigmoid_prime(z, a, out):
    """σ'(z) = a (1 - a) = a - a²."""
    np.multiply(a, a, out)
    return np.subtract(a, out, out)


def _tanh_prime(z, a, out):
    """tanh'(z) = 1 - a²."""
    np.multiply(a, a, out)
    return np.subtract(ONE.get(out.dtype, 1), out, out)


def _relu(z, out):
    """σ(z) = max(z, 0)."""
    return np.maximum(z, 0, out=out)


def _relu_prime(z, a, out):
    """σ'(z) = 1 where z > 0, else 0 (at the kink too)."""
    return np.greater(z, 0, out=out)


def _leaky_relu(z, out):
    """σ(z) = max(z, 0.01 z)."""
    np.multiply(z, LEAK, out)
    return np.maximum(z, out, out=out)


def _leaky_relu_prime(z, a, out):
    """σ'(z) = 1 where z > 0, else 0.01."""
    np.greater(z, 0, out=out)
    np.multiply(out, 1 - LEAK, out)
    return np.add(out, LEAK, out)


def log_one_plus_exp(z):
    """Return ln(1 + e^z) without overflow, for real or complex z."""
    if not np.iscomplexobj(z):
        return np.logaddexp(z, 0)
    return np.maximum(z, 0) + np.log1p(np.exp(np.where(z.real > 0, -z, z)))


def _softplus(z, out):
    """σ(z) = ln(1 + e^z)."""
    np.copyto(out, log_one_plus_exp(z))
    return out


def _softplus_prime(z, a, out):
    """σ'(z) = 1 / (1 + e^-z), the sigmoid."""
    return _sigmoid(z, out)


def _identity(z, out):
    """σ(z) = z."""
    np.copyto(out, z)
    return out


def _identity_prime(z, a, out):
    """σ'(z) = 1."""
    out.fill(1)
    return out


def _softmax(z, out):
    """a_j = e^{z_j} / Σ_k e^{z_k}, for each column."""
    highest = z.max(axis=-2, keepdims=True)
    np.subtract(z, highest, out)  # the same result for a shifted z, and no overflow
    np.exp(out, out)
    return np.divide(out, out.sum(axis=-2, keepdims=True), out)


@dataclass(frozen=True, repr=False)
class Activation:
    """An elementwise σ and its derivative, both in the shape of z.

    value(z, out)    fills and returns out = σ(z)
    slope(z, a, out) fills and returns out = σ'(z), where a = σ(z) is at hand
    bounds           the limits of σ to the left and to the right, or below and above
    """

    name: str
    value: Callable
    slope: Callable
    bounds: tuple = (-np.inf, np.inf)
    pieces: int = 1  # rows of z for each neuron; more than one only for maxout
    elementwise: ClassVar[bool] = True

    @classmethod
    def from_functions(cls, f, prime, name=None):
        """Make an activation of two plain functions of z, as a learner writes them."""
        if not (callable(f) and callable(prime)):
            raise TypeError(f"an activation needs two functions, σ and σ'; got {f!r} and {prime!r}.")

        def value(z, out):
            out[...] = f(z)
            return out

        def slope(z, a, out):
            out[...] = prime(z)
            return out

        return cls(name or getattr(f, "__name__", "custom"), value, slope)

    def __call__(self, z):
        """Return a = σ(z), in the shape of z (for maxout, one row for each neuron)."""
        z = _floats(z)
        return self._quietly(self.value, z, np.empty_like(z))

    def prime(self, z):
        """Return σ'(z), in the shape of z. Raises TypeError where σ is not elementwise."""
        z = _floats(z)
        return self._quietly(self.slope, z, np.asarray(self(z)), np.empty_like(z))

    def pullback(self, g, z, a):
        """Return ∂C/∂z from g = ∂C/∂a: the Hadamard product g ⊙ σ'(z), as each a depends on its own z alone."""
        return g * self.slope(z, a, np.empty_like(z))

    @staticmethod
    def _quietly(function, *arrays):
        """Call without a word about overflow: the limits of the exponential are the right ones."""
        with np.errstate(over="ignore"):
            return function(*arrays)[()]

    def __repr__(self):
        return f"<activation {self.name}>"


class Softmax(Activation):
    """a_j = e^{z_j} / Σ_k e^{z_k}: each output depends on every z of its example, so σ' is a Jacobian."""

    elementwise: ClassVar[bool] = False

    def __call__(self, z):
        """Return the distributions of the columns of z, shape (n, m); a vector (n,) is one example."""
        z = _floats(z)
        if z.ndim > 1:
            return super().__call__(z)
        return super().__call__(z.reshape(-1, 1))[:, 0]

    def jacobian(self, z):
        """Return J_jk = ∂a_j/∂z_k = a_j (1[j=k] - a_k) of one example; z has n numbers, J is (n, n)."""
        a = self(np.reshape(z, (-1, 1)))
        return np.diag(a[:, 0]) - a @ a.T

    def pullback(self, g, z, a):
        """Return Jᵀ g without forming J: a ⊙ (g - Σ_k a_k g_k)."""
        return a * (g - (a * g).sum(axis=-2, keepdims=True))


class Maxout(Activation):
    """a = the largest of k affine maps: convex and piecewise linear, its slopes learned (Goodfellow et al. 2013).

    z has k rows for each neuron (rows jk to jk + k - 1 are neuron j's), a has one.
    """

    elementwise: ClassVar[bool] = False

    def __call__(self, z):
        """Return the largest of each neuron's rows of z (k n, m), shape (n, m)."""
        return self.value(_floats(z), None)

    def winners(self, z):
        """Return 1 where a row of z is its neuron's largest (the first, if several are), else 0; shape of z."""
        z = _floats(z)
        return self.pullback(np.ones_like(self(z)), z, None)

    def pullback(self, g, z, a):
        """Return g at each neuron's largest row and 0 at its others; shape of z."""
        rows = _by_neuron(z, self.pieces)
        out = np.zeros_like(rows)
        largest = rows.argmax(axis=-2)[..., None, :]
        np.put_along_axis(out, largest, g[..., None, :], axis=-2)
        return out.reshape(z.shape)


@cache
def maxout(k):
    """Return the activation that takes the largest of k >= 1 affine maps a neuron (for the output layer)."""
    k = checks.whole(k, "k, the number of affine maps of each neuron,")
    name = f"maxout({k})"

    def value(z, out):
        return np.max(_by_neuron(z, k), axis=-2, out=out)

    return Maxout(name, value, _no_slope(name, "winners(z)"), pieces=k)


def _by_neuron(z, k):
    """Return z (k n, m) as n groups of k rows, shape (n, k, m)."""
    if z.ndim < 2 or z.shape[-2] % k:
        raise ValueError(f"maxout({k}) needs z of shape ({k} n, m), {k} rows for each neuron; got {z.shape}.")
    return z.reshape(*z.shape[:-2], z.shape[-2] // k, k, z.shape[-1])


def _no_slope(name, instead):
    def slope(z, a, out):
        raise TypeError(f"{name} is not elementwise: instead of σ'(z) it has {name}.{instead}.")

    return slope


def _floats(z):
    z = np.asarray(z)
    return z if z.dtype.kind == "c" else checks.numbers(z, "z")


sigmoid = Activation("sigmoid", _sigmoid, _sigmoid_prime, bounds=(0, 1))
tanh = Activation("tanh", np.tanh, _tanh_prime, bounds=(-1, 1))
relu = Activation("relu", _relu, _relu_prime, bounds=(0, np.inf))
leaky_relu = Activation("leaky_relu", _leaky_relu, _leaky_relu_prime)
softplus = Activation("softplus", _softplus, _softplus_prime, bounds=(0, np.inf))
identity = Activation("identity", _identity, _identity_prime)
softmax = Softmax("softmax", _softmax, _no_slope("softmax", "jacobian(z)"), bounds=(0, 1))

BY_NAME = {s.name: s for s in (sigmoid, tanh, relu, leaky_relu, softplus, identity, softmax)}
# What a hidden layer may have:
ELEMENTWISE = tuple(name for name, s in BY_NAME.items() if s.elementwise)


def by_name(name):
    """Return the activation called `name`, such as "tanh" or "maxout(4)"; ValueError lists the names there are."""
    if isinstance(name, str) and name.startswith("maxout(") and name[7:-1].isdigit():
        return maxout(int(name[7:-1]))
    return checks.lookup(name, {**BY_NAME, "maxout(k)": None}, "activation")


def as_activation(given):
    """Return an Activation from a name, an Activation, or a pair of plain functions (σ, σ')."""
    if isinstance(given, Activation):
        return given
    if isinstance(given, tuple) and len(given) == 2:
        return Activation.from_functions(*given)
    return by_name(given)
