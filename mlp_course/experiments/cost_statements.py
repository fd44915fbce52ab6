"""Trainings for the seven statements on costs, those that chapter 4 leaves to its notebook off the path."""

import numpy as np

from .. import datasets, plots
from ..network import Network
from ..plots import palette
from .cost_races import FAIR, accuracy, at_each_eta, learned_moons, watch
from .result import Result
from .seeds import remembered, seed

WORLDS = tuple((hidden, data) for hidden in ("sigmoid", "tanh") for data in ("moons", "circles", "spirals"))
GRIDS = {"quadratic": tuple(2.0 ** np.arange(0, 9)), "cross-entropy": tuple(2.0 ** np.arange(-2, 7))}


def outputs_that_do_not_saturate(outputs=("sigmoid", "softplus", "leaky_relu"), networks=20, epochs=1500):
    """Start outputs too high, near z = k: how many epochs until the quadratic cost has halved the miss?"""
    x = np.linspace(-1, 1, 40)[None]
    k = np.arange(1, 6)
    found = {}
    for output in outputs:
        nets = Network([1, 1], output=output, copies=len(k) * networks)
        nets.theta[:] = np.random.default_rng(seed(0)).normal(scale=0.2, size=nets.theta.shape)
        nets.b[1] += np.repeat(k, networks)[:, None, None]
        seen = watch(nets, (x, 0 * x + 0.3), 0.1, epochs)
        found[output] = (seen > seen[0] / 2).sum(axis=0).reshape(len(k), networks)
    ends = ", ".join(f"{np.median(waits[-1]):.0f} ({output})" for output, waits in found.items())
    title = f"Epochs from k = 5: {ends}"
    looks = [palette.SERIES[i] for i in (0, 2, 3)]
    labels = {"log": "y", "looks": looks, "title": title, "plain": True}
    figure = plots.stills.bands(k, found, "how far out, k", "epochs until halved", **labels)
    return Result(figure, title, found=found)


@remembered
def epochs_in_a_world(hidden, data, cost, networks=10, epochs=100):
    """Return the epochs below 90 % accuracy from an ordinary start, for each η of the cost's grid, (etas, networks)."""
    etas = GRIDS[cost]
    starts = Network([2, 8, 1], hidden, rng=seed(0), copies=networks)
    nets, eta = at_each_eta(starts.theta, etas, sizes=[2, 8, 1], activation=hidden, cost=cost)
    seen = watch(nets, datasets.by_name(data)(n=100, rng=seed(0)), eta, epochs, accuracy)
    return (seen < 0.9).sum(axis=0).reshape(len(etas), networks)


def six_worlds():
    """Learn six small worlds from an ordinary start: how many epochs below 90 % does each cost need, at its best η?

    The result's `best` are the median epochs, (worlds, costs), and `at` the η that gave them.
    """
    best, at = [], []
    for hidden, data in WORLDS:
        medians = {cost: np.median(epochs_in_a_world(hidden, data, cost), axis=1) for cost in FAIR}
        best.append([values.min() for values in medians.values()])
        at.append([GRIDS[cost][values.argmin()] for cost, values in medians.items()])
    best = np.array(best)
    title = "Epochs below 90 % accuracy, each cost at its best η"
    places = np.arange(len(WORLDS))
    figure = plots.stills.bands(places, dict(zip(FAIR, best.T, strict=True)), "", "epochs", title=title)
    ax = figure.axes[0]
    for line in ax.lines:
        line.set(linestyle="none", markersize=9)
    ax.set_ylim(0, None)
    ax.set_xticks(places, ["\n".join(world) for world in WORLDS])
    plots.legend(ax, loc="upper right")
    words = f"{title}: the cross-entropy needs fewer in {(best[:, 1] < best[:, 0]).sum()} of {len(best)} worlds."
    return Result(figure, words, best=best, at=np.array(at))


