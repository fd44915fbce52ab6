"""A limit on a learner's code: seconds, bytes, and no way to swallow it.

On the main thread of a Unix system a timer's signal ends the code, at no cost until then. Where signals are not to be
had (Windows, other threads, a kernel in a browser), every line of the code looks at the clock. What cannot be stopped
is a single endless call into compiled code (`exercises/trial.py` says what is done about it); a signal ends
`time.sleep`, the other ways do not.
"""

import contextlib
import signal
import sys
import threading
from pathlib import Path
from time import monotonic

from .clock import Clock, Over
from .timers import TOUCHED, OutOfReach, TimerChanged, set_handler, set_timer
from .watch import OURS, TimeUp, Watch

SECONDS = 3.0  # of work, and 4.5 on the wall
AGAIN = 0.1  # seconds after which a signal that was swallowed comes again
MORE_BYTES = 1 << 30  # of address space that a learner's call may add


def time_limit(seconds: float):
    """Return a context in which code of other packages than this one raises TimeUp after `seconds`."""
    signals = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    return SignalLimit(seconds) if signals else WatchLimit(seconds)


class WatchLimit:
    """Every line looks at the clock."""

    def __init__(self, seconds: float):
        self.seconds = seconds
        self.watch = Watch()

    def __enter__(self):
        self.watch.start(Clock(self.seconds), sys._getframe(1))

    def __exit__(self, *_):
        self.watch.stop()


class SignalLimit:
    """A timer's signal; when it comes, every line raises until the code has ended."""

    def __init__(self, seconds: float):
        self.seconds = seconds
        self.watch = None  # until the time is up
        self.over = False
        self.out_of_reach = OutOfReach()

    def __enter__(self):
        self.home = sys._getframe(1)
        self.before = set_handler(signal.SIGALRM, self._ring)
        self.clock = Clock(self.seconds)
        self.timer = set_timer(signal.ITIMER_REAL, self.seconds, AGAIN)
        self.out_of_reach.__enter__()

    def __exit__(self, kind, *_):
        self.over = True
        self.out_of_reach.__exit__()
        still_to_come, _ = set_timer(signal.ITIMER_REAL, 0)
        if self.watch is not None:
            self.watch.stop()
        handler = set_handler(signal.SIGALRM, self.before)  # a signal still pending is handled before: it does nothing
        delay, interval = self.timer
        if delay:  # somebody else's timer goes on
            left = delay - (monotonic() - self.clock.began)
            set_timer(signal.ITIMER_REAL, max(left, 1e-3), interval)
        self.home = None
        if kind is None and (still_to_come == 0 or handler != self._ring):
            raise TimerChanged(TOUCHED)

    def _ring(self, _number, frame):
        if self.over or frame is None or frame.f_code.co_filename in OURS:
            return
        if self.watch is None:
            if self.clock.left() > 0:
                return
            self.watch = Watch()
        up = TimeUp()  # made first: Python 3.11 has crashed in a call that began under a trace this fresh
        self.watch.start(Over(), self.home, frame)
        raise up


@contextlib.contextmanager
def memory_limit():
    """On Linux, let the process grow by MORE_BYTES at most: beyond, Python raises MemoryError instead of dying."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        before = resource.getrlimit(resource.RLIMIT_AS)
        soft, hard = before
        most = pages * resource.getpagesize() + MORE_BYTES
        if soft != resource.RLIM_INFINITY:
            most = min(soft, most)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    except (ImportError, OSError, ValueError):  # no Linux, or a system that does not let it be set
        yield
        return
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
