"""The last resort against code that stops the timers: another thread raises TimeUp in the one that runs it."""

import ctypes
import sys
import threading
import time

from .calls import call
from .clock import Clock
from .limits import AGAIN
from .watch import OURS, TimeUp


class Backstop:
    """A context in which TimeUp is raised in what is called by `call`, once `seconds` are over, again and again.

    Where there are no threads, as in a browser, it does nothing.
    """

    def __init__(self, seconds: float):
        self.clock = Clock(seconds, time.process_time)
        self.over = threading.Event()
        self.caller = threading.get_ident()
        self.thread = threading.Thread(target=self._wait, daemon=True, name="backstop")

    def __enter__(self):
        try:
            self.thread.start()
        except RuntimeError:
            self.over.set()

    def __exit__(self, *_):
        while self.thread.is_alive():
            try:
                self.over.set()
                self.thread.join()
            except TimeUp:  # raised a moment too late
                continue
        try:
            for _ in range(2):  # what is still to be raised is raised where a loop jumps back
                pass
        except TimeUp:
            pass

    def _wait(self):
        while self.clock.left() > 0:
            if self.over.wait(max(self.clock.left(), AGAIN)):
                return
        while not self.over.is_set():
            if is_called(sys._current_frames().get(self.caller)):
                raise_in(self.caller, TimeUp)
            self.over.wait(AGAIN)


def is_called(frame) -> bool:
    """Whether a thread is just now in code that `call` has called, and not in our own."""
    if frame is None or frame.f_code.co_filename in OURS:
        return False
    while frame is not None and frame.f_code is not call.__code__:
        frame = frame.f_back
    return frame is not None


def raise_in(thread: int, kind: type) -> None:
    """Raise an exception of a kind in another thread, at Python's next step there."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(kind))
