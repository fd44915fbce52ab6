"""What hidden layers do: they bend the plane, step by step, until one line separates the classes."""

import numpy as np

from .. import Network, datasets, evaluate, plots
from ..experiments.neurons import best_of_many
from ..page import basics
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import per_cent

STAGES = 8
REACH = 2.0
# How far the axes reach: the smallest that holds all.
REACHES = (1.2, 1.5, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50)


class LayerBender(Interactive):
    """The input plane on its way through a network, with a slider from input to output.

    net   a trained Network with two inputs, two neurons in each hidden layer (so that each can be drawn) and one
          sigmoid output; None trains one here, of the given hidden layers and activation, the best of 64 starts
    data  a Dataset, or the name of a toy one

    Each layer moves the points in two strokes: W a + b turns, stretches and shifts, then σ squashes. The black line is
    the decision boundary, which ends as the straight line that the output neuron draws.
    """

    summary = "A plane bent layer by layer until a line separates the classes. Run this notebook to bend it."

    def __init__(
        self,
        net=None,
        data="spirals",
        hidden=(2, 2, 2, 2),
        activation="tanh",
        position=0.0,
    ):
        self.data = datasets.by_name(data)(300) if isinstance(data, str) else data
        self.net = best_of_many(self.data, hidden, activation) if net is None else net
        sizes = self.net.sizes
        if sizes[0] != 2 or sizes[-1] != 1 or set(sizes[1:-1]) != {2}:
            raise ValueError(f"every layer but the last needs 2 neurons, to be drawn, and the last 1; got {sizes}.")
        panel = Panel(560, 480)
        self._draw(panel)
        super().__init__([panel], {"position": self._slider(position)})
        self.begin()

    def _slider(self, position: float) -> Slider:
        strokes = 2 * (self.net.L - 1)
        places = [step / STAGES for step in range(strokes * STAGES + 1)]
        name = "way from input to output"
        slider = Slider(places, position, "input to output", name, self._place)
        slider.layout = basics.Layout(width="100%")
        return slider

    def _draw(self, panel: Panel) -> None:
        self.ax = panel.axes(left=72, bottom=46, top=32)
        for axis in (self.ax.xaxis, self.ax.yaxis):
            axis.set_label_coords(0, 0)  # of no label: matplotlib need not look for a place beside the numbers
        self.ax.axhline(0, color=palette.GRID, zorder=0)
        self.ax.axvline(0, color=palette.GRID, zorder=0)
        self.grid = plots.BentGrid(self.ax, REACH)
        style = {"color": palette.INK, "zorder": 2}
        (self.boundary,) = self.ax.plot([], [], linewidth=3, **style)
        (self.line,) = self.ax.plot([], [], linewidth=1.5, linestyle="--", **style)
        self.points = plots.Points(self.ax, 2)
        self.title = self.ax.set_title("", fontsize=plots.style.FONT, loc="left", y=1)
        panel.moving(*self.grid.artists, self.boundary, self.line)
        panel.moving(*self.points.artists, self.title)
        self.edge = self._edge()

    def _edge(self) -> np.ndarray:
        """Points (2, m) of the decision boundary in the input plane."""
        probe = plots.Plane(self.ax, (-REACH, REACH, -REACH, REACH), resolution=160)
        field = probe.update(self.net)[0]
        edge = onto_boundary(self.net, probe.contour(field - 0.5))
        for artist in probe.artists:
            artist.remove()
        return edge

    def carry(self, a: np.ndarray, position: float) -> np.ndarray:
        """Points (2, m) carried to `position`: 2 (l - 1) is where layer l begins, 2 l - 1 is z^l, 2 l is a^l."""
        run = self.net.forward(a)
        stops = [a]
        for l in range(1, self.net.L):
            stops += [run.z[l], run.a[l]]
        stroke = min(int(position), len(stops) - 2)
        way = position - stroke
        return (1 - way) * stops[stroke] + way * stops[stroke + 1]

    def update(self) -> str:
        """Carry grid, points and boundary to the place of the slider."""
        position = float(self.value("position"))
        last = position == 2 * (self.net.L - 1)
        self.grid.update(lambda points: self.carry(points, position))
        here = self.carry(self.data.x, position)
        self.points.update((here, self.data.labels))
        self.boundary.set_data(self.carry(self.edge, position))
        self.title.set_text(self._place(position))
        most = 1.05 * float(np.abs(here).max())
        reach = next(reach for reach in (*REACHES, most) if reach >= most)
        plots.set_limits(self.ax, xlim=(-reach, reach), ylim=(-reach, reach))
        self.line.set_data(self._output_line(reach) if last else np.empty((2, 0)))
        return self._words(position, last)

    def _words(self, position: float, last: bool) -> str:
        if last:
            seen = "the boundary is now a straight line"
        else:
            seen = "the black line is the decision boundary"
        right = per_cent(evaluate(self.net, self.data).accuracy)
        return f"{self._place(position)}; {seen}, {right} of the points are on their own side of it."

    def _output_line(self, reach: float) -> np.ndarray:
        """Two points (2, 2) on the line w^L·a + b^L = 0."""
        w = self.net.W[self.net.L][0]
        b = self.net.b[self.net.L][0, 0]
        foot = -b * w / (w @ w)
        along = np.array([-w[1], w[0]]) / np.hypot(*w)
        return np.stack([foot - 4 * reach * along, foot + 4 * reach * along], axis=1)

    def _place(self, position: float) -> str:
        if position == 0:
            return "the input plane"
        stroke, way = divmod(position, 1)
        if way == 0:
            l = int(position + 1) // 2
            done = "W a + b" if position % 2 else "σ"
            return f"after {done} of layer {l}"
        l = int(stroke) // 2 + 1
        doing = "σ" if stroke % 2 else "W a + b"
        return f"{100 * way:.0f} % of the way through {doing} of layer {l}"


def onto_boundary(net: Network, x: np.ndarray, steps: int = 4, h: float = 1e-5) -> np.ndarray:
    """Points x (2, m) near the boundary moved onto it by Newton's method, for the layers magnify every error."""
    for _ in range(steps):
        z = net.forward(x).z[net.L]
        nudged = [net.forward(x + h * e).z[net.L] for e in np.eye(2)[:, :, None]]
        slope = (np.concatenate(nudged) - z) / h
        steepness = np.maximum((slope**2).sum(axis=0), 1e-9)
        x = x - np.clip(z / steepness * slope, -0.02, 0.02)
    return x
