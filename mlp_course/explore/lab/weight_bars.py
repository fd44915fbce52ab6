"""The incoming weights of a neuron as bars, and as arrows where the next update takes them."""

import numpy as np
from matplotlib.collections import LineCollection

from ... import plots
from ...plots import palette, style
from .part import BIAS, Part

MOST = 12  # weights that are drawn, and can be changed by hand; of more, the largest
LONGEST = 0.4  # of the axis: the longest arrow
MOST_ENLARGED = 1000  # beyond that a step may well look like none
SHORTEST = 0.01  # of the axis: an arrow that has a head
ROOM = 12  # letters side by side below the bars
SPREAD = 0.62  # of the room for a bar: its width
GRADIENT = palette.LOOKS["gradient"].colour


class WeightBars:
    """A bar for each weight, orange up, blue down; `update` only sets data."""

    def __init__(self, ax):
        plots.dress(ax)
        ax.yaxis.get_major_locator().set_params(nbins=4)
        ax.axhline(0, color=palette.QUIET, linewidth=0.8)
        self.ax = ax
        self.bars = LineCollection([], zorder=2)
        self.shafts = LineCollection([], zorder=3, colors=[GRADIENT], linewidths=2.2)
        heads = {"linestyle": "none", "markersize": 7, "color": GRADIENT, "zorder": 3}
        (self.up,) = ax.plot([], [], marker="^", **heads)
        (self.down,) = ax.plot([], [], marker="v", **heads)
        (self.chosen,) = ax.plot([], [], linestyle="none", marker="D", markersize=6, color=palette.INK, clip_on=False)
        for lines in (self.bars, self.shafts):
            ax.add_collection(lines, autolim=False)
        self._named = []
        self.artists = [self.bars, self.shafts, self.up, self.down, self.chosen]

    def update(self, part: Part, weights: np.ndarray | None, added: np.ndarray | None) -> float:
        """Show a neuron's bias and weights (1 + n,), and what is added to them; return how much that is enlarged.

        None stands for what is not known, or not to be shown.
        """
        if weights is None:
            self._draw(np.empty(0), np.empty(0), np.empty(0))
            return 1.0
        weights = np.nan_to_num(weights, posinf=1e9, neginf=-1e9)
        sources = sources_shown(weights, part.source)
        self._name(sources)
        limit = plots.rounded_up(float(np.abs(weights[sources]).max()))
        top = limit * (1.04 if added is None else 1.04 + LONGEST)
        plots.set_limits(self.ax, xlim=(-0.6, len(sources) - 0.4), ylim=(-top, top))
        arrows = np.zeros(len(sources)) if added is None else np.nan_to_num(added[sources])
        times = enlarged(arrows, limit)
        self._draw(np.arange(len(sources)), weights[sources], times * arrows)
        at = [sources.index(part.source)] if part.source in sources else []
        self.chosen.set_data(at, np.full(len(at), -top))
        return times

    def _name(self, sources: list[int]) -> None:
        if sources == self._named:
            return
        self._named = sources
        names = ["b" if source == BIAS else str(source) for source in sources]
        crowded = len("".join(names)) > ROOM
        self.ax.set_xticks(range(len(names)), names, rotation=90 * crowded, fontsize=style.SMALL - 2 * crowded)

    def _draw(self, at: np.ndarray, weights: np.ndarray, arrows: np.ndarray) -> None:
        room = self.ax.bbox.width / self.ax.figure.dpi * 72  # in points
        zero = np.zeros(len(at))
        self.bars.set_segments(np.stack([np.stack([at, zero], 1), np.stack([at, weights], 1)], 1))
        self.bars.set_linewidths([SPREAD * room / max(len(at), 3)])
        self.bars.set_colors([palette.WEIGHT[int(weight >= 0)].colour for weight in weights] or ["none"])
        ends = weights + arrows
        moved = arrows != 0
        self.shafts.set_segments(np.stack([np.stack([at, weights], 1), np.stack([at, ends], 1)], 1)[moved])
        least = SHORTEST * self.ax.get_ylim()[1]
        for heads, which in ((self.up, arrows > least), (self.down, arrows < -least)):
            heads.set_data(at[which], ends[which])


def sources_shown(weights: np.ndarray, chosen: int | None = None) -> list[int]:
    """Return which of a neuron's weights (1 + n,), the bias first, are drawn: the largest in order, then the bias."""
    n = len(weights) - 1
    sources = list(range(1, n + 1))
    if n > MOST:
        sizes = np.abs(np.nan_to_num(weights[1:]))
        largest = np.argsort(-sizes, kind="stable")[:MOST] + 1
        sources = sorted({*largest.tolist(), *([chosen] if chosen else [])})
    return [*sources, BIAS]


def enlarged(arrows: np.ndarray, limit: float) -> float:
    """Return how many times as long as they are arrows are drawn: 1, 2, 5, 10, …, so that the longest can be seen."""
    longest = float(np.abs(arrows).max(initial=0.0))
    if not longest:
        return 1.0
    rounded_down = 1 / plots.rounded_up(longest / (LONGEST * limit))
    return float(np.clip(rounded_down, 1, MOST_ENLARGED))
