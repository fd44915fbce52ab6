"""Odds that all eigenvalues are positive: the known ones, and those of drawn matrices."""

import numpy as np
import pytest

from mlp_course.explore import EigenvalueOdds
from mlp_course.explore.eigenvalue_odds import all_positive


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
