"""What chapter 11 looks at: eight runs that do not learn, and the measurement that tells each from the seven others."""

from typing import NamedTuple

import numpy as np

from .. import datasets, plots
from ..costs import PAIRINGS
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .broken_programs import examine, measured, program_table, verdicts
from .four_checks import by_heart, first_cost, healthy_ratios, ninth
from .measurements import brake, fading, never_on, saturated, spread, update_ratio
from .patients import HEALTHY, MEASURES, PATIENTS
from .result import Result
from .seeds import remembered, seed

__all__ = [
    "HEALTHY",
    "MEASURES",
    "PATIENTS",
    "by_heart",
    "examine",
    "first_cost",
    "healthy_ratios",
    "measured",
    "ninth",
    "program_table",
    "verdicts",
]

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


def costs_of(nets, train, new):
    """Return cost on both parts, then accuracy on both, (4, networks)."""
    both = [evaluate(nets, train), evaluate(nets, new)]
    return np.array([both[0].cost, both[1].cost, both[0].accuracy, both[1].accuracy])


def curves(names=tuple(PATIENTS)):
    """Draw the cost of each patient against its epochs, on the digits that it trains on and on new ones."""
    panels = {}
    for name in names:
        run = watched(name)
        panels[f"patient {name}"] = {"training": run.train, "new digits": run.new}
    figure = plots.stills.small_bands(panels, "epoch", "cost C", (0.01, 100), level=np.log(10), log=True)
    return Result(figure, f"The costs of patients {', '.join(names)}, ten networks each, from their first epoch on.")


def patient_d():
    """Draw the two curves of patient D."""
    run = watched("D")
    series = {"the digits that it trains on": run.train, "new digits": run.new}
    title = "Patient D (band: 10–90 % of 10 networks)"
    figure = plots.stills.bands(
        np.arange(len(run.train)), series, "epoch", "cost C", log="y", plain=True, title=title, legend_at="lower left"
    )
    return Result(figure, "The cost on the training digits falls to the end; on new digits it soon stays level.")


def flat_lines(names=("A", "F")):
    """Measure update / weight of some patients layer by layer, in their first ten updates."""
    lines = []
    for name in names:
        settings = settings_of(name)
        train, _new = parts(settings)
        ratios, _faded = first_updates(networks(settings), train, settings["eta"])
        lines.append(f"patient {name}: update / weight, layer by layer")
        for l, values in enumerate(np.median(ratios, axis=1), start=1):
            lines.append(f"    layer {l}: {values:.0e}")
    return Result(None, "\n".join(lines))


def smaller_eta():
    """Train patients B and C for one more epoch with a tenth of their η: does the cost fall?"""
    lines = []
    for name in ("B", "C"):
        quotients = watched(name).chart["tenth"]
        falls = (quotients > MEASURES["tenth"].limit).sum()
        lines.append(f"patient {name}: the cost falls to less than a third in {falls} of {NETWORKS} networks")
    return Result(None, "\n".join(lines))


def cures():
    """Draw the accuracy on new digits of each patient against its epochs, as it was and with one setting changed."""
    panels = {}
    for name in PATIENTS:
        after = watched(name, cured=True, count=5)
        panels[f"patient {name}"] = {"ill": watched(name).accuracy, "cured": after.accuracy}
    figure = plots.stills.small_bands(panels, "epoch", "accuracy", (0, 1.02))
    least = min(np.median(series["cured"][-1]) for series in panels.values())
    return Result(figure, f"Accuracy on new digits, before and after the cure, which reaches {least:.1f} or more.")


def chart(name):
    """Return the eight measurements of one patient, the medians of ten networks, each beside its limit."""
    lines = [f"patient {name}", f"{'name':10}{'measurement':36}{'value':>9}   limit"]
    for key, measure in MEASURES.items():
        value = np.median(watched(name).chart[key])
        side = "above" if measure.ill_above else "below"
        mark = f"   <- ill {side} it" if measure.is_ill(value) else ""
        shown = "0" if abs(value) < measure.limit / 20 and measure.limit > 0.05 else f"{value:.1g}"
        lines.append(f"{key:10}{measure.words:36}{shown:>9}   {measure.limit:g}{mark}")
    return Result(None, "\n".join(lines), values=watched(name).chart)


def ward():
    """Draw every measurement of every patient, a dot a network: which patients lie beyond which limit?"""
    panels = []
    for key, measure in MEASURES.items():
        values = {name: watched(name).chart[key] for name in PATIENTS}
        panels.append((key, values, measure.limit, measure.ill_above))
    alone = [key for key in MEASURES if len(beyond(key)) == 1]
    figure = plots.stills.strips(panels, "patient")
    words = f"In {len(alone)} of {len(MEASURES)} panels networks of one patient lie beyond the limit, and of no other."
    return Result(figure, words, alone=alone)


def beyond(key):
    """Return the patients of whom any network lies beyond the limit of a measurement."""
    return [name for name in PATIENTS if MEASURES[key].is_ill(watched(name).chart[key]).any()]


def ward_round(diagnose):
    """Let a function that takes a chart and names a cause diagnose all eighty networks, and some healthy ones."""
    lines = []
    right = 0
    for name, patient in PATIENTS.items():
        found = [diagnose(one) for one in charts_of(name)]
        agreed = sum(cause == patient.cause for cause in found)
        right += agreed
        lines.append(f"patient {name}: {agreed:2} of {len(found)} named rightly")
    lines.append(f"together: {right} of {NETWORKS * len(PATIENTS)}")
    return Result(None, "\n".join(lines), right=right)


def charts_of(name, cured=False):
    """Return the chart of each network of a patient, a dict of eight numbers."""
    found = watched(name, cured).chart
    return [{key: float(values[s]) for key, values in found.items()} for s in range(NETWORKS)]
