"""Chapter 2's experiments: their numbers by hand, against nudges and the package, and the words against the numbers."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from mlp_course import datasets
from mlp_course.exercises.exercise import every
from mlp_course.experiments import batch_sizes, batch_table
from mlp_course.experiments import gradient_descent as page


def test_five_etas_walk_by_the_powers_of_their_factors():
    run = page.five_etas()
    factors = 1 - 2 * np.array([0.1, 0.5, 0.9, 1.0, 1.1])
    assert_allclose(run.walks, factors[:, None] ** np.arange(7), atol=1e-12)
    assert "η = 0.9: w = 0.26" in run.words


def test_the_steeper_bowl_has_the_numbers_of_the_text():
    walks = page.three_starts().walks
    assert_allclose(walks[0, :3], [0.8, -0.512, 0.134], atol=5e-4)
    assert_allclose(walks[2, :3], [1.2, -1.728, 5.160], atol=5e-4)
    assert (walks[1] == [1, -1, 1, -1, 1]).all()


def test_the_line_has_the_numbers_of_the_text_and_the_slopes_that_nudges_find():
    h = 1e-6
    for w, b in [(0.0, 0.0), (1.3, -0.4)]:
        nudged = [
            (page.line_cost(w + h, b) - page.line_cost(w - h, b)) / (2 * h),
            (page.line_cost(w, b + h) - page.line_cost(w, b - h)) / (2 * h),
        ]
        assert_allclose(page.line_slopes(w, b), nudged, rtol=1e-6)
    run = page.fit_a_line()
    assert_allclose(run.path[:2], [[0, 0], [1, 0.75]])
    assert_allclose(run.costs[:2], [1.25, 0.15625])
    assert page.line_cost(0.5, 1.0) == 0


def test_watching_shows_the_learners_descent_and_the_courses_alike():
    ours = page.watch(updates=3)
    theirs = page.watch(every()["descend"].reference, updates=3)
    assert_allclose(theirs.costs, ours.costs, rtol=1e-9)
    assert ours.passes == 3 * 66
    untouched = page.watch(lambda cost, theta, eta, updates: (theta, []))
    assert untouched.figure is None and "no costs yet" in untouched.words


@pytest.mark.parametrize("classes", [2, 3])
def test_two_rates_train_on_any_data_set_of_two_inputs(classes):
    costs = page.two_rates(datasets.spirals(n=30, classes=classes, rng=0), updates=5).costs
    assert costs.shape == (6, 2) and (costs[-1] < costs[0]).all()


def test_the_noise_of_batches_is_none_for_all_digits_and_as_predicted_for_few():
    spread, predicted, length, angle, _uphill = batch_sizes.noise((1, 100, 1000)).T
    assert_allclose(spread[:2], predicted[:2], rtol=0.3)
    assert spread[2] < 1e-9 and angle[2] < 1e-3 and (length == length[0]).all()


def in_turn(net, x, y):
    return np.mean([net.backprop(x[:, [i]], y[:, [i]]).grad for i in range(x.shape[1])], axis=0)


def test_an_epoch_calls_backprop_once_an_example_or_once_a_batch():
    assert batch_table.calls_in_an_epoch(in_turn, 300) == 1000
    assert batch_table.calls_in_an_epoch(lambda net, x, y: net.backprop(x, y).grad, 300) == 4


def test_the_clocks_rows_count_an_update_as_its_share_of_an_epoch():
    update, _epoch, by_examples = batch_table.times(np.array([4.0, 3, 2, 1]), np.array([1.0, 1, 1, 1]))
    assert update[1] == [1.0, 10.0, 100.0, 1000.0] and by_examples[1] == [4000.0, 3000.0, 2000.0, 1000.0]


def test_a_batch_of_nine_tenths_misses_only_the_last_tenth():
    found = batch_table.spreads(sizes=(1, 900), networks=1)
    assert_allclose(found.with_both / found.with_one, [[1], [np.sqrt(100 / 999)]], rtol=1e-12)
    assert_allclose(found.measured, found.with_both, rtol=0.1)


def test_each_number_gives_another_split_and_start():
    one, other = (batch_sizes.digit_data(n)[0] for n in (0, 1))
    assert len(one) == len(other) == batch_sizes.N and (one.labels != other.labels).any()
    assert (batch_sizes.digit_network(0).theta != batch_sizes.digit_network(1).theta).any()
