"""What chapter 6 does at the cliff: networks that sit in a minimum, pushed aside, and descended with η near 2/λ_max."""

import numpy as np

from .. import critical, datasets, plots
from ..network import Network, stack
from ..training import sgd
from .learning_rates import forty_points, limit, networks, one_network
from .result import Result
from .seeds import remembered, seed

PUSH = 1e-5  # how far a network is pushed out of its minimum


def at_rest(net):
    """Return data that a network answers without any error, (x, y): its own answers are the targets."""
    x, _y = forty_points()
    return x, net(x)


def pushed(net, number=0):
    """Return a copy of a network, each knob of it pushed aside by about a hundred-thousandth."""
    rng = np.random.default_rng([seed(3), number])
    return net.at(net.theta + PUSH * rng.standard_normal(net.size))


def followed(ratio, updates=1500, every=25):
    """Descend with `ratio` times 2/λ_max: the updates at which one looked, the costs, and η λ_max / 2 there."""
    net = one_network()
    x, y = at_rest(net)
    eta = ratio * limit(net, (x, y))
    net = pushed(net)
    seen = []
    costs = []
    ratios = []
    for update in range(updates + 1):
        found = net.backprop(x, y)
        if update % every == 0:
            seen.append(update)
            costs.append(float(found.cost))
            ratios.append(eta / limit(net, (x, y)))
        net.theta -= eta * found.grad
    return np.array(seen), np.array(costs), np.array(ratios)


def creeping(ratio, updates=1500):
    """Descend with `ratio` times 2/λ_max, and return which share of the last cost lies in flat directions.

    Flat is a curvature below a hundredth of the sharpest; a direction with curvature λ and slope g holds g² / 2λ.
    """
    net = one_network()
    x, y = at_rest(net)
    eta = ratio * limit(net, (x, y))
    net = pushed(net)
    for _ in range(updates):
        net.theta -= eta * net.backprop(x, y).grad
    curvatures, directions = np.linalg.eigh(critical.hessian(net, (x, y)))
    bent = curvatures > 1e-12
    slopes = (directions.T @ net.backprop(x, y).grad)[bent]
    held = slopes**2 / (2 * curvatures[bent])
    flat = curvatures[bent] < curvatures[-1] / 100
    return float(held[flat].sum() / held.sum())


def at_the_cliff(below=0.99, above=1.01):
    """Descend one percent below the limit and one percent above it: the cost, and η λ_max / 2 on the way."""
    seen, costs, ratios = followed(below)
    _seen, costs_above, ratios_above = followed(above)
    names = [f"{multiple:g} × limit" for multiple in (below, above)]
    panels = {
        "Above the limit it climbs, and falls again": dict(zip(names, (costs, costs_above), strict=True)),
        "... where the ground is flatter": dict(zip(names, (ratios, ratios_above), strict=True)),
    }
    ylabels = ["cost C", "$\\eta \\, \\lambda_{max} / 2$"]
    figure = plots.stills.panels_of_bands(seen, panels, "update", ylabels, log=(0,), legend_at=(0.5, 0.22))
    figure.axes[1].axhline(1, color=plots.palette.QUIET, linestyle=":")
    power = int(np.log10(costs_above.max() / costs_above[0]))
    calm = int(np.log10(costs[0] / costs[-1]))
    words = f"{below:g} times the limit: the cost falls to less than one part in 10^{calm}."
    words = f"{words} {above:g} times the limit: the cost climbs by a factor above 10^{power}, and comes to rest"
    words = f"{words} where η λ_max / 2 is {ratios_above[-1]:.2f}."
    return Result(figure, words, costs=costs, costs_above=costs_above, ratios=ratios, ratios_above=ratios_above)


@remembered
def descents(updates=1200):
    """Descend from twenty minima with η from 0.81 to 1.19 times each one's limit, every 0.02.

    Returns the multiples (20,), and for each of them and each network the highest cost on the way and the last one,
    both as multiples of the first, and η λ_max / 2 at the end, inf for one that is lost: (20, networks) each.
    """
    multiples = np.linspace(0.81, 1.19, 20)
    peaks, ends, rests = [], [], []
    for number, net in enumerate(networks()):
        x, y = at_rest(net)
        etas = multiples * limit(net, (x, y))
        nets = stack([pushed(net, number)] * len(multiples))
        costs = []
        with np.errstate(all="ignore"):
            for update in range(updates):
                found = nets.backprop(x, y)
                if update % 10 == 0:
                    costs.append(np.nan_to_num(found.cost, nan=np.inf))
                nets.theta -= etas[:, None] * found.grad
        peaks.append(np.max(costs, axis=0) / costs[0])
        ends.append(costs[-1] / costs[0])
        limits = [limit(each, (x, y)) if np.isfinite(each.theta).all() else 0 for each in nets]
        rests.append([eta / at if at else np.inf for eta, at in zip(etas, limits, strict=True)])
    return multiples, np.array(peaks).T, np.array(ends).T, np.array(rests).T


def all_twenty():
    """Show how high the cost climbs on the way, for twenty networks, by η as a multiple of the limit 2/λ_max.

    The result's `peaks`, `ends` and `rests` are those of `descents`.
    """
    multiples, peaks, ends, rests = descents()
    above = multiples > 1
    stay = (peaks[~above] < 1.001).all(axis=0).sum()
    leave = (peaks[above] > 1000).all(axis=0).sum()
    title = f"{stay} of 20 stay below the limit, {leave} of 20 leave above it"
    names = ["η, as a multiple of $2 / \\lambda_{max}$", "highest cost / first cost"]
    figure = plots.stills.bands(multiples, {"twenty networks": peaks}, *names, log="y", title=title)
    figure.axes[0].axvline(1, color=plots.palette.QUIET, linestyle=":")
    return Result(figure, f"{title}.", multiples=multiples, peaks=peaks, ends=ends, rests=rests)


def ratios_on_the_way(nets, data, multiples, updates):
    """Train with each multiple of 2/λ_max at the start: the medians of η λ_max / 2 after so many updates.

    Returns a row for each multiple, a column for each number of `updates`.
    """
    starts = [limit(net, data) for net in nets]
    rows = []
    for multiple in multiples:
        trained = nets.at(nets.theta.copy())
        etas = multiple * np.array(starts)
        row = []
        with np.errstate(all="ignore"):
            for step in sgd(trained, data, etas[:, None], len(data), max(updates), rng=seed(2)):
                if step.t in updates:
                    alive = np.isfinite(trained.theta).all(axis=1)
                    found = [etas[i] / limit(trained[i], data) for i in np.flatnonzero(alive)]
                    row.append(np.median(found))
        rows.append(row)
    return np.array(rows)


def on_the_curve(multiples=(0.3, 0.9, 1.3), updates=(100, 1500)):
    """Follow η λ_max / 2 while the twenty networks learn the curve, as `ratios_on_the_way`."""
    return ratios_on_the_way(networks(), forty_points(), multiples, updates)


def on_the_moons(multiples=(4.0, 6.0), updates=(300,)):
    """Follow η λ_max / 2 while eight networks learn two moons, as `ratios_on_the_way`."""
    nets = Network([2, 8, 1], "tanh", "sigmoid", "cross-entropy", rng=seed(1), copies=8)
    data = datasets.moons(rng=seed(0))
    return ratios_on_the_way(nets, data, multiples, updates)
