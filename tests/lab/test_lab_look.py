"""Look into a neuron: what is said of it is measured, its weights can be changed, and where they go next is true."""

import asyncio
from itertools import pairwise

import numpy as np
import pytest

from mlp_course import explore
from mlp_course.activations import by_name
from mlp_course.explore import Lab
from mlp_course.explore.lab import neuron
from mlp_course.explore.lab.part import Part, exists, moved, next_source, part_of

SMALL = {"n": 40, "sizes": (2, 3, 1), "seeds": 2}


def twin_of(lab, **names):
    return eval(lab.code(), {**vars(explore), **names})


def parameters(net):
    return [*net.W[1:], *net.b[1:]]


def seen(lab):
    return [panel.name for panel in lab.fold.visible(lab.panels)]


def backprop(net, x, y):
    return net.backprop(x, y)


def update(theta, grad, eta):
    theta -= eta * grad


class MyNetwork:
    def __init__(self, sizes, rng):
        self.W = [None, *(rng.standard_normal((n, n_in)) for n_in, n in pairwise(sizes))]
        self.b = [None, *(np.zeros((n, 1)) for n in sizes[1:])]

    def forward(self, x):
        z = [None]
        a = [x]
        for W, b in zip(self.W[1:], self.b[1:], strict=True):
            z.append(W @ a[-1] + b)
            a.append(np.tanh(z[-1]))
        return z, a

    def feedforward(self, x):
        return self.forward(x)[1][-1]

    def update(self, x, y, eta):
        self.W[-1] -= eta * (self.feedforward(x) - y) @ self.forward(x)[1][-2].T / x.shape[1]


class Closed:
    def __init__(self, sizes, rng):
        self.w = rng.standard_normal((sizes[-1], sizes[0]))

    def feedforward(self, x):
        return 1 / (1 + np.exp(-self.w @ x))

    def update(self, x, y, eta):
        self.w -= eta * (self.feedforward(x) - y) @ x.T / x.shape[1]


def test_parts_are_counted_as_in_the_book_and_only_those_that_there_are():
    sizes = [2, 3, 1]
    assert part_of(sizes, 1, 3) == Part(1, 3) and part_of(sizes, 2, 1, 0).name == "the bias of neuron 1 of layer 2"
    assert part_of(sizes, 2, 1, 3).name == "the weight from neuron 3 of layer 1 into neuron 1 of layer 2"
    assert part_of(sizes, 1, 1, 2).symbol == "$w_{12}^{1}$" and Part(1, 11, 2).symbol == "$w_{11,2}^{1}$"
    for wrong, words in (((3, 1), "layer is 1 … 2"), ((1, 4), "neuron is 1 … 3"), ((1, 1, 3), "1 … 2 there")):
        with pytest.raises(ValueError, match=words):
            part_of(sizes, *wrong)
    with pytest.raises(TypeError, match="layer should be a whole number"):
        part_of(sizes, 1.5, 1)
    assert not exists(sizes, Part(1, 4)) and not exists(sizes, Part(2, 1, 4)) and exists(sizes, Part(2, 1, 3))


def test_keys_go_from_neuron_to_neuron_and_around_its_weights():
    sizes = [2, 3, 1]
    assert moved(sizes, Part(1, 3), 1, 0) == Part(2, 1) and moved(sizes, Part(1, 1), -1, -1) == Part(1, 1)
    parts = [Part(1, 2)]
    for _ in range(4):
        parts.append(next_source(sizes, parts[-1], 1))
    assert [part.source for part in parts] == [None, 0, 1, 2, None]


def verdicts(z, activation="tanh"):
    sigma = by_name(activation)
    slope = np.abs(sigma.prime(np.array(z)[None])[0])
    largest = np.abs(sigma.prime(neuron.USUAL_Z[None])).max()
    flat = slope < neuron.RULE.flat * largest
    dead = bool((slope == 0).all() and (np.array(z) <= 0).all())
    return neuron.verdict(neuron.Measured(np.array(z), sigma(np.array(z)[None])[0], flat, dead, None))


