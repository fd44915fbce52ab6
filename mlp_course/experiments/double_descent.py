"""Least squares on random features: what becomes of new examples when there are more knobs than examples."""

import numpy as np

from .. import datasets, plots
from ..activations import relu
from .result import Result
from .seeds import remembered, seed

EXAMPLES = 200
COUNTS = (20, 50, 100, 150, 180, 200, 220, 260, 400, 1000, 4000)
DRAWS = 10


def least_norm(H, y):
    """Return the shortest v, (K, P), among those with which v @ H comes nearest to y: H is (P, N), y (K, N)."""
    return y @ np.linalg.pinv(H)


def with_l2(H, y, lam):
    """Return the v, (K, P), for which the sum of squared errors plus λ times the sum of all (v)² is smallest."""
    return y @ np.linalg.solve(H.T @ H + lam * np.eye(H.shape[1]), H.T)


def descended(H, y, eta=0.05, updates=100):
    """Return v, (K, P), after so many updates of plain descent on half the sum of squared errors, from v = 0."""
    v = np.zeros((len(y), len(H)))
    for _ in range(updates):
        v -= eta * (v @ H - y) @ H.T
    return v


@remembered
def fitted(count, draw=0):
    """Fit ten noisy points of a curve by `count` random tanh neurons: the points, 401 answers, their RMS error."""
    rng = np.random.default_rng(seed(100 + draw))
    w = rng.normal(scale=8, size=(count, 1))
    place = rng.uniform(-1.5, 1.5, size=(count, 1))
    points = datasets.curve(10, noise=0.1, rng=seed(draw))
    curve = datasets.curve(401, noise=0.0)
    v = least_norm(np.tanh(w * (points.x - place)), points.y)
    answers = v @ np.tanh(w * (curve.x - place))
    return points, answers[0], float(np.sqrt(((answers - curve.y) ** 2).mean()))


def three_curves(counts=(4, 10, 1000), draws=60):
    """Draw what so many random neurons make of ten points; `errors` are those of all draws, (counts, draws)."""
    errors = np.array([[fitted(count, draw)[2] for draw in range(draws)] for count in counts])
    grid = datasets.curve(401, noise=0.0).x[0]
    panels = {f"{count:,} features": ({"answer": fitted(count)[1]}, []) for count in counts}
    figure = plots.stills.graphs(grid, panels, "$x$", "answer", limits=[(-3, 3)] * len(counts), side=280)
    points = fitted(counts[0])[0]
    for ax in figure.axes:
        ax.plot(points.x[0], points.y[0], "o", color=plots.palette.INK, markersize=6, label="the points", zorder=4)
        ax.get_legend().remove()
    plots.legend(figure.axes[0], loc="lower right")
    medians = ", ".join(f"{np.median(row):.2f}" for row in errors)
    names = ", ".join(f"{count:,}" for count in counts)
    words = f"Curves through ten points, with {names} features; the median errors of {draws} draws are {medians}."
    return Result(figure, words, errors=errors)


@remembered
def drawn_digits(draw):
    """Return the random features of 200 digits and of the rest, (4000, N) each, with the targets (10, N) of both."""
    rng = np.random.default_rng(seed(draw))
    digits = datasets.digits()
    order = rng.permutation(len(digits))
    seen = digits.take(order[:EXAMPLES])
    new = digits.take(order[EXAMPLES:])
    middle = seen.x.mean(axis=1, keepdims=True)
    W = rng.normal(size=(max(COUNTS), len(middle))) / 8
    return relu(W @ (seen.x - middle)), seen.y, relu(W @ (new.x - middle)), new.y


def wrong(answers, y):
    """Return the share of examples whose largest answer, (10, N), is not the target's."""
    return float((answers.argmax(axis=0) != y.argmax(axis=0)).mean())


@remembered
def measured(lam=0.0):
    """Read digits from random features: `targets` missed by the 200 (squares), `seen` and `new` shares that are wrong.

    Each is (counts of features, draws), as are the `lengths`, the mean sum of all (v)² of an answer; λ is that of L2.
    """
    rows = []
    for draw in range(DRAWS):
        H, y, H_new, y_new = drawn_digits(draw)
        for count in COUNTS:
            v = with_l2(H[:count], y, lam) if lam else least_norm(H[:count], y)
            answers = v @ H[:count]
            missed = ((answers - y) ** 2).mean()
            rows.append([missed, wrong(answers, y), wrong(v @ H_new[:count], y_new), (v**2).sum() / len(v)])
    return np.array(rows).reshape(DRAWS, len(COUNTS), 4).transpose(2, 1, 0)


def _by_count(series: dict, ylabel: str, title: str, log: str = "x"):
    """A picture over the number of features, with a dotted line where there are as many as digits."""
    figure = plots.stills.bands(
        COUNTS, series, "random features P", ylabel, log=log, title=title, plain=True, legend_at="upper right"
    )
    figure.axes[0].axvline(EXAMPLES, color=plots.palette.QUIET, linestyle=":")
    return figure


def _at(values, count):
    """The median over the draws, at a number of features."""
    return float(np.median(values[COUNTS.index(count)]))


def double_descent():
    """Count the mistakes on new digits, and on the 200 that were fitted, for each number of random features."""
    missed, seen, new, _ = measured()
    series = {"1,597 new digits": new, "the 200 digits": seen}
    words = ", ".join(f"{_at(new, count):.0%} at {count:,}" for count in (100, 200, 4000)).replace("%", " %")
    figure = _by_count(series, "share that is wrong", f"New digits wrong: {words}")
    plots.percent_axis(figure.axes[0].yaxis)
    return Result(
        figure, f"New digits wrong: {words} features. Band: 10–90 % of 10 draws.", missed=missed, seen=seen, new=new
    )


def lengths():
    """Show how large the weights v are: the sum of all (v)² of one answer, in the mean over ten, by random features."""
    found = measured()[3]
    ends = f"{_at(found, 100):.0f}, {_at(found, 200):,.0f} and {_at(found, 4000):.1f}"
    series = {"sum of $(v)^2$, one answer": found}
    figure = _by_count(series, "sum of squares", "The weights are largest at 200", "xy")
    return Result(figure, f"The sum of all (v)² of one answer at 100, 200 and 4,000 features: {ends}.", lengths=found)


def held_back(lam=1.0):
    """Compare the mistakes on new digits without and with L2."""
    plain = measured()[2]
    held = measured(lam)[2]
    words = f"At 200 features {_at(plain, 200):.0%} and {_at(held, 200):.0%} are wrong".replace("%", " %")
    figure = _by_count({"no L2": plain, f"L2, λ = {lam:g}": held}, "share that is wrong", words)
    plots.percent_axis(figure.axes[0].yaxis)
    return Result(figure, f"{words}, without and with L2.", plain=plain, held=held)
