"""State as code, every control, the graph, changes on the way: what a lab shows is repeated number for number."""

import asyncio
import gc
import time
import tracemalloc

import numpy as np
import pytest
from interactives import another
from waiting import until, until_alone

from mlp_course import explore
from mlp_course.explore import Lab
from mlp_course.explore.lab import display
from mlp_course.explore.lab.knobs import KNOBS
from mlp_course.explore.lab.settings import AT_NEXT_UPDATE
from mlp_course.explore.widgets.pace import FIRST, NEAR
from mlp_course.explore.widgets.runner import Runner

ISSUE = (
    "data noise test hidden activation cost initializer scale eta batch_size optimizer mu schedule l2 dropout seeds "
    "seed"
).split()
LONG = 1_000_000  # epochs: no machine is so fast that the run ends before it is stopped


def repeated(lab):
    twin = eval(lab.code(), vars(explore).copy())
    assert twin.run.updates == lab.run.updates
    np.testing.assert_array_equal(twin.run.net.theta, lab.run.net.theta)
    for name, values in lab.run.history.items():
        np.testing.assert_array_equal(twin.run.history[name], values, err_msg=name)
    assert twin.code() == lab.code()


def test_every_control_of_the_lab_is_there():
    assert set(ISSUE) == set(KNOBS)
    lab = Lab(controls=(*ISSUE, "preset", "paint"), seeds=2)
    assert set(lab.controls) == {*ISSUE, "preset"}


@pytest.mark.parametrize("name", ISSUE)
def test_code_repeats_the_run_after_a_change_before_it(name):
    lab = Lab(controls=ISSUE, n=40, sizes=(2, 4, 1), seeds=2)
    lab.controls[name].value = another(lab.controls[name])
    assert lab.error is None, lab.status.text
    repeated(lab.train(epochs=2, updates=None).train(updates=1))


@pytest.mark.parametrize("name", ISSUE)
def test_code_repeats_the_run_after_a_change_in_the_middle_of_an_epoch(name):
    lab = Lab(controls=ISSUE, n=40, sizes=(2, 4, 1), seeds=2, trained=1).train(updates=2)
    updates, net = lab.run.updates, lab.run.net
    lab.controls[name].value = another(lab.controls[name])
    assert lab.error is None, lab.status.text
    if name in AT_NEXT_UPDATE:
        assert lab.run.updates == updates and lab.run.net is net
    else:
        assert lab.run.updates == 0 and lab.run.net is not net
    repeated(lab.train(epochs=2))


def test_code_repeats_a_run_with_many_changes_on_the_way():
    lab = Lab(n=40, sizes=(2, 4, 1), seeds=2, optimizer="adam", eta=0.05).train(epochs=2)
    for eta in (0.1, 0.2, 0.02):
        lab.set("eta", eta)
    lab.train(updates=2).set("batch_size", 7).set("l2", 0.5).set("batch_size", 10).train(updates=5)
    lab.set("schedule", "cosine").train(epochs=3)
    assert lab.code().count("'eta'") == 1 and "set('eta', 0.02)" in lab.code()
    repeated(lab)
    lab.set("hidden", (3,)).train(epochs=1)
    assert ".set(" not in lab.code()
    repeated(lab)


def test_what_is_shown_on_the_way_leaves_the_history_alone():
    lab = Lab(n=12, sizes=(2, 2, 1), batch_size=12, seeds=1, graph=False)
    for _ in range(450):
        lab.run.advance(epochs=1)
        lab.view.latest()
    repeated(lab.train(epochs=0))


def test_the_line_of_code_stands_below_and_follows():
    lab = Lab(seeds=2, graph=False).train(epochs=3)
    assert lab.copy.text == lab.code() and "trained=3" in lab.copy.text and "seed" in lab.copy.text
    assert lab.copy in lab.children


@pytest.mark.live
def test_a_change_while_it_trains_takes_effect_and_training_goes_on():
    async def session():
        lab = Lab(controls=ISSUE, n=60, sizes=(2, 4, 1), seeds=2, epochs=LONG, speed=float("inf"))
        lab.transport.run.click()
        for name in ISSUE:
            before = lab.run.updates
            lab.controls[name].value = another(lab.controls[name])
            least = before if name in AT_NEXT_UPDATE else 0
            await until(lambda least=least: lab.run.updates > least or lab.error, f"{name} to take effect")
            assert lab.runner.running and lab.error is None, (name, lab.status.text)
        lab.transport.run.click()
        await until_alone()
        assert not lab.runner.running
        return lab

    asyncio.run(session())


