"""What goes to the browser and what comes back: pictures and patches, controls, status, and the training loop."""

import asyncio
import threading
import time
from itertools import pairwise

import numpy as np
import pytest
from waiting import until, until_alone

from mlp_course import evaluate
from mlp_course.explore import Dropdown, Picture, Slider
from mlp_course.explore.lab.history import MOMENTS
from mlp_course.explore.lab.run import Run
from mlp_course.explore.lab.runner import FRAME, SHORTEST, SLICE, Runner
from mlp_course.explore.lab.settings import Settings
from mlp_course.explore.lab.view import View
from mlp_course.explore.widgets.panel import LOWEST, Panel
from mlp_course.explore.widgets.picture import changed, with_still
from mlp_course.explore.widgets.text import logarithmic, short, steps


class Screen:
    """What the browser does with the messages of a Picture: whole frames, patches, and a repair when one is missing."""

    def __init__(self, picture, monkeypatch):
        self.picture, self.newest, self.bytes = picture, -1, 0
        picture.observe(lambda change: self.whole(change.new), "frame")
        monkeypatch.setattr(picture, "send", self.patch)

    def whole(self, frame):
        width, height, ratio, self.newest = np.frombuffer(frame[:16], "<u4").tolist()
        self.pixels = np.frombuffer(frame[16:], np.uint8).reshape(height, width, 4).copy()
        self.bytes, self.css_width = len(frame), width / (ratio / 1000)

    def patch(self, message, buffers):
        assert message["type"] == "patch" and message["number"] == self.newest + 1
        x, y, width, height = (message[name] for name in ("x", "y", "width", "height"))
        bits, fresh = (np.frombuffer(buffer, np.uint8) for buffer in buffers)
        differs = np.unpackbits(bits)[: width * height].reshape(height, width).astype(bool)
        self.pixels[y : y + height, x : x + width][differs] = fresh.reshape(-1, 4)
        self.newest, self.bytes = message["number"], len(bits) + len(fresh)


@pytest.fixture
def picture():
    """A picture that a page shows."""
    picture = Picture()
    picture.open()
    yield picture
    picture.close()


def noise(seed=0, shape=(40, 60, 4)):
    return np.random.default_rng(seed).integers(0, 256, shape, np.uint8)


def test_screen_shows_every_frame_whether_whole_or_patched(picture, monkeypatch):
    screen = Screen(picture, monkeypatch)
    pixels = noise()
    picture.show(pixels, "first", ratio=2.0)
    assert screen.css_width == 30 and picture.alt == "first"
    for seed, box in enumerate([(3, 9, 5, 20), (39, 40, 59, 60), (0, 40, 0, 60), (10, 11, 0, 60)]):
        pixels[box[0] : box[1], box[2] : box[3]] = noise(seed + 1)[box[0] : box[1], box[2] : box[3]]
        picture.show(pixels, f"frame {seed}")
        np.testing.assert_array_equal(screen.pixels, pixels)
        assert picture.alt == f"frame {seed}"
    assert screen.bytes < 4 * 60 + 60 / 8 + 1, "only what changed is sent"
    number = screen.newest
    picture.show(pixels)
    assert screen.newest == number, "an equal picture need not be sent"
    picture.show(noise(9, (20, 30, 4)))
    np.testing.assert_array_equal(screen.pixels, noise(9, (20, 30, 4)))


def test_a_browser_that_missed_a_patch_gets_the_whole_picture(picture, monkeypatch):
    screen = Screen(picture, monkeypatch)
    pixels = noise()
    picture.show(pixels)
    monkeypatch.setattr(picture, "send", lambda message, buffers: None)
    pixels[5, 5] = 255 - pixels[5, 5]
    picture.show(pixels)
    assert (screen.pixels != pixels).any()
    picture._handle_custom_msg({"type": "whole"}, [])
    np.testing.assert_array_equal(screen.pixels, pixels)


def test_the_picture_sent_is_a_copy(picture):
    pixels = noise()
    picture.show(pixels)
    pixels[:] = 0
    assert picture.pixels.any()


def test_changed_finds_the_smallest_rectangle():
    before = noise()
    after = before.copy()
    after[7, 11] ^= 1
    after[20, 5, 2] ^= 1
    assert changed(before, after) == (5, 7, 7, 14)
    assert changed(before, before) == (0, 0, 0, 0)
    assert changed(before, ~before) == (0, 0, 60, 40) and changed(None, before) is None
    assert changed(before[:30], before) is None


