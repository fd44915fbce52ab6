"""A place is said only where one kind of cases is wrong, and enough cases of all others are right."""

import numpy as np
import pytest

from mlp_course.exercises.exercise import Exercise
from mlp_course.exercises.running import Answer
from mlp_course.exercises.where import telling_cases, where_wrong


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


def test_a_case_without_the_part_that_is_wrong_elsewhere_tells_nothing_and_layers_are_all_alike():
    expected = [
        {"shape": 1},
        {"shape": 2, "spread": 0.5},
        {"shape": 3, "spread of W^2": 1.0},
        {"shape": 4, "spread": 2.0},
    ]
    outcomes = [part | {"spread": 9.0} if "spread" in part else part for part in expected]
    made = [[Answer(value=value) for value in values] for values in (expected, outcomes)]
    assert telling_cases(SCALED, *made, [1]) == [1, 3]
    with_layers = [{"dW^1": 1.0, "db": 0.0}, {"dW^1": 1.0, "dW^2": 2.0, "db": 0.0}, {"db": 0.0}]
    wrong = [with_layers[0], with_layers[1] | {"dW^2": 3.0}, with_layers[2]]
    made = [[Answer(value=value) for value in values] for values in (with_layers, wrong)]
    assert telling_cases(SCALED, *made, [1]) == [0, 1]
    assert telling_cases(SCALED, *[[Answer(value=1.0)] * 2] * 2, [1]) == [0, 1], "of what has no parts all cases count"
