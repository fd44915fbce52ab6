"""The whole comparison of small and large batches, for the curious: clocks, noise, costs and the generalisation gap."""

import numpy as np

from .. import plots
from .batch_sizes import clock, learning, noise
from .result import Result

RATES = {1: 1.0, 10: 3.0, 100: 3.0, 1000: 3.0}  # η for each m, good ones of those that chapter 2 tries
EPOCHS = {1: 5, 10: 10, 100: 90, 1000: 800}  # until the training cost is below 0.05


def example_by_example(net, x, y):
    """Return the mean gradient of a batch as textbooks write it: one backward pass for each example, then the mean."""
    grads = [net.backprop(x[:, [i]], y[:, [i]]).grad for i in range(x.shape[1])]
    return np.mean(grads, axis=0)


def vectorised(net, x, y):
    """Return the mean gradient of a batch by one backward pass, in which the batch is a matrix."""
    return net.backprop(x, y).grad


def seconds_of(gradient, repeats=2):
    """Return the seconds of one epoch with this gradient, for each batch size of the table, (sizes,)."""
    return clock(tuple(RATES), repeats, gradient)


def gap(m, costs, n=0):
    """Return test cost minus training cost of one network, when its training cost comes down to each of `costs`."""
    _epochs, train, test = learning(m, RATES[m], EPOCHS[m], n, marks=40)
    lowest = train == np.minimum.accumulate(train)  # where it is the lowest so far
    return np.interp(-np.asarray(costs), -train[lowest], (test - train)[lowest])


def gaps(networks=8, sizes=tuple(RATES)):
    """Follow the generalisation gap down to a training cost of 0.05, each network with a split of its own.

    The result's `last` are the gaps at 0.05, (sizes, networks).
    """
    costs = np.geomspace(0.3, 0.05, 15)
    curves = {f"m = {m}": np.array([gap(m, costs, n) for n in range(networks)]).T for m in sizes}
    last = np.array([curve[-1] for curve in curves.values()])
    labels = {"log": "x", "plain": True, "title": f"Gap against cost (band: 10–90 % of {networks} networks)"}
    figure = plots.stills.bands(costs[::-1], {k: c[::-1] for k, c in curves.items()}, "training cost", "gap", **labels)
    figure.axes[0].invert_xaxis()
    ends = ", ".join(f"{name}: {np.median(row):.3f}" for name, row in zip(curves, last, strict=True))
    return Result(figure, f"Gap at training cost 0.05: {ends}.", last=last)


def rows(in_turn, at_once, networks=3):
    """Return the rows of the table as `GuessTable` takes them: a name, a number for each m, how numbers are written.

    in_turn, at_once  seconds of one epoch for each m, (4,)
    """
    sizes = list(RATES)
    updates = 1000 / np.array(sizes)
    cloud = np.median([noise(tuple(sizes), 2, n) for n in range(networks)], axis=0)
    equal = [np.median([learning(m, RATES[m], 5, n)[1, -1] for n in range(networks)]) for m in sizes]
    ms = "{:.3g} ms".format
    return [
        ("one update, example by example", list(1000 * in_turn / updates), ms),
        ("one update, vectorised", list(1000 * at_once / updates), ms),
        ("one epoch, example by example", list(1000 * in_turn), ms),
        ("one epoch, vectorised", list(1000 * at_once), ms),
        ("spread of the gradient, in lengths of ∇C", list(cloud[:, 0] / cloud[:, 2]), "{:.2f}".format),
        ("angle to ∇C", list(cloud[:, 3]), "{:.0f}°".format),
        ("training cost after 5 epochs", equal, "{:.3f}".format),
        ("generalisation gap at training cost 0.05", list(np.median(gaps().last, axis=1)), "{:.3f}".format),
    ]
