"""Chapter 3's experiments: their numbers against the package and nudges, and the pictures against the numbers."""

import inspect
import re
from pathlib import Path

import numpy as np
import pytest

from mlp_course import Network, plots
from mlp_course.exercises.exercise import every
from mlp_course.experiments import backpropagation as page
from mlp_course.experiments.counting import multiplications
from mlp_course.plots.circuit import number

CHAPTER = Path(__file__).resolve().parents[2] / "notebooks" / "src" / "03_backpropagation.py"
FOLD = re.compile(r"<summary>The source of (.*?)</summary>\n\n```python\n(.*?)```", re.DOTALL)


def texts(figure) -> str:
    """Everything that is written in a figure."""
    from matplotlib.offsetbox import TextArea
    from matplotlib.text import Text

    written = [text.get_text() for text in figure.findobj(Text)]
    return " | ".join(written + [area.get_text() for area in figure.findobj(TextArea)])


def test_the_chain_has_the_numbers_of_the_text():
    chain = page.chain()
    found = [chain.values[name] for name in ("a1", "a2", "C")] + [chain.slopes[name] for name in ("z2", "z1", "w2")]
    np.testing.assert_allclose(found, [0.622, 0.469, 0.1408, -0.132, 0.0311, -0.0823], atol=5e-4)
    after = {name: chain.values[name] - 1.0 * chain.slopes[name] for name in ("w1", "b1", "w2", "b2")}
    assert page.chain(**after).values["C"] == pytest.approx(0.1159, abs=5e-5)


@pytest.mark.parametrize("knobs", [{}, {"w1": -1.5, "b2": 2.0, "y": 0.0}, {"w2": 3.0, "x": -0.5}])
def test_the_chain_is_what_a_network_computes(knobs):
    chain = page.chain(**knobs)
    v = chain.values
    net = page.chain_network()
    net.theta[:] = [v["w1"], v["b1"], v["w2"], v["b2"]]
    run = net.backprop(np.array([[v["x"]]]), np.array([[v["y"]]]))
    np.testing.assert_allclose([chain.slopes[name] for name in ("w1", "b1", "w2", "b2")], run.grad, rtol=1e-12)
    assert v["C"] == pytest.approx(run.cost) and v["a2"] == pytest.approx(run.a[2][0, 0])


def test_every_number_in_the_chains_picture_is_the_computed_one():
    chain = page.chain()
    written = texts(chain.figure)
    wires = [name for name in chain.values if not name.startswith("slope")]
    assert [name for name in wires if number(chain.values[name]) not in written] == []
    assert [name for name in chain.slopes if number(chain.slopes[name]) not in written] == []
    assert number(chain.values["C"], 4) in written and "0.235" in written and "0.249" in written
    assert number(chain.slopes["z2"]) not in texts(page.chain(backward=False).figure)


def test_the_fork_adds_what_comes_back():
    fork = page.fork()
    h = 1e-6
    numeric = (page.fork(b1=h).C - page.fork(b1=-h).C) / (2 * h)
    assert fork.delta == pytest.approx(numeric, abs=1e-9)
    assert fork.slope == pytest.approx(fork.along.sum()) and number(fork.slope) in texts(fork.figure)


def test_nudges_find_what_the_equations_give():
    net, x, y = page.small_network()
    run = net.backprop(x, y)
    for l in (1, 2):
        np.testing.assert_allclose(page.nudged(net, x, y, "z", l), run.delta[l], atol=1e-9)
        np.testing.assert_allclose(page.nudged(net, x, y, "b", l), run.db[l], atol=1e-9)
        np.testing.assert_allclose(page.nudged(net, x, y, "W", l), run.dW[l], atol=1e-9)
    theta = net.theta.copy()
    slopes, passes = page.gradient_by_nudging(net, x, y)
    np.testing.assert_allclose(slopes, run.grad, atol=1e-9)
    assert passes == 2 * net.size == 34 and (net.theta == theta).all()


def test_two_columns_stand_side_by_side():
    assert page.side_by_side([[0.5], [-1]], [[0.25], [2]]).splitlines()[2].split() == ["-1.0000", "2.0000"]


def test_a_nudged_run_learns_at_the_price_that_it_says():
    run = page.nudged_run(updates=20)
    assert run.passes == 20 * 66 and run.costs[-1] < 0.6 * run.costs[0] and f"{run.passes:,}" in texts(run.figure)