@pytest.mark.parametrize(
    "z, activation, words",
    [
        ([1.0] * 50, "tanh", "always on"),
        ([-1.0] * 50, "sigmoid", "never on"),
        ([5.0] * 50, "tanh", "always on, saturated"),
        ([-9.0] * 50, "sigmoid", "never on, saturated"),
        ([-1.0, 1.0], "tanh", "on for 50 % of the training points"),
        ([-9.0, 1.0], "tanh", "on for 50 % of the training points, saturated for 50 %"),
        ([-1.0] * 50, "relu", "never on: dead, for σ'(z) = 0 at every training point"),
        ([-1.0] * 50, "leaky_relu", "never on, saturated"),
        ([1.0] * 50, "relu", "always on"),
        ([np.nan, 1.0], "tanh", "its z is no finite number"),
    ],
)
def test_what_a_neuron_is_called_follows_from_its_z_by_the_rule(z, activation, words):
    assert verdicts(z, activation) == words


def test_the_rule_is_measured_on_the_training_points_of_the_network_that_is_seen():
    lab = Lab(trained=2, **SMALL).look(layer=1, neuron=2)
    z = lab.view.net.forward(lab.run.train.x).z[1][1]
    assert f"neuron 2 of layer 1: on for {100 * (z > 0).mean():.0f} % of the training points" in lab.status.text
    lab.change(1, 2, 0, 50.0)
    assert "neuron 2 of layer 1: always on, saturated" in lab.status.text
    edges, counts = lab.panel("neuron").histogram.bars.get_data()[1::-1]
    z = lab.view.net.forward(lab.run.train.x).z[1][1]
    np.testing.assert_allclose(counts, np.histogram(z, edges)[0] / np.histogram(z, edges)[0].max())


def test_a_neuron_takes_the_place_of_the_curves_and_gives_it_back():
    lab = Lab(trained=2, **SMALL)
    assert seen(lab) == ["answer", "curves", "graph"] and lab.looking.row.children == ()
    assert lab.look(layer=1, neuron=2) is lab
    assert seen(lab) == ["answer", "neuron", "graph"] and lab.looking.numbers in lab.looking.row.children
    lab.stage.presenting = True
    assert seen(lab) == ["answer", "neuron"] and not lab.fold.button.value
    lab.fold.turn()
    lab.look()
    assert seen(lab) == ["graph"]
    lab.stage.presenting = False
    lab.fold.button.value = True
    assert seen(lab) == ["answer", "curves", "graph"] and lab.code().endswith("trained=2)") and lab.error is None


def test_arrow_keys_choose_enter_opens_and_escape_closes():
    lab = Lab(trained=2, **SMALL)
    graph = lab.panel("graph").picture
    assert "Escape" not in graph.taken_keys and "keydown" in graph.events

    def press(picture, key, shift=False):
        picture._receive(None, {"type": "keydown", "key": key, "shift": shift}, [])

    press(graph, "ArrowDown")
    assert lab.looking.part == Part(1, 1) and "neuron 1 of layer 1" in lab.status.text
    assert "Enter looks into it" in lab.status.text and "Escape" in graph.taken_keys
    press(graph, "ArrowDown")
    press(graph, "Enter")
    shown = lab.panel("neuron").picture
    assert lab.looking.is_open and lab.looking.part == Part(1, 2) and shown.takes_focus
    press(shown, "ArrowRight")
    press(shown, "ArrowDown", shift=True)
    press(shown, "ArrowDown", shift=True)
    assert lab.looking.part == Part(2, 1, 1) and "the weight from neuron 1 of layer 1" in shown.alt
    assert "look(layer=2, neuron=1, source=1)" in lab.code() and lab.looking.numbers.labels == ["a₁"]
    assert "Escape" in lab.stage.shortcuts
    lab.stage._receive(None, {"type": "key", "key": "Escape"}, [])
    assert "Escape" not in lab.stage.shortcuts
    assert not lab.looking.is_open and graph.takes_focus and lab.panel("neuron") is None
    press(graph, "Escape")
    assert lab.looking.part is None and "Escape" not in graph.taken_keys and lab.error is None


