"""What chapter 5 trains: the same networks from different starts, each start at the learning rate that suits it."""

import numpy as np

from .. import datasets, plots
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .initialization import rms
from .result import Result
from .seeds import remembered, seed
from .symmetry import all_equal, from_zero, moved, three_starts, twins, xor_from

__all__ = ["all_equal", "from_zero", "moved", "three_starts", "twins", "xor_from"]  # of symmetry, too

TRAINED, CHOSEN = 800, 1200  # digits up to here train, from there to here choose η, the rest are new


def parts(x, y):
    """Return the digits in random order in three parts: to learn from, to choose η by, and to be judged on."""
    order = np.random.default_rng(seed(0)).permutation(x.shape[1])
    edges = np.split(order, [TRAINED, CHOSEN])
    return [(x[:, part], y[:, part]) for part in edges]


def at_best_eta(nets, etas, split, epochs, batch_size=10):
    """Train a stack, its networks grouped by η, and return the accuracy on new digits after each epoch.

    Shape (epochs, networks): those of the η that is best in the end on the second part of the digits.
    """
    learn, choose, judge = split
    shape = (len(etas), nets.copies // len(etas))
    each_eta = np.repeat(etas, shape[1])[:, None]
    judged = []
    for step in sgd(nets, learn, each_eta, batch_size, epochs=epochs, rng=seed(2)):
        if step.epoch_done:
            judged.append(evaluate(nets, judge).accuracy.reshape(shape))
    chosen = evaluate(nets, choose).accuracy.reshape(shape)
    best = np.median(chosen, axis=1).argmax()
    return np.array(judged)[:, best]


def divided(n_out, n_in, rng):
    """Draw weights and biases from N(0, 1), and divide the weights by the root of the number of inputs."""
    return rng.standard_normal((n_out, n_in)) / np.sqrt(n_in), rng.standard_normal((n_out, 1))


@remembered
def accuracies(blown_up, start, epochs=4, networks=5):
    """Return the accuracy on new digits after each epoch, (epochs, networks), from 64 pixels or from 1,024."""
    digits = datasets.digits()
    images = np.kron(digits.images, np.ones((4, 4))) if blown_up else digits.images
    split = parts(images.reshape(len(images), -1).T.astype(np.float32), digits.y.astype(np.float32))
    etas = np.array([0.3, 1.0, 3.0])
    sizes = [images[0].size, 20, 10]
    outer = {"output": "softmax", "cost": "log-likelihood", "dtype": np.float32}
    nets = Network(sizes, initializer=start, rng=seed(1), copies=networks * len(etas), **outer)
    return at_best_eta(nets, etas, split, epochs)


def sum_of_squares(pixels):
    """Return the mean over all digits of the sum of their squared pixels, for 64 or 1,024 of them."""
    return pixels / 64 * (datasets.digits().x ** 2).sum(axis=0).mean()


def ahead(gap):
    """Return how far a median accuracy is ahead, in words that another kernel of the BLAS gives too."""
    if abs(gap) < 0.03:
        return "level within 3 points"
    return "behind" if gap < 0 else "ahead by more than 3 points"


def two_starts():
    """Train on digits of 1,024 pixels and of 64, from N(0, 1) and from divided weights. `scores` by panel, by start."""
    scores = {}
    for title, blown_up in {"1,024 pixels": True, "64 pixels": False}.items():
        large = accuracies(blown_up, "normal")
        small = accuracies(blown_up, divided)
        scores[title] = {"N(0, 1)": large, "divided": small}
    epochs = np.arange(1, len(large) + 1)
    figure = plots.stills.band_panels(epochs, scores, "epoch", "accuracy on new digits")
    gaps = [np.median(two["divided"][-1]) - np.median(two["N(0, 1)"][-1]) for two in scores.values()]
    words = f"After the last epoch the divided start is {ahead(gaps[0])} with 1,024 pixels, {ahead(gaps[1])} with 64."
    return Result(figure, words, scores=scores)


TIMES = np.array([[100.0], [1.0]])
PLUS = np.array([[100.0], [0.0]])
SCALES = {
    "as they are": lambda x: x,
    "first one × 100": lambda x: x * TIMES,
    "first one + 100": lambda x: x + PLUS,
    "standardised": lambda x: standardized(x * TIMES + PLUS),
}


def standardized(x):
    """Return inputs x, (n, m), less the mean of each row, and divided by its standard deviation."""
    return (x - x.mean(axis=1, keepdims=True)) / x.std(axis=1, keepdims=True)


def inputs(epochs=60, networks=5):
    """Train on two moons whose inputs have other scales, each at the best of eleven η. `costs` by scale."""
    moons = datasets.moons(n=200, noise=0.1, rng=seed(0))
    etas = np.geomspace(1e-4, 10, 11)
    each_eta = np.repeat(etas, networks)[:, None]
    costs = {}
    for name, scaled in SCALES.items():
        data = scaled(moons.x), moons.y
        copies = len(each_eta)
        nets = Network([2, 10, 1], "tanh", cost="cross-entropy", initializer="lecun", rng=seed(1), copies=copies)
        for _ in sgd(nets, data, each_eta, batch_size=10, epochs=epochs, rng=seed(2)):
            pass
        by_eta = np.median(evaluate(nets, data).cost.reshape(len(etas), networks), axis=1)
        costs[name] = float(np.nanmin(by_eta))
    title = f"Cost after {epochs} epochs, each at the best of eleven η"
    shown = np.round(list(costs.values()), 3)
    figure = plots.stills.bars(list(costs), shown, "cost C", log=False, title=title)
    words = ", ".join(f"{name}: {cost:.2f}" for name, cost in costs.items())
    return Result(figure, words, costs=costs)


@remembered
def deep(start, depth, activation="relu", epochs=5, networks=5):
    """Return the accuracy of deep networks of 32 neurons a layer on new digits after some epochs, (networks,)."""
    digits = datasets.digits()
    split = parts(digits.x.astype(np.float32), digits.y.astype(np.float32))
    etas = np.array([0.03, 0.1, 0.3])
    sizes = [64, *[32] * depth, 10]
    outer = {"output": "softmax", "cost": "log-likelihood", "dtype": np.float32}
    nets = Network(sizes, activation, initializer=start, rng=seed(1), copies=networks * len(etas), **outer)
    return at_best_eta(nets, etas, split, epochs, batch_size=20)[-1]


DEPTHS = (1, 5, 10, 20)


def by_depth(depths=DEPTHS):
    """Train ReLU networks of several depths, by LeCun's rule and by He's: `lecun`, `he` are (depths, networks)."""
    lecun = np.array([deep("lecun", depth) for depth in depths])
    he = np.array([deep("he", depth) for depth in depths])
    title = "Five epochs on digits (band: 10–90 % of 5 networks)"
    series = {"LeCun": lecun, "He": he}
    labels = {"looks": plots.palette.SERIES[1:], "title": title}
    figure = plots.stills.bands(depths, series, "hidden layers", "accuracy on new digits", **labels)
    return Result(
        figure, f"Digits read after five epochs, for {', '.join(map(str, depths))} hidden layers.", lecun=lecun, he=he
    )


def too_small(n_out, n_in, rng):
    """Draw weights as a fellow student does, who has read LeCun's rule too quickly; biases are 0."""
    return rng.normal(0, 1 / n_in, (n_out, n_in)), np.zeros((n_out, 1))


def patient(initializer=too_small, depth=5):
    """Train a deep tanh network on digits from somebody's start, and measure the rms of z in each layer before that."""
    accuracy = float(np.median(deep(initializer, depth, "tanh")))
    digits = datasets.digits()
    net = Network([64, *[32] * depth, 10], "tanh", "softmax", "log-likelihood", initializer, rng=seed(1))
    sizes = rms(np.array([z for z in net.forward(digits.x[:, :200]).z[1:-1]]), axis=(1, 2))
    title = f"After five epochs it reads {100 * accuracy:.0f} % of new digits"
    layers = np.arange(1, depth + 1)
    figure = plots.stills.bands(layers, {"before training": sizes}, "layer $l$", "rms of $z^l$", log="y", title=title)
    figure.axes[0].set_ylim(1e-5, 10)  # one axis for all starts, so that what stays level looks level
    return Result(figure, title, sizes=sizes, accuracy=accuracy)
