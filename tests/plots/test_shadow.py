"""The widest shadow of points: against scikit-learn, and back."""

import numpy as np
import pytest

from mlp_course.plots import Shadow


@pytest.fixture
def cloud():
    rng = np.random.default_rng(0)
    return rng.normal(size=(6, 3)) @ (np.array([[5.0], [2.0], [0.1]]) * rng.normal(size=(3, 200))) + 1.0


def test_the_shadow_is_that_of_the_two_principal_components(cloud):
    from sklearn.decomposition import PCA

    theirs = PCA(2).fit(cloud.T)
    ours = Shadow(cloud)
    np.testing.assert_allclose(abs(ours.directions.T @ theirs.components_.T), np.eye(2), atol=1e-10)
    np.testing.assert_allclose(abs(ours.fall(cloud)), abs(theirs.transform(cloud.T).T), atol=1e-10)


def test_a_point_of_the_plane_is_its_own_shadow(cloud):
    shadow = Shadow(cloud)
    p = np.array([[0.0, 1.0, -3.0], [0.0, 2.0, 0.5]])
    np.testing.assert_allclose(shadow.fall(shadow.lift(p)), p, atol=1e-12)
    np.testing.assert_allclose(shadow.lift(np.zeros((2, 1))), cloud.mean(axis=1, keepdims=True), atol=1e-12)


def test_a_line_has_no_shadow():
    with pytest.raises(ValueError, match="at least two dimensions"):
        Shadow(np.ones((1, 5)))
