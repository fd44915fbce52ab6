"""The three recipes of M. Nielsen's book, on MNIST where it is at hand, and on the small digits."""

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


def follow(recipe, train, copies=None, n=1):
    """Train networks as a recipe says, in batches of ten, and return them."""
    sizes = [len(train.x), recipe.hidden, 10]
    whole = {"cost": recipe.cost, "initializer": recipe.initializer, "dtype": np.float32}
    nets = Network(sizes, copies=copies, rng=seed(n), **whole)
    for _ in sgd(nets, train, recipe.eta, 10, recipe.epochs, rng=seed(n), penalty=L2(recipe.lam)):
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
def on_small_digits(name, networks=10):
    """Follow a recipe on the digits that come with the course: what each network reads of new ones, and how often
    each digit is read at all: accuracy (networks,), and the rarest answer's share of all answers (networks,).
    """
    train, validation, _test = parts()
    recipe = RECIPES[name]
    if recipe.cost == "cross-entropy":
        recipe = recipe._replace(**ON_SMALL_DIGITS)
    found = evaluate(follow(recipe, train.astype(np.float32), networks), validation)
    return found.accuracy, found.confusion.sum(axis=1).min(axis=1) / len(validation)


def three_recipes():
    """Follow the three recipes on the small digits, ten networks each. `accuracy`, `rarest` are (3, networks)."""
    found = [on_small_digits(name) for name in RECIPES]
    scores = np.array([accuracy for accuracy, _rarest in found])
    names = [name.replace(", ", ",\n") for name in RECIPES]
    title = "Ten networks by each recipe, on the small digits"
    figure = plots.stills.averages(scores, names, "accuracy on new digits", each="one network", title=title)
    figure.axes[0].set_ylim(0.4, 1.02)
    words = "The first and the third recipe end close together; the second falls apart into good and bad networks."
    return Result(figure, words, accuracy=scores, rarest=np.array([rarest for _accuracy, rarest in found]))


def asleep_at_the_start(hidden=100):
    """Return the share of outputs that begin with |z| above 5 where weights are not divided, over ten networks."""
    train, _validation, _test = parts()
    nets = Network([64, hidden, 10], initializer="normal", copies=10, rng=seed(1))
    return float((abs(nets.forward(train.x).z[2]) > 5).mean())
