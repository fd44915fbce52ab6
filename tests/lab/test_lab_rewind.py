"""Rewind: any earlier epoch can be seen again, and a run that goes on from there is repeated number for number."""

import asyncio
import base64
import io

import numpy as np
import pytest
from PIL import Image

from mlp_course import explore
from mlp_course.explore import Lab
from mlp_course.explore.lab import moments

SMALL = {"n": 40, "sizes": (2, 3, 1), "seeds": 2, "graph": False}


def pixels(lab):
    return [panel.picture.pixels.copy() for panel in lab.panels]


def twin_of(lab):
    return eval(lab.code(), vars(explore).copy())


class Remembering:
    def __init__(self):
        self.v = 0.0

    def __call__(self, theta, grad, eta):
        self.v = 0.9 * self.v - eta * grad
        theta += self.v


class MyNetwork:
    def __init__(self, sizes, rng):
        self.rng = rng
        self.W = [None, rng.standard_normal((sizes[-1], sizes[0]))]

    def feedforward(self, x):
        return 1 / (1 + np.exp(-self.W[1] @ x))

    def update(self, x, y, eta):
        self.W[1] -= eta * (self.feedforward(x) - y) @ x.T / x.shape[1]


class Uncopied(MyNetwork):
    def __deepcopy__(self, memo):
        raise TypeError("not to be copied")


@pytest.mark.parametrize("more", [{}, {"optimizer": "adam"}, {"dropout": 0.3}, {"l2": 1.0, "optimizer": "momentum"}])
def test_an_earlier_epoch_is_seen_as_it_was(more):
    lab = Lab(trained=4, **more, **SMALL)
    before, words, theta = pixels(lab), lab.status.text, lab.run.net.theta.copy()
    lab.train(epochs=8)
    after = lab.run.net.theta.copy()
    assert lab.at(epoch=4) is lab
    np.testing.assert_array_equal(lab.view.networks.theta, theta)
    assert lab.status.text.startswith(words.replace("epoch 4:", "epoch 4 of 12:"))
    assert "13 moments are kept" in lab.status.text and "kB each" in lab.status.text
    assert (before[0] == pixels(lab)[0]).all(), "the very same boundary"
    np.testing.assert_array_equal(lab.run.net.theta, after, err_msg="looking changes nothing")
    lab.at()
    assert lab.moment is None and lab.status.text.startswith("epoch 12:")


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"optimizer": "adam", "schedule": "cosine"},
        {"dropout": 0.3},
        {"update": Remembering},
        {"network": MyNetwork},
    ],
    ids=["plain", "adam", "dropout", "own update", "own network"],
)
def test_training_goes_on_from_there_as_it_went_the_first_time(more):
    lab = Lab(trained=9, **more, **SMALL)
    known = moments.state_of(lab.run.net)
    lab.at(epoch=5).train(epochs=4)
    again = moments.state_of(lab.run.net)
    if "network" in more:
        known, again = ([member.W[1] for member in members] for members in (known, again))
    np.testing.assert_array_equal(known, again)
    assert lab.run.epoch == 9 and lab.moment is None and lab.error is None
    assert lab.run.history["epoch"].tolist() == list(range(10))


def test_a_branch_with_another_setting_is_repeated_by_its_code():
    lab = Lab(trained=3, **SMALL)
    lab.set("eta", 0.1).train(epochs=3).set("batch_size", 7).train(updates=2)
    lab.at(epoch=5)
    assert ".at(epoch=5)" in lab.code() and lab.controls["eta"].value == 0.1 and lab.controls["batch_size"].value == 10
    twin = twin_of(lab)
    np.testing.assert_array_equal(twin.view.networks.theta, lab.view.networks.theta)
    assert twin.code() == lab.code() and twin.status.text == lab.status.text
    lab.set("eta", 1.0).train(epochs=2)
    assert lab.run.epoch == 7 and "batch_size" not in lab.code() and ".at(" not in lab.code()
    twin = twin_of(lab)
    np.testing.assert_array_equal(twin.run.net.theta, lab.run.net.theta)
    for name, values in lab.run.history.items():
        np.testing.assert_array_equal(twin.run.history[name], values)


def test_back_at_the_beginning_the_settings_are_those_of_the_beginning():
    lab = Lab(**SMALL)
    lab.set("eta", 0.1).train(epochs=2).set("eta", 2.0).train(epochs=2)
    lab.at(epoch=0).train(epochs=1)
    assert lab.settings.eta == 0.1 and lab.run.settings.eta == 0.1 and lab.run.epoch == 1
    np.testing.assert_array_equal(twin_of(lab).run.net.theta, lab.run.net.theta)


def test_the_slider_offers_every_epoch_and_what_it_shows_is_what_is_seen():
    lab = Lab(trained=6, **SMALL)
    slider = lab.rewind.slider
    assert slider.values == list(range(7)) and slider.value == 6 and slider.texts[2] == "2 of 6"
    before = pixels(lab)
    slider.index = 2
    assert lab.moment.epoch == 2 and lab.status.text.startswith("epoch 2 of 6:")
    assert all((a != b).any() for a, b in zip(before, pixels(lab), strict=True)), "boundary, and cursor of the curves"
    slider.index = 6
    assert lab.moment is None
    lab.train(updates=1)
    slider.index = 1
    lab.transport.epoch.click()
    assert lab.run.epoch == 2 and slider.values == [0, 1, 2] and lab.error is None


