"""Dataset: views of rows, x and y together in every selection, and errors that say how to repair the call."""

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlp_course import costs, datasets
from mlp_course.datasets import Dataset, one_hot


def numbered(n, classes=None):
    """Example i is the column (i, 10 i), its target says i again (or i % classes), so that pairs can be told apart."""
    i = np.arange(n, dtype=float)
    if classes is None:
        return Dataset(np.stack([i, 10 * i]), i[None, :], "numbered")
    y = one_hot(np.arange(n) % classes, classes) if classes > 2 else (np.arange(n) % 2)[None, :]
    return Dataset(np.stack([i, 10 * i]), y, "numbered", classes)


def test_import_brings_neither_download_nor_plotting():
    heavy = {"pooch", "tqdm", "requests", "matplotlib", "ipywidgets", "IPython", "sklearn"}
    code = f"import sys, mlp_course.datasets; print(sorted({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_docstring_table_and_exports_agree():
    assert all(hasattr(datasets, name) for name in datasets.__all__)
    for name in [*datasets.TOYS, "digits", "mnist"]:
        assert f"| `{name}(" in datasets.__doc__


@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("dtype", [np.float64, np.float32, int])
def test_rows_are_contiguous_and_the_columns_a_view_of_them(order, dtype):
    x = np.array(np.arange(12).reshape(3, 4), dtype=dtype, order=order)
    data = Dataset(x, np.ones((2, 4)))
    for columns, given_values in [(data.x, x), (data.y, np.ones((2, 4)))]:
        assert columns.T.flags.c_contiguous and np.array_equal(columns, given_values)
        assert columns.dtype == (dtype if dtype is not int else np.float64)


def test_rows_that_fit_are_not_copied_and_stay_writeable_for_their_owner():
    rows = np.zeros((5, 2))
    data = Dataset(rows.T, np.zeros((1, 5)))
    assert np.shares_memory(rows, data.x) and rows.flags.writeable


def test_arrays_handed_out_are_read_only():
    data = numbered(6, classes=3)
    for array in (*data, *data.take([1, 2]), *data.astype(np.float32), *data.split()[0]):
        with pytest.raises(ValueError, match="read-only"):
            array[0, 0] = 9
    with pytest.raises(AttributeError):
        data.x = np.zeros((2, 6))


@pytest.mark.parametrize(("classes", "kind"), [(None, "regression"), (2, "two classes"), (3, "classes")])
def test_the_kind_of_its_targets(classes, kind):
    assert numbered(6, classes).kind == kind
    assert kind in costs.PAIRINGS


def test_unpacks_measures_and_describes_itself():
    data = numbered(6, classes=3)
    x, y = data
    assert x is data.x and y is data.y and len(data) == 6
    assert repr(data) == "Dataset('numbered', x (2, 6), y (3, 6), 3 classes, float64)"
    assert "regression" in repr(numbered(3))


def test_labels():
    assert numbered(4).labels is None
    for classes in (2, 3):
        labels = numbered(7, classes).labels
        assert labels.dtype.kind == "i" and np.array_equal(labels, np.arange(7) % classes)
    two_rows = Dataset(np.zeros((2, 3)), [[1, 0, 1], [0, 1, 0]], classes=2)
    assert two_rows.labels.tolist() == [0, 1, 0]


def test_images_are_a_view():
    data = Dataset(np.arange(12.0).reshape(2, 6).T, np.zeros((1, 2)), image_shape=[2, 3])
    assert data.image_shape == (2, 3)
    assert data.images.shape == (2, 2, 3) and np.shares_memory(data.images, data.x)
    assert data.images[1].tolist() == [[6, 7, 8], [9, 10, 11]]
    with pytest.raises(ValueError, match="no image_shape"):
        _ = numbered(3).images


@given(
    n=st.integers(2, 60), share=st.floats(0.01, 0.99), classes=st.sampled_from([None, 2, 3, 5]), seed=st.integers(0, 99)
)
def test_split_is_a_partition_that_keeps_pairs_and_class_shares(n, share, classes, seed):
    data = numbered(n, classes)
    parts = data.split(test=share, rng=seed)
    assert sorted(np.concatenate([part.x[0] for part in parts])) == list(range(n))
    assert all(len(part) for part in parts) and abs(len(parts[1]) - share * n) <= 1
    for part in parts:
        assert np.array_equal(part.x[1], 10 * part.x[0])
        index = part.x[0].astype(int)
        assert np.array_equal(part.y, data.y[:, index]) and part.x.T.flags.c_contiguous
        assert (part.name, part.classes) == (data.name, data.classes)
    if classes:
        whole, test = (np.bincount(part.labels, minlength=classes) for part in (data, parts[1]))
        assert np.all(abs(test - share * whole) <= 1)


def test_split_shuffles_by_its_seed_alone():
    data = numbered(100, classes=2)
    first, again, other = (data.split(rng=seed)[1].x[0] for seed in (0, 0, 1))
    assert np.array_equal(first, again) and not np.array_equal(first, other)
    assert np.array_equal(first, data.split(rng=np.random.default_rng(0))[1].x[0])
    assert all(np.any(np.diff(part.x[0]) < 0) for part in data.split(rng=0))
    assert np.array_equal(data.x, numbered(100, classes=2).x)


