"""The hunted critical points are shown with their own Hessian."""

import numpy as np
import pytest

from mlp_course import Network, critical
from mlp_course.explore import CriticalPoints
from mlp_course.explore.critical_points import bump


def test_critical_points_are_shown_with_their_own_hessian():
    shown = CriticalPoints()
    costs = [point.cost for point in shown.points]
    assert costs == sorted(costs, key=lambda cost: round(cost, 9)) and all(point.found for point in shown.points)
    for number, point in enumerate(shown.points):
        shown.controls["point"].value = number
        assert shown.chosen is point and shown.here.get_ydata()[0] == point.cost
        drawn = np.sort(np.concatenate([artist.get_ydata() for artist in shown.signs]))
        np.testing.assert_array_equal(drawn, point.eigenvalues)
        assert [len(a.get_xdata()) for a in shown.signs] == list(critical.signs(point.eigenvalues))
        x, _ = shown.data
        np.testing.assert_allclose(shown.outputs(x), shown.net.at(point.theta)(x)[0], atol=2e-4 * shown.most)
        assert f"{point.kind}, C = " in shown.status.text


def test_critical_points_refuse_what_they_cannot_draw():
    net, data = Network([2, 2, 1], "tanh", "identity", rng=0), bump()
    lost = critical.find(net, data, iterations=1)
    assert not lost.found
    with pytest.raises(ValueError, match="none of the points has found=True"):
        CriticalPoints(net, data, [lost])
    wide = Network([3, 1], rng=0)
    with pytest.raises(ValueError, match="2 inputs and 1 output"):
        CriticalPoints(wide, (np.zeros((3, 1)), np.zeros((1, 1))), [lost._replace(found=True)])


def test_a_reader_without_a_kernel_sees_the_answers_on_each_level():
    shown = CriticalPoints(levels={"high": 0.5})
    pictures, words = shown.stills()
    assert [picture.shape for picture in pictures] == [shown.panels[2].picture.pixels.shape] * 2
    assert "high, the lowest" in words
    assert not np.array_equal(*pictures)
