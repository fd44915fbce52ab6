"""Pin: a run stays as a ghost while something is changed, and is compared with in one press, fairly."""

import asyncio

import numpy as np
import pytest

from mlp_course import explore
from mlp_course.explore import Lab

SMALL = {"n": 40, "sizes": (2, 3, 1), "seeds": 2, "graph": False}
FAIR = "same first weights, same batches"


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W = [None, rng.standard_normal((sizes[-1], sizes[0]))]

    def feedforward(self, x):
        return 1 / (1 + np.exp(-self.W[1] @ x))

    def update(self, x, y, eta):
        self.W[1] -= eta * (self.feedforward(x) - y) @ x.T / x.shape[1]


class Uncopied(MyNetwork):
    def __deepcopy__(self, memo):
        raise TypeError("not to be copied")


def ghost_lines(lab):
    curves = lab.panel("curves")
    lines = [lab.panel("answer").ghost, *(ghost for ax in (curves.cost, curves.accuracy) if ax for ghost in ax.ghosts)]
    return [np.array(line.artist.get_data()) for line in lines]


def test_what_is_pinned_stays_as_it_was_while_the_lab_trains_on():
    lab = Lab(trained=5, **SMALL)
    boundary = np.array(lab.panel("answer").plane.line.get_data())
    costs = np.median(lab.run.history["train_cost"], axis=1)
    assert lab.pin() is lab and lab.ghost.toggle.value and not lab.ghost.compare.disabled
    lab.set("eta", 0.05).train(epochs=20)
    line, train_cost, *_ = ghost_lines(lab)
    np.testing.assert_array_equal(line, boundary)
    np.testing.assert_array_equal(train_cost, [range(6), costs])
    assert (np.array(lab.panel("answer").plane.line.get_data()) != boundary[:, :1]).any()
    assert "pinned: epoch 5, test cost" in lab.status.text and "with η = 0.5; now η = 0.05" in lab.status.text
    lab.unpin()
    assert all(line.size == 0 for line in ghost_lines(lab)) and "pinned" not in lab.status.text
    assert lab.ghost.compare.disabled and lab.error is None


def test_pixels_show_the_ghost():
    lab = Lab(trained=5, **SMALL)
    before = [panel.picture.pixels.copy() for panel in lab.panels]
    lab.pin().train(epochs=10)
    ghosts = [panel.picture.pixels.copy() for panel in lab.panels]
    lab.unpin()
    without = [panel.picture.pixels.copy() for panel in lab.panels]
    assert all((a != b).any() for a, b in zip(ghosts, without, strict=True)) and len(before) == 2


@pytest.mark.parametrize("name, value", [("eta", 0.05), ("activation", "relu"), ("optimizer", "adam"), ("l2", 1.0)])
def test_compare_trains_from_the_same_weights_on_the_same_batches_as_long(name, value):
    lab = Lab(trained=6, **SMALL).pin()
    lab.set(name, value).compare()
    alone = Lab(trained=6, **{name: value}, **SMALL)
    np.testing.assert_array_equal(lab.run.net.theta, alone.run.net.theta)
    assert lab.run.epoch == 6 and FAIR in lab.status.text
    assert f"test cost {lab.view.latest()['test_cost']:.3g}" in lab.status.text
    assert len(ghost_lines(lab)[1][0]) == 7


@pytest.mark.parametrize(
    "name, value, words",
    [
        ("hidden", (4,), "other first weights, the same batches"),
        ("seed", 3, "other first weights, other batches"),
        ("initializer", "he", "other first weights, the same batches"),
        ("batch_size", 5, "the same first weights, other batches"),
        ("dropout", 0.2, "the same first weights, other batches"),
        ("data", "circles", "the same first weights, other batches"),
    ],
)
def test_what_cannot_be_compared_fairly_is_said(name, value, words):
    lab = Lab(trained=2, **SMALL).pin()
    lab.set(name, value).compare()
    assert words in lab.status.text and FAIR not in lab.status.text and lab.error is None


def test_other_inputs_have_no_ghost_in_the_picture_and_stay_in_words():
    lab = Lab(trained=2, **SMALL).pin().set("data", "digits")
    assert ghost_lines(lab)[0].size == 0 and "pinned: epoch 2" in lab.status.text and lab.error is None
    lab.set("data", "curve")
    assert lab.error is None


@pytest.mark.parametrize("data", ["curve", "digits", "three spirals"])
def test_every_kind_of_answer_has_a_ghost(data):
    lab = Lab(data, trained=1, seeds=1, graph=False).pin().train(epochs=1)
    assert ghost_lines(lab)[0].size > 0 and lab.error is None


