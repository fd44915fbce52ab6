"""The training loop: slices and frames take turns, it stops when told, and errors end it."""

import asyncio
import threading
import time
from itertools import pairwise

import pytest
from waiting import until, until_alone

from mlp_course.explore.widgets.pace import DRAWN, FRAME, SHARED_SLICE, SHORTEST, SHORTEST_SHARED, SLICE, Pace
from mlp_course.explore.widgets.runner import Runner


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
    assert max(seconds for _, seconds in shared) <= max(SHARED_SLICE / together, SHORTEST_SHARED)
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


class Simulated:
    """A kernel with a clock of its own, that trains and draws for `seconds`; a frame takes `drawing` on it."""

    def __init__(self, drawing, seconds=20):
        self.now = 0.0
        self.drawing = drawing
        self.heard = []  # when keys would have been heard
        self.frames = []
        self.trained = 0.0

        async def session():
            runner = Runner(self.work, self.draw, lambda: None, pytest.fail, lambda: True)
            runner.clock = lambda: self.now
            runner.sleep = self.sleep
            runner.start()
            await until(lambda: self.now > seconds, "the simulated time to pass")
            runner.stop()
            await until_alone()

        asyncio.run(session())
        self.longest_wait = max(after - before for before, after in pairwise(self.heard))

    def work(self, seconds):
        self.now += seconds
        self.trained += seconds
        return True

    def draw(self):
        self.frames.append(self.now)
        self.now += self.drawing

    async def sleep(self, seconds):
        self.heard.append(self.now)
        self.now += seconds
        await asyncio.sleep(0)


def test_a_quick_kernel_draws_25_frames_a_second_and_trains_three_fifths_of_the_time():
    kernel = Simulated(drawing=0.012)
    assert len(kernel.frames) >= 25 * 20 * 0.99
    assert kernel.trained > 0.6 * kernel.now


@pytest.mark.parametrize("drawing", [0.03, 0.1, 0.4])
def test_a_slow_kernel_draws_more_rarely_before_its_keys_wait_for_a_frame_and_a_slice(drawing):
    kernel = Simulated(drawing)
    apart = [after - before for before, after in pairwise(kernel.frames[1:])]
    assert min(apart) >= drawing / DRAWN - SHORTEST
    assert kernel.longest_wait <= max(drawing, SLICE) + SHORTEST
    assert kernel.trained > 0.5 * kernel.now


def test_a_kernel_that_was_slow_for_one_frame_makes_up_for_it_and_soon_draws_as_often_as_before():
    pace = Pace()
    now = 0.0
    pace.begin(now)
    begins = []
    costs = [0.01, 0.01, 0.4, *[0.01] * 30]
    for cost in costs:
        while not pace.is_due(now):
            now += pace.slice(now, 1)
        begins.append(now)
        pace.drawn(now, now + cost)
        now += cost
    apart = [after - before for before, after in pairwise(begins)]
    assert apart[0] <= FRAME and apart[3] > 2 * FRAME and apart[-1] <= FRAME
    assert sum(costs) < DRAWN * now
