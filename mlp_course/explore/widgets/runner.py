"""Train, draw, and listen at once: a loop that works in slices and never holds the kernel for long.

A loop in a cell or in a callback cannot be stopped by a button. A task of the kernel's own event loop can: it trains
for a short slice, gives the kernel a moment to hear Pause and run other cells, and draws when a frame is due; how long
and how often says `pace`. Several that train at once take turns, each turn the shorter, so that the kernel hears
Pause as soon as with one.
"""

import asyncio
import threading
import time
from collections.abc import Callable
from weakref import WeakKeyDictionary

from .pace import Pace


class Runner:
    """Calls `work(seconds)` until it says False, with `draw()` in between when a frame is due.

    `ready()` may hold a frame back while the last one is still on its way; `failed(error)` is told what went wrong,
    and `ended()` is called when a run is over, however it came to an end. All run on the loop that was running when
    the Runner was made, whichever thread asks. `clock` and `sleep` tell and pass the time.
    """

    locks = WeakKeyDictionary()  # for each loop a lock, which a runner holds from its work to its frame
    active = 0
    clock = staticmethod(time.monotonic)
    sleep = staticmethod(asyncio.sleep)

    def __init__(self, work: Callable, draw: Callable, ended: Callable, failed: Callable, ready: Callable):
        self.work = work
        self.draw = draw
        self.ended = ended
        self.failed = failed
        self.ready = ready
        self.pace = Pace()
        self._turn = 0
        self.running = False
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

    @property
    def sharing(self) -> int:
        """How many train at once and take turns, itself among them."""
        return max(Runner.active, 1)

    @property
    def hurry(self) -> bool:
        """Whether only the end matters: few frames, long slices."""
        return self.pace.hurry

    @hurry.setter
    def hurry(self, hurry: bool) -> None:
        self.pace.hurry = hurry

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
        Runner.active += 1
        lock = Runner.locks.setdefault(self.loop, asyncio.Lock())
        try:
            self.pace.begin(self.clock())
            while self._goes_on(turn):
                async with lock:
                    if not self._goes_on(turn) or not self.work(self.pace.slice(self.clock(), self.sharing)):
                        break
                    # Before the frame, for in this moment the last one's arrival is heard of:
                    await self._rest()
                    if self.pace.is_due(self.clock()) and self._goes_on(turn) and self.ready():
                        start = self.clock()
                        self.draw()
                        if self.pace.drawn(start, self.clock()):
                            await self._rest()
        except Exception as error:
            self.failed(error)
        finally:
            Runner.active -= 1
            if turn == self._turn:
                self.running = False
                self.ended()

    def _goes_on(self, turn: int) -> bool:
        return self.running and turn == self._turn

    async def _rest(self) -> None:
        await self.sleep(self.pace.rest(self.sharing))
