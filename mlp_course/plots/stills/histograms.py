"""One quantity beside its prediction: histograms, and the normal curves that were foretold."""

import numpy as np

from .. import palette
from ..ridges import shares
from ..style import FONT, axes_in, dress, legend, new_figure

HEIGHT = 150  # CSS pixels of a panel
BINS = 32


def densities(series: dict, xlabel: str, zone: tuple | None = None, zone_label: str = ""):
    """One panel a series label -> (values, predicted std): their histogram, and the normal curve that was predicted."""
    count = len(series)
    reach = 1.05 * max(3 * std for _, std in series.values())
    figure = new_figure(640, HEIGHT * count + 76)
    for i, (look, (label, (values, std))) in enumerate(zip(palette.SERIES, series.items(), strict=False)):
        ax = axes_in(figure, 24, 50 + HEIGHT * (count - 1 - i), 16, 26 + HEIGHT * i)
        if zone:
            ax.axvspan(*zone, color=palette.GRID, zorder=0, linewidth=0, label=zone_label)
        _draw(ax, look, np.ravel(values), std, reach)
        words = f"{label}\npredicted std {std:.3g}"
        ax.text(0.01, 0.94, words, transform=ax.transAxes, va="top", fontsize=FONT)
        if i < count - 1:
            ax.tick_params(labelbottom=False)
    dress(ax, xlabel=xlabel)
    first = figure.axes[0]
    key = [first.lines[0], *(first.patches[:1] if zone else [])]
    legend(first, handles=key, labels=["predicted", zone_label][: len(key)], loc="upper right")
    return figure


def _draw(ax, look: palette.Look, values: np.ndarray, std: float, reach: float) -> None:
    edges = np.linspace(-4 * std, 4 * std, BINS + 1)
    density = shares(values, edges) / np.diff(edges)
    ax.stairs(density, edges, fill=True, color=look.colour, alpha=0.5)
    x = np.linspace(-reach, reach, 2001)
    normal = np.exp(-((x / std) ** 2) / 2) / (std * np.sqrt(2 * np.pi))
    ax.plot(x, normal, "--", color=palette.INK, linewidth=1.5)
    ax.set(xlim=(-reach, reach), ylim=(0, None), yticks=[])
