"""The demon: nudge one neuron's weighted input, and see whether C changes by δ times the nudge."""

import numpy as np

from .. import Network, plots
from ..plots import palette
from ..plots.style import FONT, true_minus
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import short, signed, steps

REACH = 3.0
MAP = "The network: in its neurons their activations, beside them how much the nudge has changed these."


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
        if x is None:
            x = 0.5 ** np.arange(self.net.sizes[0])
        if y is None:
            y = np.arange(self.net.sizes[-1]) == 0
        self.x = np.asarray(x, float).reshape(-1, 1)
        self.y = np.asarray(y, float).reshape(-1, 1)
        self.run = self.net.backprop(self.x, self.y)
        self.neurons = []
        for l in range(1, self.net.L + 1):
            self.neurons += [(l, j) for j in range(1, self.net.sizes[l] + 1)]
        start = self.neurons.index(neuron or self._worst())
        names = [f"layer {l}, neuron {j}" for l, j in self.neurons]
        nudges = steps(-REACH, REACH, 0.1)
        controls = {
            "neuron": Slider(range(len(names)), start, "neuron", "", names.__getitem__),
            "nudge": Slider(nudges, nudge, "ε", "nudge epsilon"),
        }
        self.map = Panel(380, 380, caption=MAP)
        curves = Panel(560, 380)
        self._draw_map(self.map)
        self._draw_curves(curves, *self.neurons[start])
        super().__init__([self.map, curves], controls)
        self.begin()

    def _draw_map(self, panel: Panel) -> None:
        ax = panel.figure.add_axes((0.02, 0.02, 0.96, 0.96))
        self.graph = plots.Graph(ax, self.net.sizes, right=1.0)
        self.graph.weigh(self.net.W)
        panel.moving(*self.graph.artists)

    def _draw_curves(self, panel: Panel, l: int, j: int) -> None:
        ax = panel.axes(left=78, bottom=56, top=34)
        plots.dress(ax, xlabel="nudge ε", ylabel="cost C", grid=True)
        self.epsilon = np.linspace(-REACH, REACH, 121)
        costs = np.concatenate([self.costs(l, j, self.epsilon) for l, j in self.neurons])
        margin = 0.1 * float(np.ptp(costs)) + 1e-9
        ax.set_xlim(-REACH, REACH)
        ax.set_ylim(costs.min() - margin, costs.max() + 2.5 * margin)
        cost = palette.LOOKS["cost"]
        delta = palette.LOOKS["delta"]
        of_cost = {"color": cost.colour}
        of_delta = {"color": delta.colour}
        (self.curve,) = ax.plot([], [], linewidth=2.5, label="C with the nudge", **of_cost)
        (self.line,) = ax.plot([], [], "--", linewidth=2, label="C + δ ε", **of_delta)
        (self.gap,) = ax.plot([], [], ":", linewidth=2, color=palette.QUIET)
        (self.there,) = ax.plot([], [], cost.marker, markersize=10, **of_cost)
        (self.promise,) = ax.plot([], [], delta.marker, markersize=10, **of_delta)
        falls = self.run.delta[l][j - 1, 0] < 0
        plots.legend(ax, loc="upper right" if falls else "upper left")
        self.title = ax.set_title("", fontsize=FONT, color=palette.INK, loc="left")
        panel.moving(self.curve, self.line, self.gap, self.there, self.promise, self.title)

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
        number, nudge = self.values("neuron", "nudge")
        l, j = self.neurons[number]
        delta = float(self.run.delta[l][j - 1, 0])
        C = self.run.cost
        changed = float(self.costs(l, j, np.array([nudge]))[0])
        promised = C + delta * nudge
        self.curve.set_data(self.epsilon, self.costs(l, j, self.epsilon))
        self.line.set_data(self.epsilon, C + delta * self.epsilon)
        self.gap.set_data([nudge, nudge], [changed, promised])
        self.there.set_data([nudge], [changed])
        self.promise.set_data([nudge], [promised])
        self.title.set_text(f"layer {l}, neuron {j}: δ = {signed(delta, 5)}")
        self._show_on_map(l, j, nudge)
        return (
            f"layer {l}, neuron {j}, ε = {short(nudge)}: C changes by {signed(changed - C, 5)}; "
            f"δ ε = {signed(delta, 5)} · {short(nudge)} = {signed(delta * nudge, 5)}."
        )

    def _show_on_map(self, l: int, j: int, nudge: float) -> None:
        """Write into the network what the nudge has changed; light the demon's place, and all that comes after."""
        a = self._nudged(l, j, nudge)
        inside = [words(column, "{:.2f}") for column in a]
        beside = [[""] * n for n in self.net.sizes[:l]]
        for now, before in zip(a[l:], self.run.a[l:], strict=True):
            beside.append(words(now - before, "{:+.2f}"))
        beside[l][j - 1] = f"ε {signed(nudge, 1)}"
        later = set(range(l + 1, self.net.L + 1))
        self.graph.update(inside, beside, later | {l}, later)

    def _nudged(self, l: int, j: int, nudge: float) -> list[np.ndarray]:
        """The activations of all layers with this nudge to z^l_j."""
        net = self.net
        z = self.run.z[l].copy()
        z[j - 1] += nudge
        a = [*self.run.a[:l], net.sigma[l](z)]
        for k in range(l + 1, net.L + 1):
            a.append(net.sigma[k](net.W[k] @ a[k - 1] + net.b[k]))
        return a


def words(column: np.ndarray, form: str) -> list[str]:
    """The numbers of a column (n, 1) as texts of this form."""
    return [true_minus(form.format(value)) for value in column[:, 0]]
