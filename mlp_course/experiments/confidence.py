"""How sure a network is of its answers, how often it is right, and one number that brings the two together."""

from typing import NamedTuple

import numpy as np

from .. import datasets, plots
from ..activations import sigmoid
from ..network import Network
from ..training import sgd
from .result import Result
from .seeds import remembered, seed

NETWORKS = 20
EPOCHS = 200
EVERY = 10
NEW = 1000
TEMPERATURES = np.geomspace(0.5, 20, 149)
EDGES = np.array([0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0])


class Outputs(NamedTuple):
    """Weighted inputs z of the output neuron, (looks, networks, points), and the targets, (networks, points)."""

    epochs: np.ndarray  # after how many epochs one looks, (looks,)
    z_validation: np.ndarray
    y_validation: np.ndarray
    z_new: np.ndarray
    y_new: np.ndarray


@remembered
def trained():
    """Train twenty networks, each on forty noisy moons of its own, far beyond the lowest validation cost: `Outputs`."""
    found = []
    for k in range(NETWORKS):
        net = Network([2, 20, 20, 1], "tanh", cost="cross-entropy", rng=seed(k))
        data = datasets.moons(40, noise=0.3, rng=seed(100 + k))
        validation = datasets.moons(200, noise=0.3, rng=seed(200 + k))
        new = datasets.moons(NEW, noise=0.3, rng=seed(300 + k))
        seen = []
        for step in sgd(net, data, 0.03, batch_size=20, epochs=EPOCHS, rng=seed(400 + k), optimizer="adam"):
            if step.epoch_done and step.epoch % EVERY == 0:
                seen.append([net.forward(part.x).z[net.L][0] for part in (validation, new)])
        z_validation, z_new = (np.array(part) for part in zip(*seen, strict=True))
        found.append((z_validation, validation.y[0], z_new, new.y[0]))
    z_validation, y_validation, z_new, y_new = (np.array(part) for part in zip(*found, strict=True))
    epochs = np.arange(EVERY, EPOCHS + 1, EVERY)
    return Outputs(epochs, z_validation.swapaxes(0, 1), y_validation, z_new.swapaxes(0, 1), y_new)


def confidence(z):
    """Return the probability that a sigmoid gives to its own answer, yes or no: a or 1 - a, whichever is larger."""
    return sigmoid(abs(z))


def right(z, y):
    """Return whether the answer, yes where z > 0, is the target's."""
    return (z > 0) == (y == 1)


def costs(z, y):
    """Return each example's cross-entropy, from z: ln(1 + e^(-z)) where the target is 1, else ln(1 + e^z)."""
    return np.logaddexp(0, np.where(y == 1, -z, z))


def best_temperature(z, y):
    """Return the T, of 149 between 0.5 and 20, for which z / T has the lowest mean cost on these examples."""
    means = [costs(z / T, y).mean() for T in TEMPERATURES]
    return float(TEMPERATURES[np.argmin(means)])


@remembered
def temperatures():
    """Return each network's best T at the end of training, chosen on its validation points, (networks,)."""
    outputs = trained()
    pairs = zip(outputs.z_validation[-1], outputs.y_validation, strict=True)
    return np.array([best_temperature(z, y) for z, y in pairs])


def surer_than_right():
    """Follow how sure the networks are, and how often right, on new points: `sure`, `right`, (looks, networks)."""
    outputs = trained()
    sure = confidence(outputs.z_new).mean(axis=-1)
    correct = right(outputs.z_new, outputs.y_new).mean(axis=-1)
    series = {"mean confidence": sure, "share that is right": correct}
    ends = f"{np.median(sure[-1]):.0%} sure, {np.median(correct[-1]):.0%} right".replace("%", " %")
    title = f"After {EPOCHS} epochs: {ends} (band: 10–90 % of {NETWORKS})"
    figure = plots.stills.bands(outputs.epochs, series, "epoch", "1,000 new points", title=title)
    figure.axes[0].set_yticks(np.arange(0.8, 1.01, 0.05))
    plots.percent_axis(figure.axes[0].yaxis)
    return Result(
        figure, f"On new points, after {EPOCHS} epochs: {ends}.", epochs=outputs.epochs, sure=sure, right=correct
    )


def cost_by_temperature():
    """Divide every z by T, and take the mean cost of the validation points: `costs`, (temperatures, networks)."""
    outputs = trained()
    found = np.array([costs(outputs.z_validation[-1] / T, outputs.y_validation).mean(axis=1) for T in TEMPERATURES])
    lowest = np.median(temperatures())
    title = f"Lowest at T = {lowest:.1f} in the median (band: 10–90 % of {NETWORKS})"
    figure = plots.stills.bands(
        TEMPERATURES, {"200 validation points": found}, "temperature T", "cost C", log="x", title=title, plain=True
    )
    figure.axes[0].axvline(1, color=plots.palette.QUIET, linestyle=":")
    return Result(figure, f"The cost of validation points: {title}. At T = 1 it is as trained.", costs=found)


def binned(sure, correct):
    """Sort answers by confidence into bins: mean confidence, share that is right, share of all answers, (bins, 3)."""
    place = np.clip(np.digitize(sure, EDGES) - 1, 0, len(EDGES) - 2)
    bins = [place == i for i in range(len(EDGES) - 1)]
    return np.array([(sure[chosen].mean(), correct[chosen].mean(), chosen.mean()) for chosen in bins])


def reliability():
    """Compare confidence and share right, bin by bin, as trained and divided by T: `trained`, `divided`, (bins, 3)."""
    outputs = trained()
    correct = right(outputs.z_new[-1], outputs.y_new)
    as_trained = binned(confidence(outputs.z_new[-1]), correct)
    divided = binned(confidence(outputs.z_new[-1] / temperatures()[:, None]), correct)
    panels = {}
    for name, rows in (("as trained", as_trained), ("divided by T", divided)):
        said, true = (f"{100 * value:.0f} %" for value in rows[-1, :2])
        panels[f"{name}: said {said}, right {true}"] = rows
    figure = plots.stills.reliability(panels)
    words = f"The answers of the highest confidence, {'; '.join(panels)}."
    return Result(figure, words, trained=as_trained, divided=divided)


def mended():
    """Take cost, share right, confidence on new points, as trained and divided by T: `before`, `after`, (3, S)."""
    outputs = trained()
    z = outputs.z_new[-1]
    rows = []
    for scaled in (z, z / temperatures()[:, None]):
        kinds = (costs(scaled, outputs.y_new), right(scaled, outputs.y_new), confidence(scaled))
        rows.append([values.mean(axis=1) for values in kinds])
    before, after = np.array(rows)
    medians = [", ".join(f"{value:.2f}" for value in np.median(found, axis=1)) for found in (before, after)]
    words = f"Cost, share right, mean confidence: {medians[0]} as trained; {medians[1]} divided by T."
    return Result(None, words, before=before, after=after)