def test_the_pointer_chooses_neurons_and_weights_where_they_are_drawn():
    lab = Lab(trained=2, **SMALL)
    graph = lab.panel("graph")

    def at(places):
        return graph.map.ax.transData.transform(places) / graph.figure.bbox.size

    x, y = at(graph.map.places[1][2])
    graph.picture._receive(None, {"type": "pointermove", "x": x, "y": y, "buttons": 0}, [])
    assert lab.looking.part == Part(1, 3) and not lab.looking.is_open
    np.testing.assert_array_equal(np.ravel(graph.cursor.ring.get_data()), graph.map.places[1][2])
    x, y = at(0.3 * graph.map.ends(2)[1][0] + 0.7 * graph.map.ends(2)[1][1])
    graph.picture._receive(None, {"type": "pointerdown", "x": x, "y": y, "buttons": 1}, [])
    assert lab.looking.part == Part(2, 1, 2) and lab.looking.is_open
    graph.picture._receive(None, {"type": "pointermove", "x": 0.999, "y": 0.999, "buttons": 0}, [])
    assert lab.looking.part == Part(2, 1, 2) and lab.error is None


def test_a_weight_changed_by_hand_is_that_of_the_network_that_is_seen_and_the_picture_follows():
    lab = Lab(trained=3, **SMALL).look(layer=1, neuron=2)
    before = lab.run.net.theta.copy()
    pixels = [panel.picture.pixels.copy() for panel in lab.fold.visible(lab.panels)]
    costs = lab.view.evaluated().copy()
    lab.looking.numbers._receive(None, {"place": 1, "value": 2.5}, [])
    net = lab.run.net
    assert net.W[1][0][1, 1] == 2.5 and (net.theta != before).sum() == 1
    after = [panel.picture.pixels for panel in lab.fold.visible(lab.panels)]
    assert all((one != other).any() for one, other in zip(pixels, after, strict=True))
    assert (lab.view.evaluated()[:, 0] != costs[:, 0]).any() and (lab.view.evaluated()[:, 1] == costs[:, 1]).all()
    assert lab.looking.numbers.texts[1] == "2.5" and lab.error is None
    lab.change(1, 2, 0, -1.0)
    assert net.b[1][0][1, 0] == -1.0


def test_while_it_trains_a_typed_weight_is_that_of_the_neuron_that_was_opened_last():
    lab = Lab(trained=3, **SMALL).look(layer=1, neuron=2)
    lab.runner.running = True  # and its words, and the numbers with them, came a moment ago
    lab.next_frame()
    lab.looking.open(Part(1, 3))
    before = lab.run.net.W[1].copy()
    lab.looking.numbers._receive(None, {"place": 1, "value": 2.5}, [])
    assert list(zip(*np.nonzero(lab.run.net.W[1] != before), strict=True)) == [(0, 2, 1)] and lab.error is None


@pytest.mark.parametrize("value", [np.nan, np.inf, "1", None])
def test_a_weight_that_is_no_number_is_refused(value):
    lab = Lab(**SMALL)
    before = lab.run.net.theta.copy()
    with pytest.raises((TypeError, ValueError), match="value should be"):
        lab.change(1, 1, 1, value)
    np.testing.assert_array_equal(lab.run.net.theta, before)


@pytest.mark.parametrize("more", [{}, {"optimizer": "adam"}, {"dropout": 0.3}, {"seeds": 1}])
def test_code_repeats_a_run_whose_weights_were_changed_number_for_number(more):
    lab = Lab(trained=2, **{**SMALL, **more})
    lab.change(1, 2, 1, 0.5).change(1, 2, 1, 0.75).train(updates=2)
    lab.change(2, 1, 0, -0.25).set("eta", 0.1).train(epochs=2).look(layer=2, neuron=1, gradient=True)
    assert lab.code().count(".change(") == 2 and "source=1, value=0.75" in lab.code()
    twin = twin_of(lab)
    np.testing.assert_array_equal(twin.run.net.theta, lab.run.net.theta)
    assert twin.code() == lab.code() and twin.status.text == lab.status.text
    for name, values in lab.run.history.items():
        np.testing.assert_array_equal(twin.run.history[name], values)


