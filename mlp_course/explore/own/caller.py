"""The learner's functions, called for one run of a lab: within a limit of time, and with what they print kept."""

import contextlib
import time
from collections.abc import Iterator

from ...learner.calls import Outcome, call, failure_of
from ...learner.limits import TimeUp
from . import faults
from .faults import Fault

LIMIT = 2.0  # seconds for one call, or for one update of all networks
LEAST = 0.01  # seconds that a call has, however late it is
MOST_PRINTED = 100  # characters that a lab has room for


class Caller:
    """Calls the learner's functions; each run has one, so that no lab shows what the code of another one printed.

    `printed` is the beginning of what was printed by the last call that printed anything.
    """

    def __init__(self):
        self.printed = ""
        self._deadline = None  # of the update under way
        self._calls = 0  # in this update, before this one
        self._inside = False  # a call has begun, and what is called from inside it shares its limit

    def __call__(self, name: str, f, *args):
        """Return f(*args), where f is the learner's `name`; raises Fault where it raises or takes too long."""
        if self._inside:
            return self._from_inside(name, f, args)
        began = time.monotonic()
        seconds = LIMIT if self._deadline is None else max(self._deadline - began, LEAST)
        self._inside = True
        try:
            outcome = call(f, args, seconds)
        finally:
            self._inside = False
        if outcome.printed:
            self.printed = outcome.printed[:MOST_PRINTED]
        if outcome.error is not None:
            alone = self._calls == 0 or time.monotonic() - began > 0.9 * LIMIT
            raise fault_of(name, outcome, alone) from outcome.error
        self._calls += 1
        return outcome.value

    @contextlib.contextmanager
    def one_limit(self):
        """Let the calls inside share LIMIT: an update of many networks may take no longer than one call."""
        self._deadline = time.monotonic() + LIMIT
        self._calls = 0
        try:
            yield
        finally:
            self._deadline = None

    def each_limited(self, steps: Iterator) -> Iterator:
        """Yield what `steps` does; the calls for each share LIMIT."""
        while True:
            with self.one_limit():
                step = next(steps, None)
            if step is None:
                return
            yield step

    def _from_inside(self, name: str, f, args: tuple):
        try:
            return f(*args)
        except Fault:
            raise
        except Exception as error:
            raise faults.raised(name, failure_of(error)) from error


def fault_of(name: str, outcome: Outcome, alone: bool) -> Fault:
    """Return what is said of a call that ended in an error; `alone` where it used up the time by itself."""
    if isinstance(outcome.error, Fault):
        return Fault(*outcome.error.args)  # of a call inside this one
    if not isinstance(outcome.error, TimeUp):
        return faults.raised(name, outcome.failure)
    whose = "" if alone else " for the networks of one update"
    return faults.stopped(name, outcome.failure, LIMIT, whose)
