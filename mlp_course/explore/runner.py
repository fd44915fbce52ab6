"""Train, draw, and listen at once: a loop that works in slices and never holds the kernel for long.

A loop in a cell or in a callback cannot be stopped by a button. A task of the kernel's own event loop can: it trains
for at most 35 ms at a time, gives the kernel 5 ms to hear Stop and run other cells, and draws when a frame is due.
In a hurry, when only the end matters, it trains for 60 ms at a time and draws eight times a second.
"""

import asyncio
import threading
import time
from collections.abc import Callable

SLICE = 0.035
REST = 0.005
FRAME = 0.042
HURRY = 0.12


class Runner:
    """Calls `work(seconds)` until it says False, with `draw()` in between at most 24 times a second.

    `ready()` may hold a frame back while the last one is still on its way; `failed(error)` is told what went wrong,
    and `ended()` is called when a run is over, however it came to an end. All run on the loop that was running when
    the Runner was made, whichever thread asks.
    """

    def __init__(self, work: Callable, draw: Callable, ended: Callable, failed: Callable, ready: Callable):
        self.work, self.draw, self.ended, self.failed, self.ready = work, draw, ended, failed, ready
        self._turn, self.running, self.hurry = 0, False, False
        self._home = threading.get_ident()
        try:
            self.loop = asyncio.get_running_loop()
        except RuntimeError:
            self.loop = None

    def start(self, hurry: bool = False) -> None:
        """Begin, unless it runs already; RuntimeError where no event loop runs (outside a notebook)."""
        self.hurry = hurry
        if self.running:
            return
        if self.loop is None:
            raise RuntimeError("Run needs the event loop of a notebook; here use lab.train(epochs=...) instead.")
        self.running = True
        self._turn += 1
        asyncio.run_coroutine_threadsafe(self._run(self._turn), self.loop)

    def stop(self) -> None:
        """Let the run end after its present slice."""
        self.running = False

    def here(self, action: Callable, *args) -> None:
        """Call `action` between two slices: at once on the loop's own thread, else by way of the loop.

        Some versions of ipykernel run widget callbacks in another thread, in the middle of a slice.
        """
        if self.loop is None or threading.get_ident() == self._home or not self.loop.is_running():
            action(*args)
        else:
            self.loop.call_soon_threadsafe(action, *args)

    async def _run(self, turn: int) -> None:
        try:
            due = time.monotonic() + FRAME
            while self.running and turn == self._turn:
                longest = HURRY / 2 if self.hurry else SLICE
                if not self.work(min(max(due - REST - time.monotonic(), SLICE / 5), longest)):
                    break
                await asyncio.sleep(REST)  # before the frame, for in this moment the last one's arrival is heard of
                if time.monotonic() >= due - REST and self.running and turn == self._turn and self.ready():
                    due = time.monotonic() + (HURRY if self.hurry else FRAME)
                    self.draw()
        except Exception as error:
            self.failed(error)
        finally:
            if turn == self._turn:
                self.running = False
                self.ended()
