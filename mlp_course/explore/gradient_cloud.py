"""The gradients of many mini-batches around the gradient of them all: what a handful of examples is worth."""

import numpy as np

from .. import Network, datasets, plots, sgd
from ..gradients import evidence, shrinking
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import per_cent

EPOCHS = (0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100)
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

    The spread is √(mean ‖∇C_batch - ∇C‖²). For batches drawn without replacement it is s √((N - m) / (N - 1) / m), with
    s the spread of single examples. The ring is drawn at two standard deviations, by the same theory. `evidence` holds
    the gradients of all examples at the present θ.
    """

    summary = "Gradients of mini-batches around the gradient of all examples. Run this notebook to change their size."

    def __init__(self, m=10, epochs=1, net=None, data=None, batches=300):
        self.data = datasets.moons(n=200, rng=0) if data is None else data
        self.x, self.y = self.data
        self.N = self.x.shape[1]
        self.net = Network([2, 8, 1], "tanh", rng=0) if net is None else net
        self.thetas = trained(self.net, self.data)
        # The place of each example in each draw; the first m are a mini-batch.
        self.rank = np.random.default_rng(0).random((batches, self.N)).argsort(axis=1)
        sizes = [size for size in SIZES if size < self.N] + [self.N]
        controls = {
            "m": Slider(sizes, m, "batch size m", "batch size m", self._share),
            "epochs": Slider(EPOCHS, epochs, "epochs of training", "epochs of training"),
        }
        cloud = Panel(430, 420)
        spread = Panel(430, 420)
        self._draw_cloud(cloud)
        self._draw_spread(spread)
        super().__init__([cloud, spread], controls)
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
        dots = ONE | {"markersize": 4, "alpha": 0.45, "markeredgewidth": 0}
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

    def gradients(self, m: int) -> np.ndarray:
        """∇C of each random mini-batch of m at the present θ, (batches, P)."""
        return (self.rank < m) @ self.evidence.singles / m

    def spread(self, m: int) -> float:
        """Root mean square distance of the mini-batches' gradients from ∇C, measured."""
        return root_mean_square(self.gradients(m) - self.evidence.full)

    def prediction(self, m: int) -> float:
        """The spread as sampling theory has it: s √((N - m) / (N - 1) / m)."""
        one = root_mean_square(self.evidence.singles - self.evidence.full)
        return one * float(np.sqrt(shrinking(m, self.N)))

    def angles(self, m: int) -> np.ndarray:
        """Angle between each mini-batch's gradient and ∇C, in degrees, (batches,)."""
        full = self.evidence.full
        batches = self.gradients(m)
        lengths = np.linalg.norm(batches, axis=1) * np.linalg.norm(full)
        cosines = batches @ full / np.maximum(lengths, 1e-300)
        return np.degrees(np.arccos(np.clip(cosines, -1, 1)))

    def update(self) -> str:
        """Draw the cloud and the spreads for this m at this θ."""
        m, epochs = self.values("m", "epochs")
        self.evidence = evidence(self.net.at(self.thetas[epochs]), self.x, self.y)
        singles, full, plane = self.evidence
        length = float(np.linalg.norm(full))
        inside = plane @ singles.T
        self.dots.set_data(*plane @ self.gradients(m).T)
        predicted = np.cov(inside, bias=True) * shrinking(m, self.N)
        centre = np.array([[length], [0]])
        self.ring.set_data(*plots.ellipse(centre, half_axes(predicted)))
        self.arrow.set_data([0, length], [0, 0])
        self.tip.set_data([length], [0])
        reach = 1.6 * float(inside.std(axis=1).max())
        across = (length - reach, length + reach)
        plots.set_limits(self.ax, xlim=across, ylim=(-reach, reach))
        self._show_spreads(m, length)
        angles = self.angles(m)
        trained = f"after {epochs} epoch{'s' * (epochs != 1)}"
        spreads = f"spread {self.spread(m):.3f}, predicted {self.prediction(m):.3f}"
        return (
            f"m = {self._share(m)}, {trained}: {spreads}; ∇C itself has length {length:.3f}. "
            f"Half of the batches are more than {np.median(angles):.0f}° off; "
            f"{per_cent(np.mean(angles > 90))} would lead uphill."
        )

    def _show_spreads(self, m: int, length: float) -> None:
        # All N spread by 0, which has no logarithm.
        some = [size for size in self.controls["m"].values if size < self.N]
        line = np.unique(np.geomspace(1, self.N - 1, 60).round())
        measured = [self.spread(size) for size in some]
        predicted = [self.prediction(size) for size in line]
        self.measured.set_data(some, measured)
        self.predicted.set_data(line, predicted)
        self.length.set_data([0.8, self.N * 1.25], [length] * 2)
        self.here.set_data([m], [self.spread(m)] if m < self.N else [np.nan])
        # Limits at quarters of a power of ten change rarely.
        quarters = 4 * np.log10([*measured, *predicted, length])
        lowest = np.floor(quarters.min() - 0.5) / 4
        highest = np.ceil(quarters.max() + 0.5) / 4
        plots.set_limits(self.length.axes, ylim=(10**lowest, 10**highest))


def trained(net, data, eta: float = 1.0) -> dict[int, np.ndarray]:
    """θ after 0, 1, 2, … epochs of mini-batch gradient descent, by number of epochs."""
    net = net.copy()
    thetas = {0: net.theta.copy()}
    for step in sgd(net, data, eta, batch_size=10, epochs=EPOCHS[-1], rng=0):
        if step.epoch_done:
            thetas[step.epoch] = net.theta.copy()
    return thetas


def root_mean_square(vectors: np.ndarray) -> float:
    """√(mean ‖v‖²) over the rows v."""
    return float(np.sqrt(np.square(vectors).sum(axis=1).mean()))


def half_axes(covariance: np.ndarray, deviations: float = 2) -> np.ndarray:
    """Return the half axes (2, 2), by columns, of the ellipse so many standard deviations from the middle."""
    values, vectors = np.linalg.eigh(covariance)
    return deviations * vectors * np.sqrt(np.maximum(values, 0))
