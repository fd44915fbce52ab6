"""Three traps of PyTorch, sprung in NumPy: what a training prints, and what the network can do in truth."""

from typing import NamedTuple

import numpy as np

from .. import datasets
from ..activations import softmax
from ..costs import LogLikelihood
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .best_eta import best_eta
from .seeds import remembered, seed

TRAPS = ("none", "no zero_grad", "softmax twice", "columns for rows")
ETAS = (0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
BATCH = 64  # as many digits as a digit has pixels
LAST = 22  # updates, which are an epoch


class SoftmaxTwice(LogLikelihood):
    """The log-likelihood of softmax outputs a that are taken for logits, so that softmax is applied once more."""

    name = "log-likelihood of softmax twice"

    def each(self, z, a, y):
        return super().each(a, None, y)

    def delta(self, z, a, y, out=None):
        return softmax.pullback(softmax(a) - y, z, a)


def gradient_in(trap: str, theta, printed: list):
    """Return gradient(net, x, y) as a program makes it that is caught in a trap; what it prints is noted on the way."""
    total = np.zeros_like(theta)

    def gradient(net, x, y):
        found = net.backprop(x.T if trap == "columns for rows" else x, y)
        printed.append(found.cost)
        if trap != "no zero_grad":
            total[...] = 0
        np.add(total, found.grad, out=total)
        return total

    return gradient


class Trained(NamedTuple):
    """What a program has printed, (updates, η, networks), its networks, and digits that they have not seen."""

    costs: np.ndarray
    nets: Network
    new: datasets.Dataset


@remembered
def trained(trap: str, etas=ETAS, number=1, networks=5, epochs=10) -> Trained:
    """Train 64-30-10 on digits in a trap, or in "none" of them, with each η; another `number`, other weights."""
    train, new = datasets.digits().split(0.2, rng=seed(0))
    train = train.take(np.arange(LAST * BATCH))
    cost = SoftmaxTwice if trap == "softmax twice" else "log-likelihood"
    nets = Network([64, 30, 10], output="softmax", cost=cost, rng=seed(number), copies=len(etas) * networks)
    printed = []
    gradient = gradient_in(trap, nets.theta, printed)
    rates = np.repeat(etas, networks)[:, None]
    for _ in sgd(nets, train, rates, BATCH, epochs=epochs, rng=seed(2), gradient=gradient):
        pass
    return Trained(np.reshape(printed, (-1, len(etas), networks)), nets, new)


def trap_run(trap: str, etas=ETAS, number=1):
    """Return the costs that a program prints, (updates, η, networks), and shares of new digits read, (η, networks)."""
    costs, nets, new = trained(trap, etas, number)
    return costs, evaluate(nets, new).accuracy.reshape(costs.shape[1:])


def prices_of(trap: str, eta: float) -> tuple[float, float]:
    """Return what a new digit costs in the mean if it is read rightly, and if it is not, after training with an η."""
    costs, nets, new = trained(trap, ETAS, 1)
    shape = (*costs.shape[1:], -1)
    passed = nets.forward(new.x)
    prices = LogLikelihood(softmax).each(passed.z[-1], passed.a[-1], new.y).reshape(shape)
    rightly = (passed.a[-1].argmax(axis=-2) == new.labels).reshape(shape)
    place = ETAS.index(eta)
    return prices[place][rightly[place]].mean(), prices[place][~rightly[place]].mean()


def pushed_bowls(zero_grad: bool, bowls=1000, updates=200) -> float:
    """Descend in bowls ½ w² with η = ½, each slope with a push by chance: how much wider are the last swings?

    Returns the size (root mean square) of w in the last twenty updates, divided by that in updates 11 to 30.
    """
    rng = np.random.default_rng(seed(5))
    w = np.zeros(bowls)
    total = np.zeros(bowls)
    sizes = []
    for _ in range(updates):
        slope = w + rng.standard_normal(bowls)
        total = slope if zero_grad else total + slope
        w = w - total / 2
        sizes.append(np.sqrt((w**2).mean()))
    return np.mean(sizes[-20:]) / np.mean(sizes[10:30])


def at_eta(trap: str, eta: float | None = None):
    """Return the costs, (updates, networks), the shares of new digits read, (networks,), and η, which is one of `ETAS`.

    None is the trap's best η, at which the mean of the last epoch's printed costs is lowest.
    """
    costs, read = trap_run(trap)
    if eta is None:
        eta, _scores = best_eta(-costs[-LAST:].mean(axis=0), ETAS)
    place = ETAS.index(eta)
    return costs[:, place], read[place], eta