def one_world(hidden="sigmoid", data="moons"):
    """Draw the epochs below 90 % in one world against η, each cost where it has been tried."""
    found = {cost: epochs_in_a_world(hidden, data, cost) for cost in FAIR}
    etas = np.unique(np.concatenate([GRIDS[cost] for cost in FAIR]))
    drawn = {cost: np.full((len(etas), values.shape[1]), np.nan) for cost, values in found.items()}
    for cost, values in found.items():
        drawn[cost][np.isin(etas, GRIDS[cost])] = values
    title = f"{data}, {hidden}: epochs below 90 % (101: not within 100)"
    labels = {"log": "x", "plain": True, "title": title, "legend_at": "upper left"}
    figure = plots.stills.bands(etas, drawn, "η", "epochs", **labels)
    figure.axes[0].set(ylim=(0, 145), yticks=range(0, 101, 20))  # above 101 there is room for the legend
    return Result(figure, title, found=found)


def linear_outputs(times=(1, 10, 1000), networks=20):
    """Start linear neurons 1, 10 and 1,000 times as wrong: the miss as a share of its start, epoch by epoch."""
    x = np.random.default_rng(seed(0)).normal(size=(5, 40))
    right = Network([5, 1], output="identity", rng=seed(0))
    y = right(x)
    found = {}
    for far in times:
        nets = Network([5, 1], output="identity", copies=networks, rng=seed(1))
        nets.theta[:] = right.theta + far * nets.theta
        seen = watch(nets, (x, y), 0.05, 20)
        found[f"{far:,} times as wrong"] = seen / seen[0]
    title = "The three curves lie on each other"
    labels = {"log": "y", "plain": True, "looks": palette.SERIES[2:], "title": title}
    figure = plots.stills.bands(np.arange(21), found, "epoch", "miss / its start", **labels)
    return Result(figure, f"{title}.", found=found)


def nearly_right(learned=50, epochs=20):
    """Train on with networks that are nearly right: the miss as a share of its start, with either cost's fair η."""
    taught, x, y = learned_moons(learned)
    found = {}
    for cost, eta in FAIR.items():
        nets = Network([2, 8, 1], "tanh", cost=cost, copies=taught.copies)
        nets.theta[:] = taught.theta
        found[cost] = watch(nets, (x, y), eta, epochs)
    start = np.median(found["quadratic"][0])
    ends = ", ".join(f"{np.median(seen[-1]):.2f} ({cost})" for cost, seen in found.items())
    title = f"Kept labels: the median miss begins at {start:.2f}"
    figure = plots.stills.bands(np.arange(epochs + 1), found, "epoch", "miss", title=title)
    figure.axes[0].set(
        ylim=(0, 0.2), yticks=[0, 0.05, 0.1, 0.15, 0.2]
    )  # 0.2: the miss at which `relearning` stops counting
    return Result(figure, f"{title}; after {epochs} epochs it is {ends}.", found=found)


@remembered
def saturated_outputs(etas=GRIDS["quadratic"], networks=10, epochs=200):
    """Learn two moons with each η: the share of outputs with σ' < 0.01 at the end, and the miss, for each cost.

    etas  those of the quadratic cost; the cross-entropy gets its fair share, a quarter of each
    """
    starts = Network([2, 8, 1], "tanh", rng=seed(0), copies=networks)
    x, y = datasets.moons(n=100, rng=seed(0))
    shares, misses = {}, {}
    for cost in FAIR:
        fair = tuple(eta * FAIR[cost] / FAIR["quadratic"] for eta in etas)
        nets, eta = at_each_eta(starts.theta, fair, sizes=[2, 8, 1], activation="tanh", cost=cost)
        misses[cost] = watch(nets, (x, y), eta, epochs)[-1].reshape(len(etas), networks)
        a = nets(x)
        shares[cost] = (a * (1 - a) < 0.01).mean(axis=(-2, -1)).reshape(len(etas), networks)
    title = f"Saturated outputs after {epochs} epochs"
    labels = {"log": "x", "plain": True, "title": title, "legend_at": "lower right"}
    xlabel = "η of the quadratic cost; a quarter of it for the cross-entropy"
    figure = plots.stills.bands(etas, shares, xlabel, "share of outputs with σ' < 0.01", **labels)
    figure.axes[0].set_ylim(0, 1.05)
    return Result(figure, title, shares=shares, misses=misses)
