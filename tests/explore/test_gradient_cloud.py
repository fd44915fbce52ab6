"""The cloud of mini-batch gradients is the projection of true ones, and as wide as theory says."""

import numpy as np
import pytest

from mlp_course import Network, datasets, plots
from mlp_course.experiments.gradient_cloud import EPOCHS
from mlp_course.explore import GradientCloud
from mlp_course.explore.gradient_cloud import half_axes
from mlp_course.gradients import one_by_one


@pytest.fixture(scope="module")
def picture():
    return GradientCloud()


def test_gradients_of_single_examples_are_those_of_backprop():
    net, (x, y) = Network([3, 4, 2], "tanh", rng=1), np.random.default_rng(2).random((2, 3, 7))
    y = y[:2]
    expected = [net.backprop(x[:, [i]], y[:, [i]]).grad for i in range(7)]
    np.testing.assert_allclose(one_by_one(net, x, y), expected, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("epochs", [0, 1, 20])
def test_the_cloud_is_the_projection_of_true_mini_batch_gradients(picture, epochs):
    picture.controls["epochs"].value, picture.controls["m"].value = epochs, 5
    x, y = picture.cloud.x, picture.cloud.y
    net = Network([2, 8, 1], "tanh", rng=0).at(picture.cloud.thetas[epochs])
    full = net.backprop(x, y).grad
    chosen = np.flatnonzero(picture.cloud.rank[3] < 5)
    batch = net.backprop(x[:, chosen], y[:, chosen]).grad
    np.testing.assert_allclose(picture.cloud.gradients(5)[3], batch, rtol=1e-9, atol=1e-14)
    drawn = np.array(picture.dots.get_data())
    assert drawn.shape == (2, 300)
    assert drawn[0, 3] == pytest.approx(batch @ full / np.linalg.norm(full))
    assert picture.tip.get_data()[0][0] == pytest.approx(np.linalg.norm(full))
    plane = picture.cloud.evidence.plane
    np.testing.assert_allclose(plane @ plane.T, np.eye(2), atol=1e-9)


def test_spread_falls_as_theory_says_and_vanishes_for_all_examples(picture):
    for epochs in EPOCHS[:6]:
        picture.controls["epochs"].value = epochs
        for m in (1, 5, 20, 100):
            assert picture.cloud.spread(m) == pytest.approx(picture.cloud.prediction(m), rel=0.15)
        assert picture.cloud.prediction(1) / picture.cloud.prediction(100) == pytest.approx(10 * np.sqrt(199 / 100))
        assert picture.cloud.spread(200) < 1e-12 and picture.cloud.prediction(200) == 0
        assert (picture.cloud.angles(200) < 1e-3).all()
        assert np.median(picture.cloud.angles(1)) > np.median(picture.cloud.angles(20))


def test_each_control_of_the_cloud_moves_what_it_should(picture):
    picture.controls["epochs"].value, picture.controls["m"].value = 1, 10
    before, limits = np.ptp(picture.dots.get_data()[1]), picture.ax.get_ylim()
    picture.controls["m"].value = 100
    assert np.ptp(picture.dots.get_data()[1]) < before / 2 and picture.ax.get_ylim() == limits
    assert picture.here.get_data()[0] == [100] and "m = 100 of 200, after 1 epoch:" in picture.status.text
    picture.controls["m"].value = 200
    assert "spread 0.000, predicted 0.000" in picture.status.text and picture.error is None
    picture.controls["epochs"].value = 50
    assert picture.ax.get_ylim() != limits and "after 50 epochs" in picture.status.text


def test_the_ring_is_where_a_gaussian_cloud_is_thin(picture):
    covariance = np.array([[2.0, 1.2], [1.2, 1.0]])
    points = plots.ellipse((0, 0), half_axes(covariance))
    np.testing.assert_allclose((points * np.linalg.solve(covariance, points)).sum(axis=0), 4)
    picture.controls["epochs"].value, picture.controls["m"].value = 1, 50
    singles, full, plane = picture.cloud.evidence
    spread = np.cov(plane @ singles.T, bias=True) * (150 / 199 / 50)
    off = plane @ (picture.cloud.gradients(50) - full).T
    inside = (off * np.linalg.solve(spread, off)).sum(axis=0) < 4
    assert 0.8 < inside.mean() < 0.92  # 1 - e⁻² = 86 % of a Gaussian


def test_the_cloud_takes_a_network_and_data_of_ones_own_and_leaves_the_network_alone():
    net, data = Network([1, 3, 1], "tanh", "identity", rng=0), datasets.curve(n=40)
    theta = net.theta.copy()
    picture = GradientCloud(m=40, epochs=3, net=net, data=data)
    assert picture.controls["m"].values[-1] == 40 and picture.cloud.spread(40) < 1e-12
    assert (net.theta == theta).all()
    with pytest.raises(ValueError, match="x has shape"):
        GradientCloud(net=net)
