"""Inputs for the exercises of chapters 0 to 4."""

import numpy as np

from mlp_course.activations import sigmoid
from mlp_course.network import Network

from .drawing import any_sigma, curved, inputs, lists, size, targets, values


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
    return *start, int(rng.integers(0, 4)), rng


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
