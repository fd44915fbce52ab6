"""Four checks before any long run, and what they say of a healthy network; and a ninth patient."""

import numpy as np

from .. import datasets, plots
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .measurements import saturated, update_ratio
from .patients import HEALTHY
from .result import Result
from .seeds import remembered, seed
from .watching import networks, parts, settings_of

CLASSES = (2, 10, 40, 100)


def healthy(count=10, sizes=(64, *HEALTHY["hidden"], 10)):
    """Return a stack of networks that begin as they should, with softmax outputs."""
    outer = {"output": "softmax", "cost": "log-likelihood"}
    return Network(sizes, HEALTHY["activation"], rng=seed(1), copies=count, **outer)


def first_costs(classes, count=20, size=1.0):
    """Return the cost of networks that have learned nothing yet, (networks,): random inputs and classes."""
    rng = np.random.default_rng(seed(0))
    x = size * rng.standard_normal((64, 500))
    y = datasets.one_hot(rng.integers(0, classes, 500), classes)
    nets = healthy(count, (64, 30, classes))
    return evaluate(nets, (x, y)).cost


def first_cost():
    """Measure the first cost for several numbers of classes, beside ln K."""
    lines = [f"{'classes K':>9}{'ln K':>8}{'first cost of 20 networks':>30}"]
    found = {}
    for K in CLASSES:
        costs = first_costs(K)
        found[K] = costs
        lines.append(f"{K:9}{np.log(K):8.2f}{costs.min():21.2f} to {costs.max():.2f}")
    return Result(None, "\n".join(lines), found=found)


def ten_digits():
    """Return ten digits, one of each class: x (64, 10) and y (10, 10)."""
    digits = datasets.digits()
    order = np.random.default_rng(seed(0)).permutation(len(digits))
    firsts = [order[digits.labels[order] == label][0] for label in range(10)]
    return digits.x[:, firsts], digits.y[:, firsts]


@remembered
def learned_by_heart(wrong_labels=False, updates=300, eta=0.5):
    """Train ten networks on ten digits alone, and return their cost after each update, (updates + 1, networks)."""
    x, y = ten_digits()
    if wrong_labels:
        y = np.roll(y, 1, axis=1)  # each digit is called by its neighbour's name
    nets = healthy()
    costs = [evaluate(nets, (x, y)).cost]
    for _ in sgd(nets, (x, y), eta, batch_size=10, epochs=updates, rng=seed(2)):
        costs.append(evaluate(nets, (x, y)).cost)
    return np.array(costs)


def by_heart():
    """Let networks learn ten digits by heart, once with their own labels and once with wrong ones."""
    costs = {"own labels": learned_by_heart(), "wrong labels": learned_by_heart(True)}
    title = "Ten digits by heart (band: 10–90 % of 10 networks)"
    updates = np.arange(len(costs["own labels"]))
    figure = plots.stills.bands(updates, costs, "updates", "cost C", log="y", plain=True, title=title)
    low = all((values[-1] < 0.05).all() for values in costs.values())
    return Result(figure, f"Both costs fall below 0.05 in all ten networks: {low}.", costs=costs)


@remembered
def ratios_on_the_way(eta=HEALTHY["eta"], epochs=4):
    """Return update / weight after each update of a healthy network, (updates, layers)."""
    data, _new = datasets.digits().split(0.25, rng=seed(0))
    net = healthy(1)[0]
    before = net.blocks(net.theta.copy())
    found = []
    for _ in sgd(net, data, eta, epochs=epochs, rng=seed(3)):
        after = net.blocks(net.theta.copy())
        found.append(update_ratio(before, after))
        before = after
    return np.array(found)


def healthy_ratios(every=45):
    """Draw update / weight of a healthy run, layer by layer: the median of each 45 updates."""
    ratios = ratios_on_the_way()
    whole = len(ratios) // every * every
    medians = np.median(ratios[:whole].reshape(-1, every, 2), axis=1)
    series = {"layer 1": medians[:, 0], "layer 2": medians[:, 1]}
    t = every * (np.arange(len(medians)) + 0.5)
    title = f"A healthy run: update / weight, η = {HEALTHY['eta']:g}"
    figure = plots.stills.bands(t, series, "updates", "update / weight", log="y", plain=True, title=title)
    figure.axes[0].set_ylim(5e-4, 1)
    words = "In a healthy run update / weight of both layers falls from some hundredths to some thousandths."
    return Result(figure, words, medians=medians)


def ninth(grey_levels=255):
    """Measure the share of saturated neurons in each hidden layer of a ninth network and of patient G, before training.

    The result has the `shares`, those `of_g`, and `first`, the first costs of ten networks.
    """
    digits = datasets.digits()
    x = grey_levels * digits.x
    nets = healthy(10, (64, 30, 30, 10))
    first = evaluate(nets, (x, digits.y)).cost
    shares = [np.median(saturated(nets, x, layer)) for layer in (1, 2)]
    patient_g = networks(settings_of("G"))
    train, _new = parts(settings_of("G"))
    of_g = [np.median(saturated(patient_g, train.x, layer)) for layer in (1, 2)]
    names = [f"patient {name}, hidden layer {layer}" for name in "GI" for layer in (1, 2)]
    title = "Before any training"
    both = np.round([*of_g, *shares], 2)
    figure = plots.stills.bars(names, both, "share of saturated neurons", log=False, title=title)
    figure.axes[0].set_xlim(0, 1)
    words = f"Saturated in patient I: {shares[0]:.2f} in layer 1, {shares[1]:.2f} in layer 2; in G both layers are."
    return Result(figure, words, shares=shares, of_g=of_g, first=first)
