"""A limit on the time of one call: a loop that never ends is broken off, and the kernel lives."""

import ctypes
import threading
import time

LIMIT = 2.0
AGAIN = 0.02


class TookTooLong(BaseException):
    """Raised inside a call that has had its time; no `except Exception` on the way can hold it back."""


class Watch:
    """Calls functions, and raises TookTooLong inside those that run longer than `limit` seconds.

    A daemon thread looks at the clock and asks Python to raise the exception in the thread of the call, again and again
    until the call is over, for a bare `except:` may swallow it. That works in any thread and on every system that has
    threads. It cannot break off a single endless call into C, and in a browser's kernel, without threads, nothing can.
    """

    def __init__(self, limit: float = LIMIT):
        self.limit = limit
        self._deadline = self._ident = self._thread = None
        self._lock = threading.Lock()

    def call(self, f, *args):
        """Return f(*args); raises TookTooLong where it takes too long, and whatever f raises."""
        if self._deadline is not None:
            return f(*args)  # inside another call that is being watched
        try:
            try:
                self._begin()
                return f(*args)
            finally:
                self._end()
        except TookTooLong:
            self._end()  # once more, in case it was raised in the middle of the first
            raise

    def _begin(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._look, name="watch over the learner's code", daemon=True)
            try:
                self._thread.start()
            except RuntimeError:
                return  # no threads here: no limit
        self._ident = threading.get_ident()
        self._deadline = time.monotonic() + self.limit

    def _end(self) -> None:
        self._deadline = None
        with self._lock:
            if self._ident is not None:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self._ident), None)  # take back a late one

    def _look(self) -> None:
        while True:
            time.sleep(AGAIN)
            deadline = self._deadline
            if deadline is None or time.monotonic() < deadline:
                continue
            with self._lock:
                if self._deadline is not None:
                    ctypes.pythonapi.PyThreadState_SetAsyncExc(
                        ctypes.c_ulong(self._ident), ctypes.py_object(TookTooLong)
                    )


WATCH = Watch()
