"""The weighted inputs of a neuron over the training points, and σ above them: how much of it they use."""

import numpy as np

from ... import plots
from ...plots import palette, style
from .neuron import Measured
from .part import Part
from .view import View

BINS = 40
LEAST = 2.0  # of z, to both sides
FLAT = palette.LOOKS["delta"].colour
HEIGHT = 1.08
WIDE = 320  # CSS pixels


class ZHistogram:
    """Bars for the training points by their z, those where σ is flat in a colour of their own; σ as a line."""

    def __init__(self, ax):
        plots.dress(ax)
        ax.set(yticks=[], ylim=(0, HEIGHT))
        ax.spines["left"].set_visible(False)
        empty = (np.zeros(BINS), np.linspace(-1, 1, BINS + 1))
        self.ax = ax
        self.bars = ax.stairs(*empty, fill=True, color=palette.LOOKS["z"].colour, alpha=0.55)
        self.flat = ax.stairs(*empty, fill=True, color=FLAT)
        (self.sigma,) = ax.plot([], [], color=palette.LOOKS["a"].colour, linewidth=2)
        note = {"fontsize": style.SMALL, "color": palette.QUIET, "transform": ax.transAxes}
        self.note = ax.text(0, 1.02, "", va="bottom", **note)
        self._words = ""
        self._line = ""
        self.artists = [self.bars, self.flat, self.sigma]  # the note rarely changes, and letters take long to draw

    def update(self, view: View, part: Part, measured: Measured) -> None:
        """Draw what the training points give: z of a neuron, or what an edge adds to it."""
        values = measured.z if part.source is None else measured.share
        known = values is not None and np.isfinite(values).all()
        limit = plots.rounded_up(max(LEAST, float(np.abs(values).max()))) if known else LEAST
        edges = np.linspace(-limit, limit, BINS + 1)
        plots.set_limits(self.ax, xlim=(-limit, limit))
        counts = np.histogram(values, edges)[0] if known else np.zeros(BINS)
        most = max(int(counts.max()), 1)
        self.bars.set_data(counts / most, edges)
        flat = known and part.source is None and measured.flat is not None
        self.flat.set_data(np.histogram(values[measured.flat], edges)[0] / most if flat else np.zeros(BINS), edges)
        self._draw_sigma(view, part, edges if flat else edges[:0])
        what = "z" if part.source is None else "what it adds to z,"
        self._words = f"{what} of the training points" if known else ""
        self._line = f"; line: {view.net.sigma[part.layer].name}(z)" if flat else ""
        self.fit()

    def fit(self) -> None:
        """Say what is drawn, in as many words as there is room for."""
        wide = self.ax.bbox.width / self.ax.figure.dpi * 100 > WIDE
        self.note.set_text(self._words + self._line if wide else self._words)

    def _draw_sigma(self, view: View, part: Part, z: np.ndarray) -> None:
        a = np.empty(0)
        if len(z):
            with np.errstate(all="ignore"):
                a = view.net.sigma[part.layer](z[None])[0]
            low = min(float(a.min()), 0.0)
            a = (a - low) / max(float(a.max()) - low, 1e-12)
        self.sigma.set_data(z, a)