def test_before_the_first_update_a_weight_is_changed_too():
    lab = Lab(**SMALL).change(1, 1, 1, 3.0).set("eta", 0.1).train(epochs=2)
    np.testing.assert_array_equal(twin_of(lab).run.net.theta, lab.run.net.theta)
    lab.at(epoch=0)
    assert lab.view.net.W[1][0, 0] == 3.0


def test_changed_at_an_earlier_moment_a_weight_branches_off_there():
    lab = Lab(trained=6, **SMALL).at(epoch=3)
    then = lab.view.networks.theta.copy()
    lab.change(1, 2, 1, 0.5)
    assert lab.moment is None and lab.run.epoch == 3 and (lab.run.net.theta != then).sum() == 1
    lab.train(epochs=2)
    np.testing.assert_array_equal(twin_of(lab).run.net.theta, lab.run.net.theta)
    lab.at(epoch=3)
    assert lab.view.net.W[1][1, 0] == 0.5, "the moment of the change is seen as it was left"
    lab.train(epochs=1)
    np.testing.assert_array_equal(twin_of(lab).run.net.theta, lab.run.net.theta)


def test_a_moment_that_is_gone_back_to_has_the_weights_but_not_the_settings_that_were_changed_then():
    lab = Lab(trained=3, **SMALL).set("eta", 0.01).change(1, 2, 1, 0.5).train(epochs=1)
    lab.at(epoch=3).train(epochs=2)
    assert lab.settings.eta == 0.5 and ".change(" in lab.code() and "eta" not in lab.code()
    np.testing.assert_array_equal(twin_of(lab).run.net.theta, lab.run.net.theta)


def test_in_a_scrub_the_weight_is_that_of_the_position_that_is_seen():
    lab = Lab(scrub="eta", mark=0.5, trained=3, **SMALL)
    lab.set("eta", 0.1).change(1, 1, 2, 0.5).set("eta", 1.0).change(1, 1, 2, -0.5).train(epochs=1).set("eta", 0.05)
    twin = twin_of(lab)
    np.testing.assert_array_equal(twin.run.net.theta, lab.run.net.theta)
    assert twin.scrub.position == lab.scrub.position and twin.code() == lab.code()
    one_by_one = Lab(scrub="batch_size", mark=10, trained=1, **SMALL).look(1, 1)
    one_by_one.looking.numbers._receive(None, {"place": 0, "value": 1.0}, [])
    assert "a run of its own" in one_by_one.status.text and one_by_one.status.failed


def test_what_is_pinned_stays_when_a_weight_is_changed():
    lab = Lab(trained=3, **SMALL).pin()
    pinned = lab.ghost.kept.net.theta.copy()
    lab.change(1, 1, 1, 4.0)
    np.testing.assert_array_equal(lab.ghost.kept.net.theta, pinned)
    assert lab.run.net.theta[0].tolist() != pinned.tolist()


HOW = {
    "sgd": {},
    "momentum": {"optimizer": "momentum"},
    "nesterov and cosine": {"optimizer": "nesterov", "schedule": "cosine"},
    "adam": {"optimizer": "adam"},
    "l2": {"l2": 3.0},
    "dropout": {"dropout": 0.4, "optimizer": "rmsprop"},
    "own backprop": {"backprop": backprop},
    "own update": {"update": update},
    "own network": {"network": MyNetwork},
    "many positions": {"scrub": "eta", "mark": 0.5},
    "many μ": {"scrub": "mu", "mark": 0.5, "optimizer": "momentum"},
    "many λ": {"scrub": "l2", "mark": 1.0},
    "many dropouts": {"scrub": "dropout", "mark": 0.1},
    "batch sizes": {"scrub": "batch_size", "mark": 10},
    "digits": {"data": "digits", "sizes": None, "n": 400, "batch_size": 200},
    "curve": {"data": "curve", "sizes": None},
}


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("updates", [0, 1, 4])
def test_what_is_shown_is_what_the_next_update_does(how, updates):
    lab = Lab(trained=1, **{**SMALL, **HOW[how]})
    if updates:
        lab.train(updates=updates)
    lab.look(layer=1, neuron=1, gradient=True)
    told = lab.looking.ahead(lab.view)
    old = [array.copy() for array in parameters(lab.view.net)]
    lab.train(updates=1)
    new = parameters(lab.view.net)
    for shown, one, other in zip([*told.dW[1:], *told.db[1:]], old, new, strict=True):
        np.testing.assert_allclose(shown, other - one, rtol=1e-7, atol=1e-12)
    assert lab.error is None
    if how in ("sgd", "own backprop"):
        assert told.plain