@pytest.mark.parametrize(
    "indices, expected",
    [
        ([3, 0, 0], [3, 0, 0]),
        ([-1], [4]),
        (range(2), [0, 1]),
        (np.array([True, False, False, True, False]), [0, 3]),
    ],
)
def test_take(indices, expected):
    part = numbered(5).take(indices)
    assert part.x[0].tolist() == expected and part.y[0].tolist() == expected


def test_astype_keeps_everything_else():
    data = Dataset(np.ones((6, 3)), one_hot([0, 1, 2], 3), "mine", 3, (2, 3))
    single = data.astype(np.float32)
    assert single.x.dtype == single.y.dtype == np.float32 and data.x.dtype == np.float64
    assert (single.name, single.classes, single.image_shape) == ("mine", 3, (2, 3))
    assert single.x.T.flags.c_contiguous


def test_one_hot():
    assert one_hot([2, 0], 3).tolist() == [[0, 1], [0, 0], [1, 0]]
    assert one_hot([2, 0], 3).T.flags.c_contiguous


X, Y = np.zeros((2, 300)), np.zeros((1, 300))
WRONG = {
    "x by rows": (lambda: Dataset(X.T, Y), ValueError, r"\(300, 2\).*\(1, 300\).*Did you mean x\.T\?"),
    "y by rows": (lambda: Dataset(X, Y.T), ValueError, r"\(300, 1\).*Did you mean y\.T\?"),
    "both by rows": (lambda: Dataset(X.T, Y.T), ValueError, r"Did you mean x\.T and y\.T\?"),
    "lengths differ": (lambda: Dataset(X, Y[:, :7]), ValueError, r"\(2, 300\).*\(1, 7\)\.$"),
    "x flat": (lambda: Dataset(X[0], Y), ValueError, r"\(300,\).*x\.reshape\(1, -1\)"),
    "x of images": (lambda: Dataset(np.zeros((5, 8, 8)), Y), ValueError, r"\(5, 8, 8\)\.$"),
    "y flat": (lambda: Dataset(X, Y[0]), ValueError, r"\(300,\).*y\.reshape\(1, -1\)"),
    "labels for y": (lambda: Dataset(X, Y[0], classes=3), ValueError, r"one_hot\(y, 3\)"),
    "row of labels": (lambda: Dataset(X, Y, classes=3), ValueError, r"\(3, N\), got \(1, 300\).*one_hot\(y\[0\], 3\)"),
    "no example": (lambda: Dataset(X[:, :0], Y[:, :0]), ValueError, "at least one example"),
    "words": (lambda: Dataset([["a"]], [[1]]), TypeError, "x should hold real numbers"),
    "complex": (lambda: Dataset(X + 1j, Y), TypeError, "complex128"),
    "nan": (lambda: Dataset(X * np.nan, Y), ValueError, "x holds nan or inf in 300 of 300 examples, first in column 0"),
    "two classes, 2": (lambda: Dataset(X, Y + 2, classes=2), ValueError, "0 and 1, got values from 2 to 2"),
    "not one-hot": (lambda: Dataset(X, np.ones((3, 300)), classes=3), ValueError, "single 1"),
    "soft": (lambda: Dataset(X, np.full((2, 300), 0.5), classes=2), ValueError, "single 1"),
    "one class": (lambda: Dataset(X, Y, classes=1), ValueError, "classes should be at least 2, got 1"),
    "classes a word": (lambda: Dataset(X, Y, classes="2"), TypeError, "classes should be a whole number, got '2'"),
    "image shape": (lambda: Dataset(X, Y, image_shape=(8, 8)), ValueError, "64 pixels, but x has 2 rows"),
    "take nothing": (lambda: numbered(5).take([]), ValueError, r"\(k,\) with k at least 1"),
    "take one": (lambda: numbered(5).take(3), ValueError, r"got \(\)"),
    "take too far": (lambda: numbered(5).take([5]), IndexError, "0 … 4, got 5"),
    "take a float": (lambda: numbered(5).take([0.5]), TypeError, "float64"),
    "short mask": (lambda: numbered(5).take([True]), IndexError, "expected 5, got 1"),
    "empty mask": (lambda: numbered(2).take([False, False]), ValueError, "at least one example"),
    "split all": (lambda: numbered(5).split(test=1), ValueError, "between 0 and 1"),
    "split none": (lambda: numbered(5).split(test=0.0), ValueError, "between 0 and 1"),
    "split negative": (lambda: numbered(5).split(test=-0.5), ValueError, "test should be finite and at least 0"),
    "split one": (lambda: numbered(1).split(), ValueError, "N=1"),
    "split rng": (lambda: numbered(5).split(rng=None), TypeError, r"a seed.*got None.*default_rng\(\)"),
    "int type": (lambda: numbered(5).astype(int), TypeError, "np.float32"),
    "label too large": (lambda: one_hot([0, 3], 3), ValueError, "0 … 2, got 0 … 3"),
    "float labels": (lambda: one_hot([0.0, 1.0], 3), TypeError, r"labels\.astype\(int\)"),
    "label matrix": (lambda: one_hot([[0, 1]], 3), ValueError, r"\(N,\).*got \(1, 2\)"),
}


@pytest.mark.parametrize("call, error, message", WRONG.values(), ids=WRONG.keys())
def test_errors_say_what_was_given_and_what_was_wanted(call, error, message):
    with pytest.raises(error, match=message):
        call()
