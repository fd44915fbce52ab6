"""Chapter 4's experiments: their numbers against the package's costs, and the pictures against the numbers."""

import inspect
import re
from pathlib import Path

import numpy as np
import pytest

from mlp_course import Network, costs
from mlp_course.activations import sigmoid, softmax
from mlp_course.exercises.exercise import every
from mlp_course.experiments import cost_functions as page
from mlp_course.experiments import cost_races, cost_statements

CHAPTER = Path(__file__).resolve().parents[2] / "notebooks" / "src" / "04_cost_functions.py"
FOLD = re.compile(r"<summary>The source of (.*?)</summary>\n\n```python\n(.*?)```", re.DOTALL)


def title_of(result) -> str:
    return result.figure.axes[0].get_title(loc="left") + result.figure.axes[0].get_title()


@pytest.mark.parametrize("name", ["quadratic", "cross-entropy"])
def test_the_errors_are_those_of_the_package(name):
    z = np.linspace(-6, 6, 25)[None]
    delta, _eta = page.DELTAS[name]
    cost = costs.as_cost(name, sigmoid)
    np.testing.assert_allclose(delta(z, sigmoid(z), 0.3), cost.delta(z, sigmoid(z), 0.3 + 0 * z), atol=1e-15)


def test_the_table_of_two_starts_has_the_numbers_of_the_text():
    rows = page.two_starts().rows
    np.testing.assert_allclose(rows[:, 1], [0.982, 0.818], atol=5e-4)
    np.testing.assert_allclose(rows[:, 3], [0.0173, 0.1219], atol=5e-5)


@pytest.mark.parametrize(("cost", "eta"), [("quadratic", 0.15), ("cross-entropy", 0.15 / 4)])
def test_a_neurons_way_is_that_of_a_network(cost, eta):
    net = Network([1, 1], cost=cost)
    net.theta[:] = 2.0
    way = page.outputs(page.DELTAS[cost][0], 4.0, eta, 30)
    for a in way:
        assert net(np.ones((1, 1))).item() == pytest.approx(a)
        net.theta -= eta * net.backprop(np.ones((1, 1)), np.zeros((1, 1))).grad


def test_a_wait_ends_when_the_output_falls_below_half():
    for cost, z in (("quadratic", 4.0), ("quadratic", 1.5), ("cross-entropy", 7.0)):
        delta, eta = page.DELTAS[cost]
        way = page.outputs(delta, z, eta, 400)
        assert page.wait(cost, z) == (way < 0.5).argmax()


def test_the_waits_are_those_of_the_text():
    found = page.waits_of_both().found
    assert list(found["quadratic"][[3, 6, 7]]) == [232, 3737, 10_028]
    assert list(found["cross-entropy"][[3, 6, 7]]) == [67, 107, 120]
    assert set(page.waits().found) == {"quadratic"} and "3,737" in title_of(page.waits())


def test_a_learners_error_teaches_the_neuron():
    own = page.own_race(every()["cross_entropy_delta"].reference)
    assert own.below == {"quadratic": 232, "your δ": 67}
    assert page.own_race(lambda z, a, y: 0 * a).below["your δ"] is None


def test_prices_and_forecast():
    prices = page.prices()
    np.testing.assert_allclose(prices.price, -np.log(prices.a))
    assert page.forecast(0.7).best == pytest.approx(0.7) and page.forecast(0.25).best == pytest.approx(0.25)


def test_charges_are_the_costs():
    found = page.charges()
    for name, charged in found.found.items():
        cost = costs.as_cost(name, sigmoid)
        np.testing.assert_allclose(charged, cost.each(None, found.a[None], 0 * found.a[None]), atol=1e-12)


def test_nudges_find_softmaxs_slopes():
    z = (0.5, -1.0, 2.0)
    np.testing.assert_allclose(page.softmax_nudge(z).J, softmax.jacobian(np.array(z)[:, None]).reshape(3, 3), atol=1e-9)


def test_a_race_over_learning_rates_is_a_stack_of_single_runs():
    etas = (0.5, 2.0)
    found = cost_races.final_misses("cross-entropy", 0.0, etas, networks=2, epochs=3)
    starts, data = cost_races.pushed_moons("cross-entropy", 0.0, networks=2)
    for row, eta in zip(found, etas, strict=True):
        nets = starts.copy()
        np.testing.assert_allclose(row, cost_races.watch(nets, data, eta, 3)[-1], rtol=1e-9)


def test_pushed_neurons_are_saturated():
    nets, (x, _y) = cost_races.pushed_moons("quadratic", 10.0, networks=3)
    assert nets.sigma[1].prime(nets.forward(x).z[1]).max() < 1e-4


def test_relearning_knows_its_best():
    run = page.relearning(learned=5, etas=(0.5, 2.0), epochs=4)
    for cost, waits in run.found.items():
        assert waits.shape == (2, 10) and run.best[cost] == np.median(waits, axis=1).min()
    assert ("more than 4" in title_of(run)) == (max(run.best.values()) > 4)


def test_the_digits_run_at_the_best_of_their_learning_rates():
    many = cost_races.digits_again("softmax", "log-likelihood", False, (0.01, 0.3), networks=2, epochs=1)
    single = cost_races.digits_again("softmax", "log-likelihood", False, (0.3,), networks=2, epochs=1)
    np.testing.assert_allclose(many, single)


def test_the_patient_says_half_to_everything():
    ill = page.patient(updates=100)
    assert ill.costs[-1] == pytest.approx(np.log(2), abs=0.002) and ill.errors[1] > 0.45 and ill.errors[0] < 1e-7


def test_statements_beside_the_chapter_return_what_they_draw():
    soft = cost_statements.outputs_that_do_not_saturate(("softplus",), networks=3, epochs=20)
    assert soft.found["softplus"].shape == (5, 3)
    one, ten, thousand = cost_statements.linear_outputs(networks=3).found.values()
    np.testing.assert_allclose(ten, one, rtol=1e-6)
    np.testing.assert_allclose(thousand, one, rtol=1e-6)
    ends = cost_statements.saturated_outputs((1.0, 4.0), networks=3, epochs=5)
    assert ends.shares["quadratic"].shape == ends.misses["cross-entropy"].shape == (2, 3)
    kept = cost_statements.nearly_right(learned=5, epochs=2).found
    np.testing.assert_allclose(kept["quadratic"][0], kept["cross-entropy"][0])


def test_the_sources_in_the_chapter_are_those_of_the_package():
    prose = "\n".join(line.removeprefix("# ").removeprefix("#") for line in CHAPTER.read_text("utf-8").splitlines())
    folds = FOLD.findall(prose)
    assert len(folds) >= 5
    for names, code in folds:
        found = []
        for name in re.findall(r"<code>(\w+)</code>", names):
            found.append(inspect.getsource(getattr(page, name, None) or getattr(cost_races, name)).rstrip())
        assert code.rstrip() == "\n\n\n".join(found)
