"""Evaluation: cost, accuracy and confusion, in chunks, for one network and for a stack."""

import numpy as np
import oracles
import pytest

from mlp_course import Network, evaluate, stack


def test_against_a_count_by_hand():
    net = oracles.network((3, 4, 3), output="softmax", cost="log-likelihood")
    x, y = oracles.batch((3, 3), "log-likelihood", m=137)
    counted = np.zeros((3, 3), int)
    for i in range(137):
        counted[y[:, i].argmax(), net(x[:, i]).argmax()] += 1
    for chunk in (1, 10, 137, 1000):
        result = evaluate(net, (x, y), chunk)
        assert (result.confusion == counted).all() and result.accuracy == np.trace(counted) / 137
        assert result.cost == pytest.approx(oracles.mean_cost(net.theta, net, x, y))


def test_a_stack_is_its_networks():
    nets = [oracles.network((3, 4, 1), rng=seed) for seed in range(3)]
    x, y = oracles.batch((3, 1), m=30)
    y = (y > 0.5).astype(float)
    together = evaluate(stack(nets), (x, y), chunk=7)
    for s, net in enumerate(nets):
        alone = evaluate(net, (x, y))
        assert together.accuracy[s] == alone.accuracy and (together.confusion[s] == alone.confusion).all()
        assert together.cost[s] == pytest.approx(alone.cost)


def test_labels_that_are_at_hand_give_what_those_found_in_y_give():
    nets = stack([oracles.network((3, 4, 3), output="softmax", rng=seed) for seed in range(3)])
    x, y = oracles.batch((3, 3), "log-likelihood", m=40)
    found, told = evaluate(nets, (x, y)), evaluate(nets, (x, y), labels=y.argmax(axis=0))
    for one, other in zip(found, told, strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize(("low", "output"), [(0, "sigmoid"), (-1, "tanh")])
def test_two_classes_split_in_the_middle_of_their_targets(low, output):
    net = Network([1, 1], output=output, initializer=lambda n, k, rng: (np.ones((n, k)), np.zeros(n)))
    x, y = np.array([[-2.0, -0.1, 0.1, 2.0]]), np.array([[low, 1, low, 1.0]])
    assert evaluate(net, (x, y)).confusion.tolist() == [[1, 1], [1, 1]]


def test_regression_has_a_cost_alone():
    result = evaluate(oracles.network(), oracles.batch((3, 2)))
    assert result.accuracy is None and result.confusion is None and result.cost > 0
