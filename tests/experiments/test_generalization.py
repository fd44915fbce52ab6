"""Chapter 9's experiments: against the core, against numbers by hand, and the page's folds against the sources."""

import inspect
import re
from pathlib import Path

import numpy as np
import pytest

from mlp_course import Network, datasets, evaluate, penalties
from mlp_course.exercises.exercise import every
from mlp_course.experiments import braked_moons, moved_digits, noisy_moons, perfect_pairs
from mlp_course.experiments import generalization as page

CHAPTER = Path(__file__).resolve().parents[2] / "notebooks" / "src" / "09_generalization.py"
FOLD = re.compile(r"<summary>The source of (.*?)</summary>\n\n```python\n(.*?)```", re.DOTALL)
EARLY_STOP, L2_GRADIENT = (every()[name].reference for name in ("early_stop", "l2_gradient"))


def moons(n):
    return datasets.moons(30, 0.3, rng=n)


def test_b_starts_in_the_direction_of_a_and_both_learn_the_points(monkeypatch):
    monkeypatch.setattr(perfect_pairs, "sgd", lambda *given, **how: ())
    nets, _points = inspect.unwrap(perfect_pairs.pair)(3)
    np.testing.assert_allclose(nets.theta[1], 10 * nets.theta[0])
    assert nets.size == 1051  # as the text says


def test_what_a_pair_misses_is_what_it_answers_wrongly():
    found = page.on_new_points(pairs=2)
    nets, points = perfect_pairs.pair(1)
    new = datasets.moons(1000, 0.1, rng=1000)
    assert found.missed[1, 1] == pytest.approx(((nets[1](new.x) > 0.5) != new.y).sum())
    assert (evaluate(nets, points).accuracy == 1).all() and found.training.shape == (2, 2)


def test_the_prices_of_the_answers_are_the_cost():
    net = Network([2, 5, 1], "tanh", cost="cross-entropy", rng=0)
    price, wrong = page.prices(net, moons(0))
    judged = evaluate(net, moons(0))
    assert price.mean() == pytest.approx(judged.cost) and 1 - wrong.mean() == pytest.approx(judged.accuracy)
    net.theta *= 1e3
    assert np.isfinite(page.prices(net, moons(0))[0]).all()


def test_a_course_is_that_of_a_training_that_is_looked_at_by_the_core():
    found = noisy_moons.course(runs=2)
    net, data, steps = noisy_moons.begin(1)
    for _step in steps:
        pass
    new = evaluate(net, noisy_moons.new_points())
    assert found.train.shape == (200, 2)
    assert found.train[-1, 1] == pytest.approx(evaluate(net, data).cost)
    assert found.new[-1, 1] == pytest.approx(new.cost) and found.new_right[-1, 1] == pytest.approx(new.accuracy)
    right = found.new_right
    np.testing.assert_allclose((1 - right) * found.price_wrong + right * found.price_right, found.new)


def test_each_run_has_points_and_a_start_of_its_own_and_a_stack_one_start():
    first, data, _steps = noisy_moons.begin(0, copies=2)
    second, other, _steps = noisy_moons.begin(1)
    assert (first.theta[0] == first.theta[1]).all()
    assert not np.allclose(first.theta[0], second.theta) and not np.allclose(data.x, other.x)


def test_the_rule_that_is_given_decides_what_is_kept():
    found = noisy_moons.course()
    last = page.kept_and_last(lambda costs, patience: (len(costs) - 1, len(costs) - 1))
    np.testing.assert_array_equal(last.kept, last.last)
    stopped = page.kept_and_last(EARLY_STOP, patience=3)
    kept, _stop = EARLY_STOP(found.validation[:, 4].tolist(), 3)
    assert stopped.kept[4] == found.new[kept, 4]


def test_the_learners_l2_trains_as_the_packages_and_another_one_does_not():
    assert page.with_own_l2(L2_GRADIENT).apart < 1e-6
    assert page.with_own_l2(lambda W, b, dW, db, lam, N: (dW, db)).apart > 1e-3


