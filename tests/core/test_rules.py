"""Optimizers, penalties, dropout and schedules, each against a slow reference written another way."""

from math import cos, pi

import numpy as np
import oracles
import pytest

from mlp_course import Network, evaluate, penalties, schedules, sgd
from mlp_course.dropout import dropped
from mlp_course.optimizers import BY_NAME, SGD, AdaGrad, Adam, Momentum, Nesterov, RMSProp


def reference(name, thetas, gradients, eta):
    """One parameter after another in plain Python: θ after all gradients."""
    out = []
    for i, theta in enumerate(thetas):
        v = s = 0.0
        for t, g in enumerate((row[i] for row in gradients), start=1):
            if name == "sgd":
                theta -= eta * g
            elif name == "momentum":
                v = 0.9 * v - eta * g
                theta += v
            elif name == "nesterov":
                v = 0.9 * v - eta * g
                theta += 0.9 * v - eta * g
            elif name == "adagrad":
                s += g**2
                theta -= eta * g / (s**0.5 + 1e-8)
            elif name == "rmsprop":
                s = 0.9 * s + 0.1 * g**2
                theta -= eta * g / (s**0.5 + 1e-8)
            else:
                v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
                theta -= eta * (v / (1 - 0.9**t)) / ((s / (1 - 0.999**t)) ** 0.5 + 1e-8)
        out.append(theta)
    return out


@pytest.mark.parametrize("name", BY_NAME)
def test_optimizers_against_plain_python(name):
    rng = np.random.default_rng(0)
    start, gradients = rng.normal(size=5), rng.normal(size=(20, 5))
    optimizer = BY_NAME[name]()
    for _ in range(2):  # the second time, start must have forgotten the first
        theta = start.copy()
        optimizer.start(theta)
        for g in gradients:
            optimizer.update(theta, g.copy(), 0.1)
        np.testing.assert_allclose(theta, reference(name, start, gradients, 0.1), rtol=1e-12)
    pile, etas = np.stack([start, start]), np.array([[0.1], [0.02]])
    optimizer.start(pile)
    for g in gradients:
        optimizer.update(pile, np.stack([g, g]), etas)
    for row, eta in zip(pile, etas[:, 0], strict=True):
        np.testing.assert_allclose(row, reference(name, start, gradients, eta), rtol=1e-12)


def test_optimizers_refuse_what_they_cannot_use():
    for wrong in (lambda: Momentum(1.0), lambda: Nesterov(-0.1), lambda: Adam(beta1=2), lambda: RMSProp(rho=1)):
        with pytest.raises(ValueError, match=r"should be finite and in \[0, 1\)"):
            wrong()
    with pytest.raises(TypeError, match="eps should be a number"):
        AdaGrad(eps="small")
    assert set(BY_NAME) == {"sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"} and BY_NAME["sgd"] is SGD


def penalised(kind, net):
    if kind is penalties.Anchor:
        rng = np.random.default_rng(1)
        return kind(0.7, rng.random(net.size), rng.normal(size=net.size))
    return kind(0.7)


@pytest.mark.parametrize("kind", [penalties.L2, penalties.L1, penalties.Anchor])
def test_the_gradient_of_a_penalty_is_that_of_its_value(kind):
    net = oracles.network()
    penalty = penalised(kind, net)
    penalty.start(net, 25)
    h = 1e-6 * np.eye(net.size)
    numeric = [(penalty.value(net.theta + e) - penalty.value(net.theta - e)) / 2e-6 for e in h]
    np.testing.assert_allclose(penalty.gradient(net.theta), numeric, atol=1e-8)


def test_l2_and_l1_say_what_the_formulas_say_and_leave_biases_alone():
    net = oracles.network()
    l2, l1 = penalties.L2(5.0), penalties.L1(5.0)
    l2.start(net, 50)
    l1.start(net, 50)
    weights = np.concatenate([W.ravel() for W in net.W[1:]])
    assert l2.value(net.theta) == pytest.approx(5 / (2 * 50) * (weights**2).sum())
    assert l1.value(net.theta) == pytest.approx(5 / 50 * np.abs(weights).sum())
    for penalty in (l2, l1):
        blocks = net.blocks(penalty.gradient(net.theta))
        assert all((block[:, -1] == 0).all() and block[:, :-1].all() for block in blocks[1:])


def test_penalties_refuse_what_they_cannot_use():
    with pytest.raises(ValueError, match="λ should be finite and at least 0"):
        penalties.L2(-1)
    with pytest.raises(ValueError, match="theta_star has shape"):
        next(sgd(oracles.network(), oracles.batch((3, 2)), 0.1, penalty=penalties.Anchor(1, 1.0, np.zeros(3))))
    with pytest.raises(ValueError, match="b has shape"):
        penalties.Anchor(1, np.zeros(2), np.zeros(3))


def test_training_follows_the_penalty():
    net, (x, y) = oracles.network(), oracles.batch((3, 2), m=8)
    before = net.copy()
    two = [penalties.L2(0.4), penalties.L1(0.1)]
    step = next(sgd(net, (x, y), 0.5, 8, rng=0, penalty=two))
    expected = before.backprop(x, y).grad + sum(p.gradient(before.theta) for p in two)
    np.testing.assert_allclose(step.grad, expected, rtol=1e-10, atol=1e-14)
    np.testing.assert_allclose(net.theta, before.theta - 0.5 * expected, rtol=1e-10)


