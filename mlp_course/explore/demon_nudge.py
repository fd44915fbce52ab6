"""The demon: nudge one neuron's weighted input, and see whether C changes by δ times the nudge."""

import numpy as np

from .. import Network, plots
from ..plots import palette
from ..plots.style import true_minus
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import short, signed, steps

REACH = 3.0


class DemonNudge(Interactive):
    """C as a function of a nudge ε to one z^l_j, beside the straight line C + δ^l_j ε that backpropagation promises.

    net      one Network; None makes a small one, [2, 3, 3, 2] with sigmoids
    x, y     one example; None takes 1, 0.5, … and targets 1, 0, …
    nudge    where ε begins
    neuron   (l, j) to begin with, both from 1; None takes the one with the largest error in the last hidden layer
    """

    summary = "The cost against a nudge of one neuron, and the slope that δ predicts. Run this notebook to nudge."

    def __init__(self, net=None, x=None, y=None, nudge=0.8, neuron=None):
        self.net = Network([2, 3, 3, 2], initializer="normal", rng=1) if net is None else net
        n, k = self.net.sizes[0], self.net.sizes[-1]
        x = 0.5 ** np.arange(n) if x is None else x
        y = np.arange(k) == 0 if y is None else y
        self.x, self.y = (np.asarray(v, float).reshape(-1, 1) for v in (x, y))
        self.run = self.net.backprop(self.x, self.y)
        self.neurons = [(l, j) for l in range(1, self.net.L + 1) for j in range(1, len(self.run.z[l]) + 1)]
        start = self.neurons.index(neuron or self._worst())
        names = [f"layer {l}, neuron {j}" for l, j in self.neurons]
        controls = {
            "neuron": Slider(range(len(names)), start, "neuron", "", names.__getitem__),
            "nudge": Slider(steps(-REACH, REACH, 0.1), nudge, "ε", "nudge epsilon"),
        }
        caption = "The network: in its neurons their activations, below them how much the nudge has changed these."
        self.map, panel = Panel(380, 380, caption=caption), Panel(560, 380)
        self.graph = plots.Graph(self.map.figure.add_axes((0.02, 0.02, 0.96, 0.96)), self.net.sizes)
        self.graph.weigh(self.net.W)
        self.map.moving(*self.graph.artists)
        self._draw(panel)
        super().__init__([self.map, panel], controls)
        self.begin()

    def _draw(self, panel: Panel) -> None:
        self.ax = ax = panel.axes(left=78, bottom=56, top=34)
        plots.dress(ax, xlabel="nudge ε", ylabel="cost C", grid=True)
        self.epsilon = np.linspace(-REACH, REACH, 121)
        costs = np.concatenate([self.costs(l, j, self.epsilon) for l, j in self.neurons])
        margin = 0.1 * float(np.ptp(costs)) + 1e-9
        ax.set(xlim=(-REACH, REACH), ylim=(costs.min() - margin, costs.max() + 2.5 * margin))
        cost, delta = palette.LOOKS["cost"], palette.LOOKS["delta"]
        (self.curve,) = ax.plot([], [], color=cost.colour, linewidth=2.5, label="C with the nudge")
        (self.line,) = ax.plot([], [], color=delta.colour, linestyle="--", linewidth=2, label="C + δ ε")
        (self.gap,) = ax.plot([], [], color=palette.QUIET, linestyle=":", linewidth=2)
        (self.there,) = ax.plot([], [], color=cost.colour, marker="o", markersize=10, linestyle="none")
        (self.promise,) = ax.plot([], [], color=delta.colour, marker="^", markersize=10, linestyle="none")
        plots.legend(ax, loc="upper left")
        panel.moving(self.curve, self.line, self.gap, self.there, self.promise)

    def _worst(self) -> tuple[int, int]:
        l = max(self.net.L - 1, 1)
        return l, int(np.abs(self.run.delta[l]).argmax()) + 1

    def costs(self, l: int, j: int, epsilon: np.ndarray) -> np.ndarray:
        """C with each ε added to z^l_j (j from 1), (len(epsilon),)."""
        z = np.repeat(self.run.z[l], len(epsilon), axis=1)
        z[j - 1] += epsilon
        return self.net.cost.each(*self.net.onward(l, z), self.y)

    def update(self) -> str:
        """Draw C and its promise for this neuron, and compare them at this ε."""
        l, j = self.neurons[self.controls["neuron"].value]
        nudge = float(self.controls["nudge"].value)
        delta = float(self.run.delta[l][j - 1, 0])
        changed = float(self.costs(l, j, np.array([nudge]))[0])
        promised = self.run.cost + delta * nudge
        self.curve.set_data(self.epsilon, self.costs(l, j, self.epsilon))
        self.line.set_data(self.epsilon, self.run.cost + delta * self.epsilon)
        self.gap.set_data([nudge, nudge], [changed, promised])
        self.there.set_data([nudge], [changed])
        self.promise.set_data([nudge], [promised])
        title = f"the demon at layer {l}, neuron {j}: δ = {signed(delta, 5)}"
        if self.ax.get_title(loc="left") != title:
            plots.dress(self.ax, title)
        self._show_on_map(l, j, nudge)
        return (
            f"layer {l}, neuron {j}, ε = {short(nudge)}: C changes by {signed(changed - self.run.cost, 5)}; "
            f"δ ε = {signed(delta, 5)} · {short(nudge)} = {signed(delta * nudge, 5)}."
        )

    def _show_on_map(self, l: int, j: int, nudge: float) -> None:
        """Write into the network what the nudge has changed; light where the demon sits, and all that comes after."""
        z = self.run.z[l].copy()
        z[j - 1] += nudge
        a = [*self.run.a[:l], self.net.sigma[l](z)]
        for k in range(l + 1, self.net.L + 1):
            a.append(self.net.sigma[k](self.net.W[k] @ a[k - 1] + self.net.b[k]))
        inside = [[true_minus(f"{float(v):.2f}") for v in column[:, 0]] for column in a]
        below = [[""] * len(column) for column in a[:l]]
        for now, before in zip(a[l:], self.run.a[l:], strict=True):
            below.append([signed(float(v), 2) for v in (now - before)[:, 0]])
        below[l][j - 1] = f"ε {signed(nudge, 1)}"
        later = set(range(l + 1, self.net.L + 1))
        self.graph.update(inside, below, later | {l}, later)
