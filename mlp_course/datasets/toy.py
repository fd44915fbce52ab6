"""Small worlds in the plane: data sets that can be seen whole, so that what a network does to them can be seen too.

Every maker takes `n` (examples), `noise` (standard deviation of the Gaussian noise added to each coordinate) and `rng`
(seed or Generator; the same seed gives the same numbers). Without noise all points lie within [-1.5, 1.5], so one
plot window fits all. Classes have equally many examples, to within one.
"""

import numpy as np

from .. import checks
from .dataset import Dataset, targets

HALF_WIDTH = 1.5


def moons(n=400, noise=0.15, rng=0):
    """Two interleaved half circles: the smallest set that no line separates and one bend does.

    x (2, n), y (1, n). Source: the `make_moons` of scikit-learn, centred on its middle (0.5, 0.25).
    """
    labels, along = _along(n, 2)
    side = 1 - 2 * labels
    points = np.stack([side * (np.cos(np.pi * along) - 0.5), side * (np.sin(np.pi * along) - 0.25)])
    return _blurred("moons", points, labels, 2, noise, rng)


def circles(n=400, noise=0.1, rng=0, factor=0.5):
    """A ring (class 0) around a smaller ring (class 1): a boundary must close upon itself.

    factor: radius of the inner ring over that of the outer one (1.2), at least 0 and below 1. x (2, n), y (1, n).
    Source: the `make_circles` of scikit-learn.
    """
    factor = checks.real(factor, "factor", 0)
    if factor >= 1:
        raise ValueError(f"factor should be below 1, so that the second ring is the inner one, got {factor:g}.")
    labels, along = _along(n, 2, closed=True)
    points = 1.2 * np.where(labels == 1, factor, 1) * _turn(along)
    return _blurred("circles", points, labels, 2, noise, rng)


def spirals(n=400, noise=0.05, rng=0, classes=2, turns=1.0):
    """Arms wound around each other, one a class: hard for a shallow network, and a classic test of deep ones.

    classes: number of arms, at least 2. turns: how often an arm goes round, at least 0 (straight rays).
    x (2, n); y (1, n) for two classes, one-hot (classes, n) for more.
    Source: K. Lang and M. Witbrock, Learning to tell two spirals apart, Connectionist Models Summer School, 1988.
    """
    classes = checks.whole(classes, "classes", 2)
    turns = checks.real(turns, "turns", 0)
    labels, along = _along(n, classes)
    radius = 0.1 + 1.3 * along
    points = radius * _turn(turns * along + labels / classes)
    return _blurred("spirals", points, labels, classes, noise, rng)


def xor(n=400, noise=0.2, rng=0):
    """The four corners (±1, ±1), class 1 where the signs differ: no line gets more than three of them right.

    With n=4 and noise=0 these are the four points themselves, in the order of the truth table; more examples make
    clouds around them. x (2, n), y (1, n). Source: M. Minsky and S. Papert, Perceptrons, MIT Press, 1969.
    """
    corner = np.arange(checks.whole(n, "n", 2)) % 4
    first = corner // 2
    second = corner % 2
    points = np.stack([2.0 * first - 1, 2.0 * second - 1])
    points = _noisy(points, noise, checks.seeded(rng))
    return _dataset("xor", points, first ^ second, 2)


def linear(n=400, noise=0.0, rng=0, margin=0.2):
    """Two classes on either side of the line x_1 + x_2 = 0: what one neuron, w = (1, 1) and b = 0, can decide.

    margin: distance of the nearest points from the line before noise, from 0 to 1; class 1 lies upper right.
    x (2, n), y (1, n).
    """
    margin = checks.real(margin, "margin", 0)
    if margin > 1:
        raise ValueError(f"margin should lie between 0 and 1, got {margin:g}.")
    labels = np.arange(checks.whole(n, "n", 2)) % 2
    rng = checks.seeded(rng)
    distance = (2 * labels - 1) * rng.uniform(margin, 1, labels.size)
    along = rng.uniform(-1, 1, labels.size)
    points = np.stack([distance - along, distance + along]) / np.sqrt(2)
    return _dataset("linear", _noisy(points, noise, rng), labels, 2)


def curve(n=100, noise=0.1, rng=0):
    """A curve to fit, y = sin(2 x) + 0.3 x on [-1.5, 1.5]: regression, where overfitting can be seen with the eye.

    x (1, n) evenly spaced from left to right, y (1, n) with noise on y alone; `curve(noise=0)` is the truth.
    """
    n = checks.whole(n, "n")
    x = np.linspace(-HALF_WIDTH, HALF_WIDTH, n)[None, :]
    truth = np.sin(2 * x) + 0.3 * x
    return Dataset(x, _noisy(truth, noise, checks.seeded(rng)), "curve")


TOYS = {maker.__name__: maker for maker in (moons, circles, spirals, xor, linear, curve)}


def by_name(name):
    """Return the maker of that name, such as `moons`; ValueError with the list of names otherwise."""
    return checks.lookup(name, TOYS, "toy data set")


def _along(n, classes, closed=False):
    """Return labels (n,) dealt out in turn, and each example's place on its class's curve, evenly from 0 to 1."""
    n = checks.whole(n, "n", classes)
    labels = np.arange(n) % classes
    number_in_class = np.arange(n) // classes
    sizes = np.bincount(labels)[labels]
    steps = sizes if closed else sizes - 1
    return labels, number_in_class / np.maximum(steps, 1)


def _turn(turns):
    return np.stack([np.cos(2 * np.pi * turns), np.sin(2 * np.pi * turns)])


def _noisy(points, noise, rng):
    return points + checks.real(noise, "noise", 0) * rng.standard_normal(points.shape)


def _blurred(name, points, labels, classes, noise, rng):
    """Return the points with noise, in another order: else the first would all come from one end of the curves."""
    rng = checks.seeded(rng)
    points = _noisy(points, noise, rng)
    order = rng.permutation(labels.size)
    return _dataset(name, points[:, order], labels[order], classes)


def _dataset(name, points, labels, classes):
    return Dataset(points, targets(labels, classes), name, classes)
