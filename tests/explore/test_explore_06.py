"""Chapter 6's interactives: the cliff, the schedules and the race are what mathematics says they are."""

import numpy as np
import pytest

from mlp_course import Network, datasets, evaluate, optimizers, schedules, sgd
from mlp_course.explore import EtaSweep, OptimizerRace, ScheduleDesigner
from mlp_course.explore.optimizer_race import BEST, ETAS, RUNNERS, SURFACES, best_rates, raced, ravine, saddle
from mlp_course.explore.schedule_designer import SHAPES, UPDATES, examples, schedule, untrained

KINDS = [EtaSweep, ScheduleDesigner, OptimizerRace]


def another(control):
    return control.values[control.index - 1 if control.index else 1]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_control_changes_the_words_and_a_still_picture_stands_in(kind):
    interactive = kind()
    for name, control in interactive.controls.items():
        before = interactive.status.text
        control.value = another(control)
        assert interactive.error is None and interactive.status.text != before, name
        assert all(panel.picture.alt for panel in interactive.panels)
    data, metadata = interactive._repr_mimebundle_()
    assert data["text/plain"] == kind.summary and metadata["image/png"]["alt"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_in_a_callback_is_shown(kind, monkeypatch):
    interactive = kind()
    monkeypatch.setattr(interactive, "update", lambda: 1 / 0)
    control = interactive.controls["eta"]
    control.value = another(control)
    assert isinstance(interactive.error, ZeroDivisionError) and interactive.status.failed


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


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("warm_up", [0, 100])
def test_the_designer_draws_the_schedule_that_it_trains_with(shape, warm_up):
    designer = ScheduleDesigner(shape, eta=1.0, warm_up=warm_up)
    drawn = np.array(designer.line.get_ydata())
    seen = []
    rates = schedule(shape, 1.0, warm_up)
    net = untrained()[3].copy()
    data = examples()
    for step in sgd(net, data, rates, 10, epochs=40, rng=0):
        seen.append(step.eta)
    np.testing.assert_allclose(drawn[:-1], seen)
    np.testing.assert_allclose(designer.trained()[0][-1, 3], evaluate(net, data).cost, rtol=1e-9)
    assert drawn.max() == pytest.approx(1.0) and len(seen) == UPDATES
    assert drawn[0] == pytest.approx(0.01 if warm_up else 1.0)


def test_the_designer_compares_with_constant_eta_on_the_same_batches():
    designer = ScheduleDesigner("constant", eta=0.5)
    ours, constant = designer.trained()
    np.testing.assert_array_equal(ours, constant)
    designer.controls["shape"].value = "cosine"
    np.testing.assert_array_equal(designer.trained()[1], constant)
    assert (designer.trained()[0][-1] != constant[-1]).all()
    with pytest.raises(ValueError, match="There is no schedule 'spiral'"):
        schedule("spiral", 1.0, 0)
    assert schedule("cosine", 2.0, 0)(100) == schedules.cosine(2.0, UPDATES)(100)


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
    assert race.etas == best_rates("saddle") != best_rates("ravine")
    race.controls["whose"].value = "all"
    assert not race.controls["eta"].disabled and len(set(race.etas.values())) == 1


def test_paths_that_leave_the_map_end_there_and_are_said_to():
    race = OptimizerRace(eta=0.05, step=100)
    line = np.array(race.trails["SGD"].line.get_data())
    assert np.isfinite(line).all() and np.abs(line).max() < 3
    assert "SGD left the map" in race.status.text
    race.controls["step"].value = 0
    assert race.trails["SGD"].line.get_xdata().size == 1 and "left the map" not in race.status.text


def test_the_designer_takes_a_schedule_of_ones_own():
    def mine(t, eta, updates, warm):
        return eta * (t + 1) / (updates + warm)

    designer = ScheduleDesigner(mine, eta=2.0, warm_up=100)
    np.testing.assert_allclose(designer.line.get_ydata(), 2.0 * np.arange(1, UPDATES + 2) / (UPDATES + 100))
    assert designer.error is None and "yours: mine" in designer.status.text
    designer.controls["shape"].value = "linear"
    assert "yours" not in designer.status.text
