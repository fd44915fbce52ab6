"""Ends code at whatever line it is, once its time is up: `sys.monitoring` from Python 3.12, `sys.settrace` before.

*Every* line raises then, again and again: so a loop around `try: … except: pass` ends too, one level of `try` after the
other. Before Python 3.12 one thing does not end so, a recursion that swallows its own RecursionErrors for ever: at the
bottom there is no room to call who would end it.
"""

import dis
import os.path
import sys
import threading
from functools import lru_cache

from .clock import Clock

FOLDER = os.path.dirname(__file__)
UNINTERRUPTED = ("clock.py", "watch.py", "limits.py", "calls.py", "held_back.py", "timers.py")
OURS = frozenset(os.path.join(FOLDER, name) for name in UNINTERRUPTED)


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


class Monitor:
    """Raises TimeUp at each line once the time is up, by sys.monitoring (all threads report; one is meant)."""

    def __init__(self):
        self.tool = None

    def start(self, clock: Clock, _home, _frame=None):
        """Begin; does nothing but set the clock if it has begun already."""
        self.clock = clock
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
        if theirs and self.clock.is_up():
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

    def start(self, clock: Clock, home, frame=None):
        """Begin in all frames from `frame` up to `home`, the one that called the learner's code."""
        if self.home is None:
            self.before = sys.gettrace(), sys.getprofile()
        self.clock = clock
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
        if looks and self.clock.is_up():
            raise TimeUp(self)  # bound to no name: the frame in its traceback would keep it alive
        return self._at_line


@lru_cache
def spins(code) -> bool:
    """Whether code has a loop of a single instruction."""
    steps = dis.get_instructions(code)
    return any(step.opname.startswith("JUMP") and step.argval == step.offset for step in steps)


Watch = Monitor if hasattr(sys, "monitoring") else Tracer
