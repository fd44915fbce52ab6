"""Training speed of the core beside its peers: same data, same batches, same start; alternating rounds in one run.

    uv run --group dev python benchmarks/training_speed.py [--rounds 7] [--only W2]

Machines are noisy, so what counts is the ratio, the peer's time divided by ours, of the minima (and medians) over the
rounds. One BLAS thread. Before anything is timed, each peer's parameters after an epoch are compared with ours.
"""

import argparse
import os
import time
import warnings
from statistics import median
from typing import NamedTuple

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"  # before NumPy is loaded

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier, MLPRegressor
from tutorial_loop import TutorialNetwork

from mlp_course import Network, datasets, sgd


class Workload(NamedTuple):
    """What is trained, and how long a round is."""

    about: str
    sizes: list
    hidden: str
    output: str
    cost: str
    batch_size: int
    eta: float
    examples: int
    epochs: int
    peer_epochs: int  # the slow peers run fewer epochs; times are divided by the updates made


WORKLOADS = {
    "W1": Workload("784-30-10, m = 10", [784, 30, 10], "sigmoid", "sigmoid", "quadratic", 10, 3.0, 10_000, 1, 1),
    "W2": Workload("2-8-8-1 tanh, m = 10", [2, 8, 8, 1], "tanh", "tanh", "quadratic", 10, 0.1, 400, 50, 5),
    "W3": Workload("64-100-10, m = 32", [64, 100, 10], "sigmoid", "softmax", "log-likelihood", 32, 0.5, 1797, 5, 1),
}


class InOrder(np.random.Generator):
    """A generator whose permutations leave the order as it is, so that all peers see the same batches."""

    def __init__(self):
        super().__init__(np.random.PCG64(0))

    def permutation(self, n):
        return np.arange(n)


def data(workload):
    """Return x, y in float32 of the workload's sizes: the data set it names, or noise in the place of MNIST."""
    if workload.sizes[0] == 2:
        x, y = datasets.moons(n=workload.examples, rng=0).astype(np.float32)
    elif workload.sizes[0] == 64:
        x, y = datasets.digits().astype(np.float32)
    else:
        rng = np.random.default_rng(0)
        x = rng.random((workload.examples, workload.sizes[0]), np.float32).T
        y = np.eye(workload.sizes[-1], dtype=np.float32)[rng.integers(0, workload.sizes[-1], workload.examples)].T
    return x, y


def network(workload, dtype=np.float32):
    w = workload
    return Network(w.sizes, w.hidden, w.output, w.cost, rng=0, dtype=dtype)


def updates(workload, epochs):
    return epochs * -(-workload.examples // workload.batch_size)


def ours(workload, x, y, epochs, rng=None):
    """Train the core; return the network and the seconds of an update."""
    net = network(workload, x.dtype)
    start = time.perf_counter()
    for _ in sgd(net, (x, y), workload.eta, workload.batch_size, epochs, rng=rng or 0):
        pass
    return net, (time.perf_counter() - start) / updates(workload, epochs)


def tutorial(workload, x, y, epochs, shuffle=True):
    """Train the per-example loop."""
    net = network(workload, np.float64)
    peer = TutorialNetwork(net.W[1:], net.b[1:], workload.hidden, workload.output)
    pairs = [(x[:, i : i + 1].astype(float), y[:, i : i + 1].astype(float)) for i in range(x.shape[1])]
    start = time.perf_counter()
    for _ in range(epochs):
        peer.train(pairs, workload.batch_size, workload.eta, shuffle)
    seconds = (time.perf_counter() - start) / updates(workload, epochs)
    return np.concatenate([np.hstack([W, b]).ravel() for W, b in zip(peer.weights, peer.biases, strict=True)]), seconds


def scikit_learn(workload, x, y, epochs, shuffle=True):
    """Train scikit-learn's MLP with plain SGD; its regressor's outputs are linear, its classifier's softmax here."""
    w = workload
    settings = {
        "hidden_layer_sizes": w.sizes[1:-1],
        "activation": {"tanh": "tanh", "sigmoid": "logistic"}[w.hidden],
        "solver": "sgd",
        "alpha": 0.0,
        "batch_size": w.batch_size,
        "learning_rate_init": w.eta if w.output == "softmax" else 1e-3,
        "momentum": 0.0,
        "nesterovs_momentum": False,
        "shuffle": shuffle,
        "max_iter": epochs,
        "n_iter_no_change": 10**6,
        "tol": 0.0,
        "random_state": 0,
        "warm_start": True,
    }
    rows = x.T
    if w.output == "softmax":
        peer, targets = MLPClassifier(**settings), y.argmax(axis=0)
    else:
        peer, targets = MLPRegressor(**settings), y.T if len(y) > 1 else y[0]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        peer.set_params(max_iter=1)
        peer.fit(rows, targets)
        net = network(w, np.float32)
        peer.coefs_ = [np.ascontiguousarray(W.T) for W in net.W[1:]]
        peer.intercepts_ = [b[:, 0].copy() for b in net.b[1:]]
        peer.set_params(max_iter=epochs)
        start = time.perf_counter()
        peer.fit(rows, targets)
        seconds = (time.perf_counter() - start) / updates(w, epochs)
    theta = [np.hstack([W.T, b[:, None]]).ravel() for W, b in zip(peer.coefs_, peer.intercepts_, strict=True)]
    return np.concatenate(theta), seconds


PEERS = {"per-example loop": tutorial, "scikit-learn": scikit_learn}


def same_results(workload, x, y):
    """Assert that the peers that can do the same work end one epoch at the same parameters."""
    net, _ = ours(workload, x, y, 1, InOrder())
    theta, _ = tutorial(workload, x, y, 1, shuffle=False)
    np.testing.assert_allclose(net.theta, theta, rtol=1e-3, atol=1e-3)
    if workload.output == "softmax":  # the regressor's outputs are linear: same work, other numbers
        theta, _ = scikit_learn(workload, x, y, 1, shuffle=False)
        np.testing.assert_allclose(net.theta, theta, rtol=1e-3, atol=1e-3)


def compare(name, rounds):
    """Time `rounds` alternating rounds; return [(peer, ratio of minima, ratio of medians, µs an update)]."""
    workload = WORKLOADS[name]
    x, y = data(workload)
    same_results(workload, x, y)
    times = {"this course": []} | {peer: [] for peer in PEERS}
    for _ in range(rounds):
        times["this course"].append(ours(workload, x, y, workload.epochs)[1])
        for peer, run in PEERS.items():
            times[peer].append(run(workload, x, y, workload.peer_epochs)[1])
    own = times["this course"]
    return [(peer, min(t) / min(own), median(t) / median(own), min(t) * 1e6) for peer, t in times.items()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--only", choices=WORKLOADS)
    arguments = parser.parse_args()
    print("| workload | implementation | times ours (minima) | (medians) | µs an update |\n|---|---|---|---|---|")
    for name in [arguments.only] if arguments.only else WORKLOADS:
        for peer, of_minima, of_medians, us in compare(name, arguments.rounds):
            about = f"{name}: {WORKLOADS[name].about}"
            print(f"| {about} | {peer} | {of_minima:.1f} | {of_medians:.1f} | {us:.1f} |", flush=True)


if __name__ == "__main__":
    main()
