"""What chapter 12 compares with libraries: your gradient and your updates, beside those of others; and three traps."""

import numpy as np

from ..activations import sigmoid
from .peers import (
    Start,
    by_nudging,
    by_package,
    by_pytorch,
    give,
    in_order,
    in_pytorch,
    in_scikit_learn,
    start,
    updated_by_package,
    updated_by_pytorch,
)
from .trap_pictures import columns_for_rows, four_runs, no_zero_grad, softmax_twice
from .traps import prices_of, pushed_bowls, trap_run

__all__ = [
    "Start",
    "apart",
    "by_nudging",
    "by_package",
    "by_pytorch",
    "columns_for_rows",
    "four_runs",
    "give",
    "gradients_by",
    "in_pytorch",
    "in_scikit_learn",
    "no_zero_grad",
    "prices_of",
    "pushed_bowls",
    "softmax_twice",
    "start",
    "trap_run",
    "updated_by_adam",
    "updated_by_package",
    "updated_by_pytorch",
    "updated_by_sgd",
]


def gradients_by(yours):
    """Return your_gradients(W, b, x, y), made of your four functions, as station 3 puts them together."""
    forward, softmax, bp2, bp3_bp4 = yours

    def your_gradients(W, b, x, y):
        z, a = forward(W, b, x, sigmoid)
        delta2 = softmax(z[2]) - y
        delta1 = bp2(W[2], delta2, z[1], sigmoid.prime)
        db1, dW1 = bp3_bp4(delta1, a[0])
        db2, dW2 = bp3_bp4(delta2, a[1])
        return [dW1, db1, dW2, db2]

    return your_gradients


def updated_by_sgd(begin: Start, gradients, sgd_update, eta=0.5, updates=5) -> list:
    """Return the knobs after some updates on all examples, by your gradients and your update."""
    knobs = in_order(begin.W, begin.b)
    for _ in range(updates):
        W1, b1, W2, b2 = knobs
        slopes = gradients([None, W1, W2], [None, b1, b2], begin.x, begin.y)
        knobs = [sgd_update(knob, slope, eta) for knob, slope in zip(knobs, slopes, strict=True)]
    return knobs


def updated_by_adam(begin: Start, gradients, adam_update, eta=0.01, updates=5) -> list:
    """Return the knobs after some updates on all examples, by your gradients and your Adam."""
    knobs = in_order(begin.W, begin.b)
    v = [np.zeros(knob.shape) for knob in knobs]
    s = [np.zeros(knob.shape) for knob in knobs]
    for t in range(1, updates + 1):
        W1, b1, W2, b2 = knobs
        slopes = gradients([None, W1, W2], [None, b1, b2], begin.x, begin.y)
        for k, slope in enumerate(slopes):
            knobs[k], v[k], s[k] = adam_update(knobs[k], v[k], s[k], slope, t, eta)
    return knobs


def apart(theirs, ours) -> float:
    """Return the largest difference between two lists of arrays or tensors, whether biases lie or stand."""
    differences = []
    for one, other in zip(theirs, ours, strict=True):
        numbers = one.detach().numpy() if hasattr(one, "detach") else np.asarray(one)
        differences.append(abs(numbers.reshape(np.shape(other)) - other).max())
    return max(differences)
