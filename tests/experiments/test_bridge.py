"""What chapter 12 compares: gradients beside nudges, updates beside the package's and scikit-learn's, three traps."""

import re

import numpy as np
import pytest
from build_notebooks import ROOT

from mlp_course.activations import softmax
from mlp_course.exercises import mine
from mlp_course.exercises.exercise import every
from mlp_course.experiments import bridge, libraries, peers, trap_pictures, traps

FOLD = re.compile(r"<summary>The source of .*?</summary>\n\n```python\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def begin():
    return bridge.start()


@pytest.fixture(scope="module")
def gradients():
    return bridge.gradients_by(mine("forward", "softmax", "bp2", "bp3_bp4"))


def test_the_start_is_the_same_each_time_and_another_for_another_network(begin):
    again = bridge.start()
    assert bridge.apart(peers.in_order(again.W, again.b), peers.in_order(begin.W, begin.b)) == 0
    assert (bridge.start(network=2).W[1] != begin.W[1]).all()
    assert begin.x.shape == (64, 20) and (begin.y.argmax(axis=0) == begin.labels).all()
    assert bridge.start(count=64).x.shape == (64, 64)


def test_your_gradient_is_that_of_nudges_and_of_the_package(begin, gradients):
    ours = gradients(begin.W, begin.b, begin.x, begin.y)
    assert bridge.apart(bridge.by_nudging(begin), ours) < 1e-8
    assert bridge.apart(bridge.by_package(begin), ours) < 1e-13


def test_updates_are_those_of_the_package_and_of_scikit_learn_and_leave_the_start_alone(begin, gradients):
    before = [array.copy() for array in peers.in_order(begin.W, begin.b)]
    sgd = bridge.updated_by_sgd(begin, gradients, mine("sgd_update"))
    adam = bridge.updated_by_adam(begin, gradients, mine("adam_update"))
    assert bridge.apart(bridge.updated_by_package(begin, "SGD", 0.5), sgd) < 1e-12
    assert bridge.apart(bridge.updated_by_package(begin, "Adam", 0.01), adam) < 1e-12
    assert bridge.apart(bridge.in_scikit_learn(begin), sgd) < 1e-12
    assert bridge.apart(before, peers.in_order(begin.W, begin.b)) == 0
    assert bridge.apart(before, sgd) > 0.01 and bridge.apart(before, adam) > 0.01


def test_a_cost_that_takes_probabilities_for_logits_has_the_gradient_of_nudges():
    rng = np.random.default_rng(0)
    cost = traps.SoftmaxTwice(softmax)
    z = rng.normal(size=(4, 3))
    y = np.eye(4)[:, [0, 3, 1]]
    found = cost.delta(z, softmax(z), y)
    for entry in np.ndindex(z.shape):
        step = np.zeros(z.shape)
        step[entry] = 1e-5
        up = cost.each(z + step, softmax(z + step), y).sum()
        down = cost.each(z - step, softmax(z - step), y).sum()
        assert found[entry] == pytest.approx((up - down) / 2e-5, abs=1e-9)


def test_a_sum_of_gradients_is_momentum_without_a_brake():
    torch_momentum = every()["torch_momentum"].reference
    theta = np.array([1.0, -2.0])
    other = theta
    total = np.zeros(2)
    v = np.zeros(2)
    for _ in range(6):
        total = total + theta
        theta = theta - 0.1 * total
        other, v = torch_momentum(other, v, other, 0.1, 1.0)
    assert np.allclose(theta, other)


def test_a_trap_prints_a_cost_for_each_update_and_reads_shares():
    costs, read = traps.trap_run("none")
    assert costs.shape == (220, len(traps.ETAS), 5) and read.shape == (len(traps.ETAS), 5)
    best, _read, eta = traps.at_eta("none")
    lowest = costs[-22:].mean(axis=(0, 2)).min()
    assert eta in traps.ETAS and np.isclose(best[-22:].mean(), lowest, rtol=1e-12)
    assert {trap for trap, _eta in trap_pictures.RUNS.values()} == set(traps.TRAPS)


def test_a_trap_is_trained_from_other_weights_too():
    costs, read = traps.trap_run("none", (1.0,), number=4)
    assert costs.shape == (220, 1, 5) and read.shape == (1, 5)
    assert abs(costs[0, 0] - traps.trap_run("none")[0][0, traps.ETAS.index(1.0)]).max() > 0.001


def test_prices_are_split_by_what_is_read():
    rightly, wrongly = traps.prices_of("none", eta=1.0)
    _costs, nets, new = traps.trained("none", traps.ETAS, 1)
    share = traps.trap_run("none")[1][traps.ETAS.index(1.0)].mean()
    ones = slice(5 * traps.ETAS.index(1.0), 5 * traps.ETAS.index(1.0) + 5)
    mean = traps.evaluate(nets, new).cost[ones].mean()
    assert share * rightly + (1 - share) * wrongly == pytest.approx(mean)


def test_a_push_that_is_never_forgotten_widens_the_swings():
    assert traps.pushed_bowls(zero_grad=True) == pytest.approx(1, abs=0.1)
    assert traps.pushed_bowls(zero_grad=False) > 2


def test_a_library_that_is_missing_is_named_with_the_way_to_get_it(capsys, monkeypatch):
    def missing(name):
        raise ModuleNotFoundError(name)

    assert bridge.start.__doc__ and libraries.here("scikit-learn") and capsys.readouterr().out == ""
    monkeypatch.setattr(libraries, "import_module", missing)
    monkeypatch.delenv(libraries.VARIABLE, raising=False)
    assert libraries.library("PyTorch") is None and not libraries.here("PyTorch")
    assert "`pip install torch`" in capsys.readouterr().out
    monkeypatch.setenv(libraries.VARIABLE, "1")
    with pytest.raises(ModuleNotFoundError):
        libraries.here("PyTorch")
    with pytest.raises(KeyError):
        libraries.library("Keras")


def test_the_sources_that_the_chapter_shows_are_those_of_the_package():
    chapter = (ROOT / "notebooks" / "src" / "12_the_same_in_pytorch.py").read_text(encoding="utf-8")
    text = "\n".join(line.removeprefix("# ").removeprefix("#") for line in chapter.splitlines())
    pages = [ROOT / "mlp_course" / "experiments" / f"{name}.py" for name in ("bridge", "peers", "traps")]
    package = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    folds = FOLD.findall(text)
    assert len(folds) >= 3
    for fold in folds:
        for function in re.split(r"\n\n\n", fold.strip()):
            assert function in package, function[:80]
