"""Small pictures in rows: digits, weights."""

import numpy as np

from .. import palette
from ..style import DPI, SMALL, axes_in, new_figure

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
