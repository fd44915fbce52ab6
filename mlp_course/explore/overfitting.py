"""Overfitting, live: the cost of what was learned from, the cost of what was not, and where it pays to stop."""

from typing import NamedTuple

import numpy as np

from .. import Network, datasets, evaluate, penalties, plots, sgd
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import per_cent, steps

EPOCHS, BATCH, ETA, NOISE = 200, 20, 0.03, 0.3
STRENGTHS = [0.0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0]
NEVER = EPOCHS


class Curves(NamedTuple):
    """What one training showed: costs (EPOCHS, seeds), the first epoch at 0, and each epoch's theta of network 1."""

    train: np.ndarray
    validation: np.ndarray
    theta: np.ndarray


class Overfitting(Interactive):
    """Training and validation cost of a large network on few noisy points, with a band over its starting weights.

    A vertical line marks the epoch that early stopping keeps, another one where it stops; the plane shows network 1 as
    it was kept. All networks of the band see the same training set and 300 validation examples of the same kind.

    n         training examples of moons
    patience  epochs to wait for a lower validation cost; EPOCHS (or more) never stops
    l2, l1    strength λ of the penalties, as in λ/(2n) Σ w² and λ/n Σ |w|
    dropout   share of the hidden neurons left out of each update
    sizes     the network's layers, 2 inputs and 1 output; tanh, cross-entropy, Adam
    seeds     networks of the band
    """

    summary = "Training and validation cost of a large network on few points. Run this notebook to regularise it."

    def __init__(self, n=40, patience=10, l2=0.0, l1=0.0, dropout=0.0, sizes=(2, 20, 20, 1), seeds=10):
        self.sizes, self.seeds, self.known = list(sizes), seeds, {}
        self.validation = datasets.moons(300, NOISE, rng=1)
        controls = {
            "n": Slider([10, 20, 40, 80, 160, 320], n, "examples n", "number of training examples n"),
            "patience": Slider(
                [1, 2, 5, 10, 20, 50, NEVER], min(patience, NEVER), "patience", "patience in epochs", in_epochs
            ),
            "l2": Slider(STRENGTHS, l2, "L2 λ", "strength lambda of the L2 penalty"),
            "l1": Slider(STRENGTHS, l1, "L1 λ", "strength lambda of the L1 penalty"),
            "dropout": Slider(steps(0, 0.8, 0.1), dropout, "dropout", "dropout probability", per_cent),
        }
        plane, curves = Panel(400, 400), Panel(480, 400)
        self._draw(plane, curves)
        super().__init__([plane, curves], controls)
        self.begin()

    def _draw(self, plane: Panel, curves: Panel) -> None:
        ax = plots.dress(plane.axes(left=60, bottom=50, top=30, right=12), "network 1, as kept", "$x_1$", "$x_2$")
        self.plane = plots.Plane(ax, plots.frame(self.validation.x))
        self.points = plots.Points(ax)
        plane.moving(*self.plane.artists, *self.points.artists)
        self.ax = plots.dress(curves.axes(left=70, bottom=50, top=30, right=16), "", "epoch", "cost", grid=True)
        self.ax.set_xlim(0, EPOCHS)
        note = f"line: median, band: 10–90 % of {self.seeds} seeds"
        self.ax.set_title(note, fontsize=plots.style.SMALL, color=palette.QUIET, loc="right")
        looks = palette.LOOKS["train"], palette.LOOKS["test"]
        self.bands = [plots.Band(self.ax, look, label) for look, label in zip(looks, PARTS, strict=True)]
        delta = palette.LOOKS["delta"].colour
        (self.kept,) = self.ax.plot([], [], color=delta, linewidth=2, label="kept")
        (self.stop,) = self.ax.plot([], [], color=delta, linewidth=2, linestyle=":", label="stops")
        plots.legend(self.ax, loc="upper right", ncols=2, columnspacing=1.2)
        curves.moving(*(artist for band in self.bands for artist in band.artists), self.kept, self.stop)

    def curves(self) -> Curves:
        """Train with what the sliders say, unless that was done before."""
        key = tuple(self.controls[name].value for name in ("n", "l2", "l1", "dropout"))
        if key not in self.known:
            self.known[key] = self._train(*key)
        return self.known[key]

    def training_set(self):
        """The n examples that all networks learn from."""
        return datasets.moons(self.controls["n"].value, NOISE, rng=0)

    def _train(self, n, l2, l1, dropout) -> Curves:
        net = Network(self.sizes, "tanh", cost="cross-entropy", rng=0, copies=self.seeds)
        train, penalty = self.training_set(), [penalties.L2(l2), penalties.L1(l1)]
        how = {"batch_size": min(BATCH, n), "epochs": EPOCHS, "rng": 0, "optimizer": "adam", "dropout": dropout}
        found = Curves([], [], [])
        for step in sgd(net, train, ETA, penalty=[p for p in penalty if p.lam], **how):
            if step.epoch_done:
                found.train.append(evaluate(net, train).cost)
                found.validation.append(evaluate(net, self.validation).cost)
                found.theta.append(net.theta[0].copy())
        return Curves(*map(np.array, found))

    def stops(self) -> tuple[np.ndarray, np.ndarray]:
        """For each seed the epoch kept and the epoch at which training stops, counted from 1."""
        return early_stops(self.curves().validation, self.controls["patience"].value)

    def update(self) -> str:
        """Train if need be, and draw curves, marker and boundary."""
        curves, patience = self.curves(), self.controls["patience"].value
        kept, stop = self.stops()
        epochs = np.arange(1, EPOCHS + 1)
        for band, values in zip(self.bands, (curves.train, curves.validation), strict=True):
            band.update(epochs, values)
        top = 1.35 * np.quantile(np.concatenate([curves.train, curves.validation]), 0.97)
        plots.set_limits(self.ax, ylim=(0, plots.rounded_up(2 * top) / 2))
        for line, at in ((self.kept, kept), (self.stop, stop)):
            line.set_data([np.median(at)] * 2, [0, 0.75 * self.ax.get_ylim()[1]])
        train, net = self.training_set(), Network(self.sizes, "tanh", cost="cross-entropy", rng=0)
        self.points.update((train.x, train.labels))
        self.plane.update(net.at(curves.theta[kept[0] - 1]))
        at_kept = curves.validation[kept - 1, np.arange(self.seeds)]
        train_end, end = median(curves.train[-1]), median(curves.validation[-1])
        words = f"{len(train)} examples, after {EPOCHS} epochs training cost {train_end}, validation cost {end}."
        if patience >= NEVER:
            return f"{words} Nothing stops training early; its last epoch is kept."
        return (
            f"{words} With patience {patience} training stops at epoch {np.median(stop):.0f} and "
            f"keeps epoch {np.median(kept):.0f}: validation cost {median(at_kept)}."
        )


PARTS = ("training", "validation")


def early_stops(costs: np.ndarray, patience: int) -> tuple[np.ndarray, np.ndarray]:
    """The epochs, counted from 1, that each column of costs (epochs, seeds) keeps and at which it stops.

    It stops when no lower cost has come for `patience` epochs; with a patience of all epochs, the last one is kept.
    """
    last = len(costs)
    if patience >= last:
        return np.full(costs.shape[1], last), np.full(costs.shape[1], last)
    best = np.minimum.accumulate(costs)
    fresh = np.concatenate([np.ones((1, costs.shape[1]), bool), costs[1:] < best[:-1]])
    epoch = np.arange(1, last + 1)[:, None]
    best_at = np.maximum.accumulate(np.where(fresh, epoch, 0))
    impatient = epoch - best_at >= patience
    stop = np.where(impatient.any(axis=0), impatient.argmax(axis=0) + 1, last)
    return best_at[stop - 1, np.arange(costs.shape[1])], stop


def in_epochs(patience: int) -> str:
    """A patience in words."""
    return "never stop" if patience >= NEVER else f"{patience} epoch" + "s" * (patience > 1)


def median(values: np.ndarray) -> str:
    """The median over seeds, in three digits."""
    return f"{np.median(values):.2g}"
