"""Few noisy points and a large network: how it learns them by heart, and what each remedy does about it.

Every run has its own training set, validation set, start and order of the examples.
"""

from typing import NamedTuple

import numpy as np

from .. import datasets, penalties, plots
from ..network import Network
from ..plots import palette
from ..training import sgd
from .result import Result
from .seeds import remembered, seed

NOISE = 0.3
SIZES = (2, 20, 20, 1)
UPDATES = 400  # of 20 examples each: 200 epochs of 40 points
RUNS = 20
PARTS = ("training points", "new points")


class Course(NamedTuple):
    """How some runs went, epoch by epoch, each (epochs, runs); `wrong` and prices are of new points."""

    train: np.ndarray  # cost on the training points
    validation: np.ndarray  # cost on 40 validation points
    new: np.ndarray  # cost on 500 new points
    train_right: np.ndarray  # accuracy on the training points
    new_right: np.ndarray  # accuracy on new points
    price_wrong: np.ndarray  # mean price of a new point that is answered wrongly
    price_right: np.ndarray  # mean price of one that is answered rightly


def new_points():
    """Return 500 points that no network learns from, and by which nothing is chosen."""
    return datasets.moons(500, NOISE, rng=seed(1000))


def begin(n, points=40, copies=None, **how):
    """Return the networks of run n, all with one start, their training set, and their training, an update at a time."""
    nets = Network(SIZES, "tanh", cost="cross-entropy", rng=seed(n), copies=copies)
    if copies:
        nets.theta[:] = nets.theta[0]
    data = datasets.moons(points, NOISE, rng=seed(n))
    how = {"eta": 0.03, "epochs": UPDATES * 20 // points, "optimizer": "adam"} | how
    return nets, data, sgd(nets, data, batch_size=20, rng=seed(n), **how)


def prices(net, data):
    """Return what each example costs, -ln of the share that its own class got, (N,), and which are wrong, (N,)."""
    towards = net.forward(data.x).z[-1][0] * (2 * data.y[0] - 1)  # z, counted towards the right class
    return np.logaddexp(0, -towards), towards < 0


@remembered
def course(points=40, l2=0.0, l1=0.0, dropout=0.0, runs=RUNS):
    """Train `runs` networks with these brakes and look at them after every epoch."""
    new = new_points()
    found = []
    for n in range(runs):
        penalty = [penalties.L2(l2), penalties.L1(l1)]
        net, data, steps = begin(n, points, penalty=penalty, dropout=dropout)
        validation = datasets.moons(40, NOISE, rng=seed(500 + n))
        for step in steps:
            if step.epoch_done:
                found.append(_looked_at(net, data, validation, new))
    found = np.reshape(found, (runs, -1, len(Course._fields)))
    return Course(*np.transpose(found, (2, 1, 0)))


def _looked_at(net, data, validation, new) -> list:
    """The numbers of a Course for one network at one moment."""
    known, missed = prices(net, data)
    unknown, wrong = prices(net, new)
    between = prices(net, validation)[0].mean()
    right = [1 - missed.mean(), 1 - wrong.mean()]
    by_answer = [unknown[wrong].sum() / max(wrong.sum(), 1), unknown[~wrong].mean()]
    return [known.mean(), between, unknown.mean(), *right, *by_answer]


def training_cost():
    """Show the cost on the training points alone, epoch by epoch, of 20 networks."""
    train = course().train
    title = "20 networks learn 40 points each (band: 10–90 %)"
    series = {PARTS[0]: train}
    looks = [palette.LOOKS["train"]]
    figure = plots.stills.bands(_epochs(train), series, "epoch", "cost C", looks=looks, title=title)
    return Result(figure, "The cost on the training points falls and falls.", train=train)


def both_curves(points=40, l2=0.0, l1=0.0, dropout=0.0):
    """Train 20 networks with these brakes: cost and accuracy on the training points and on 500 new ones.

    The arrays are those of a Course, (epochs, runs).
    """
    found = course(points, l2, l1, dropout)
    cost = dict(zip(PARTS, (found.train, found.new), strict=True))
    right = dict(zip(PARTS, (found.train_right, found.new_right), strict=True))
    lowest = np.median(found.new, axis=1).min()
    end = np.median(found.new[-1])
    share = np.median(found.new_right[-1])
    titles = [
        f"new points: cost {lowest:.2f} at best, {end:.2f} in the end",
        f"in the end {100 * share:.0f} % of them are right",
    ]
    panels = dict(zip(titles, (cost, right), strict=True))
    looks = [palette.LOOKS["train"], palette.LOOKS["test"]]
    ylabels = ["cost C", "accuracy"]
    figure = plots.stills.panels_of_bands(_epochs(found.new), panels, "epoch", ylabels, looks=looks)
    more = "more than" if end > 1.5 * lowest else "less than"
    words = f"The cost on new points ends at {more} one and a half times its lowest value (20 networks)."
    return Result(figure, words, **found._asdict())


def _epochs(curves: np.ndarray) -> np.ndarray:
    return np.arange(1, len(curves) + 1)


def confident_mistakes():
    """Compare new points at the epoch of the lowest cost and at the end: how many are wrong, and what each costs.

    `share`, `wrong`, `right` are (2, runs): first at the best epoch, then at the end.
    """
    found = course()
    best = found.new.argmin(axis=0)
    runs = np.arange(found.new.shape[1])
    both = {}
    for name, values in (("share", 1 - found.new_right), ("wrong", found.price_wrong), ("right", found.price_right)):
        both[name] = np.stack([values[best, runs], values[-1]])
    share, wrong, right = (np.median(values, axis=1) for values in both.values())
    lines = [
        "new points, median of 20 networks     at the best epoch   in the end",
        f"answered wrongly                                  {share[0]:.0%}          {share[1]:.0%}",
        f"mean price of a wrong answer                      {wrong[0]:.1f}          {wrong[1]:.1f}",
        f"mean price of a right answer                      {right[0]:.2f}         {right[1]:.2f}",
    ]
    return Result(None, "\n".join(lines), **both)


def kept_and_last(early_stop, patience=10):
    """Stop 20 runs by a rule (costs, patience) -> (kept, stop), which sees validation costs only.

    `kept` and `last` are the costs on new points of the network that is kept, and of that of the last epoch, (runs,).
    """
    found = course()
    kept = []
    for validation, new in zip(found.validation.T, found.new.T, strict=True):
        epoch, _stop = early_stop(validation.tolist(), patience)
        kept.append(new[int(epoch)])
    kept = np.array(kept)
    last = found.new[-1]
    better = (kept < last).sum()
    names = [f"kept, with a patience of {patience}", "after 200 epochs"]
    title = f"In {better} of {len(last)} runs the kept network is better on new points"
    values = np.array([kept, last])
    figure = plots.stills.averages(values, names, "cost on new points", each="one run", title=title)
    most = "nearly all" if better >= 18 else "not nearly all"
    return Result(figure, f"The kept network has the lower cost on new points in {most} runs.", kept=kept, last=last)
