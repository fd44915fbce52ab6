"""Two tasks in sequence: what becomes of the first while the second is learned, and how a network can remember."""

from functools import cache

import numpy as np

from .. import Network, datasets, evaluate, gradients, penalties, plots, sgd
from ..plots import palette
from .widgets.dropdown import Dropdown
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import per_cent

STRENGTHS = (0.0, 0.003, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 3.0)
KINDS = ("none", "all ones", "Fisher")
TASKS = ("task 1", "task 2")
TOP = 1.02  # of an axis of accuracies
BATCH = 25
ETA = 0.3
EVERY = 36  # updates from one look at the accuracies to the next


class TwoTasks(Interactive):
    """Accuracy on two tasks, learned one after the other, with C'(θ) = C(θ) + λ Σ_i b_i (θ_i - θ*_i)² in the second.

    Task 1 is to read digits, task 2 to read them with their pixels shuffled, always in the same way. b is 0 for all
    parameters ("none"), 1 for all, or the Fisher information on task 1, scaled to the mean 1. All λ, seeds and b are
    trained at construction, in stacks. η is lowered where the spring is so stiff that η 2λb would exceed 1/2.

    lam, b   where the controls begin
    seeds    networks of each kind, which differ in their first weights
    sweep    whether the panel of all λ stands beside the run
    """

    summary = "Accuracy on two tasks learned in sequence, and on both against λ. Run this notebook to choose b and λ."

    def __init__(self, lam=0.0, b="Fisher", seeds=10, hidden=60, epochs=8, sweep=True):
        self.updates, self.accuracy = learned(seeds, hidden, epochs)
        controls = {
            "lam": Slider(STRENGTHS, lam, "λ", "strength lambda of the memory"),
            "b": Dropdown(KINDS, b, "b"),
        }
        left = Panel(440, 400)
        right = Panel(440, 400)
        self._draw_run(left)
        self._draw_ends(right)
        super().__init__([left, right] if sweep else [left], controls)
        self.begin()

    def _axes(self, panel: Panel, xlabel: str):
        ax = panel.axes(left=86, bottom=84, top=30, right=22)
        plots.dress(ax, xlabel=xlabel, ylabel="validation accuracy", grid=True)
        ax.set_ylim(0, TOP)
        plots.percent_axis(ax.yaxis)
        return ax

    def _draw_run(self, panel: Panel) -> None:
        ax = self._axes(panel, "update")
        self.bands = []
        for look, label in zip(palette.SERIES, TASKS, strict=False):
            band = plots.Band(ax, look, label, 2.5)
            panel.moving(*band.artists)
            self.bands.append(band)
        last = self.updates[-1]
        ax.set_xlim(0, last)
        ax.axvline(last / 2, color=palette.QUIET, linewidth=1.2, linestyle=":")
        plots.note(ax, "1: digits, 2: shuffled pixels", loc="center")
        plots.legend(ax, loc="lower left", bbox_to_anchor=(0.02, 0.3))

    def _draw_ends(self, panel: Panel) -> None:
        ax = self._axes(panel, "λ")
        self.ends = []
        for look, label in zip(palette.SERIES, TASKS, strict=False):
            band = plots.Band(ax, look, label)
            band.line.set(marker=look.marker, markersize=6)
            panel.moving(*band.artists)
            self.ends.append(band)
        places = np.arange(len(STRENGTHS))
        ax.set_xticks(places, [f"{lam:g}" for lam in STRENGTHS], rotation=45)
        ax.set_xlim(-0.4, places[-1] + 0.4)
        plots.note(ax, "after both", loc="center")
        (self.here,) = ax.plot([], [], color=palette.INK, linewidth=1.5)
        panel.moving(self.here)

    def final(self, b: str) -> np.ndarray:
        """Accuracy after both trainings with this b, (2 tasks, λ, seeds)."""
        return self.accuracy[b][-1]

    def update(self) -> str:
        """Draw the run with this λ, and all λ with this b."""
        b = self.value("b")
        i = self.controls["lam"].index
        places = np.arange(len(STRENGTHS))
        for task in (0, 1):
            self.bands[task].update(self.updates, self.accuracy[b][:, task, i])
            self.ends[task].update(places, self.final(b)[task])
        self.here.set_data([i, i], [0, TOP])
        first, second = np.median(self.final(b)[:, i], axis=-1)
        before = np.median(self.accuracy[b][len(self.updates) // 2, 0, i])
        return (
            f"b {b}, λ = {STRENGTHS[i]:g}: after the second training "
            f"{per_cent(first)} on task 1 (before it {per_cent(before)}) "
            f"and {per_cent(second)} on task 2."
        )


@cache
def learned(seeds: int, hidden: int, epochs: int) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Updates (T,), and for each b accuracies (T, 2 tasks, λ, seeds), in both trainings."""
    tasks = two_tasks()
    task_1 = tasks[0][0]
    net = readers([64, hidden, 10], seeds)
    first = followed(net, task_1, tasks, epochs, ETA)
    importance = gradients.fisher(net, task_1.x)
    importance /= importance.mean(axis=-1, keepdims=True)
    accuracy = {}
    for name, b in (("all ones", np.ones_like(importance)), ("Fisher", importance)):
        second = remembered(net, b, tasks, epochs)
        second = second.reshape(len(second), 2, len(STRENGTHS), seeds)
        before = np.broadcast_to(first[:, :, None], (len(first), *second.shape[1:]))
        accuracy[name] = np.concatenate([before[:-1], second])
    accuracy["none"] = np.repeat(accuracy["all ones"][:, :, :1], len(STRENGTHS), axis=2)
    return EVERY * np.arange(len(accuracy["none"])), accuracy


def readers(sizes: list[int], copies: int) -> Network:
    """Networks that read digits, as they start."""
    return Network(
        sizes,
        "tanh",
        "softmax",
        "log-likelihood",
        rng=0,
        copies=copies,
        dtype=np.float32,
    )


def remembered(net: Network, b: np.ndarray, tasks: list, epochs: int) -> np.ndarray:
    """Accuracies (T, 2 tasks, λ times seeds) while `net` learns task 2, held back by each λ with these b."""
    each = (len(STRENGTHS), 1)
    lam = np.repeat(STRENGTHS, net.copies)[:, None]
    theta_star = np.tile(net.theta, each)
    stack = readers(net.sizes, len(lam))
    stack.theta[:] = theta_star
    stiff = 2 * lam * np.tile(b.max(axis=-1, keepdims=True), each)
    eta = ETA / np.maximum(1, 2 * ETA * stiff)
    memory = penalties.Anchor(lam, np.tile(b, each), theta_star)
    return followed(stack, tasks[1][0], tasks, epochs, eta, memory)


def two_tasks() -> list[tuple]:
    """(training set, validation set) of the digits, and of the digits with their pixels shuffled."""
    digits = datasets.digits().astype(np.float32)
    order = np.random.default_rng(0).permutation(64)
    train, rest = digits.split(0.5, rng=0)
    parts = (train, rest.take(np.arange(400)))
    shuffled = [datasets.Dataset(part.x[order], part.y, "shuffled", 10) for part in parts]
    return [parts, tuple(shuffled)]


def followed(net, train, tasks, epochs, eta, penalty=None) -> np.ndarray:
    """Train, and return the accuracies (T, 2 tasks, networks) before, every EVERY updates and at the end."""

    def scores():
        return [evaluate(net, validation, chunk=100).accuracy for _, validation in tasks]

    found = [scores()]
    for step in sgd(net, train, eta, BATCH, epochs, rng=0, penalty=penalty):
        if step.t % EVERY == 0:
            found.append(scores())
    return np.array(found)