def test_looking_ahead_changes_nothing():
    looking, blind = (Lab(trained=2, optimizer="adam", dropout=0.2, **SMALL) for _ in range(2))
    looking.look(layer=1, neuron=1, gradient=True)
    for _ in range(5):
        looking.train(updates=1)
    blind.train(updates=5)
    np.testing.assert_array_equal(looking.run.net.theta, blind.run.net.theta)


def test_the_gradient_of_an_earlier_moment_is_that_from_which_run_would_go_on():
    lab = Lab(trained=6, optimizer="momentum", **SMALL).at(epoch=3).look(layer=1, neuron=1, gradient=True)
    told = lab.looking.ahead(lab.view)
    before = lab.view.net.W[1].copy()
    lab.train(updates=1)
    np.testing.assert_allclose(told.dW[1], lab.view.net.W[1] - before, rtol=1e-7, atol=1e-12)


def test_the_gradient_is_seen_on_the_graph_in_bars_and_in_numbers():
    lab = Lab(trained=2, **SMALL).look(layer=1, neuron=2)
    pixels = [lab.panel(name).picture.pixels.copy() for name in ("graph", "neuron")]
    assert lab.looking.numbers.notes == []
    lab.stage._receive(None, {"type": "key", "key": "d"}, [])
    assert lab.looking.gradient.value and "gradient=True" in lab.code()
    after = [lab.panel(name).picture.pixels for name in ("graph", "neuron")]
    assert all((one != other).any() for one, other in zip(pixels, after, strict=True))
    told = lab.looking.ahead(lab.view).into(1, 2)
    assert lab.looking.numbers.notes[-1] == f"→ {told[0]:+.2g}".replace("-", "−")
    assert "(next step" in lab.panel("neuron").picture.alt and "next step" in lab.panel("graph").picture.alt
    lab.look(gradient=False)
    assert lab.looking.ahead(lab.view) is None and lab.looking.is_open


def test_own_networks_are_looked_into_as_far_as_they_tell():
    lab = Lab(trained=2, network=MyNetwork, **SMALL).look(layer=1, neuron=2)
    assert "on for" in lab.status.text and "running your MyNetwork" in lab.status.text
    lab.change(1, 2, 1, 0.5).train(epochs=1)
    assert lab.run.net[0].W[1][1, 0] == 0.5, "its update leaves this weight alone"
    twin = twin_of(lab, MyNetwork=MyNetwork)
    np.testing.assert_array_equal(twin.run.net[0].W[2], lab.run.net[0].W[2])
    lab = Lab(trained=2, network=Closed, **SMALL).look(layer=1, neuron=1, gradient=True)
    assert "your class does not tell its z" in lab.status.text and lab.error is None
    assert lab.looking.numbers not in lab.looking.row.children
    with pytest.raises(ValueError, match="keeps no lists W and b"):
        lab.change(1, 1, 1, 0.0)


def test_own_code_that_goes_wrong_says_so_when_the_gradient_is_asked_for():
    def broken(net, x, y):
        return 1 / 0

    lab = Lab(trained=0, backprop=broken, **SMALL)
    lab.looking.gradient.value = True
    assert "ZeroDivisionError" in lab.status.text and lab.status.failed


