"""A patient of chapter 11, watched: trained as its settings say, and measured before, on the way and at the end."""

from typing import NamedTuple

import numpy as np

from .. import datasets
from ..costs import PAIRINGS
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .measurements import brake, fading, never_on, saturated, spread, update_ratio
from .patients import MEASURES, PATIENTS
from .seeds import remembered, seed

NETWORKS = 10  # of each patient, which differ in their first weights


class Run(NamedTuple):
    """A patient, watched: curves (epochs + 1, networks), and the eight measurements, (networks,) each."""

    train: np.ndarray
    new: np.ndarray
    accuracy: np.ndarray
    chart: dict


def settings_of(name, cured=False):
    """Return the settings of a patient, before or after its cure."""
    patient = PATIENTS[name]
    return patient.settings | patient.cure if cured else patient.settings


def networks(settings, count=NETWORKS):
    """Return a stack of networks that begin as the settings say."""
    costs = PAIRINGS["classes"]
    cost = settings.get("cost", "log-likelihood")
    sizes = [64, *settings["hidden"], 10]
    start = settings.get("initializer", "lecun")
    nets = Network(sizes, settings["activation"], costs[cost], cost, start, rng=seed(1), copies=count)
    nets.theta *= settings.get("scale", 1.0)
    return nets


def parts(settings):
    """Return the digits that are trained on, and the others."""
    return datasets.digits().split(settings.get("test", 0.25), rng=seed(0))


def first_updates(nets, data, eta, count=10):
    """Make ten updates on a copy: update / weight by layer, (L, networks), and how δ fades after the first one."""
    nets = nets.copy()
    before = nets.blocks(nets.theta.copy())
    ratios = []
    for step in sgd(nets, data, eta, rng=seed(2)):
        after = nets.blocks(nets.theta.copy())
        ratios.append(update_ratio(before, after))
        before = after
        if step.t == 1:
            faded = fading(nets, *data)
        if step.t == count:
            break
    return np.mean(ratios, axis=0), faded


def a_tenth(nets, data, eta):
    """Go on for one more epoch with a tenth of η, on a copy: the cost before it, divided by the cost after it."""
    nets = nets.copy()
    before = evaluate(nets, data).cost
    for _ in sgd(nets, data, eta / 10, epochs=1, rng=seed(4)):
        pass
    return before / evaluate(nets, data).cost


@remembered
def watched(name, cured=False, count=NETWORKS):
    """Train a patient, before or after its cure, and measure it at the beginning, on its way and at its end."""
    settings = settings_of(name, cured)
    train, new = parts(settings)
    nets = networks(settings, count)
    chart = {"saturated": saturated(nets, train.x), "brake": brake(nets, *train)}
    ratios, faded = first_updates(nets, train, settings["eta"])
    chart |= {"update": ratios.max(axis=0), "fading": faded}
    curves = [costs_of(nets, train, new)]
    for step in sgd(nets, train, settings["eta"], epochs=PATIENTS[name].epochs, rng=seed(3)):
        if step.epoch_done:
            curves.append(costs_of(nets, train, new))
    curves = np.array(curves)
    chart |= {"never on": never_on(nets, train.x), "spread": spread(nets)}
    chart |= {"tenth": a_tenth(nets, train, settings["eta"]), "gap": curves[-1, 2] - curves[-1, 3]}
    return Run(curves[:, 0], curves[:, 1], curves[:, 3], {key: chart[key] for key in MEASURES})


@remembered
def dead_by_layer(name="C", count=NETWORKS):
    """Train a patient with ReLUs: the share of those never on in each hidden layer at the end, (layers, networks)."""
    settings = settings_of(name)
    train, _new = parts(settings)
    nets = networks(settings, count)
    for _ in sgd(nets, train, settings["eta"], epochs=PATIENTS[name].epochs, rng=seed(3)):
        pass
    hidden = nets.forward(train.x).a[1:-1]
    return np.array([(a == 0).all(axis=-1).mean(axis=-1) for a in hidden])


def costs_of(nets, train, new):
    """Return cost on both parts, then accuracy on both, (4, networks)."""
    both = [evaluate(nets, train), evaluate(nets, new)]
    return np.array([both[0].cost, both[1].cost, both[0].accuracy, both[1].accuracy])
