"""The learner's own code in the lab: called under the checker's time limit, its faults said by name and line."""

import ast
import contextlib
import inspect
import io
import linecache
import sysconfig
import textwrap
import time
import traceback
from pathlib import Path

import numpy as np

from ...learner import limits

LIMIT = 2.0  # seconds for one call, or for one update of all networks
PACKAGE = str(Path(__file__).resolve().parents[2])
LIBRARIES = tuple(sysconfig.get_path(name) for name in ("stdlib", "purelib", "platlib"))


class Fault(Exception):
    """What the learner's code did wrong, in one sentence, with its line."""

    in_plain_words = True


def call(name: str, f, *args):
    """Return f(*args), where f is the learner's `name`; raises Fault where it raises or takes too long."""
    start = time.monotonic()
    try:
        return within_limit(f, *args)
    except limits.TimeUp as error:
        alone = time.monotonic() - start > 0.9 * LIMIT
        whose = "" if alone else " for the networks of one update"
        raise Fault(f"your {name} took longer than {LIMIT:g} s{whose} and was stopped{place(error)}.") from None
    except Fault:
        raise
    except Exception as error:
        what = f"your {name} raised {type(error).__name__}{place(error)}: {str(error).strip() or 'no message'}"
        if "ellipsis" in what.lower():
            what += ". A ... is still to be written there, or in a function that it calls"
        raise Fault(what.rstrip(".") + ".") from error


def within_limit(f, *args):
    """Return f(*args); raises limits.TimeUp in it after LIMIT seconds, unless it is part of a call that is watched."""
    if _watched:
        return f(*args)
    _watched.append(f)
    seconds = max(_deadline[0] - time.monotonic(), 0.01) if _deadline else LIMIT
    try:
        with contextlib.redirect_stdout(PRINTED.afresh()), limits.time_limit(seconds):
            return f(*args)
    finally:
        _watched.clear()


@contextlib.contextmanager
def one_limit():
    """Let the calls inside share LIMIT: an update of many networks may take no longer than one call."""
    _deadline.append(time.monotonic() + LIMIT)
    try:
        yield
    finally:
        _deadline.clear()


class Printed(io.StringIO):
    """Keeps the beginning of what the last call that printed anything has printed."""

    MOST = 100

    def afresh(self) -> "Printed":
        self._new = True
        return self

    def clear(self) -> None:
        """Forget it."""
        self.seek(0)
        self.truncate()
        self._new = False

    def write(self, text: str) -> int:
        if self._new:
            self.clear()
        super().write(text[: max(self.MOST - self.tell(), 0)])
        return len(text)


_watched, _deadline, PRINTED = [], [], Printed()
limits.OWN.add(__file__)


def place(error: BaseException) -> str:
    """The learner's own line where an error arose: the innermost one that belongs to no library."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        known = str(Path(frame.filename)).startswith((PACKAGE, *LIBRARIES)) or frame.filename.startswith("<frozen")
        if not known:
            return in_line(frame.lineno, frame.line)
    return ""


def returned(name: str, f, what: str) -> Fault:
    """The fault of a call that came back with the wrong thing, and the line of its `return`."""
    return Fault(f"your {name} returned {what}{line_of_return(f)}.")


def line_of_return(f) -> str:
    """The line of the last `return` of a function, as far as its source can be had."""
    f = inspect.unwrap(getattr(f, "__func__", f))
    try:
        lines, first = inspect.getsourcelines(f)
        tree = ast.parse(textwrap.dedent("".join(lines)))
    except (OSError, TypeError, SyntaxError):
        return ""
    ends = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Return)]
    if not ends:
        return ""
    number = max(first, 1) + max(ends) - 1
    return in_line(number, linecache.getline(inspect.getsourcefile(f) or "", number) or lines[max(ends) - 1])


def in_line(number: int | None, text: str | None) -> str:
    """A line of code as it is quoted in a sentence."""
    return f" in line {number}" + (f", `{text.strip()}`" if text and text.strip() else "")


def has_nan(array: np.ndarray) -> bool:
    """Whether there is a nan among the numbers (infinity is none)."""
    return bool(np.isnan(array).any())


def frozen(array: np.ndarray) -> np.ndarray:
    """A view that cannot be written to, so that what belongs to the lab stays as it is."""
    view = array.view()
    view.flags.writeable = False
    return view


def called(value) -> str:
    """The name of a function, of the first of a pair, of a class or of an object."""
    first = value[0] if isinstance(value, tuple) else value
    name = getattr(first, "__name__", None) or getattr(first, "name", None) or type(first).__name__
    return "function" if name == "<lambda>" else name


def kind_of(value) -> str:
    """What a thing is, in a few words."""
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    if value is None or value is Ellipsis:
        return "None" if value is None else "..."
    if isinstance(value, list | tuple):
        return f"a {type(value).__name__} of {len(value)}"
    return f"a {type(value).__name__}"
