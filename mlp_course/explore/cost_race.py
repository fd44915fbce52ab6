"""The race of two costs: one neuron that should say 0, taught by the quadratic cost and by the cross-entropy."""

from functools import cache

import numpy as np

from .. import Network, plots, sgd
from ..plots import palette
from .widgets.dropdown import Dropdown
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import logarithmic, short, steps

LOOKS = {"quadratic": palette.SERIES[0], "cross-entropy": palette.SERIES[1]}
SHARES = {"a quarter of η": 0.25, "the same η": 1.0}
SHOWN = {"a": "output a", "cost": "cost C / its start", "slope": "slope σ'(z)"}
TALLEST = {"a": 1.42, "cost": 1.08, "slope": 0.27}


class CostRace(Interactive):
    """One sigmoid neuron, input 1, target 0: output, cost and slope σ'(z) over the epochs, with one cost or with both.

    w, b     weight and bias that both neurons start with
    eta      learning rate of the quadratic cost; cross-entropy gets the `share` of it that is chosen
    epoch    where the marker begins, 0 … epochs
    costs    which of "quadratic" and "cross-entropy" are shown

    With a quarter of η, cross-entropy takes the very step of the quadratic cost where a = 1/2, for σ'(0) = 1/4.
    `runs[cost]` holds a, cost and slope after each epoch, three arrays (epochs + 1,).
    """

    summary = (
        "A neuron unlearns a wrong answer, with one cost or with both. Run this notebook to choose where they start."
    )

    def __init__(self, w=2.0, b=2.0, eta=0.15, epoch=150, epochs=300, share="a quarter of η", costs=tuple(LOOKS)):
        if not 0 <= epoch <= epochs:
            place = f"from 0 to epochs = {epochs}"
            raise ValueError(f"epoch, where the marker begins, should lie {place}; got {epoch}.")
        if not costs or not set(costs) <= set(LOOKS):
            raise ValueError(f"costs should name one or both of {', '.join(LOOKS)}; got {', '.join(costs) or 'none'}.")
        self.epochs = epochs
        self.looks = {name: look for name, look in LOOKS.items() if name in costs}
        controls = {
            "w": Slider(steps(-4, 4, 0.1), w, "start: w", "starting weight w"),
            "b": Slider(steps(-4, 4, 0.1), b, "start: b", "starting bias b"),
            "eta": Slider(logarithmic(0.01, 5), eta, "η", "learning rate"),
            "share": Dropdown(SHARES, share, "cross-entropy gets"),
            "epoch": Slider(range(epochs + 1), epoch, "epoch"),
        }
        if "cross-entropy" not in costs:
            del controls["share"]
        self.lines = {}
        self.marks = {}
        panels = [Panel(304, 290) for _ in SHOWN]
        for panel, quantity in zip(panels, SHOWN, strict=True):
            self._draw(panel, quantity)
        super().__init__(panels, controls)
        self.begin()

    def _draw(self, panel: Panel, quantity: str) -> None:
        ax = panel.axes(left=46, bottom=48, right=16, top=30)
        plots.dress(ax, SHOWN[quantity], "epoch", grid=True)
        top = TALLEST[quantity]
        ax.set(xlim=(0, self.epochs), ylim=(-0.03 * top, top))
        for name, look in self.looks.items():
            colour = {"color": look.colour}
            rim = {"markeredgecolor": palette.PAPER}
            (line,) = ax.plot([], [], linestyle=look.line, linewidth=2.5, label=name, **colour)
            (mark,) = ax.plot([], [], marker=look.marker, markersize=9, **colour, **rim)
            self.lines[quantity, name] = line
            self.marks[quantity, name] = mark
        if quantity == "a":
            plots.legend(ax, loc="upper right", labelspacing=0.25)
            ax.set_yticks([0, 0.25, 0.5, 0.75, 1])
        panel.moving(*(self.lines[quantity, name] for name in self.looks))
        panel.moving(*(self.marks[quantity, name] for name in self.looks))

    def update(self) -> str:
        """Draw what both neurons did from this start with this η, and mark the epoch of the slider."""
        w, b, eta, epoch = self.values("w", "b", "eta", "epoch")
        rates = {"quadratic": eta}
        if "cross-entropy" in self.looks:
            rates["cross-entropy"] = SHARES[self.values("share")[0]] * eta
        self.runs = {name: descent(name, w, b, rates[name], self.epochs) for name in self.looks}
        words = []
        for name, run in self.runs.items():
            for quantity, values in run.items():
                shown = values / values[0] if quantity == "cost" else values
                self.lines[quantity, name].set_data(range(self.epochs + 1), shown)
                self.marks[quantity, name].set_data([epoch], [shown[epoch]])
            a = short(run["a"][epoch])
            slope = short(run["slope"][epoch])
            words.append(f"{name} a = {a}, σ'(z) = {slope}, {passed(run['a'])}")
        return f"epoch {epoch}: {'; '.join(words)}."


@cache
def descent(cost: str, w: float, b: float, eta: float, epochs: int) -> dict[str, np.ndarray]:
    """Output, cost and slope at the start and after each epoch, (epochs + 1,), of a neuron with input 1, target 0."""
    example = (np.ones((1, 1)), np.zeros((1, 1)))
    net = Network([1, 1], cost=cost)
    net.theta[:] = w, b
    z = [w + b]
    for _ in sgd(net, example, eta, batch_size=1, epochs=epochs):
        z.append(net.theta.sum())
    z = np.array([z])
    a = net.sigma[1](z)
    costs = net.cost.each(z, a, np.zeros_like(a))
    return {"a": a[0], "cost": costs, "slope": net.sigma[1].prime(z)[0]}


def passed(a: np.ndarray) -> str:
    """When the outputs a, (epochs + 1,), fell below 1/2, in words."""
    below = np.flatnonzero(a < 0.5)
    if not below.size:
        return "never below ½"
    when = f"epoch {below[0]}" if below[0] else "the start"
    return f"below ½ from {when}"
