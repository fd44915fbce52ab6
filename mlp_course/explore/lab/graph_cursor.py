"""Which part of a network is chosen in its graph: a ring or a line around it, and what is under the pointer."""

import numpy as np

from ...plots import NetworkMap, palette
from .part import Part

NEAR = 6  # CSS pixels beside a line that are still the line
AROUND = 5  # of a ring beyond the neuron


class GraphCursor:
    """A ring around the chosen neuron, and a broad pale line behind the chosen weight."""

    def __init__(self, ax, network: NetworkMap):
        self.network = network
        self.ax = ax
        (self.line,) = ax.plot([], [], color=palette.INK, linewidth=7, alpha=0.3, zorder=0.5)
        (self.ring,) = ax.plot([], [], linestyle="none", marker="s", markerfacecolor="none", zorder=4)
        self.ring.set(markeredgecolor=palette.INK, markeredgewidth=3)
        self.behind = [self.line]
        self.above = [self.ring]

    def show(self, part: Part | None) -> None:
        """Show which part is chosen; nothing for one that is not drawn."""
        ring = np.empty((2, 0))
        line = np.empty((2, 0))
        if part is not None and part.neuron <= self.network.shown[part.layer]:
            ring = self.network.places[part.layer][part.neuron - 1][:, None]
            self.ring.set_markersize(0.72 * (self.network.sides[part.layer] + AROUND))
            if part.source and part.source <= self.network.shown[part.layer - 1]:
                place = (part.neuron - 1) * self.network.shown[part.layer - 1] + part.source - 1
                line = self.network.ends(part.layer)[place].T
        self.ring.set_data(ring)
        self.line.set_data(line)

    def part_at(self, x: float, y: float, edges: range) -> Part | None:
        """Return what is at a point of the picture, x and y from 0 to 1: a neuron, or a weight into these layers."""
        figure = self.ax.figure
        pixel = figure.dpi / 100
        at = np.array([x, y]) * figure.bbox.size
        for l in range(1, len(self.network.sizes)):
            away = np.abs(self.ax.transData.transform(self.network.places[l]) - at).max(axis=1)
            nearest = int(away.argmin())
            if away[nearest] <= pixel * (self.network.sides[l] + AROUND) / 2:
                return Part(l, nearest + 1)
        found = [(*self._nearest_line(l, at), l) for l in edges]
        away, place, l = min(found, default=(np.inf, 0, 0))
        if away > pixel * NEAR:
            return None
        neuron, source = divmod(place, self.network.shown[l - 1])
        return Part(l, neuron + 1, source + 1)

    def _nearest_line(self, l: int, at: np.ndarray) -> tuple[float, int]:
        """Return how far a point is from the nearest line into this layer, in pixels, and which line that is."""
        ends = self.network.ends(l)
        start, end = np.moveaxis(self.ax.transData.transform(ends.reshape(-1, 2)).reshape(ends.shape), 1, 0)
        along = end - start
        share = ((at - start) * along).sum(axis=1) / (along**2).sum(axis=1)
        away = np.linalg.norm(start + np.clip(share, 0, 1)[:, None] * along - at, axis=1)
        nearest = int(away.argmin())
        return float(away[nearest]), nearest
