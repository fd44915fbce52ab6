"""Inputs that the checker does not use, edges included, for what it was not able to tell from the reference.

One function for each exercise; it returns one tuple of arguments. Sizes are 1 to 5, numbers are drawn
from several kinds: normal, large, whole, with zeros, all equal. An exercise without a function here is given cases of
its own declaration, of seeds that the checker does not use.
"""

from itertools import pairwise

import numpy as np

from mlp_course.activations import identity, relu, sigmoid, softplus, tanh
from mlp_course.exercises.exercise import Exercise
from mlp_course.network import Network

SIGMAS = (sigmoid, tanh, relu, softplus, identity)


def inputs_for(exercise: Exercise, rng) -> tuple:
    """Return one tuple of arguments for an exercise."""
    if exercise.name in BY_NAME:
        return BY_NAME[exercise.name](rng)
    cases = exercise.draw(int(rng.integers(10**6, 2**31)))
    return cases[rng.integers(len(cases))]


BY_NAME = {}


def inputs(*names):
    """Decorate a function that returns inputs for the exercises of these names."""

    def add(f):
        BY_NAME.update(dict.fromkeys(names, f))
        return f

    return add


def size(rng, most: int = 5) -> int:
    """Return a number of neurons or examples; 1 as often as not at the edges."""
    return int(rng.choice([1, 2, 3, *range(1, most + 1)]))


def values(rng, *shape):
    """Return an array of numbers of one kind."""
    kind = rng.integers(6)
    drawn = rng.normal(size=shape)
    if kind == 1:
        return 30 * drawn
    if kind == 2:
        return rng.integers(-3, 4, shape).astype(float)
    if kind == 3:
        return np.where(rng.random(shape) < 0.4, 0.0, drawn)
    if kind == 4:
        return np.full(shape, float(rng.normal()))
    return drawn


def targets(rng, *shape):
    """Return targets of 0 and 1, between them, or as whole numbers."""
    kind = rng.integers(3)
    if kind == 0:
        return rng.random(shape)
    ones = rng.integers(0, 2, shape)
    return ones if kind == 1 else ones.astype(float)


def any_sigma(rng):
    return SIGMAS[rng.integers(len(SIGMAS))]


@inputs("share_right")
def share_right(rng):
    m = size(rng, 9)
    answers = rng.choice([0.0, 0.25, 0.5, 0.75, 1.0], (1, m)) if rng.random() < 0.5 else rng.random((1, m))
    return answers, rng.integers(0, 2, (1, m)).astype(float)


@inputs("sigmoid", "sigmoid_prime")
def any_array(rng):
    shape = tuple(int(n) for n in rng.integers(1, 4, rng.integers(0, 4)))
    z = values(rng, *shape) * rng.choice([1.0, 1.0, 30.0])
    return (z.astype(int) if rng.random() < 0.2 and np.ndim(z) else np.asarray(z),)


@inputs("neuron")
def neuron(rng):
    n = size(rng)
    return values(rng, n), float(rng.normal()), values(rng, n, size(rng)), any_sigma(rng)


def lists(rng):
    """Return the sizes of a network, and W, b indexed by l."""
    sizes = [size(rng, 4) for _ in range(rng.integers(2, 6))]
    W = [None, *(values(rng, n, k) for k, n in pairwise(sizes))]
    return sizes, W, [None, *(values(rng, n, 1) for n in sizes[1:])]


@inputs("feedforward", "forward")
def networks(rng):
    sizes, W, b = lists(rng)
    return W, b, values(rng, sizes[0], size(rng)), any_sigma(rng)


@inputs("softmax")
def softmax(rng):
    z = values(rng, size(rng), size(rng)) * rng.choice([1.0, 30.0, 1e4])
    return (z + rng.choice([0.0, 1000.0, -1000.0], (1, z.shape[1])),)


@inputs("sgd_update")
def sgd_update(rng):
    P = size(rng, 9)
    return values(rng, P), values(rng, P), float(rng.exponential())


def curved(rng, P: int):
    """Return a smooth cost of P knobs."""
    c = rng.normal(size=(3, P))

    def cost(theta):
        return float(np.sum(c[0] * np.sin(theta)) + np.sum(np.exp(0.3 * c[1] * theta)) + (c[2] @ theta) ** 2)

    return cost


