"""A place is said only where one kind of cases is wrong, and enough cases of all others are right."""

import numpy as np
import pytest

from mlp_course.exercises.exercise import Exercise
from mlp_course.exercises.where import where_wrong


def scaled(v, t):
    return v * t


SCALED = Exercise(scaled, 1, "", lambda rng: [], ("", "", ""), "")
COLUMNS = [np.full((1, m), 2.0) for m in (1, 1, 1, 2, 3, 4)]


@pytest.mark.parametrize(
    ("arguments", "failing", "words"),
    [
        ([(v, 2) for v in COLUMNS], [3, 4, 5], "there are several examples"),
        ([(v, 2) for v in COLUMNS], [3, 4], None),
        ([(v, 2) for v in COLUMNS[1:]], [2, 3, 4], None),
        ([(COLUMNS[0], t) for t in (1, 1, 1, 2, 3, 4)], [0, 1, 2], "t is 1"),
        ([(v, 1 if v.size == 1 else 2) for v in COLUMNS], [3, 4, 5], None),
        ([(np.array([s]), 2) for s in (-1, -2, -3, 1, 2, 3)], [0, 1, 2], "v holds numbers below 0"),
        ([(np.array([s, 1.0]), 2) for s in (0, 0, 0, 1, 2, 3)], [3, 4, 5], None),
    ],
)
def test_a_place_is_said_where_cases_tell_it_and_nothing_else(arguments, failing, words):
    assert where_wrong(SCALED, arguments, failing) == words
