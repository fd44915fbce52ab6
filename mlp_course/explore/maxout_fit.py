"""Maxout draws x² with k lines: the largest of k affine maps is convex, and its slopes are learned."""

from functools import cache

import numpy as np

from .. import Network, evaluate, plots, sgd
from ..activations import maxout
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider

X = np.linspace(-1, 1, 101)[None]
COPIES = 16
UPDATES = 600
MOST_LINES = 8


class MaxoutFit(Interactive):
    """One maxout neuron with k lines, trained to fit x² on [-1, 1]; a slider for k from 1 to 8."""

    summary = "x² fitted by the largest of k lines. Run this notebook to change k."

    def __init__(self, k=3):
        panel = Panel(600, 420)
        self._draw(panel)
        slider = Slider(range(1, MOST_LINES + 1), k, "k", "number of lines k")
        super().__init__([panel], {"k": slider})
        self.begin()

    def _draw(self, panel: Panel) -> None:
        ax = panel.axes(left=72, bottom=52, top=16)
        plots.dress(ax, xlabel="$x$", ylabel="$a$", grid=True)
        ax.set(xlim=(-1, 1), ylim=(-0.35, 1.3))
        wide = {"color": palette.QUIET, "linewidth": 2.5, "linestyle": ":"}
        thin = {"color": palette.LOOKS["z"].colour, "linewidth": 1.3, "linestyle": "--"}
        thick = {"color": palette.LOOKS["a"].colour, "linewidth": 2}
        ax.plot(X[0], X[0] ** 2, label="$x^2$", **wide)
        self.lines = [ax.plot([], [], **thin)[0] for _ in range(MOST_LINES)]
        self.lines[0].set_label("the $k$ lines $z_i$")
        (self.top,) = ax.plot([], [], label="$a = \\max_i z_i$", **thick)
        plots.legend(ax, loc="upper center")
        panel.moving(*self.lines, self.top)

    def update(self) -> str:
        """Draw the lines and their maximum for this k."""
        k = self.value("k")
        net = fitted(k)
        z = net.W[1] @ X + net.b[1]
        for line in self.lines:
            line.set_data([], [])
        for line, heights in zip(self.lines, z, strict=False):
            line.set_data(X[0], heights)
        a = net(X)
        self.top.set_data(X[0], a[0])
        used = len(np.unique(z.argmax(axis=0)))
        error = np.abs(a - X**2).max()
        return f"k = {k}: {used} of {k} lines are somewhere the largest; largest error {error:.3f}."


@cache
def fitted(k: int) -> Network:
    """The best of several networks [1, 1] with maxout(k) outputs, trained on x² with Adam."""
    net = Network(
        [1, 1],
        [maxout(k)],
        cost="quadratic",
        initializer=scattered_tangents,
        rng=0,
        copies=COPIES,
    )
    data = (X, X**2)
    everything = X.shape[1]
    for _step in sgd(net, data, falling, everything, UPDATES, rng=0, optimizer="adam"):
        pass
    return net[int(np.nanargmin(evaluate(net, data).cost))]


def falling(t: int) -> float:
    """A learning rate that halves every 100 updates."""
    return 0.05 * 0.5 ** (t / 100)


def scattered_tangents(n_out: int, n_in: int, rng) -> tuple[np.ndarray, np.ndarray]:
    """Lines w x - w²/4, tangent to x² at w/2: were one below the others everywhere, it would never learn."""
    W = rng.uniform(-2, 2, (n_out, n_in))
    return W, -((W**2).sum(axis=1)) / 4