@pytest.mark.live
def test_retrain_trains_at_once_after_a_change_that_begins_afresh():
    lab = Lab(retrain=5, n=40, sizes=(2, 3, 1), seeds=1)
    lab.set("activation", "sigmoid")
    assert lab.run.epoch == 5 and "epoch 5" in lab.status.text
    lab.set("eta", 0.1)
    assert lab.run.epoch == 5

    async def session():
        lab = Lab(retrain=50, n=40, sizes=(2, 3, 1), seeds=1, speed=1)
        lab.set("seed", 3)
        assert lab.runner.running and lab.transport.run.description == "Pause"
        await until_alone()
        assert lab.run.epoch == 50 and lab.transport.run.description == "Run"

    asyncio.run(session())


@pytest.mark.parametrize(("left", "hurry", "drawn"), [(0.5, True, True), (0.05, True, False), (0.05, False, True)])
def test_close_to_the_end_that_alone_matters_a_long_slice_takes_the_place_of_a_picture(left, hurry, drawn):
    lab = Lab(n=40, sizes=(2, 3, 1), seeds=1)
    slices = slices_of(lab, left, hurry)
    assert lab.runner.ready() == drawn
    lab.runner.work(0.007)
    assert slices == [0.007 if drawn else NEAR]


def test_other_positions_are_still_to_be_seen_when_the_first_one_is_nearly_done_or_has_diverged():
    lab = Lab("curve", n=40, scrub="batch_size", mark=300, trained=0)
    slices = slices_of(lab, 0.05, hurry=True)
    for finished in (False, True):
        lab.run.finished = finished
        assert lab.runner.ready()
        lab.runner.work(0.007)
    assert slices == [0.007, 0.007]


@pytest.mark.parametrize(("together", "said"), [(1, True), (4, False)])
def test_labs_that_train_together_take_turns_to_speak(monkeypatch, together, said):
    lab = Lab(sizes=(2, 3, 1), seeds=1, trained=1)
    before = lab.status.text
    monkeypatch.setattr(Runner, "active", together)
    lab.runner.running = True
    lab._said_at = time.monotonic() - 1.1 * display.WORDS_EVERY
    lab.run.advance(epochs=1)
    lab.next_frame()
    assert (lab.status.text != before) == said
    lab.refresh()  # as after a change by hand
    lab._said_at -= display.WORDS_EVERY  # and half a second later
    lab.next_frame()
    assert lab.status.text.startswith("epoch 2:")
    lab.run.advance(epochs=1)
    lab.runner.running = False
    lab.next_frame()
    assert lab.status.text.startswith("epoch 3:")


def test_while_run_after_run_begins_no_picture_waits_for_ever():
    lab = Lab(n=40, sizes=(2, 3, 1), seeds=1)
    slices_of(lab, 0.05, hurry=True)
    runner = lab.runner
    for begun in (100.0, 110.0):
        runner.pace.begin(begun)
        for after, drawn in ((FIRST, False), (FIRST + NEAR - 0.001, False), (FIRST + NEAR + 0.001, True)):
            runner.clock = lambda now=begun + after: now
            assert runner.ready() == drawn
        runner.pace.drawn(runner.clock(), runner.clock())
        assert not runner.ready(), "the next one waits as long again"


def slices_of(lab, left, hurry):
    """Let so many seconds be left of ten epochs; return the list of the slices that the lab is then trained for."""
    slices = []
    lab.runner.pace.begin(lab.runner.clock())
    lab.driver.goal = 10
    lab.runner.hurry = hurry
    lab.run.seconds_an_update = left / (10 * lab.run.updates_per_epoch)
    lab.run.advance = lambda seconds, **limits: slices.append(seconds) or True
    return slices


def graph(lab):
    return lab.panel("graph")


