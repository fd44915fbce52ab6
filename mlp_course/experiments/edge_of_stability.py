"""A long training on all examples walks along its own cliff: λ_max rises until η λ_max / 2 is 1, and stays there."""

import numpy as np

from .. import plots
from ..network import Network
from .learning_rates import forty_points, limit
from .result import Result
from .seeds import remembered, seed

UPDATES = 3000
EVERY = 60  # updates after which one looks


@remembered
def followed(eta, networks=5):
    """Train networks on forty points in full batches: updates (T,), then costs and η λ_max / 2, (T, networks)."""
    data = forty_points()
    nets = Network([1, 10, 10, 1], "tanh", "identity", rng=seed(1), copies=networks)
    seen, costs, ratios = [], [], []
    for update in range(UPDATES + 1):
        found = nets.backprop(*data)
        if update % EVERY == 0:
            seen.append(update)
            costs.append(found.cost)
            ratios.append([eta / limit(net, data) for net in nets])
        nets.theta -= eta * found.grad
    return np.array(seen), np.array(costs), np.array(ratios)


def two_rates(etas=(0.1, 0.3)):
    """Follow λ_max and the cost through a long training, for several η.

    The result's `ratios`, η λ_max / 2, and `costs` are (T, networks), for each η.
    """
    ratios, costs = {}, {}
    for eta in etas:
        seen, costs[eta], ratios[eta] = followed(eta)
    panels = {
        "The curvature, and 2/η (dotted)": {eta: 2 * found / eta for eta, found in ratios.items()},
        "The cost": costs,
    }
    middles = {
        title: {f"η = {eta:g}, median of five": np.median(found, axis=1) for eta, found in series.items()}
        for title, series in panels.items()
    }
    ylabels = ["$\\lambda_{max}$", "cost C"]
    figure = plots.stills.panels_of_bands(seen, middles, "update", ylabels, log=(1,), legend_at=(0.03, 0.68))
    for ax, series in zip(figure.axes, panels.values(), strict=True):
        for look, found in zip(plots.palette.SERIES, series.values(), strict=False):
            ax.plot(seen, found, color=look.colour, linewidth=0.7, alpha=plots.palette.PALER)  # each network
    for look, eta in zip(plots.palette.SERIES, etas, strict=False):
        figure.axes[0].axhline(2 / eta, color=look.colour, linestyle=":", linewidth=1.6)
    figure.axes[0].set_ylim(0, 1.1 * 2 / min(etas))
    ends = ", ".join(f"about {2 * np.median(found[-10:]) / eta:.0f} with η = {eta:g}" for eta, found in ratios.items())
    return Result(figure, f"λ_max at the end: {ends}.", seen=seen, ratios=ratios, costs=costs)


def valley(w1, w2, eta, updates=400):
    """Descend on ½ (1 − w₁ w₂)² from a place near its valley: the places, (updates + 1, 2)."""
    places = [(w1, w2)]
    for _ in range(updates):
        error = w1 * w2 - 1
        w1, w2 = w1 - eta * error * w2, w2 - eta * error * w1
        places.append((w1, w2))
    return np.array(places)


def along_the_valley(eta=0.13, start=(4.0, 0.251)):
    """Fall out of the sharp part of a valley, and come to rest in a flatter one: `places`, and `curvatures` there."""
    places = valley(*start, eta)
    curvatures = (places**2).sum(axis=1)  # of the bottom of the valley
    ends = f"from {curvatures[0]:.1f} to {curvatures[-1]:.1f}"
    titles = [f"η = {eta:g}: the way from side to side", f"The sum of squares: {ends}"]
    labels = ["$w_1$", "$w_2$", "$(w_1)^2 + (w_2)^2$"]
    figure = plots.stills.swings(places, lambda w1: 1 / w1, curvatures, 2 / eta, titles, labels)
    words = f"η = {eta:g}: the sum of squares goes {ends}; η can bear a curvature of {2 / eta:.1f}."
    return Result(figure, words, places=places, curvatures=curvatures)
