"""One call of code that is not ours: what it gave, or the error that ended it, and what it printed meanwhile."""

from typing import NamedTuple

from .held_back import HeldBack
from .limits import SECONDS, TimeUp, time_limit
from .lines import own_line

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
    held = HeldBack()
    value = failed = None
    try:
        with held, time_limit(seconds):
            value = f(*args)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        failed = error
    try:
        return Outcome(value, failed, held.printed.getvalue())
    finally:
        del failed  # or the frame in its traceback would keep it alive, and all that the learner's frames hold


def failure_of(error: BaseException) -> Failure:
    """Return an exception in words."""
    kind = "TimeUp" if isinstance(error, TimeUp) else type(error).__name__
    try:
        message = "" if error.args == (None,) else str(error)[:MOST_SAID]  # as of exit()
    except Exception:  # a hostile __str__
        message = ""
    return Failure(kind, message, *own_line(error))
