"""The last resort against code that stops the timers: another thread raises TimeUp in the one that runs it."""

import ctypes
import threading
import time

from .clock import Clock
from .limits import AGAIN
from .watch import TimeUp


class Backstop:
    """A context in which TimeUp is raised once `seconds` of the process's time are over, again and again.

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
            raise_in(self.caller, TimeUp)
            self.over.wait(AGAIN)


def raise_in(thread: int, kind: type) -> None:
    """Raise an exception of a kind in another thread, at Python's next step there."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(kind))
