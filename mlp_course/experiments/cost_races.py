"""Trainings that compare costs, each at its own best learning rate; the experiments of chapter 4."""

import numpy as np

from .. import datasets, plots
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .result import Result, roughly
from .seeds import remembered, seed

FAIR = {"quadratic": 2.0, "cross-entropy": 0.5}  # the same step where an output is ½, because σ' is ¼ there
ETAS = tuple(2.0 ** np.arange(-3, 10))
PAIRS = (
    ("sigmoid", "quadratic"),
    ("sigmoid", "cross-entropy"),
    ("softmax", "quadratic"),
    ("softmax", "log-likelihood"),
)


def miss(nets, x, y):
    """Return the mean of |a - y| of each network: a measure that favours no cost."""
    return abs(nets(x) - y).mean(axis=(-2, -1))


def accuracy(nets, x, y):
    """Return the share of examples that each network classifies rightly."""
    return evaluate(nets, (x, y)).accuracy


def watch(nets, data, eta, epochs, measure=miss):
    """Train, and return a measure of each network before the first epoch and after each one, (epochs + 1, networks)."""
    seen = [measure(nets, *data)]
    for step in sgd(nets, data, eta, epochs=epochs, rng=seed(0)):
        if step.epoch_done:
            seen.append(measure(nets, *data))
    return np.array(seen)


def at_each_eta(starts, etas, **network):
    """Return one stack with all starts, theta (S, P), for each η, and the column of learning rates for it."""
    nets = Network(copies=len(etas) * len(starts), **network)
    nets.theta[:] = np.tile(starts, (len(etas), 1))
    return nets, np.repeat(etas, len(starts))[:, None]


@remembered
def epochs_by_conviction(cost, eta, networks=20, epochs=600):
    """Return the epochs with a miss above 0.2 of neurons that begin with conviction k = 0, 1 … 5, (6, networks).

    The neurons have two inputs and should separate two classes. k is subtracted from both weights; they should be > 0.
    """
    convictions = np.arange(6)
    rng = np.random.default_rng(seed(0))
    nets = Network([2, 1], cost=cost, copies=len(convictions) * networks)
    nets.theta[:] = np.tile(rng.normal(scale=0.3, size=(networks, nets.size)), (len(convictions), 1))
    nets.W[1] -= np.repeat(convictions, networks)[:, None, None]
    seen = watch(nets, datasets.linear(n=40, rng=seed(0)), eta, epochs)
    return (seen > 0.2).sum(axis=0).reshape(len(convictions), networks)


def by_conviction(networks=20, epochs=600):
    """Let neurons begin convinced of the opposite: how many epochs until they are right, with either cost?"""
    found = {cost: epochs_by_conviction(cost, eta, networks, epochs) for cost, eta in FAIR.items()}
    quadratic, entropy = (np.median(waits[-1]) for waits in found.values())
    title = f"From conviction 5: {quadratic:.0f} epochs (quadratic), {entropy:.0f} (cross-entropy)"
    labels = {"log": "y", "plain": True, "title": title, "legend_at": "upper left"}
    figure = plots.stills.bands(np.arange(6), found, "conviction k at the start", "epochs with miss > 0.2", **labels)
    return Result(figure, title, found=found)


@remembered
def learned_moons(epochs, networks=10):
    """Return networks that have learned two moons with the cross-entropy for so many epochs: net, x, y."""
    x, y = datasets.moons(n=100, rng=seed(0))
    nets = Network([2, 8, 1], "tanh", cost="cross-entropy", rng=seed(0), copies=networks)
    for _ in sgd(nets, (x, y), FAIR["cross-entropy"], epochs=epochs, rng=seed(0)):
        pass
    return nets, x, y


@remembered
def epochs_to_relearn(cost, learned, etas=ETAS, epochs=50):
    """Return the epochs with a miss above 0.2 after all labels were swapped: for each η and network, a matrix."""
    taught, x, y = learned_moons(learned)
    nets, eta = at_each_eta(taught.theta, etas, sizes=[2, 8, 1], activation="tanh", cost=cost)
    seen = watch(nets, (x, 1 - y), eta, epochs)
    return (seen > 0.2).sum(axis=0).reshape(len(etas), taught.copies)


def relearning(learned=3000, etas=ETAS, epochs=50):
    """Swap all labels of networks that have learned: how many epochs does each cost need, at each η?

    The result's `size` is the median of |z| at the output when the labels are swapped, `best` the epochs at the best η.
    """
    nets, x, _y = learned_moons(learned)
    size = np.median(abs(nets.forward(x).z[2]))
    found = {cost: epochs_to_relearn(cost, learned, etas, epochs) for cost in FAIR}
    best = {cost: np.median(waits, axis=1).min() for cost, waits in found.items()}
    ends = ", ".join(f"{n:.0f} ({cost})" if n <= epochs else f"more than {epochs} ({cost})" for cost, n in best.items())
    title = f"{learned:,} epochs learned; back after {ends}"
    labels = {"log": "x", "plain": True, "title": title, "width": 760}
    figure = plots.stills.bands(etas, found, "η", "epochs with miss > 0.2", **labels)
    figure.axes[0].set_ylim(0, 1.3 * epochs)
    return Result(figure, title, found=found, size=size, best=best)


