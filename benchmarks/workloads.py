"""What the peers train: the network, its data, and the very mini-batches, the same for all of them."""

from typing import NamedTuple

import numpy as np
from threadpoolctl import threadpool_limits

from mlp_course import Network, datasets

threadpool_limits(1)  # for as long as the program runs, in all that imports this module


class Workload(NamedTuple):
    """A network, its data and the length of a round."""

    about: str
    sizes: list
    hidden: str
    output: str
    cost: str
    batch_size: int
    eta: float
    examples: int  # a multiple of the batch size: some peers take no ragged batch
    epochs: int  # in a round
    slow: int  # updates in a round of a peer that is many times slower

    @property
    def updates(self):
        """Updates in an epoch."""
        return self.examples // self.batch_size


MNIST_LIKE = ([784, 30, 10], "sigmoid", "sigmoid", "quadratic")
WORKLOADS = {
    "W1": Workload("784-30-10, m = 10", *MNIST_LIKE, 10, 3.0, 50_000, 1, 500),
    "W2": Workload("2-8-8-1 tanh, m = 10", [2, 8, 8, 1], "tanh", "tanh", "quadratic", 10, 0.1, 400, 200, 400),
    "W3": Workload(
        "64-100-10 softmax, m = 32", [64, 100, 10], "sigmoid", "softmax", "log-likelihood", 32, 0.5, 1792, 30, 112
    ),
    "W1, m = 128": Workload("784-30-10, m = 128", *MNIST_LIKE, 128, 3.0, 49_920, 1, 100),
}


def data(workload):
    """Return x (n_0, N) and y (n_L, N) in float32: the data set that the sizes stand for, noise in MNIST's place."""
    if workload.sizes[0] == 2:
        x, y = datasets.moons(n=workload.examples, rng=0).astype(np.float32)
    elif workload.sizes[0] == 64:
        x, y = datasets.digits().astype(np.float32)
    else:
        rng = np.random.default_rng(0)
        x = rng.random((workload.examples, workload.sizes[0]), np.float32).T
        y = np.eye(workload.sizes[-1], dtype=np.float32)[rng.integers(0, workload.sizes[-1], workload.examples)].T
    return x[:, : workload.examples], y[:, : workload.examples]


def network(workload, dtype=np.float32, output=None, copies=None):
    """Return the network at its start (or a stack of them), which is every peer's start."""
    w = workload
    return Network(w.sizes, w.hidden, output or w.output, w.cost, rng=0, dtype=dtype, copies=copies)


def orders(workload, epochs, seed=0):
    """Return the batches of `epochs` epochs: indices of examples, shape (epochs, updates, m)."""
    rng = np.random.default_rng(seed)
    shape = workload.updates, workload.batch_size
    return np.stack([rng.permutation(workload.examples).reshape(shape) for _ in range(epochs)])


class InOrder(np.random.Generator):
    """A generator whose permutations are given, so that `sgd` sees the batches that the peers see."""

    def __init__(self, batches):
        super().__init__(np.random.PCG64(0))
        self._epochs = iter(batches.reshape(len(batches), -1))

    def permutation(self, n):
        order = next(self._epochs)
        assert len(order) == n
        return order


def flat(weights, biases):
    """Return matrices W^l (n_l, n_{l-1}) and biases b^l in the layout of `Network.theta`."""
    pairs = zip(weights, biases, strict=True)
    return np.concatenate([np.hstack([np.asarray(W), np.reshape(b, (-1, 1))]).ravel() for W, b in pairs])
