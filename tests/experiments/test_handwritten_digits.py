"""Chapter 10's experiments: what they count and choose, on small cases and against the package."""

import inspect
import re
from pathlib import Path

import numpy as np
import pytest

from mlp_course import Network
from mlp_course.exercises import mine
from mlp_course.experiments import brakes, mnist_recipes, own_readers, tuning
from mlp_course.experiments import handwritten_digits as page

SOURCE = Path(__file__).resolve().parents[2] / "notebooks" / "src" / "10_handwritten_digits.py"


@pytest.fixture
def own(monkeypatch, tmp_path):
    monkeypatch.setenv("MLP_COURSE_MY_NETWORK", str(tmp_path / "my_network.py"))
    return mine("MyNetwork", "learn")


def test_the_three_parts_hold_every_digit_once():
    parts = page.parts()
    assert [len(part) for part in parts] == [1078, 360, 359]
    pixels = np.hstack([part.x for part in parts])
    assert len(np.unique(pixels, axis=1).T) == len(np.unique(own_readers.datasets.digits().x, axis=1).T)


def test_accuracy_is_the_share_of_largest_outputs_that_are_right():
    class Net:
        def feedforward(self, x):
            return x

    class Data:
        x = np.array([[0.9, 0.1, 0.2], [0.1, 0.8, 0.7], [0.0, 0.3, 0.1]])
        labels = np.array([0, 2, 1])

    assert page.accuracy(Net(), Data()) == pytest.approx(2 / 3)


def test_a_quarter_turn_moves_pixels_and_four_of_them_none():
    _train, validation, _test = page.parts()
    once = own_readers.quarter_turned(validation)
    assert sorted(once[:, 0]) == sorted(validation.x[:, 0]) and (once != validation.x).any()
    np.testing.assert_array_equal(np.rot90(once[:, 0].reshape(8, 8), 3).ravel(), validation.x[:, 0])


def test_what_ten_networks_get_wrong_adds_up(own):
    wrong, read = own_readers.mistakes(*own)
    found = page.confusion(*own)
    assert found.matrix.sum() == wrong.sum() and np.trace(found.matrix) == 0
    assert page.often_wrong(*own).wrong.shape == read.shape == (10, 360)
    assert page.answers_to(*own).shares.sum() == pytest.approx(1) and len(page.answers_to(*own).on) == 300
    assert page.weights_as_pictures(*own).W.shape == (30, 64)
    assert page.turned(*own).shares.shape == page.how_sure(*own).right.shape == (10,)


def test_the_same_code_is_trained_once(own):
    assert page.readers(*own)[0] is page.readers(*mine("MyNetwork", "learn"))[0]


def test_three_in_ten_labels_are_wrong_and_only_these():
    x, y, wrong, _validation = page.mistyped()
    train = page.parts()[0]
    assert wrong.sum() == 90 and x.shape == (64, 300) and (y.sum(axis=0) == 1).all()
    np.testing.assert_array_equal(y.argmax(axis=0) != train.labels[:300], wrong)


def test_hidden_weights_are_measured_after_each_of_the_epochs():
    class Grows:
        def __init__(self, sizes, rng):
            self.W = [None, np.ones((2, 3))]

    def step(net, x, y, eta, lam, N):
        net.W[1] = net.W[1] * 2

    found = page.hidden_weights(Grows, lambda x, y, m, rng: [(x, y)], step, epochs=(1, 3), networks=2)
    np.testing.assert_allclose(found.size, [[2, 8], [2, 8]])
    assert found.words.splitlines()[1].endswith("2.00, 8.00, so 6.00 more")


def test_what_is_said_to_turned_digits_adds_up(own):
    found = page.turned(*own)
    assert found.answers.sum() == pytest.approx(1) and 0 <= found.answers.min()


@pytest.mark.parametrize(
    "accuracies, patience, expected",
    [([80, 88, 91, 90, 91, 90, 93], 3, (3, 6)), ([1, 2, 3], 2, (3, 3)), ([3, 2, 1, 9], 2, (1, 3)), ([5], 1, (1, 1))],
)
def test_stopping_keeps_the_best_before_patience_ends(accuracies, patience, expected):
    assert page.stopped_at(accuracies, patience) == expected


