"""The interactives without a browser: real widgets, their callbacks called by changing values."""

import asyncio
import base64
import io
import tracemalloc

import numpy as np
import pytest
from PIL import Image
from waiting import until, until_alone

from mlp_course import explore
from mlp_course.explore import (
    ActivationTangent,
    DemonNudge,
    DepthGradients,
    Lab,
    LayerBender,
    MaxoutFit,
    NeuronPlane,
    Predict,
    Stepper,
    VCurve,
    XORChallenge,
)

SIMPLE = [
    NeuronPlane,
    XORChallenge,
    ActivationTangent,
    LayerBender,
    MaxoutFit,
    Stepper,
    DemonNudge,
    VCurve,
    DepthGradients,
]


def pixels(interactive):
    return [panel.picture.pixels.copy() for panel in interactive.panels]


def differ(before, after):
    return any(b.shape != a.shape or (b != a).any() for b, a in zip(before, after, strict=True))


def another(control):
    """A value that the control does not have: one of its neighbours."""
    return control.values[control.index - 1 if control.index else 1]


@pytest.mark.parametrize("kind", SIMPLE, ids=lambda kind: kind.__name__)
def test_every_control_changes_the_picture_and_the_words(kind):
    for name in kind().controls:
        interactive = kind()
        assert interactive.error is None and not interactive.status.failed
        before, words = pixels(interactive), interactive.status.text
        control = interactive.controls[name]
        control.value = another(control)
        assert interactive.error is None, interactive.status.text
        assert differ(before, pixels(interactive)) or interactive.status.text != words, name
        assert all(panel.picture.alt for panel in interactive.panels)


@pytest.mark.parametrize("kind", [*SIMPLE, Lab], ids=lambda kind: kind.__name__)
def test_a_still_picture_stands_in_where_widgets_cannot_run(kind):
    data, metadata = kind()._repr_mimebundle_()
    again, _ = kind()._repr_mimebundle_()
    assert data["text/plain"] == again["text/plain"] == kind.summary
    assert metadata["image/png"]["alt"]
    image = Image.open(io.BytesIO(base64.b64decode(data["image/png"])))
    assert min(image.size) > 200 and len(image.convert("RGB").getcolors(1 << 24)) > 3


@pytest.mark.parametrize("kind", SIMPLE, ids=lambda kind: kind.__name__)
def test_an_error_in_a_callback_is_shown_and_the_next_change_recovers(kind, monkeypatch):
    interactive = kind()
    control = next(iter(interactive.controls.values()))

    def broken():
        raise ZeroDivisionError("on purpose")

    monkeypatch.setattr(interactive, "update", broken)
    control.value = another(control)
    assert isinstance(interactive.error, ZeroDivisionError) and interactive.status.failed
    assert "on purpose" in interactive.status.text
    monkeypatch.undo()
    control.value = another(control)
    assert interactive.error is None and not interactive.status.failed


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


def test_redraw_after_redraw_a_picture_keeps_no_memory():
    plane = NeuronPlane()
    slider = plane.controls["b"]

    def wiggle(times):
        for i in range(times):
            slider.value = slider.values[i % 40]

    wiggle(80)
    tracemalloc.start()
    wiggle(40)
    before = tracemalloc.get_traced_memory()[0]
    wiggle(200)
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert after - before < 200_000, "no more than a kilobyte a redraw"


def test_predict_shows_the_answer_only_after_a_guess():
    predict = Predict("Which?", ["left", "right"], answer="right", because="It is.")
    assert "right" not in predict.status.text
    predict.buttons[0].click()
    assert "left" in predict.status.text and "right" in predict.status.text and "It is." in predict.status.text
    assert [button.description for button in predict.buttons] == ["✗ left", "✓ right"]
