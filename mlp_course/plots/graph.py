"""A network as a graph: a circle for each neuron, a line for each weight, as wide as the weight is large."""

import numpy as np

from . import palette
from .style import SMALL, true_minus

ABOVE = (0, 27)  # points from the middle of a neuron to its error
BELOW = (0, -27)  # the same in the lower half, so that it stands outside
BESIDE = (40, 0)  # the same in the last layer: right of it there is more room than above
THIN = 0.6  # how wide a line is that is not lit, of what it is when it is
WEIGHT_LETTERS = SMALL - 1.5


class Graph:
    """Neurons in columns, one column a layer, weights between them; `update` sets what is written and lit.

    Blue lines are negative weights, orange ones positive; negative ones are dashed as well. `artists` are the neurons
    and their texts; the weights with their numbers lie below them and seldom change, so they belong to the background.

    size   of the neurons, in points squared
    right  what is free beside the last layer, in distances of two layers
    """

    def __init__(self, ax, sizes: list[int], size: float = 900, right: float = 0.7):
        self.ax = ax
        self.sizes = list(sizes)
        tallest = max(sizes)
        ax.set_axis_off()
        ax.set(xlim=(-0.45, len(sizes) - 1 + right), ylim=(-tallest / 2 - 0.35, tallest / 2 + 0.45))
        self.places = [column_of(n, l) for l, n in enumerate(sizes)]
        self.edges = [None]
        self.weights = [None]
        for before, after in zip(self.places, self.places[1:], strict=False):
            self.edges.append(self._lines(before, after))
            share = share_of(len(before), len(after))
            self.weights.append([self._on_lines(before, end, share) for end in after])
        self.nodes = []
        self.inside = []
        self.beside = []
        for l, places in enumerate(self.places):
            last = l == len(sizes) - 1
            self.nodes.append(ax.scatter(*places.T, s=size, zorder=2, linewidths=1.5))
            self.inside.append([self._text(place, (0, 0), "cost") for place in places])
            shifts = [BESIDE if last else ABOVE if y >= 0 else BELOW for _x, y in places]
            self.beside.append([self._text(place, shift, "delta") for place, shift in zip(places, shifts, strict=True)])
        self.widths = [None, *(lines.get_linewidth() for lines in self.edges[1:])]
        texts = [text for column in (*self.inside, *self.beside) for text in column]
        self.artists = [*self.nodes, *texts]

    def _lines(self, before: np.ndarray, after: np.ndarray):
        from matplotlib.collections import LineCollection

        lines = [[start, end] for end in after for start in before]
        return self.ax.add_collection(LineCollection(lines, zorder=1))

    def _on_lines(self, before: np.ndarray, end: np.ndarray, share: float) -> list:
        """A number on each line to one neuron."""
        box = {"facecolor": palette.PAPER, "edgecolor": "none", "pad": 0.8, "alpha": 0.85}
        letters = {"ha": "center", "va": "center", "fontsize": WEIGHT_LETTERS, "color": palette.INK}
        places = [end + share * (start - end) for start in before]
        return [self.ax.text(*place, "", zorder=1.5, bbox=box, **letters) for place in places]

    def _text(self, place: np.ndarray, shift: tuple, look: str):
        colour = palette.LOOKS[look].colour
        letters = {"ha": "center", "va": "center", "fontsize": SMALL, "color": colour}
        return self.ax.annotate("", place, shift, textcoords="offset points", zorder=3, **letters)

    def weigh(self, weights: list[np.ndarray]) -> None:
        """Show weights, indexed by layer l = 1 … L, each (n_l, n_{l-1})."""
        most = max(float(np.abs(W).max()) for W in weights[1:]) or 1.0
        self.widths = [None]
        for lines, numbers, W in zip(self.edges[1:], self.weights[1:], weights[1:], strict=True):
            looks = [palette.WEIGHT[int(w >= 0)] for w in W.flat]
            self.widths.append(0.8 + 3.5 * np.abs(W.ravel() / most))
            lines.set_linewidths(self.widths[-1])
            lines.set_linestyles([look.line for look in looks])
            lines.set_colors([look.colour for look in looks])
            for row, values in zip(numbers, W, strict=True):
                write(row, [true_minus(f"{w:.2g}") for w in values])

    def update(self, inside: list, beside: list, lit_nodes: set = frozenset(), lit_edges: set = frozenset()) -> None:
        """Write texts, a list for each layer, and light layers and weights.

        inside  into the neurons
        beside  above or below them, and right of those of the last layer
        """
        for l, nodes in enumerate(self.nodes):
            write(self.inside[l], inside[l])
            write(self.beside[l], beside[l])
            lit = l in lit_nodes
            nodes.set_facecolor(palette.LIT if lit else palette.PAPER)
            nodes.set_edgecolor(palette.INK if lit else palette.QUIET)
            nodes.set_linewidth(3 if lit else 1.5)
        for l, lines in enumerate(self.edges[1:], start=1):
            strength = 1.0 if l in lit_edges else palette.PALER
            if lines.get_alpha() != strength:  # else the background would be drawn anew
                lines.set_alpha(strength)
                lines.set_linewidths(self.widths[l] * (1.0 if l in lit_edges else THIN))


def share_of(before: int, after: int) -> float:
    """How far back along a line its number stands: near the side with more neurons, and there evenly spread.

    A share s away from that side the numbers at one neuron are s apart, and 1 - s n from the next neuron's, where n is
    how many lines meet in each; the two are equal for s = 1 / (n + 1). Much nearer the circle would cover them.
    """
    share = max(1 / (min(before, after) + 1), 0.27)
    return share if after >= before else 1 - share


def column_of(n: int, l: int) -> np.ndarray:
    """Where the n neurons of layer l stand, the first on top, (n, 2)."""
    return np.stack([np.full(n, l), (n - 1) / 2 - np.arange(n)], axis=1)


def write(artists: list, texts: list[str]) -> None:
    """Let each artist say its text."""
    for artist, text in zip(artists, texts, strict=True):
        artist.set_text(text)