@inputs("nudge_gradient")
def nudge_gradient(rng):
    P = size(rng)
    return curved(rng, P), values(rng, P) / 3, float(rng.choice([0.2, 0.05, 1e-3]))


@inputs("descend")
def descend(rng):
    P = size(rng)
    return curved(rng, P), rng.normal(size=P), float(rng.uniform(0.005, 0.05)), int(rng.integers(1, 5))


@inputs("minibatches")
def minibatches(rng):
    N = int(rng.integers(1, 20))
    x = rng.normal(size=(size(rng), N))
    return x, rng.normal(size=(size(rng, 3), N)), int(rng.integers(1, 9)), rng


@inputs("sgd_epoch")
def sgd_epoch(rng):
    sizes = [size(rng, 4) + 1, 6, size(rng, 2)]
    N = int(rng.integers(6, 15))
    x = rng.normal(size=(sizes[0], N))
    y = rng.random((sizes[-1], N))
    return Network(sizes, rng=rng), x, y, float(rng.uniform(0.1, 2)), int(rng.integers(1, 9)), rng


@inputs("buggy_trainer")
def buggy_trainer(rng):
    *start, _ = sgd_epoch(rng)
    return *start, int(rng.integers(1, 4)), rng


@inputs("bp1")
def bp1(rng):
    n, m = size(rng), size(rng)
    sigma = any_sigma(rng)
    z = values(rng, n, m)
    return z, sigma(z), targets(rng, n, m), sigma.prime


@inputs("bp2")
def bp2(rng):
    n, after, m = size(rng), size(rng), size(rng)
    return values(rng, after, n), values(rng, after, m), values(rng, n, m), any_sigma(rng).prime


@inputs("bp3_bp4")
def bp3_bp4(rng):
    m = size(rng)
    return values(rng, size(rng), m), values(rng, size(rng), m)


@inputs("backprop", "buggy_backprop")
def passes(rng):
    sizes = [size(rng, 4) for _ in range(rng.integers(2, 6))]
    hidden, output = rng.choice(["sigmoid", "tanh", "softplus"], 2)
    net = Network(sizes, str(hidden), str(output), initializer="normal", rng=rng)
    m = size(rng)
    return net, values(rng, sizes[0], m), targets(rng, sizes[-1], m)


@inputs("gradient_check")
def gradient_check(rng):
    P = size(rng)
    f = curved(rng, P)
    theta = rng.normal(size=P)
    grad = rng.normal(size=P)
    return (f, theta, grad) if rng.random() < 0.3 else (f, theta, grad, float(rng.choice([0.1, 0.01, 1e-3])))


@inputs("train")
def train(rng):
    sizes, W, b = lists(rng)
    m = size(rng)
    x = rng.normal(size=(sizes[0], m))
    return W, b, x, targets(rng, sizes[-1], m), float(rng.uniform(0.1, 3)), int(rng.integers(0, 4))


@inputs("cross_entropy")
def cross_entropy(rng):
    shape = size(rng), size(rng)
    a = rng.random(shape)
    y = targets(rng, *shape)
    if rng.random() < 0.3:
        a = rng.choice([0.0, 1.0, 0.5, 1e-9], shape)
    return a, y


@inputs("buggy_quadratic_delta")
def buggy_quadratic_delta(rng):
    shape = size(rng), size(rng)
    z = values(rng, *shape)
    return z, sigmoid(z), targets(rng, *shape)


@inputs("cross_entropy_delta")
def cross_entropy_delta(rng):
    given = buggy_quadratic_delta(rng)
    return given if rng.random() < 0.3 else (*given, float(rng.exponential()))


@inputs("tanh_cost")
def tanh_cost(rng):
    shape = size(rng), size(rng)
    a = np.tanh(values(rng, *shape) / 10)
    y = rng.choice([-1.0, 1.0], shape)
    return a, y if rng.random() < 0.7 else y.astype(int)


@inputs("log_likelihood")
def log_likelihood(rng):
    (z,) = softmax(rng)
    y = rng.random(z.shape) if rng.random() < 0.5 else np.eye(len(z))[:, rng.integers(0, len(z), z.shape[1])]
    return z, y / y.sum(axis=0)