def test_a_picture_is_ready_while_two_frames_are_on_their_way_not_three_unless_nobody_looks(picture, monkeypatch):
    for seed in range(2):
        picture.show(noise(seed))
        assert picture.ready
    picture.show(noise(2))
    assert not picture.ready
    picture._handle_custom_msg({"type": "seen", "number": 2}, [])
    assert picture.ready
    picture.show(noise(3))
    assert picture.ready
    picture.show(noise(4))
    assert not picture.ready
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + 1)
    assert picture.ready


def test_events_reach_their_listeners():
    picture, heard = Picture(events=["pointerdown"]), []
    picture.on_event(heard.append)
    event = {"type": "pointerdown", "x": 0.25, "y": 0.5}
    picture._handle_custom_msg(event, [])
    assert heard == [event]


def test_a_still_picture_has_its_words_and_its_place_in_the_notebook():
    picture = Picture()
    picture.show(noise(), "a picture of noise")
    data, metadata = picture._repr_mimebundle_()
    assert data["text/plain"] == "a picture of noise" == metadata["image/png"]["alt"]
    assert "application/vnd.jupyter.widget-view+json" in data and data["image/png"].startswith("iVBOR")
    assert with_still({"a": 1}, [], "words") == ({"a": 1, "text/plain": "words"}, {})


def test_a_panel_draws_what_moves_over_what_stays():
    panel = Panel(300, 200)
    ax = panel.axes()
    (line,) = ax.plot([0, 1], [0, 1])
    panel.moving(line)
    first = panel.render().copy()
    background = panel._background
    line.set_data([0, 1], [1, 0])
    second = panel.render().copy()
    assert panel._background is background and (first != second).any()
    ax.set_xlim(0, 5)
    assert (panel.render() != second).any() and panel._background is not background
    whole = Panel(300, 200)
    still = whole.axes()
    still.plot([0, 1], [1, 0], zorder=10)
    still.set_xlim(0, 5)
    still.set_ylim(ax.get_ylim())
    np.testing.assert_array_equal(panel.render(), whole.render())


def test_a_picture_is_drawn_when_somebody_looks_and_from_then_on_at_once(monkeypatch):
    panel, drawn = Panel(300, 200), []
    monkeypatch.setattr(panel, "render", lambda: drawn.append(1) or noise(len(drawn)))
    panel.refresh("first")
    panel.refresh("second")
    assert drawn == [] and panel.picture.alt == "second" and not panel.picture.empty
    assert (panel.picture.pixels == noise(1)).all() and drawn == [1]
    assert panel.picture.pixels is not None and drawn == [1]
    panel.refresh("third")
    panel.picture.open()
    assert drawn == [1, 1] and panel.picture.frame[16:] == noise(2).tobytes()
    panel.refresh("fourth")
    assert drawn == [1, 1, 1]
    panel.picture.close()


def test_a_panel_follows_the_sharpness_and_the_width_of_the_page():
    panel = Panel(400, 300)
    ax = panel.axes(left=60)
    panel.refresh("words")
    panel.picture.ratio = 2.0
    assert panel.picture.pixels.shape == (600, 800, 4)
    panel.picture.room = 320
    assert panel.picture.pixels.shape[1] == 640 and panel.picture.alt == "words"
    assert ax.bbox.x0 == pytest.approx(120)
    panel.picture.room = 1000
    assert panel.picture.pixels.shape == (600, 800, 4)
    heir = Panel(400, 300, picture=panel.picture)
    assert heir.ratio == 2.0
    heir.refresh("heir")
    panel.picture.ratio = 1.0
    assert heir.picture.pixels.shape == (300, 400, 4) and heir.ratio == 1.0 and panel.ratio == 2.0


def test_slider_moves_by_index_and_by_value():
    slider = Slider(logarithmic(0.01, 10), 0.5, "η", "learning rate η")
    seen = []
    slider.observe(lambda change: seen.append(change.new), "value")
    assert slider.texts[slider.index] == "0.5"
    slider.set_state({"index": slider.index + 1})
    assert slider.value == 0.7 == seen[-1]
    slider.value = 2.9
    assert (slider.value, slider.texts[slider.index]) == (3.0, "3")
    assert Slider([1, 2, 3], 2.5, "x").values == [1, 2, 2.5, 3]
    assert logarithmic(0.1, 1) == [0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1.0]
    assert steps(-1, 1, 0.5) == [-1, -0.5, 0, 0.5, 1]
    assert [short(v) for v in (0.5, -2, 0.00012345, 1000)] == ["0.5", "−2", "0.000123", "1e+03"]