def test_the_graph_shows_what_the_neurons_answer_and_how_large_the_weights_are():
    lab = Lab("moons", sizes=(2, 3, 1), seeds=2, trained=5)
    net, panel = lab.run.net[0], graph(lab)
    tiles = [t.get_array() for t in panel.map.tiles]
    assert [len(t) for t in tiles] == [2, 3, 1]
    a = net.forward(panel.inputs).a
    left_to_right = tiles[0][0].astype(int)
    assert (np.diff(left_to_right[0, :, 0]) >= -255).all() and (tiles[0][0][0] == tiles[0][0][-1]).all()
    answers = a[1].reshape(3, 20, 20)
    orange, blue = (answers > 0.5), (answers < -0.5)
    assert (tiles[1][orange][:, 2] < 200).all() and (tiles[1][blue][:, 0] < 200).all()
    assert (tiles[2][0][a[2].reshape(20, 20) > 0.9][:, 2] < 120).all()
    weights = np.concatenate([net.W[1].ravel(), net.W[2].ravel()])
    widths, most = panel.map.lines.get_linewidths(), np.abs(weights).max()
    kept = weights[np.abs(weights) / most > 0.04]
    np.testing.assert_allclose(widths, 0.4 + 3.6 * np.abs(kept) / most)
    styles = panel.map.lines.get_linestyles()
    assert [s[1] is None for s in styles] == (kept >= 0).tolist(), "negative weights are dashed"
    before = tiles[1].copy()
    lab.train(epochs=3)
    assert (panel.map.tiles[1].get_array() != before).any()


def test_the_graph_counts_neurons_that_say_the_same_for_every_point():
    alive, dead = Lab(sizes=(2, 3, 1), seeds=1), Lab(preset="dead ReLU", seeds=1)
    assert "0 of 3 hidden neurons" in graph(alive).picture.alt
    count = int(graph(dead).picture.alt.split(" of 16 hidden")[0].split()[-1])
    assert count >= 8 and "for every training point" in graph(dead).picture.alt
    here = dead.run.net[0].forward(graph(dead).inputs).a[2].reshape(8, 20, 20)
    silent = here == 0
    assert silent.mean() > 0.5 and (graph(dead).map.tiles[2].get_array()[silent] >= 254).all(), "white where it is 0"


@pytest.mark.parametrize("data, tiles", [("curve", [1, 8, 8, 1]), ("digits", [1, 8, 8, 10]), ("three spirals", None)])
def test_the_graph_of_other_data(data, tiles):
    lab = Lab(data, seeds=1, trained=1)
    shown = [len(t.get_array()) for t in graph(lab).map.tiles]
    assert shown == (tiles or [2, 8, 8, 3])
    before = graph(lab).picture.pixels.copy()
    lab.train(epochs=2)
    assert (graph(lab).picture.pixels != before).any() and "graph" in graph(lab).picture.alt


def test_the_graph_draws_first_layer_weights_of_images_and_says_that_it_leaves_neurons_out():
    lab = Lab("digits", sizes=(64, 30, 10), seeds=1, trained=1)
    pictures = graph(lab).map.tiles[1].get_array()
    assert pictures.shape == (10, 8, 8, 3)
    w = lab.run.net[0].W[1][0].reshape(8, 8)[::-1]
    largest = np.unravel_index(np.abs(w).argmax(), w.shape)
    assert pictures[0][largest].min() < 30, "the largest weight has the strongest colour"
    texts = [t.get_text() for t in graph(lab).map.ax.texts]
    assert "layer 1\n10 of 30" in texts and "9" in texts


def test_data_without_a_plane_have_a_graph_of_weights_only():
    x = np.random.default_rng(0).normal(size=(5, 60))
    lab = Lab((x, x[:1] > 0), seeds=1, trained=2)
    assert {p.name for p in lab.panels} == {"curves", "graph"} and (graph(lab).map.tiles[1].get_array() == 255).all()
    assert {p.name for p in Lab(graph=False, seeds=1).panels} == {"answer", "curves"}


def test_frame_after_frame_a_lab_keeps_no_memory():
    lab = Lab(n=12, sizes=(2, 4, 1), batch_size=12, seeds=2)
    lab.run.advance(epochs=250)  # a full history, so that it grows no more

    def frames(count):
        for _ in range(count):
            lab.run.advance(updates=1)
            lab.refresh()

    frames(20)
    gc.collect()
    tracemalloc.start()
    frames(20)
    before = tracemalloc.get_traced_memory()[0]
    frames(150)
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert after - before < 300_000


def test_sliders_follow_what_is_set_in_code_to_the_very_value():
    lab = Lab(seeds=2, graph=False, controls=("eta", "hidden", "l2", "noise"))
    lab.set("eta", 0.123).set("hidden", (3,)).set("l2", 0.04).set("noise", 0.33)
    assert [lab.controls[name].value for name in lab.controls] == [0.123, (3,), 0.04, 0.33]
    assert lab.settings.eta == 0.123 and lab.controls["eta"].texts[lab.controls["eta"].index] == "0.123"
