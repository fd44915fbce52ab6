"""The experiments of the notebooks beside chapter 9: their numbers by hand, and against another way to find them."""

from math import comb

import numpy as np
import pytest

from mlp_course import Network, evaluate, gradients
from mlp_course.activations import softmax
from mlp_course.experiments import bound, confidence, double_descent, two_tasks


def test_one_two_and_three_features_as_by_hand():
    features = np.array([[1, 1], [1, 1.1], [2, -1.05]])
    targets = np.array([[0.9, 1.1]])
    np.testing.assert_allclose(double_descent.least_norm(features[:1], targets), [[1]])
    np.testing.assert_allclose(double_descent.least_norm(features[:2], targets), [[-1.1, 2]])
    v = double_descent.least_norm(features, targets)
    np.testing.assert_allclose(v @ features, targets)
    assert (v**2).sum() == pytest.approx(0.50, abs=0.005)


def test_the_shortest_solution_is_the_one_that_descent_and_a_vanishing_l2_find():
    rng = np.random.default_rng(0)
    H = rng.normal(size=(7, 4))
    y = rng.normal(size=(2, 4))
    v = double_descent.least_norm(H, y)
    np.testing.assert_allclose(double_descent.descended(H, y, eta=0.02, updates=20_000), v, atol=1e-6)
    np.testing.assert_allclose(double_descent.with_l2(H, y, 1e-9), v, atol=1e-6)
    slopes = (double_descent.with_l2(H, y, 0.7) @ H - y) @ H.T + 0.7 * double_descent.with_l2(H, y, 0.7)
    np.testing.assert_allclose(slopes, 0, atol=1e-12)


def test_features_of_seen_and_new_digits_are_made_alike():
    H, y, H_new, y_new = double_descent.drawn_digits(0)
    assert H.shape == (4000, 200) and H_new.shape == (4000, 1597) and y.shape == (10, 200) and y_new.shape == (10, 1597)
    assert (H >= 0).all() and (H > 0).any(axis=1).all()  # every feature is on for some digit
    assert double_descent.wrong(np.eye(3)[:, [0, 1, 2, 2]], np.eye(3)[:, [0, 1, 2, 1]]) == 0.25


def test_confidence_and_price_as_by_hand():
    z = np.array([4.0, -4.0, 2.0])
    np.testing.assert_allclose(confidence.confidence(z), [0.982, 0.982, 0.881], atol=0.001)
    np.testing.assert_allclose(confidence.costs(z, np.array([1, 1, 0])), [0.018, 4.018, 2.127], atol=0.001)
    assert confidence.right(z, np.array([1, 1, 0])).tolist() == [True, False, False]
    np.testing.assert_allclose(softmax(np.array([[0.0], [4.0]]))[1], confidence.confidence(4.0))


def test_the_best_temperature_says_the_truth():
    y = (np.arange(1000) < 880).astype(float)
    T = confidence.best_temperature(np.full(1000, 4.0), y)
    assert confidence.confidence(4.0 / T) == pytest.approx(0.88, abs=0.005)
    steps = np.diff(np.log(confidence.TEMPERATURES))
    assert T == pytest.approx(4 / np.log(0.88 / 0.12), rel=steps[0])


def test_answers_are_sorted_into_their_bins():
    sure = np.array([0.5, 0.55, 0.97, 1.0])
    rows = confidence.binned(np.concatenate([sure, [0.65, 0.75, 0.85, 0.92]]), np.array([1, 0, 1, 1, 1, 1, 1, 0]))
    np.testing.assert_allclose(rows[0], [0.525, 0.5, 0.25])
    np.testing.assert_allclose(rows[-1], [0.985, 1, 0.25])
    assert rows[:, 2].sum() == 1