def test_dropdown_takes_names_pairs_and_things_of_your_own():
    names = Dropdown(["a", "b"], "b", "letter")
    assert (names.value, names.index, names.texts) == ("b", 1, ["a", "b"])
    names.set_state({"index": 0})
    assert names.value == "a"
    with pytest.raises(ValueError, match=r"There is no option 'z'\. There are: a, b"):
        names.value = "z"

    def mine():
        """Something of your own."""

    own = Dropdown(["a", "b"], mine)
    assert own.value is mine and own.texts == ["yours: mine", "a", "b"]
    own.offer(["c", "d"])
    assert (own.value, own.texts) == ("c", ["c", "d"])


def collected(work, **more):
    """Run a Runner in an event loop until it ends, and return what it called."""
    calls = {"drawn": 0, "ended": 0, "failed": None}

    def count(name):
        calls[name] += 1

    async def session():
        runner = Runner(
            work,
            draw=more.get("draw", lambda: count("drawn")),
            ended=lambda: count("ended"),
            failed=lambda error: calls.update(failed=error),
            ready=more.get("ready", lambda: True),
        )
        runner.start()
        await more.get("meanwhile", lambda runner: asyncio.sleep(0))(runner)
        await until_alone()
        return runner

    return asyncio.run(session()), calls


def busy(seconds):
    time.sleep(seconds)
    return True


@pytest.mark.live
def test_runner_works_and_draws_until_there_is_nothing_more_to_do():
    slices = []

    def work(seconds):
        slices.append(seconds)
        busy(seconds)
        return len(slices) < 20

    runner, calls = collected(work)
    assert len(slices) == 20 and not runner.running and max(slices) <= SLICE
    assert calls["ended"] == 1 and calls["failed"] is None and 2 <= calls["drawn"] <= 20


@pytest.mark.live
def test_no_slice_begins_after_stop():
    slices = []
    before = []

    def work(seconds):
        slices.append(seconds)
        return busy(seconds)

    async def stop_later(runner):
        await until(lambda: len(slices) > 5, "some slices")
        runner.stop()
        before.extend(slices)

    _, calls = collected(work, meanwhile=stop_later)
    assert slices == before and max(slices) <= SLICE, "so it is heard within a slice"
    assert calls["ended"] == 1


@pytest.mark.live
def test_five_labs_take_turns_each_the_shorter_and_one_alone_has_its_whole_slice():
    turns, together = [], 5

    async def session():
        def working(number):
            return lambda seconds: (turns.append((number, seconds)), busy(0.001))[-1]

        many = [Runner(working(n), lambda: None, lambda: None, pytest.fail, lambda: True) for n in range(together)]
        for runner in many:
            runner.start()
        await until(lambda: len(turns) >= 20 * together, "twenty turns of each")
        shared = turns[together:]
        for runner in many[1:]:
            runner.stop()
        await until(lambda: Runner.active == 1, "four to end")
        turns.clear()
        await until(lambda: len(turns) >= 5, "five turns of the last")
        many[0].stop()
        await until_alone()
        return shared

    shared = asyncio.run(session())
    assert all(a != b for (a, _), (b, _) in pairwise(shared)), "nobody twice in a row"
    assert max(seconds for _, seconds in shared) <= max(SLICE / together, SHORTEST)
    assert max(seconds for _, seconds in turns) > 2 * SLICE / together
    assert Runner.active == 0


@pytest.mark.live
def test_an_error_in_work_or_in_draw_ends_the_run_and_is_told():
    runner, calls = collected(lambda seconds: 1 / 0)
    assert isinstance(calls["failed"], ZeroDivisionError) and calls["ended"] == 1 and not runner.running
    _, calls = collected(busy, draw=lambda: 1 / 0)
    assert isinstance(calls["failed"], ZeroDivisionError) and calls["ended"] == 1


@pytest.mark.live
def test_stopped_and_started_at_once_there_is_one_run_not_two():
    slices = []
    alive = []

    def work(seconds):
        slices.append(seconds)
        return busy(seconds)

    async def again(runner):
        await until(lambda: slices, "the run to begin")
        for _ in range(3):
            runner.stop()
            runner.start()
        enough = len(slices) + 10
        await until(lambda: len(slices) >= enough, "ten more slices")
        alive.append(Runner.active)
        runner.stop()

    _, calls = collected(work, meanwhile=again)
    assert alive == [1] and calls["ended"] == 1


