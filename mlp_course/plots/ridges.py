"""Histograms one above the other: how the values of each layer spread."""

import numpy as np

from . import palette
from .style import SMALL

ROW = 0.84  # height of the tallest bar, in layers
CROWDED = 12  # layers that still have room for a text each


class Ridges:
    """One histogram a layer, layer 1 on top, each with a number at its right; `update` only sets data."""

    def __init__(self, ax, look: palette.Look, header: str, most: int):
        from matplotlib.collections import PolyCollection

        self.ax = ax
        self.fill = PolyCollection([], facecolor=(look.colour, 0.35), edgecolor=look.colour)
        ax.add_collection(self.fill, autolim=False)
        side = {"transform": ax.get_yaxis_transform(), "fontsize": SMALL, "color": palette.INK}
        layers = range(1, most + 1)
        self.numbers = [ax.text(1.02, l, "", va="center", visible=False, **side) for l in layers]
        above = {"transform": ax.transAxes, "fontsize": SMALL, "color": palette.QUIET}
        ax.text(1.02, 1.01, header, va="bottom", **above)
        ax.set_yticks([])
        self.artists = [self.fill, *self.numbers]

    def update(self, edges: np.ndarray, shares: np.ndarray, numbers: list[str]) -> None:
        """Show shares (L, B) of the bins between edges (B + 1,), and a text for each layer, or each second of many."""
        tallest = np.maximum(shares.max(axis=1, keepdims=True), 1e-300)
        rows = enumerate(shares / tallest, start=1)
        self.fill.set_verts([outline(edges, row, l) for l, row in rows if row.any()])
        step = 1 if len(numbers) <= CROWDED else 2
        named = range(1, len(numbers) + 1, step)
        if list(self.ax.get_yticks()) != list(named):
            self.ax.set_yticks(named)
        for l, text in enumerate(self.numbers, start=1):
            text.set_visible(l in named)
            text.set_text(numbers[l - 1] if l in named else "")


def outline(edges: np.ndarray, heights: np.ndarray, l: int) -> np.ndarray:
    """The outline of the bars of layer l, heights (B,) from 0 to 1, as a polygon (points, 2)."""
    across = np.repeat(edges, 2)
    up = np.concatenate([[0], np.repeat(heights, 2), [0]])
    return np.column_stack([across, l + 0.42 - ROW * up])


def shares(values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """Share of `values` in each bin between evenly spaced `edges`, shape (len(edges) - 1,); nan are left out."""
    bins = len(edges) - 1
    at = np.floor((values - edges[0]) * (bins / (edges[-1] - edges[0])))
    at = at[np.isfinite(at)]
    inside = at[(at >= 0) & (at < bins)].astype(np.intp)
    return np.bincount(inside, minlength=bins) / max(values.size, 1)
