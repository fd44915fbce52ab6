"""Time is processor time where code works, and time on the wall where it waits."""

import pytest

from mlp_course.learner import clock
from mlp_course.learner.clock import LONGEST, Clock, Over


@pytest.fixture
def times(monkeypatch):
    """The two clocks, to be set: on the wall, and of work."""
    now = {"wall": 100.0, "work": 7.0}
    monkeypatch.setattr(clock, "monotonic", lambda: now["wall"])
    return now


def clock_of(times, seconds):
    return Clock(seconds, lambda: times["work"])


def test_on_a_busy_machine_code_that_works_has_longer(times):
    running = clock_of(times, 2.0)
    times.update(wall=102.5, work=7.8)
    assert running.left() == pytest.approx(0.5) and not running.is_up()
    times.update(work=9.1)
    assert running.left() < 0


def test_but_not_for_ever(times):
    running = clock_of(times, 2.0)
    times.update(wall=100 + 2 * LONGEST + 0.1, work=7.8)
    assert running.is_up() and running.is_up(), "at every line from now on"


def test_code_that_sleeps_has_the_time_on_the_wall(times):
    running = clock_of(times, 2.0)
    times.update(wall=101.0)
    assert running.left() == 1.0
    times.update(wall=102.1, work=7.01)
    assert running.is_up()


def test_threads_of_a_library_count_once(times):
    running = clock_of(times, 2.0)
    times.update(wall=101.0, work=15.0)
    assert running.left() == 1.0


def test_what_is_over_is_over(times):
    assert Over().is_up()