def test_strengths_of_a_stack_are_trained_as_each_alone():
    train, new = braked_moons.over_lambda("L1", lambdas=(0.0, 0.1), runs=1)
    net, data, steps = noisy_moons.begin(0, penalty=penalties.L1(0.1))
    for _step in steps:
        pass
    assert train[1, 0] == pytest.approx(evaluate(net, data).cost, rel=1e-3)
    assert new[1, 0] == pytest.approx(evaluate(net, noisy_moons.new_points()).cost, rel=1e-3)


def test_each_network_of_the_race_has_its_own_brake_and_rate():
    costs = braked_moons.over_eta(runs=1)
    for brake, how in enumerate(({}, {"penalty": penalties.L2(0.3)}, {"penalty": penalties.L1(0.1)})):
        net, _data, steps = noisy_moons.begin(0, eta=0.003, **how)
        for _step in steps:
            pass
        alone = evaluate(net, noisy_moons.new_points()).cost  # nearly: dropout draws from the same chance as the order
        assert costs[brake, 1, 0] == pytest.approx(alone, rel=0.05)
    assert costs.shape == (4, 5, 1) and costs[0, 4, 0] > 1.5 * costs[1, 4, 0]


def test_sorted_weights_are_those_of_the_weights_alone():
    sizes = braked_moons.sorted_weights(runs=1)
    assert sizes.shape == (3, 460, 1) and (np.diff(sizes, axis=1) <= 0).all()


def test_the_larger_the_weights_that_are_set_to_zero_the_farther_an_answer_moves():
    none, small, large = (braked_moons.moves_when_pruned(below=below, runs=1)[0] for below in (0, 0.01, 0.5))
    assert none == 0 < small < large


def test_in_each_of_three_updates_other_neurons_are_left_out():
    stays = page.in_three_updates(p=0.5).stays
    hidden = [tuple(np.concatenate(layers[1:-1])) for layers in stays]
    assert len(set(hidden)) == 3 and all(layers[0].all() and layers[-1].all() for layers in stays)
    assert len(page.in_three_updates(p=0.0).figure.axes) == 3


def test_copies_of_digits_stand_below_their_originals():
    found = page.moved_digits(shift=0.0, degrees=0.0, count=3)
    pictures = [ax.images[0].get_array() for ax in found.figure.axes]
    for column in range(3):
        np.testing.assert_array_equal(pictures[column], pictures[3 + column])


def test_turns_are_found_again():
    assert abs(page.turns_of(0)).max() < 1e-9
    angles = page.turns_of(30)
    assert 27 < angles.max() < 31 and -31 < angles.min() < -27


def test_learning_from_no_copies_is_learning_from_the_digits():
    alone = moved_digits.learned(0, networks=1)
    assert alone.shape == (2, 3, 1) and (alone[0] > alone[1]).all()


def test_the_numbers_by_hand_are_those_of_the_text():
    early = (-9 * np.log(0.9) - np.log(0.3)) / 10
    late = (-9 * np.log(0.999) - np.log(0.001)) / 10
    text = CHAPTER.read_text(encoding="utf-8")
    for value, written in ((early, "= 0.215$"), (late, "= 0.692$"), (1 / (1 + np.exp(-0.2)), "= 0.55$")):
        assert f"{value:.3f}".rstrip("0") in written and written in text
    for updates in (1, 2, 3):
        assert f"| {updates} | {0.03 * 0.975**updates:.5f} |" in text
    (after,) = datasets.moved(np.array([[[0.0, 4, 8, 0, 0]]]), right=0.5)
    assert after[0, 2] == 6


def test_the_folded_sources_are_the_packages():
    code = re.sub(r"(?m)^# ?", "", CHAPTER.read_text(encoding="utf-8"))
    folds = FOLD.findall(code)
    assert folds
    for names, source in folds:
        for name in re.findall(r"<code>(.*?)</code>", names):
            pages = (perfect_pairs, noisy_moons, braked_moons, moved_digits)
            home = next(page for page in pages if hasattr(page, name))
            assert inspect.getsource(inspect.unwrap(getattr(home, name))).strip() in source
