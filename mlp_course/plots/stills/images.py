"""Small pictures in rows: digits, weights."""

import numpy as np

from .. import palette
from ..style import DPI, FONT, SMALL, axes_in, dress, new_figure

GAP = 10
HEAD = 26


def pictures(images: np.ndarray, titles: list[str], columns: int = 8, side: float = 84, signed: bool = False):
    """Small pictures in rows, a title above each: grey from 0 (white) to 1 (black), or signed, blue to orange.

    images   (N, height, width)
    titles   N short texts
    """
    images = np.asarray(images, float)
    rows = -(-len(images) // columns)
    figure = new_figure(columns * (side + GAP) + GAP, rows * (side + HEAD) + GAP)
    width, height = figure.get_size_inches() * DPI
    most = np.abs(images).max() or 1.0
    for i, (image, title) in enumerate(zip(images, titles, strict=True)):
        row, column = divmod(i, columns)
        left = GAP + column * (side + GAP)
        top = HEAD + row * (side + HEAD)
        ax = axes_in(figure, left, height - top - side, width - left - side, top)
        shown = palette.signed_colours(image / most) if signed else image
        ax.imshow(shown, cmap="gray_r", vmin=0, vmax=1, interpolation="nearest")
        ax.spines[:].set_visible(True)
        ax.spines[:].set_color(palette.QUIET)
        ax.set(xticks=[], yticks=[])
        ax.set_title(title, fontsize=SMALL, color=palette.INK, pad=3)
    return figure


def heat_maps(maps: list, titles: list[str], xlabel: str, ylabel: str, quantity: str, width: float = 760):
    """Matrices as coloured squares side by side, on one colour scale around their middle, with its bar."""
    height = 330
    figure = new_figure(width, height)
    low = min(matrix.min() for matrix in maps)
    high = max(matrix.max() for matrix in maps)
    step = (width - 60 - 70) / len(maps)
    for i, (matrix, title) in enumerate(zip(maps, titles, strict=True)):
        ax = axes_in(figure, 50 + i * step, 34, width - 50 - (i + 1) * step + 16, 30)
        shown = ax.imshow(matrix, cmap="viridis", vmin=low, vmax=high, aspect="auto", interpolation="nearest")
        dress(ax, title, xlabel, "" if i else ylabel)
        ax.set(xticks=[], yticks=[])
    bar = figure.colorbar(shown, cax=axes_in(figure, width - 66, 34, 50, 30))
    bar.ax.tick_params(labelsize=SMALL)
    bar.ax.set_title(quantity, fontsize=FONT)
    bar.outline.set_visible(False)
    return figure