@pytest.mark.parametrize("kind", [Momentum, Nesterov])
def test_each_network_of_a_stack_may_have_an_inertia_of_its_own(kind):
    data = oracles.batch((3, 2), m=40)
    mus = [0.0, 0.5, 0.9]
    pile = Network([3, 6, 2], rng=0, copies=3)
    alone = [pile[s].copy() for s in range(3)]
    for _ in sgd(pile, data, 0.1, 10, epochs=2, rng=0, optimizer=kind(np.reshape(mus, (3, 1)))):
        pass
    for s, net in enumerate(alone):
        for _ in sgd(net, data, 0.1, 10, epochs=2, rng=0, optimizer=kind(mus[s])):
            pass
        np.testing.assert_allclose(pile.theta[s], net.theta, rtol=1e-12)


def test_dropout_keeps_the_mean_and_has_the_gradient_of_the_masked_network():
    rng = np.random.default_rng(0)
    net = oracles.network((3, 400, 2))
    sigma = dropped(net.sigma, 0.3, rng)
    assert sigma[2] is net.sigma[2] and sigma[0] is None
    z = rng.normal(size=(400, 50))
    a, slope = np.empty_like(z), np.empty_like(z)
    sigma[1].value(z, a)
    full = np.tanh(z)
    assert (a == 0).mean() == pytest.approx(0.3, abs=0.01)
    np.testing.assert_allclose(a[a != 0], (full / 0.7)[a != 0])
    sigma[1].slope(z, a, slope)
    np.testing.assert_allclose(slope, np.where(a == 0, 0, (1 - full**2) / 0.7), atol=1e-15)


def test_dropout_is_for_training_only_and_zero_is_none():
    net, data = oracles.network(), oracles.batch((3, 2), m=40)
    with_p, without = net.copy(), net.copy()
    for trained, p in ((with_p, 0.5), (without, 0.0)):
        for _ in sgd(trained, data, 0.5, 10, epochs=2, rng=0, dropout=p):
            pass
    assert (with_p.theta != without.theta).any()
    assert evaluate(with_p, data).cost == evaluate(with_p, data).cost
    pile = Network([3, 6, 2], rng=0, copies=2)
    for _ in sgd(pile, data, 0.5, 10, epochs=1, rng=0, dropout=np.array([0.0, 0.5]).reshape(2, 1, 1)):
        pass
    assert np.isfinite(pile.theta).all()


def test_a_stack_of_one_takes_its_dropout_as_a_number_or_as_an_array():
    data = oracles.batch((3, 2), m=40)
    thetas = []
    for p in (0.3, np.full((1, 1, 1), 0.3)):
        pile = Network([3, 6, 2], rng=0, copies=1)
        for _ in sgd(pile, data, 0.5, 10, epochs=2, rng=0, dropout=p):
            pass
        thetas.append(pile.theta)
    np.testing.assert_array_equal(*thetas)


@pytest.mark.parametrize(
    ("schedule", "expected"),
    [
        (schedules.constant(0.5), lambda t: 0.5),
        (schedules.step(0.8, every=10, factor=0.5), lambda t: 0.8 * 0.5 ** (t // 10)),
        (schedules.linear(1.0, 40, end=0.2), lambda t: max(1 - 0.8 * t / 40, 0.2)),
        (schedules.exponential(0.6, half_life=7), lambda t: 0.6 / 2 ** (t / 7)),
        (schedules.cosine(1.0, 40, end=0.1), lambda t: 0.1 + 0.45 * (1 + cos(pi * t / 40)) if t < 40 else 0.1),
        (schedules.warm_up(0.5, 10), lambda t: 0.05 * (t + 1) if t < 10 else 0.5),
        (schedules.warm_up(schedules.linear(1.0, 20), 10), lambda t: (t + 1) / 10 if t < 10 else max(1.5 - t / 20, 0)),
    ],
)
def test_schedules(schedule, expected):
    np.testing.assert_allclose([schedule(t) for t in range(60)], [expected(t) for t in range(60)], atol=1e-15)


def test_schedules_by_name_spread_over_a_run():
    ends = {"constant": 2, "step": 0.002, "linear": 0, "exponential": 2 / 64, "cosine": 0, "warm-up": 0}
    for name, end in ends.items():
        schedule = schedules.by_name(name)(2.0, 600)
        assert schedule(0) == pytest.approx(2 / 60 if name == "warm-up" else 2)
        assert schedule(660 if name == "warm-up" else 600) == pytest.approx(end, abs=1e-15)
        assert schedules.by_name(name)(1.0, 1)(0) == 1  # the shortest run there is
    assert list(ends) == list(schedules.BY_NAME)
    with pytest.raises(ValueError, match=r"There is no schedule 'spiral'\. There are: constant, step"):
        schedules.by_name("spiral")


def test_schedules_refuse_what_they_cannot_use():
    with pytest.raises(ValueError, match="eta should be finite and at least 0, got -1"):
        schedules.constant(-1)
    with pytest.raises(ValueError, match="every should be at least 1"):
        schedules.step(1, 0)
    with pytest.raises(TypeError, match="updates should be a whole number"):
        schedules.cosine(1, 2.5)
