"""One neuron of a network, or one of its weights, large: where it is on, what it weighs, and its z over the data."""

import numpy as np

from ...plots import palette, style
from ..widgets.panel import Panel
from ..widgets.picture import Picture
from ..widgets.text import short
from .layout import ABOVE, SIZE
from .neuron import in_words, measure
from .neuron_map import map_for
from .part import BIAS, Part, incoming, origin
from .view import View
from .weight_bars import MOST, WeightBars, sources_shown
from .z_histogram import ZHistogram

TITLE = 26  # CSS pixels
TICKS = 26
NOTE = 20
LEFT = 54
GAP = 28
LOW = 330  # below which all stands side by side


class NeuronPanel(Panel):
    """Its map, its incoming weights as bars with arrows where the next update takes them, and a histogram of its z."""

    name = "neuron"
    in_a_row = 2

    def __init__(self, view: View, picture: Picture | None = None):
        super().__init__(*SIZE, picture, reserved=ABOVE if view.scrub else 0)
        box = (0.0, 0.0, 1.0, 1.0)
        ax = self.figure.add_axes(box)
        self.map = map_for(ax, view)
        self.weights = WeightBars(self.figure.add_axes(box, label="weights"))
        self.histogram = ZHistogram(self.figure.add_axes(box, label="z"))
        ax.set_visible(self.map is not None)
        letters = {"fontsize": style.SMALL, "transform": self.figure.transFigure, "clip_on": False}
        histogram = self.histogram.ax
        self.title = histogram.text(0.01, 0.99, "", va="top", weight="bold", color=palette.INK, **letters)
        letters["transform"] = self.weights.ax.transAxes
        self.scale = histogram.text(1, 1.02, "", va="bottom", ha="right", color=palette.QUIET, **letters)
        parts = [self.map] if self.map else []
        for part in (*parts, self.weights, self.histogram):
            self.moving(*part.artists)
        self.moving(self.title)  # other words rarely change, and letters take long to draw
        self.map_ax = ax
        self.resized()

    def resized(self) -> None:
        """Place map, weights and histogram: the map large, at the left; in a low picture all side by side."""
        width, height = self.size
        has_map = self.map_ax.get_visible()
        if height < LOW:
            side = min(height - TITLE - 8, 0.46 * width) if has_map else 0.0
            left = 8 + side + LEFT
            half = (height - TITLE - 8) / 2
            bars = (left, height - TITLE - half + TICKS, width - left - 8, half - TICKS - NOTE)
            below = (left - LEFT + GAP, TICKS, width - left + LEFT - GAP - 20, half - TICKS - NOTE)
        else:
            below = (24, TICKS, width - 48, 0.22 * height)
            bottom = below[1] + below[3] + NOTE + 10
            side = min(height - TITLE - bottom, 0.5 * width) if has_map else 0.0
            left = 8 + side + LEFT
            bars = (left, bottom + TICKS, width - left - 8, height - TITLE - bottom - TICKS - NOTE)
        self._place(self.map_ax, (8, height - TITLE - side, max(side, 1), max(side, 1)))
        self._place(self.weights.ax, bars)
        self._place(self.histogram.ax, below)
        self.histogram.fit()

    def _place(self, ax, box: tuple) -> None:
        ax.set_position(np.array(box) / np.array([*self.size, *self.size]))

    def _show_map(self, seen: bool) -> None:
        if self.map is not None and self.map_ax.get_visible() != seen:
            self.map_ax.set_visible(seen)
            for artist in self.map.artists:
                artist.set_visible(seen)
            self.resized()

    def update(self, view: View) -> str:
        """Draw the part that is looked into as it is now; return all of it in words."""
        look = view.look
        part = look.part
        measured = measure(view, part)
        seen = self.map is not None and self.map.update(view, part, measured)
        self._show_map(seen)
        weights = incoming(view.net, part) if look.has_weights(view) else None
        ahead = look.ahead(view)
        added = None if ahead is None else ahead.into(part.layer, part.neuron)
        times = self.weights.update(part, weights, added)
        self.histogram.update(view, part, measured)
        words = in_words(view, part, measured)
        self.title.set_text(f"{part.symbol}  {title_of(words)}")
        self.scale.set_text("weights" if added is None else f"next step × {times:,.0f}")
        return f"{words}{weights_in_words(part, weights, added)}"


def title_of(words: str) -> str:
    """Return what is said of a part, in few words."""
    short_words = words.partition(": ")[2] or words.partition(" is ")[2]
    return short_words.replace(" of the training points", "").partition(", for ")[0]


def weights_in_words(part: Part, weights: np.ndarray | None, added: np.ndarray | None) -> str:
    """Return the incoming weights, and where the next update takes them."""
    if weights is None:
        return ""
    sources = sources_shown(weights, part.source)
    said = []
    for source in sources:
        words = f"{'bias' if source == BIAS else f'from {origin(part.layer, source)}'} {short(weights[source])}"
        if added is not None:
            words += f" (next step {step_in_words(added[source])})"
        said.append(words)
    count = len(weights) - 1
    which = f"the {MOST} largest of {count} weights" if count > MOST else "weights"
    return f"; {which}: {', '.join(said)}"


def step_in_words(value: float) -> str:
    """Return what is added to a weight, with its sign and in two digits."""
    return style.true_minus(f"{value:+.2g}")
