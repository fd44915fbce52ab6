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
    """Train deep ReLU networks on a curve in full batches, each gradient cut to `limit`.

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


def clipping(eta=0.6, limit=1.0):
    """Train the same networks with gradients as they are, and cut to a limit.

    The result's `plain` and `cut` are their costs, (epochs + 1, networks); `lengths` are those of the gradients
    before they were cut, (epochs, networks).
    """
    plain, _lengths = deep_run(eta)
    cut, lengths = deep_run(eta, limit)
    series = {"as they are": np.minimum(plain, 100), f"cut to {limit:g}": np.minimum(cut, 100)}
    title = f"Lost of {len(plain[0])}: {lost(plain).sum()} as they are, {lost(cut).sum()} cut (band: 10–90 %)"
    figure = plots.stills.bands(np.arange(len(plain)), series, "epoch", "cost C", log="y", title=title)
    return Result(figure, f"η = {eta:g}. {title}.", plain=plain, cut=cut, lengths=lengths)


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
        panels[title] = {f"gradients ±{size:g}": way[:, i] for i, size in enumerate(sizes)}
        left = ", ".join(f"{weight:.2f} (gradients ±{size:g})" for weight, size in zip(way[-1], sizes, strict=True))
        ends.append(f"{title} leaves {left}")
    figure = plots.stills.band_panels(np.arange(len(way)), panels, "updates", "weight")
    return Result(figure, f"After {len(way) - 1:,} updates: {'; '.join(ends)}.", ends=ends)
