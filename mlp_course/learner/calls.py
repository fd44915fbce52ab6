"""One call of code that is not ours: what it gave, or the error that ended it, and what it printed meanwhile."""

import io
import sys
from typing import NamedTuple

from .limits import SECONDS, TimeUp, time_limit
from .lines import own_line

MOST_PRINTED = 600  # characters
MOST_SAID = 300  # characters of a message


class Failure(NamedTuple):
    """An exception in words: its type and message, and the learner's own line, where there is one."""

    type: str
    message: str
    line: int | None = None
    code: str = ""


class Outcome(NamedTuple):
    """What one call came to: `value`, unless `error` says why there is none; and the beginning of what it printed.

    The error's traceback holds the frames of the call and of who called: whoever did, keep no Outcome in a variable,
    or its large arrays live on until the garbage collector comes by.
    """

    value: object = None
    error: BaseException | None = None
    printed: str = ""

    @property
    def failure(self) -> Failure | None:
        """The error in words."""
        return None if self.error is None else failure_of(self.error)


def call(f, args: tuple = (), seconds: float = SECONDS) -> Outcome:
    """Return what f(*args) comes to within `seconds`; nothing that it raises goes through but KeyboardInterrupt."""
    printed = Printed()
    kept = sys.stdout, sys.stderr
    value = failed = None
    try:
        sys.stdout = sys.stderr = printed
        with time_limit(seconds):
            value = f(*args)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        failed = error
    finally:
        sys.stdout, sys.stderr = kept
    try:
        return Outcome(value, failed, printed.getvalue())
    finally:
        del failed  # or the frame in its traceback would keep it alive, and all that the learner's frames hold


class Printed(io.StringIO):
    """Keeps the first characters of what is printed, however much it is."""

    def write(self, text) -> int:
        room = max(MOST_PRINTED - self.tell(), 0)
        super().write(str(text)[:room])
        return len(text)


def failure_of(error: BaseException) -> Failure:
    """Return an exception in words."""
    kind = "TimeUp" if isinstance(error, TimeUp) else type(error).__name__
    try:
        message = str(error)[:MOST_SAID]
    except Exception:  # a hostile __str__
        message = ""
    return Failure(kind, message, *own_line(error))
