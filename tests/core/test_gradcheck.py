"""The gradient check itself: exact where it should be, and it names the equation that is wrong."""

import numpy as np
import oracles
import pytest

from mlp_course import gradcheck


def planted(fault, layer=None):
    """A backward pass with one fault."""

    def backprop(net, x, y):
        back = net.backprop(x, y)
        which, l = {"BP1": (back.delta, net.L), "BP2": (back.delta, 1), "BP3": (back.db, 1), "BP4": (back.dW, 2)}[fault]
        which[l] = which[l].copy()
        which[l][1, 0] *= 1.01
        return back

    return backprop


def test_a_right_gradient_passes():
    net, (x, y) = oracles.network((3, 5, 4, 2)), oracles.batch((3, 2))
    assert gradcheck.check(net, x, y).worst < 1e-7
    assert gradcheck.check(net, x, y, h=1e-30, complex_step=True).worst < 1e-13
    np.testing.assert_allclose(gradcheck.numeric_gradient(net, x, y), oracles.gradient(net, x, y), atol=1e-9)
    one = oracles.network((3, 2))
    assert gradcheck.check(one, x, y).BP2 is None and "BP2" not in str(gradcheck.check(one, x, y))


@pytest.mark.parametrize("equation", ["BP1", "BP2", "BP3", "BP4"])
def test_the_wrong_equation_is_named_with_layer_and_entry(equation):
    net, (x, y) = oracles.network((3, 5, 4, 2)), oracles.batch((3, 2))
    report = gradcheck.check(net, x, y, backprop=planted(equation))
    for name, entry in report._asdict().items():
        assert (entry.error > 5e-3) == (name == equation)
    entry = getattr(report, equation)
    assert entry.layer == {"BP1": 3, "BP2": 1, "BP3": 1, "BP4": 2}[equation] and entry.index == (1, 0)
    assert f"{equation}: worst relative error 9.9e-03 at layer {entry.layer}, entry (1, 0)" in str(report)


def test_nan_is_the_worst_of_all():
    def backprop(net, x, y):
        back = net.backprop(x, y)
        back.dW[1][0, 0] = np.nan
        return back

    entry = gradcheck.check(oracles.network(), *oracles.batch((3, 2)), backprop=backprop).BP4
    assert np.isnan(entry.ours) and entry.layer == 1


def test_the_error_against_h_has_the_shape_of_a_v():
    net, (x, y) = oracles.network(), oracles.batch((3, 2))
    truth = net.backprop(x, y).grad
    errors = [oracles.relative(gradcheck.numeric_gradient(net, x, y, h=10.0**-k), truth) for k in range(1, 14)]
    best = int(np.argmin(errors))
    assert 3 <= best <= 6
    assert errors[0] > 1e3 * errors[best] and errors[-1] > 1e3 * errors[best]
    assert errors[0] / errors[1] == pytest.approx(100, rel=0.1)  # O(h²)


@pytest.mark.parametrize(("output", "cost"), oracles.PAIRINGS)
@pytest.mark.parametrize("hidden", oracles.HIDDEN)
def test_complex_step_with_every_activation_and_cost(hidden, output, cost):
    net = oracles.network((3, 4, 3), hidden, output, cost)
    assert gradcheck.check(net, *oracles.batch((3, 3), cost), h=1e-30, complex_step=True).worst < 1e-11


def test_refusals():
    x, y = oracles.batch((3, 2))
    for net in (oracles.network(copies=2), oracles.network(dtype=np.float32)):
        with pytest.raises(ValueError, match="one network in float64"):
            gradcheck.check(net, x, y)
    with pytest.raises(ValueError, match="should be above 0"):
        gradcheck.check(oracles.network(), x, y, h=0)
