"""The race of optimizers: the runners are those of the course, on surfaces whose gradients are right."""

import numpy as np
import pytest

from mlp_course import optimizers
from mlp_course.experiments.optimizer_race import RUNNERS, SURFACES, best_rates, raced, ravine, saddle
from mlp_course.explore import OptimizerRace
from mlp_course.explore.optimizer_race import BEST, ETAS


@pytest.mark.parametrize("surface", SURFACES)
def test_gradients_of_the_surfaces_are_their_slopes(surface):
    height = SURFACES[surface][0]
    theta = np.random.default_rng(0).normal(size=(20, 2))
    for i, e in enumerate(1e-6 * np.eye(2)):
        slope = (height(theta + e)[0] - height(theta - e)[0]) / 2e-6
        np.testing.assert_allclose(height(theta)[1][:, i], slope, atol=1e-7)


def test_surfaces_have_their_lowest_points_at_height_0():
    assert ravine(np.zeros(2))[0] == 0 and ravine(np.zeros(2), 1.0)[0] == 0
    assert saddle(np.array([0.0, 1.0]))[0] == 0 and saddle(np.array([0.0, -1.0]))[0] == 0
    grid = np.random.default_rng(0).uniform(-2, 2, (500, 2))
    assert min(SURFACES[name][0](grid)[0].min() for name in SURFACES) >= 0


@pytest.mark.parametrize("name", RUNNERS)
def test_the_race_runs_the_optimizers_of_the_course(name):
    theta, runner = np.array([-1.0, 0.5]), optimizers.as_optimizer(name)
    runner.start(theta)
    for _ in range(30):
        runner.update(theta, theta * [1, 50], 0.01)
    path, height = raced(name, "ravine", [0.5, 0.01])
    np.testing.assert_allclose(path[30, 1], theta)
    np.testing.assert_allclose(height[30, 1], ravine(theta)[0])


def test_a_turned_ravine_is_the_same_to_those_that_know_no_axes_and_another_to_those_that_do():
    for name in RUNNERS:
        straight, turned = (raced(name, surface, 0.01)[1][60, 0] for surface in ("ravine", "turned ravine"))
        assert np.isclose(straight, turned, rtol=1e-6) == (name in ("SGD", "Momentum", "Nesterov")), name


def test_the_slider_sets_the_rate_of_all_of_one_or_of_none():
    race = OptimizerRace(eta=0.02)
    race.controls["eta"].value = 0.01
    assert set(race.etas.values()) == {0.01}
    race.controls["whose"].value = "Adam"
    race.controls["eta"].value = 0.3
    assert race.etas["Adam"] == 0.3 and race.etas["SGD"] == 0.01
    race.controls["whose"].value = "SGD"
    assert race.controls["eta"].value == 0.01 and race.etas["Adam"] == 0.3, "it takes over what SGD had"
    race.controls["whose"].value = BEST
    assert race.controls["eta"].disabled and race.error is None
    ends = raced("SGD", "ravine", ETAS)[1][-1]
    assert race.etas["SGD"] == ETAS[int(np.nanargmin(ends))] == 0.03
    race.controls["surface"].value = "saddle"
    assert race.etas == best_rates("saddle", ETAS) != best_rates("ravine", ETAS)
    race.controls["whose"].value = "all"
    assert not race.controls["eta"].disabled and len(set(race.etas.values())) == 1


def test_paths_that_leave_the_map_end_there_and_are_said_to():
    race = OptimizerRace(eta=0.05, step=100)
    line = np.array(race.trails["SGD"].line.get_data())
    assert np.isfinite(line).all() and np.abs(line).max() < 3
    assert "SGD left the map" in race.status.text
    race.controls["step"].value = 0
    assert race.trails["SGD"].line.get_xdata().size == 1 and "left the map" not in race.status.text