def test_what_is_measured_on_one_network_is_what_evaluate_says():
    outputs = confidence.trained()
    assert outputs.z_new.shape == (20, 20, 1000) and outputs.epochs[-1] == 200
    z = outputs.z_new[-1, 3:4]
    y = outputs.y_new[3:4]
    net = Network([1, 1], output="sigmoid", cost="cross-entropy", rng=0)
    net.theta[:] = [1, 0]
    found = evaluate(net, (z, y))
    assert found.cost == pytest.approx(confidence.costs(z, y).mean())
    assert found.accuracy == pytest.approx(confidence.right(z, y).mean())


def test_the_chances_of_a_coin_are_those_of_counting():
    np.testing.assert_allclose(bound.chances(5), [comb(5, k) / 32 for k in range(6)])
    np.testing.assert_allclose(bound.chances(3, L=0.2), [0.512, 0.384, 0.096, 0.008])
    assert bound.off(100, 0.1) == pytest.approx(sum(comb(100, k) for k in range(40)) * 2 / 2**100)
    assert bound.off(10, 0.1) == pytest.approx(2 * sum(comb(10, k) for k in range(4)) / 2**10)


def test_the_bound_as_by_hand():
    assert bound.bound(100, 0.1) == pytest.approx(0.2707, abs=1e-4)
    assert bound.bound(400, 0.1, 50) == pytest.approx(0.0335, abs=1e-4)
    assert bound.enough(np.log(128)) == pytest.approx(427.05, abs=0.01)
    np.testing.assert_allclose(bound.bound(bound.enough(3.0), 0.1, np.exp(3.0)), 0.05)


def test_half_planes_are_neurons_with_a_hard_step():
    wrong = bound.half_planes()
    assert wrong.shape == (128, 10_000)
    assert wrong.mean(axis=1).min() < 0.25 and wrong.mean(axis=1).max() > 0.75  # each has its opposite
    assert bound.off_by(wrong, wrong.mean(axis=1), np.arange(10_000)).max() == 0


def test_two_knobs_end_where_the_equations_say():
    ends = two_tasks.two_knobs(lam=1.0).ends
    np.testing.assert_allclose(ends, [[2, 2], [5 / 3, 5 / 3], [1, 3]], atol=1e-6)


@pytest.mark.parametrize("second", [two_tasks.SHUFFLED, two_tasks.OTHERS])
def test_the_tasks_have_the_same_answers_and_no_example_twice(second):
    (first, first_new), (other, other_new) = two_tasks.tasks(second, 0)
    assert len(first[1]) == len(other[1]) == (10 if second == two_tasks.SHUFFLED else 5)
    if second == two_tasks.SHUFFLED:
        np.testing.assert_array_equal(np.sort(first[0], axis=0), np.sort(other[0], axis=0))
        np.testing.assert_array_equal(first_new[1], other_new[1])
    else:
        assert first[0].shape[1] + other[0].shape[1] == 898 and first_new[0].shape[1] + other_new[0].shape[1] == 400
        assert all((part[1].sum(axis=0) == 1).all() for part in (first, other, first_new, other_new))


def test_stiffness_has_the_mean_one_and_is_what_it_is_called():
    net = Network([4, 3, 2], "tanh", "softmax", "log-likelihood", rng=0)
    x = np.random.default_rng(0).normal(size=(4, 6))
    b = {kind: two_tasks.importance(net, x, kind) for kind in two_tasks.KINDS}
    assert all(values.mean() == pytest.approx(1) for values in b.values())
    np.testing.assert_allclose(b["all ones"], 1)
    F = gradients.fisher(net, x)
    np.testing.assert_allclose(b["Fisher"], F / F.mean())
    activity = net.blocks(b["input activity"])
    np.testing.assert_allclose(activity[1][:, :-1] / activity[1][:, -1:], np.tile((x**2).mean(axis=1), (3, 1)))
    a = net.forward(x).a[1]
    np.testing.assert_allclose(activity[2][0, :-1] / activity[2][0, -1], (a**2).mean(axis=1))
