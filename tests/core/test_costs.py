"""Costs: value, gradient and BP1 agree, and stay exact where the output is saturated."""

import numpy as np
import oracles
import pytest

from mlp_course import activations, costs
from mlp_course.costs import Absolute, CrossEntropy, LogLikelihood, Quadratic, as_cost

MADE = [as_cost(cost, activations.by_name(output)) for output, cost in oracles.PAIRINGS if "maxout" not in output]


@pytest.mark.parametrize("cost", MADE, ids=repr)
def test_value_gradient_and_delta_agree(cost):
    z = np.random.default_rng(0).normal(size=(3, 5))
    _, y = oracles.batch((3, 3), cost.name, m=5)
    a = cost.output(z)
    np.testing.assert_allclose(cost.each(z, a, y).sum(), oracles.COSTS[cost.name](a, y), rtol=1e-12)
    np.testing.assert_allclose(cost.each(None, a, y), cost.each(z, a, y), rtol=1e-12)
    assert cost(z, a, y) == pytest.approx(cost.each(z, a, y).mean())
    h = 1e-6
    for j in range(3):
        nudge = np.zeros_like(z)
        nudge[j] = h
        by_a = (cost.each(None, a + nudge, y) - cost.each(None, a - nudge, y)) / (2 * h)
        np.testing.assert_allclose(cost.gradient(a, y)[j], by_a, atol=1e-7)
        up, down = (cost.each(v, cost.output(v), y) for v in (z + nudge, z - nudge))
        np.testing.assert_allclose(cost.delta(z, a, y)[j], (up - down) / (2 * h), atol=1e-7)
    out = np.empty_like(z)
    assert cost.delta(z, a, y, out) is out
    np.testing.assert_array_equal(out, cost.delta(z, a, y))


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("far", [50.0, 1000.0])
def test_delta_is_exact_where_the_output_is_saturated(far):
    z = np.array([[far, -far, far, -far]])
    y = np.array([[0.0, 1.0, 1.0, 0.0]])
    a = activations.sigmoid(z)
    cost = CrossEntropy("sigmoid")
    np.testing.assert_allclose(cost.delta(z, a, y), [[1, -1, 0, 0]], atol=1e-20)
    np.testing.assert_allclose(cost.each(z, a, y), [far, far, np.exp(-far), np.exp(-far)], rtol=1e-12)
    z, y = np.array([[far], [0.0]]), np.array([[0.0], [1.0]])
    cost = LogLikelihood("softmax")
    a = activations.softmax(z)
    np.testing.assert_allclose(cost.delta(z, a, y), [[1], [-1]], atol=1e-20)
    assert cost.each(z, a, y) == pytest.approx(far)


@pytest.mark.filterwarnings("error")
def test_zero_times_log_zero_is_zero():
    a = np.array([[0.0, 1.0, 0.0]])
    y = np.array([[0.0, 1.0, 1.0]])
    assert CrossEntropy("sigmoid").each(None, a, y).tolist() == [0, 0, np.inf]
    assert LogLikelihood("softmax").each(None, np.array([[1.0], [0.0]]), np.array([[1.0], [0.0]])).tolist() == [0]
    assert CrossEntropy("sigmoid").gradient(a, y).tolist() == [[1, -1, -np.inf]]


@pytest.mark.parametrize("output", ["tanh", "relu", "identity", "softmax"])
def test_senseless_pairings_are_refused_by_name(output):
    with pytest.raises(ValueError, match=f"cross-entropy cost does not go with {output} outputs.*Use sigmoid"):
        CrossEntropy(output)


@pytest.mark.parametrize("kind", costs.PAIRINGS)
def test_every_pairing_makes_a_cost_and_the_first_is_the_usual_one(kind):
    pairings = costs.PAIRINGS[kind]
    for cost, output in pairings.items():
        assert as_cost(cost, activations.by_name(output)).name == cost
    assert costs.usual(kind) == next(iter(pairings.items()))
    with pytest.raises(ValueError, match=r"There is no kind of targets 'few'\. There are: two classes"):
        costs.usual("few")


def test_other_refusals():
    with pytest.raises(ValueError, match=r"log-likelihood cost does not go with sigmoid outputs.*Use softmax"):
        LogLikelihood("sigmoid")
    with pytest.raises(ValueError, match=r"There is no cost 'hinge'\. There are: quadratic, absolute"):
        as_cost("hinge", activations.sigmoid)
    with pytest.raises(ValueError, match="made for tanh outputs; this network's are sigmoid"):
        as_cost(Quadratic("tanh"), activations.sigmoid)
    with pytest.raises(TypeError, match=r"lacks \['each', 'delta'\]"):
        as_cost(object(), activations.sigmoid)
    with pytest.raises(ValueError, match=r"targets y in \[0, 1\]"):
        CrossEntropy("sigmoid").check_targets(np.array([[-1.0, 1.0]]))
    with pytest.raises(ValueError, match="each column of y to be a distribution"):
        LogLikelihood("softmax").check_targets(np.array([[1.0], [1.0]]))
    assert set(costs.BY_NAME) == {"quadratic", "absolute", "cross-entropy", "log-likelihood"}
    assert Absolute("tanh").output is activations.tanh