@pytest.mark.live
def test_a_frame_waits_until_the_last_one_has_arrived():
    slices = []

    def work(seconds):
        slices.append(seconds)
        return busy(seconds) and len(slices) < 10

    _, calls = collected(work, ready=lambda: False)
    assert calls["drawn"] == 0 and sum(slices) > 2 * FRAME


@pytest.mark.live
def test_a_callback_of_another_thread_is_carried_out_on_the_loop():
    where = []

    async def from_elsewhere(runner):
        thread = threading.Thread(target=runner.here, args=(lambda: where.append(threading.get_ident()),))
        thread.start()
        await until(lambda: where, "the callback")
        thread.join()
        runner.stop()

    collected(busy, meanwhile=from_elsewhere)
    assert where == [threading.get_ident()]


def test_without_an_event_loop_run_says_what_to_do_instead():
    runner = Runner(busy, *[lambda: None] * 2, pytest.fail, lambda: True)
    with pytest.raises(RuntimeError, match=r"lab\.train"):
        runner.start()
    done = []
    runner.here(done.append, 1)
    assert done == [1]


def test_a_run_forgets_every_other_moment_when_there_are_too_many():
    run = Run(Settings(n=12, hidden=(2,), batch_size=12, seeds=2))
    run.advance(epochs=3 * MOMENTS)
    epochs = run.history["epoch"]
    assert len(epochs) <= MOMENTS and epochs[0] == 0 and epochs[-1] >= 3 * MOMENTS - 8
    assert len(set(np.diff(epochs))) == 1
    assert View(run).latest() and run.history["epoch"][-1] == 3 * MOMENTS


@pytest.mark.parametrize("data", ["moons", "three spirals", "curve", "digits"])
def test_a_run_evaluates_as_the_package_does(data):
    run = Run(Settings(data=data, n=40, hidden=(3,), seeds=3))
    run.advance(epochs=2)
    now = run.history
    for name, part in (("train", run.train), ("test", run.test)):
        known = evaluate(run.net, part)
        np.testing.assert_allclose(now[f"{name}_cost"][-1], known.cost, rtol=1e-12)
        accuracy = np.full(3, np.nan) if known.accuracy is None else known.accuracy
        np.testing.assert_allclose(now[f"{name}_accuracy"][-1], accuracy, rtol=1e-12)


def test_a_run_advances_by_updates_epochs_or_time(monkeypatch):
    run = Run(Settings(n=40, batch_size=10, hidden=(2,), seeds=1))
    assert run.advance(updates=2) and (run.updates, run.epoch) == (2, 0)
    assert run.advance(epochs=1) and (run.updates, run.epoch) == (3, 1)
    clock = iter(range(100))  # a second passes at each look
    monkeypatch.setattr(time, "perf_counter", lambda: next(clock))
    run.advance(seconds=5)
    assert run.updates == 3 + 5


def test_a_panel_draws_all_as_much_larger_as_the_letters_of_the_page_are():
    panel = Panel(400, 300)
    ax = panel.axes(left=60)
    label = ax.set_title("words", fontsize=11)
    panel.refresh("words")
    usual = label.get_window_extent().height
    panel.picture.letters = 14.0
    assert panel.zoom == 1 and panel.picture.pixels.shape == (300, 400, 4)
    panel.picture.letters = 2 * 11 * 100 / 72
    assert panel.zoom == pytest.approx(2) and panel.picture.pixels.shape == (600, 800, 4)
    assert label.get_window_extent().height == pytest.approx(2 * usual, rel=0.1)
    panel.picture.room = 700
    assert panel.picture.pixels.shape[1] == 700 and ax.bbox.x0 == pytest.approx(120)


def test_panels_in_a_row_share_its_width_and_the_height_of_the_window_unless_the_page_is_narrow():
    panel = Panel(430, 420)
    panel.in_a_row = 2
    panel.refresh("words")
    panel.picture.set_trait("tallest", 350)
    panel.picture.room = 808
    assert panel.picture.pixels.shape == (350, 400, 4)
    panel.picture.tallest = 300
    assert panel.picture.pixels.shape == (300, 400, 4)
    panel.picture.tallest = 100
    assert panel.picture.pixels.shape == (LOWEST, 400, 4), "no lower than can be read"
    panel.picture.room = 600
    assert panel.picture.pixels.shape == (420, 430, 4), "alone in its row"
