"""One call of code that is not ours: its outcome, its prints, and nothing that goes through."""

import gc
import sys
import weakref

import numpy as np
import pytest

from mlp_course.learner.calls import call
from mlp_course.learner.held_back import MOST_PRINTED


def test_a_call_gives_a_value_or_an_error_in_words():
    assert call(max, (1, 2)) == (2, None, "")
    outcome = call(lambda: [][1])
    assert isinstance(outcome.error, IndexError) and outcome.value is None
    assert outcome.failure[:2] == ("IndexError", "list index out of range")
    assert outcome.failure.code == "outcome = call(lambda: [][1])"


@pytest.mark.parametrize("kind", [SystemExit, GeneratorExit, StopIteration, RecursionError, MemoryError])
def test_nothing_goes_through(kind):
    def raises():
        raise kind

    assert call(raises).failure.type == kind.__name__


def test_the_users_own_interrupt_goes_through():
    def interrupted():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        call(interrupted)


def test_prints_belong_to_their_call(capsys):
    def says(text):
        print(text)
        print("aside", file=sys.stderr)

    one = call(says, ("one",))
    other = call(says, ("other",))
    assert (one.printed, other.printed) == ("one\naside\n", "other\naside\n")
    assert call(max, (1, 2)).printed == ""
    print("afterwards")
    assert capsys.readouterr() == ("afterwards\n", "")


def test_a_call_inside_a_call_keeps_its_prints_to_itself():
    def outer():
        print("before")
        inner = call(print, ("inner",))
        print("after")
        return inner.printed

    assert call(outer) == ("inner\n", None, "before\nafter\n")


def test_of_many_prints_the_beginning_is_kept():
    def floods():
        for _ in range(1000):
            print("x" * 1000)
        raise ValueError("and ends")

    outcome = call(floods)
    assert len(outcome.printed) == MOST_PRINTED and outcome.failure.message == "and ends"


class Hostile(Exception):
    def __str__(self):
        raise RuntimeError("no words")


def test_a_hostile_exception_is_only_an_error():
    def hostile():
        raise Hostile

    assert call(hostile).failure[:2] == ("Hostile", "")


def test_the_line_is_the_learners_own():
    def own(x):
        return np.linalg.inv(x)

    failure = call(own, (np.zeros((2, 2)),)).failure
    assert (failure.type, failure.code) == ("LinAlgError", "return np.linalg.inv(x)")
    assert failure.line == own.__code__.co_firstlineno + 1


def test_what_a_failed_call_held_is_let_go_at_once():
    class Large:
        pass

    seen = []

    def holds():
        large = Large()
        seen.append(weakref.ref(large))
        raise ValueError

    gc.disable()
    try:
        assert call(holds).failure.type == "ValueError"
        assert seen[0]() is None
    finally:
        gc.enable()
