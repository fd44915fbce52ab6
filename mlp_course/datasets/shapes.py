"""What makes a data set of x and y: shapes and targets that fit, and, for pictures, the number of pixels."""

import numpy as np

from .. import checks


def check_shapes(x, y, classes):
    """Raise ValueError, with the likely repair, unless x is (n_0, N) and y is (n_L, N) with N at least 1."""
    if x.ndim != 2:
        hint = " Did you mean x.reshape(1, -1)?" if x.ndim == 1 else ""
        raise ValueError(f"x should have shape (n_0, N), one column per example, got {x.shape}.{hint}")
    if y.ndim != 2:
        several = classes is not None and classes != 2
        fix = f"datasets.one_hot(y, {classes})" if several else "y.reshape(1, -1)"
        hint = f" Did you mean {fix}?" if y.ndim == 1 else ""
        raise ValueError(f"y should have shape (n_L, N), one column per example, got {y.shape}.{hint}")
    if x.shape[1] != y.shape[1]:
        raise ValueError(
            "Columns are examples, so x and y need equally many: "
            f"x has shape {x.shape}, y has shape {y.shape}."
            f"{_transposed(x.shape, y.shape)}"
        )
    if 0 in x.shape + y.shape:
        raise ValueError(f"A data set needs at least one example and one value: x has shape {x.shape}, y {y.shape}.")


def _transposed(x, y):
    if x[0] == y[1]:
        return " Did you mean x.T?"
    if x[1] == y[0]:
        return " Did you mean y.T?"
    return " Did you mean x.T and y.T?" if x[0] == y[0] else ""


def check_classes(y, classes):
    """Raise ValueError unless y (n_L, N) holds targets of `classes` classes: one-hot, or 0 and 1 in one row."""
    checks.whole(classes, "classes", 2)
    if len(y) == 1 and classes == 2:
        if not np.isin(y, (0, 1)).all():
            raise ValueError(f"With two classes y holds 0 and 1, got values from {y.min():g} to {y.max():g}.")
    elif len(y) != classes:
        hint = f" Did you mean datasets.one_hot(y[0], {classes})?" if len(y) == 1 else ""
        raise ValueError(f"With {classes} classes y should have shape ({classes}, N), got {y.shape}.{hint}")
    elif not (np.isin(y, (0, 1)).all() and (y.sum(axis=0) == 1).all()):
        raise ValueError(f"Every column of y should hold a single 1 and {classes - 1} times 0 (see datasets.one_hot).")


def sides(image_shape, pixels):
    """Return (height, width) as ints; ValueError unless they make `pixels` pixels."""
    height, width = (checks.whole(side, "image_shape") for side in image_shape)
    if height * width != pixels:
        raise ValueError(f"image_shape {(height, width)} has {height * width} pixels, but x has {pixels} rows.")
    return height, width
