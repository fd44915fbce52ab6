"""Sweeps over architectures: the same numbers in one process, in two, and on a dask cluster."""

import numpy as np
import pytest

from mlp_course import datasets, sweep
from mlp_course.sweeps import trial

SETTINGS = [
    {"sizes": [2, 4, 1], "activation": "tanh", "output": "tanh", "eta": 0.5, "epochs": 3},
    {
        "sizes": [2, 8, 8, 1],
        "activation": "tanh",
        "output": "tanh",
        "eta": 0.1,
        "epochs": 2,
        "batch_size": 5,
        "seed": 3,
    },
    {"sizes": [2, 3, 1], "activation": "relu", "output": "identity", "eta": 1e6, "epochs": 9},
]
DATA, VALIDATION = datasets.moons(n=60, rng=0), datasets.moons(n=40, rng=1)


def load():
    """What a worker calls in the place of data sent to it."""
    return datasets.moons(n=60, rng=0)


def assert_same(trials, others):
    assert [t.setting for t in trials] == [t.setting for t in others] == SETTINGS
    for one, other in zip(trials, others, strict=True):
        np.testing.assert_array_equal(one.network.theta, other.network.theta)
        assert one.diverged == other.diverged
        np.testing.assert_array_equal(one.validation.confusion, other.validation.confusion)


@pytest.fixture(scope="module")
def alone():
    with np.errstate(all="ignore"):
        return sweep(SETTINGS, DATA, VALIDATION, n_jobs=1)


def test_a_trial_trains_its_own_architecture(alone):
    assert [t.network.sizes for t in alone] == [s["sizes"] for s in SETTINGS]
    assert [t.diverged for t in alone] == [False, False, True]
    start = trial(SETTINGS[0] | {"epochs": 0}, DATA, VALIDATION)
    assert alone[0].validation.cost < start.validation.cost
    assert not np.array_equal(alone[0].network.theta, start.network.theta)


def test_two_processes_give_the_same_networks(alone):
    assert_same(sweep(SETTINGS, DATA, VALIDATION, n_jobs=2), alone)


def test_a_dask_cluster_takes_the_same_call(alone):
    from dask.distributed import Client, LocalCluster
    from joblib import parallel_config

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
        parallel_config(backend="dask"),
    ):
        trials = sweep(SETTINGS, load, VALIDATION)
        assert len(client.run(lambda: None)) == 2
    assert_same(trials, alone)


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ({"sizes": [2, 1], "eta": 1, "epochs": 1, "hidden": 3}, r"settings\[1\] does not know 'hidden'"),
        ({"sizes": [2, 1], "epochs": 1}, r"settings\[1\] lacks 'eta'"),
        ({"sizes": [2, 1], "eta": 1, "epochs": -1}, r"settings\[1\]\['epochs'\]"),
    ],
)
def test_a_wrong_setting_is_named_before_anything_is_trained(setting, says):
    with pytest.raises(ValueError, match=says):
        sweep([SETTINGS[0], setting], DATA, VALIDATION)
