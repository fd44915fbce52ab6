"""The gradients of many mini-batches around the gradient of them all: what a handful of examples is worth."""

import numpy as np

from .. import Network, datasets, plots
from ..experiments.gradient_cloud import EPOCHS, Cloud
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import per_cent

SIZES = (1, 2, 3, 5, 10, 20, 30, 50, 100, 150, 200, 500)

ONE = {"color": palette.LOOKS["gradient"].colour}
ALL = {"color": palette.LOOKS["cost"].colour}
THEORY = {"color": palette.LOOKS["numeric"].colour}


class GradientCloud(Interactive):
    """The gradients of many random mini-batches of m examples, the gradient of all N, and the spread against m.

    m        size of the mini-batches to begin with
    epochs   how long the network has been trained to begin with, 0 to 100
    net      a Network to be trained; None takes a [2, 8, 1] network
    data     what it learns; None takes 200 points of the moons
    batches  how many mini-batches are drawn

    The ring is drawn at two standard deviations, by the theory of `cloud`, which holds what was measured.
    """

    summary = "Gradients of mini-batches around the gradient of all examples. Run this notebook to change their size."

    def __init__(self, m=10, epochs=1, net=None, data=None, batches=300):
        data = datasets.moons(n=200, rng=0) if data is None else data
        net = Network([2, 8, 1], "tanh", rng=0) if net is None else net
        self.cloud = Cloud(net, data, batches)
        self.N = self.cloud.N
        sizes = [size for size in SIZES if size < self.N] + [self.N]
        controls = {
            "m": Slider(sizes, m, "batch size m", "batch size m", self._share),
            "epochs": Slider(EPOCHS, epochs, "epochs of training", "epochs of training"),
        }
        left = Panel(430, 420)
        right = Panel(430, 420)
        self._draw_cloud(left)
        self._draw_spread(right)
        super().__init__([left, right], controls)
        self.begin()

    def _share(self, m: int) -> str:
        return f"{m} of {self.N}"

    def _draw_cloud(self, panel: Panel) -> None:
        ax = panel.axes(left=84, bottom=52, top=60, right=16)
        plots.dress(ax, grid=True)
        ax.set_xlabel("along ∇C", fontsize=plots.style.FONT)
        ax.set_ylabel("across it", fontsize=plots.style.FONT, labelpad=0)
        ax.locator_params(nbins=5)
        self.ax = ax
        dots = ONE | {"markersize": 4, "alpha": palette.PALER, "markeredgewidth": 0}
        (self.dots,) = ax.plot([], [], "o", label="one mini-batch", **dots)
        (self.ring,) = ax.plot([], [], "--", linewidth=2, label="predicted", **THEORY)
        (self.arrow,) = ax.plot([], [], linewidth=3, label="∇C, all examples", **ALL)
        (self.tip,) = ax.plot([], [], ">", markersize=9, **ALL)
        (self.origin,) = ax.plot([0], [0], "+", markersize=12, **ALL)
        place = {"loc": "lower left", "bbox_to_anchor": (-0.22, 1.01), "ncols": 2}
        shown = (self.dots, self.arrow, self.ring)
        plots.legend(ax, handles=shown, columnspacing=1.2, **place)
        panel.moving(self.dots, self.ring, self.arrow, self.tip, self.origin)

    def _draw_spread(self, panel: Panel) -> None:
        ax = panel.axes(left=78, bottom=52, top=60, right=16)
        plots.dress(ax, xlabel="batch size m", grid=True)
        ax.set_ylabel("spread of the gradients", fontsize=plots.style.FONT)
        ax.set(xscale="log", yscale="log", xlim=(0.8, self.N * 1.25))
        (self.measured,) = ax.plot([], [], "o", markersize=6, label="measured", **ONE)
        (self.predicted,) = ax.plot([], [], "--", linewidth=2, label="predicted", **THEORY)
        (self.length,) = ax.plot([], [], linewidth=1.5, label="length of ∇C", **ALL)
        ring = {"color": palette.INK, "markersize": 14, "fillstyle": "none"}
        (self.here,) = ax.plot([], [], "o", **ring)
        place = {"loc": "lower left", "bbox_to_anchor": (-0.16, 1.01), "ncols": 2}
        shown = (self.measured, self.predicted, self.length)
        plots.legend(ax, handles=shown, **place)
        panel.moving(self.predicted, self.length, self.measured, self.here)

    def update(self) -> str:
        """Draw the cloud and the spreads for this m at this θ."""
        m, epochs = self.values("m", "epochs")
        self.cloud.at(epochs)
        length = float(np.linalg.norm(self.cloud.evidence.full))
        self._show_cloud(m, length)
        self._show_spreads(m, length)
        return self._words(m, epochs, length)

    def _show_cloud(self, m: int, length: float) -> None:
        singles, _full, plane = self.cloud.evidence
        inside = plane @ singles.T
        self.dots.set_data(*plane @ self.cloud.gradients(m).T)
        centre = np.array([[length], [0]])
        self.ring.set_data(*plots.ellipse(centre, half_axes(self.cloud.across(m))))
        self.arrow.set_data([0, length], [0, 0])
        self.tip.set_data([length], [0])
        reach = 1.6 * float(inside.std(axis=1).max())
        across = (length - reach, length + reach)
        plots.set_limits(self.ax, xlim=across, ylim=(-reach, reach))

    def _show_spreads(self, m: int, length: float) -> None:
        # All N spread by 0, which has no logarithm.
        some = [size for size in self.controls["m"].values if size < self.N]
        line = np.unique(np.geomspace(1, self.N - 1, 60).round())
        measured = [self.cloud.spread(size) for size in some]
        predicted = self.cloud.prediction(line)
        self.measured.set_data(some, measured)
        self.predicted.set_data(line, predicted)
        self.length.set_data([0.8, self.N * 1.25], [length] * 2)
        self.here.set_data([m], [self.cloud.spread(m)] if m < self.N else [np.nan])
        # Limits at quarters of a power of ten change rarely.
        quarters = 4 * np.log10([*measured, *predicted, length])
        lowest = np.floor(quarters.min() - 0.5) / 4
        highest = np.ceil(quarters.max() + 0.5) / 4
        plots.set_limits(self.length.axes, ylim=(10**lowest, 10**highest))

    def _words(self, m: int, epochs: int, length: float) -> str:
        angles = self.cloud.angles(m)
        trained = f"after {epochs} epoch{'s' * (epochs != 1)}"
        spreads = f"spread {self.cloud.spread(m):.3f}, predicted {self.cloud.prediction(m):.3f}"
        return (
            f"m = {self._share(m)}, {trained}: {spreads}; ∇C itself has length {length:.3f}. "
            f"Half of the batches are more than {np.median(angles):.0f}° off; "
            f"{per_cent(np.mean(angles > 90))} would lead uphill."
        )


def half_axes(covariance: np.ndarray, deviations: float = 2) -> np.ndarray:
    """Return the half axes (2, 2), by columns, of the ellipse so many standard deviations from the middle."""
    values, vectors = np.linalg.eigh(covariance)
    return deviations * vectors * np.sqrt(np.maximum(values, 0))
