"""This course and its peers behind one face: `peer.prepare(workload, x, y)`, then `run(batches)` as often as one likes.

`prepare` does once what a user does once (data in the peer's own form, compilation); `run` starts from the workload's
first weights, trains on the batches, (epochs, updates, m) indices, and returns its parameters in theta's layout and the
seconds of an update.
"""

import time
import warnings

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier, MLPRegressor
from tutorial_loop import TutorialNetwork
from workloads import InOrder, flat, network

from mlp_course import sgd


class ThisCourse:
    """`sgd` as the chapters call it; its checks of the data are part of the time."""

    name = "this course"
    slow = False

    def prepare(self, workload, x, y, output=None):
        w = workload

        def run(batches):
            net = network(w, x.dtype, output)
            start = time.perf_counter()
            for _ in sgd(net, (x, y), w.eta, w.batch_size, len(batches), rng=InOrder(batches)):
                pass
            return net.theta, (time.perf_counter() - start) / batches[..., 0].size

        return run


class Loop:
    """The per-example loop of the usual tutorials, in float64 as they have it."""

    name = "per-example loop"
    slow = True

    def prepare(self, workload, x, y):
        start = network(workload, np.float64)
        pairs = [(x[:, i : i + 1].astype(float), y[:, i : i + 1].astype(float)) for i in range(x.shape[1])]

        def run(batches):
            peer = TutorialNetwork(start.W[1:], start.b[1:], workload.hidden, workload.output)
            begin = time.perf_counter()
            for batch in batches.reshape(-1, workload.batch_size):
                peer.update([pairs[i] for i in batch], workload.eta)
            seconds = (time.perf_counter() - begin) / batches[..., 0].size
            return flat(peer.weights, peer.biases), seconds

        return run


class ScikitLearn:
    """scikit-learn's MLP with plain SGD. It draws batches by itself, so the batches given only say how many.

    Its regressor, taken where the outputs are not a softmax, has linear outputs: work of the same kind, a σ less.
    """

    name = "scikit-learn"
    slow = False

    def prepare(self, workload, x, y, shuffle=True):
        w, classify = workload, workload.output == "softmax"
        peer = (MLPClassifier if classify else MLPRegressor)(
            hidden_layer_sizes=w.sizes[1:-1],
            activation={"tanh": "tanh", "sigmoid": "logistic"}[w.hidden],
            solver="sgd",
            alpha=0.0,
            batch_size=w.batch_size,
            learning_rate_init=w.eta if classify else 1e-3,  # linear outputs diverge at the workload's rate
            momentum=0.0,
            nesterovs_momentum=False,
            shuffle=shuffle,
            max_iter=1,
            n_iter_no_change=10**6,
            tol=0.0,
            random_state=0,
            warm_start=True,
        )
        rows = np.ascontiguousarray(x.T)
        targets = y.argmax(axis=0) if classify else (y.T if len(y) > 1 else y[0])
        first = network(w)

        def run(batches):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", ConvergenceWarning)
                if not hasattr(peer, "coefs_"):
                    peer.fit(rows, targets)  # makes the arrays that warm_start begins with
                peer.coefs_ = [np.ascontiguousarray(W.T) for W in first.W[1:]]
                peer.intercepts_ = [b[:, 0].copy() for b in first.b[1:]]
                peer.set_params(max_iter=len(batches))
                begin = time.perf_counter()
                peer.fit(rows, targets)
                seconds = (time.perf_counter() - begin) / batches[..., 0].size
            return flat([W.T for W in peer.coefs_], peer.intercepts_), seconds

        return run
