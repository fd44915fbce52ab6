"""Causes: each line of the table is hit by the exception it is meant for."""

import numpy as np
import pytest

from mlp_course.exercises.causes import CAUSES, usual_cause
from mlp_course.learner.calls import Failure

MADE = {
    "TimeUp": None,
    "ellipsis": lambda: ... + 1,
    "matmul": lambda: np.ones((2, 3)) @ np.ones((2, 3)),
    "@ None": lambda: None @ np.ones((2, 3)),
    "@ number": lambda: np.ones((2, 3)) @ np.float64(2),
    "np.dot": lambda: np.dot(np.ones((2, 3)), np.ones((2, 3))),
    "minimum of nothing": lambda: np.array([]).min(),
    "max of nothing": lambda: max([]),
    "an index of an axis": lambda: np.ones((2, 3))[2],
    "broadcast": lambda: np.ones(2) + np.ones(3),
    "truth value": lambda: bool(np.ones(2)),
    "unpack": lambda: (lambda a, b: 0)(*[1, 2]) or [a for a, b in [(1, 2, 3)]],
    "inhomogeneous": lambda: np.array([[1], [1, 2]]),
    "read-only": lambda: np.broadcast_to(1.0, 2).__setitem__(0, 2),
    "NoneType": lambda: None + 1,
    "positional": lambda: (lambda a: a)(),
    "not callable": lambda: np.ones((2, 3))(2),
    "subscriptable": lambda: len[0],
    "0-dimensional": lambda: __import__("math").exp(np.ones(2)),
    "IndexError": lambda: [][1],
    "AxisError": lambda: np.ones(2).sum(axis=1),
    "NoneType has": lambda: None.T,
    "AttributeError": lambda: (2).T,
    "KeyError": lambda: {}["a"],
    "ZeroDivisionError": lambda: 1 / 0,
    "cast": lambda: np.ones(2, int).__itruediv__(2),
}


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize("name", [name for name, make in MADE.items() if make])
def test_a_usual_exception_has_a_usual_cause(name):
    try:
        MADE[name]()
    except Exception as error:
        failure = Failure(type(error).__name__, str(error))
    assert usual_cause(failure), failure


def test_causes_are_sentences():
    assert all(cause.words.endswith((".", "?")) for cause in CAUSES)
    assert usual_cause(Failure("StrangeError", "")) is None


def said_of(make) -> str:
    try:
        make()
    except Exception as error:
        return usual_cause(Failure(type(error).__name__, str(error)))


def test_neighbours_are_told_apart():
    W = [None, np.ones((2, 3))]
    assert "does your loop begin at 0" in said_of(lambda: np.ones((2, 3)) @ np.float64(2))
    assert "indexed by l" in said_of(lambda: W[0] * 2)
    assert "write *" in said_of(MADE["np.dot"]) and "write *" not in said_of(MADE["matmul"])
    assert "along this axis alone" in said_of(MADE["an index of an axis"])
    assert "number L" in said_of(MADE["IndexError"])
    assert "is empty" in said_of(MADE["minimum of nothing"]) and "is empty" in said_of(MADE["max of nothing"])
    assert "different lengths" in said_of(MADE["inhomogeneous"])
