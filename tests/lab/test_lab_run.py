"""A run advances by updates, epochs or time, evaluates as the package does, and keeps a short history."""

import time

import numpy as np
import pytest

from mlp_course import evaluate
from mlp_course.explore.lab.history import MOMENTS
from mlp_course.explore.lab.run import Run
from mlp_course.explore.lab.settings import Settings
from mlp_course.explore.lab.view import View


def test_a_run_forgets_every_other_moment_when_there_are_too_many():
    run = Run(Settings(n=12, hidden=(2,), batch_size=12, seeds=2))
    run.advance(epochs=3 * MOMENTS)
    epochs = run.history["epoch"]
    assert len(epochs) <= MOMENTS and epochs[0] == 0 and epochs[-1] >= 3 * MOMENTS - 8
    assert len(set(np.diff(epochs))) == 1
    assert View(run).latest() and run.history["epoch"][-1] == 3 * MOMENTS


@pytest.mark.parametrize("data", ["moons", "three spirals", "curve", "digits"])
def test_a_run_evaluates_as_the_package_does(data):
    run = Run(Settings(data=data, n=40, hidden=(3,), seeds=3))
    run.advance(epochs=2)
    now = run.history
    for name, part in (("train", run.train), ("test", run.test)):
        known = evaluate(run.net, part)
        np.testing.assert_allclose(now[f"{name}_cost"][-1], known.cost, rtol=1e-12)
        accuracy = np.full(3, np.nan) if known.accuracy is None else known.accuracy
        np.testing.assert_allclose(now[f"{name}_accuracy"][-1], accuracy, rtol=1e-12)


def test_a_run_advances_by_updates_epochs_or_time(monkeypatch):
    run = Run(Settings(n=40, batch_size=10, hidden=(2,), seeds=1))
    assert run.advance(updates=2) and (run.updates, run.epoch) == (2, 0)
    assert run.advance(epochs=1) and (run.updates, run.epoch) == (3, 1)
    clock = iter(range(100))  # a second passes at each look
    monkeypatch.setattr(time, "perf_counter", lambda: next(clock))
    run.advance(seconds=5)
    assert run.updates == 3 + 5


def test_no_update_is_made_where_none_is_asked_for():
    run = Run(Settings(n=40, batch_size=10, hidden=(2,), seeds=1))
    for nothing in ({"updates": 0}, {"updates": -1}, {"epochs": 0}, {"updates": 0, "seconds": 1.0}):
        assert run.advance(**nothing) and (run.updates, run.epoch) == (0, 0)
    assert run.advance(updates=0.5) and run.updates == 1, "of a part of an update, all"


def test_a_run_whose_networks_all_diverge_ends_where_it_is_and_says_so_at_the_last_moment():
    run = Run(Settings(data="digits", hidden=(3,), seeds=2))
    run.advance(updates=5)
    run.net.theta[:] = np.nan
    assert not run.advance(epochs=3) and run.finished and run.diverged.all()
    assert (run.epoch, run.into_epoch) == (0, run.updates) and run.updates < run.updates_per_epoch
    assert np.isnan(run.last_noted()["train_cost"]).all()
    assert not run.advance(updates=1)
