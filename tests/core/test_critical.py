"""Critical points: Hessians against automatic differentiation, classification, and the search."""

import numpy as np
import oracles
import pytest
from autograd import hessian as autograd_hessian

from mlp_course import Network, critical


@pytest.mark.parametrize(
    ("hidden", "output", "cost"), [("tanh", "softmax", "log-likelihood"), ("softplus", "sigmoid", "quadratic")]
)
def test_hessian_and_its_product_with_a_vector(hidden, output, cost):
    net, data = oracles.network((3, 3, 2), hidden, output, cost), oracles.batch((3, 2), cost)
    before = net.theta.copy()
    truth = autograd_hessian(oracles.mean_cost)(net.theta.copy(), net, *data)
    np.testing.assert_allclose(critical.hessian(net, data), truth, rtol=1e-11, atol=1e-14)
    v = np.random.default_rng(0).normal(size=net.size)
    np.testing.assert_allclose(critical.hessian_vector(net, data, v), truth @ v, rtol=1e-11, atol=1e-14)
    np.testing.assert_allclose(critical.gradient(net, data), oracles.gradient(net, *data), atol=1e-13)
    assert critical.cost(net, data) == pytest.approx(oracles.mean_cost(net.theta, net, *data))
    assert (net.theta == before).all()


def test_a_hessian_that_takes_several_stacks_has_the_columns_of_its_products():
    net, data = oracles.network((3, 20, 2)), oracles.batch((3, 2))
    H = critical.hessian(net, data)
    assert len(H) == net.size > 64 + 30
    for j in (0, 63, 64, net.size - 1):
        np.testing.assert_allclose(H[j], critical.hessian_vector(net, data, np.eye(net.size)[j]), atol=1e-15)


@pytest.mark.parametrize(
    ("eigenvalues", "kind", "counts"),
    [
        ([1, 2, 3], "minimum", (0, 0, 3)),
        ([-1, -2], "maximum", (2, 0, 0)),
        ([-1, 1], "saddle", (1, 0, 1)),
        ([-1, 0, 1], "saddle", (1, 1, 1)),
        ([0, 1], "degenerate", (0, 1, 1)),
        ([-3, 1e-9], "degenerate", (1, 1, 0)),
        ([0, 0], "degenerate", (0, 2, 0)),
    ],
)
def test_classification(eigenvalues, kind, counts):
    assert critical.classify(eigenvalues) == kind and critical.signs(eigenvalues) == counts


def product_network(w1, w2):
    """[1, 1, 1] with linear neurons on the one example 1 → 1: C = ½ (1 - w₂ w₁)² where the biases are 0."""
    net = Network([1, 1, 1], "identity", "identity", initializer="zeros")
    net.W[1][:], net.W[2][:] = w1, w2
    return net, (np.array([[1.0]]), np.array([[1.0]]))


def test_the_origin_of_the_smallest_network_is_a_saddle():
    net, data = product_network(0.0, 0.0)
    weights = [0, 2]  # theta is w₁, b₁, w₂, b₂
    assert not critical.gradient(net, data)[weights].any()
    H = critical.hessian(net, data)[np.ix_(weights, weights)]
    np.testing.assert_allclose(H, [[0, -1], [-1, 0]], atol=1e-9)
    assert critical.classify(np.linalg.eigvalsh(H)) == "saddle"


def test_search_finds_a_critical_point_and_says_what_it_is():
    x, y = np.array([[-1.0, 0.0, 0.5, 1.0]]), np.array([[0.1, 0.9, 0.4, 0.2]])
    kinds = set()
    for seed in range(6):
        net = Network([1, 2, 1], "tanh", "identity", initializer="normal", rng=seed)
        point = critical.find(net, (x, y))
        here = net.at(point.theta)
        assert point.gradient_norm == pytest.approx(np.linalg.norm(here.backprop(x, y).grad), rel=1e-6, abs=1e-12)
        assert point.found == (point.gradient_norm <= 1e-9)
        if point.found:
            kinds.add(point.kind)
            assert point.index == critical.signs(point.eigenvalues).negative / net.size
    assert kinds


def test_search_is_drawn_to_the_saddle_beside_it():
    """Two equal hidden neurons at the best shared weights: symmetric, flat, and not a minimum."""
    x, y = np.array([[-1.0, -0.3, 0.4, 1.0]]), np.array([[0.9, -0.4, 0.5, -0.8]])
    single = Network([1, 1, 1], "tanh", "identity", initializer="normal", rng=0)
    best = critical.find(single, (x, y))
    assert best.found
    one = single.at(best.theta)
    twins = Network([1, 2, 1], "tanh", "identity", initializer="zeros")
    twins.W[1][:], twins.b[1][:], twins.b[2][:] = one.W[1], one.b[1], one.b[2]
    twins.W[2][:] = one.W[2] / 2
    point = critical.find(twins, (x, y))
    assert point.found and point.iterations == 0
    np.testing.assert_allclose(point.cost, best.cost)


def test_refusals():
    data = oracles.batch((3, 2))
    with pytest.raises(ValueError, match="one network in float64"):
        critical.hessian(oracles.network(copies=2), data)
    with pytest.raises(ValueError, match=r"v has shape \(3,\), expected theta's, \(26,\)"):
        critical.hessian_vector(oracles.network(), data, np.zeros(3))
    with pytest.raises(ValueError, match="theta is float64 of shape"):
        critical.gradient(oracles.network(), data, np.zeros(4))
