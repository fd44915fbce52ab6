"""How values spread: histograms by layer, one quantity against its prediction, and neurons that stay together."""

import numpy as np

from . import palette
from .style import FONT, SMALL, dress, legend, new_figure, place

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
        self.numbers = [ax.text(1.02, l, "", va="center", visible=False, **side) for l in range(1, most + 1)]
        ax.text(1.02, 1.01, header, transform=ax.transAxes, va="bottom", fontsize=SMALL, color=palette.QUIET)
        ax.set_yticks([])
        self.artists = [self.fill, *self.numbers]

    def update(self, edges: np.ndarray, shares: np.ndarray, numbers: list[str]) -> None:
        """Show shares (L, B) of the bins between edges (B + 1,), and a text for each layer, or each second of many."""
        tallest = np.maximum(shares.max(axis=1, keepdims=True), 1e-300)
        across = np.repeat(edges, 2)
        self.fill.set_verts(
            [
                np.column_stack([across, l + 0.42 - ROW * np.concatenate([[0], np.repeat(row, 2), [0]])])
                for l, row in enumerate(shares / tallest, start=1)
                if row.any()
            ]
        )
        step = 1 if len(numbers) <= CROWDED else 2
        named = range(1, len(numbers) + 1, step)
        if list(self.ax.get_yticks()) != list(named):
            self.ax.set_yticks(named)
        for l, text in enumerate(self.numbers, start=1):
            text.set_visible(l in named)
            text.set_text(numbers[l - 1] if l in named else "")


def shares(values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """Share of `values` in each bin between evenly spaced `edges`, shape (len(edges) - 1,); nan are left out."""
    bins = len(edges) - 1
    place_in = np.floor((values - edges[0]) * (bins / (edges[-1] - edges[0])))
    place_in = place_in[np.isfinite(place_in)]
    inside = place_in[(place_in >= 0) & (place_in < bins)].astype(np.intp)
    return np.bincount(inside, minlength=bins) / max(values.size, 1)


def densities(series: dict, xlabel: str, zone: tuple | None = None, zone_label: str = ""):
    """One panel a series label -> (values, predicted std): their histogram, and the normal curve that was predicted."""
    reach = 1.05 * max(3 * std for _, std in series.values())
    figure = new_figure(640, 150 * len(series) + 76)
    fine = np.linspace(-reach, reach, 2001)
    for i, (look, (label, (values, std))) in enumerate(zip(palette.SERIES, series.items(), strict=False)):
        ax = place(figure, 24, 50 + 150 * (len(series) - 1 - i), 16, 26 + 150 * i)
        if zone:
            ax.axvspan(*zone, color=palette.GRID, zorder=0, linewidth=0, label=zone_label)
        edges = np.linspace(-4 * std, 4 * std, 33)
        ax.stairs(shares(np.ravel(values), edges) / np.diff(edges), edges, fill=True, color=look.colour, alpha=0.5)
        ax.plot(fine, np.exp(-((fine / std) ** 2) / 2) / (std * np.sqrt(2 * np.pi)), "--", color=palette.INK, lw=1.5)
        ax.set(xlim=(-reach, reach), ylim=(0, None), yticks=[])
        ax.text(0.01, 0.94, f"{label}\npredicted std {std:.3g}", transform=ax.transAxes, va="top", fontsize=FONT)
        if i == len(series) - 1:
            dress(ax, xlabel=xlabel)
        else:
            ax.tick_params(labelbottom=False)
        if i == 0:
            key = [ax.lines[0], *ax.patches[:1]]
            legend(ax, handles=key, labels=["predicted", zone_label][: len(key)], loc="upper right")
    return figure


def traces(t: np.ndarray, panels: dict, names: list[str], xlabel: str, ylabel: str):
    """Side by side, each panel title -> values (T, n): n curves, ever thinner, so that those behind show."""
    figure = new_figure(760, 320)
    width = (760 - 82 - 110) / len(panels)
    for i, (title, values) in enumerate(panels.items()):
        ax = place(figure, 82 + i * width, 50, 760 - 62 - (i + 1) * width, 34)
        dress(ax, title, xlabel, ylabel if i == 0 else "", grid=True)
        for j, (look, name) in enumerate(zip(palette.SERIES, names, strict=False)):
            ax.plot(t, values[:, j], color=look.colour, linewidth=2.0 + 2.0 * (len(names) - 1 - j), label=name)
    legend(ax, loc="center left", bbox_to_anchor=(1.01, 0.5))
    return figure
