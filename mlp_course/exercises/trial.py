"""Endless iterators in a call that nothing can interrupt, such as max(itertools.repeat(1)): tried where it can end.

A function that uses one is first run in a copy of the process, on systems that can copy one and go on (Linux; elsewhere
the libraries below NumPy do not stand it). What does not come to an end there is never run in the learner's kernel, so
that nothing in it is lost. On other systems a function that uses `itertools.count`, `cycle` or `repeat` is not run at
all, and its card says what to write instead.
"""

import dis
import itertools
import os
import signal
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from types import CodeType, FunctionType, MethodType

from ..learner.lines import is_library

ITERATORS = ("count", "cycle", "repeat")  # of itertools
MADE_OF_TEXT = {"eval", "exec", "__import__", "import_module"}  # names of which nobody knows what they lead to
HUGE = 10**8  # of a range: so many steps in one call take seconds
CAN_COPY = sys.platform == "linux"
PAUSE = 0.002


def endless_iterators(f) -> list[str]:
    """Return the names of what may never end, in the code of a function and of those of the learner's that it calls."""
    found = set()
    for code, names in codes_of(f, set()):
        used = {*code.co_names, *code.co_freevars}
        values = [names[name] for name in used & names.keys()]
        if "itertools" in used or any(value is itertools for value in values):
            found |= {f"itertools.{name}" for name in taken_from_itertools(code, names)}
        for name in ITERATORS:
            iterator = getattr(itertools, name)
            if any(value is iterator for value in values):
                found.add(f"itertools.{name}")
        found |= used & MADE_OF_TEXT
        if "iter" in used:
            found.add("iter")
        if "range" in used and any(type(item) is int and item >= HUGE for item in code.co_consts):
            found.add("range")
    return sorted(found)


def taken_from_itertools(code: CodeType, names: dict) -> set[str]:
    """Return which of its iterators a code takes from the module, imported around it or inside.

    A name by which it is imported inside is added to those around the code, as functions inside of it have it too.
    """
    found = set()
    imported = None
    for before, step in pairwise(dis.get_instructions(code)):
        if before.opname == "IMPORT_NAME":
            imported = before.argval
            if imported == "itertools" and step.opname.startswith("STORE"):
                names[parts_of(step)[0]] = itertools
        from_module = step.opname == "IMPORT_FROM" and imported == "itertools"
        of_module = step.opname in ("LOAD_ATTR", "LOAD_METHOD") and names.get(parts_of(before)[-1]) is itertools
        if from_module or of_module:
            found.add(step.argval)
    return found & set(ITERATORS)


def parts_of(step: dis.Instruction) -> tuple:
    """What an instruction is about: a name, or two where Python has put two instructions into one."""
    return step.argval if isinstance(step.argval, tuple) and step.argval else (step.argval,)


def codes_of(f, seen: set) -> Iterator[tuple[CodeType, dict]]:
    """Yield the code of a function, of those inside it and of those that it calls, each with the names around it."""
    f = plain(f)
    if id(f) in seen:
        return
    seen.add(id(f))
    if isinstance(f, type):
        for item in vars(f).values():
            yield from codes_of(item, seen)
    if not isinstance(f, FunctionType) or is_library(f.__code__.co_filename):
        return
    names = f.__globals__ | enclosed(f)
    codes = [f.__code__]
    while codes:
        code = codes.pop()
        codes += [item for item in code.co_consts if isinstance(item, CodeType)]
        yield code, names
        for name in (*code.co_names, *code.co_freevars):
            yield from codes_of(names.get(name), seen)


def plain(f):
    """Return the function in a method or a partial, the class of an instance that can be called, else what is given."""
    while isinstance(f, MethodType | partial | staticmethod | classmethod):
        f = f.func if isinstance(f, partial) else f.__func__
    return type(f) if isinstance(getattr(type(f), "__call__", None), FunctionType) else f  # noqa: B004


def enclosed(f) -> dict:
    """The names that a function has from the function in which it was made."""
    found = {}
    for name, cell in zip(f.__code__.co_freevars, f.__closure__ or (), strict=True):
        try:
            found[name] = cell.cell_contents
        except ValueError:  # not bound yet
            continue
    return found


def comes_to_an_end(work: Callable, seconds: float) -> bool:
    """Return whether work() ends within `seconds`, in a copy of this process; what it does there stays there."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about the threads of a kernel, which the copy does not have
        child = os.fork()
    if child == 0:
        try:
            limit_of_orphans(seconds)
            work()
        finally:
            os._exit(0)
    deadline = time.monotonic() + seconds
    ended = 0
    try:
        while ended == 0 and time.monotonic() < deadline:
            time.sleep(PAUSE)
            ended, _ = os.waitpid(child, os.WNOHANG)
    finally:
        if ended == 0:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    return ended != 0


def limit_of_orphans(seconds: float) -> None:
    """Let the system end this process, should the one that waits for it die before."""
    import resource

    most = int(seconds) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (most, most))
