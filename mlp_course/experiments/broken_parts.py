"""The five parts of a trainer as chapters 2, 3 and 5 write them, and six broken ones, a fellow student's each."""

import numpy as np


def glorot(n_out, n_in, rng):
    """Draw the first weights of a layer: the start of a healthy program."""
    r = np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-r, r, (n_out, n_in)), np.zeros((n_out, 1))


def minibatches(x, y, m, rng):
    """Deal out the examples in batches of m, in a new order."""
    places = rng.permutation(x.shape[1])
    parts = [places[first : first + m] for first in range(0, len(places), m)]
    return [(x[:, part], y[:, part]) for part in parts]


def bp2(W_next, delta_next, z, prime):
    """Send the errors of a layer back to the one before."""
    return (W_next.T @ delta_next) * prime(z)


def bp3_bp4(delta, a_before):
    """Return the slopes of a layer's biases and weights."""
    return delta.mean(axis=1, keepdims=True), delta @ a_before.T / delta.shape[1]


def sgd_update(theta, grad, eta):
    """Make the step."""
    return theta - eta * grad


def uphill(theta, grad, eta):
    """A broken `sgd_update`."""
    return theta + eta * grad


def alike(n_out, n_in, rng):
    """A broken `glorot`."""
    r = np.sqrt(6 / (n_in + n_out))
    row = rng.uniform(-r, r, n_in)
    W = np.zeros((n_out, n_in))
    W[:] = row
    return W, np.zeros((n_out, 1))


def sum_for_mean(delta, a_before):
    """A broken `bp3_bp4`."""
    db = delta.sum(axis=1, keepdims=True)
    dW = delta @ a_before.T
    return db, dW


def divided(theta, grad, eta):
    """A broken `sgd_update`."""
    return theta - eta * grad / theta.size


def only_x(x, y, m, rng):
    """A broken `minibatches`."""
    x = x[:, rng.permutation(x.shape[1])]
    batches = []
    for first in range(0, x.shape[1], m):
        batches.append((x[:, first : first + m], y[:, first : first + m]))
    return batches


def no_slope(W_next, delta_next, z, prime):
    """A broken `bp2`."""
    return W_next.T @ delta_next


PARTS = {"glorot": glorot, "minibatches": minibatches, "bp2": bp2, "bp3_bp4": bp3_bp4, "sgd_update": sgd_update}
BROKEN = {
    1: {"sgd_update": divided},
    2: {"minibatches": only_x},
    3: {"bp2": no_slope},
    4: {"glorot": alike},
    5: {"bp3_bp4": sum_for_mean},
    6: {"sgd_update": uphill},
}


def program(number):
    """Return the parts of a program: 0 is the healthy one, 1 to 6 are broken."""
    return PARTS | BROKEN.get(number, {})
