"""What the checker stands on, and whether it is still that: NumPy's functions, Python's, clocks, timers, its own code.

A function that replaces one of these is told so, and what it replaced is put back. Whoever means to deceive the checker
finds a way all the same; a grader that decides about marks runs it in a process of its own.
"""

import builtins
import inspect
import operator
import signal
import sys
import time
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

FOREIGN = (np, np.linalg, builtins, time, signal)
# Names of Python's own that a notebook replaces itself, or has only while a cell runs:
CHANGES = ("input", "print", "open", "get_ipython", "display", "exit", "quit")
DECLARED = ("reference", "cases", "use", "new", "may_change", "rtol", "mistakes", "alternatives", "untouched", "buys")
PACKAGE = __name__.partition(".")[0]


class Watched(NamedTuple):
    """A module, class or exercise, and the names of it that are watched."""

    owner: object
    names: tuple[str, ...]
    values: operator.itemgetter

    def full_name(self, name: str) -> str:
        """What stands in the learner's code for it, as far as one can know."""
        if self.owner is builtins:
            return name
        if inspect.isclass(self.owner):
            return f"{self.owner.__module__}.{self.owner.__qualname__}.{name}"
        home = getattr(self.owner, "__name__", None) or f"the exercise {self.owner.name}"
        return f"{home.replace('numpy', 'np')}.{name}"


def watched(exercises=()) -> Iterator[Watched]:
    """Yield all that is watched, of the modules that are loaded by now and of these exercises."""
    modules = [module for name, module in list(sys.modules.items()) if is_ours(name) and module is not None]
    classes = [
        item
        for module in modules
        for item in vars(module).values()
        if inspect.isclass(item) and item.__module__ == module.__name__
    ]
    for owner in (*FOREIGN, *modules, *classes):
        names = [name for name, value in vars(owner).items() if is_watched(owner, name, value)]
        if names:
            yield Watched(owner, tuple(names), operator.itemgetter(names[0], *names))
    for owner in exercises:
        yield Watched(owner, DECLARED, operator.itemgetter(DECLARED[0], *DECLARED))


def is_ours(module: str) -> bool:
    """Whether a module is the checker's, or of the core."""
    package, *rest = module.split(".")
    return package == PACKAGE and (len(rest) == 1 or rest[:1] in (["exercises"], ["learner"]))


def is_watched(owner, name: str, value) -> bool:
    """Whether a name means a function or a class, and always the same one."""
    if owner in FOREIGN:
        return callable(value) and not name.startswith("_") and not (owner is builtins and name in CHANGES)
    return callable(value) or isinstance(value, staticmethod | classmethod | property)


class Originals:
    """All that is watched as it was when this was made."""

    def __init__(self, all_watched: list[Watched]):
        self.watched = all_watched
        self.before = [each.values(vars(each.owner)) for each in all_watched]

    def put_back(self) -> tuple[str, ...]:
        """Put back what was replaced since, and return its names."""
        found = []
        for each, before in zip(self.watched, self.before, strict=True):
            now = vars(each.owner)
            try:
                same = all(map(operator.is_, each.values(now), before))
            except KeyError:
                same = False
            if not same:
                found += self._put_back(each, dict(zip(each.names, before[1:], strict=True)))
        return tuple(found)

    def _put_back(self, each: Watched, originals: dict) -> list[str]:
        """Put back what was replaced of one owner, and return its names."""
        now = dict(vars(each.owner))
        replaced = [name for name, value in originals.items() if now.get(name) is not value]
        for name in replaced:
            setattr(each.owner, name, originals[name])
        return [each.full_name(name) for name in replaced]
