"""Answers that no declaration holds, class by class: the right ones are accepted, the wrong ones never.

Half of the wrong ones take their turn with each commit.
"""

import answers_01_to_05  # noqa: F401 (each file adds its own)
import answers_06_to_10  # noqa: F401
import answers_11  # noqa: F401
import answers_12  # noqa: F401
import pytest
from answers import RIGHT, WRONG
from rotation import part

from mlp_course.exercises import verdict_of

IN_TURN = part(WRONG, of=2)


@pytest.mark.parametrize("name, f", RIGHT, ids=[f"{name}: {f.__doc__}" for name, f in RIGHT])
def test_a_right_answer_is_accepted(name, f):
    for _ in range(2):
        assert verdict_of(f, name).status == "correct", verdict_of(f, name)


@pytest.mark.parametrize("name, f", IN_TURN, ids=[f"{name}: {f.__doc__}" for name, f in IN_TURN])
def test_a_wrong_answer_is_refused(name, f, capfd):
    for _ in range(2):
        assert verdict_of(f, name).status in ("wrong", "error")
    assert capfd.readouterr() == ("", ""), "libraries say nothing below the cell either"
