"""What is endless ends, however the time is kept, and what is huge is only an error."""

import signal
import subprocess
import sys
import threading
import time

import pytest

from mlp_course.learner import calls, limits
from mlp_course.learner.calls import call

HAS_SIGNALS = hasattr(signal, "setitimer")
LIMITS = {"watch": limits.WatchLimit, "signal": limits.SignalLimit}
if not HAS_SIGNALS:
    del LIMITS["signal"]

pytestmark = pytest.mark.live


def endless():
    while True:
        pass


def in_one_line():
    while True: pass  # noqa: E701  # fmt: skip


def swallowing():
    while True:
        try:
            while True:
                try:
                    while True:
                        try:
                            pass
                        except BaseException:
                            pass
                except:  # noqa: E722
                    pass
        except:  # noqa: E722
            continue


def keeping():
    errors = []
    while True:
        try:
            endless()
        except BaseException as error:
            errors.append(error)


def in_finally():
    while True:
        try:
            time.monotonic()
        finally:
            continue  # noqa: B012


def calling_itself():
    try:
        calling_itself()
    except Exception:
        pass
    calling_itself()


def generating():
    def forever():
        while True:
            yield 0

    return sum(forever())


ENDLESS = [endless, in_one_line, swallowing, keeping, in_finally, generating]


def how_it_ends(f) -> str:
    return call(f, (), 0.1).failure.type


@pytest.mark.filterwarnings("ignore:'continue' in a 'finally' block")
@pytest.mark.parametrize("f", ENDLESS)
@pytest.mark.parametrize("kind", LIMITS)
def test_it_ends(f, kind, monkeypatch):
    before = sys.gettrace(), sys.getprofile()
    monkeypatch.setattr(calls, "time_limit", LIMITS[kind])
    assert how_it_ends(f) == "TimeUp"
    assert (sys.gettrace(), sys.getprofile()) == before
    time.sleep(2 * limits.AGAIN)
    assert sum(range(1000)) == 499500, "nothing is interrupted any more"


@pytest.mark.filterwarnings("ignore:'continue' in a 'finally' block")
@pytest.mark.parametrize("f", ENDLESS)
def test_it_ends_in_a_thread(f):
    ends = []
    thread = threading.Thread(target=lambda: ends.append(how_it_ends(f)), daemon=True)
    thread.start()
    thread.join(120)
    assert ends == ["TimeUp"], "hung"


@pytest.mark.skipif(not HAS_SIGNALS, reason="this system has no such timers")
def test_it_ends_where_no_frame_is_left_for_who_would_end_it():
    assert how_it_ends(calling_itself) == "TimeUp"


def test_without_signals_every_line_looks_at_the_clock(monkeypatch):
    monkeypatch.delattr(signal, "setitimer", raising=False)
    assert isinstance(limits.time_limit(1), limits.WatchLimit)
    assert how_it_ends(endless) == "TimeUp"


@pytest.mark.skipif(not HAS_SIGNALS, reason="this system has no such timers")
def test_a_signal_ends_sleep_and_leaves_timers_of_others_alone():
    def theirs(*_):
        raise AssertionError("it rang for somebody else")

    before = signal.signal(signal.SIGALRM, theirs)
    try:
        signal.setitimer(signal.ITIMER_REAL, 1000, 7)
        assert how_it_ends(lambda: time.sleep(600)) == "TimeUp"
        left, interval = signal.getitimer(signal.ITIMER_REAL)
        assert 0 < left <= 999.9 and interval == 7
        assert signal.getsignal(signal.SIGALRM) is theirs
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of memory is Linux's")
def test_huge_memory_is_an_error_and_the_process_lives():
    program = """
import numpy as np
from mlp_course.learner.calls import call
from mlp_course.learner.limits import memory_limit
def hoards():
    all = []
    while True:
        all.append(np.ones(1 << 24))
def lists():
    all = [0]
    while True:
        all = all + all
for f in (hoards, lists):
    with memory_limit():
        print(call(f, (), 600).failure.type)
print(np.ones(1 << 24).sum() > 0)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8")
    assert run.stdout.split() == ["MemoryError", "MemoryError", "True"], run.stdout + run.stderr
