"""Scrub: every position of a slider is trained at once, nothing is shown before a mark, moving trains nothing."""

import base64
import io
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image

from mlp_course import explore
from mlp_course.explore import Lab
from mlp_course.explore.lab.positions import IN_A_STACK, ONE_BY_ONE
from mlp_course.explore.lab.scrub import QUESTION

SMALL = {"n": 40, "sizes": (2, 3, 1), "graph": False}


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def descend(theta, grad, eta):
    theta -= eta * grad


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W = [None, *(rng.standard_normal((n, m)) for m, n in pairwise(sizes))]

    def feedforward(self, x):
        for W in self.W[1:]:
            x = sigmoid(W @ x)
        return x

    def update(self, x, y, eta):
        self.W[-1] -= eta * 0.01


def pixels(lab, name):
    return lab.panel(name).picture.pixels.copy()


@pytest.mark.parametrize("name, more", [("eta", {}), ("l2", {}), ("mu", {"optimizer": "momentum"}), ("scale", {})])
def test_each_position_is_trained_as_a_lab_with_this_value_alone_would_be(name, more):
    lab = Lab(scrub=name, mark=0.5, trained=3, **more, **SMALL)
    values = IN_A_STACK[name]
    assert lab.run.net.copies == len(values) and lab.run.epoch == 3
    for position in (0, len(values) // 2, len(values) - 1):
        alone = Lab(seeds=1, trained=3, **{name: values[position]}, **more, **SMALL)
        np.testing.assert_allclose(lab.run.net.theta[position], alone.run.net.theta[0], rtol=1e-6, atol=1e-9)


def test_seeds_begin_with_weights_of_their_own_and_see_the_same_batches():
    lab = Lab(scrub="seed", mark=3, trained=0, **SMALL)
    for position in (0, 7, 40):
        alone = Lab(seeds=1, seed=position, **SMALL)
        np.testing.assert_array_equal(lab.run.net.theta[position], alone.run.net.theta[0])
    lab.train(epochs=2)
    other = Lab(scrub="seed", mark=3, trained=2, **SMALL)
    np.testing.assert_array_equal(lab.run.net.theta, other.run.net.theta)


def test_dropout_leaves_out_none_at_one_end_and_most_at_the_other():
    lab = Lab(scrub="dropout", mark=0.5, trained=20, n=200, sizes=(2, 8, 8, 1), graph=False)
    costs = lab.scrub.results().train_cost
    assert np.isfinite(costs).all() and costs[0] < costs[-1]


def test_nothing_is_trained_or_shown_before_the_mark():
    lab = Lab(scrub="eta", trained=5, **SMALL)
    before = pixels(lab, "strip")
    lab.train(epochs=3)
    lab.run_or_pause()
    lab.transport.epoch.click()
    assert lab.run.updates == 0 and lab.status.text == QUESTION and not lab.runner.running
    lab.set("eta", 3.16)
    assert lab.run.updates == 0 and QUESTION in lab.status.text and "η = 3.16" in lab.status.text
    assert lab.panel("strip").train.get_xdata().size == 0
    lab.scrub_row.button.click()
    assert lab.run.epoch == 5 and lab.scrub.values[lab.scrub.mark] == 3.16
    assert "your mark: η = 3.16" in lab.status.text and "lowest test cost" in lab.status.text
    assert (pixels(lab, "strip") != before).any() and len(lab.panel("strip").train.get_xdata()) == 41
    assert lab.error is None and not lab.status.failed


def test_moving_the_slider_chooses_and_trains_nothing():
    lab = Lab(scrub="eta", mark=0.5, trained=10, **SMALL)
    theta = lab.run.net.theta.copy()
    seen = {}
    for value in (0.001, 0.501, 10.0):
        lab.set("eta", value)
        seen[value] = (pixels(lab, "answer"), pixels(lab, "curves"), lab.status.text)
        assert f"η = {value:.3g}, epoch 10: training cost {lab.view.latest()['train_cost']:.3g}" in lab.status.text
        assert lab.view.net.theta.base is not None and (lab.view.net.theta == theta[lab.scrub.position]).all()
    assert all((a != b).any() for a, b in zip(seen[0.001][:2], seen[10.0][:2], strict=True))
    np.testing.assert_array_equal(lab.run.net.theta, theta)
    assert "eta" not in lab.controls, "the setting has one slider only"


def test_the_strip_takes_clicks_and_arrow_keys():
    lab = Lab(scrub="eta", mark=0.5, trained=1, **SMALL)
    picture = lab.panel("strip").picture
    picture._handle_custom_msg({"type": "pointerdown", "x": 0.99, "y": 0.5}, [])
    assert lab.scrub.position == 40 and lab.scrub_row.slider.value == 40
    picture._handle_custom_msg({"type": "keydown", "key": "ArrowRight"}, [])
    assert lab.scrub.position == 40
    picture._handle_custom_msg({"type": "keydown", "key": "ArrowLeft"}, [])
    assert lab.scrub.position == 39
    picture._handle_custom_msg({"type": "pointerdown", "x": 0.01, "y": 0.5}, [])
    assert lab.scrub.position == 0
    assert "cost" in picture.alt


def test_positions_that_diverged_are_marked_and_said():
    lab = Lab("curve", scrub="eta", mark=1, trained=40, activation="identity", n=80)
    results = lab.scrub.results()
    first = int(np.argmax(results.diverged))
    assert results.diverged.any() and results.diverged[first:].all() and not results.diverged[:first].any()
    assert f"{41 - first} of 41 diverged, the first at {lab.scrub.said(first)}" in lab.status.text
    assert len(lab.panel("strip").lost.get_xdata()) == 41 - first
    lab.set("eta", 10.0)
    assert "it diverged" in lab.status.text


@pytest.mark.parametrize("name", ONE_BY_ONE)
def test_what_one_stack_cannot_hold_is_trained_position_after_position(name):
    value = ONE_BY_ONE[name][-1]
    lab = Lab(scrub=name, mark=value, trained=2, **SMALL).set(name, value)
    results = lab.scrub.results()
    assert np.isfinite(results.train_cost).all() and lab.scrub.said(lab.scrub.position) in lab.status.text
    more = {**SMALL, name: value}
    if name == "hidden":
        more["sizes"] = (2, *more.pop("hidden"), 1)
    alone = Lab(seeds=1, trained=2, **more)
    np.testing.assert_array_equal(lab.run.net.theta, alone.run.net.theta)
    lab.set(name, ONE_BY_ONE[name][0])
    assert lab.error is None and lab.run.epoch == 2


def test_code_repeats_a_scrub():
    lab = Lab(scrub="eta", **SMALL)
    twin = eval(lab.code(), vars(explore).copy())
    assert twin.scrub.mark is None and twin.run.updates == 0
    lab.set("eta", 1.0)
    lab.mark()
    lab.set("eta", 0.1).set("l2", 0.5).train(epochs=2)
    twin = eval(lab.code(), vars(explore).copy())
    np.testing.assert_array_equal(twin.run.net.theta, lab.run.net.theta)
    assert (twin.scrub.position, twin.scrub.mark) == (lab.scrub.position, lab.scrub.mark)
    assert twin.code() == lab.code()


def test_a_change_of_another_setting_begins_all_positions_again_and_keeps_the_mark():
    lab = Lab(scrub="eta", mark=0.5, trained=2, **SMALL)
    mark = lab.scrub.mark
    lab.set("activation", "relu")
    assert lab.run.epoch == 0 and lab.run.net.sigma[1].name == "relu" and lab.scrub.mark == mark
    lab.train(epochs=2)
    assert lab.run.epoch == 2 and lab.error is None
    lab.reset()
    assert lab.run.epoch == 0 and lab.run.net.copies == 41


@pytest.mark.parametrize(
    "own", [{"backprop": lambda net, x, y: net.backprop(x, y)}, {"update": descend}], ids=["backprop", "update"]
)
def test_own_code_is_called_network_by_network_and_the_lab_says_what_that_costs(own):
    lab = Lab(scrub="eta", mark=0.5, trained=1, **own, **SMALL)
    plain = Lab(scrub="eta", mark=0.5, trained=1, **SMALL)
    np.testing.assert_allclose(lab.run.net.theta, plain.run.net.theta, rtol=1e-9, atol=1e-12)
    assert "your code is called for 41 networks one by one: " in lab.status.text and "ms an update" in lab.status.text
    assert lab.run.badge in lab.badge.value and "one by one" not in plain.status.text


def test_a_network_of_ones_own_is_trained_position_after_position():
    lab = Lab(scrub="eta", mark=0.5, trained=1, network=MyNetwork, cost="quadratic", **SMALL)
    assert np.isfinite(lab.scrub.results().train_cost).all() and "your MyNetwork" in lab.badge.value
    assert lab.error is None


def test_own_code_that_goes_wrong_is_said_and_the_lab_stays_usable():
    broken = [True]

    def backprop(net, x, y):
        return 1 / 0 if broken[0] else net.backprop(x, y)

    lab = Lab(scrub="eta", mark=0.5, trained=1, backprop=backprop, **SMALL)
    assert lab.status.failed and "ZeroDivisionError" in lab.status.text
    broken[0] = False
    lab.reset()
    lab.train(epochs=1)
    assert lab.error is None and lab.run.epoch == 1


def test_a_still_shows_results_to_those_who_cannot_set_a_mark():
    lab = Lab(scrub="eta", trained=2, **SMALL)
    data, metadata = lab._repr_mimebundle_()
    image = Image.open(io.BytesIO(base64.b64decode(data["image/png"])))
    marked, _ = Lab(scrub="eta", mark=0.5, trained=2, **SMALL)._repr_mimebundle_()
    assert image.size[1] > 800 and lab.run.updates == 0 and lab.scrub.mark is None
    assert "lowest test cost" in metadata["image/png"]["alt"] and marked["image/png"] != data["image/png"]
    assert len(base64.b64decode(data["image/png"])) < 120_000


def test_what_cannot_be_scrubbed_is_refused():
    with pytest.raises(ValueError, match=r"There is no setting to scrub 'colour'\. There are: eta, l2"):
        Lab(scrub="colour")
    with pytest.raises(ValueError, match="only momentum and nesterov have an inertia"):
        Lab(scrub="mu")
    with pytest.raises(ValueError, match="activation has no effect here: your MyNetwork decides that"):
        Lab(scrub="activation", network=MyNetwork)


def test_the_network_that_is_seen_is_evaluated_as_all_of_them_are():
    lab = Lab(scrub="eta", mark=0.5, trained=7, n=100, sizes=(2, 3, 1))
    lab.train(updates=1).set("eta", 2.0)
    alone = lab.run.evaluated_one(7, lab.run.net, lab.scrub.position)
    fresh = lab.run._history._evaluated(lab.run.net)[:, lab.scrub.position]
    lab.run._history.forget_after(6)
    np.testing.assert_allclose(lab.run.evaluated_one(7, lab.run.net, lab.scrub.position), fresh, rtol=1e-12)
    np.testing.assert_allclose(lab.view.own(), fresh, rtol=1e-12)
    assert alone.shape == (4,) and lab.error is None


def test_the_strip_keeps_its_axis_while_a_run_goes_on_and_begins_again_with_the_next():
    lab = Lab(scrub="eta", mark=0.5, trained=1, n=100, sizes=(2, 3, 1))
    strip = lab.panel("strip")
    low, high = strip.ax.get_ylim()
    lab.train(epochs=60)
    later = strip.ax.get_ylim()
    assert later[0] <= low and later[1] >= high
    results = lab.scrub.results()
    known = np.concatenate([results.train_cost, results.test_cost])[np.tile(~results.diverged, 2)]
    assert later[0] <= known[np.isfinite(known)].min() and known[np.isfinite(known)].max() <= later[1]
