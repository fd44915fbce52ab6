"""A training that goes on piece by piece, for those who want to see it before it is done."""

import time
from collections.abc import Callable, Iterator
from typing import Any


class Underway:
    """A training, how far it is, and what it has found so far.

    found   what holds arrays, whose rows the training fills one after the other
    rows    how many of them are filled
    begin   a function that begins to train: a generator, which yields again and again how many rows are filled
    of      how many rows there are; where the training ends early, the rest is left as it was

    What is interrupted in the middle of a piece begins afresh.
    """

    def __init__(self, found: Any, begin: Callable[[], Iterator[int]], of: int):
        self.found = found
        self.rows = 0
        self.of = of
        self._begin = begin
        self._pieces = None

    @property
    def done(self) -> bool:
        """Whether there is nothing more to do."""
        return self.rows == self.of

    def advance(self, seconds: float = float("inf")) -> bool:
        """Train for about so many seconds, one piece at the least; return whether there is more to do."""
        end = time.monotonic() + seconds
        try:
            self._train_until(end)
        except BaseException:  # an interrupt of the kernel, too, leaves the generator exhausted
            self.rows = 0
            self._pieces = None
            raise
        if self.done:
            self._pieces = None  # with its networks
        return not self.done

    def finish(self) -> Any:
        """Train to the end, and return what was found."""
        self.advance()
        return self.found

    def _train_until(self, end: float) -> None:
        if self._pieces is None and not self.done:
            self._pieces = self._begin()
        while not self.done:
            self.rows = next(self._pieces, self.of)
            if time.monotonic() >= end:
                break
