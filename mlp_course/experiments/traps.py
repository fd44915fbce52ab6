"""Three traps of PyTorch, sprung in NumPy: what a training prints, and what the network can do in truth."""

import numpy as np

from .. import datasets, plots
from ..activations import softmax
from ..costs import LogLikelihood
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .best_eta import best_eta
from .result import Result
from .seeds import remembered, seed

TRAPS = ("none", "no zero_grad", "softmax twice", "columns for rows")
ETAS = (0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
BATCH = 64  # as many digits as a digit has pixels
LAST = 22  # updates, which are an epoch
RUNS = {  # letter -> the trap, and the η at which its symptom is seen best
    "A": ("softmax twice", 10.0),
    "B": ("none", 3.0),
    "C": ("columns for rows", 1.0),
    "D": ("no zero_grad", 1.0),
}


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


@remembered
def trap_run(trap: str, networks=5, epochs=10):
    """Train 64-30-10 on digits in a trap, or in "none" of them, with each η of `ETAS`.

    Returns the printed costs, (updates, η, networks), and the shares of new digits that are read, (η, networks).
    """
    train, new = datasets.digits().split(0.2, rng=seed(0))
    train = train.take(np.arange(LAST * BATCH))
    cost = SoftmaxTwice if trap == "softmax twice" else "log-likelihood"
    nets = Network([64, 30, 10], output="softmax", cost=cost, rng=seed(1), copies=len(ETAS) * networks)
    etas = np.repeat(ETAS, networks)[:, None]
    printed = []
    gradient = gradient_in(trap, nets.theta, printed)
    for _ in sgd(nets, train, etas, BATCH, epochs=epochs, rng=seed(2), gradient=gradient):
        pass
    shape = (len(ETAS), networks)
    return np.reshape(printed, (-1, *shape)), evaluate(nets, new).accuracy.reshape(shape)


def at_eta(trap: str, eta: float | None = None):
    """Return the costs, (updates, networks), and the shares of new digits read, (networks,), at an η of `ETAS`.

    None is the trap's best η, at which the mean of the last epoch's printed costs is lowest.
    """
    costs, read = trap_run(trap)
    if eta is None:
        eta, _scores = best_eta(-costs[-LAST:].mean(axis=0), ETAS)
    place = ETAS.index(eta)
    return costs[:, place], read[place]


def beside_none(trap: str, eta: float | None = None) -> Result:
    """Draw the cost that a trapped program prints beside that of a right one, at this η, or each at its own best."""
    right, read = at_eta("none", eta)
    caught, read_in_trap = at_eta(trap, eta)
    updates = np.arange(1, len(right) + 1)
    shares = [f"{100 * np.mean(share):.0f} %" for share in (read, read_in_trap)]
    title = f"New digits read: {shares[0]} by the right program, {shares[1]} by the other"
    series = {"the right program": right, "the program in question": caught}
    below = "updates (band: 10–90 % of 5 networks)"
    figure = plots.stills.bands(updates, series, below, "cost that is printed", title=title, width=700)
    figure.axes[0].set_ylim(0, 4)
    words = f"The cost that the right program prints, and that of the program in question: {share_words(read_in_trap)}."
    return Result(figure, words, right=right, caught=caught, read=read, read_in_trap=read_in_trap)


def share_words(read) -> str:
    """Return the mean share of new digits that is read in words that another kernel of the BLAS gives too."""
    better = np.mean(read) > 0.5
    return "it reads most new digits" if better else "it reads new digits hardly better than by guessing"


def columns_for_rows() -> Result:
    """Train with batches whose columns are taken for rows, at the best η, and rightly at its own."""
    return beside_none("columns for rows")


def softmax_twice() -> Result:
    """Train with a cost that takes softmax outputs for logits, at the best η, and rightly at its own."""
    return beside_none("softmax twice")


def no_zero_grad() -> Result:
    """Train with gradients that are never set back to zero, at η = 1, and rightly at the same η."""
    return beside_none("no zero_grad", eta=1.0)


def four_runs() -> Result:
    """Draw four programs side by side, the right one among them, without saying which is which."""
    panels = {}
    for letter, (trap, eta) in RUNS.items():
        costs, read = at_eta(trap, eta)
        panels[f"{letter}: reads {100 * np.mean(read):.0f} %"] = {"printed cost": costs}
    updates = np.arange(1, len(costs) + 1)
    figure = plots.stills.band_panels(updates, panels, "updates", "cost that is printed")
    figure.axes[0].set_ylim(0, 4)
    found = [f"program {letter}: {share_words(at_eta(*run)[1])}" for letter, run in RUNS.items()]
    return Result(figure, f"The costs that four programs print. {'; '.join(found)}.")
