"""Comparing: form, then shape, then the first entry."""

import numpy as np
import pytest

from mlp_course.exercises.comparing import describe, difference, is_plain, snapshot, unfinished

E = np.arange(1.0, 4.0)
COLUMN, MATRIX = E[:, None], np.arange(6.0).reshape(2, 3)
SAID = [
    (COLUMN, E, "keepdims=True"),
    (COLUMN, COLUMN @ COLUMN.T, "did (n,) meet (n, 1)?"),
    (COLUMN, np.hstack([COLUMN - 1, COLUMN + 1]), "one column for each example"),
    (COLUMN, E + 1, "has shape (3,), expected (3, 1)"),
    (MATRIX, MATRIX.mean(), "the mean over all axes"),
    (E, COLUMN, "axis of length 1 too many"),
    (MATRIX, MATRIX.T, "it is transposed"),
    (MATRIX, MATRIX.sum(), "the sum over all axes"),
    (MATRIX, np.float64(7.0), "has shape (), expected (2, 3)"),
    (MATRIX, MATRIX + 0.5 * (MATRIX == 4), r"entry (1, 1) of the result should be 4, but is 4.5"),
    (MATRIX, MATRIX * np.nan, "nan"),
    (MATRIX, None, "should be an array of shape (2, 3), but is None"),
    (MATRIX, MATRIX.tolist(), "but is a list of 2 items"),
    (MATRIX, np.asmatrix(MATRIX), "matrix"),
    (MATRIX, np.ma.masked_array(MATRIX), "MaskedArray"),
    (MATRIX, MATRIX.astype(object), "Python objects"),
    (MATRIX, MATRIX + 0j, "complex128"),
    (MATRIX, np.broadcast_to(0.0, (3000, 3000)), "far too large"),
    (MATRIX, (v for v in MATRIX), "is a generator"),
    (MATRIX, "abc", "the string 'abc'"),
    (MATRIX, {1, 2}, "an object of type set"),
    (1.0, np.inf, "should be 1, but is inf"),
    (1.0, 1.00001, "should be 1, but is 1.00001"),
    (1.0, True - 1, "should be 1, but is 0"),
    (True, 1, "should be True, but is the number 1"),
    ("saddle", "minimum", "should be saddle, but is minimum"),
    (None, E, "should be None"),
    ([None, E], [None, E, E], "has 3 items, expected 2"),
    (
        [None, E],
        [None, E + 1],
        "entry (0,) of item 1 of the result should be 1, but is 2",
    ),
    ([None, E], E, "should be a list of 2"),
    ({"dW": E, "db": E}, {"dW": E, "db": E + 1}, "db[0] should be 1, but is 2"),
    ({"dW": E}, {}, "lacks dW"),
]


@pytest.mark.parametrize(("expected", "received", "words"), SAID)
def test_a_difference_is_said(expected, received, words):
    assert words in difference(snapshot(expected), snapshot(received))


@pytest.mark.parametrize(
    ("expected", "received"),
    [
        (MATRIX, MATRIX.astype(np.float32)),
        (MATRIX, MATRIX.astype(int)),
        (MATRIX / 3, (MATRIX / 3).astype(np.float32)),
        (MATRIX, MATRIX + 1e-12),
        (np.zeros(3), np.full(3, 1e-16)),
        (2.0, np.array(2.0)),
        (2.0, 2),
        (True, np.True_),
        ((E, E), [E, E]),
        (np.zeros((0, 2)), np.zeros((0, 2))),
    ],
)
def test_what_is_equal_is_equal(expected, received):
    assert difference(snapshot(expected), snapshot(received)) is None


def test_half_precision_is_held_to_single():
    assert difference(snapshot(MATRIX / 3), snapshot((MATRIX / 3).astype(np.float16)))


def test_nan_never_equals_but_a_misconception_may_have_it():
    nan = np.array([np.nan])
    assert difference(nan, nan) and difference(nan, nan, nan_equal=True) is None


def test_snapshots_do_not_follow_cycles_or_hostile_objects():
    cycle = []
    cycle.append(cycle)

    class Liar:
        def __eq__(self, other):
            return True

        def __array__(self, *_):
            return MATRIX

    assert describe(snapshot(cycle)) == "a list of 1 item"
    assert difference(MATRIX, snapshot(Liar())) == "the result is an object of type Liar"
    assert unfinished(snapshot([None, (1, ...)])) and not unfinished(snapshot([None, "..."]))
    assert "20,000 items" in describe(snapshot(list(range(20_000))))


@pytest.mark.parametrize(
    ("expected", "received", "plain"),
    [
        (COLUMN, E, False),
        (COLUMN, COLUMN * 1.001, False),
        (COLUMN, COLUMN * 1.1, True),
        (E, E[:2], True),
        (E, E * np.nan, True),
        ((E, E), (E, E * 1.001), False),
        ((E, E), (2 * E, E), True),
        ("a word", "another", True),
        (E, None, True),
    ],
)
def test_what_is_plain_to_see_is_more_than_a_shape_or_a_hundredth(expected, received, plain):
    assert is_plain(expected, received) is plain
