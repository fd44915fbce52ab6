"""A network as a graph: a circle for each neuron, a line for each weight, as wide as the weight is large."""

import numpy as np

from . import palette


class Graph:
    """Neurons in columns, one column a layer, weights between them; `update` sets what is written and lit.

    Blue lines are negative weights, orange ones positive; negative ones are dashed as well.
    """

    def __init__(self, ax, sizes: list[int], size: float = 900):
        from matplotlib.collections import LineCollection

        self.ax, self.sizes = ax, list(sizes)
        ax.set_axis_off()
        tallest = max(sizes)
        ax.set(xlim=(-0.45, len(sizes) - 0.3), ylim=(-tallest / 2 - 0.35, tallest / 2 + 0.45))
        self.places = [np.stack([np.full(n, l), (n - 1) / 2 - np.arange(n)], axis=1) for l, n in enumerate(sizes)]
        self.edges = [None]
        for before, after in zip(self.places, self.places[1:], strict=False):
            lines = [[start, end] for end in after for start in before]
            self.edges.append(ax.add_collection(LineCollection(lines, zorder=1)))
        self.nodes, self.inside, self.below = [], [], []
        for place in self.places:
            self.nodes.append(ax.scatter(*place.T, s=size, zorder=2, linewidths=1.5))
            self.inside.append([self._text(ax, p, (0, 0), "cost") for p in place])
            last = len(self.nodes) == len(sizes)  # right of the last layer there is more room than below it
            self.below.append([self._text(ax, p, (40, 0) if last else (0, -27), "delta") for p in place])
        self.weights = [None]
        share = 0.27 if tallest > 1 else 0.5  # how far from the neuron that a weight leads to its number stands
        for before, after in zip(self.places, self.places[1:], strict=False):
            self.weights.append([[self._on_line(ax, end + share * (start - end)) for start in before] for end in after])
        written = [text for rows in self.weights[1:] for row in rows for text in row]
        self.artists = [
            *self.edges[1:],
            *written,
            *self.nodes,
            *(t for column in (*self.inside, *self.below) for t in column),
        ]

    @staticmethod
    def _text(ax, place, shift, look):
        colour = palette.LOOKS[look].colour
        return ax.annotate(
            "", place, shift, textcoords="offset points", ha="center", va="center", fontsize=11, color=colour, zorder=3
        )

    @staticmethod
    def _on_line(ax, place):
        box = {"facecolor": palette.PAPER, "edgecolor": "none", "pad": 0.8, "alpha": 0.85}
        return ax.text(*place, "", ha="center", va="center", fontsize=9.5, color=palette.INK, zorder=1.5, bbox=box)

    def weigh(self, weights: list[np.ndarray]) -> None:
        """Show weights, indexed by layer l = 1 … L, each (n_l, n_{l-1})."""
        most = max(float(np.abs(W).max()) for W in weights[1:]) or 1.0
        for lines, W in zip(self.edges[1:], weights[1:], strict=True):
            flat = W.ravel() / most
            lines.set_linewidths(0.8 + 3.5 * np.abs(flat))
            lines.set_linestyles(["-" if w >= 0 else "--" for w in flat])
            lines.set_colors([palette.CLASSES[int(w >= 0)].colour for w in flat])
        for rows, W in zip(self.weights[1:], weights[1:], strict=True):
            for (j, k), w in np.ndenumerate(W):
                rows[j][k].set_text(f"{w:.2g}".replace("-", "\N{MINUS SIGN}"))

    def update(self, inside: list, below: list, lit_nodes: set = frozenset(), lit_edges: set = frozenset()) -> None:
        """Write texts into and below the neurons (a list of texts for each layer), and light layers and weights."""
        for l, nodes in enumerate(self.nodes):
            for artists, texts in ((self.inside[l], inside[l]), (self.below[l], below[l])):
                for artist, text in zip(artists, texts, strict=True):
                    artist.set_text(text)
            lit = l in lit_nodes
            nodes.set_facecolor("#FFF2B3" if lit else palette.PAPER)
            nodes.set_edgecolor(palette.INK if lit else palette.QUIET)
            nodes.set_linewidth(3 if lit else 1.5)
        for l, lines in enumerate(self.edges[1:], start=1):
            lines.set_alpha(1.0 if l in lit_edges else 0.35)
