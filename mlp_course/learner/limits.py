"""A limit on a learner's code: seconds, bytes, and no way to swallow it.

On the main thread of a Unix system a timer's signal ends the code, at no cost until then. Where signals are not to be
had (Windows, other threads, a kernel in a browser), every line of the code looks at the clock: `sys.monitoring` from
Python 3.12, `sys.settrace` before. Once the time is up, *every* line raises, again and again: so a loop around
`try: … except: pass` ends too, one level of `try` after the other. What cannot be stopped is a single endless call into
compiled code; a signal ends `time.sleep`, the other ways do not. Nor do these, before Python 3.12, end a recursion that
swallows its own RecursionErrors for ever: at the bottom there is no room to call who would end it.
"""

import contextlib
import dis
import signal
import sys
import threading
import time
from functools import lru_cache
from pathlib import Path

SECONDS = 4.0
AGAIN = 0.1  # seconds after which a signal that was swallowed comes again
MORE_BYTES = 1 << 30  # of address space that a learner's call may add
OWN = {(lambda: 0).__code__.co_filename}  # files that are never interrupted: this one, and the one that sets the limits


class TimeUp(BaseException):
    """The learner's code ran longer than it may; no `Exception`, so that only a bare `except:` catches it."""

    watch = None  # (also where there was no room for __init__)

    def __init__(self, watch=None):
        super().__init__()
        self.watch = watch

    def __del__(self):
        if self.watch is not None:  # swallowed (sys.settrace is switched off by each raise)
            self.watch.again(sys._getframe(1))


def time_limit(seconds: float):
    """Return a context in which code of other modules than this one raises TimeUp after `seconds`."""
    signals = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    return SignalLimit(seconds) if signals else WatchLimit(seconds)


class WatchLimit:
    """Every line looks at the clock."""

    def __init__(self, seconds: float):
        self.seconds, self.watch = seconds, Watch()

    def __enter__(self):
        self.watch.start(time.monotonic() + self.seconds, sys._getframe(1))

    def __exit__(self, *_):
        self.watch.stop()


class SignalLimit:
    """A timer's signal; when it comes, every line raises until the code has ended."""

    def __init__(self, seconds: float):
        self.seconds, self.watch, self.over = seconds, Watch(), False

    def __enter__(self):
        self.home = sys._getframe(1)
        self.before = signal.signal(signal.SIGALRM, self._ring)
        self.timer, self.began = signal.setitimer(signal.ITIMER_REAL, self.seconds, AGAIN), time.monotonic()

    def __exit__(self, *_):
        self.over = True
        signal.setitimer(signal.ITIMER_REAL, 0)
        self.watch.stop()
        signal.signal(signal.SIGALRM, self.before)  # (handles a signal still pending first, which now does nothing)
        delay, interval = self.timer
        if delay:  # somebody else's timer goes on
            signal.setitimer(signal.ITIMER_REAL, max(delay - (time.monotonic() - self.began), 1e-3), interval)
        self.home = None

    def _ring(self, _number, frame):
        if self.over or frame is None or frame.f_code.co_filename in OWN:
            return
        self.watch.start(0, self.home, frame)
        raise TimeUp


class Tracer:
    """Raises TimeUp at each line after the deadline, by sys.settrace (this thread only)."""

    def __init__(self):
        self.deadline = self.home = None

    def start(self, deadline: float, home, frame=None):
        """Begin in all frames from `frame` up to `home`, the one that called the learner's code."""
        if self.home is None:
            self.before = sys.gettrace(), sys.getprofile()
        self.deadline, self.home = deadline, home
        self.again(frame)
        sys.setprofile(self._call)

    def again(self, frame):
        """Set the trace, which Python takes away at each raise."""
        if self.home is None:
            return
        while frame is not None and frame is not self.home:
            frame.f_trace = self._line
            frame = frame.f_back
        sys.settrace(self._line)

    def stop(self):
        if self.home is not None:
            self.home = None
            sys.settrace(self.before[0])
            sys.setprofile(self.before[1])

    def _call(self, frame, event, _arg):
        """Set the trace again on the way out and in: an exception may be swallowed and kept."""
        if event in ("call", "return") and sys.gettrace() is None:
            self.again(frame)

    def _line(self, frame, event, _arg):
        if frame.f_code.co_filename in OWN or self.home is None:
            return None
        if event == "call":
            frame.f_trace_opcodes = spins(frame.f_code)
        if (
            event in ("call", "line", "opcode") and time.monotonic() > self.deadline
        ):  # (else the traceback would lose its line)
            raise TimeUp(self)  # (bound to no name: the frame in its traceback would keep it alive)
        return self._line


@lru_cache
def spins(code) -> bool:
    """Whether code has a loop of a single instruction, `while True: pass` in one line, which passes no line."""
    return any(step.opname.startswith("JUMP") and step.argval == step.offset for step in dis.get_instructions(code))


class Monitor:
    """Raises TimeUp at each line after the deadline, by sys.monitoring (all threads report; one is meant)."""

    def __init__(self):
        self.tool = None

    def start(self, deadline: float, _home, _frame=None):
        """Begin; does nothing but set the deadline if it has begun already."""
        self.deadline, self.thread = deadline, threading.get_ident()
        if self.tool is not None:
            return
        monitoring = sys.monitoring
        self.tool = next(i for i in (4, 3, 5, 2, 1, 0) if monitoring.get_tool(i) is None)
        monitoring.use_tool_id(self.tool, "mlp_course")
        events = monitoring.events
        for event in (events.LINE, events.JUMP, events.PY_START):
            monitoring.register_callback(self.tool, event, self._event)
        monitoring.set_events(self.tool, events.LINE | events.JUMP | events.PY_START)

    def stop(self):
        if self.tool is not None:
            sys.monitoring.set_events(self.tool, 0)
            for event in (sys.monitoring.events.LINE, sys.monitoring.events.JUMP, sys.monitoring.events.PY_START):
                sys.monitoring.register_callback(self.tool, event, None)
            sys.monitoring.free_tool_id(self.tool)
            self.tool = None

    def _event(self, code, *_):
        mine = code.co_filename not in OWN and threading.get_ident() == self.thread
        if mine and time.monotonic() > self.deadline:
            raise TimeUp


Watch = Monitor if hasattr(sys, "monitoring") else Tracer


@contextlib.contextmanager
def memory_limit():
    """On Linux, let the process grow by MORE_BYTES at most: beyond, Python raises MemoryError instead of dying."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        soft, hard = before = resource.getrlimit(resource.RLIMIT_AS)
        most = pages * resource.getpagesize() + MORE_BYTES
        unlimited = soft == resource.RLIM_INFINITY
        resource.setrlimit(resource.RLIMIT_AS, (most if unlimited else min(soft, most), hard))
    except (ImportError, OSError, ValueError):  # no Linux, or a system that does not let it be set
        yield
        return
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
