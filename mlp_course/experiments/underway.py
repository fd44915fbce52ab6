"""A training that goes on piece by piece, for those who want to see it before it is done."""

import time
from collections.abc import Iterator
from typing import Any


class Underway:
    """A training, how far it is, and what it has found so far.

    found   what holds arrays, whose rows the training fills one after the other
    rows    how many of them are filled
    pieces  a generator that trains: it yields whenever one more row is filled
    of      how many rows there are; where the training ends early, the rest is left as it was
    """

    def __init__(self, found: Any, pieces: Iterator, of: int):
        self.found = found
        self.rows = 0
        self.of = of
        self._pieces = pieces

    @property
    def done(self) -> bool:
        """Whether there is nothing more to do."""
        return self.rows == self.of

    def advance(self, seconds: float = float("inf")) -> bool:
        """Train for about so many seconds, one piece at the least; return whether there is more to do."""
        end = time.monotonic() + seconds
        while not self.done:
            more = next(self._pieces, self) is not self
            self.rows = self.rows + 1 if more else self.of
            if time.monotonic() >= end:
                break
        if self.done:
            self._pieces = iter(())  # with its networks
        return not self.done

    def finish(self) -> Any:
        """Train to the end, and return what was found."""
        self.advance()
        return self.found
