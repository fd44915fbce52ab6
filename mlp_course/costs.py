"""Costs: how wrong an output a is when the target is y; and BP1, the error δ^L = ∂C/∂z^L where backpropagation starts.

A cost knows the activation of the output layer, because BP1 does. The literal BP1 is ∇_a C ⊙ σ'(z) (for softmax and
maxout, the transposed Jacobian times ∇_a C). Where the two factors cancel, `delta` is the cancelled form: with z = 50
and y = 0 the product of a huge gradient and a vanished slope would be 0, and the right error is 1. For the same reason
values are computed from z where a, rounded to 0 or 1, has forgotten what the value depends on.

All arrays have columns as examples: z, a, y are (n_L, m), or (S, n_L, m) for a stack.
"""

import numpy as np

from . import checks
from .activations import Activation, as_activation, log_one_plus_exp, sigmoid, softmax


class Cost:
    """C_x(a, y), averaged over the examples x. Made with the output layer's activation: `Quadratic(sigmoid)`."""

    name: str
    partners: tuple | None = None  # the output activations that make sense; None for all
    why = ""

    def __init__(self, output: Activation | str = sigmoid):
        self.output = as_activation(output)
        if self.partners is not None and self.output not in self.partners:
            raise ValueError(
                f"the {self.name} cost does not go with {self.output.name} outputs: {self.why} "
                f"Use {' or '.join(p.name for p in self.partners)} outputs, or the quadratic cost."
            )

    def __call__(self, z, a, y):
        """Return the cost C = 1/m Σ_x C_x: a number, or an array (S,) for a stack."""
        return self.each(z, a, y).mean(axis=-1)

    def each(self, z, a, y):
        """Return C_x of each example, shape (m,), or (S, m) for a stack; z = None computes it from a alone."""
        raise NotImplementedError

    def gradient(self, a, y):
        """Return ∇_a C_x, shape of a."""
        raise NotImplementedError

    def delta(self, z, a, y, out=None):
        """Return BP1, the errors δ^L_j = ∂C_x/∂z^L_j of each example, shape of z."""
        return _filled(out, self.output.pullback(self.gradient(a, y), z, a))

    def check_targets(self, y):
        """Raise ValueError if y cannot be a target of this cost."""

    def __repr__(self):
        return f"<{self.name} cost of {self.output.name} outputs>"


class Quadratic(Cost):
    """C_x = ½ ‖a - y‖²; half the squared error, so that its gradient is a - y."""

    name = "quadratic"

    def each(self, z, a, y):
        return 0.5 * np.square(a - y).sum(axis=-2)

    def gradient(self, a, y):
        return a - y

    def delta(self, z, a, y, out=None):
        if out is None or not self.output.elementwise:
            return super().delta(z, a, y, out)
        return np.multiply(a - y, self.output.slope(z, a, out), out)


class Absolute(Cost):
    """C_x = Σ_j |a_j - y_j|: outliers pull on it no harder than others do."""

    name = "absolute"

    def each(self, z, a, y):
        return ((a - y) * self.gradient(a, y)).sum(axis=-2)

    def gradient(self, a, y):
        return np.sign((a - y).real)


class CrossEntropy(Cost):
    """C_x = -Σ_j [y_j ln a_j + (1 - y_j) ln(1 - a_j)] for sigmoid outputs: BP1's slope cancels, δ = a - y."""

    name = "cross-entropy"
    partners = (sigmoid,)
    why = "it takes each output as a probability of its own, in (0, 1)."

    def each(self, z, a, y):
        if z is None:
            return (_surprise(y, a) + _surprise(1 - y, 1 - a)).sum(axis=-2)
        # -ln a = ln(1 + e^-z) and -ln(1 - a) = ln(1 + e^z)
        return (y * log_one_plus_exp(-z) + (1 - y) * log_one_plus_exp(z)).sum(axis=-2)

    def gradient(self, a, y):
        return _ratio(1 - y, 1 - a) - _ratio(y, a)

    def delta(self, z, a, y, out=None):
        return np.subtract(a, y, out)

    def check_targets(self, y):
        if y.min() < 0 or y.max() > 1:
            raise ValueError(
                f"the cross-entropy cost needs targets y in [0, 1] (probabilities); got {y.min():g} to {y.max():g}."
            )


class LogLikelihood(Cost):
    """C_x = -Σ_j y_j ln a_j for softmax outputs (categorical cross-entropy): BP1's Jacobian collapses, δ = a - y."""

    name = "log-likelihood"
    partners = (softmax,)
    why = "it takes the outputs together as one distribution over the classes, Σ_j a_j = 1."

    def each(self, z, a, y):
        if z is None:
            return _surprise(y, a).sum(axis=-2)
        highest = z.max(axis=-2, keepdims=True)
        log_sum = highest + np.log(np.exp(z - highest).sum(axis=-2, keepdims=True))
        return (y * (log_sum - z)).sum(axis=-2)  # -ln a_j = ln Σ_k e^{z_k} - z_j

    def gradient(self, a, y):
        return -_ratio(y, a)

    def delta(self, z, a, y, out=None):
        return np.subtract(a, y, out)

    def check_targets(self, y):
        if y.min() < 0 or np.abs(y.sum(axis=-2) - 1).max() > 1e-6:
            raise ValueError(
                "the log-likelihood cost needs each column "
                "of y to be a distribution over the classes: "
                "numbers from 0 that sum to 1 (one-hot for a label)."
            )


def _ratio(p, q):
    """Return p / q, and 0 where p is 0 even if q is."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0, p / q)


def _surprise(p, q):
    """Return -p ln q, and 0 where p is 0 even if q is."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0, -p * np.log(q))


def _filled(out, result):
    if out is None:
        return result
    np.copyto(out, result)
    return out


def check_targets(cost, y):
    """Ask the cost whether y can be its target, if it has an opinion (a learner's cost may have none)."""
    if hasattr(cost, "check_targets"):
        cost.check_targets(y)


BY_NAME = {c.name: c for c in (Quadratic, Absolute, CrossEntropy, LogLikelihood)}

# For each kind of targets (`Dataset.kind`) the costs that make sense, the usual one first, each with its outputs.
PAIRINGS = {
    "two classes": {"cross-entropy": "sigmoid", "quadratic": "sigmoid", "absolute": "sigmoid"},
    "classes": {"log-likelihood": "softmax", "cross-entropy": "sigmoid", "quadratic": "sigmoid"},
    "regression": {"quadratic": "identity", "absolute": "identity"},
}


def usual(kind):
    """Return the names of the usual cost and output activation for targets of this kind, a key of `PAIRINGS`."""
    return next(iter(checks.lookup(kind, PAIRINGS, "kind of targets").items()))


def as_cost(given, output):
    """Return the Cost for the output activation, from a name, a Cost class, or an object with each, gradient, delta."""
    if isinstance(given, str):
        given = checks.lookup(given, BY_NAME, "cost")
    if isinstance(given, type):
        return given(output)
    if isinstance(given, Cost) and given.output != output:
        raise ValueError(f"{given!r} was made for {given.output.name} outputs; this network's are {output.name}.")
    missing = [n for n in ("each", "delta") if not callable(getattr(given, n, None))]
    if missing:
        raise TypeError(f"a cost needs the methods each(z, a, y) and delta(z, a, y); {given!r} lacks {missing}.")
    return given
