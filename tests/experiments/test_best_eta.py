"""Each runner at its own best η: the mean decides, and a run that has diverged loses."""

import numpy as np
import pytest

from mlp_course.experiments.best_eta import ETAS, best_eta


def test_the_best_mean_wins_with_all_its_runs():
    eta, scores = best_eta([[0.9, 0.1], [0.6, 0.7], [0.5, 0.5]], etas=(0.1, 1, 10))
    assert eta == 1 and scores.tolist() == [0.6, 0.7]


def test_a_run_that_has_diverged_is_the_worst():
    eta, scores = best_eta([[0.2, 0.3], [0.9, np.nan]], etas=(1, 10))
    assert eta == 1 and scores.tolist() == [0.2, 0.3]


def test_costs_are_scored_by_their_negative_and_rows_belong_to_etas():
    costs = np.arange(10.0).reshape(5, 2)
    assert best_eta(-costs)[0] == ETAS[0]
    with pytest.raises(ValueError, match=r"should have shape \(5, networks\)"):
        best_eta(costs.T)
