"""Flat spots: the surface of two eigenvalues, and that of the smallest network."""

import numpy as np
import pytest

from mlp_course.explore import SmallestNetwork, SurfaceExplorer


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