def test_the_learners_step_brakes_as_the_packages_penalty_does():
    """Two epochs in the same order: the reference's update with its l2_step, and sgd with L2."""
    make, step = mine("MyNetwork", "l2_step")
    rng = np.random.default_rng(0)
    x = rng.random((5, 20))
    y = np.eye(3)[rng.integers(0, 3, 20)].T
    net = make((5, 4, 3), rng)
    twin = Network([5, 4, 3], cost="cross-entropy", rng=0)
    for l in (1, 2):
        twin.W[l][:] = net.W[l]
    for _update in range(3):
        step(net, x, y, 0.7, 2.0, 20)
        back = twin.backprop(x, y)
        for l in (1, 2):
            twin.W[l] -= 0.7 * (back.dW[l] + 2.0 / 20 * twin.W[l])
            twin.b[l] -= 0.7 * back.db[l]
    for l in (1, 2):
        np.testing.assert_allclose(net.W[l], twin.W[l], rtol=1e-10)
        np.testing.assert_allclose(net.b[l], twin.b[l], rtol=1e-10, atol=1e-12)


def test_a_trial_says_its_settings_and_what_it_gave(own):
    found = page.trial(*mine("MyNetwork", "minibatches", "l2_step"), eta=1, lam=0, epochs=1, digits=50)
    assert found.words.startswith("50 digits, 1 epochs, η = 1, m = 10, λ = 0: ") and found.scores.shape == (3,)


def test_a_recipe_is_followed_to_its_last_epoch():
    train = page.parts()[0].take(np.arange(60)).astype(np.float32)
    recipe = mnist_recipes.RECIPES["30 hidden, quadratic"]._replace(epochs=2, hidden=7)
    nets = mnist_recipes.follow(recipe, train, copies=2)
    start = Network([64, 7, 10], cost="quadratic", initializer="normal", rng=1, copies=2, dtype=np.float32)
    assert nets.sizes == [64, 7, 10] and (nets.theta != start.theta).any()


def test_a_recipe_can_be_left_after_its_first_updates():
    train = page.parts()[0].take(np.arange(60)).astype(np.float32)
    recipe = mnist_recipes.RECIPES["30 hidden, quadratic"]._replace(epochs=2, hidden=7)
    start = Network([64, 7, 10], cost="quadratic", initializer="normal", rng=1, copies=2, dtype=np.float32)
    unmoved = mnist_recipes.follow(recipe, train, copies=2, updates=0)
    np.testing.assert_array_equal(unmoved.theta, start.theta)
    last = mnist_recipes.follow(recipe, train, copies=2)
    all_of_them = mnist_recipes.follow(recipe, train, copies=2, updates=12)
    np.testing.assert_array_equal(all_of_them.theta, last.theta)
    assert (mnist_recipes.follow(recipe, train, copies=2, updates=11).theta != last.theta).any()


def test_an_outputs_z_is_typical_of_the_digits():
    train = page.parts()[0]
    net = Network([64, 100, 10], cost="quadratic", initializer="normal", rng=1, copies=10, dtype=np.float32)
    found = page.outputs_after(0)
    middle = np.median(net[3].forward(train.x.astype(np.float32)).z[2], axis=1)
    assert found.shape == (10, 10) and page.outputs_after(0, hidden=30, networks=2).shape == (2, 10)
    np.testing.assert_allclose(found[3], middle, rtol=1e-4, atol=1e-4)


def test_the_grid_has_a_row_for_each_setting():
    assert len(tuning.RATES) == len(tuning.STRENGTHS) == 4 and len(tuning.BATCHES) == 3
    assert brakes.FEW * brakes.MISTYPED == 90


def test_the_pages_functions_are_called_in_the_chapter():
    text = SOURCE.read_text(encoding="utf-8")
    used = set(re.findall(r"handwritten_digits\.(\w+)", text))
    assert used - {name for name in page.__all__} == set()
    assert {name for name in page.__all__ if inspect.isfunction(getattr(page, name))} - used == {"on_mnist"}