def pushed_moons(cost, push, networks):
    """Return networks for two moons whose hidden biases are pushed to ±push, and the moons: nets, data."""
    nets = Network([2, 8, 1], "tanh", cost=cost, rng=seed(0), copies=networks)
    nets.b[1] += push * np.array([[1.0], [-1.0]] * 4)
    return nets, datasets.moons(n=100, rng=seed(0))


@remembered
def final_misses(cost, push, etas=ETAS[:10], networks=10, epochs=100):
    """Return the miss of `pushed_moons` after training with each η, (etas, networks)."""
    starts, data = pushed_moons(cost, push, networks)
    nets, eta = at_each_eta(starts.theta, etas, sizes=[2, 8, 1], activation="tanh", cost=cost)
    return watch(nets, data, eta, epochs)[-1].reshape(len(etas), networks)


def hidden_stuck(push=10.0, etas=ETAS[:10]):
    """Saturate the hidden neurons by their biases: does any η help, with either cost?"""
    found = {}
    for name, size in (("hidden neurons saturated", push), ("ordinary start", 0.0)):
        for cost in FAIR:
            found[f"{cost}, {name}"] = final_misses(cost, size, etas)
    title = "The miss after 100 epochs (band: 10–90 % of networks)"
    labels = {"log": "x", "plain": True, "title": title, "legend_at": "upper left"}
    figure = plots.stills.bands(etas, found, "η", "miss", **labels)
    figure.axes[0].set_ylim(-0.02, 0.9)
    words = "; ".join(f"{name}: {roughly(np.median(values, axis=1).min())}" for name, values in found.items())
    return Result(figure, f"{title}. At the best η: {words}.", found=found)


def patient(push=10.0, updates=300):
    """Train a network with the cross-entropy, one that is ill: its cost, and how large the errors of its layers are.

    The result's `errors` are the means of |δ| in layers 1 and 2 at the end; `hidden` is |a¹| there, `mean` the mean of
    δ², and `signs` says how many signs each hidden neuron's activation has over the points.
    """
    nets, (x, y) = pushed_moons("cross-entropy", push, networks=1)
    net = nets[0]
    costs = [net.backprop(x, y).cost]
    for _ in range(updates):
        net.theta -= FAIR["cross-entropy"] * net.backprop(x, y).grad
        costs.append(net.backprop(x, y).cost)
    end = net.backprop(x, y)
    errors = [abs(end.delta[l]).mean() for l in (1, 2)]
    title = f"The patient: C = {costs[0]:.3f} at the start, {costs[-1]:.3f} after {updates} updates"
    figure = plots.stills.bands(range(updates + 1), {"cost": costs}, "updates", "cost C", title=title)
    words = f"mean of |δ| in layer 2: {errors[1]:.2f}; in layer 1: {errors[0]:.9f}"
    ax = figure.axes[0]
    ax.set_ylim(0, 1)
    ax.text(0.5, 0.4, f"at the end, {words}", ha="center", transform=ax.transAxes, color=plots.palette.INK)
    a = net.forward(x).a[1]
    signs = 1 + (np.sign(a) != np.sign(a[:, :1])).any(axis=1)
    seen = {"hidden": abs(a), "signs": signs, "mean": end.delta[2].mean()}
    return Result(figure, f"{title}. {words}", costs=np.array(costs), errors=errors, **seen)


@remembered
def digits_again(output, cost, renamed, etas=(0.1, 0.3, 1.0, 3.0, 5.0, 10.0), networks=5, epochs=8):
    """Return the training accuracy on digits after each epoch, at the best of several η, (epochs + 1, networks).

    They begin at random; or, `renamed`, with weights that learned the ten classes before these got other names.
    """
    x, y = datasets.digits().take(range(400))
    starts = Network([64, 20, 10], "tanh", "softmax", "log-likelihood", rng=seed(0), copies=networks)
    if renamed:
        watch(starts, (x, y), 0.3, 10, accuracy)
        y = np.roll(y, 1, axis=0)
    nets, eta = at_each_eta(starts.theta, etas, sizes=[64, 20, 10], activation="tanh", output=output, cost=cost)
    right = watch(nets, (x, y), eta, epochs, accuracy).reshape(-1, len(etas), networks)
    return right[:, np.median(right[-1], axis=-1).argmax()]


def learn_digits(renamed=False):
    """Learn digits with four pairings of output and cost, each at its own best η."""
    found = {f"{output}, {cost}": digits_again(output, cost, renamed) for output, cost in PAIRS}
    start = "All classes renamed" if renamed else "An ordinary start"
    title = f"{start}: training accuracy, each at its best η"
    figure = plots.stills.bands(range(9), found, "epoch", "accuracy", title=title, legend_at="lower right")
    end = "; ".join(f"{name}: {roughly(np.median(run[-1]))}" for name, run in found.items())
    return Result(figure, f"{title}. After 8 epochs: {end}.", found=found)


def pairings():
    """Learn digits again after all classes were renamed."""
    return learn_digits(renamed=True)
