"""A network at work as a graph: each neuron a small picture of its answers, each weight a line with size and sign."""

import numpy as np

from . import palette
from .style import SMALL

MOST_NEURONS = 10  # neurons of a layer that are drawn
LARGEST = 64  # CSS pixels
LINE_COLOURS = ("#0072B2", "#C47F00")  # negative, positive


class NetworkMap:
    """Columns of neurons, first layer left; `update` sets their pictures and the lines between them.

    sizes   neurons of each layer; of large layers the first `MOST_NEURONS` are drawn, and the rest is said
    height  of the axes in CSS pixels, which decides how large the pictures can be
    names   what is written beside inputs and outputs, two lists
    """

    def __init__(self, ax, sizes: list[int], width: float, height: float, names: tuple[list, list] = ((), ())):
        from matplotlib.collections import LineCollection

        from .tiles import Tiles

        self.ax, self.sizes, self.shown = ax, list(sizes), [min(n, MOST_NEURONS) for n in sizes]
        ax.set_axis_off()
        columns = len(sizes)
        ax.set(xlim=(-0.6, columns - 0.4), ylim=(-0.66, 0.5))
        unit = height / 1.16  # the neurons have heights from -0.5 to 0.5, their layers' names stand below
        self.sides = [max(min(unit / n - 4, 0.5 * width / columns, LARGEST), 7) for n in self.shown]
        self.places = []
        for l, (n, side) in enumerate(zip(self.shown, self.sides, strict=True)):
            step = min(1 / n, 1.4 * side / unit)
            self.places.append(np.stack([np.full(n, l), step * ((n - 1) / 2 - np.arange(n))], axis=1))
        self.lines = LineCollection([], zorder=1)
        ax.add_collection(self.lines, autolim=False)
        self._reach = [0.5 * side / width * (columns + 0.2) for side in self.sides]
        self.tiles = [Tiles(ax, place, side) for place, side in zip(self.places, self.sides, strict=True)]
        self.artists = [self.lines, *self.tiles]
        self._write(names)

    def _write(self, names: tuple[list, list]) -> None:
        quiet = {"fontsize": SMALL, "color": palette.QUIET, "va": "center"}
        last = len(self.sizes) - 1
        for l, (n, shown) in enumerate(zip(self.sizes, self.shown, strict=True)):
            title = "inputs" if l == 0 else "output" if l == last else f"layer {l}" if last <= 4 else str(l)
            title = title if n == shown else f"{title}\n{shown} of {n}"
            self.ax.text(l, -0.51, title, ha="center", linespacing=1.1, **{**quiet, "va": "top"})
        for column, labels, side in ((0, names[0], -1), (last, names[1], 1)):
            for place, label in zip(self.places[column], labels, strict=False):
                shift = (side * (self.sides[column] / 2 + 5) * 0.72, 0)
                align = "right" if side < 0 else "left"
                self.ax.annotate(label, place, shift, textcoords="offset points", ha=align, **quiet)

    def update(self, pictures: list[np.ndarray], weights: list[np.ndarray | None]) -> None:
        """Show pictures, one array (n_l, r, r, 3) a layer, and weights [None, W¹, …], (n_l, n_{l-1}) or None each."""
        for tiles, layer, n in zip(self.tiles, pictures, self.shown, strict=True):
            tiles.set_data(layer[:n])
        blocks, ends = [], []
        for l, W in enumerate(weights[1:], start=1):
            if W is not None:
                block = np.nan_to_num(W[: self.shown[l], : self.shown[l - 1]], posinf=1e9, neginf=-1e9)
                blocks.append(block.ravel())
                ends.append(self._ends(l))
        if not blocks:
            return
        flat = np.concatenate(blocks)
        size = np.abs(flat) / max(float(np.abs(flat).max()), 1e-12)
        seen = size > 0.04
        positive = flat[seen] >= 0
        self.lines.set_segments(np.concatenate(ends)[seen])
        self.lines.set_linewidths(0.4 + 3.6 * size[seen])
        self.lines.set_linestyles([(0, None) if sign else (0, (2.5, 1.5)) for sign in positive])
        self.lines.set_colors([LINE_COLOURS[int(sign)] for sign in positive])

    def _ends(self, l: int) -> np.ndarray:
        """Where the lines from layer l - 1 to layer l begin and end, from edge to edge, (n_l n_{l-1}, 2, 2)."""
        into, out_of = self.places[l], self.places[l - 1]
        start = np.broadcast_to(out_of + np.array([self._reach[l - 1], 0]), (len(into), *out_of.shape))
        end = np.broadcast_to(into[:, None] - np.array([self._reach[l], 0]), start.shape)
        return np.stack([start, end], axis=2).reshape(-1, 2, 2)


def signed_colours(values: np.ndarray) -> np.ndarray:
    """Colours (..., 3) of values in [-1, 1]: blue below 0, white at 0, orange above."""
    return palette.SIGNED[np.clip((np.nan_to_num(values) + 1) * 127.5, 0, 255).astype(np.intp)]


def response_curves(values: np.ndarray, resolution: int = 28) -> np.ndarray:
    """Pictures (N, r, r, 3) of curves: values (N, r') in [-1, 1] from left to right, dark on white, 0 a grey line."""
    values = np.nan_to_num(values)
    at = np.linspace(0, values.shape[1] - 1, resolution).round().astype(int)
    heights = (0.46 * values[:, at] + 0.5) * (resolution - 1)
    steep = np.sqrt(1 + np.gradient(heights, axis=1) ** 2)
    rows = np.arange(resolution)[None, :, None]
    ink = np.clip(1.3 - np.abs(rows - heights[:, None, :]) / steep[:, None, :], 0, 1)
    axis = np.where(np.abs(rows - (resolution - 1) / 2) < 0.6, 0.2, 0) * np.ones_like(ink)
    return np.repeat(np.round(255 * (1 - np.maximum(ink, axis)))[..., None], 3, axis=-1).astype(np.uint8)
