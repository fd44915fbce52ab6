"""Digits with mistyped labels, and what keeps a network from learning them by heart."""

import numpy as np

from .. import plots
from .own_readers import SIZES, accuracy, parts, plain
from .result import Result
from .seeds import remembered, seed

FEW, MISTYPED = 300, 0.3


def mistyped(n=0):
    """Return 300 digits to learn from, three in ten with a wrong label, and the validation digits, all right.

    x, y (one-hot, as typed), which labels are wrong, and the validation part.
    """
    train, validation, _test = parts(n)
    few = train.take(np.arange(FEW))
    rng = np.random.default_rng(seed(n))
    wrong = rng.permutation(FEW) < MISTYPED * FEW
    typed = few.labels.copy()
    typed[wrong] = (typed[wrong] + rng.integers(1, 10, wrong.sum())) % 10
    return few.x, np.eye(10)[typed].T, wrong, validation


@remembered
def curves(make, minibatches, step, lam, epochs, networks):
    """Train on mistyped labels: accuracy on the typed labels and on new digits, (epochs, networks) each."""
    x, y, _wrong, validation = mistyped()
    typed = []
    read = []
    for n in range(networks):
        rng = np.random.default_rng(seed(n))
        net = make(SIZES, rng)
        for _epoch in range(epochs):
            for x_batch, y_batch in minibatches(x, y, 10, rng):
                step(net, x_batch, y_batch, 1.0, lam, FEW)
            typed.append((net.feedforward(x).argmax(axis=0) == y.argmax(axis=0)).mean())
            read.append(accuracy(net, validation))
    return [np.reshape(found, (networks, epochs)).T for found in (typed, read)]


def by_heart(make, minibatches, step, epochs=60, networks=3):
    """Train without a brake on labels of which three in ten are wrong: `typed`, `read` are (epochs, networks)."""
    typed, read = curves(plain(make), plain(minibatches), plain(step), 0.0, epochs, networks)
    both = {"labels as typed": typed, "new digits": read}
    looks = [plots.palette.LOOKS["train"], plots.palette.LOOKS["test"]]
    title = f"Wrong labels are learned, too (band: 10–90 % of {networks} networks)"
    figure = plots.stills.bands(np.arange(1, epochs + 1), both, "epoch", "accuracy", looks=looks, title=title)
    words = "Accuracy on the labels as typed rises to the end; that on new digits rises, and then falls."
    return Result(figure, words, typed=typed, read=read)


@remembered
def sizes_after(make, minibatches, step, right, epochs, networks):
    """Train without a brake on right or on mistyped labels: typical size of the hidden weights, (epochs, networks)."""
    x, y, _wrong, _validation = mistyped()
    if right:
        y = parts()[0].y[:, :FEW]
    sizes = []
    for n in range(networks):
        rng = np.random.default_rng(seed(n))
        net = make(SIZES, rng)
        for epoch in range(1, max(epochs) + 1):
            for x_batch, y_batch in minibatches(x, y, 10, rng):
                step(net, x_batch, y_batch, 1.0, 0.0, FEW)
            if epoch in epochs:
                sizes.append(np.sqrt((net.W[1] ** 2).mean()))
    return np.reshape(sizes, (networks, len(epochs))).T


def hidden_weights(make, minibatches, step, epochs=(20, 60), networks=3):
    """Say how the hidden weights grow, with right labels and with mistyped ones: `size` is (2, epochs)."""
    own = (plain(make), plain(minibatches), plain(step))
    size = np.array([sizes_after(*own, right, epochs, networks).mean(axis=1) for right in (True, False)])
    lines = [f"typical size of the hidden weights after {epochs[0]} and {epochs[1]} epochs, the same {FEW} digits"]
    for labels, (early, late) in zip(("all labels right", "three in ten wrong"), size.round(2), strict=True):
        lines.append(f"{labels + ':':<20}{early:.2f}, {late:.2f}, so {late - early:.2f} more")
    return Result(None, "\n".join(lines), size=size)


def by_lambda(make, minibatches, step, lambdas=(0.0, 1.0, 3.0), epochs=60, networks=3):
    """Train on the mistyped labels with several strengths of L2: `read`, on new digits, and `typed` are by λ."""
    own = (plain(make), plain(minibatches), plain(step))
    typed = {}
    read = {}
    for lam in lambdas:
        typed[f"λ = {lam:g}"], read[f"λ = {lam:g}"] = curves(*own, lam, epochs, networks)
    title = f"With L2 less is lost (band: 10–90 % of {networks} networks)"
    figure = plots.stills.bands(
        np.arange(1, epochs + 1), read, "epoch", "accuracy on new digits", title=title, legend_at="lower right"
    )
    words = "Without L2 the accuracy rises and then falls; with λ = 1 it ends higher, but shakes; λ = 3 holds it down."
    return Result(figure, words, typed=typed, read=read)


def stopped_at(accuracies, patience):
    """Return the epoch that is best when the training stops, and the epoch at which it stops; both count from 1."""
    best = 0
    for epoch in range(len(accuracies)):
        if accuracies[epoch] > accuracies[best]:
            best = epoch
        if epoch - best == patience:
            break
    return best + 1, epoch + 1
