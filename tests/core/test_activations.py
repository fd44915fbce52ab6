"""Activations: value and derivative, at the ends of the number range too."""

import numpy as np
import oracles
import pytest

from mlp_course import activations
from mlp_course.activations import Activation, by_name, maxout, softmax

ELEMENTWISE = [s for s in activations.BY_NAME.values() if s.elementwise]
each_elementwise = pytest.mark.parametrize("sigma", ELEMENTWISE, ids=lambda s: s.name)
Z = np.linspace(-6, 6, 241) + 0.013  # not at 0, where ReLU has no derivative


@each_elementwise
def test_value_and_derivative(sigma):
    np.testing.assert_allclose(sigma(Z), oracles.ACTIVATIONS[sigma.name](Z), rtol=1e-13, atol=1e-15)
    h = 1e-6
    np.testing.assert_allclose(sigma.prime(Z), (sigma(Z + h) - sigma(Z - h)) / (2 * h), atol=1e-8)


@each_elementwise
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.filterwarnings("error")
def test_no_overflow_far_out(sigma, dtype):
    z = np.array([-1000, -90, 0, 90, 1000], dtype)
    a, slope = sigma(z), sigma.prime(z)
    assert a.dtype == slope.dtype == dtype
    assert np.isfinite(a).all() and np.isfinite(slope).all()
    assert (np.diff(a) >= 0).all()


def test_sigmoid_is_accurate_where_it_is_tiny():
    z = np.array([-700.0, -300, -40, -1])
    np.testing.assert_allclose(activations.sigmoid(z), np.exp(z) / (1 + np.exp(z)), rtol=1e-14)
    assert activations.sigmoid(np.array([-1000.0, 1000.0])).tolist() == [0, 1]


def test_scalars_lists_and_whole_numbers_are_taken():
    assert activations.sigmoid(0) == 0.5
    assert activations.relu([-1, 2]).tolist() == [0, 2]
    assert activations.tanh.prime(0) == 1
    with pytest.raises(TypeError, match="z should hold real numbers"):
        activations.tanh("far")


@pytest.mark.filterwarnings("error")
def test_softmax():
    z = np.array([[1.0, 1000], [2.0, 1001], [3.0, 1002]])
    a = softmax(z)
    np.testing.assert_allclose(a.sum(axis=0), 1)
    np.testing.assert_allclose(a[:, 0], a[:, 1])
    h, v = 1e-6, np.array([0.3, -1.2, 0.5])
    columns = [(softmax((v + h * e)[:, None]) - softmax((v - h * e)[:, None]))[:, 0] / (2 * h) for e in np.eye(3)]
    J = softmax.jacobian(v)
    np.testing.assert_allclose(J, np.stack(columns, axis=1), atol=1e-9)
    g = np.array([[0.4], [-2.0], [1.1]])
    np.testing.assert_allclose(softmax.pullback(g, v[:, None], softmax(v[:, None])), J.T @ g, atol=1e-14)
    with pytest.raises(TypeError, match=r"softmax\.jacobian"):
        softmax.prime(v)


def test_maxout():
    unit = maxout(2)
    z = np.array([[1.0, 5.0], [3.0, 4.0], [0.0, -1.0], [-2.0, -1.0]])
    assert unit(z).tolist() == [[3, 5], [0, -1]]
    assert unit.winners(z).tolist() == [[0, 1], [1, 0], [1, 1], [0, 0]]
    assert by_name("maxout(4)").pieces == 4
    with pytest.raises(ValueError, match=r"maxout\(2\) needs z of shape \(2 n, m\)"):
        unit(np.zeros((3, 1)))
    with pytest.raises(ValueError, match="at least 1"):
        maxout(0)


def test_complex_numbers_pass_through():
    h = 1e-30
    for sigma in ELEMENTWISE:
        np.testing.assert_allclose(sigma(Z + 1j * h).imag / h, sigma.prime(Z), rtol=1e-12, atol=1e-15)


def test_own_pairs_and_unknown_names():
    square = Activation.from_functions(lambda z: z**2, lambda z: 2 * z, "square")
    assert square(3.0) == 9 and square.prime(3.0) == 6 and repr(square) == "<activation square>"
    with pytest.raises(ValueError, match=r"There is no activation 'swish'\. There are: sigmoid, .*maxout\(k\)"):
        by_name("swish")
    with pytest.raises(TypeError, match="two functions"):
        Activation.from_functions(np.tanh, None)