def test_both_runs_of_the_race_go_the_same_way_also_with_a_learners_function():
    race = page.race(updates=30)
    np.testing.assert_allclose(race.costs[0], race.costs[1], atol=1e-8)
    own = page.race(every()["backprop"].reference, updates=30)
    np.testing.assert_allclose(own.costs[1], race.costs[1], rtol=1e-9)


@pytest.mark.parametrize("sizes", [[784, 30, 10], [2, 8, 1], [5, 1, 5], [3, 4]])
def test_the_price_is_the_number_of_products(sizes):
    found = page.price(sizes=sizes, m=7)
    weights = [n * sizes[l] for l, n in enumerate(sizes[1:])]
    kind = "in matrix products"
    assert found.forward[kind] == 7 * sum(weights)
    assert found.both[kind] == 7 * (2 * sum(weights) + sum(weights[1:])) <= 3 * found.forward[kind]
    assert found.nudging == 2 * (sum(weights) + sum(sizes[1:]))


@pytest.mark.parametrize("times", [2, 25])
def test_a_dearer_backward_pass_is_dearer(times):
    def dear(net, x, y):
        for _ in range(times):
            net.backprop(x, y)

    assert page.price(dear).worth == pytest.approx(times * page.price().worth)


def test_products_written_otherwise_are_counted_too():
    net, x = Network([3, 4], rng=0), np.ones((3, 5))
    assert multiplications(lambda net, x: np.dot(net.W[1], x), net, x)["in matrix products"] == 60
    assert multiplications(lambda net, x: net.W[1][:, :1] * x[:1], net, x)["entry by entry"] == 20


def test_a_digit_by_nudging():
    digit = page.digit_by_nudging()
    assert digit.passes == 47_720 and digit.apart < 1e-6


def test_the_votes_are_the_examples_gradients():
    net, x, y = page.small_batch()
    votes = page.votes(net, x, y)
    assert votes.last.shape == (6, 8)
    np.testing.assert_allclose(votes.singles.mean(axis=0), net.backprop(x, y).grad, atol=1e-12)


def test_a_pushed_neuron_silences_its_weights():
    found = page.pushed_neuron()
    assert found.into.shape == found.out_of.shape == (41, 20)
    assert (found.into[[0, -1]] < 0.1 * found.into.max(axis=0)).all() and (found.out_of[-1] > found.out_of[0]).all()


def test_errors_fade_with_sigmoids():
    sizes = page.fading(hidden=4).sizes
    assert set(sizes) == {"sigmoid", "tanh", "relu"} and sizes["relu"].shape == (5, 20)
    assert np.median(sizes["sigmoid"][0]) < 0.1 * np.median(sizes["relu"][0]) and (sizes["tanh"][-1] == 1).all()


def test_the_patient_is_ill_in_layer_1_alone_and_a_sound_program_is_not():
    ill = page.patient(updates=5)
    assert ill.errors[0] > 0.1 and max(ill.errors[1:]) < 1e-6 and len(ill.costs) == 6
    assert max(page.patient(updates=5, program=every()["backprop"].reference).errors) < 1e-6


def test_watch_draws_the_costs_of_a_learners_training():
    seen = page.watch(every()["train"].reference, updates=20)
    assert len(seen.costs) == 21 and seen.costs[-1] < seen.costs[0]
    assert page.watch(lambda *_: []).figure is None


def test_a_table_writes_its_numbers():
    figure = plots.stills.table(["", "a"], ["row"], [[-0.25]], "title")
    assert "−0.250" in texts(figure) and "title" in texts(figure)


def test_the_sources_in_the_chapter_are_those_of_the_package():
    prose = "\n".join(line.removeprefix("# ").removeprefix("#") for line in CHAPTER.read_text("utf-8").splitlines())
    folds = FOLD.findall(prose)
    assert len(folds) >= 4
    for names, code in folds:
        sources = [inspect.getsource(getattr(page, name)).rstrip() for name in re.findall(r"<code>(\w+)</code>", names)]
        assert code.rstrip() == "\n\n\n".join(sources)


def test_a_deep_run_trains_as_long_as_it_says_each_at_its_own_best_eta():
    none, untrained = page.deep_run(hidden=1, epochs=1, etas=(1e-9,))
    eta, trained = page.deep_run(hidden=1, epochs=20, etas=(1e-9, 1.0))
    assert (none, eta) == (1e-9, 1.0) and untrained.shape == trained.shape == (5,)
    assert untrained.max() <= 0.75 < trained.min() <= trained.max() <= 1
    assert len(page.deep_run(hidden=1, epochs=1, networks=3)[1]) == 3
