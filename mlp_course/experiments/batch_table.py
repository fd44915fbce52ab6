"""The whole comparison of small and large batches, for the curious: clocks, noise, costs and the generalisation gap."""

import numpy as np

from .. import plots
from .batch_sizes import N, clock, digit_data, digit_network, learning, noise
from .result import Result
from .seeds import remembered

SIZES = (1, 10, 100, 1000)
ETA = 3.0  # for all, as in chapter 2
EPOCHS = {1: 5, 10: 10, 100: 90, 1000: 800}  # until the training cost is below 0.05


def calls_in_an_epoch(gradient, m):
    """Count the calls of `backprop` in one epoch of batches of m, with a gradient (net, x, y) -> ∇C of a batch."""
    train, _test = digit_data()
    net = digit_network()
    real = net.backprop
    calls = []

    def counted(x, y):
        calls.append(x.shape[1])
        return real(x, y)

    net.backprop = counted
    for first in range(0, N, m):
        gradient(net, *train.take(np.arange(first, min(first + m, N))))
    return len(calls)


def seconds_of(gradient, repeats=5):
    """Return the seconds of one epoch with this gradient, for each batch size of the table, (sizes,)."""
    return clock(SIZES, repeats, gradient)


def times(in_turn, at_once):
    """Return rows for a `GuessTable` from the seconds of one epoch for each size, example by example and vectorised."""
    updates = 1000 / np.array(SIZES)
    ms = "{:.3g} ms".format
    return [
        ("one update, vectorised", list(1000 * at_once / updates), ms),
        ("one epoch, vectorised", list(1000 * at_once), ms),
        ("one epoch, example by example", list(1000 * in_turn), ms),
    ]


def cost_after(m, epochs=5, networks=3):
    """Return the training cost after some epochs with batches of m, the median of some networks."""
    return np.median([learning(m, ETA, epochs, n)[1, -1] for n in range(networks)])


def cloud(m, networks=3):
    """Return spread, in lengths of ∇C, and median angle to ∇C in degrees of batches of m: medians of some networks."""
    found = np.array([noise((m,), 2, n, draws=200)[0] for n in range(networks)])
    spread, _predicted, length, angle, _uphill = found.T
    return np.median(spread / length), np.median(angle)


def gap(m, costs, n=0):
    """Return test cost minus training cost of one network, when its training cost comes down to each of `costs`."""
    _epochs, train, test = learning(m, ETA, EPOCHS[m], n, marks=40)
    lowest = train == np.minimum.accumulate(train)  # where it is the lowest so far
    return np.interp(-np.asarray(costs), -train[lowest], (test - train)[lowest])


def gaps(networks=8, sizes=SIZES):
    """Follow the generalisation gap down to a training cost of 0.05, each network with a split of its own.

    The result's `first` and `last` are the gaps at 0.3 and at 0.05, (sizes, networks).
    """
    costs = np.geomspace(0.3, 0.05, 15)
    curves = {f"m = {m}": np.array([gap(m, costs, n) for n in range(networks)]).T for m in sizes}
    first = np.array([curve[0] for curve in curves.values()])
    last = np.array([curve[-1] for curve in curves.values()])
    label = f"median\n(band: 10–90 %\nof {networks} networks)"
    panels = {name: {label: curve} for name, curve in curves.items()}
    figure = plots.stills.band_panels(costs, panels, "training cost", "test cost − training cost", left=92)
    for ax in figure.axes:
        ax.set(xscale="log", xlim=(0.33, 0.045), ylim=(-0.003, None))
        ax.axhline(np.median(last), color=plots.palette.INK, linestyle=":", linewidth=1.5)
        ax.set_xticks([0.3, 0.1, 0.05], ["0.3", "0.1", "0.05"])
        ax.set_xticks([], minor=True)
        ax.set_yticks([0, 0.005, 0.01, 0.015])
    medians = np.median(last, axis=1)
    words = f"At a training cost of 0.05 the median gaps lie between {medians.min():.3f} and {medians.max():.3f}."
    return Result(figure, words, first=first, last=last)


@remembered
def spreads(sizes=(1, 3, 10, 30, 100, 300, 600, 900), networks=3):
    """Draw how far the gradients of batches are spread, and what the formulas with one root and with both say.

    The result's `measured`, `with_one` and `with_both` are in lengths of ∇C, (sizes, networks).
    """
    found = np.array([noise(tuple(sizes), 2, n, draws=200) for n in range(networks)])
    measured, predicted, full = found[:, :, :3].transpose(2, 1, 0)
    m = np.array(sizes)[:, None]
    with_both = predicted / full
    with_one = with_both / np.sqrt((N - m) / (N - 1))
    curves = {
        "$s / \\sqrt{m}$": np.median(with_one, axis=1),
        "with the second root": np.median(with_both, axis=1),
        "measured": np.median(measured / full, axis=1),
    }
    title = f"The spread of batches (median of {networks} networks)"
    labels = {"log": "xy", "plain": True, "title": title, "height": 480, "legend_at": "lower left"}
    figure = plots.stills.bands(sizes, curves, "batch size m", "spread / length of ∇C", **labels)
    figure.axes[0].set_aspect("equal")  # a power of ten is as long across as down
    words = "The measured spread follows the formula with both roots up to m = 900."
    return Result(figure, words, measured=measured / full, with_one=with_one, with_both=with_both)
