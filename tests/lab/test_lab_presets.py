"""Each preset shows what its sentence says, over 10 seeds or more, and its cure cures."""

import numpy as np
import pytest

from mlp_course.explore import Lab
from mlp_course.explore.lab.presets import PRESETS


def lab(name, trained=None, **settings):
    return Lab(preset=name, graph=False, trained=trained, **{"seeds": 16, **settings})


def activations(shown):
    return shown.run.net.forward(shown.run.train.x).a


def test_dead_relu_a_whole_layer_is_silent_for_every_point_and_stays_so():
    shown = lab("dead ReLU")
    silent = (activations(shown)[2].max(axis=-1) <= 0).all(axis=-1)
    assert silent.mean() > 0.75
    shown.set("eta", 0.1).train(epochs=20)
    assert (activations(shown)[2][silent] <= 0).all()
    assert np.median(shown.run.history["train_accuracy"][-1]) < 0.6
    alive = lab("dead ReLU", eta=0.1)
    assert np.median((activations(alive)[2].max(axis=-1) <= 0).mean(axis=-1)) < 0.3
    assert np.median(alive.run.history["train_accuracy"][-1]) > 0.95


def test_saturated_sigmoid_learns_slowly_until_the_cost_has_no_slope():
    start = lab("saturated sigmoid", trained=0, seeds=10)
    a = activations(start)[-1]
    assert (np.abs(a - 0.5) > 0.4).mean() > 0.5, "most outputs start near 0 or 1"
    shown, cured = (lab("saturated sigmoid", seeds=10, cost=cost) for cost in ("quadratic", "cross-entropy"))
    slow, quick = (each.run.history["train_accuracy"][-1] for each in (shown, cured))
    assert np.median(quick) > 0.95 and np.median(slow) < 0.75 and (quick > slow).all()


def test_eta_too_large_leaps_and_stays_above_a_coin():
    shown, cured = lab("η too large"), lab("η too large", eta=0.5)
    cost = shown.run.history["train_cost"]
    assert 0.4 < (np.diff(cost, axis=0) > 0).mean() < 0.6
    assert (np.median(cost[-20:], axis=0) > np.log(2)).all()
    assert np.median(cured.run.history["train_cost"][-1]) < 0.1


def test_symmetric_start_keeps_neurons_twins_and_no_better_than_one():
    shown = lab("symmetric start")
    a = activations(shown)[1]
    assert np.ptp(a, axis=1).max() < 1e-9
    one = lab("symmetric start", sizes=(2, 1, 1))
    cured = lab("symmetric start", initializer="lecun")
    accuracy = [np.median(each.run.history["train_accuracy"][-1]) for each in (shown, one, cured)]
    assert abs(accuracy[0] - accuracy[1]) < 0.03 and accuracy[2] > accuracy[0] + 0.02


def test_vanishing_gradient_stands_still_and_the_same_depth_with_relu_learns():
    sunk, deep = lab("vanishing gradient"), lab("deep ReLU")
    shallow = lab("vanishing gradient", sizes=(2, 8, 8, 1), trained=100)
    right = [np.median(each.run.history["train_accuracy"][-1]) for each in (sunk, deep, shallow)]
    assert right[0] < 0.6 and right[1] > 0.95 and right[2] > 0.8


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_says_what_to_look_for_and_repeats_as_code(name):
    from mlp_course import explore

    shown = Lab(preset=name, seeds=2)
    assert "Look for" in shown.note.value and PRESETS[name].look_for[:20] in shown.note.value
    twin = eval(shown.code(), vars(explore).copy())
    np.testing.assert_array_equal(twin.run.net.theta, shown.run.net.theta)


def test_the_list_of_presets_changes_the_run_and_its_sentence():
    shown = Lab(seeds=2, controls=("preset", "eta", "activation"))
    assert shown.note.value == ""
    shown.controls["preset"].value = "symmetric start"
    assert shown.error is None and shown.settings.initializer == "zeros" and shown.run.epoch == 100
    assert shown.controls["eta"].value == 1.0 and shown.controls["activation"].value == "sigmoid"
    assert "twins" in shown.note.value
    with pytest.raises(ValueError, match=r"There is no preset 'dead'\. There are: dead ReLU"):
        Lab(preset="dead")


def test_presets_of_a_lecture_are_begun_by_buttons_and_by_the_keys_that_stand_on_them():
    shown = Lab("moons", seeds=2, presets=("vanishing gradient", "deep ReLU"))
    first, second = shown.preset_row.buttons
    assert (first.description, second.description) == ("1 vanishing gradient", "2 deep ReLU")
    second.click()
    assert shown.error is None and shown.settings.activation == "relu" and shown.run.epoch == 20
    shown.stage._receive(None, {"key": "1"}, [])
    assert shown.error is None and shown.settings.activation == "sigmoid" and shown.settings.eta == 1.0
    assert "does not move" in shown.note.value
    with pytest.raises(ValueError, match="There is no preset 'no such'"):
        Lab(seeds=2, presets=("no such",))
