"""Chapter 7's experiments: the ball against its formulas, Adam's numbers against the package, race, clipping."""

import inspect
import re
from pathlib import Path

import numpy as np
import pytest

from mlp_course import optimizers
from mlp_course.exercises.exercise import every
from mlp_course.experiments import adam, clipping, fair_race, momentum, optimizer_race
from mlp_course.experiments.own_runner import OwnRunner

MOMENTUM, ADAM = (every()[name].reference for name in ("momentum_update", "adam_update"))


@pytest.mark.parametrize("mu", [0.0, 0.5, 0.9])
def test_a_steady_slope_leads_to_the_effective_rate(mu):
    found = momentum.steady_slope(mu=mu, eta=0.02, slope=3.0, steps=400)
    assert found.lengths[0] == pytest.approx(0.06) and found.lengths[-1] == pytest.approx(0.06 / (1 - mu))


@pytest.mark.parametrize(("eta", "mu"), [(0.01, 0.0), (0.03, 0.4), (0.02, 0.95)])
def test_the_long_run_factor_is_that_of_the_walk(eta, mu):
    places = momentum.rolled(eta, mu, steps=600)
    for axis, curvature in enumerate((1.0, 50.0)):
        size = np.maximum.accumulate(abs(places[::-1, axis]))[::-1]
        measured = (size[500] / size[100]) ** (1 / 400)
        assert measured == pytest.approx(float(momentum.long_run_factor(eta, mu, curvature)), abs=0.01)


@pytest.mark.parametrize("mu", [0.0, 0.3, 0.9])
def test_the_factor_crosses_1_at_the_balls_cliff(mu):
    cliff = 2 * (1 + mu) / 7
    assert momentum.long_run_factor(0.999 * cliff, mu, 7.0) < 1 < momentum.long_run_factor(1.001 * cliff, mu, 7.0)


def test_the_ball_swings_wider_first_and_overtakes():
    found = momentum.two_walks()
    assert found.ball[3] > found.plain[3] and found.ball[5] < found.plain[5] and found.behind == 4
    assert "step 5" in found.figure.axes[1].get_title(loc="left")


def test_networks_train_alike_at_a_small_effective_rate():
    runs = momentum.same_effective_rate(eta=0.1).runs
    assert np.median(runs[0][-1]) == pytest.approx(np.median(runs[1][-1]), rel=0.2)
    assert runs[0].shape == (21, 20) and (runs[0][0] == runs[1][0]).all()


@pytest.mark.parametrize("gradients", [[2.0] * 5, [2.0, -2.0, 0.5], [0.0, 1e-3, -7.0]])
def test_the_moments_are_those_of_the_packages_adam(gradients):
    theta = np.zeros(1)
    runner = optimizers.Adam()
    runner.start(theta)
    for g, moment in zip(gradients, adam.moments(gradients), strict=True):
        before = theta.copy()
        runner.update(theta, np.array([g]), 0.1)
        assert (before - theta)[0] == pytest.approx(0.1 * moment.corrected, abs=1e-5)
        assert runner.v[0] == pytest.approx(moment.v) and runner.s[0] == pytest.approx(moment.s)


def test_the_first_updates_say_their_three_numbers():
    means = adam.running_means()
    assert abs(means.noise).max() == pytest.approx(0.2) and means.steady[-1] == pytest.approx(2 * (1 - 0.9**20))
    found = adam.first_updates()
    assert "3.2, 4.2, 5.0" in found.words and np.allclose(found.corrected, 1)
    assert adam.by_sign(theta=0.25, eta=0.1, steps=9).places[-1] == pytest.approx(-0.05)


@pytest.mark.parametrize(("name", "f", "memories"), [("momentum", MOMENTUM, 1), ("adam", ADAM, 2)])
def test_a_learners_function_runs_as_the_packages_optimizer(name, f, memories):
    rng = np.random.default_rng(0)
    start = rng.standard_normal((3, 4))
    eta = np.array([[0.1], [0.01], [0.001]])
    thetas = []
    for runner in (OwnRunner(f, memories), optimizers.BY_NAME[name]()):
        theta = start.copy()
        runner.start(theta)
        for g in np.sin(np.arange(60)).reshape(5, 3, 4):
            runner.update(theta, g, eta)
        thetas.append(theta)
    np.testing.assert_allclose(*thetas, rtol=1e-9)


