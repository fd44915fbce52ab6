"""Run a learner's function on copies of its arguments: the result, what it changed and printed, where it failed."""

import contextlib
import copy
import inspect
import io
import linecache
import random
import warnings
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..learner import limits
from .comparing import describe, difference, snapshot
from .exercise import Refused

PACKAGE = str(Path(__file__).resolve().parent.parent)
MOST_PRINTED = 600  # characters
UNCHANGED = 1e-12  # relative: an entry nudged up, down and back counts as left alone
limits.OWN.add((lambda: 0).__code__.co_filename)


class Failure(NamedTuple):
    """An exception of the learner's code: its type and message, and the learner's own line."""

    type: str
    message: str
    line: int | None = None
    code: str = ""


class Outcome(NamedTuple):
    """What one call did. Either `failure` or `refused` says why there is no result, or `value` is it."""

    value: object = None
    changed: tuple[str, ...] = ()  # arguments changed in place
    failure: Failure | None = None
    refused: str = ""  # the result has a form that cannot be used
    printed: str = ""

    @property
    def returned(self) -> bool:
        return self.failure is None and not self.refused


class Printed(io.StringIO):
    """Keeps the first characters of what is printed, however much it is."""

    def write(self, text):
        super().write(str(text)[: max(0, MOST_PRINTED - self.tell())])
        return len(text)


def run(exercise, f, args, seconds=None) -> Outcome:
    """Call `f` on copies of `args` as the exercise uses it, within the limits of time and memory."""
    given = duplicate(args)
    failure, refused, value, printed = None, "", None, Printed()
    call = Remembering(f)
    with quiet(printed), limits.memory_limit():
        try:
            with limits.time_limit(limits.SECONDS if seconds is None else seconds):
                value = snapshot(exercise.use(f if isinstance(f, type) else call, *given))
        except KeyboardInterrupt:
            raise
        except Refused as sentence:
            refused = str(sentence)
        except BaseException as error:
            failure = describe_failure(error, f)
            if failure.line is None and call.returned and isinstance(error, Exception):
                value = snapshot(call.returned[0])
                refused = f"the result is {describe(value)}: that has another form than asked for"
    names = exercise.arguments
    changed = [n for n, a, b in zip(names, args, given, strict=False) if n not in exercise.may_change and differ(a, b)]
    return Outcome(value, tuple(changed), None if refused else failure, refused, printed.getvalue())


class Remembering:
    """The learner's function, which remembers what it returned."""

    def __init__(self, f):
        self.f, self.returned = f, []

    def __call__(self, *args, **kwargs):
        self.returned = []
        self.returned = [self.f(*args, **kwargs)]
        return self.returned[0]


@contextlib.contextmanager
def quiet(printed):
    """Capture prints, keep warnings to ourselves, and leave random and floating-point state as they were found."""
    legacy, plain = np.random.get_state(), random.getstate()  # noqa: NPY002 (the learner's code may use it)
    try:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed), np.errstate():
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                yield
    finally:
        np.random.set_state(legacy)  # noqa: NPY002
        random.setstate(plain)


def duplicate(value):
    """Return a deep copy; networks (whose weights are views) copy themselves, functions stay the same."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if type(value) in (list, tuple):
        return type(value)(map(duplicate, value))
    if type(value) is dict:
        return {key: duplicate(item) for key, item in value.items()}
    if hasattr(value, "theta") and hasattr(value, "copy"):
        return value.copy()
    return value if callable(value) else copy.deepcopy(value)


def differ(before, after) -> bool:
    """Whether an argument was changed; random generators are there to be used."""
    if isinstance(before, np.random.Generator) or (callable(before) and not hasattr(before, "theta")):
        return False
    if hasattr(before, "theta"):
        before, after = before.theta, after.theta
    return difference(snapshot(before), snapshot(after), rtol=UNCHANGED, nan_equal=True) is not None


def describe_failure(error: BaseException, f) -> Failure:
    """Find the learner's own line: the deepest one in the module or notebook of `f`."""
    kind = "TimeUp" if isinstance(error, limits.TimeUp) else type(error).__name__
    try:
        message = str(error)
    except Exception:
        message = ""
    namespace = getattr(inspect.unwrap(f) if callable(f) else f, "__globals__", None)
    own, step = None, error.__traceback__
    while step is not None:
        frame = step.tb_frame
        file = frame.f_code.co_filename
        if frame.f_globals is namespace or (namespace is None and not file.startswith(PACKAGE)):
            own = Failure(kind, message[:300], step.tb_lineno, linecache.getline(file, step.tb_lineno).strip()[:120])
        step = step.tb_next
    return own or Failure(kind, message[:300])
