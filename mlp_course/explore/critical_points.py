"""The critical points of a real network: cost against index, the Hessian of each, and what the network does there."""

import numpy as np

from .. import Network, critical, plots, sgd
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import short

KINDS = {
    "minimum": palette.SERIES[2],
    "degenerate": palette.LOOKS["numeric"],
    "saddle": palette.SERIES[0],
    "maximum": palette.SERIES[1],
}
WHITE_WITHIN = 1e-4


class CriticalPoints(Interactive):
    """Critical points of one network, from low to high cost: its index, its eigenvalues, and what it computes there.

    net      a Network with one output; data (x, y) with two inputs are drawn as a plane, with one as a curve
    points   what `critical.find` returned for net and data; those that it did not find are left out
    start    number of the point to begin with, from 0
    """

    summary = "Critical points of a small network, cost against index. Run this notebook to visit each of them."

    def __init__(self, net=None, data=None, points=None, start=0):
        if net is None:
            net, data, points = example()
        self.net, self.data = net, data
        self.points = sorted((p for p in points if p.found), key=lambda p: (round(p.cost, 9), p.index))
        if not self.points:
            raise ValueError("none of the points has found=True: search from more starts, or with more iterations.")
        if (net.sizes[0], net.sizes[-1]) != (2, 1):
            raise ValueError(f"CriticalPoints draws networks with 2 inputs and 1 output, got {net!r}.")
        panels = [Panel(320, 350), Panel(300, 350), Panel(285, 350)]
        for panel, draw in zip(panels, (self._draw_index, self._draw_eigenvalues, self._draw_plane), strict=True):
            draw(panel)
        count = len(self.points)
        slider = Slider(range(count), start, "point", "number of the critical point", lambda i: f"{i + 1} of {count}")
        super().__init__(panels, {"point": slider})
        self.begin()

    def _draw_index(self, panel: Panel) -> None:
        ax = plots.dress(panel.axes(left=80, top=16), xlabel="index: share of λ < 0", ylabel="cost C", grid=True)
        jitter = np.random.default_rng(0).uniform(-0.006, 0.006, len(self.points))
        self.shown = np.array([[p.index for p in self.points] + jitter, [p.cost for p in self.points]])
        for kind, look in KINDS.items():
            those = [p.kind == kind for p in self.points]
            if any(those):
                mark = {"linestyle": "none", "marker": look.marker, "color": look.colour, "alpha": 0.7}
                ax.plot(*self.shown[:, those], markersize=8, label=kind, **mark)
        ax.set_xlim(-0.03, self.shown[0].max() + 0.03)
        ax.xaxis.get_major_locator().set_params(nbins=4)
        plots.legend(ax, loc="upper left")
        ring = {"linestyle": "none", "marker": "o", "markersize": 17, "markerfacecolor": "none", "markeredgewidth": 2.2}
        (self.here,) = ax.plot([], [], color=palette.INK, **ring)
        panel.moving(self.here)

    def _draw_eigenvalues(self, panel: Panel) -> None:
        ax = plots.dress(panel.axes(left=84, top=16, right=12), xlabel="number", ylabel="eigenvalue of H", grid=True)
        most = max(float(np.abs(p.eigenvalues).max()) for p in self.points)
        ax.set_yscale("symlog", linthresh=1e-3)
        ax.set(xlim=(0.3, self.net.size + 0.7), ylim=(-2 * most, 2 * most))
        ax.xaxis.get_major_locator().set_params(integer=True)
        ax.axhline(0, color=palette.INK, linewidth=1)
        looks = {"v": palette.SERIES[0].colour, "o": palette.QUIET, "^": palette.SERIES[1].colour}
        self.signs = [
            ax.plot([], [], linestyle="none", marker=m, color=c, markersize=9, label=label)[0]
            for (m, c), label in zip(looks.items(), ("negative", "zero", "positive"), strict=True)
        ]
        plots.legend(ax, loc="lower right")
        panel.moving(*self.signs)

    def _draw_plane(self, panel: Panel) -> None:
        x, y = self.data
        ax = plots.dress(panel.axes(left=54, top=30, right=12), "the network; dots: data", "$x_1$", "$x_2$")
        self.most = float(np.abs(y - y.mean()).max())
        self.plane = plots.Surface(ax, plots.frame(x), middle=float(y.mean()), levels=11, resolution=61)
        index = np.clip((y[0] - y.mean()) / self.most * 127.5 + 127.5, 0, 255).astype(int)
        ax.scatter(*x, c=palette.SIGNED[index] / 255, s=34, edgecolors=palette.INK, linewidths=0.8, zorder=5)
        panel.moving(*self.plane.artists, ax.collections[0])

    def outputs(self, x: np.ndarray) -> np.ndarray:
        """What the network answers at the chosen point, (m,)."""
        a = self.net.at(self.chosen.theta)(x)[0]
        middle = float(self.data[1].mean())
        return np.where(np.abs(a - middle) < WHITE_WITHIN * self.most, middle, a)

    @property
    def chosen(self):
        """The critical point under the marker."""
        return self.points[self.controls["point"].value]

    def update(self) -> str:
        """Mark the point, show its eigenvalues and what the network computes there."""
        point, i = self.chosen, self.controls["point"].value
        self.here.set_data(self.shown[:, [i]])
        number, values = np.arange(1, len(point.eigenvalues) + 1), point.eigenvalues
        count = critical.signs(values)
        ends = np.cumsum((0, *count))
        for artist, start, end in zip(self.signs, ends[:-1], ends[1:], strict=True):
            artist.set_data(number[start:end], values[start:end])
        self.plane.update(self.outputs)
        return (
            f"point {i + 1} of {len(self.points)}: {point.kind}, C = {short(point.cost)}, "
            f"‖∇C‖ = {point.gradient_norm:.0e}, eigenvalues: {count.negative} negative, {count.zero} zero, "
            f"{count.positive} positive."
        )


def bump(n=40, noise=0.1, rng=0):
    """A hill on a slope, y = 2 exp(-‖x‖²) + x_1 / 2 at normal x (2, n), with noise on y: too much for one neuron."""
    rng = np.random.default_rng(rng)
    x = rng.standard_normal((2, n))
    y = 2 * np.exp(-(x**2).sum(axis=0, keepdims=True)) + x[:1] / 2
    return x, y + noise * rng.standard_normal(y.shape)


def example(starts=30, updates=1500):
    """A [2, 2, 1] network, the bump, and the critical points near which training passes."""
    nets, data = Network([2, 2, 1], "tanh", "identity", initializer="normal", copies=starts, rng=1), bump()
    thetas, when = nets.theta.copy(), np.geomspace(1, updates, starts).astype(int)
    for step in sgd(nets, data, eta=0.1, batch_size=data[0].shape[1], epochs=updates, rng=0):
        thetas[when == step.t] = nets.theta[when == step.t]
    return nets[0], data, [critical.find(nets[0], data, theta, iterations=60) for theta in thetas]
