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

    net      a Network with two inputs and one output; None makes one and trains it
    data     what it learns, (x, y)
    points   what `critical.find` returned for net and data; those that it did not find are left out
    start    number of the point to begin with, from 0
    levels   {name: cost}, dotted lines across the first panel
    """

    summary = "Critical points of a small network, cost against index. Run this notebook to visit each of them."

    def __init__(self, net=None, data=None, points=None, start=0, levels=None):
        if net is None:
            net, data, points = example()
        self.net = net
        self.data = data
        found = (point for point in points if point.found)
        self.points = sorted(found, key=lambda point: (round(point.cost, 9), point.index))
        if not self.points:
            cure = "search from more starts, or with more iterations"
            raise ValueError(f"none of the points has found=True: {cure}.")
        if (net.sizes[0], net.sizes[-1]) != (2, 1):
            drawn = "networks with 2 inputs and 1 output"
            raise ValueError(f"CriticalPoints draws {drawn}, got {net!r}.")
        index = Panel(320, 350)
        eigenvalues = Panel(300, 350)
        plane = Panel(285, 350)
        self._draw_index(index, levels or {})
        self._draw_eigenvalues(eigenvalues)
        self.plane = self._draw_plane(plane, "the network; dots: data")
        self.levels = levels or {}
        name = "number of the critical point"
        slider = Slider(range(len(self.points)), start, "point", name, self._number)
        super().__init__([index, eigenvalues, plane], {"point": slider})
        self.begin()

    def _number(self, i: int) -> str:
        return f"{i + 1} of {len(self.points)}"

    def _draw_index(self, panel: Panel, levels: dict) -> None:
        ax = panel.axes(left=80, top=30)
        title = "equal points lie side by side"
        plots.dress(ax, title, "index: share of λ < 0", "cost C", grid=True)
        plots.stills.name_levels(ax, levels)
        index = np.array([point.index for point in self.points])
        costs = np.array([point.cost for point in self.points])
        self.shown = np.array([plots.stills.side_by_side(index, costs), costs])
        mark = {"linestyle": "none", "markersize": 8, "alpha": 0.7}
        for kind, look in KINDS.items():
            those = [point.kind == kind for point in self.points]
            if any(those):
                x, y = self.shown[:, those]
                ax.plot(x, y, color=look.colour, marker=look.marker, label=kind, **mark)
        ax.set_xlim(-0.03, self.shown[0].max() + 0.03)
        ax.set_ylim(0, 1.12 * max([*costs, *levels.values()]))
        self._name_shares(ax, index.max())
        plots.legend(ax, loc="upper left", bbox_to_anchor=(0, 0.9))
        ring = {"markersize": 17, "markerfacecolor": "none", "markeredgewidth": 2.2}
        (self.here,) = ax.plot([], [], "o", color=palette.INK, **ring)
        panel.moving(self.here)

    def _name_shares(self, ax, largest: float) -> None:
        """Mark the shares that an index can have, such as 2/9, and at most five of them."""
        P = self.net.size
        most = round(largest * P)
        counts = range(0, most + 1, max(1, most // 4))
        names = [f"{count}/{P}" if count else "0" for count in counts]
        ax.set_xticks([count / P for count in counts], names)

    def _draw_eigenvalues(self, panel: Panel) -> None:
        ax = panel.axes(left=84, top=30, right=12)
        plots.dress(ax, "logarithmic away from 0", "number", "eigenvalue of H", grid=True)
        most = max(float(np.abs(point.eigenvalues).max()) for point in self.points)
        ax.set_yscale("symlog", linthresh=1e-3)
        ax.set(xlim=(0.3, self.net.size + 0.7), ylim=(-2 * most, 2 * most))
        ax.xaxis.get_major_locator().set_params(integer=True)
        ax.axhline(0, color=palette.INK, linewidth=1)
        self.signs = []
        for sign, look in palette.EIGENVALUE.items():
            mark = {"color": look.colour, "markersize": 9, "label": sign}
            self.signs += ax.plot([], [], look.marker, **mark)
        plots.legend(ax, loc="lower right")
        panel.moving(*self.signs)

    def _draw_plane(self, panel: Panel, title: str) -> plots.Surface:
        x, y = self.data
        ax = panel.axes(left=54, top=30, right=12)
        plots.dress(ax, title, "$x_1$", "$x_2$")
        middle = float(y.mean())
        self.most = float(np.abs(y - middle).max())
        plane = plots.Surface(ax, plots.frame(x), middle=middle, levels=11, resolution=61)
        colours = palette.signed_colours((y[0] - middle) / self.most) / 255
        rim = {"edgecolors": palette.INK, "linewidths": 0.8}
        dots = ax.scatter(*x, c=colours, s=34, zorder=5, **rim)
        panel.moving(*plane.artists, dots)
        return plane

    def outputs(self, x: np.ndarray, point=None) -> np.ndarray:
        """What the network answers at a critical point, (m,); None is the chosen one."""
        point = self.chosen if point is None else point
        a = self.net.at(point.theta)(x)[0]
        middle = float(self.data[1].mean())
        return np.where(np.abs(a - middle) < WHITE_WITHIN * self.most, middle, a)

    @property
    def chosen(self):
        """The critical point under the marker."""
        return self.points[self.value("point")]

    def stills(self) -> tuple[list, str]:
        """Return the network's answers at the lowest point and at one on each level, for where no slider moves."""
        costs = np.array([point.cost for point in self.points])
        places = {**self.levels, "the lowest": costs[0]}
        pictures = []
        for name, cost in places.items():
            point = self.points[int(abs(costs - cost).argmin())]
            panel = Panel(285, 350)
            plane = self._draw_plane(panel, f"{name}: C = {short(point.cost)}")
            plane.update(lambda x, at=point: self.outputs(x, at))
            panel.refresh()
            pictures.append(panel.picture.pixels)
        return pictures, f"Below, what the network answers there: {', '.join(places)}."

    def update(self) -> str:
        """Mark the point, show its eigenvalues and what the network computes there."""
        i = self.value("point")
        point = self.chosen
        self.here.set_data(self.shown[:, [i]])
        values = point.eigenvalues
        number = np.arange(1, len(values) + 1)
        count = critical.signs(values)
        ends = np.cumsum((0, *count))
        for artist, start, end in zip(self.signs, ends[:-1], ends[1:], strict=True):
            artist.set_data(number[start:end], values[start:end])
        self.plane.update(self.outputs)
        return (
            f"point {self._number(i)}: {point.kind}, C = {short(point.cost)}, "
            f"‖∇C‖ = {point.gradient_norm:.0e}, eigenvalues: {count.negative} negative, "
            f"{count.zero} zero, {count.positive} positive."
        )


def bump(n=40, noise=0.1, rng=0):
    """A hill on a slope, y = 2 exp(-‖x‖²) + x_1 / 2 at normal x (2, n), with noise on y: too much for one neuron."""
    rng = np.random.default_rng(rng)
    x = rng.standard_normal((2, n))
    y = 2 * np.exp(-(x**2).sum(axis=0, keepdims=True)) + x[:1] / 2
    return x, y + noise * rng.standard_normal(y.shape)


def example(starts=30, updates=1500):
    """A [2, 2, 1] network, the bump, and the critical points near which training passes."""
    data = bump()
    nets = Network([2, 2, 1], "tanh", "identity", initializer="normal", copies=starts, rng=1)
    N = data[0].shape[1]
    thetas = nets.theta.copy()
    when = np.geomspace(1, updates, starts).astype(int)
    for step in sgd(nets, data, eta=0.1, batch_size=N, epochs=updates, rng=0):
        now = when == step.t
        thetas[now] = nets.theta[now]
    net = nets[0]
    return net, data, [critical.find(net, data, theta, iterations=60) for theta in thetas]
