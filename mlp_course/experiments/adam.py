"""Adam in four steps: the sign, the root of a running mean, the mean, and what to do about the first updates."""

from typing import NamedTuple

import numpy as np

from .. import plots
from ..optimizers import Adam, RMSProp
from .result import Result

BETA1 = 0.9
BETA2 = 0.999


class Moment(NamedTuple):
    """One update of Adam in numbers: its gradient, its two memories, the same corrected, and the step in units of η."""

    t: int
    g: float
    v: float
    s: float
    v_hat: float
    s_hat: float

    @property
    def uncorrected(self) -> float:
        """v / √s: the step that the memories alone would make, 0 where there is no gradient yet."""
        return self.v / self.s**0.5 if self.s else 0.0

    @property
    def corrected(self) -> float:
        """v̂ / √ŝ: Adam's step."""
        return self.v_hat / self.s_hat**0.5 if self.s_hat else 0.0


def moments(gradients, beta1=BETA1, beta2=BETA2) -> list[Moment]:
    """Return what Adam computes for one knob, update by update; v and s begin at 0."""
    v = 0.0
    s = 0.0
    found = []
    for t, g in enumerate(gradients, start=1):
        v = beta1 * v + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        found.append(Moment(t, g, v, s, v / (1 - beta1**t), s / (1 - beta2**t)))
    return found


def first_updates(slope=2.0, updates=40):
    """Show Adam's step on a steady slope, in units of η, from memories as they are and from corrected ones."""
    run = moments([slope] * updates)
    raw = np.array([moment.uncorrected for moment in run])
    mended = np.array([moment.corrected for moment in run])
    title = f"Uncorrected, the first steps are {raw[0]:.1f}, {raw[1]:.1f}, {raw[2]:.1f} η long"
    series = {r"$v / \sqrt{s}$": raw, r"$\hat{v} / \sqrt{\hat{s}}$": mended}
    figure = plots.stills.bands(
        np.arange(1, updates + 1), series, "update t", "step, in units of η", title=title, legend_at="center right"
    )
    words = f"{title}; corrected, each is {mended[0]:.1f} η."
    return Result(figure, words, uncorrected=raw, corrected=mended)


def running_means(updates=20, beta=BETA1):
    """Show the running mean v of gradients that change their sign at each update, and of steady ones."""
    series = {}
    for label, gradients in {
        "g = 2, 2, 2, …": [2.0] * updates,
        "g = 2, −2, 2, …": [2.0, -2.0] * (updates // 2),
    }.items():
        series[label] = np.array([moment.v for moment in moments(gradients, beta)])
    steady, noise = series.values()
    title = f"Noise stays within {abs(noise).max():.1f}; a steady slope has filled v to {steady[-1]:.1f}"
    figure = plots.stills.bands(np.arange(1, updates + 1), series, "update t", "running mean v", title=title)
    return Result(figure, f"{title}.", steady=steady, noise=noise)


def on_the_bowl(theta=0.55, eta=0.1, steps=200):
    """Walk on C = ½ θ² by the sign, by RMSProp and by Adam, all with one η: how far is the knob from the bottom?

    The result's `sign`, `rmsprop` and `adam` are the distances, (steps + 1,).
    """
    walks = {"the sign": abs(by_sign(theta, eta, steps).places)}
    for name, kind in {"RMSProp": RMSProp, "Adam": Adam}.items():
        runner = kind()
        place = np.array([theta])
        runner.start(place)
        distances = [theta]
        for _ in range(steps):
            runner.update(place, place.copy(), eta)
            distances.append(abs(place[0]))
        walks[name] = np.array(distances)
    sign, rmsprop, adam = walks.values()
    drawn = {label: np.maximum(distances, 1e-8) for label, distances in walks.items()}
    title = f"η = {eta:g} for all: after {steps} steps only Adam is at the bottom"
    names = ["step", "distance from the bottom"]
    figure = plots.stills.bands(np.arange(steps + 1), drawn, *names, log="y", title=title, legend_at=(0.36, 0.02))
    words = f"After {steps} steps the sign is {sign[-1]:.2f} from the bottom, RMSProp {rmsprop[-1]:.2f},"
    words = f"{words} Adam {adam[-1]:.0e}. RMSProp was at {rmsprop.min():.0e} on the way."
    return Result(figure, words, sign=sign, rmsprop=rmsprop, adam=adam)


def by_sign(theta=0.55, eta=0.1, steps=14):
    """Walk on C = ½ θ² by the sign of the gradient alone: every step is η long."""
    places = [theta]
    for _ in range(steps):
        places.append(places[-1] - eta * np.sign(places[-1]))
    places = np.array(places)
    low, high = sorted(places[-2:])
    title = f"From step {np.flatnonzero(places < 0)[0]} on it jumps between {low:.2f} and {high:.2f}".replace("-", "−")
    series = {"the knob": places}
    figure = plots.stills.bands(np.arange(steps + 1), series, "step", "$θ$", title=title)
    return Result(figure, f"{title}.", places=places)
