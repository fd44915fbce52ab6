"""The gradients of many mini-batches around the gradient of them all: what a handful of examples is worth."""

from functools import lru_cache

import numpy as np

from .. import Network, datasets, plots, sgd
from ..gradients import Evidence, evidence, shrinking
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider

EPOCHS = (0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100)


class GradientCloud(Interactive):
    """The gradients of many random mini-batches of m examples, the gradient of all N, and the spread against m.

    m        size of the mini-batches to begin with
    epochs   how long the network has been trained to begin with, 0 to 100
    net      a Network to be trained; None takes a [2, 8, 1] network
    data     what it learns; None takes 200 points of the moons
    batches  how many mini-batches are drawn

    The spread is √(mean ‖∇C_batch - ∇C‖²). For batches drawn without replacement it is s √((N - m) / (N - 1) / m), with
    s the spread of single examples. The ring is drawn at two standard deviations, by the same theory.
    """

    summary = "Gradients of mini-batches around the gradient of all examples. Run this notebook to change their size."

    def __init__(self, m=10, epochs=1, net=None, data=None, batches=300):
        self.data = datasets.moons(n=200, rng=0) if data is None else data
        self.x, self.y = self.data
        self.N = self.x.shape[1]
        start = Network([2, 8, 1], "tanh", rng=0) if net is None else net
        self.thetas, self.net = trained(start, self.data), start.copy()
        self.rank = np.random.default_rng(0).random((batches, self.N)).argsort(axis=1)  # of each example in each draw
        self.evidence = lru_cache(maxsize=len(EPOCHS))(self._evidence)
        sizes = sorted({m for m in (1, 2, 3, 5, 10, 20, 30, 50, 100, 150, 200, 500) if m < self.N} | {self.N})
        controls = {
            "m": Slider(sizes, m, "batch size m", "batch size m", lambda m: f"{m} of {self.N}"),
            "epochs": Slider(EPOCHS, epochs, "epochs of training", "epochs of training"),
        }
        cloud, spread = Panel(430, 420), Panel(430, 420)
        self._draw_cloud(cloud)
        self._draw_spread(spread)
        super().__init__([cloud, spread], controls)
        self.begin()

    def _draw_cloud(self, panel: Panel) -> None:
        self.ax = plots.dress(panel.axes(left=84, bottom=52, top=60, right=16), grid=True)
        self.ax.set_xlabel("along ∇C", fontsize=plots.style.FONT)
        self.ax.set_ylabel("across it", fontsize=plots.style.FONT, labelpad=0)
        self.ax.locator_params(nbins=5)
        one, mean, theory = (palette.LOOKS[name] for name in ("gradient", "cost", "numeric"))
        dots = {"linestyle": "none", "marker": "o", "markersize": 4, "alpha": 0.45, "markeredgewidth": 0}
        (self.dots,) = self.ax.plot([], [], color=one.colour, **dots, label="one mini-batch")
        (self.ring,) = self.ax.plot([], [], color=theory.colour, linestyle="--", linewidth=2, label="predicted")
        (self.arrow,) = self.ax.plot([], [], color=mean.colour, linewidth=3, label="∇C, all examples")
        (self.tip,) = self.ax.plot([], [], color=mean.colour, linestyle="none", marker=">", markersize=9)
        (self.origin,) = self.ax.plot([0], [0], color=mean.colour, linestyle="none", marker="+", markersize=12)
        handles = self.dots, self.arrow, self.ring
        plots.legend(
            self.ax, handles=handles, loc="lower left", bbox_to_anchor=(-0.22, 1.01), ncols=2, columnspacing=1.2
        )
        panel.moving(self.dots, self.ring, self.arrow, self.tip, self.origin)

    def _draw_spread(self, panel: Panel) -> None:
        ax = plots.dress(panel.axes(left=78, bottom=52, top=60, right=16), xlabel="batch size m", grid=True)
        ax.set_ylabel("spread of the gradients", fontsize=plots.style.FONT)
        ax.set(xscale="log", yscale="log", xlim=(0.8, self.N * 1.25))
        one, mean, theory = (palette.LOOKS[name] for name in ("gradient", "cost", "numeric"))
        (self.measured,) = ax.plot([], [], color=one.colour, linestyle="none", marker="o", markersize=6)
        (self.predicted,) = ax.plot([], [], color=theory.colour, linestyle="--", linewidth=2)
        (self.length,) = ax.plot([], [], color=mean.colour, linestyle="-", linewidth=1.5)
        (self.here,) = ax.plot([], [], color=palette.INK, linestyle="none", marker="o", markersize=14, fillstyle="none")
        lines = self.measured, self.predicted, self.length
        labels = ["measured", "predicted", "length of ∇C"]
        plots.legend(ax, handles=lines, labels=labels, loc="lower left", bbox_to_anchor=(-0.16, 1.01), ncols=2)
        panel.moving(self.predicted, self.length, self.measured, self.here)

    def gradients(self, m: int) -> np.ndarray:
        """∇C of each random mini-batch of m at the present θ, (batches, P)."""
        return (self.rank < m) @ self.evidence(self.controls["epochs"].value).singles / m

    def spread(self, m: int) -> float:
        """Root mean square distance of the mini-batches' gradients from ∇C, measured."""
        full = self.evidence(self.controls["epochs"].value).full
        return float(np.sqrt(np.square(self.gradients(m) - full).sum(axis=1).mean()))

    def prediction(self, m: int) -> float:
        """The spread as sampling theory has it: s √((N - m) / (N - 1) / m)."""
        singles, full, _ = self.evidence(self.controls["epochs"].value)
        return float(np.sqrt(np.square(singles - full).sum(axis=1).mean() * shrinking(m, self.N)))

    def angles(self, m: int) -> np.ndarray:
        """Angle between each mini-batch's gradient and ∇C, in degrees, (batches,)."""
        full, batches = self.evidence(self.controls["epochs"].value).full, self.gradients(m)
        lengths = np.linalg.norm(batches, axis=1) * np.linalg.norm(full)
        return np.degrees(np.arccos(np.clip(batches @ full / np.maximum(lengths, 1e-300), -1, 1)))

    def _evidence(self, epochs: int) -> Evidence:
        self.net.theta[:] = self.thetas[epochs]
        return evidence(self.net, self.x, self.y)

    def update(self) -> str:
        """Draw the cloud and the spreads for this m at this θ."""
        m, epochs = self.controls["m"].value, self.controls["epochs"].value
        singles, full, plane = self.evidence(epochs)
        length = float(np.linalg.norm(full))
        points, inside = plane @ self.gradients(m).T, plane @ singles.T
        centre = np.array([[length], [0]])
        self.dots.set_data(*points)
        predicted = np.cov(inside, bias=True) * shrinking(m, self.N)
        self.ring.set_data(*plots.ellipse(centre, half_axes(predicted)))
        self.arrow.set_data([0, length], [0, 0])
        self.tip.set_data([length], [0])
        reach = 1.6 * float(inside.std(axis=1).max())
        plots.set_limits(self.ax, xlim=(length - reach, length + reach), ylim=(-reach, reach))
        self._show_spreads(m, length)
        angles = self.angles(m)
        trained = f"after {epochs} epoch{'s' * (epochs != 1)}"
        spreads = f"spread {self.spread(m):.3f}, predicted {self.prediction(m):.3f}"
        return (
            f"m = {m} of {self.N}, {trained}: {spreads}; ∇C itself has length {length:.3f}. Half of the batches are "
            f"more than {np.median(angles):.0f}° off; {100 * np.mean(angles > 90):.0f} % would lead uphill."
        )

    def _show_spreads(self, m: int, length: float) -> None:
        some = [
            size for size in self.controls["m"].values if size < self.N
        ]  # all N spread by 0, which has no logarithm
        line = np.unique(np.geomspace(1, self.N - 1, 60).round())
        measured, predicted = [self.spread(size) for size in some], [self.prediction(size) for size in line]
        self.measured.set_data(some, measured)
        self.predicted.set_data(line, predicted)
        self.length.set_data([0.8, self.N * 1.25], [length] * 2)
        self.here.set_data([m], [self.spread(m)] if m < self.N else [np.nan])
        everything = [*measured, *predicted, length]
        limits = 10 ** np.floor(4 * np.log10(min(everything)) - 0.5), 10 ** np.ceil(4 * np.log10(max(everything)) + 0.5)
        plots.set_limits(self.length.axes, ylim=tuple(float(v) ** 0.25 for v in limits))


def trained(net, data, eta: float = 1.0) -> dict[int, np.ndarray]:
    """θ after 0, 1, 2, … epochs of mini-batch gradient descent, by number of epochs."""
    net = net.copy()
    thetas = {0: net.theta.copy()}
    for step in sgd(net, data, eta, batch_size=10, epochs=EPOCHS[-1], rng=0):
        if step.epoch_done:
            thetas[step.epoch] = net.theta.copy()
    return thetas


def half_axes(covariance: np.ndarray, deviations: float = 2) -> np.ndarray:
    """Return the half axes (2, 2), by columns, of the ellipse so many standard deviations from the middle."""
    values, vectors = np.linalg.eigh(covariance)
    return deviations * vectors * np.sqrt(np.maximum(values, 0))
