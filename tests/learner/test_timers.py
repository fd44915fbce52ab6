"""Code cannot take away what would end it, or is ended all the same; and the timer is afterwards what it was."""

import signal
import time

import pytest

from mlp_course.learner.backstop import Backstop
from mlp_course.learner.calls import call

HAS_SIGNALS = hasattr(signal, "setitimer")
needs_signals = pytest.mark.skipif(not HAS_SIGNALS, reason="this system has no such timers")
pytestmark = pytest.mark.live

TAKES = [
    lambda: signal.setitimer(signal.ITIMER_REAL, 0),
    lambda: signal.alarm(0),
    lambda: signal.signal(signal.SIGALRM, signal.SIG_DFL),
    lambda: signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM]),
]


@needs_signals
@pytest.mark.parametrize("take", TAKES)
def test_taking_the_timer_away_is_an_error(take):
    names = dict(vars(signal))
    assert call(take).failure.type == "TimerChanged"
    assert vars(signal) == names


@needs_signals
def test_other_signals_and_timers_are_nobodys_business():
    def sets():
        before = signal.signal(signal.SIGUSR1, signal.SIG_IGN)
        signal.signal(signal.SIGUSR1, before)
        return signal.setitimer(signal.ITIMER_VIRTUAL, 0)

    assert call(sets).value == (0.0, 0.0)


@needs_signals
def test_a_way_round_is_noticed_afterwards():
    stop = signal.setitimer
    answer = signal.signal
    before = signal.getsignal(signal.SIGALRM)
    assert call(lambda: stop(signal.ITIMER_REAL, 0)).failure.type == "TimerChanged"
    assert call(lambda: answer(signal.SIGALRM, signal.SIG_IGN)).failure.type == "TimerChanged"
    assert signal.getsignal(signal.SIGALRM) == before and signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_patched_clocks_do_not_stop_the_time(monkeypatch):
    for name in ("monotonic", "time", "perf_counter", "thread_time", "process_time"):
        monkeypatch.setattr(time, name, lambda: 0.0)

    def endless():
        while True:
            pass

    assert call(endless, (), 0.1).failure.type == "TimeUp"


@needs_signals
def test_the_backstop_ends_what_has_stopped_the_timer():
    stop = signal.setitimer

    def endless():
        stop(signal.ITIMER_REAL, 0)
        while True:
            pass

    with Backstop(0.1):
        assert call(endless).failure.type == "TimeUp"


def test_the_backstop_leaves_alone_what_ends():
    with Backstop(1000):
        assert call(lambda: 1).value == 1
    for _ in range(100):
        with Backstop(0.0):
            outcome = call(lambda: sum(i for i in range(3000)))
        assert outcome.value == 4_498_500 or outcome.failure.type == "TimeUp"
        assert sum(i for i in range(1000)) == 499_500, "nothing is raised afterwards"
