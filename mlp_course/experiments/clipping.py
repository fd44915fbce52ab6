"""Two additions to optimizers: gradients cut to a greatest length, and weights that shrink after Adam's step."""

import numpy as np

from .. import datasets, plots
from ..evaluation import evaluate
from ..network import Network
from ..optimizers import Adam
from ..training import sgd
from .result import Result
from .seeds import remembered, seed


def clipped(g, limit):
    """Return each row of g, (S, P) or (P,), shortened to the length `limit` where it is longer: the same direction."""
    length = np.linalg.norm(g, axis=-1, keepdims=True)
    return g * np.minimum(1, limit / np.maximum(length, 1e-300))


class ClippedSGD:
    """θ ← θ - η g, where g is cut to a greatest length first."""

    def __init__(self, limit):
        self.limit = limit
        self.lengths = []

    def start(self, theta):
        """There is nothing to remember."""

    def update(self, theta, g, eta):
        """Change theta in place, and write down how long each gradient was before the cut."""
        self.lengths.append(np.linalg.norm(g, axis=-1))
        theta -= eta * clipped(g, self.limit)


@remembered
def deep_run(eta=0.6, limit=np.inf, networks=20, epochs=150):
    """Train deep ReLU networks on a curve in full batches, so one update an epoch, each gradient cut to `limit`.

    Returns their costs, (epochs + 1, networks), and how long their gradients were before the cut, (epochs, networks).
    """
    data = datasets.curve(40, rng=seed(0))
    nets = Network([1, 8, 8, 8, 1], "relu", "identity", initializer="he", rng=seed(1), copies=networks)
    costs = [evaluate(nets, data).cost]
    optimizer = ClippedSGD(limit)
    with np.errstate(all="ignore"):
        for _step in sgd(nets, data, eta, batch_size=40, epochs=epochs, rng=seed(2), optimizer=optimizer):
            costs.append(evaluate(nets, data).cost)
    return np.nan_to_num(np.array(costs), nan=np.inf), np.array(optimizer.lengths)


def level_line():
    """Return the cost of the best level line through the data of `deep_run`: what a lost network ends with."""
    return float(datasets.curve(40, rng=seed(0)).y.var() / 2)


def lost(costs):
    """Return which networks are lost: in the end hardly better than a level line, or worse."""
    return costs[-1] > 0.9 * level_line()


def with_and_without(eta=0.6, limit=1.0):
    """Train the same networks with gradients as they are, and cut to a limit.

    The result's `plain` and `cut` are their costs, (updates + 1, networks); `lengths` are those of the gradients
    before they were cut, (updates, networks).
    """
    plain, _lengths = deep_run(eta)
    cut, lengths = deep_run(eta, limit)
    series = {"no limit": np.minimum(plain, 100), f"limit {limit:g}": np.minimum(cut, 100)}
    title = f"Lost of {len(plain[0])}: {lost(plain).sum()} without a limit, {lost(cut).sum()} with it"
    title = f"{title} (median; band: 10–90 %)"
    figure = plots.stills.bands(np.arange(len(plain)), series, "update", "cost C", log="y", title=title, plain=True)
    return Result(figure, f"η = {eta:g}. {title}.", plain=plain, cut=cut, lengths=lengths)


def usual_lengths(eta=0.05, limit=1.0):
    """Draw how long the gradients are in a training without a limit, and where one would stand: `lengths`, `costs`."""
    costs, lengths = deep_run(eta)
    first = np.median(lengths[0])
    last = np.median(lengths[-1])
    title = f"Median length: {first:.1f} in the first update, {last:.2f} in the last"
    series = {"median of 20 networks (band: 10–90 %)": lengths}
    updates = np.arange(1, len(lengths) + 1)
    figure = plots.stills.bands(updates, series, "update", r"length $\|g\|$", log="y", title=title, plain=True)
    ax = figure.axes[0]
    ax.axhline(limit, color=plots.palette.INK, linestyle=":", label=f"the limit {limit:g}")
    plots.legend(ax, loc="upper right")
    return Result(figure, f"η = {eta:g}, {lost(costs).sum()} of 20 lost. {title}.", lengths=lengths, costs=costs)


def weights_under(decoupled, sizes=(0.01, 10.0), eta=0.001, decay=1.0, updates=1000):
    """Let Adam act on weights that begin at 1 and whose gradients only change sign: their way, (updates + 1, weights).

    decoupled  True: w ← w - η·decay·w after Adam's step; False: decay·w is added to the gradient, as L2 does
    """
    w = np.ones(len(sizes))
    adam = Adam()
    adam.start(w)
    way = [w.copy()]
    for t in range(updates):
        g = (-1.0) ** t * np.array(sizes)
        if decoupled:
            adam.update(w, g, eta)
            w -= eta * decay * w
        else:
            adam.update(w, g + decay * w, eta)
        way.append(w.copy())
    return np.array(way)


def two_decays(sizes=(0.01, 10.0)):
    """Shrink two weights, one with small gradients and one with large ones, by L2 inside Adam and after it."""
    panels = {}
    ends = []
    for title, decoupled in {"L2 inside Adam": False, "AdamW": True}.items():
        way = weights_under(decoupled, sizes)
        numbers = ", ".join(f"{weight:.2f}" for weight in way[-1])
        panels[f"{title}: {numbers}"] = {f"gradients ±{size:g}": way[:, i] for i, size in enumerate(sizes)}
        left = ", ".join(f"{weight:.2f} (gradients ±{size:g})" for weight, size in zip(way[-1], sizes, strict=True))
        ends.append(f"{title} leaves {left}")
    figure = plots.stills.band_panels(np.arange(len(way)), panels, "update", "weight")
    figure.axes[0].set_ylim(0, 1.05)
    return Result(figure, f"After {len(way) - 1:,} updates: {'; '.join(ends)}.", ends=ends)
