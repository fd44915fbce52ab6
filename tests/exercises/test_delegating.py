"""An answer that calls the course's own implementation is right, is said to be delegated, and is noted so."""

import json

import pytest
from notebook_cell import run_cell
from rotation import part

from mlp_course.exercises import check, delegating, journal, progress, verdict_of
from mlp_course.exercises.checking import Check
from mlp_course.exercises.exercise import every
from mlp_course.exercises.keeping import place, read

EXERCISES = every()

CELL = """
import numpy as np
from functools import partial
from mlp_course import activations, optimizers
from mlp_course.activations import sigmoid as theirs
from mlp_course.network import Network

def backprop(net, x, y):
    passed = net.backprop(x, y)
    return passed.delta, passed.dW, passed.db

def sigmoid(z):
    return theirs(z)

def sigmoid_prime(z):
    from mlp_course.exercises.chapters.chapter_01 import sigmoid_prime
    return sigmoid_prime(z)

def helper(theta, grad, eta):
    optimizer = optimizers.SGD()
    optimizer.start(theta)
    optimizer.update(theta, grad, eta)
    return theta

sgd_update = lambda theta, grad, eta: helper(theta.copy(), grad, eta)
softmax = partial(activations.softmax)
"""
DELEGATING = run_cell(CELL, {})
NAMES = ("backprop", "sigmoid", "sigmoid_prime", "sgd_update")


@pytest.fixture(autouse=True)
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "progress.json"))
    return place()


def test_all_that_the_package_has_of_an_exercise_is_there():
    assert set(delegating.OWN) <= set(EXERCISES)
    assert all(hasattr(f, "__code__") for functions in delegating.OWN.values() for f in functions)


@pytest.mark.parametrize("name", NAMES)
def test_delegated_is_said(name):
    verdict = verdict_of(DELEGATING[name], name)
    assert verdict.correct and verdict.delegated, verdict
    assert "still open" in dict(verdict.points)["Delegated"]


@pytest.mark.parametrize("name", part(list(EXERCISES), of=4, place=2))
def test_ones_own_answers_are_not_delegated(name):
    for answer in (EXERCISES[name].reference, *EXERCISES[name].alternatives):
        assert not verdict_of(answer, name).delegated


def test_using_the_package_for_something_else_is_no_delegation():
    cell = """
import numpy as np
from mlp_course.activations import tanh

def sigmoid(z):
    return (1 + tanh(z / 2)) / 2
"""
    assert not verdict_of(run_cell(cell, {})["sigmoid"]).delegated


def test_it_is_noted_and_ones_own_answer_takes_its_place():
    own = EXERCISES["backprop"].reference
    check(DELEGATING["backprop"])
    kept, _ = read()
    assert kept["verdicts"] == {"backprop": "correct"} and kept["delegated"] == {"backprop": True}
    assert "✓ backprop (delegated)" in repr(progress()) and "backprop (delegated)" in progress()._repr_html_()
    check(own)
    assert read()[0]["delegated"] == {"backprop": False} and "delegated" not in repr(progress())
    check(DELEGATING["backprop"])
    assert read()[0]["delegated"] == {"backprop": False}, "what counts is one's own"


def test_the_journal_notes_it():
    checks = Check()
    checks.journal()
    checks(DELEGATING["sigmoid"])
    assert json.loads(journal.place().read_bytes())["verdict"] == "delegated"
