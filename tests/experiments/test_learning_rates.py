"""Chapter 6's experiments: their numbers by hand, against the package, and as the chapter quotes their sources."""

import inspect
import re
from pathlib import Path

import numpy as np
import pytest

from mlp_course import Network, critical, schedules
from mlp_course.exercises.chapters.chapter_06 import cliff, range_test
from mlp_course.experiments import cliffs, edge_of_stability, gradient_descent, range_tests, rate_schedules
from mlp_course.experiments import learning_rates as page

ROOT = Path(__file__).resolve().parents[2]
FOLD = re.compile(r"<summary>The source of (.*?)</summary>\n\n```python\n(.*?)```", re.DOTALL)


def test_a_lost_run_counts_as_lost_and_never_as_no_number():
    nets = page.same_start(2)
    costs = page.costs_of(nets, page.forty_points(), [0.1, 50.0], epochs=30)
    assert costs.shape == (31, 2) and np.isfinite(costs).all()
    assert costs[-1, 0] < costs[0, 0] and costs[-1, 1] == page.LOST


def test_each_of_a_stack_has_its_own_rate():
    data = page.forty_points()
    swept = page.same_start(3)
    page.costs_of(swept, data, [0.01, 0.1, 0.5], epochs=20)
    alone = page.one_network()
    for _ in range(20):
        alone.theta -= 0.1 * alone.backprop(*data).grad
    np.testing.assert_allclose(swept[1].theta, alone.theta, atol=1e-12)


def test_two_directions_go_as_the_table_says():
    calm, wild = page.two_directions().walks
    np.testing.assert_allclose(calm[:5, 0], [1, 0.97, 0.9409, 0.912673, 0.88529281])
    np.testing.assert_allclose(calm[:5, 1], [1, -0.5, 0.25, -0.125, 0.0625])
    np.testing.assert_allclose(wild[:4, 1], [1, -1.1, 1.21, -1.331])
    assert wild[20, 1] == pytest.approx(6.7275, rel=1e-4)


def test_the_limit_is_that_of_the_learners_cliff_and_of_chapter_2():
    x, y = page.forty_points()
    net = page.one_network()
    nudged = cliff(lambda theta: net.at(theta).backprop(x, y).grad, net.theta)
    assert page.limit(net, (x, y)) == pytest.approx(nudged, rel=1e-6)
    assert cliff(lambda knobs: gradient_descent.line_slopes(*knobs), np.zeros(2)) == pytest.approx(0.7639, rel=1e-4)


def test_a_network_is_at_rest_among_its_own_answers():
    net = page.one_network()
    data = cliffs.at_rest(net)
    assert critical.cost(net, data) == 0 and abs(critical.gradient(net, data)).max() == 0
    moved = cliffs.pushed(net).theta - net.theta
    assert 0 < np.sqrt((moved**2).mean()) == pytest.approx(cliffs.PUSH, rel=0.5)
    assert (cliffs.pushed(net, 1).theta != cliffs.pushed(net, 2).theta).all()


def test_one_percent_decides():
    found = cliffs.at_the_cliff()
    assert found.costs.max() == found.costs[0] and found.costs_above.max() > 1e4 * found.costs_above[0]
    assert found.ratios[0] == pytest.approx(0.99, abs=1e-3) and found.ratios_above[0] == pytest.approx(1.01, abs=1e-3)
    assert found.ratios_above[-1] < 1


def test_two_opinions_swing_for_ever():
    np.testing.assert_allclose(rate_schedules.two_opinions(0.5)[:4], [0, 0.5, -0.25, 0.375])
    places = rate_schedules.two_opinions(0.5, updates=200)
    np.testing.assert_allclose(abs(places[-2:]), 1 / 3, rtol=1e-6)
    places = rate_schedules.two_opinions(0.1, updates=400)
    np.testing.assert_allclose(abs(places[-2:]), 0.1 / 1.9, rtol=1e-6)


