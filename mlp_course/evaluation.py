"""Evaluation: cost, accuracy and confusion matrix on a data set, in chunks that fit the cache."""

from typing import Any, NamedTuple

import numpy as np

from . import checks


class Evaluation(NamedTuple):
    """Results over a data set; each has a leading axis (S,) for a stack."""

    cost: Any  # mean cost
    accuracy: Any  # fraction classified rightly; None for regression
    confusion: Any  # counts, confusion[true, predicted], shape (K, K); None for regression


def evaluate(net, data, chunk=1000, labels=None):
    """Return the `Evaluation` of a network (or stack) on data, (x, y) with x (n_0, N) and y (n_L, N).

    chunk   examples that are fed forward at a time
    labels  the class of each example, (N,), where they are at hand; None: as `labels_of` finds them
    """
    x, y = data
    x, y = checks.pair(x, y, net.sizes[0], net.sizes[-1], net.dtype)
    chunk = checks.whole(chunk, "chunk")
    labels = labels_of(y) if labels is None else labels
    classes = max(2, y.shape[0])
    total = np.zeros(net.lead)
    confusion = np.zeros((*net.lead, classes, classes), int)
    for start in range(0, x.shape[1], chunk):
        part = slice(start, start + chunk)
        with np.errstate(all="ignore"):
            z, a = net.forward(x[:, part])
            total += net.cost.each(z[net.L], a[net.L], y[:, part]).sum(axis=-1)
        if labels is not None:
            confusion += _counts(labels[part], predictions(a[net.L], y), classes)
    cost = (total / x.shape[1])[()]
    if labels is None:
        return Evaluation(cost, None, None)
    right = np.trace(confusion, axis1=-2, axis2=-1)
    return Evaluation(cost, right / x.shape[1], confusion)


def labels_of(y):
    """Return the class of each column: 0 or 1 if y is a row of two values, the row of the 1 if one-hot, else None."""
    if y.shape[0] == 1:
        values = np.unique(y)
        if set(values) not in ({0, 1}, {-1, 1}, {0}, {1}):
            return None
        return (y[0] > values.mean()).astype(int)
    one_hot = ((y == 0) | (y == 1)).all() and (y.sum(axis=0) == 1).all()
    return y.argmax(axis=0) if one_hot else None


def predictions(a, y):
    """Return the class each output stands for: the largest of several, or whether a single one is past the middle."""
    if a.shape[-2] == 1:
        return (a[..., 0, :] > (0 if y.min() < 0 else 0.5)).astype(int)
    return a.argmax(axis=-2)


def _counts(truth, predicted, K):
    """Return counts[true, predicted], shape (K, K), or (S, K, K) where there are predictions of S networks."""
    lead = predicted.shape[:-1]
    S = predicted.size // len(truth)
    network = np.arange(S).reshape(*lead, 1)
    cells = (network * K + truth) * K + predicted
    counts = np.bincount(cells.ravel(), minlength=S * K**2)
    return counts.reshape(*lead, K, K)