def test_other_sizes_and_other_data_leave_something_to_look_into():
    lab = Lab(trained=1, **SMALL).look(layer=1, neuron=3)
    lab.set("hidden", (2,))
    assert lab.looking.part == Part(1, 1) and lab.looking.is_open and lab.error is None
    lab.set("data", "digits")
    assert lab.error is None and "neuron 1 of layer 1" in lab.status.text
    lab.set("data", "curve")
    assert lab.error is None and len(lab.looking.numbers.labels) == 2


@pytest.mark.parametrize("data", ["curve", "digits", "three spirals"])
def test_every_kind_of_data_has_its_map(data):
    lab = Lab(data, trained=1, seeds=1).look(layer=1, neuron=1)
    first = lab.panel("neuron").picture.pixels.copy()
    lab.look(layer=1, neuron=2)
    assert (lab.panel("neuron").picture.pixels != first).any() and lab.error is None
    lab.look(layer=3, neuron=1)
    assert lab.error is None
    if data == "digits":
        assert len(lab.look(layer=1, neuron=1).looking.numbers.labels) == 13


def test_readers_without_a_kernel_see_the_neuron_too():
    lab = Lab(trained=1, **SMALL).look(layer=1, neuron=2)
    _, metadata = lab._repr_mimebundle_()
    assert "neuron 2 of layer 1: on for" in metadata["image/png"]["alt"]


def test_while_it_trains_a_weight_is_changed_and_the_run_goes_on_with_it():
    async def session():
        lab = Lab(speed=float("inf"), epochs=100_000, **SMALL).look(layer=1, neuron=1, gradient=True)
        lab.transport.run.click()
        while lab.run.epoch < 20:
            await asyncio.sleep(0.01)
        lab.looking.numbers._receive(None, {"place": 0, "value": 1.5}, [])
        epoch = lab.run.epoch
        while lab.run.epoch < epoch + 5:
            await asyncio.sleep(0.01)
        lab.transport.run.click()
        while lab.runner.running:
            await asyncio.sleep(0.01)
        return lab

    lab = asyncio.run(asyncio.wait_for(session(), 100))
    assert lab.error is None and "source=1, value=1.5" in lab.code()
    np.testing.assert_array_equal(twin_of(lab).run.net.theta, lab.run.net.theta)


def test_before_a_hall_a_neuron_takes_the_place_of_settings_and_strip_and_gives_them_back():
    lab = Lab(scrub="eta", mark=0.5, trained=2, **SMALL)
    lab.stage.presenting = True
    assert seen(lab) == ["strip", "answer", "curves"] and lab.knob_row.layout.display == "none"
    lab.look(1, 1)
    assert seen(lab) == ["answer", "neuron"] and lab.panel("answer").reserved == 0
    lab.look()
    assert seen(lab) == ["strip", "answer", "curves"] and lab.panel("answer").reserved > 0
    lab.stage.presenting = False
    assert lab.knob_row.layout.display is None and lab.error is None


@pytest.mark.parametrize("tallest", [420, 260, 220, 180])
def test_the_numbers_of_two_curves_above_each_other_stay_apart_however_low_they_are(tallest):
    lab = Lab(scrub="eta", mark=0.5, trained=2, **SMALL)
    curves = lab.panel("curves")
    curves.picture.tallest = tallest + curves.reserved
    curves.picture.room = 868
    lab.train(epochs=3)
    assert curves.picture.pixels is not None  # by which it is drawn
    (zero,) = (label for label in curves.cost.get_yticklabels() if label.get_text() in ("0", "0.0"))
    (all_right,) = (label for label in curves.accuracy.get_yticklabels() if label.get_text() == "100 %")
    assert zero.get_window_extent().y0 > all_right.get_window_extent().y1 - 1  # a pixel of the letters' own margin


@pytest.mark.parametrize(("updates", "there_is_one"), [(0, True), (5, True), (45, False)])
def test_a_network_that_has_diverged_is_updated_until_that_is_looked_at_and_then_no_more(updates, there_is_one):
    lab = Lab("digits", sizes=(64, 3, 10), seeds=1).train(updates=updates)
    lab.run.net.theta[:] = np.nan
    lab.look(gradient=True)
    assert (lab.looking.ahead(lab.view) is not None) == there_is_one
    assert lab.error is None
