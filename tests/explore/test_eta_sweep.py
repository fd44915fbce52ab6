"""The sweep of learning rates: each network trains as alone, and the cliff is where a parabola's is."""

import numpy as np
import pytest

from mlp_course import Network, datasets, evaluate, sgd
from mlp_course.explore import EtaSweep


def test_each_network_of_the_sweep_is_trained_as_it_would_be_alone():
    data, etas = datasets.moons(20), np.array([0.05, 0.5, 2.0])
    sweep = EtaSweep(data, hidden=(3,), etas=etas, epochs=4, longest=6, eta=0.5)
    for i, eta in enumerate(etas):
        net = Network([2, 3, 1], "tanh", "sigmoid", "cross-entropy", rng=0)
        costs = [evaluate(net, data).cost]
        costs += [evaluate(net, data).cost for _ in sgd(net, data, eta=eta, batch_size=20, epochs=6)]
        np.testing.assert_allclose(sweep.costs[:, i], costs, rtol=1e-9)
    np.testing.assert_allclose(sweep.line.get_ydata(), sweep.costs[:5, 1])
    sweep.controls["epochs"].value = 6
    np.testing.assert_allclose(np.concatenate([sweep.good.get_ydata(), sweep.bad.get_ydata()]), sweep.costs[6])
    sweep.controls["eta"].value = 2.0
    assert sweep.marker.get_xdata()[0] == 2.0 and sweep.line.get_ydata()[-1] == pytest.approx(sweep.costs[6, 2])


def test_the_line_of_the_sweep_stands_where_a_parabola_begins_to_climb():
    x = np.linspace(-1, 1, 9)[None]
    sweep = EtaSweep((x, 0.3 * x + 0.1), hidden=(), etas=np.geomspace(0.1, 10, 41), longest=60, epochs=60)
    below = sweep.etas < sweep.limit
    assert 0 < below.sum() < 41
    assert (sweep.costs[60, below] < sweep.costs[0, below]).all()
    assert (sweep.costs[60, ~below] > sweep.costs[0, ~below]).all()
    np.testing.assert_array_equal(sweep.bad.get_xdata(), sweep.etas[~below])


def test_with_more_epochs_the_wall_stays_the_best_eta_hardly_moves_and_small_ones_come_down():
    sweep = EtaSweep(epochs=100)  # as chapter 6 shows and says
    costs = sweep.costs[[30, 100, 200, 300]]
    walls = {sweep.etas[np.argmax(~(row < sweep.costs[0]))] for row in costs}
    best = sweep.etas[np.nanargmin(costs, axis=1)]
    assert len(walls) == 1 and best.max() / best.min() < 2
    small = sweep.etas < best.min() / 4
    assert (np.diff(costs[:, small], axis=0) < 0).all()


def test_the_sweep_shows_networks_that_diverged_on_the_upper_edge():
    sweep = EtaSweep(epochs=300)
    assert not np.isfinite(sweep.costs[-1]).all() and np.isfinite(sweep.shown()).all()
    assert sweep.bad.get_ydata().max() == sweep.top
    sweep.controls["eta"].value = sweep.etas[-1]
    assert "beyond the frame" in sweep.status.text and sweep.error is None


@pytest.mark.parametrize("etas", [[], [0.1], [0.2, 0.1], [0.0, 1.0], [[0.1, 0.2]]])
def test_a_sweep_of_no_learning_rates_is_refused(etas):
    with pytest.raises(ValueError, match="positive and ascending"):
        EtaSweep(etas=etas)
