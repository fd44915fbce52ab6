"""The diagonal Fisher information against its definition: squared gradients of single examples, one at a time."""

import numpy as np
import pytest

from mlp_course import Network, gradients

RNG = np.random.default_rng(0)


def by_definition(net, x):
    K = net.sizes[-1]
    answers = np.eye(K)[:, :, None] if K > 1 else np.array([[[0.0]], [[1.0]]])
    F = np.zeros(net.size)
    for i in range(x.shape[1]):
        a = net(x[:, [i]])[:, 0]
        shares = a if K > 1 else (1 - a[0], a[0])
        F += sum(p * net.backprop(x[:, [i]], y).grad ** 2 for p, y in zip(shares, answers, strict=True))
    return F / x.shape[1]


@pytest.mark.parametrize(
    ("sizes", "output", "cost"), [([3, 4, 5, 3], "softmax", "log-likelihood"), ([3, 4, 1], "sigmoid", "cross-entropy")]
)
def test_it_is_the_mean_squared_gradient_over_the_networks_own_answers(sizes, output, cost):
    net = Network(sizes, "tanh", output, cost, initializer="normal", rng=1)
    x = RNG.standard_normal((3, 7))
    np.testing.assert_allclose(gradients.fisher(net, x), by_definition(net, x), rtol=1e-10, atol=1e-15)


def test_a_stack_gets_what_each_of_its_networks_gets():
    stack = Network([3, 4, 3], "relu", "softmax", "log-likelihood", rng=0, copies=3, dtype=np.float32)
    x = RNG.standard_normal((3, 6)).astype(np.float32)
    F = gradients.fisher(stack, x)
    assert F.shape == stack.theta.shape and F.dtype == np.float32
    for s in range(3):
        np.testing.assert_allclose(F[s], gradients.fisher(stack[s], x), rtol=1e-4, atol=1e-9)


def test_what_never_matters_has_none():
    net = Network([3, 4, 3], "tanh", "softmax", "log-likelihood", rng=0)
    x = RNG.standard_normal((3, 6))
    x[1] = 0
    F = net.blocks(gradients.fisher(net, x))
    assert (F[1][:, 1] == 0).all() and (F[1][:, [0, 2, 3]] > 0).all()


@pytest.mark.parametrize("how", [{}, {"output": "softmax"}, {"output": "sigmoid", "cost": "cross-entropy"}])
def test_other_outputs_are_refused(how):
    with pytest.raises(ValueError, match="fisher needs softmax with log-likelihood"):
        gradients.fisher(Network([3, 4, 2], **how, rng=0), np.zeros((3, 1)))
