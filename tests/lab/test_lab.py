"""The lab on its own: it learns, it is changed while it goes, and it says what is wrong."""

import asyncio

import numpy as np
import pytest
from interactives import differ, pixels
from waiting import until, until_alone

from mlp_course import explore
from mlp_course.explore import Lab


def test_lab_learns_and_says_so():
    lab = Lab("moons", sizes=(2, 8, 1), seeds=4)
    before = pixels(lab)
    lab.train(epochs=30)
    history = lab.run.history
    assert history["epoch"][-1] == 30 and history["train_cost"].shape == (31, 4)
    assert np.median(history["train_cost"][-1]) < np.median(history["train_cost"][0]) / 2
    assert differ(before, pixels(lab)) and lab.status.text.startswith("epoch 30: training cost")
    assert "30 epochs" in lab.panels[0].picture.alt


def test_lab_eta_takes_effect_at_the_next_update_and_architecture_begins_afresh():
    lab = Lab("moons", sizes=(2, 4, 1), controls=("eta", "hidden", "batch_size", "activation"), seeds=2).train(epochs=2)
    net, theta = lab.run.net, lab.run.net.theta.copy()
    lab.controls["eta"].value = lab.controls["eta"].values[0]
    lab.train(updates=1)
    assert lab.run.net is net and lab.run.epoch == 2
    small = np.abs(net.theta - theta).max()
    lab.controls["eta"].value = 10.0
    theta = net.theta.copy()
    lab.train(updates=1)
    assert np.abs(net.theta - theta).max() > 100 * small
    lab.controls["batch_size"].value = 50
    lab.train(epochs=1)
    assert lab.run.net is net
    lab.controls["hidden"].more.click()
    assert lab.run.net is not net and lab.run.net.sizes == [2, 4, 4, 1] and lab.run.epoch == 0
    lab.controls["activation"].value = "relu"
    assert lab.run.net.sigma[1].name == "relu"


def test_lab_reset_and_code_repeat_a_run_number_for_number():
    lab = Lab("circles", sizes=(2, 5, 1), eta=0.7, seeds=3, seed=4).train(epochs=3)
    theta = lab.run.net.theta.copy()
    lab.reset()
    assert lab.run.epoch == 0
    np.testing.assert_array_equal(lab.train(epochs=3).run.net.theta, theta)
    twin = eval(lab.code(), vars(explore).copy())
    np.testing.assert_array_equal(twin.run.net.theta, theta)


@pytest.mark.parametrize("data", ["moons", "circles", "spirals", "three spirals", "xor", "linear", "curve", "digits"])
def test_lab_on_every_data_set(data):
    lab = Lab(data, seeds=2).train(epochs=1)
    assert lab.error is None and np.isfinite(lab.view.latest()["train_cost"])


def test_lab_reads_95_per_cent_of_the_digits():
    lab = Lab("digits", sizes=(64, 30, 10), eta=0.3).train(epochs=10)
    assert lab.view.latest()["test_accuracy"] >= 0.95


@pytest.mark.filterwarnings("error::RuntimeWarning")
def test_lab_says_when_eta_is_too_large():
    lab = Lab("curve", seeds=2, activation="relu", eta=10.0).train(epochs=20)
    assert "diverged" in lab.status.text and lab.error is None


def test_lab_own_data_and_refusals():
    x = np.random.default_rng(0).normal(size=(2, 60))
    lab = Lab((x, (x[:1] > 0).astype(float)), seeds=2).train(epochs=20)
    assert lab.view.latest()["train_accuracy"] > 0.9
    with pytest.raises(ValueError, match=r"There is no data set 'stars'. There are: "):
        Lab("stars")
    with pytest.raises(ValueError, match="There is no control 'beta'"):
        Lab(controls=["beta"])
    with pytest.raises(ValueError, match=r"sizes \(3, 1\) do not fit moons"):
        Lab(sizes=(3, 1))
    with pytest.raises(TypeError, match="A lab has the settings"):
        Lab(colour="red")


@pytest.mark.live
def test_run_and_pause_in_an_event_loop():
    async def session():
        lab = Lab("moons", sizes=(2, 4, 1), seeds=2)
        lab.transport.run.click()
        assert lab.runner.running and lab.transport.run.description == "Pause"
        await until(lambda: lab.run.updates > 20, "training")
        lab.transport.run.click()
        stopped = lab.run.updates
        await until_alone()
        return lab, stopped

    lab, stopped = asyncio.run(session())
    assert stopped > 20 and lab.run.updates == stopped and not lab.runner.running and lab.error is None
    assert lab.transport.run.description == "Run"


@pytest.mark.live
def test_a_failure_while_it_runs_stops_the_run_and_is_shown():
    async def session():
        lab = Lab("moons", sizes=(2, 4, 1), seeds=2)
        lab.run.advance = lambda **limits: 1 / 0
        lab.transport.run.click()
        await until_alone()
        return lab

    lab = asyncio.run(session())
    assert isinstance(lab.error, ZeroDivisionError) and lab.status.failed and not lab.runner.running
