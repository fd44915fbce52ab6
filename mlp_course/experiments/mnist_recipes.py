"""The three recipes of M. Nielsen's book, on MNIST where it is at hand, and on the small digits."""

from itertools import islice
from typing import NamedTuple

import numpy as np

from .. import datasets, plots
from ..evaluation import evaluate
from ..network import Network
from ..penalties import L2
from ..training import sgd
from .own_readers import parts
from .result import Result
from .seeds import remembered, seed


class Recipe(NamedTuple):
    """Everything that a training needs besides its digits, and between which shares of the test digits it ends."""

    hidden: int
    cost: str
    initializer: str
    eta: float
    lam: float
    epochs: int
    bounds: tuple[float, float]


RECIPES = {
    "30 hidden, quadratic": Recipe(30, "quadratic", "normal", 3.0, 0.0, 30, (0.94, 0.96)),
    "100 hidden, quadratic": Recipe(100, "quadratic", "normal", 3.0, 0.0, 30, (0.6, 0.975)),
    "100 hidden, cross-entropy": Recipe(100, "cross-entropy", "lecun", 0.1, 5.0, 60, (0.978, 0.985)),
}
ON_SMALL_DIGITS = {"eta": 0.5, "lam": 0.1}  # of the third: 1,078 digits want longer steps, and λ / N as on 50,000


def follow(recipe, train, copies=None, n=1, updates=None):
    """Train networks as a recipe says, in batches of ten, or only by its first updates, and return them."""
    sizes = [len(train.x), recipe.hidden, 10]
    whole = {"cost": recipe.cost, "initializer": recipe.initializer, "dtype": np.float32}
    nets = Network(sizes, copies=copies, rng=seed(n), **whole)
    steps = sgd(nets, train, recipe.eta, 10, recipe.epochs, rng=seed(n), penalty=L2(recipe.lam))
    for _ in islice(steps, updates):
        pass
    return nets


def on_mnist(name, data=None, n=1):
    """Follow a recipe on MNIST: the share of the 10,000 test digits that one network reads after the last epoch.

    data is what `datasets.mnist()` returns, which raises MNISTUnavailable where the digits are not to be had.
    """
    data = datasets.mnist() if data is None else data
    return float(evaluate(follow(RECIPES[name], data.train, n=n), data.test).accuracy)


def try_on_mnist(recipe, finished=False, n=1):
    """Follow a recipe of your own on MNIST and say what it reads; the test digits only when you have finished choosing.

    Raises MNISTUnavailable where the digits are not to be had.
    """
    data = datasets.mnist()
    net = follow(recipe, data.train, n=n)
    looked_at = {"training": data.train, "validation": data.validation}
    if finished:
        looked_at["test"] = data.test
    scores = {name: evaluate(net, part).accuracy for name, part in looked_at.items()}
    said = ", ".join(f"{name} {100 * score:.2f} %" for name, score in scores.items())
    return Result(None, f"{recipe.epochs} epochs, η = {recipe.eta:g}, λ = {recipe.lam:g}: {said}", **scores)


@remembered
def on_small_digits(name, networks=10, **changes):
    """Follow a recipe, or one with changed entries, on the digits that come with the course.

    What each network reads of new ones, accuracy (networks,), and each digit's share of its answers, (networks, 10).
    """
    train, validation, _test = parts()
    recipe = RECIPES[name]._replace(**changes)
    if recipe.cost == "cross-entropy":
        recipe = recipe._replace(**ON_SMALL_DIGITS)
    found = evaluate(follow(recipe, train.astype(np.float32), networks), validation)
    return found.accuracy, found.confusion.sum(axis=1) / len(validation)


def three_recipes():
    """Follow the three recipes on the small digits, ten networks each: `accuracy` (3, networks).

    `answers` is the share of each digit among the answers, (3, networks, 10).
    """
    found = [on_small_digits(name) for name in RECIPES]
    scores = np.array([accuracy for accuracy, _answers in found])
    names = [name.replace(", ", ",\n") for name in RECIPES]
    title = "Ten networks by each recipe, on the small digits"
    figure = plots.stills.averages(scores, names, "accuracy on new digits", each="one network", title=title)
    figure.axes[0].set_ylim(0.4, 1.02)
    words = "The first and the third recipe end close together; the second falls apart into good and bad networks."
    return Result(figure, words, accuracy=scores, answers=np.array([answers for _accuracy, answers in found]))


def one_cure(networks=10):
    """Follow the second recipe with one cure of the third, its start, or its cost with the η and λ that go with it.

    Each digit's share of the answers, (2, networks, 10).
    """
    cures = ({"initializer": "lecun"}, {"cost": "cross-entropy"})
    return np.array([on_small_digits("100 hidden, quadratic", networks, **cure)[1] for cure in cures])


def outputs_after(updates, hidden=100, networks=10, **changes):
    """Return each output's z after the first updates of a quadratic recipe, its median over the digits it learns from.

    (networks, 10); 0 updates: as they begin; None: after all of them. `changes`: other entries of the recipe.
    """
    train = parts()[0].astype(np.float32)
    recipe = RECIPES[f"{hidden} hidden, quadratic"]._replace(**changes)
    nets = follow(recipe, train, networks, updates=updates)
    return np.median(nets.forward(train.x).z[2], axis=2)