def test_the_race_takes_a_learners_functions_in_the_places_of_the_packages():
    kinds = optimizer_race.with_own(momentum=MOMENTUM, adam=ADAM)
    for name in ("Momentum", "Adam"):
        assert kinds[name] is not optimizer_race.RUNNERS[name]
        own, theirs = (
            optimizer_race.raced(name, "saddle", [0.1, 0.02], some)[1] for some in (kinds, optimizer_race.RUNNERS)
        )
        np.testing.assert_allclose(own, theirs, rtol=1e-6)


def test_the_turned_ravine_is_another_to_those_that_know_the_axes_alone():
    found = optimizer_race.turned()
    assert {*found.straight} == {*found.askew} == {*optimizer_race.RUNNERS}
    same = {name for name, height in found.askew.items() if np.allclose(height, found.straight[name], rtol=1e-6)}
    assert same == {"SGD", "Momentum", "Nesterov"}


def test_beyond_the_cliff_of_plain_descent_only_the_ball_arrives():
    found = momentum.beyond_the_cliff()
    np.testing.assert_allclose(found.plain[:3], [np.hypot(1, 0.5), np.hypot(0.94, 1), np.hypot(0.8836, 2)])
    assert found.ball[200] < 1e-4 < 1e3 < found.plain[20]


def test_with_a_constant_rate_rmsprop_ends_as_the_sign_does_and_adam_rests():
    found = adam.on_the_bowl()
    assert found.rmsprop[1] == pytest.approx(abs(0.55 - 0.1 / np.sqrt(0.1))) and found.adam[1] == pytest.approx(0.45)
    assert found.rmsprop.min() < 1e-8 and found.rmsprop[-1] == pytest.approx(0.05, abs=1e-3) and found.adam[-1] < 1e-4


def test_a_training_is_judged_by_its_last_ten_epochs():
    found = momentum.trained(0.3, 0.0, networks=3, epochs=12)
    assert found.costs.shape == (13, 3) and found.late == np.median(found.costs[3:])
    assert f"{found.late:.2g}" in found.figure.axes[0].get_title(loc="left")


def test_a_race_is_run_from_the_same_starts_by_all_and_another_race_from_others():
    still = fair_race.final_costs("sgd", (1e-12,), networks=3, epochs=1)
    assert np.allclose(still, fair_race.final_costs("adam", (1e-12,), networks=3, epochs=1), rtol=1e-6)
    assert not np.allclose(still, fair_race.final_costs("sgd", (1e-12,), race=1, networks=3, epochs=1))


def test_a_clipped_gradient_keeps_its_direction_and_never_exceeds_its_limit():
    g = np.array([[3.0, 4.0], [0.3, 0.4], [0.0, 0.0], [-300.0, 400.0]])
    np.testing.assert_allclose(clipping.clipped(g, 1), [[0.6, 0.8], [0.3, 0.4], [0, 0], [-0.6, 0.8]])


def test_a_run_with_a_limit_says_how_long_its_gradients_were():
    costs, lengths = clipping.deep_run(networks=2, epochs=3)
    short, same_at_first = clipping.deep_run(limit=1e-9, networks=2, epochs=3)
    assert costs.shape == (4, 2) and lengths.shape == (3, 2) and (lengths > 0).all()
    np.testing.assert_allclose(same_at_first[0], lengths[0], rtol=1e-12)
    np.testing.assert_allclose(short[-1], short[0], rtol=1e-6)


def test_decay_beside_adam_is_the_same_for_all_gradients_and_inside_it_is_not():
    beside = clipping.weights_under(decoupled=True, sizes=(0.1, 100.0), updates=300)
    np.testing.assert_allclose(beside[-1], 0.999**300, atol=0.01)
    inside = clipping.weights_under(decoupled=False, sizes=(0.1, 100.0), updates=300)[-1]
    assert inside[0] < 0.8 and inside[1] > 0.98


def test_the_folded_sources_are_the_packages():
    text = (Path(__file__).resolve().parents[2] / "notebooks" / "src" / "07_momentum_to_adam.py").read_text(
        encoding="utf-8"
    )
    code = re.sub(r"(?m)^# ?", "", text)
    folds = re.findall(r"<summary>The source of (.*?)</summary>\n\n```python\n(.*?)```", code, re.DOTALL)
    for names, source in folds:
        for name in re.findall(r"<code>(.*?)</code>", names):
            home = next(page for page in (momentum, adam, fair_race) if hasattr(page, name))
            assert inspect.getsource(inspect.unwrap(getattr(home, name))).strip() in source
