"""A function of an exercise in the place that the lab has for own code, the reference in all places around it.

Each takes the function and returns settings of a lab; `renamed` gives it the exercise's name, by which a lab speaks of
it.
"""

from functools import wraps

import numpy as np

from ...activations import sigmoid
from ...exercises.exercise import every
from ...learner.words import describe
from ..own.caller import Caller
from ..own.faults import returned

LAMBDA = 1.0
N = 300  # training examples on each bench
H = 0.3  # beyond which a miss is an outlier: of targets 0 and 1 none would be, with 1
P = 0.25  # not ½, with which 1 - p could stand for p


def renamed(f, name: str):
    """Return the function under this name, whatever it is called: a lambda has none."""

    @wraps(f)
    def called(*args):
        return f(*args)

    called.__name__ = name
    return called


def backprop(f) -> dict:
    """Put in backprop(net, x, y)."""
    return {"backprop": f}


def update(f) -> dict:
    """Put in sgd_update(theta, grad, eta)."""
    return {"update": f}


def initializer(f) -> dict:
    """Put in a rule for first weights, (n_out, n_in, rng) -> (W, b)."""
    call = Caller()

    def start(n_out, n_in, rng):
        result = call(f.__name__, f, n_out, n_in, rng)
        shapes = [np.shape(part) for part in result] if isinstance(result, tuple | list) else []
        if shapes not in ([(n_out, n_in), (n_out, 1)], [(n_out, n_in), (n_out,)]):
            raise returned(f.__name__, f, f"shapes {shapes} for n_out = {n_out} and n_in = {n_in}")
        return result

    return {"initializer": start}


def delta_of_cross_entropy(f) -> dict:
    """Put in cross_entropy_delta(z, a, y), beside the right cost."""
    return {"cost": (every()["cross_entropy"].reference, f)}


def delta_of_quadratic(f) -> dict:
    """Put in buggy_quadratic_delta(z, a, y), beside the right cost."""

    def cost(a, y):
        return ((a - y) ** 2).sum(axis=0).mean() / 2

    return {"cost": (cost, f)}


def delta_of_huber(f) -> dict:
    """Put in huber_delta(z, a, y, prime, h) of sigmoid outputs, beside the right cost."""

    def cost(a, y):
        r = np.abs(a - y)
        return np.where(r <= H, r**2 / 2, H * r - H**2 / 2).sum(axis=0).mean()

    @wraps(f)
    def delta(z, a, y):
        return f(z, a, y, sigmoid.prime, H)

    return {"cost": (cost, delta)}


def bp1(f) -> dict:
    """Put in bp1(z, a, y, prime)."""
    return four_equations(f, bp1=f)


def bp2(f) -> dict:
    """Put in bp2(W_next, delta_next, z, prime)."""
    return four_equations(f, bp2=f)


def bp3_bp4(f) -> dict:
    """Put in bp3_bp4(delta, a_before)."""
    return four_equations(f, bp3_bp4=f)


def four_equations(f, bp1=None, bp2=None, bp3_bp4=None) -> dict:
    """Return a backpropagation of these equations, and of the references for the others."""
    bp1 = bp1 or every()["bp1"].reference
    bp2 = bp2 or every()["bp2"].reference
    bp3_bp4 = bp3_bp4 or every()["bp3_bp4"].reference

    @wraps(f)
    def backprop(net, x, y):
        z, a = net.forward(x)
        delta = [None] * (net.L + 1)
        dW = [None] * (net.L + 1)
        db = [None] * (net.L + 1)
        delta[net.L] = bp1(z[net.L], a[net.L], y, net.sigma[net.L].prime)
        for l in range(net.L - 1, 0, -1):
            delta[l] = bp2(net.W[l + 1], delta[l + 1], z[l], net.sigma[l].prime)
        for l in range(1, net.L + 1):
            db[l], dW[l] = bp3_bp4(delta[l], a[l - 1])
        return delta, dW, db

    return {"backprop": backprop}


def l2(f) -> dict:
    """Put in l2_gradient(W, b, dW, db, lam, N), after the right backpropagation."""

    @wraps(f)
    def backprop(net, x, y):
        back = net.backprop(x, y)
        layers = range(1, net.L + 1)
        new = [f(net.W[l], net.b[l], back.dW[l], back.db[l], LAMBDA, N) for l in layers]
        return [None, *(dW for dW, _ in new)], [None, *(db for _, db in new)]

    return {"backprop": backprop}


def dropout(f) -> dict:
    """Put in inverted_dropout(a, u, p), behind each hidden layer, in training alone."""
    rng = np.random.default_rng(0)

    @wraps(f)
    def backprop(net, x, y):
        z = [None] * (net.L + 1)
        a = [x] + [None] * net.L
        scale = [None] * (net.L + 1)
        for l in range(1, net.L + 1):
            z[l] = net.W[l] @ a[l - 1] + net.b[l]
            a[l] = net.sigma[l](z[l])
            if l < net.L:
                left = f(a[l].copy(), rng.random(a[l].shape), P)
                scale[l] = left / a[l]
                a[l] = left
        delta = [None] * net.L + [net.cost.delta(z[net.L], a[net.L], y)]
        for l in range(net.L - 1, 0, -1):
            delta[l] = net.W[l + 1].T @ delta[l + 1] * scale[l] * net.sigma[l].prime(z[l])
        dW = [None] + [delta[l] @ a[l - 1].T / x.shape[1] for l in range(1, net.L + 1)]
        db = [None] + [delta[l].mean(axis=1, keepdims=True) for l in range(1, net.L + 1)]
        return delta, dW, db

    return {"backprop": backprop}


def momentum(f) -> dict:
    """Put in momentum_update(theta, v, g, eta)."""
    return remembering(f, 1)


def rmsprop(f) -> dict:
    """Put in rmsprop_update(theta, s, g, eta)."""
    return remembering(f, 1)


def adam(f) -> dict:
    """Put in adam_update(theta, v, s, g, t, eta)."""
    return remembering(f, 2, counts=True)


def remembering(f, memories: int, counts: bool = False) -> dict:
    """Return an update that keeps what f remembers, and where f `counts`, tells it which update this is."""

    class Update:
        def __init__(self):
            self.t = 0
            self.memory = None

        def __call__(self, theta, grad, eta):
            self.t += 1
            memory = self.memory or [np.zeros_like(theta)] * memories
            which = (self.t,) if counts else ()
            result = f(theta, *memory, grad, *which, eta)
            if not isinstance(result, tuple | list) or len(result) != memories + 1:
                raise returned(f.__name__, f, f"{describe(result)}; expected theta and what is remembered")
            new, *self.memory = result
            return new

    Update.__name__ = f.__name__
    Update.__module__ = f.__module__
    return {"update": Update}
