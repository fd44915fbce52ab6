"""Two tasks in sequence: what becomes of the first while the second is learned, and how a network can remember."""

from functools import cache

import numpy as np

from .. import Network, datasets, evaluate, gradients, penalties, plots, sgd
from ..plots import palette
from .widgets.dropdown import Dropdown
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider

STRENGTHS = (0.0, 0.003, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 3.0)
KINDS = ("none", "all ones", "Fisher")
BATCH, ETA, EVERY = 25, 0.3, 36


class TwoTasks(Interactive):
    """Accuracy on two tasks, learned one after the other, with L'(θ) = L(θ) + λ Σ_i b_i (θ_i - θ*_i)² in the second.

    Task 1 is to read digits, task 2 to read them with their pixels shuffled, always in the same way. b is 0 for all
    parameters ("none"), 1 for all, or the Fisher information on task 1, scaled to the mean 1. All λ, seeds and b are
    trained at construction, in stacks. η is lowered where the spring is so stiff that η 2λb would exceed 1/2.

    lam, b   where the controls begin
    seeds    networks of each kind, which differ in their first weights
    """

    summary = "Accuracy on two tasks learned in sequence, and on both against λ. Run this notebook to choose b and λ."

    def __init__(self, lam=0.0, b="Fisher", seeds=10, hidden=60, epochs=8):
        self.updates, self.accuracy = learned(seeds, hidden, epochs)
        controls = {
            "lam": Slider(STRENGTHS, lam, "λ", "strength lambda of the memory"),
            "b": Dropdown(KINDS, b, "b"),
        }
        left, right = Panel(440, 400), Panel(440, 400)
        self._draw(left, right)
        super().__init__([left, right], controls)
        self.begin()

    def _draw(self, left: Panel, right: Panel) -> None:
        self.over_time, self.over_lam = (panel.axes(left=86, bottom=66, top=30, right=22) for panel in (left, right))
        self.bands, self.ends = [], []
        places = np.arange(len(STRENGTHS))
        for look, label in zip(palette.SERIES, ("task 1", "task 2"), strict=False):
            self.bands.append(plots.Band(self.over_time, look, label, 2.5))
            self.ends.append(plots.Band(self.over_lam, look, label))
            self.ends[-1].line.set(marker=look.marker, markersize=6)
        for ax, xlabel in ((self.over_time, "update"), (self.over_lam, "λ")):
            plots.dress(ax, xlabel=xlabel, ylabel="validation accuracy", grid=True)
            ax.set_ylim(0, 1.02)
            ax.yaxis.set_major_formatter(lambda value, _: f"{100 * value:.0f} %")
        begin = self.updates[-1] / 2
        self.over_time.set_xlim(0, self.updates[-1])
        self.over_time.set_title("1: digits, 2: shuffled pixels", fontsize=plots.style.SMALL, color=palette.QUIET)
        self.over_time.axvline(begin, color=palette.QUIET, linewidth=1.2, linestyle=":")
        self.over_lam.set_title("after both", fontsize=plots.style.SMALL, color=palette.QUIET)
        self.over_lam.set_xticks(places, [f"{lam:g}" for lam in STRENGTHS], rotation=45)
        self.over_lam.set_xlim(-0.4, places[-1] + 0.4)
        plots.legend(self.over_time, loc="lower left", bbox_to_anchor=(0.02, 0.3))
        (self.here,) = self.over_lam.plot([], [], color=palette.INK, linewidth=1.5)
        left.moving(*(artist for band in self.bands for artist in band.artists))
        right.moving(*(artist for band in self.ends for artist in band.artists), self.here)

    def final(self, b: str) -> np.ndarray:
        """Accuracy after both trainings with this b, (2 tasks, λ, seeds)."""
        return self.accuracy[b][-1]

    def update(self) -> str:
        """Draw the run with this λ, and all λ with this b."""
        b, i = self.controls["b"].value, self.controls["lam"].index
        for task in (0, 1):
            self.bands[task].update(self.updates, self.accuracy[b][:, task, i])
            self.ends[task].update(np.arange(len(STRENGTHS)), self.final(b)[task])
        self.here.set_data([i, i], [0, 1.02])
        first, second = np.median(self.final(b)[:, i], axis=-1)
        before = np.median(self.accuracy[b][len(self.updates) // 2, 0, i])
        return (
            f"b {b}, λ = {STRENGTHS[i]:g}: after the second training {100 * first:.0f} % on task 1 (before it "
            f"{100 * before:.0f} %) and {100 * second:.0f} % on task 2."
        )


@cache
def learned(seeds: int, hidden: int, epochs: int) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Updates (T,), and for each b accuracies (T, 2 tasks, λ, seeds), in both trainings."""
    tasks = two_tasks()
    net = Network([64, hidden, 10], "tanh", "softmax", "log-likelihood", rng=0, copies=seeds, dtype=np.float32)
    first = followed(net, tasks[0][0], tasks, epochs, ETA)
    importance = gradients.fisher(net, tasks[0][0].x)
    importance /= importance.mean(axis=-1, keepdims=True)
    accuracy = {}
    for name, b in (("all ones", np.ones_like(importance)), ("Fisher", importance)):
        stiff = 2 * np.repeat(STRENGTHS, seeds)[:, None] * np.tile(b.max(axis=-1, keepdims=True), (len(STRENGTHS), 1))
        stack = Network(net.sizes, "tanh", "softmax", "log-likelihood", copies=len(stiff), dtype=np.float32)
        stack.theta[:] = theta_star = np.tile(net.theta, (len(STRENGTHS), 1))
        lam, all_b = np.repeat(STRENGTHS, seeds)[:, None], np.tile(b, (len(STRENGTHS), 1))
        memory = penalties.Anchor(lam, all_b, theta_star)
        second = followed(stack, tasks[1][0], tasks, epochs, ETA / np.maximum(1, 2 * ETA * stiff), memory)
        shape = len(second), 2, len(STRENGTHS), seeds
        before = np.broadcast_to(first[:, :, None], (len(first), *shape[1:]))
        accuracy[name] = np.concatenate([before[:-1], second.reshape(shape)])
    accuracy["none"] = np.repeat(accuracy["all ones"][:, :, :1], len(STRENGTHS), axis=2)
    return EVERY * np.arange(len(accuracy["none"])), accuracy


def two_tasks() -> list:
    """(training set, validation set) of the digits, and of the digits with their pixels shuffled."""
    digits, shuffled = datasets.digits().astype(np.float32), np.random.default_rng(0).permutation(64)
    train, rest = digits.split(0.5, rng=0)
    parts = train, rest.take(np.arange(400))
    return [parts, tuple(datasets.Dataset(part.x[shuffled], part.y, "shuffled", 10) for part in parts)]


def followed(net, train, tasks, epochs, eta, penalty=None) -> np.ndarray:
    """Train, and return the accuracies (T, 2 tasks, networks) before, every EVERY updates and at the end."""

    def scores():
        return [evaluate(net, validation, chunk=100).accuracy for _, validation in tasks]

    found = [scores()]
    for step in sgd(net, train, eta, BATCH, epochs, rng=0, penalty=penalty):
        if step.t % EVERY == 0:
            found.append(scores())
    return np.array(found)
