"""A learner's function is run: nothing changes but the verdict."""

import os
import random
import sys
import time
import warnings

import numpy as np
import pytest

from mlp_course.exercises import grading, verdict_of
from mlp_course.exercises.exercise import every

EXERCISES = every()


def test_what_takes_too_long_is_said():
    def endless(z):
        while True:
            pass

    assert verdict_of(endless, "sigmoid", 0.1).headline.startswith("It was stopped")


def test_slow_but_right_answers_are_given_their_time():
    def slowly(z):
        time.sleep(0.05)
        return EXERCISES["sigmoid"].reference(z)

    assert verdict_of(slowly, "sigmoid").status == "correct"


def test_nothing_is_left_behind(capsys):
    def noisy(z):
        np.random.seed(1)  # noqa: NPY002
        random.seed(1)
        np.seterr(all="raise")
        print("out", file=sys.stderr)
        print("in")
        warnings.warn("careful", stacklevel=1)
        return np.log(-1.0 - z * 0)

    np.random.seed(7)  # noqa: NPY002
    random.seed(7)
    state, plain = np.random.get_state(), random.getstate()  # noqa: NPY002
    errors, filters = np.geterr(), list(warnings.filters)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        verdict = verdict_of(noisy, "sigmoid")
    assert verdict.status == "error" and ("It printed", "out\nin") in verdict.points
    found = np.random.get_state()  # noqa: NPY002
    assert all(np.array_equal(a, b) for a, b in zip(state, found, strict=True))
    assert random.getstate() == plain and np.geterr() == errors and warnings.filters == filters
    assert capsys.readouterr() == ("", "")


def test_arguments_are_copies_and_changing_them_is_a_fault():
    seen = []

    def changes(z):
        seen.append(z)
        z *= -1
        return 1 / (1 + np.exp(z))

    verdict = verdict_of(changes, "sigmoid")
    assert verdict.status == "wrong" and verdict.misconception == "changes z in place"
    assert len({id(array) for array in seen}) == len(seen)
    fresh = EXERCISES["sigmoid"].draw(0)
    assert np.array_equal(fresh[0][0], [-1.5, 0.0, 2.0])


def test_an_array_nudged_and_put_back_to_rounding_is_no_fault():
    def nudges(w, b, x, sigma):
        x += 0.1
        x -= 0.1
        return EXERCISES["neuron"].reference(w, b, x, sigma)

    assert verdict_of(nudges, "neuron").status == "correct"


def test_the_users_own_interrupt_goes_through():
    def interrupted(z):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        verdict_of(interrupted, "sigmoid")


def test_a_result_that_changes_later_is_compared_as_it_was():
    same = np.empty(3)

    def reuses(z):
        if z.shape != (3,):
            return EXERCISES["sigmoid"].reference(z)
        same[:] = EXERCISES["sigmoid"].reference(z)
        return same

    assert verdict_of(reuses, "sigmoid").status == "correct"


# What all code of the process shares.


def test_numpys_error_state_outside_is_no_matter():
    """Reference and learner run under the usual one, whatever the notebook has set before the first check."""
    grading.fixed.cache_clear()
    with np.errstate(all="raise"):
        assert all(verdict_of(e.reference, name).correct for name, e in EXERCISES.items())


def test_a_reference_that_fails_is_never_kept(monkeypatch):
    def no_room(*_):
        raise MemoryError

    exercise = EXERCISES["neuron"]
    right = exercise.reference
    grading.fixed.cache_clear()
    monkeypatch.setattr(exercise, "reference", no_room)
    verdict = grading.judge(exercise, right)
    assert verdict.status == "error" and "MemoryError" in verdict.headline and verdict.exercise is None
    monkeypatch.undo()
    assert grading.judge(exercise, right).correct


def test_a_function_that_changes_what_all_code_shares_is_told_so():
    def seeds(z):
        np.random.seed(0)  # noqa: NPY002
        return EXERCISES["sigmoid"].reference(z)

    def draws(z):
        random.random()
        return EXERCISES["sigmoid"].reference(z)

    def silences(z):
        np.seterr(over="ignore")
        return EXERCISES["sigmoid"].reference(z)

    def silences_here(z):
        with np.errstate(over="ignore"):
            return EXERCISES["sigmoid"].reference(z)

    errors = np.geterr()
    for f, words in [(seeds, "random numbers"), (draws, "random numbers"), (silences, "np.errstate")]:
        verdict = verdict_of(f, "sigmoid")
        assert verdict.status == "wrong" and words in verdict.headline, verdict
    assert np.geterr() == errors
    assert verdict_of(silences_here, "sigmoid").correct


def test_what_a_function_changes_of_the_process_is_put_back(tmp_path):
    def changes(z):
        os.chdir(tmp_path)
        sys.setrecursionlimit(5000)
        np.set_printoptions(precision=1)
        return EXERCISES["sigmoid"].reference(z)

    before = os.getcwd(), sys.getrecursionlimit(), np.get_printoptions()
    verdict_of(changes, "sigmoid")
    assert (os.getcwd(), sys.getrecursionlimit(), np.get_printoptions()) == before


def rebinds(net):
    net.W = [None, *(W.copy() for W in net.W[1:])]


def transposes(net):
    net.W[1] = net.W[1].T


def pops(net):
    net.b.pop()


def renames(net):
    net.sigma[1] = net.sigma[1].__class__("other", net.sigma[1].value, net.sigma[1].slope)


def deletes(net):
    del net.W


def nudges(net):
    net.theta += 1e-3


@pytest.mark.parametrize("change", [rebinds, transposes, pops, renames, deletes, nudges])
def test_a_network_is_compared_in_full(change):
    def right_but(net, x, y):
        result = EXERCISES["backprop"].reference(net, x, y)
        change(net)
        return result

    verdict = verdict_of(right_but, "backprop")
    assert (verdict.status, verdict.misconception) == ("wrong", "changes net in place")
