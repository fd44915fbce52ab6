"""The four equations against two independent oracles: central differences, and automatic differentiation."""

import numpy as np
import oracles
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlp_course import Network, gradcheck, stack
from mlp_course.in_place import Workspace

DEPTHS = {1: (3, 3), 2: (3, 5, 3), 3: (3, 4, 5, 3)}
CASES = [
    (hidden, output, cost, depth)
    for depth in DEPTHS
    for hidden in (oracles.HIDDEN if depth > 1 else ["sigmoid"])
    for output, cost in oracles.PAIRINGS
]


@pytest.mark.parametrize(("hidden", "output", "cost", "depth"), CASES)
def test_gradient_against_both_oracles(hidden, output, cost, depth):
    sizes = DEPTHS[depth]
    nets = [oracles.network(sizes, hidden, output, cost, rng=seed) for seed in (3, 4, 5)]
    x, y = oracles.batch(sizes, cost)
    truth = np.stack([oracles.gradient(net, x, y) for net in nets])
    for net, expected in zip(nets, truth, strict=True):
        assert oracles.relative(net.backprop(x, y).grad, expected) < 1e-10
        in_place = Workspace(net, x.shape[1]).gradient(oracles.as_batch(x, y))
        assert oracles.relative(in_place, expected) < 1e-10
    assert gradcheck.check(nets[0], x, y).worst < 1e-6
    pile = stack(nets)
    assert oracles.relative(pile.backprop(x, y).grad, truth) < 1e-10
    assert oracles.relative(Workspace(pile, x.shape[1]).gradient(oracles.as_batch(x, y)), truth) < 1e-10


@pytest.mark.parametrize("copies", [None, 4])
@pytest.mark.parametrize(("dtype", "tolerance"), [(np.float64, 1e-12), (np.float32, 1e-5)])
def test_readable_and_in_place_forms_agree(copies, dtype, tolerance):
    net = oracles.network((4, 6, 5, 2), ["tanh", "relu", "sigmoid"], dtype=dtype, copies=copies)
    x, y = (part.astype(dtype) for part in oracles.batch((4, 2), m=9))
    grad = Workspace(net, 9).gradient(oracles.as_batch(x, y))
    assert grad.dtype == net.backprop(x, y).grad.dtype == dtype
    assert oracles.relative(grad, net.backprop(x, y).grad) < tolerance


def test_worked_example():
    """CONTENT A5, to eight digits."""
    net = Network([3, 3, 3], ["tanh", "softmax"], cost="log-likelihood", rng=0)
    net.W[1][:] = [[0.2, 0.15, -0.01], [0.01, -0.1, -0.06], [0.14, -0.2, -0.03]]
    net.b[1][:] = 1
    net.W[2][:] = [[0.08, 0.11, -0.3], [0.1, -0.15, 0.08], [0.1, 0.1, -0.07]]
    net.b[2][:] = [[0], [1], [0]]
    z, a = net.forward([1, 0, 0])
    y = np.array([[0.0], [1.0], [0.0]])
    expected = {
        "z1": (z[1], (1.2, 1.01, 1.14)),
        "a1": (a[1], (0.83365461, 0.76576202, 0.81441409)),
        "z2": (z[2], (-0.09339804, 1.03365429, 0.10293268)),
        "a2": (a[2], (0.18855564, 0.58198547, 0.22945889)),
    }
    for name, (ours, theirs) in expected.items():
        np.testing.assert_allclose(ours[:, 0], theirs, rtol=0, atol=5e-9, err_msg=name)
    assert a[2].argmax() == 1
    assert np.abs(a[2] - y).sum() == pytest.approx(0.83602906, abs=5e-9)
    assert ((a[2] - y) ** 2).sum() == pytest.approx(0.26294076, abs=5e-9)
    assert net.backprop([1, 0, 0], [0, 1, 0]).cost == pytest.approx(0.54130980, abs=5e-9)


shapes = st.lists(st.integers(1, 5), min_size=2, max_size=4)


@settings(max_examples=40, deadline=None)
@given(sizes=shapes, m=st.integers(1, 7), seed=st.integers(0, 99))
def test_batch_gradient_is_the_mean_of_single_gradients(sizes, m, seed):
    net = oracles.network(sizes, rng=seed)
    x, y = oracles.batch(sizes, m=m, seed=seed)
    singles = [net.backprop(x[:, i], y[:, i]).grad for i in range(m)]
    np.testing.assert_allclose(net.backprop(x, y).grad, np.mean(singles, axis=0), rtol=1e-10, atol=1e-13)


@settings(max_examples=40, deadline=None)
@given(sizes=shapes, copies=st.integers(1, 4), seed=st.integers(0, 99))
def test_a_stack_is_its_networks(sizes, copies, seed):
    pile = oracles.network(sizes, rng=seed, copies=copies)
    x, y = oracles.batch(sizes, seed=seed)
    back = pile.backprop(x, y)
    for s in range(copies):
        alone = pile[s].backprop(x, y)
        np.testing.assert_allclose(back.grad[s], alone.grad, rtol=1e-10, atol=1e-14)
        np.testing.assert_allclose(back.cost[s], alone.cost, rtol=1e-12)
        for l in range(1, pile.L + 1):
            np.testing.assert_allclose(back.delta[l][s], alone.delta[l], rtol=1e-10, atol=1e-14)


def test_theta_and_its_views_are_one_memory():
    for net in (oracles.network(), oracles.network(copies=3)):
        for l in range(1, net.L + 1):
            assert np.shares_memory(net.theta, net.W[l]) and np.shares_memory(net.theta, net.b[l])
        net.theta[...] = 0
        net.W[2][..., 1, 3] = 5
        net.b[1][..., 2, 0] = 7
        assert sorted(set(net.theta.ravel())) == [0, 5, 7]
        net.theta[...] = 1
        assert (net.W[1] == 1).all() and (net.b[2] == 1).all()
