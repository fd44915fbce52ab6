"""Overfitting, live: the cost of what was learned from, the cost of what was not, and where it pays to stop."""

import numpy as np

from .. import plots
from ..experiments.overfitting import (
    EPOCHS,
    Curves,
    early_stops,
    so_far,
    training,
    training_set,
    untrained,
    validation_set,
)
from ..experiments.underway import Underway
from ..plots import palette
from .gradual import Gradual
from .widgets.interactive import row
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import per_cent, steps

NEVER = EPOCHS
SIZES = [10, 20, 40, 80, 160, 320]
PATIENCE = [1, 2, 5, 10, 20, 50, NEVER]
STRENGTHS = [0.0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0]
PARTS = ("training", "validation")


class Overfitting(Gradual):
    """Training and validation cost of a large network on few noisy points, with a band over its starting weights.

    A vertical line marks the epoch that early stopping keeps, another one where it stops, medians of the networks; the
    plane shows network 1 as it was kept. The lines have no names where nothing stops and no slider can change that.
    All networks of the band see the same training set and 300 validation examples of the same kind.

    n         training examples of moons, N in the chapter
    patience  epochs to wait for a lower validation cost; EPOCHS (or more) never stops
    l2, l1    strength λ of the penalties, as in λ/(2N) Σ w² and λ/N Σ |w|
    dropout   share of the hidden neurons left out of each update
    sizes     the network's layers, 2 inputs and 1 output; tanh, cross-entropy, Adam
    seeds     networks of the band
    knobs     names of the sliders that are shown, such as ("patience",); the others keep their values. None: all
    """

    summary = "Training and validation cost of a large network on few points. Run this notebook to regularise it."

    def __init__(
        self,
        n=40,
        patience=10,
        l2=0.0,
        l1=0.0,
        dropout=0.0,
        sizes=(2, 20, 20, 1),
        seeds=10,
        knobs=None,
    ):
        self.sizes = tuple(sizes)
        self.seeds = seeds
        plane = Panel(400, 400)
        curves = Panel(480, 400)
        stops = patience < NEVER or knobs is None or "patience" in knobs
        self._draw_plane(plane, "network 1, as kept" if stops else "network 1, after the last epoch")
        self._draw_curves(curves, stops)
        controls = _controls(n, patience, l2, l1, dropout)
        super().__init__([plane, curves], controls, [row(shown(controls, knobs))])
        self.begin()

    def _draw_plane(self, panel: Panel, title: str) -> None:
        ax = panel.axes(left=60, bottom=50, top=30, right=12)
        plots.dress(ax, title, "$x_1$", "$x_2$")
        self.plane = plots.Plane(ax, plots.frame(validation_set().x))
        self.points = plots.Points(ax)
        panel.moving(*self.plane.artists, *self.points.artists)

    def _draw_curves(self, panel: Panel, stops: bool) -> None:
        self.ax = panel.axes(left=70, bottom=50, top=30, right=16)
        plots.dress(self.ax, "", "epoch", "cost", grid=True)
        self.ax.set_xlim(0, EPOCHS)
        plots.note(self.ax, f"line: median, band: 10–90 % of {self.seeds} seeds")
        self.bands = []
        for part, label in zip(("train", "test"), PARTS, strict=True):
            band = plots.Band(self.ax, palette.LOOKS[part], label)
            panel.moving(*band.artists)
            self.bands.append(band)
        style = {"color": palette.LOOKS["delta"].colour, "linewidth": 2}
        (self.kept,) = self.ax.plot([], [], **style)
        (self.stop,) = self.ax.plot([], [], linestyle=":", **style)
        if stops:
            self.kept.set_label("kept, median")
            self.stop.set_label("stops, median")
        panel.moving(self.kept, self.stop)
        plots.legend(self.ax, loc="upper right", ncols=2, columnspacing=1.2)

    def underway(self) -> Underway:
        """The training with what the sliders say."""
        return training(*self.values("n", "l2", "l1", "dropout"), self.sizes, self.seeds)

    def curves(self) -> Curves:
        """Train with what the sliders say, unless that was done before."""
        return self.underway().finish()

    def training_set(self):
        """The n examples that all networks learn from."""
        return training_set(self.value("n"))

    def stops(self) -> tuple[np.ndarray, np.ndarray]:
        """For each seed the epoch kept and the epoch at which training stops, counted from 1."""
        return early_stops(self.curves().validation, self.value("patience"))

    def update(self) -> str:
        """Draw curves, marker and boundary of the epochs that are trained."""
        trained = self.underway()
        curves = so_far(trained)
        kept, stop = early_stops(curves.validation, self.value("patience"), EPOCHS)
        for band, values in zip(self.bands, (curves.train, curves.validation), strict=True):
            band.update(np.arange(1, trained.rows + 1), values)
        self._fit(curves, trained.done)
        self._mark(kept, stop, trained.done)
        train = self.training_set()
        self.points.update((train.x, train.labels))
        self.plane.update(untrained(self.sizes).at(curves.theta[kept[0] - 1]))
        return self._words(curves, kept, stop) if trained.done else ""

    def _fit(self, curves: Curves, done: bool) -> None:
        """Give the axis of costs the height of these curves; as long as they grow, no less than it has."""
        _, now = self.ax.get_ylim()
        top = 1.35 * np.quantile(np.concatenate(curves[:2]), 0.97)
        wanted = plots.rounded_up(2 * top) / 2
        plots.set_limits(self.ax, ylim=(0, wanted if done else max(wanted, now)))

    def _mark(self, kept: np.ndarray, stop: np.ndarray, done: bool) -> None:
        """Mark the epochs kept, and those at which training stops, which are known when it is done."""
        stops_early = self.value("patience") < NEVER
        height = 0.75 * self.ax.get_ylim()[1]
        for line, at in ((self.kept, kept), (self.stop, stop)):
            line.set_data([np.median(at)] * 2, [0, height])
            line.set_visible(stops_early and (done or line is self.kept))

    def _words(self, curves: Curves, kept: np.ndarray, stop: np.ndarray) -> str:
        n, patience = self.values("n", "patience")
        words = (
            f"{n} examples, after {EPOCHS} epochs training cost {median(curves.train[-1])}, "
            f"validation cost {median(curves.validation[-1])}, and {per_cent(np.median(curves.right[-1]))} of the "
            "validation examples are answered rightly."
        )
        if patience >= NEVER:
            return f"{words} Nothing stops training early; its last epoch is kept."
        at_kept = curves.validation[kept - 1, np.arange(self.seeds)]
        return (
            f"{words} With patience {patience} training stops at epoch "
            f"{np.median(stop):.0f} and keeps epoch {np.median(kept):.0f}: "
            f"validation cost {median(at_kept)}."
        )


