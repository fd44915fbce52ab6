"""A hundred learning rates at once: the slow plateau, the valley, and the cliff."""

import numpy as np

from .. import Network, costs, critical, datasets, evaluate, plots, sgd, stack
from ..datasets import Dataset
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import short

GOOD = palette.SERIES[0]
BAD = palette.SERIES[1]


class EtaSweep(Interactive):
    """Cost against η after the epochs of the slider, for a stack of networks that differ in η alone.

    All start from the same weights and see all examples in each update (full batch), so an epoch is one update. The
    line stands at 2/λ_max, with λ_max the largest eigenvalue of the Hessian at the start.

    data        a Dataset, a name, or a pair (x, y) for regression; None takes 40 points of a curve
    hidden      neurons in each hidden layer
    activation  of the hidden layers
    etas        learning rates, ascending; None takes a hundred from 0.001 to 5
    epochs      where its slider begins; `longest` is where it ends
    eta         where the marker begins
    seed        of the weights
    """

    summary = "Cost against learning rate, a hundred networks at once. Run this notebook to move along it."

    def __init__(self, data=None, hidden=(8,), activation="tanh", etas=None, epochs=100, eta=0.1, seed=0, longest=300):
        self.data = dataset_of(data)
        self.etas = ascending(np.geomspace(1e-3, 5, 100) if etas is None else etas)
        cost, output = costs.usual(self.data.kind)
        sizes = [len(self.data.x), *hidden, len(self.data.y)]
        self.net = Network(sizes, activation, output, cost, rng=seed)
        H = critical.hessian(self.net, self.data)
        self.limit = 2 / float(np.linalg.eigvalsh(H)[-1])
        self.costs = trained_at_once(self.net, self.data, self.etas, longest)
        marker = self.etas[self._nearest(eta)]
        controls = {
            "epochs": Slider(range(longest + 1), epochs, "epochs"),
            "eta": Slider(self.etas, marker, "η", "learning rate of the marker"),
        }
        self.sweep = Panel(500, 400)
        self.curve = Panel(400, 400)
        self._draw_sweep()
        self._draw_curve(longest)
        super().__init__([self.sweep, self.curve], controls)
        self.begin()

    def _draw_sweep(self) -> None:
        ax = self.sweep.axes(left=76, top=34)
        plots.dress(ax, xlabel="learning rate η", ylabel="cost C", grid=True)
        start = float(self.costs[0, 0])
        self.top = 10 * start
        self.floor = max(float(np.nanmin(self.costs)), 1e-6 * start)
        ax.set(xscale="log", yscale="log", ylim=(self.floor / 2, 1.4 * self.top))
        ax.set(xlim=(self.etas[0] / 1.2, self.etas[-1] * 1.2))
        ax.axhline(start, color=palette.QUIET, linestyle=":", linewidth=1.5)
        letters = {"fontsize": plots.style.SMALL, "color": palette.QUIET}
        ax.text(self.etas[0], start * 1.1, "at the start", **letters)
        look = palette.LOOKS["slope"]
        ax.axvline(self.limit, color=look.colour, linestyle=look.line, linewidth=1.8)
        limit = r"- - -  $2/\lambda_{max}$ at the start"
        plots.note(ax, limit, color=look.colour, loc="center")
        mark = {"linestyle": "none", "markersize": 5}
        (self.good,) = ax.plot([], [], color=GOOD.colour, marker=GOOD.marker, **mark)
        (self.bad,) = ax.plot([], [], color=BAD.colour, marker="x", markeredgewidth=1.6, **mark)
        ring = {"markersize": 14, "markerfacecolor": "none", "markeredgewidth": 2}
        (self.marker,) = ax.plot([], [], "o", color=palette.INK, **ring)
        self.sweep.moving(self.good, self.bad, self.marker)

    def _draw_curve(self, longest: int) -> None:
        ax = self.curve.axes(left=76, top=34)
        plots.dress(ax, xlabel="epoch", ylabel="cost C", grid=True)
        ax.set(yscale="log", xlim=(0, max(longest, 1)), ylim=self.good.axes.get_ylim())
        plots.note(ax, "the network with the marker", color=palette.INK, loc="center")
        colour = {"color": palette.LOOKS["cost"].colour}
        (self.line,) = ax.plot([], [], linewidth=2.2, **colour)
        (self.rest,) = ax.plot([], [], ":", linewidth=1, **colour)
        (self.here,) = ax.plot([], [], "o", markersize=12, markerfacecolor="none", **colour)
        self.curve.moving(self.rest, self.line, self.here)

    def _nearest(self, eta: float) -> int:
        return int(np.abs(np.log(self.etas / eta)).argmin())

    def shown(self) -> np.ndarray:
        """Costs (epochs + 1, etas) as drawn: what is above the frame, infinite or no number lies on its upper edge."""
        costs = np.where(np.isfinite(self.costs), self.costs, np.inf)
        return np.clip(costs, self.floor, self.top)

    def update(self) -> str:
        """Show the costs after these epochs, and the way of the marked network."""
        epochs, eta = self.values("epochs", "eta")
        i = self._nearest(eta)
        costs = self.shown()
        now = costs[epochs]
        worse = now > costs[0] * (1 + 1e-9)
        self.good.set_data(self.etas[~worse], now[~worse])
        self.bad.set_data(self.etas[worse], now[worse])
        self.marker.set_data([self.etas[i]], [now[i]])
        self.line.set_data(np.arange(epochs + 1), costs[: epochs + 1, i])
        self.rest.set_data(np.arange(len(costs)), costs[:, i])
        self.here.set_data([epochs], [now[i]])
        best = int(now.argmin())
        lowest = f"lowest cost {short(now[best])} with η = {short(self.etas[best])}"
        cliff = "none above its start"
        if worse.any():
            cliff = f"above its start from η = {short(self.etas[worse][0])} on"
        state = "beyond the frame" if now[i] >= self.top else short(now[i])
        return (
            f"After {epochs} epochs: {lowest}; {cliff}; 2/λ_max = {short(self.limit)}. "
            f"The marker, η = {short(self.etas[i])}: cost {state}."
        )


def ascending(etas) -> np.ndarray:
    """Return learning rates as an array (at least 2,); raises ValueError unless they are positive and ascending."""
    found = np.asarray(etas, float)
    if found.ndim != 1 or len(found) < 2 or found[0] <= 0 or (np.diff(found) <= 0).any():
        wanted = "positive and ascending, at least two of them"
        raise ValueError(f"etas should be {wanted}; got {etas!r}.")
    return found


def dataset_of(data) -> Dataset:
    """Return the data set itself, the one of this name, or that of a pair (x, y); for None, 40 points of a curve."""
    if data is None:
        return datasets.curve(40)
    if isinstance(data, str):
        return datasets.by_name(data)()
    return data if isinstance(data, Dataset) else Dataset(*data, "your data")


def trained_at_once(net, data, etas: np.ndarray, epochs: int) -> np.ndarray:
    """Return the cost (epochs + 1, len(etas)) of copies of `net`, each trained with its own η, full batch."""
    nets = stack([net] * len(etas))
    known = [evaluate(nets, data).cost]
    for step in sgd(nets, data, eta=etas[:, None], batch_size=len(data), epochs=epochs, rng=0):
        if step.epoch_done:
            known.append(evaluate(nets, data).cost)
    missing = epochs + 1 - len(known)
    return np.array(known + [known[-1]] * missing)