def test_what_needs_new_networks_begins_afresh_from_any_moment():
    lab = Lab(trained=3, **SMALL).at(epoch=1)
    lab.set("activation", "relu")
    assert lab.run.epoch == 0 and lab.moment is None and lab.rewind.slider.values == [0]


def test_looking_back_pauses_and_run_goes_on_from_there():
    async def session():
        lab = Lab(speed=float("inf"), **SMALL)
        lab.transport.run.click()
        while lab.run.epoch < 30:
            await asyncio.sleep(0.01)
        lab.at(epoch=10)
        for _ in range(5):
            await asyncio.sleep(0.02)
        assert not lab.runner.running and lab.view.epoch == 10
        lab.transport.run.click()
        assert lab.run.epoch == 10 and lab.runner.running
        while lab.run.epoch < 12:
            await asyncio.sleep(0.01)
        lab.transport.run.click()
        return lab

    lab = asyncio.run(asyncio.wait_for(session(), 60))
    assert lab.error is None


def test_memory_is_bounded_and_the_first_moment_is_kept(monkeypatch):
    monkeypatch.setattr(moments, "MEMORY", 5_000)
    lab = Lab(trained=100, **SMALL)
    kept = sorted(lab.run.moments.kept)
    each = lab.run.net.theta.nbytes
    assert lab.run.moments.bytes_each == each and len(kept) * each <= 5_000
    assert kept[0] == 0 and len(set(np.diff(kept))) == 1 and kept[-1] > 60
    assert lab.at(epoch=kept[1] + 1).view.epoch == kept[1], "the last one kept before it"


def test_a_run_of_ordinary_size_is_kept_whole():
    lab = Lab(seeds=8, sizes=(2, 8, 8, 1), n=40, trained=500, graph=False)
    assert sorted(lab.run.moments.kept) == list(range(501))
    assert lab.run.moments.bytes_each * 501 < moments.MEMORY / 5


def test_objects_that_cannot_be_copied_train_without_moments():
    lab = Lab(trained=3, network=Uncopied, **SMALL)
    assert lab.run.epoch == 3 and lab.rewind.slider.values == [3] and lab.error is None
    with pytest.raises(ValueError, match="cannot be copied"):
        lab.at(epoch=1)


def test_a_scrub_is_rewound_for_all_its_positions():
    lab = Lab(scrub="eta", mark=0.5, trained=6, **SMALL)
    end = lab.run.net.theta.copy()
    lab.at(epoch=3).set("eta", 10.0)
    assert lab.status.text.startswith("η = 10, epoch 3 of 6:") and lab.view.moment.epoch == 3
    lab.train(epochs=3)
    np.testing.assert_array_equal(lab.run.net.theta, end)
    one_by_one = Lab(scrub="batch_size", mark=10, trained=3, **SMALL).at(epoch=1)
    assert one_by_one.set("batch_size", 50).moment is None and one_by_one.error is None


def test_readers_without_a_kernel_see_some_moments_in_a_row():
    short, _ = Lab(trained=2, **SMALL)._repr_mimebundle_()
    long, metadata = Lab(trained=20, **SMALL)._repr_mimebundle_()
    heights = [Image.open(io.BytesIO(base64.b64decode(data["image/png"]))).size[1] for data in (short, long)]
    assert heights[1] == heights[0] + 200 and "on the way there" in metadata["image/png"]["alt"]
    curve, metadata = Lab("curve", trained=20, seeds=1, graph=False)._repr_mimebundle_()
    assert Image.open(io.BytesIO(base64.b64decode(curve["image/png"]))).size[1] == heights[0]


def test_a_slider_that_has_moved_on_is_not_pulled_back_by_what_it_called_before(monkeypatch):
    lab = Lab(trained=6, **SMALL)
    waiting = []
    monkeypatch.setattr(lab.runner, "here", lambda action, *args: waiting.append((action, args)))
    for index in (0, 1, 2):
        lab.rewind.slider.index = index
    for action, args in waiting:
        action(*args)
        assert lab.rewind.slider.index == 2
    assert lab.view.epoch == 2 and lab.error is None


def test_a_slider_that_moves_on_while_it_is_drawn_is_not_pulled_back_either(monkeypatch):
    lab = Lab(trained=6, **SMALL)
    slider = lab.rewind.slider
    waiting = []
    draw = lab.refresh

    def draw_while_it_moves():
        if slider.index == 0:
            slider.index = 2
        draw()

    monkeypatch.setattr(lab.runner, "here", lambda action, *args: waiting.append((action, args)))
    monkeypatch.setattr(lab, "refresh", draw_while_it_moves)
    slider.index = 0
    for action, args in waiting:
        action(*args)
        assert slider.index == 2
    assert len(waiting) == 2 and lab.view.epoch == 2 and lab.error is None
