"""Errors on their way back through a deep network: with sigmoids they fade, layer by layer."""

import numpy as np

from .. import initializers, plots
from ..experiments.returning_errors import error_sizes
from ..plots import palette
from .widgets.dropdown import Dropdown
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider

KINDS = {"sigmoid": palette.SERIES[0], "tanh": palette.SERIES[1], "relu": palette.SERIES[2]}


class DepthGradients(Interactive):
    """Size (root mean square, rms) of δ^l by layer, relative to the last layer's, for sigmoid, tanh and ReLU.

    Shown are median and band over seeds.

    depth        number of hidden layers, 1 to 30
    initializer  of the weights
    width        neurons in each hidden layer, and inputs
    seeds        networks of each kind, which differ in their weights
    examples     size of the batch of standard normal inputs
    """

    summary = "Size of the error in each layer of a deep network, by activation. Run this notebook to change depth."

    def __init__(self, depth=10, initializer="lecun", width=20, seeds=20, examples=50):
        self.width = width
        self.seeds = seeds
        self.examples = examples
        names = tuple(initializers.BY_NAME)
        controls = {
            "depth": Slider(range(1, 31), depth, "hidden layers", "number of hidden layers"),
            "initializer": Dropdown(names, initializer, "initializer"),
        }
        panel = Panel(640, 420)
        self._draw(panel)
        super().__init__([panel], controls)
        self.begin()

    def _draw(self, panel: Panel) -> None:
        self.ax = panel.axes(left=92, bottom=52, top=34, right=20)
        self.ax.set_title("", loc="left", y=1)  # matplotlib need not look for room above numbers at the top
        plots.dress(
            self.ax,
            f"Errors on their way back (band: 10–90 % of {self.seeds} networks)",
            xlabel="layer l",
            ylabel=r"rms of $\delta^l$ / rms of $\delta^L$",
            grid=True,
        )
        self.ax.set_yscale("log")
        self.ax.xaxis.get_major_locator().set_params(integer=True)
        self.bands = {}
        for name, look in KINDS.items():
            band = plots.Band(self.ax, look, name, 2.5)
            band.line.set(marker=look.marker, markersize=6)
            panel.moving(*band.artists)
            self.bands[name] = band
        plots.legend(self.ax, loc="lower right")

    def norms(self, activation: str) -> np.ndarray:
        """rms of δ^l / rms of δ^L of layer l = 1 … L and each seed, (L, seeds); over neurons and examples."""
        depth, initializer = self.values("depth", "initializer")
        return error_sizes(activation, depth, self.width, initializer, self.seeds, self.examples)

    def update(self) -> str:
        """Measure and draw all three kinds."""
        norms = {name: self.norms(name) for name in self.bands}
        L = self.value("depth") + 1
        layers = np.arange(1, L + 1)
        for name, band in self.bands.items():
            shown = np.where(norms[name] > 0, norms[name], np.nan)
            band.update(layers, shown)
        everything = np.stack(list(norms.values()))
        lowest = float(everything.min(initial=np.inf, where=everything > 0))
        highest = float(np.nanmax(everything))
        bottom = 10.0 ** np.floor(np.log10(lowest)) if np.isfinite(lowest) else 0.1
        limits = (max(bottom, 1e-40), max(2.0, 2 * highest))
        plots.set_limits(self.ax, xlim=(0.7, L + 0.3), ylim=limits)
        first = ", ".join(f"{name} {np.median(n[0]):.1e}" for name, n in norms.items())
        return f"{L} layers: error of the first layer, as a multiple of the last one's: {first}."
