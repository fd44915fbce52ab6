"""Independent references: the same mathematics written another way, differentiated by HIPS autograd."""

import autograd.numpy as anp
import numpy as np
from autograd import grad

from mlp_course import Network
from mlp_course.activations import by_name
from mlp_course.batches import Batch

ACTIVATIONS = {
    "sigmoid": lambda z: 0.5 * (1 + anp.tanh(z / 2)),
    "tanh": anp.tanh,
    "relu": lambda z: anp.where(z > 0, z, 0.0),
    "leaky_relu": lambda z: anp.where(z > 0, z, 0.01 * z),
    "softplus": lambda z: anp.log(1 + anp.exp(z)),
    "identity": lambda z: z,
    "softmax": lambda z: anp.exp(z) / anp.sum(anp.exp(z), axis=0),
    "maxout(3)": lambda z: anp.max(anp.reshape(z, (-1, 3, z.shape[-1])), axis=1),
}
COSTS = {
    "quadratic": lambda a, y: anp.sum((y - a) ** 2) / 2,
    "absolute": lambda a, y: anp.sum(anp.abs(y - a)),
    "cross-entropy": lambda a, y: -anp.sum(y * anp.log(a) + (1 - y) * anp.log(1 - a)),
    "log-likelihood": lambda a, y: -anp.sum(y * anp.log(a)),
}
HIDDEN = [name for name in ACTIVATIONS if by_name(name).elementwise]
PAIRINGS = [(output, cost) for output in ACTIVATIONS for cost in ("quadratic", "absolute")]
PAIRINGS += [("sigmoid", "cross-entropy"), ("softmax", "log-likelihood")]


def mean_cost(theta, net, x, y):
    """The cost of one network with parameters theta, with nothing of the package but the layout of theta."""
    a, start = x, 0
    for (rows, columns), sigma in zip(net.shapes(), net.sigma[1:], strict=True):
        block = anp.reshape(theta[start : start + rows * columns], (rows, columns))
        start += rows * columns
        a = ACTIVATIONS[sigma.name](anp.dot(block[:, :-1], a) + block[:, -1:])
    return COSTS[net.cost.name](a, y) / x.shape[1]


def gradient(net, x, y):
    """∇_θ C of one network by automatic differentiation."""
    return grad(mean_cost)(net.theta.copy(), net, x, y)


def batch(sizes, cost="quadratic", m=6, seed=1):
    """Inputs with negative values, and targets that the cost accepts."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(sizes[0], m))
    if cost == "log-likelihood":
        return x, np.eye(sizes[-1])[:, rng.integers(0, sizes[-1], m)]
    return x, rng.uniform(0.1, 0.9, (sizes[-1], m))


def as_batch(x, y):
    """A mini-batch as the training loop wants it: with [x; 1]."""
    x1 = np.vstack([x, np.ones((1, x.shape[1]))]).astype(x.dtype)
    return Batch(x1[:-1], y, x1)


def network(sizes=(3, 4, 2), activation="tanh", output="sigmoid", cost="quadratic", rng=2, **more):
    """A network with biases that are not zero, so that no mistake with them goes unseen."""
    net = Network(list(sizes), activation, output, cost, initializer="normal", rng=rng, **more)
    net.theta *= 0.7
    return net


def relative(ours, theirs):
    """The largest difference, relative to the largest entry."""
    return np.abs(ours - theirs).max() / max(np.abs(theirs).max(), 1e-300)


class InOrder(np.random.Generator):
    """A generator whose permutations leave the order as it is."""

    def __init__(self):
        super().__init__(np.random.PCG64(0))

    def permutation(self, n):
        return np.arange(n)
