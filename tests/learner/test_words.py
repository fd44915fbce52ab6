"""What a thing is, in words."""

import numpy as np
import pytest

from mlp_course import activations
from mlp_course.learner.words import describe, name_of, number


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (np.ones((2, 3)), "an array of shape (2, 3)"),
        ([1], "a list of 1 item"),
        ((1, 2), "a tuple of 2 items"),
        ([], "an empty list"),
        ({}, "a dict"),
        ("abc", "the string 'abc'"),
        (np.str_("abc"), "the string 'abc'"),
        (True, "True"),
        (np.False_, "False"),
        (None, "None"),
        (..., "`...`"),
        (2, "the number 2"),
        (np.float32(0.5), "the number 0.5"),
        (1j, "an object of type complex"),
        (np.timedelta64(1, "s"), "an object of type timedelta64"),
        ({1, 2}, "an object of type set"),
    ],
)
def test_a_thing_is_described(value, words):
    assert describe(value) == words


def test_names():
    def mine():
        pass

    assert name_of(mine) == name_of((mine, len)) == "mine"
    assert name_of(lambda: 0) == "function"
    assert name_of(activations.tanh) == "tanh"
    assert name_of(Exception) == "Exception" and name_of(Exception()) == "Exception"


def test_numbers_have_four_digits():
    assert [number(value) for value in (0.123456, 12345.6, 1, np.inf)] == ["0.1235", "1.235e+04", "1", "inf"]
