"""A data set is a pair (x, y) whose columns are examples, kept in memory by rows.

The equation `z = W @ a + b` wants examples as columns; gathering a mini-batch is fastest when each example is one
contiguous row. `Dataset` gives both: `x` is the transposed view of rows, so `data.x.T[indices].T` is a batch.
"""

from dataclasses import dataclass, replace

import numpy as np

from .. import checks
from .shapes import check_classes, check_shapes, sides


def one_hot(labels, classes):
    """Turn labels into targets: column i of the result is 1 in row labels[i] and 0 elsewhere.

    labels: (N,) ints in 0 … classes-1. Returns (classes, N) float64, the transposed view of rows.
    Raises TypeError if the labels are not whole numbers, ValueError if the shape or a label is out of range.
    """
    classes = checks.whole(classes, "classes", 2)
    labels = np.asarray(labels)
    if labels.ndim != 1 or labels.size == 0:
        raise ValueError(f"labels should have shape (N,) with N at least 1, got {labels.shape}.")
    if labels.dtype.kind not in "iu":
        raise TypeError(f"labels should be whole numbers, got {labels.dtype}. Did you mean labels.astype(int)?")
    if labels.min() < 0 or labels.max() >= classes:
        raise ValueError(f"labels should lie in 0 … {classes - 1}, got {labels.min()} … {labels.max()}.")
    rows = np.zeros((labels.size, classes))
    rows[np.arange(labels.size), labels] = 1
    return rows.T


def targets(labels, classes):
    """Return y as the course writes it: (1, N) of 0 and 1 for two classes, one-hot (classes, N) for more."""
    return labels.astype(float)[None, :] if classes == 2 else one_hot(labels, classes)


@dataclass(frozen=True, eq=False, repr=False)
class Dataset:
    """Examples and their targets: column i of x belongs to column i of y.

    x: (n_0, N); y: (n_L, N); both float of x's dtype (whole numbers become float64).
    classes: K, where y is (K, N) one-hot or, for K = 2, may be (1, N) of 0 and 1; None for regression.
    image_shape: (height, width) with height * width = n_0 where examples are pictures.

    The arrays handed out are read-only, so nobody who trains on them can change them by accident: write
    `data.x.copy()` to get your own. Rows that are already contiguous floats are not copied (MNIST takes 157 MB).

    Raises ValueError if shapes, classes or targets do not fit or a value is not finite; TypeError for non-numbers.
    """

    x: np.ndarray
    y: np.ndarray
    name: str = "data"
    classes: int | None = None
    image_shape: tuple[int, int] | None = None

    def __post_init__(self):
        x = checks.numbers(self.x, "x")
        y = checks.numbers(self.y, "y").astype(x.dtype, copy=False)
        check_shapes(x, y, self.classes)
        checks.finite(x, "x")
        checks.finite(y, "y")
        if self.classes is not None:
            check_classes(y, self.classes)
        if self.image_shape is not None:
            object.__setattr__(self, "image_shape", sides(self.image_shape, len(x)))
        object.__setattr__(self, "x", _by_rows(x))
        object.__setattr__(self, "y", _by_rows(y))

    def __iter__(self):
        """Yield x, then y, so that `x, y = data`."""
        return iter((self.x, self.y))

    def __len__(self):
        """Return N, the number of examples."""
        return self.x.shape[1]

    def __repr__(self):
        task = "regression" if self.classes is None else f"{self.classes} classes"
        return f"Dataset({self.name!r}, x {self.x.shape}, y {self.y.shape}, {task}, {self.x.dtype})"

    @property
    def kind(self):
        """What the targets are: "two classes" (one row of 0 and 1), "classes" (one-hot) or "regression"."""
        if self.classes is None:
            return "regression"
        return "two classes" if len(self.y) == 1 else "classes"

    @property
    def labels(self):
        """The class of each example, (N,) ints; None for regression."""
        if self.classes is None:
            return None
        return self.y[0].astype(int) if len(self.y) == 1 else self.y.argmax(axis=0)

    @property
    def images(self):
        """The examples as pictures, (N, height, width), a view; ValueError where there is no `image_shape`."""
        if self.image_shape is None:
            raise ValueError(f"The examples of {self.name!r} are not pictures: this data set has no image_shape.")
        return self.x.T.reshape(len(self), *self.image_shape)

    def take(self, indices):
        """Return the chosen examples, in the order given, as a new Dataset; x and y go together.

        indices: (k,) ints, or a mask of N booleans, with k at least 1.
        Raises IndexError if one is out of range or the mask has another length, TypeError if they are not ints.
        """
        chosen = _positions(indices, len(self))
        return replace(self, x=self.x.T[chosen].T, y=self.y.T[chosen].T)

    def split(self, test=0.25, rng=0):
        """Shuffle and split into (train, test): an honest score needs examples that training never saw.

        test: share of the test part, between 0 and 1. Where there are classes, each gets its share of both parts, to
        within one example (a stratified split). rng: seed or Generator.
        Raises ValueError if a part would be empty.
        """
        count = len(self)
        share = checks.real(test, "test", 0)
        if not 0 < share < 1 or count < 2:
            raise ValueError(f"test should lie between 0 and 1 and N be at least 2, got test={test}, N={count}.")
        order = checks.seeded(rng).permutation(count)
        labels = np.zeros(count, dtype=int) if self.classes is None else self.labels
        in_test = np.zeros(count, dtype=bool)
        for label, size in enumerate(_shares(np.bincount(labels), share)):
            in_test[order[labels[order] == label][:size]] = True
        return self.take(order[~in_test[order]]), self.take(order[in_test[order]])

    def astype(self, dtype):
        """Return the same data in another floating-point type, such as np.float32; TypeError for any other type."""
        dtype = np.dtype(dtype)
        if dtype.kind != "f":
            raise TypeError(f"A data set holds floating-point numbers, got dtype {dtype}. Did you mean np.float32?")
        return replace(self, x=self.x.astype(dtype), y=self.y.astype(dtype))


def _by_rows(array):
    rows = np.ascontiguousarray(array.T).view()
    rows.flags.writeable = False
    return rows.T


def _shares(counts, share):
    """Split `counts` by `share` into whole numbers with the right total, largest remainders first."""
    total = min(max(int(share * counts.sum() + 0.5), 1), counts.sum() - 1)
    sizes = np.floor(share * counts).astype(int)
    remainders = share * counts - sizes
    sizes[np.argsort(-remainders, kind="stable")[: total - sizes.sum()]] += 1
    return sizes


def _positions(indices, count):
    """Return indices, or a mask of `count` booleans, as (k,) ints; IndexError or TypeError if they do not fit."""
    chosen = np.asarray(indices)
    if chosen.ndim != 1 or chosen.size == 0:
        raise ValueError(f"indices should have shape (k,) with k at least 1, got {chosen.shape}.")
    if chosen.dtype == bool:
        if chosen.size != count:
            raise IndexError(f"A mask needs one boolean per example: expected {count}, got {chosen.size}.")
        return np.flatnonzero(chosen)
    if chosen.dtype.kind not in "iu":
        raise TypeError(f"indices should be whole numbers or booleans, got {chosen.dtype}.")
    if chosen.min() < -count or chosen.max() >= count:
        raise IndexError(f"indices should lie in 0 … {count - 1}, got {chosen.min()} … {chosen.max()}.")
    return chosen
