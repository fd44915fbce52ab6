"""Chapter 8's experiments: their formulas against nudges, what they select, and as the chapter quotes their sources."""

import inspect
import re
from pathlib import Path

import numpy as np
import pytest

from mlp_course import critical
from mlp_course.experiments import (
    flat_spots,
    hunted_points,
    leaving,
    level_costs,
    random_hessians,
    smallest_network,
    stalled_runs,
)

ROOT = Path(__file__).resolve().parents[2]
FOLD = re.compile(r"<summary>The source of (.*?)</summary>\n#\n# ```python\n(.*?)# ```", re.DOTALL)
PAGES = (stalled_runs, flat_spots, hunted_points, level_costs, critical)


@pytest.mark.parametrize("at", [1.0, -1.0, 0.5])
def test_a_parabola_has_the_value_slope_and_curvature_of_the_curve(at):
    h = 1e-4
    steps = at + h * np.array([-1, 0, 1])
    below, here, above = flat_spots.parabola(steps, at)
    low, middle, high = flat_spots.curve(steps)
    assert here == pytest.approx(middle) and above - below == pytest.approx(high - low, abs=1e-11)
    assert above - 2 * here + below == pytest.approx(high - 2 * middle + low, abs=1e-11)


def test_the_ball_multiplies_its_two_knobs():
    found = flat_spots.ball(start=(1.0, 0.01), eta=0.1, steps=50)
    np.testing.assert_allclose(found.path[:4, 0], [1, 0.8, 0.64, 0.512])
    np.testing.assert_allclose(found.path[:4, 1], [0.01, 0.011, 0.0121, 0.01331])
    np.testing.assert_allclose(found.costs[:4], [1, 0.64, 0.41, 0.262], atol=5e-4)


@pytest.mark.parametrize("w", [(1.0, -1.0), (0.3, 2.0), (0.0, 0.0)])
def test_the_smallest_network_is_differentiated_rightly(w):
    w = np.array(w)
    h = 1e-5
    nudges = h * np.eye(2)
    slopes = [(smallest_network.cost(w + n) - smallest_network.cost(w - n)) / (2 * h) for n in nudges]
    rows = [(smallest_network.gradient(w + n) - smallest_network.gradient(w - n)) / (2 * h) for n in nudges]
    np.testing.assert_allclose(smallest_network.gradient(w), slopes, atol=1e-8)
    np.testing.assert_allclose(smallest_network.hessian(w), rows, atol=1e-8)


def test_run_c_stands_at_a_saddle_for_ever():
    stuck = stalled_runs.run_c()
    data = stalled_runs.xor_points()
    values = np.linalg.eigvalsh(critical.hessian(stuck, data))
    assert np.linalg.norm(critical.gradient(stuck, data)) < 1e-12 and critical.classify(values) == "saddle"
    assert values[0] < values[1] - 1e-4  # one lowest direction, so that the step out of it is the same everywhere


def test_two_runs_stall_and_leave_one_after_the_other():
    first, second = stalled_runs.chosen()
    leaves = stalled_runs.departures()
    costs = stalled_runs.followed()[1]
    assert 100 < leaves[first] < leaves[second]
    assert costs[leaves[first], first] < stalled_runs.GONE <= costs[leaves[first] - 1, first]
    assert [name for name, _size, _values in stalled_runs.what_they_measure()] == ["run A", "run B", "run C"]


def test_the_flattest_moment_lies_before_the_exit():
    slopes = np.array([0.3, 0.1, 0.2, 0.01])
    assert stalled_runs.flattest(slopes, leaves=2) == 1 and stalled_runs.flattest(slopes, leaves=3) == 3


def test_points_are_critical_awake_and_counted():
    points, lost = hunted_points.hunt(starts=20)
    assert len(points) + lost == 20 and all(point.gradient_norm < 1e-8 for point in points)
    assert all(hunted_points.awake(point.theta) for point in points)
    theta = hunted_points.network().theta.copy()
    theta[:6] = [0, 0, 50, 0.1, 0.1, 0]  # the first neuron has a bias of 50
    assert not hunted_points.awake(theta)


def test_a_trial_tells_too_high_from_too_low():
    changes = level_costs.three_trials().changes
    assert changes["run D"][0] == pytest.approx(-0.5, abs=1e-3) and changes["run D"][1] == pytest.approx(0)
    assert changes["run E"][2] < changes["run E"][1] < changes["run E"][0] < 0


def test_the_highest_rate_is_the_largest_with_which_none_is_lost():
    assert level_costs.highest(etas=(0.1, 0.2, 50.0)) == 0.2


def test_twins_answer_what_the_one_has_answered():
    net, values, _vectors = leaving.twins()
    assert (net.W[1][0] == net.W[1][1]).all() and net.W[2][0, 0] == net.W[2][0, 1]
    assert critical.classify(values) == "saddle"


def test_random_tables_are_symmetric_with_twice_the_variance_on_the_diagonal():
    H = random_hessians.drawn(3, draws=20_000)
    assert (H == H.mT).all()
    assert H[:, 0, 0].var() == pytest.approx(4, rel=0.1) and H[:, 0, 1].var() == pytest.approx(2, rel=0.1)


def test_the_chapter_quotes_the_sources_as_they_are():
    source = (ROOT / "notebooks" / "src" / "08_critical_points.py").read_text(encoding="utf-8")
    folds = FOLD.findall(source)
    assert folds
    for names, text in folds:
        code = re.sub(r"(?m)^# ?", "", text).strip()
        wanted = [inspect.getsource(source_of(name)).strip() for name in re.findall(r"<code>(\w+)</code>", names)]
        assert code == "\n\n\n".join(wanted), names


def source_of(name):
    return next(getattr(page, name) for page in PAGES if hasattr(page, name))
