"""Evaluation: cost, accuracy and confusion matrix on a data set, in chunks that fit the cache."""

from typing import Any, NamedTuple

import numpy as np

from . import checks


class Evaluation(NamedTuple):
    """Results over a data set; each has a leading axis (S,) for a stack."""

    cost: Any  # mean cost
    accuracy: Any  # fraction classified rightly; None for regression
    confusion: Any  # counts, confusion[true, predicted], shape (K, K); None for regression


def evaluate(net, data, chunk=1000):
    """Return the `Evaluation` of a network (or stack) on data, (x, y) with x (n_0, N) and y (n_L, N)."""
    x, y = data
    x, y = checks.pair(x, y, net.sizes[0], net.sizes[-1], net.dtype)
    chunk = checks.whole(chunk, "chunk")
    truth = labels(y)
    classes = max(2, y.shape[0])
    total = np.zeros(net.lead)
    confusion = np.zeros((*net.lead, classes, classes), int)
    for start in range(0, x.shape[1], chunk):
        part = slice(start, start + chunk)
        with np.errstate(all="ignore"):
            z, a = net.forward(x[:, part])
            total += net.cost.each(z[net.L], a[net.L], y[:, part]).sum(axis=-1)
        if truth is not None:
            _count(confusion, truth[part], predictions(a[net.L], y), classes)
    cost = (total / x.shape[1])[()]
    if truth is None:
        return Evaluation(cost, None, None)
    right = np.trace(confusion, axis1=-2, axis2=-1)
    return Evaluation(cost, right / x.shape[1], confusion)


def labels(y):
    """Return the class of each column: 0 or 1 if y is a row of two values, the row of the 1 if one-hot, else None."""
    if y.shape[0] == 1:
        values = np.unique(y)
        return (y[0] > values.mean()).astype(int) if set(values) in ({0, 1}, {-1, 1}, {0}, {1}) else None
    one_hot = ((y == 0) | (y == 1)).all() and (y.sum(axis=0) == 1).all()
    return y.argmax(axis=0) if one_hot else None


def predictions(a, y):
    """Return the class each output stands for: the largest of several, or whether a single one is past the middle."""
    if a.shape[-2] == 1:
        return (a[..., 0, :] > (0 if y.min() < 0 else 0.5)).astype(int)
    return a.argmax(axis=-2)


def _count(confusion, truth, predicted, classes):
    cells = truth * classes + predicted
    for counts, row in zip(confusion.reshape(-1, classes, classes), np.atleast_2d(cells), strict=True):
        counts += np.bincount(row, minlength=classes**2).reshape(classes, classes)
