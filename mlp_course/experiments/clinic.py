"""What chapter 11 looks at: eight runs that do not learn, and the measurement that tells each from the seven others."""

import numpy as np

from .. import plots
from .broken_programs import examine, measured, program_table, verdicts
from .four_checks import by_heart, first_cost, first_costs, healthy_ratios, ninth
from .patients import HEALTHY, MEASURES, PATIENTS
from .result import Result
from .watching import NETWORKS, dead_by_layer, first_updates, networks, parts, settings_of, watched

__all__ = [
    "HEALTHY",
    "MEASURES",
    "PATIENTS",
    "by_heart",
    "dead_by_layer",
    "examine",
    "first_cost",
    "first_costs",
    "healthy_ratios",
    "measured",
    "ninth",
    "program_table",
    "verdicts",
]


def curves(names=tuple(PATIENTS)):
    """Draw the cost of each patient against its epochs, on the digits that it trains on and on new ones."""
    panels = {}
    guesses = []
    for name in names:
        run = watched(name)
        panels[f"patient {name}"] = {"training": run.train, "new digits": run.new}
        guesses.append(cost_of_a_guess(name))
    figure = plots.stills.small_bands(panels, "epoch", "cost C", (0.01, 100), levels=guesses, log=True)
    return Result(figure, f"The costs of patients {', '.join(names)}, ten networks each, from their first epoch on.")


def cost_of_a_guess(name):
    """Return what a patient pays, by its own cost, if it gives a tenth to each of the ten digits."""
    even = np.full((10, 1), 0.1)
    first = np.eye(10)[:, :1]
    cost = networks(settings_of(name), count=1).cost
    return cost.each(np.zeros((10, 1)), even, first).item()


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
        lines.append(f"{key:10}{measure.words:36}{shown(value, measure.limit):>9}   {measure.limit:g}{mark}")
    return Result(None, "\n".join(lines), values=watched(name).chart)


def shown(value, limit) -> str:
    """Return a measurement in a digit or two, as another kernel of the BLAS gives it too."""
    if abs(value) < 0.05 < limit:
        return "0"
    return f"{value:.1g}" if value < 10 else f"{value:.0f}"


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
