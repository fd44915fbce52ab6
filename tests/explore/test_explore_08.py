"""Chapter 8's interactives: flat spots, the smallest network, odds of a minimum, and the hunted critical points."""

import numpy as np
import pytest
from test_explore import another, differ, pixels

from mlp_course import Network, critical
from mlp_course.explore import CriticalPoints, EigenvalueOdds, SmallestNetwork, SurfaceExplorer
from mlp_course.explore.critical_points import bump
from mlp_course.explore.eigenvalue_odds import all_positive

KINDS = [SurfaceExplorer, SmallestNetwork, EigenvalueOdds, CriticalPoints]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_control_changes_the_picture_and_the_words(kind):
    for name in kind().controls:
        interactive = kind()
        before, words = pixels(interactive), interactive.status.text
        interactive.controls[name].value = another(interactive.controls[name])
        assert interactive.error is None, interactive.status.text
        assert differ(before, pixels(interactive)) and all(panel.picture.alt for panel in interactive.panels)
        assert interactive.status.text != words or name == "angle"
        data, metadata = interactive._repr_mimebundle_()
        assert data["text/plain"] == kind.summary and metadata["image/png"]["alt"]


@pytest.mark.parametrize(
    ("eigenvalues", "kind"),
    [((2, 1), "minimum"), ((-1, -2), "maximum"), ((1, -2), "saddle"), ((0, 1), "degenerate"), ((0, 0), "degenerate")],
)
def test_surface_is_the_quadratic_form_of_its_eigenvalues(eigenvalues, kind):
    explorer = SurfaceExplorer(eigenvalues, angle=40)
    values, V = explorer.curvature()
    H = V @ np.diag(values) @ V.T
    np.testing.assert_allclose(np.linalg.eigvalsh(H), sorted(eigenvalues), atol=1e-12)
    w = np.random.default_rng(0).normal(size=(2, 7))
    np.testing.assert_allclose(explorer.height(w), 0.5 * np.einsum("im,ij,jm->m", w, H, w))
    assert f": {kind} (" in explorer.status.text
    for profile, value in zip(explorer.profiles, eigenvalues, strict=True):
        t, height = profile.get_data()
        np.testing.assert_allclose(height, 0.5 * value * t**2, atol=1e-12)


def test_arrows_run_downhill_and_a_flat_direction_has_none():
    explorer = SurfaceExplorer((2, -1), angle=0)
    for value, pair in zip((2, -1), explorer.arrows, strict=True):
        for arrow in pair:
            outwards = np.linalg.norm(arrow.tip) > np.linalg.norm(arrow.tail)
            assert outwards == (value < 0) and arrow.patch.get_visible()
    explorer.controls["second"].value = 0
    assert not any(arrow.patch.get_visible() for arrow in explorer.arrows[1])
    assert explorer.profiles[0].get_color() != explorer.profiles[1].get_color()


def test_smallest_network_has_the_derivatives_of_its_cost():
    small = SmallestNetwork()
    for w1, w2 in [(0, 0), (1, 1), (-0.5, -2), (1.5, -0.25)]:
        small.controls["w1"].value, small.controls["w2"].value = w1, w2
        h, w = 1e-4, np.array([w1, w2], float)
        nudges = h * np.eye(2)
        slope = [(small.height((w + e)[:, None]) - small.height((w - e)[:, None]))[0] / (2 * h) for e in nudges]
        np.testing.assert_allclose(small.slope(), slope, atol=1e-6)
        H = [
            [
                (
                    small.height((w + d + e)[:, None])
                    - small.height((w + d - e)[:, None])
                    - small.height((w - d + e)[:, None])
                    + small.height((w - d - e)[:, None])
                )[0]
                / (4 * h * h)
                for e in nudges
            ]
            for d in nudges
        ]
        values, V = small.curvature()
        np.testing.assert_allclose(V @ np.diag(values) @ V.T, H, atol=1e-5)
        np.testing.assert_array_equal(np.array(small.spot.get_data())[:, 0], w)


def test_smallest_network_says_what_is_critical():
    small = SmallestNetwork((0, 0))
    assert "critical: saddle (indefinite)" in small.status.text
    np.testing.assert_allclose(small.curvature()[0], [-2, 2])
    small.controls["w1"].value, small.controls["w2"].value = 2, 0.5
    assert "degenerate" in small.status.text and "a minimum" in small.status.text
    np.testing.assert_allclose(small.curvature()[0], [0, 8.5])
    assert np.prod([axis[np.isfinite(axis)] for axis in small.valley.get_data()], axis=0) == pytest.approx(1)
    small.controls["w1"].value = 1
    assert "no critical point" in small.status.text
    assert (small.gradient.tip - small.gradient.tail) @ small.slope() < 0


def test_odds_of_a_minimum_are_the_known_ones():
    known = [1 / 2, (2 - np.sqrt(2)) / 4, (np.pi - 2 * np.sqrt(2)) / (4 * np.pi)]
    np.testing.assert_allclose([all_positive(n) for n in (1, 2, 3)], known, rtol=1e-5)
    A = np.random.default_rng(0).standard_normal((200_000, 4, 4))
    share = (np.linalg.eigvalsh(A + A.mT) > 0).all(axis=1).mean()
    assert abs(share - all_positive(4)) < 5 * np.sqrt(all_positive(4) / len(A))
    bend = np.diff(np.log(EigenvalueOdds().exact), 2)  # of -n² ln 3 / 4 and slower terms
    np.testing.assert_allclose(bend[-4:], -np.log(3) / 2, rtol=0.02)


def test_odds_marks_n_and_draws_its_eigenvalues():
    odds = EigenvalueOdds(n=2)
    odds.controls["n"].value = 6
    assert list(odds.here.get_xdata()) == [6] and odds.here.get_ydata()[0] == odds.exact[5]
    values = odds.eigenvalues(6)
    assert values.shape == (4000, 6) and values is odds.eigenvalues(6)
    assert np.std(values) == pytest.approx(np.sqrt(7), rel=0.02)
    areas = [np.trapezoid(*bars.get_paths()[0].vertices.T[::-1]) for bars in odds.bars]
    np.testing.assert_allclose(areas, [(values < 0).mean(), (values > 0).mean()], atol=0.01)


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