def _controls(n, patience, l2, l1, dropout) -> dict:
    patience = min(patience, NEVER)
    shares = steps(0, 0.8, 0.1)
    return {
        "n": Slider(SIZES, n, "examples N", "number of training examples N"),
        "patience": Slider(PATIENCE, patience, "patience", "patience in epochs", in_epochs),
        "l2": Slider(STRENGTHS, l2, "L2 λ", "strength lambda of the L2 penalty"),
        "l1": Slider(STRENGTHS, l1, "L1 λ", "strength lambda of the L1 penalty"),
        "dropout": Slider(shares, dropout, "dropout", "dropout probability", per_cent),
    }


def shown(controls: dict, knobs: tuple | None) -> list:
    """The sliders that a picture has in its page, in their order. Raises ValueError for a name that none has."""
    if unknown := [name for name in knobs or () if name not in controls]:
        raise ValueError(f"there is no slider {unknown[0]!r}; there are {', '.join(controls)}.")
    return [control for name, control in controls.items() if knobs is None or name in knobs]


def in_epochs(patience: int) -> str:
    """A patience in words."""
    return "never stop" if patience >= NEVER else f"{patience} epoch" + "s" * (patience > 1)


def median(values: np.ndarray) -> str:
    """The median over seeds, in three digits."""
    return f"{np.median(values):.2g}"