@inputs("huber_delta")
def huber_delta(rng):
    z, a, y, prime = bp1(rng)
    h = float(rng.choice([0.25, 0.5, 1.0, 2.0, rng.exponential() + 0.01]))
    if rng.random() < 0.3:
        y = a - h * rng.choice([-2.0, -1.0, 0.0, 1.0, 3.0], a.shape)
    return (z, a, y, prime) if rng.random() < 0.2 else (z, a, y, prime, h)


@inputs("std_of_z")
def std_of_z(rng):
    return values(rng, size(rng), size(rng)), float(rng.exponential()), float(rng.choice([0.0, rng.exponential()]))


@inputs("he", "glorot", "buggy_lecun")
def layer_sizes(rng):
    n_out, n_in = rng.integers(1, 400, 2)
    return int(n_out), int(n_in), rng


@inputs("gain_of")
def gain_of(rng):
    return any_sigma(rng), rng.standard_normal(int(rng.integers(5_000, 40_000)))


@inputs("kind_of_point")
def kind_of_point(rng):
    P = size(rng, 6)
    kind = rng.integers(3)
    if kind == 0:
        spectrum = rng.choice([-2.0, -1.0, 0.0, 1.0, 3.0], P)
    else:
        spectrum = rng.normal(size=P) * 10.0 ** rng.integers(-9, 3, P)
    if kind == 2:
        spectrum = np.abs(spectrum) * rng.choice([-1, 1])
    if not spectrum.any():
        spectrum[0] = 0.0
    return (spectrum,) if rng.random() < 0.6 else (spectrum, float(rng.choice([0.1, 0.5, 1e-3])))


@inputs("hessian_vector")
def hessian_vector(rng):
    P = size(rng)
    A = rng.normal(size=(P, P))
    theta, v = rng.normal(size=(2, P))
    given = (lambda t: (A + A.T) @ t + A.T @ np.sin(A @ t)), theta, v
    return given if rng.random() < 0.5 else (*given, 1e-4)


@inputs("leave_saddle")
def leave_saddle(rng):
    P = size(rng)
    basis, _ = np.linalg.qr(rng.normal(size=(P, P)))
    spectrum = rng.permutation(np.cumsum(rng.uniform(0.2, 1, P)) - rng.choice([0.0, 1.0, 3.0]))
    H = basis * spectrum @ basis.T
    return rng.normal(size=P), rng.normal(size=P) * rng.choice([1, 0]), (H + H.T) / 2, float(rng.uniform(0.1, 2))


@inputs("read_loss_curve")
def read_loss_curve(rng):
    eigenvalues = rng.normal(size=size(rng)) * 10.0 ** rng.integers(-5, 1)
    norm = float(10.0 ** rng.uniform(-5, 0))
    if rng.random() < 0.2:
        norm = 1e-3
    given = norm, eigenvalues
    return given if rng.random() < 0.5 else (*given, float(10.0 ** rng.integers(-4, 0)))


@inputs("l2_gradient")
def l2_gradient(rng):
    j, k = size(rng), size(rng)
    W, dW = values(rng, j, k), values(rng, j, k)
    return W, values(rng, j, 1), dW, values(rng, j, 1), float(rng.exponential()), int(rng.integers(1, 50))


@inputs("inverted_dropout")
def inverted_dropout(rng):
    shape = size(rng), size(rng)
    p = float(rng.choice([0.25, 0.5, 0.9, rng.uniform(0.05, 0.95)]))
    u = rng.random(shape)
    return values(rng, *shape), np.where(rng.random(shape) < 0.2, p, u), p


@inputs("early_stop")
def early_stop(rng):
    costs = rng.integers(0, rng.integers(2, 9), rng.integers(1, 15)).astype(float)
    if rng.random() < 0.5:
        costs = costs + rng.random(len(costs))
    return costs.tolist(), int(rng.integers(1, 7))


@inputs("plasticity_penalty")
def plasticity_penalty(rng):
    P = size(rng, 9)
    return values(rng, P), values(rng, P), np.abs(values(rng, P)), float(rng.exponential())


@inputs("buggy_l2")
def buggy_l2(rng):
    sizes = [size(rng, 4) for _ in range(rng.integers(2, 5))]
    net = Network(sizes, "tanh", initializer="normal", rng=rng)
    m = size(rng)
    x, y = rng.normal(size=(sizes[0], m)), rng.random((sizes[-1], m))
    return net, x, y, float(rng.exponential()), int(rng.integers(1, 30))
