"""The network of chapter 12 in other hands: by nudges, by this package, by scikit-learn, by PyTorch.

Parameters and slopes come in one order everywhere, PyTorch's: W^1, b^1, W^2, b^2.
"""

from typing import NamedTuple

import numpy as np

from .. import datasets
from ..network import Network
from ..training import sgd
from .libraries import library
from .seeds import seed

SIZES = (64, 30, 10)


class Start(NamedTuple):
    """Where every run of the chapter begins."""

    W: list  # W[l] of shape (n_l, n_{l-1}), with None at 0
    b: list  # b[l] of shape (n_l, 1), with None at 0
    x: np.ndarray  # some digits, a column of 64 pixels for each
    y: np.ndarray  # their targets, a column of 10 for each, with a single 1
    labels: np.ndarray  # the same as whole numbers, 0 to 9


def start(count=20, network=1) -> Start:
    """Return weights and biases of a network 64-30-10, and some digits in random order; another `network`, others."""
    digits = datasets.digits()
    order = np.random.default_rng(seed(0)).permutation(len(digits))
    some = digits.take(order[:count])
    net = Network(SIZES, rng=seed(network))
    W = [None, *(w.copy() for w in net.W[1:])]
    b = [None, *(v.copy() for v in net.b[1:])]
    return Start(W, b, some.x, some.y, some.labels)


def in_order(W, b) -> list:
    """Return two lists that are indexed by the layer as one list in PyTorch's order."""
    return [W[1], b[1], W[2], b[2]]


def cost_of(W, b, x, y):
    """Return the log-likelihood cost, by one forward pass that borrows nothing."""
    a = 1 / (1 + np.exp(-(W[1] @ x + b[1])))
    z = W[2] @ a + b[2]
    return (np.log(np.exp(z).sum(axis=0)) - (y * z).sum(axis=0)).mean()


def by_nudging(begin: Start, h=1e-5) -> list:
    """Return all slopes of the cost, each by two forward passes."""
    W, b, x, y, _labels = begin
    slopes = []
    for knobs in in_order(W, b):
        found = np.zeros(knobs.shape)
        for entry in np.ndindex(knobs.shape):
            kept = knobs[entry]
            knobs[entry] = kept + h
            up = cost_of(W, b, x, y)
            knobs[entry] = kept - h
            down = cost_of(W, b, x, y)
            knobs[entry] = kept
            found[entry] = (up - down) / (2 * h)
        slopes.append(found)
    return slopes


def package_network(begin: Start) -> Network:
    """Return the package's network with these weights and biases."""
    net = Network(SIZES, output="softmax", cost="log-likelihood", initializer="zeros")
    for l in (1, 2):
        net.W[l][...] = begin.W[l]
        net.b[l][...] = begin.b[l]
    return net


def by_package(begin: Start) -> list:
    """Return all slopes by the package's backpropagation."""
    found = package_network(begin).backprop(begin.x, begin.y)
    return in_order(found.dW, found.db)


def updated_by_package(begin: Start, optimizer: str, eta: float, updates=5) -> list:
    """Return the parameters after some updates on all examples by the package's loop, with "SGD" or "Adam"."""
    net = package_network(begin)
    data = (begin.x, begin.y)
    for _ in sgd(net, data, eta, batch_size=len(begin.labels), epochs=updates, rng=seed(2), optimizer=optimizer):
        pass
    return in_order(net.W, net.b)


def in_scikit_learn(begin: Start, eta=0.5, updates=5) -> list:
    """Return the parameters of scikit-learn's classifier after some updates from our start on all examples."""
    plain = {"solver": "sgd", "alpha": 0, "momentum": 0, "nesterovs_momentum": False}
    plain |= {"activation": "logistic", "batch_size": len(begin.labels)}
    model = library("scikit-learn").MLPClassifier([30], learning_rate_init=eta, **plain)
    rows = begin.x.T
    model.partial_fit(rows, begin.labels, classes=np.arange(10))  # makes its arrays, which now become ours
    model.coefs_ = [begin.W[1].T.copy(), begin.W[2].T.copy()]
    model.intercepts_ = [begin.b[1][:, 0].copy(), begin.b[2][:, 0].copy()]
    for _ in range(updates):
        model.partial_fit(rows, begin.labels)
    W1, W2 = model.coefs_
    b1, b2 = model.intercepts_
    return [W1.T, b1, W2.T, b2]


def give(model, begin: Start):
    """Give a PyTorch model of two layers the weights and biases of a start, with 16 digits; return the model."""
    torch = library("PyTorch")
    model.double()
    for parameter, ours in zip(model.parameters(), in_order(begin.W, begin.b), strict=True):
        parameter.data = torch.tensor(ours).reshape(parameter.shape)
    return model


def in_pytorch(begin: Start):
    """Return a PyTorch model with these weights and biases, its rows, and its labels."""
    torch = library("PyTorch")
    nn = torch.nn
    model = nn.Sequential(nn.Linear(64, 30), nn.Sigmoid(), nn.Linear(30, 10))
    return give(model, begin), torch.tensor(begin.x.T), torch.tensor(begin.labels)


def by_pytorch(begin: Start) -> list:
    """Return all slopes by PyTorch's `backward`."""
    model, rows, labels = in_pytorch(begin)
    library("PyTorch").nn.CrossEntropyLoss()(model(rows), labels).backward()
    return [parameter.grad for parameter in model.parameters()]


def updated_by_pytorch(begin: Start, optimizer: str, eta: float, updates=5) -> list:
    """Return the parameters after some updates on all examples by PyTorch's "SGD" or "Adam"."""
    torch = library("PyTorch")
    model, rows, labels = in_pytorch(begin)
    rule = getattr(torch.optim, optimizer)(model.parameters(), lr=eta)
    for _ in range(updates):
        rule.zero_grad()
        torch.nn.CrossEntropyLoss()(model(rows), labels).backward()
        rule.step()
    return list(model.parameters())
