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
import os.path
import signal
import sys
import threading
import time
from functools import lru_cache
from pathlib import Path

SECONDS = 4.0
AGAIN = 0.1  # seconds after which a signal that was swallowed comes again
MORE_BYTES = 1 << 30  # of address space that a learner's call may add
FOLDER = os.path.dirname(__file__)
OURS = frozenset(os.path.join(FOLDER, name) for name in ("limits.py", "calls.py"))  # whose lines are never interrupted


class TimeUp(BaseException):
    """The learner's code ran longer than it may; no `Exception`, so that only a bare `except:` catches it."""

    watch = None  # of the class, as there may be no room for __init__

    def __init__(self, watch=None):
        super().__init__()
        self.watch = watch

    def __del__(self):
        """Swallowed: see Tracer."""
        if self.watch is not None:
            self.watch.again(sys._getframe(1))


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
        self.watch.start(time.monotonic() + self.seconds, sys._getframe(1))

    def __exit__(self, *_):
        self.watch.stop()


class SignalLimit:
    """A timer's signal; when it comes, every line raises until the code has ended."""

    def __init__(self, seconds: float):
        self.seconds = seconds
        self.watch = None  # until the time is up
        self.over = False

    def __enter__(self):
        self.home = sys._getframe(1)
        self.before = signal.signal(signal.SIGALRM, self._ring)
        self.timer = signal.setitimer(signal.ITIMER_REAL, self.seconds, AGAIN)
        self.began = time.monotonic()

    def __exit__(self, *_):
        self.over = True
        signal.setitimer(signal.ITIMER_REAL, 0)
        if self.watch is not None:
            self.watch.stop()
        signal.signal(signal.SIGALRM, self.before)  # a signal still pending is handled before, and does nothing
        delay, interval = self.timer
        if delay:  # somebody else's timer goes on
            left = delay - (time.monotonic() - self.began)
            signal.setitimer(signal.ITIMER_REAL, max(left, 1e-3), interval)
        self.home = None

    def _ring(self, _number, frame):
        if self.over or frame is None or frame.f_code.co_filename in OURS:
            return
        if self.watch is None:
            self.watch = Watch()
        self.watch.start(0, self.home, frame)
        raise TimeUp


class Monitor:
    """Raises TimeUp at each line after the deadline, by sys.monitoring (all threads report; one is meant)."""

    def __init__(self):
        self.tool = None

    def start(self, deadline: float, _home, _frame=None):
        """Begin; does nothing but set the deadline if it has begun already."""
        self.deadline = deadline
        self.thread = threading.get_ident()
        if self.tool is not None:
            return
        self.tool = next(i for i in (4, 3, 5, 2, 1, 0) if sys.monitoring.get_tool(i) is None)
        sys.monitoring.use_tool_id(self.tool, "mlp_course")
        self._listen(self._event)

    def stop(self):
        if self.tool is not None:
            self._listen(None)
            sys.monitoring.free_tool_id(self.tool)
            self.tool = None

    def _listen(self, callback):
        events = sys.monitoring.events
        chosen = (events.LINE, events.JUMP, events.PY_START)
        for event in chosen:
            sys.monitoring.register_callback(self.tool, event, callback)
        sys.monitoring.set_events(self.tool, sum(chosen) if callback else 0)

    def _event(self, code, *_):
        theirs = code.co_filename not in OURS and threading.get_ident() == self.thread
        if theirs and time.monotonic() > self.deadline:
            raise TimeUp


class Tracer:
    """The same by sys.settrace, for Python 3.11, which has no sys.monitoring.

    Python takes a trace away whenever it raises, and what it raised may be swallowed. So the trace is set again where
    that shows: when a swallowed TimeUp is thrown away (its `__del__`), and, where it is kept instead, at the next call
    or return (sys.setprofile). A loop of a single instruction, `while True: pass`, passes no line: in code that has one
    every instruction looks at the clock. Goes with Python 3.11.
    """

    def __init__(self):
        self.home = None

    def start(self, deadline: float, home, frame=None):
        """Begin in all frames from `frame` up to `home`, the one that called the learner's code."""
        if self.home is None:
            self.before = sys.gettrace(), sys.getprofile()
        self.deadline = deadline
        self.home = home
        self.again(frame)
        sys.setprofile(self._at_call)

    def stop(self):
        if self.home is not None:
            self.home = None
            sys.settrace(self.before[0])
            sys.setprofile(self.before[1])

    def again(self, frame):
        """Set the trace, unless it is over."""
        if self.home is None:
            return
        while frame is not None and frame is not self.home:
            frame.f_trace = self._at_line
            frame = frame.f_back
        sys.settrace(self._at_line)

    def _at_call(self, frame, event, _arg):
        if event in ("call", "return") and sys.gettrace() is None:
            self.again(frame)

    def _at_line(self, frame, event, _arg):
        if frame.f_code.co_filename in OURS or self.home is None:
            return None
        if event == "call":
            frame.f_trace_opcodes = spins(frame.f_code)
        looks = event in ("call", "line", "opcode")  # at others the traceback would lose its line
        if looks and time.monotonic() > self.deadline:
            raise TimeUp(self)  # bound to no name: the frame in its traceback would keep it alive
        return self._at_line


@lru_cache
def spins(code) -> bool:
    """Whether code has a loop of a single instruction."""
    steps = dis.get_instructions(code)
    return any(step.opname.startswith("JUMP") and step.argval == step.offset for step in steps)


Watch = Monitor if hasattr(sys, "monitoring") else Tracer


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
