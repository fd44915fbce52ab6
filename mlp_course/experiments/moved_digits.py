"""More digits from the ones there are, shifted and turned: what they look like, and what a network gains by them."""

import numpy as np

from .. import datasets, plots
from ..datasets import Dataset
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .best_eta import best_eta
from .result import Result
from .seeds import remembered, seed

FEW = 100
UPDATES = 1000
ETAS = (0.03, 0.1, 0.3)
KINDS = ("as they come", "off-centre")


def halves():
    """Return two halves of the digits: one to learn from, and one to look at."""
    return datasets.digits().split(0.5, rng=seed(0))


def off_centre(data) -> Dataset:
    """Return the same digits, each shifted by up to 1 pixel and turned by up to 15 degrees."""
    both = datasets.enlarge(data, copies=1, shift=1, degrees=15, rng=seed(7))
    return both.take(np.arange(len(data), 2 * len(data)))


def moved_digits(shift=1.0, degrees=15.0, count=8):
    """Show some digits, and below each of them two copies that are shifted and turned."""
    rest, _other = halves()
    few = rest.take(np.arange(count))
    big = datasets.enlarge(few, 2, shift, degrees, rng=seed(0))
    titles = [str(label) for label in few.labels] + ["copy"] * (2 * count)
    figure = plots.stills.pictures(big.images, titles, columns=count)
    return Result(figure, f"{count} digits, and below each two copies, shifted by up to {shift:g} pixel and turned.")


@remembered
def learned(copies, networks=10):
    """Train on 100 digits and so many moved copies of each, with 1,000 updates: accuracy, (kinds, etas, networks)."""
    rest, centred = halves()
    looked_at = (centred, off_centre(centred))
    rates = np.reshape(ETAS, (-1, 1))
    found = []
    for n in range(networks):
        few = rest.take(np.random.default_rng(seed(n)).permutation(len(rest))[:FEW])
        data = datasets.enlarge(few, copies, shift=1, degrees=15, rng=seed(n))
        nets = Network([64, 40, 10], "relu", "softmax", "log-likelihood", "he", rng=seed(n), copies=len(ETAS))
        nets.theta[:] = nets.theta[0]
        for step in sgd(nets, data, rates, batch_size=25, rng=seed(n)):
            if step.t == UPDATES:
                break
        found.append([evaluate(nets, part).accuracy for part in looked_at])
    return np.transpose(found, (1, 2, 0))


def gained(copies=9):
    """Compare training on 100 digits alone and with moved copies, each at its own best η.

    `alone` and `enlarged` are accuracies, (kinds, networks): on new digits as they come, and off-centre.
    """
    alone = np.array([best_eta(of_kind, ETAS)[1] for of_kind in learned(0)])
    enlarged = np.array([best_eta(of_kind, ETAS)[1] for of_kind in learned(copies)])
    names = []
    values = []
    for kind, before, after in zip(KINDS, alone, enlarged, strict=True):
        names += [f"{kind},\n100 digits alone", f"{kind},\nwith copies"]
        values += [before, after]
    means = [100 * row.mean() for row in values]
    title = f"{KINDS[0]}: {means[0]:.0f} % and {means[1]:.0f} %;  {KINDS[1]}: {means[2]:.0f} % and {means[3]:.0f} %"
    figure = plots.stills.averages(np.array(values), names, "accuracy", each="one network", title=title)
    words = "Moved copies lift the accuracy on off-centre digits much, and on digits as they come hardly or not."
    return Result(figure, words, alone=alone, enlarged=enlarged)


def turns_of(degrees, copies=400):
    """Turn a picture with a dot right of its middle by chance: by how many degrees is each copy turned, (copies,)?"""
    picture = np.zeros((1, 9, 9))
    picture[0, 4, 6:8] = 1.0
    dots = Dataset(picture.reshape(1, 81).T, np.ones((1, 1)), "dots", image_shape=(9, 9))
    images = datasets.enlarge(dots, copies, shift=0.0, degrees=degrees, rng=seed(0)).images[1:]
    row, column = np.mgrid[4:-5:-1, -4:5]
    up = (images * row).sum(axis=(1, 2))
    right = (images * column).sum(axis=(1, 2))
    return np.degrees(np.arctan2(up, right))