def test_pinned_in_a_scrub_a_position_stays_while_others_are_seen():
    lab = Lab(scrub="eta", mark=0.5, trained=5, **SMALL).pin()
    boundary = ghost_lines(lab)[0]
    lab.set("eta", 10.0)
    np.testing.assert_array_equal(ghost_lines(lab)[0], boundary)
    assert "with η = 0.501; now η = 10; " + FAIR in lab.status.text


def test_an_earlier_moment_can_be_pinned_and_the_curves_end_there():
    lab = Lab(trained=8, **SMALL).at(epoch=3).pin().at()
    assert ghost_lines(lab)[1].shape == (2, 4) and "pinned: epoch 3" in lab.status.text


def test_own_networks_are_pinned_too_and_what_cannot_be_copied_says_so():
    lab = Lab(trained=2, network=MyNetwork, **SMALL).pin()
    line = ghost_lines(lab)[0]
    lab.train(epochs=3)
    np.testing.assert_array_equal(ghost_lines(lab)[0], line)
    assert lab.error is None and "running your MyNetwork" in lab.status.text
    lab = Lab(trained=2, network=Uncopied, **SMALL)
    lab.ghost.toggle.value = True
    assert "cannot be pinned" in lab.status.text


def test_compare_without_anything_pinned_says_what_to_do():
    with pytest.raises(ValueError, match="pin a run first"):
        Lab(**SMALL).compare()


def test_compare_in_a_notebook_trains_bit_by_bit_up_to_the_same_epoch():
    async def session():
        lab = Lab(trained=40, **SMALL).pin()
        lab.set("eta", 0.1)
        lab.ghost.compare.click()
        assert lab.runner.running and lab.run.epoch == 0
        while lab.runner.running:
            await asyncio.sleep(0.01)
        return lab

    lab = asyncio.run(asyncio.wait_for(session(), 60))
    assert lab.run.epoch == 40 and lab.error is None and FAIR in lab.status.text


def twin_of(lab, **names):
    return eval(lab.code(), {**vars(explore), **names})


def is_repeated(lab, **names):
    twin = twin_of(lab, **names)
    np.testing.assert_array_equal(twin.run.net.theta, lab.run.net.theta)
    np.testing.assert_array_equal(twin.ghost.kept.net.theta, lab.ghost.kept.net.theta)
    assert twin.status.text == lab.status.text and twin.code() == lab.code()
    return True


def test_code_repeats_what_is_pinned_in_the_same_run_number_for_number():
    lab = Lab(trained=3, **SMALL)
    lab.set("eta", 0.1).train(updates=2).pin()
    assert is_repeated(lab) and lab.code().endswith(".pin()")
    lab.set("eta", 0.2).set("eta", 0.05).train(epochs=2).change(1, 1, 1, 0.5).train(epochs=1)
    assert is_repeated(lab) and lab.code().count("eta") == 2
    lab.at(epoch=2)
    assert is_repeated(lab)
    lab.train(epochs=2)
    assert is_repeated(lab)
    lab.unpin()
    assert "pin" not in lab.code()
    np.testing.assert_array_equal(twin_of(lab).run.net.theta, lab.run.net.theta)


def test_code_repeats_what_is_pinned_in_an_earlier_run_too():
    lab = Lab(trained=3, **SMALL).pin()
    lab.set("eta", 0.05).compare()
    assert is_repeated(lab) and ".pin().set('eta', 0.05).reset().train(" in lab.code()
    lab.set("hidden", (4,)).set("activation", "relu").train(epochs=2).set("eta", 0.3).train(updates=1)
    assert is_repeated(lab)
    lab.reset()
    assert is_repeated(lab)
    lab.set("data", "circles").set("noise", 0.1).train(epochs=1)
    assert is_repeated(lab)
    lab.pin()
    assert is_repeated(lab) and lab.code().count("pin") == 1
    lab.unpin()
    np.testing.assert_array_equal(twin_of(lab).run.net.theta, lab.run.net.theta)


def test_code_repeats_what_is_pinned_at_an_earlier_moment_at_the_beginning_and_in_a_scrub():
    lab = Lab(trained=4, **SMALL).at(epoch=2).pin().at().train(epochs=1)
    assert is_repeated(lab) and ".at(epoch=2).pin().at().train(" in lab.code()
    lab = Lab(**SMALL).pin().set("eta", 0.1).train(epochs=1)
    assert is_repeated(lab)
    lab = Lab(scrub="eta", mark=0.5, trained=3, **SMALL).pin().set("eta", 0.1).train(epochs=1).set("eta", 5.0)
    assert is_repeated(lab)
    waiting = Lab(scrub="eta", **SMALL).pin()
    assert "pin" not in waiting.code() and waiting.error is None
