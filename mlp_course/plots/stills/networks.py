"""Small networks as graphs that stand still: the names of their weights, or an example that is worked through."""

from itertools import pairwise

import numpy as np

from .. import palette
from ..graph import Graph, write
from ..style import FONT, new_figure, true_minus

HEAD = 34  # CSS pixels above the graph, for the title
LINE = 30


def named_graph(sizes: list[int], inside: list, lit: tuple[int, int, int], title: str):
    """A network with names in its neurons and on its weights; the weight `lit` (layer, to, from) is a thick line."""
    figure, graph = _graph(sizes, 520, title)
    ones = [None]
    for l, (before, after) in enumerate(pairwise(sizes), start=1):
        W = np.full((after, before), 0.2)
        if l == lit[0]:
            W[lit[1] - 1, lit[2] - 1] = 1.0
        ones.append(W)
    graph.weigh(ones)
    for l, rows in enumerate(graph.weights[1:], start=1):
        for j, row in enumerate(rows, start=1):
            write(row, [f"$w^{l}_{{{j}{k}}}$" for k in range(1, len(row) + 1)])
            for text in row:
                text.set(fontsize=FONT)
    graph.update(inside, [[""] * n for n in sizes], lit_edges=set(range(1, len(sizes))))
    letters = {"ha": "center", "fontsize": FONT, "color": palette.QUIET}
    for l in range(len(sizes)):
        name = "inputs (layer 0)" if l == 0 else f"layer {l}"
        graph.ax.text(l, -max(sizes) / 2 - 0.25, name, **letters)
    return figure


def worked_graph(W: list, a: list, lines: list[tuple[str, str]], title: str):
    """A network with its weights and activations, and beside it a line for the z and the a of each neuron."""
    sizes = [len(values) for values in a]
    figure, graph = _graph(sizes, 960, title, share=0.45, size=1500)
    graph.weigh(W)
    inside = [[true_minus(f"{float(v[0]):g}") for v in a[0]]]
    inside += [[true_minus(f"{float(v[0]):.3f}") for v in values] for values in a[1:]]
    graph.update(inside, [[""] * n for n in sizes], lit_edges=set(range(1, len(sizes))))
    height = figure.bbox.height
    across = 0.46
    for i, (of_z, of_a) in enumerate(lines):
        y = 1 - (HEAD + 24 + i * 2 * LINE) / height
        figure.text(across, y, of_z, fontsize=FONT + 1, color=palette.LOOKS["z"].colour, va="top")
        figure.text(across, y - LINE * 0.9 / height, of_a, fontsize=FONT + 1, color=palette.LOOKS["a"].colour, va="top")
    return figure


def thinned_graphs(sizes: list[int], stays: list[list], titles: list[str]):
    """The same network several times, side by side, each time with other neurons crossed out and cut off.

    stays  for each graph a bool array for each layer, (n_l,): which neurons take part
    """
    side = 270
    figure = new_figure(side * len(titles), HEAD + 44 * max(sizes))
    height = figure.bbox.height
    for i, (title, layers) in enumerate(zip(titles, stays, strict=True)):
        left = i / len(titles)
        ax = figure.add_axes((left, 0.01, 1 / len(titles) - 0.01, 1 - HEAD / height - 0.01))
        figure.text(left + 12 / figure.bbox.width, 1 - 8 / height, title, va="top", fontsize=FONT, color=palette.INK)
        graph = Graph(ax, sizes, size=380)
        inside = [["" if there else "×" for there in layer] for layer in layers]
        graph.update(inside, [[""] * n for n in sizes])
        for nodes, layer in zip(graph.nodes, layers, strict=True):
            nodes.set_facecolor([palette.LIT if there else palette.GRID for there in layer])
        for lines, before, after in zip(graph.edges[1:], layers, layers[1:], strict=False):
            both = np.outer(after, before).ravel()
            lines.set_alpha(None)
            lines.set_colors([palette.INK if there else (0, 0, 0, 0) for there in both])
            lines.set_linewidths(0.8)
    return figure


def _graph(sizes: list[int], width: float, title: str, share: float = 1.0, size: float = 900):
    """A figure with a title, and a graph in its left part, with neurons of a size (in points squared)."""
    figure = new_figure(width, HEAD + 95 * max(sizes) + 30)
    height = figure.bbox.height
    ax = figure.add_axes((0.01, 0.01, share - 0.02, 1 - HEAD / height - 0.01))
    figure.text(12 / width, 1 - 8 / height, title, va="top", fontsize=FONT + 1, color=palette.INK)
    return figure, Graph(ax, sizes, size)
