"""A network at work as a graph: each neuron a small picture of its answers, each weight a line with size and sign."""

import numpy as np

from . import palette
from .style import SMALL

MOST_NEURONS = 10  # neurons of a layer that are drawn
LARGEST = 64  # CSS pixels of a neuron's picture
SMALLEST = 7
FAINTEST = 0.04  # share of the largest weight below which none is drawn
SOLID = (0, None)
DASHED = (0, (2.5, 1.5))


class NetworkMap:
    """Columns of neurons, first layer left; `update` sets their pictures and the lines between them.

    sizes   neurons of each layer; of large layers the first `MOST_NEURONS` are drawn, and the rest is said
    height  of the axes in CSS pixels, which decides how large the pictures can be
    names   what is written beside inputs and outputs, two lists
    """

    def __init__(self, ax, sizes: list[int], width: float, height: float, names: tuple[list, list] = ((), ())):
        from matplotlib.collections import LineCollection

        from .tiles import Tiles

        self.ax = ax
        self.sizes = list(sizes)
        self.shown = [min(n, MOST_NEURONS) for n in sizes]
        columns = len(sizes)
        ax.set_axis_off()
        ax.set(xlim=(-0.6, columns - 0.4), ylim=(-0.66, 0.5))
        unit = height / 1.16  # the neurons have heights from -0.5 to 0.5, their layers' names stand below
        widest = min(0.5 * width / columns, LARGEST)
        self.sides = [max(min(unit / n - 4, widest), SMALLEST) for n in self.shown]
        self.places = []
        for l, (n, side) in enumerate(zip(self.shown, self.sides, strict=True)):
            step = min(1 / n, 1.4 * side / unit)
            heights = step * ((n - 1) / 2 - np.arange(n))
            self.places.append(np.stack([np.full(n, l), heights], axis=1))
        self._reach = [0.5 * side / width * (columns + 0.2) for side in self.sides]
        self.lines = LineCollection([], zorder=1)
        self._positive = None  # which of the lines that are drawn stand for weights above 0
        ax.add_collection(self.lines, autolim=False)
        self.tiles = [Tiles(ax, at, side) for at, side in zip(self.places, self.sides, strict=True)]
        self.artists = [self.lines, *self.tiles]
        self._name_layers()
        self._name_ends(*names)

    def _name_layers(self) -> None:
        letters = {"fontsize": SMALL, "color": palette.QUIET, "linespacing": 1.1}
        last = len(self.sizes) - 1
        narrow = last > 4
        for l, (n, shown) in enumerate(zip(self.sizes, self.shown, strict=True)):
            title = str(l) if narrow else f"layer {l}"
            title = {0: "inputs", last: "output"}.get(l, title)
            if n > shown:
                title += f"\n{shown}/{n}" if narrow else f"\n{shown} of {n}"
            self.ax.text(l, -0.51, title, ha="center", va="top", **letters)

    def _name_ends(self, inputs: list, outputs: list) -> None:
        letters = {"fontsize": SMALL, "color": palette.QUIET, "va": "center"}
        for column, labels, side in ((0, inputs, -1), (len(self.sizes) - 1, outputs, 1)):
            shift = (side * (self.sides[column] / 2 + 5) * 0.72, 0)
            align = "right" if side < 0 else "left"
            for place, label in zip(self.places[column], labels, strict=False):
                self.ax.annotate(label, place, shift, textcoords="offset points", ha=align, **letters)

    def update(self, pictures: list[np.ndarray], weights: list[np.ndarray | None]) -> None:
        """Show pictures, one array (n_l, r, r, 3) a layer, and weights [None, W¹, …], (n_l, n_{l-1}) or None each."""
        for tiles, layer, n in zip(self.tiles, pictures, self.shown, strict=True):
            tiles.set_data(layer[:n])
        blocks = []
        ends = []
        for l, W in enumerate(weights[1:], start=1):
            if W is not None:
                block = W[: self.shown[l], : self.shown[l - 1]]
                blocks.append(np.nan_to_num(block, posinf=1e9, neginf=-1e9).ravel())
                ends.append(self.ends(l))
        if blocks:
            self._draw_lines(np.concatenate(blocks), np.concatenate(ends))

    def _draw_lines(self, weights: np.ndarray, ends: np.ndarray) -> None:
        """Draw weights (N,) as lines between ends (N, 2, 2)."""
        size = np.abs(weights) / max(float(np.abs(weights).max()), 1e-12)
        seen = size > FAINTEST
        positive = weights[seen] >= 0
        self.lines.set_segments(ends[seen])
        if np.array_equal(positive, self._positive):
            self.lines.set_linewidths(0.4 + 3.6 * size[seen])
            return
        self._positive = positive
        self.lines.set_linestyles(SOLID)  # matplotlib pairs n widths with m styles n m times, if they do not divide
        self.lines.set_linewidths(0.4 + 3.6 * size[seen])
        self.lines.set_linestyles([SOLID if sign else DASHED for sign in positive])
        self.lines.set_colors([palette.WEIGHT[int(sign)].colour for sign in positive])

    def ends(self, l: int) -> np.ndarray:
        """Where the lines from layer l - 1 to layer l begin and end, from edge to edge, (n_l n_{l-1}, 2, 2)."""
        into = self.places[l]
        out_of = self.places[l - 1]
        start = out_of + np.array([self._reach[l - 1], 0])
        start = np.broadcast_to(start, (len(into), *out_of.shape))
        end = into[:, None] - np.array([self._reach[l], 0])
        end = np.broadcast_to(end, start.shape)
        return np.stack([start, end], axis=2).reshape(-1, 2, 2)


def response_curves(values: np.ndarray, resolution: int = 28) -> np.ndarray:
    """Pictures (N, r, r, 3) of curves: values (N, r') in [-1, 1] from left to right, dark on white, 0 a grey line."""
    values = np.nan_to_num(values)
    at = np.linspace(0, values.shape[1] - 1, resolution).round().astype(int)
    heights = (0.46 * values[:, at] + 0.5) * (resolution - 1)
    steep = np.sqrt(1 + np.gradient(heights, axis=1) ** 2)
    rows = np.arange(resolution)[None, :, None]
    away = np.abs(rows - heights[:, None, :]) / steep[:, None, :]
    ink = np.clip(1.3 - away, 0, 1)
    middle = np.abs(rows - (resolution - 1) / 2) < 0.6
    axis = np.where(middle, 0.2, 0) * np.ones_like(ink)
    grey = np.round(255 * (1 - np.maximum(ink, axis)))
    return np.repeat(grey[..., None], 3, axis=-1).astype(np.uint8)