def test_the_table_of_schedules():
    rates = rate_schedules.shapes().rates
    at = [0, 60, 100, 200, 300]
    np.testing.assert_allclose(rates["step"][at], [2, 2, 2, 0.2, 0.02])
    np.testing.assert_allclose(rates["linear"][at], [2, 1.7, 1.5, 1, 0.5])
    np.testing.assert_allclose(rates["exponential"][at], [2, 1, 0.63, 0.2, 0.0625], rtol=0.01)
    np.testing.assert_allclose(rates["cosine"][at], [2, 1.89, 1.71, 1, 0.293], rtol=0.005)
    np.testing.assert_allclose(rates["warm-up, then cosine"][[0, 60, 80]], [0.025, 1.525, 2])


def test_a_constant_schedule_is_a_constant_rate():
    nets = Network([2, 4, 1], "tanh", "sigmoid", "cross-entropy", rng=0, copies=3)
    data = rate_schedules.noisy_moons()
    one = rate_schedules.final_costs(nets, data, np.array([0.1, 0.5]), schedules.constant(1), epochs=2)
    half = rate_schedules.final_costs(nets, data, np.array([0.2, 1.0]), lambda t: 0.5, epochs=2)
    assert one.shape == (2, 3)
    np.testing.assert_allclose(one, half)


def test_a_range_test_of_ones_own_is_drawn_and_may_stop_early():
    found = range_tests.own_test(range_test)
    made = np.isfinite(found.costs)
    assert found.costs.shape == range_tests.RATES.shape and made[0] and not made[-1]
    assert found.costs[made][-1] > 4 * found.costs.min()
    assert len(found.figure.axes[0].lines[0].get_xdata()) == made.sum()


def test_the_patients_curvatures_are_those_of_its_sizes():
    x, y = range_tests.flats()
    H = np.array([[(x**2).mean(), x.mean()], [x.mean(), 1]])
    limit = 2 / np.linalg.eigvalsh(H)[-1]
    costs = range_tests.fitted(x, y, [0.99 * limit, 1.01 * limit], 3000)
    assert costs[-1, 0] < costs[0, 0] and np.isinf(costs[-1, 1])


def test_from_standardised_sizes_one_update_is_enough():
    x, y = range_tests.flats()
    costs = range_tests.fitted(range_tests.standardized(x), y, [1.0], 2)
    best = y - np.polyval(np.polyfit(x[0], y[0], 1), x)
    assert costs[1, 0] == pytest.approx((best**2).mean() / 2) == costs[2, 0]
    ill, well = range_tests.both_at_best(updates=50)
    assert ill > 20 and well == pytest.approx(1)


def test_the_way_of_the_bias_is_that_of_a_descent_step_by_step():
    x, y = range_tests.flats()
    w = b = 0.0
    for _ in range(2000):
        error = w * x + b - y
        w, b = w - 0.0002 * (error * x).mean(), b - 0.0002 * error.mean()
    bottom = np.polyfit(x[0], y[0], 1)[1]
    assert range_tests.way_of_the_bias(0.0002, 2000) == pytest.approx(b / bottom)


def test_the_curvature_of_the_valley_is_that_of_its_formula():
    place = np.array([4.0, 0.25])

    def slopes(w):
        return (w[0] * w[1] - 1) * w[::-1]

    assert 2 / cliff(slopes, place) == pytest.approx((place**2).sum(), rel=1e-6)
    found = edge_of_stability.along_the_valley(eta=0.13)
    assert found.curvatures[0] > 2 / 0.13 > found.curvatures[-1]
    still = edge_of_stability.along_the_valley(eta=0.12)
    assert still.curvatures[-1] == pytest.approx(still.curvatures[0], rel=0.01)


def test_the_chapter_shows_the_sources_as_they_are():
    text = (ROOT / "notebooks" / "src" / "06_learning_rates.py").read_text(encoding="utf-8")
    quoted = FOLD.findall("\n".join(line.removeprefix("#").removeprefix(" ") for line in text.splitlines()))
    assert len(quoted) == 5
    for names, code in quoted:
        functions = [function_called(name) for name in re.findall(r"<code>(\w+)</code>", names)]
        assert code.rstrip() == "\n\n\n".join(inspect.getsource(function).rstrip() for function in functions)


def function_called(name: str):
    """The experiment of this name, without what remembers its results."""
    pages = (page, cliffs, rate_schedules, range_tests)
    return inspect.unwrap(next(getattr(one, name) for one in pages if hasattr(one, name)))
