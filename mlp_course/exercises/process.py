"""What all code of the process shares: as usual while answers are called, and afterwards as it was before."""

import contextlib
import gc
import os
import random
import signal
import sys
import warnings
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

USUAL = {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}  # how NumPy starts
RANDOM = "global random numbers"
ERRORS = "NumPy's error state"


class Part(NamedTuple):
    """Something that is shared: its name in a sentence, how it is read, how it is put back."""

    name: str
    read: Callable
    put_back: Callable


def numpys_random() -> tuple:
    """The state of NumPy's global random numbers, in a form that can be compared."""
    kind, keys, *rest = np.random.get_state()  # noqa: NPY002 (the learner's code may use it)
    return kind, keys.tobytes(), *rest


def put_numpys_random_back(state: tuple) -> None:
    """Set NumPy's global random numbers to a state."""
    kind, keys, *rest = state
    np.random.set_state((kind, np.frombuffer(keys, dtype=np.uint32), *rest))  # noqa: NPY002


def put_environment_back(variables: dict) -> None:
    """Set the variables of the environment, and no others."""
    for name in set(os.environ) - set(variables):
        del os.environ[name]
    os.environ.update(variables)


def open_figures() -> set:
    """The numbers of pyplot's open figures, each of which would appear below the cell."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    return set(pyplot.get_fignums()) if pyplot else set()


def close_other_figures(figures: set) -> None:
    """Close the figures that have been opened since."""
    for figure in open_figures() - figures:
        sys.modules["matplotlib.pyplot"].close(figure)


def put_path_back(path: list) -> None:
    """Set where modules are looked for."""
    sys.path[:] = path


def put_collector_back(enabled: bool) -> None:
    """Switch the garbage collector on or off."""
    (gc.enable if enabled else gc.disable)()


def interrupts():
    """What answers the learner's own interrupt."""
    return signal.getsignal(signal.SIGINT)


def put_interrupts_back(handler) -> None:
    """Set what answers an interrupt, where it can be: in the main thread."""
    with contextlib.suppress(ValueError, TypeError):
        signal.signal(signal.SIGINT, handler)


PARTS = (
    Part(RANDOM, numpys_random, put_numpys_random_back),
    Part(RANDOM, random.getstate, random.setstate),
    Part("NumPy's print options", np.get_printoptions, lambda options: np.set_printoptions(**options)),
    Part("Python's recursion limit", sys.getrecursionlimit, sys.setrecursionlimit),
    Part("the working directory", os.getcwd, os.chdir),
    Part("the environment's variables", lambda: os.environ.copy(), put_environment_back),
    Part("the search path of modules", lambda: list(sys.path), put_path_back),
    Part("the garbage collector", gc.isenabled, put_collector_back),
    Part("the handler of interrupts", interrupts, put_interrupts_back),
    Part("the open figures", open_figures, close_other_figures),
)


class Shared:
    """What is shared, as it was; `changed` names what it was not any more, and was put back."""

    def __init__(self):
        self.before = [part.read() for part in PARTS]
        self.changed: tuple[str, ...] = ()

    def put_back(self) -> None:
        """Make everything what it was."""
        found = []
        for part, before in zip(PARTS, self.before, strict=True):
            if part.read() != before:
                found.append(part.name)
                part.put_back(before)
        self.changed = tuple(dict.fromkeys(found))


@contextlib.contextmanager
def as_it_was():
    """Leave the process as it was found, and give a `Shared` that says afterwards what was put back."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        shared = Shared()
        try:
            yield shared
        finally:
            shared.put_back()


@contextlib.contextmanager
def usual():
    """Call code under NumPy's usual error state and without warnings; give a list of what it did not leave so."""
    changed = []
    with np.errstate(**USUAL), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        filters = list(warnings.filters)
        try:
            yield changed
        finally:
            if np.geterr() != USUAL:
                changed.append(ERRORS)
            if warnings.filters != filters:
                changed.append("the filters of warnings")
