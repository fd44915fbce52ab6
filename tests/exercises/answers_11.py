"""Answers to the exercises of chapter 11."""

import numpy as np
from answers import right, wrong


@right("update_ratio")
def _(before, after):
    """by the mean squares, the matrices made flat"""
    step = (after - before).flatten()
    return np.sqrt(np.mean(step**2)) / np.sqrt(np.mean(before.flatten() ** 2))


@right("update_ratio")
def _(before, after):
    """the norm written out, in a list"""
    step = [
        (a - b) ** 2 for row in zip(before.tolist(), after.tolist(), strict=True) for b, a in zip(*row, strict=True)
    ]
    return (sum(step) ** 0.5) / (np.sum(before**2) ** 0.5)


@wrong("update_ratio")
def _(before, after):
    """the largest singular value for the root of the sum of squares"""
    return np.linalg.norm(after - before, 2) / np.linalg.norm(before, 2)


@wrong("update_ratio")
def _(before, after):
    """entry by entry, then the mean"""
    return np.mean(np.abs(after - before) / np.abs(before))


@wrong("update_ratio")
def _(before, after):
    """the mean sizes"""
    return np.abs(after - before).mean() / np.abs(before).mean()


@right("never_on")
def _(a):
    """by the sums of the rows"""
    return np.mean(a.sum(axis=1) == 0)


@right("never_on")
def _(a):
    """counted in a loop"""
    dead = 0
    for row in a:
        if max(row) == 0:
            dead += 1
    return dead / len(a)


@right("never_on")
def _(a):
    """by the transpose"""
    return (a.T == 0).all(axis=0).mean()


@wrong("never_on")
def _(a):
    """in per cent"""
    return 100 * (a == 0).all(axis=1).mean()


@wrong("never_on")
def _(a):
    """divided by the number of examples"""
    return (a == 0).all(axis=1).sum() / a.shape[1]


@wrong("never_on")
def _(a):
    """off for more than half of the examples"""
    return ((a == 0).mean(axis=1) > 0.5).mean()


@right("diagnose")
def _(chart):
    """a chain of elif"""
    if chart["update"] < 0.001:
        cause = "eta too small"
    elif chart["fading"] < 0.003:
        cause = "errors fade"
    elif chart["never on"] > 0.5:
        cause = "dead ReLUs"
    elif chart["spread"] < 0.01:
        cause = "twins"
    elif chart["tenth"] > 3:
        cause = "eta too large"
    elif chart["saturated"] > 0.7:
        cause = "weights too large"
    elif chart["brake"] < 0.3:
        cause = "braked outputs"
    elif chart["gap"] > 0.08:
        cause = "overfitting"
    else:
        cause = "nothing found"
    return cause


@wrong("diagnose")
def _(chart):
    """in another order than the table's: the first ones above, then the ones below"""
    above = {"never on": (0.5, "dead ReLUs"), "tenth": (3, "eta too large"), "saturated": (0.7, "weights too large")}
    for key, (limit, cause) in (above | {"gap": (0.08, "overfitting")}).items():
        if chart[key] > limit:
            return cause
    low = {"update": (1e-3, "eta too small"), "fading": (3e-3, "errors fade"), "spread": (0.01, "twins")}
    for key, (limit, cause) in (low | {"brake": (0.3, "braked outputs")}).items():
        if chart[key] < limit:
            return cause
    return "nothing found"


@wrong("diagnose")
def _(chart):
    """limits of one's own, a fifth beyond the table's"""
    above = {"never on": (0.6, "dead ReLUs"), "tenth": (3.6, "eta too large"), "saturated": (0.84, "weights too large")}
    low = {"update": (8e-4, "eta too small"), "fading": (2.4e-3, "errors fade"), "spread": (0.008, "twins")}
    above = above | {"gap": (0.096, "overfitting")}
    low = low | {"brake": (0.24, "braked outputs")}
    for key in ("update", "fading", "never on", "spread", "tenth", "saturated", "brake", "gap"):
        if key in above and chart[key] > above[key][0]:
            return above[key][1]
        if key in low and chart[key] < low[key][0]:
            return low[key][1]
    return "nothing found"


@wrong("diagnose")
def _(chart):
    """the last row of the table is left out"""
    limits = {"never on": (0.5, "dead ReLUs"), "tenth": (3, "eta too large"), "saturated": (0.7, "weights too large")}
    for key, (limit, cause) in limits.items():
        if chart[key] > limit:
            return cause
    low = {"update": (1e-3, "eta too small"), "fading": (3e-3, "errors fade"), "spread": (0.01, "twins")}
    for key, (limit, cause) in (low | {"brake": (0.3, "braked outputs")}).items():
        if chart[key] < limit:
            return cause
    return "nothing found"


@wrong("diagnose")
def _(chart):
    """always the same"""
    return "overfitting"


@wrong("diagnose")
def _(chart):
    """a name that is none of the table's"""
    return "learning rate too small" if chart["update"] < 1e-3 else "nothing found"


@right("diagnoses")
def _():
    """an array of names made a list"""
    names = np.array(["divided by P", "only x is shuffled", "no slope in BP2", "all neurons alike"])
    return [str(name) for name in names] + ["a sum for the mean", "uphill"]


@wrong("diagnoses")
def _():
    """the order turned round"""
    return [
        "uphill",
        "a sum for the mean",
        "all neurons alike",
        "no slope in BP2",
        "only x is shuffled",
        "divided by P",
    ]


@wrong("diagnoses")
def _():
    """five names"""
    return ["divided by P", "only x is shuffled", "no slope in BP2", "all neurons alike", "a sum for the mean"]


@wrong("diagnoses")
def _():
    """a dict"""
    return {1: "divided by P"}
