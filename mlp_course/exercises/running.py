"""Run a learner's function on copies of its arguments: the result, what it changed and printed, where it failed."""

import contextlib
import copy
import random
import warnings
from typing import NamedTuple

import numpy as np

from ..learner import limits
from ..learner.calls import Failure, Outcome, call
from .comparing import describe, difference, snapshot
from .exercise import Refused

UNCHANGED = 1e-12  # relative: an entry nudged up, down and back counts as left alone


class Answer(NamedTuple):
    """What a function made of one case. Either `failure` or `refused` says why there is no result, or `value` is it."""

    value: object = None
    changed: tuple[str, ...] = ()  # arguments changed in place
    failure: Failure | None = None
    refused: str = ""  # the result has a form that cannot be used
    printed: str = ""

    @property
    def returned(self) -> bool:
        return self.failure is None and not self.refused


def run(exercise, f, args, seconds: float = limits.SECONDS) -> Answer:
    """Call `f` on copies of `args` as the exercise uses it, within the limits of time and memory."""
    given = duplicate(args)
    remembering = Remembering(f)
    used = f if isinstance(f, type) else remembering
    with as_it_was(), limits.memory_limit():
        answer = answer_of(call(lambda: snapshot(exercise.use(used, *given)), (), seconds), remembering)
    changed = []
    for name, before, after in zip(exercise.arguments, args, given, strict=False):
        if name not in exercise.may_change and differ(before, after):
            changed.append(name)
    return answer._replace(changed=tuple(changed))


def answer_of(outcome: Outcome, remembering) -> Answer:
    """What came of a call; a result of which the exercise can make nothing is refused, and no fault of the code."""
    failure = outcome.failure
    if isinstance(outcome.error, Refused):
        return Answer(refused=str(outcome.error), printed=outcome.printed)
    if isinstance(outcome.error, Exception) and failure.line is None and remembering.returned:
        value = snapshot(remembering.returned[0])
        refused = f"the result is {describe(value)}: that has another form than asked for"
        return Answer(value, refused=refused, printed=outcome.printed)
    return Answer(outcome.value, failure=failure, printed=outcome.printed)


class Remembering:
    """The learner's function, which remembers what it returned."""

    def __init__(self, f):
        self.f = f
        self.returned = []

    def __call__(self, *args, **kwargs):
        self.returned = []
        self.returned = [self.f(*args, **kwargs)]
        return self.returned[0]


@contextlib.contextmanager
def as_it_was():
    """Keep warnings to ourselves, and leave random and floating-point state as they were found."""
    of_numpy = np.random.get_state()  # noqa: NPY002 (the learner's code may use it)
    of_python = random.getstate()
    try:
        with np.errstate(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        np.random.set_state(of_numpy)  # noqa: NPY002
        random.setstate(of_python)


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
        before = before.theta
        after = after.theta
    return difference(snapshot(before), snapshot(after), rtol=UNCHANGED, nan_equal=True) is not None
