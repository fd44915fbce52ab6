"""Two networks that learn the same points without a mistake, and differ in what they answer elsewhere."""

import numpy as np

from .. import datasets, plots
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .result import Result
from .seeds import remembered, seed

NOISE = 0.1
NEW = 1000


def start(n):
    """A and B before the training, a stack of two: the same random weights, in B ten times as large."""
    nets = Network([2, 30, 30, 1], "tanh", cost="cross-entropy", rng=seed(n), copies=2)
    nets.theta[:] = nets.theta[0] * [[1], [10]]
    return nets


@remembered
def pair(n):
    """Train A and B on the same 20 points: B starts in A's direction, with ten times its weights. Return both, points.

    The networks are a stack of two; another n gives other points and other starts.
    """
    points = datasets.moons(20, NOISE, rng=seed(n))
    nets = start(n)
    for _step in sgd(nets, points, eta=0.05, batch_size=20, epochs=400, rng=seed(n), optimizer="adam"):
        pass
    return nets, points


def two_networks(n=1):
    """Show what A and B answer over the plane, with the 20 points that both have learned."""
    nets, points = pair(n)
    right = (evaluate(nets, points).accuracy * len(points)).round().astype(int)
    titles = [f"{name}: {count} of 20 right" for name, count in zip("AB", right, strict=True)]
    figure = plots.stills.planes([nets[0], nets[1]], titles, points.x, points.labels)
    return Result(figure, "The same 20 points twice. A's boundary is one smooth bend, B's has corners and islands.")


def on_new_points(pairs=20):
    """Ask A and B of each pair about 1,000 new points. `missed`, `training` (their costs) are (2, pairs)."""
    new = datasets.moons(NEW, NOISE, rng=seed(1000))
    missed = []
    training = []
    for n in range(pairs):
        nets, points = pair(n)
        missed.append(NEW * (1 - evaluate(nets, new).accuracy))
        training.append(evaluate(nets, points).cost)
    missed = np.transpose(missed)
    mean = missed.mean(axis=1)
    title = f"Of 1,000 new points A misses {mean[0]:.0f} on average, B {mean[1]:.0f}"
    names = ["A", "B: started ten times larger"]
    figure = plots.stills.averages(missed, names, "new points missed", each="one network", title=title)
    words = f"B misses more new points than A in {(missed[1] > missed[0]).sum()} of {pairs} pairs."
    return Result(figure, words, missed=missed, training=np.transpose(training))


def ways_from_start(pairs=20):
    """How far training has moved A and B of each pair, in lengths of their own first weights, (2, pairs)."""
    ways = []
    for n in range(pairs):
        first = start(n).theta
        nets, _points = pair(n)
        moved = np.linalg.norm(nets.theta - first, axis=1)
        ways.append(moved / np.linalg.norm(first, axis=1))
    return np.transpose(ways)
