"""A level cost with a large gradient: an η that is too high and one that is too low look alike, and how to tell."""

import numpy as np

from .. import plots
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .learning_rates import forty_points
from .result import Result
from .seeds import remembered, seed

START = np.sqrt(1.25)  # where √(1 + x²) is 1.5
ETAS = (0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0)
TRIALS = {"a third of η": 1 / 3, "η": 1.0, "three times η": 3.0}


def descended(eta, x=START, updates=20):
    """Descend on C = √(1 + x²) and return the costs, (updates + 1,)."""
    costs = [np.sqrt(1 + x**2)]
    for _ in range(updates):
        x = x - eta * x / np.sqrt(1 + x**2)
        costs.append(np.sqrt(1 + x**2))
    return np.array(costs)


def two_level_runs(high=3.0, low=0.0005):
    """Show two descents on √(1 + x²) that look level: each has the gradient 0.745 in the end."""
    costs = [descended(high), descended(low)]
    curves = dict(zip(("run D", "run E"), costs, strict=True))
    title = "Both cost 1.5, and both have a gradient of size 0.745"
    figure = plots.stills.bands(np.arange(21), curves, "update", "cost C", title=title)
    figure.axes[0].set_ylim(0.9, 2)
    return Result(figure, title + ".", costs=np.array(costs))


def three_trials(high=3.0, low=0.0005):
    """Go on from the same place with a third of η, η, and three times η: the change of the cost in 20 updates."""
    lines = [f"{'':7} {'third of η':>11} {'η':>9} {'three times η':>14}"]
    changes = {}
    for name, eta in (("run D", high), ("run E", low)):
        changes[name] = [descended(eta * factor)[-1] - 1.5 for factor in TRIALS.values()]
        lines.append(f"{name:7} {changes[name][0]:11.4f} {changes[name][1]:9.4f} {changes[name][2]:14.4f}")
    return Result(None, "\n".join(lines), changes=changes)


@remembered
def tried(eta, networks=20, epochs=100, more=20):
    """Train networks on forty points in batches of 5, then go on from there with η/3, η and 3η.

    Returns the costs after `more` epochs, (3, networks), and ‖∇C‖ on all points before them, (networks,).
    """
    data = forty_points()
    nets = Network([1, 8, 1], "tanh", "identity", rng=seed(1), copies=networks)
    ends = []
    with np.errstate(all="ignore"):
        list(sgd(nets, data, eta, batch_size=5, epochs=epochs, rng=seed(2)))
        slopes = np.linalg.norm(nets.backprop(*data).grad, axis=-1)
        for factor in TRIALS.values():
            copy = nets.at(nets.theta.copy())
            list(sgd(copy, data, factor * eta, batch_size=5, epochs=more, rng=seed(3)))
            ends.append(evaluate(copy, data).cost)
    return np.nan_to_num(np.array(ends), nan=np.inf), slopes


def highest(etas=ETAS):
    """Return the largest of these η with which none of the twenty networks is lost."""
    return max(eta for eta in etas if np.isfinite(tried(eta)[0][1]).all())
