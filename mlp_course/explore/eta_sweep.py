"""A hundred learning rates at once: the slow plateau, the valley, and the cliff."""

import numpy as np

from .. import Network, costs, critical, datasets, evaluate, plots, sgd, stack
from ..datasets import Dataset
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import short

BAD, GOOD = palette.SERIES[1], palette.SERIES[0]


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
        self.etas = np.geomspace(1e-3, 5, 100) if etas is None else np.asarray(etas, float)
        if self.etas.ndim != 1 or len(self.etas) < 2 or self.etas[0] <= 0 or (np.diff(self.etas) <= 0).any():
            raise ValueError(f"etas should be positive and ascending, at least two of them; got {etas!r}.")
        cost, output = costs.usual(self.data.kind)
        sizes = [len(self.data.x), *hidden, len(self.data.y)]
        self.net = Network(sizes, activation, output, cost, rng=seed)
        self.limit = 2 / float(np.linalg.eigvalsh(critical.hessian(self.net, self.data))[-1])
        self.costs = trained_at_once(self.net, self.data, self.etas, longest)
        marker = self.etas[np.abs(np.log(self.etas / eta)).argmin()]
        controls = {
            "epochs": Slider(range(longest + 1), epochs, "epochs"),
            "eta": Slider(self.etas, marker, "η", "learning rate of the marker"),
        }
        self.sweep, self.curve = Panel(500, 400), Panel(400, 400)
        self._draw_sweep()
        self._draw_curve(longest)
        super().__init__([self.sweep, self.curve], controls)
        self.begin()

    def _draw_sweep(self) -> None:
        ax = plots.dress(self.sweep.axes(left=76, top=34), xlabel="learning rate η", ylabel="cost C", grid=True)
        start = float(self.costs[0, 0])
        self.top, self.floor = 10 * start, max(float(np.nanmin(self.costs)), 1e-6 * start)
        ax.set(xscale="log", yscale="log", ylim=(self.floor / 2, 1.4 * self.top))
        ax.set(xlim=(self.etas[0] / 1.2, self.etas[-1] * 1.2))
        ax.axhline(start, color=palette.QUIET, linestyle=":", linewidth=1.5)
        ax.text(self.etas[0], start * 1.1, "at the start", fontsize=11, color=palette.QUIET)
        ax.axvline(self.limit, color=palette.LOOKS["slope"].colour, linestyle="--", linewidth=1.8)
        ax.set_title(r"- - -  $2/\lambda_{max}$ at the start", fontsize=11, color=palette.LOOKS["slope"].colour)
        style = {"linestyle": "none", "markersize": 5}
        (self.good,) = ax.plot([], [], color=GOOD.colour, marker=GOOD.marker, **style)
        (self.bad,) = ax.plot([], [], color=BAD.colour, marker="x", markeredgewidth=1.6, **style)
        ring = {"marker": "o", "markersize": 14, "markerfacecolor": "none", "markeredgewidth": 2}
        (self.marker,) = ax.plot([], [], color=palette.INK, **ring)
        self.sweep.moving(self.good, self.bad, self.marker)

    def _draw_curve(self, longest: int) -> None:
        ax = plots.dress(self.curve.axes(left=76, top=34), xlabel="epoch", ylabel="cost C", grid=True)
        ax.set(yscale="log", xlim=(0, max(longest, 1)), ylim=self.good.axes.get_ylim())
        ax.set_title("the network with the marker", fontsize=11, color=palette.INK)
        look = palette.LOOKS["cost"]
        (self.line,) = ax.plot([], [], color=look.colour, linewidth=2.2)
        (self.rest,) = ax.plot([], [], color=look.colour, linewidth=1, linestyle=":")
        (self.here,) = ax.plot([], [], color=look.colour, marker="o", markersize=12, markerfacecolor="none")
        self.curve.moving(self.rest, self.line, self.here)

    def shown(self) -> np.ndarray:
        """Costs (epochs + 1, etas) as drawn: what is above the frame, infinite or no number lies on its upper edge."""
        return np.clip(np.where(np.isfinite(self.costs), self.costs, np.inf), self.floor, self.top)

    def update(self) -> str:
        """Show the costs after these epochs, and the way of the marked network."""
        epochs, eta = self.controls["epochs"].value, self.controls["eta"].value
        i, costs = int(np.abs(np.log(self.etas / eta)).argmin()), self.shown()
        now = costs[epochs]
        worse = now > costs[0] * (1 + 1e-9)
        self.good.set_data(self.etas[~worse], now[~worse])
        self.bad.set_data(self.etas[worse], now[worse])
        self.marker.set_data([self.etas[i]], [now[i]])
        self.line.set_data(np.arange(epochs + 1), costs[: epochs + 1, i])
        self.rest.set_data(np.arange(len(costs)), costs[:, i])
        self.here.set_data([epochs], [now[i]])
        best = int(now.argmin())
        cliff = f"above its start from η = {short(self.etas[worse][0])} on" if worse.any() else "none above its start"
        state = "beyond the frame" if now[i] >= self.top else short(now[i])
        return (
            f"After {epochs} epochs: lowest cost {short(now[best])} with η = {short(self.etas[best])}; {cliff}; "
            f"2/λ_max = {short(self.limit)}. The marker, η = {short(self.etas[i])}: cost {state}."
        )


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
    return np.array(known + [known[-1]] * (epochs + 1 - len(known)))
