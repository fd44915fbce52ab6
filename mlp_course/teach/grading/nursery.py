"""Where children come from: a process that has NumPy ready and copies itself for each answer (Linux), or is one child.

    python -I -S nursery.py FOLDER many     copies itself whenever it is told to, see `children.Nursery`
    python -I -S nursery.py FOLDER one      is one child itself: where no process can be copied

FOLDER is where NumPy is installed; no other package that is there can be imported. No student's code runs in it.
"""

import importlib
import os
import signal
import socket
import struct
import sys
import time

NEEDED = (
    "bisect", "builtins", "cmath", "collections", "contextlib", "copy", "ctypes",
    "dataclasses", "datetime", "decimal", "enum", "fcntl", "fractions", "functools",
    "glob", "heapq", "inspect", "itertools", "numpy.fft", "numpy.linalg", "numpy.ma",
    "numpy.polynomial", "numpy.random", "operator", "pathlib", "random", "re",
    "resource", "statistics", "string", "symtable", "textwrap", "threading", "time",
    "timeit", "tokenize", "traceback", "typing", "warnings", "zoneinfo",
)  # fmt: skip
NUMBER = struct.Struct("=i")
LOOKS = 200
PAUSE = 0.01  # seconds
ENDED = struct.Struct("=id")


def prepare(folder: str):
    """Import what answers may need, and return the module that makes a child of this process."""
    sys.path.append(folder)
    importlib.import_module("numpy")
    sys.path.remove(folder)
    for name in NEEDED:
        try:
            importlib.import_module(name)
        except ImportError:
            continue
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    child = importlib.import_module("child")
    sys.path.remove(os.path.dirname(os.path.abspath(__file__)))
    return child


def many(child) -> None:
    """Copy this process for each `n` that comes with two pipes, until nobody asks any more.

    The copy is ended at an `e`; at a `w` it is waited for first, as it is about to end by itself.
    """
    line = socket.socket(fileno=os.dup(0))
    now = 0
    while True:
        order, pipes, *_ = socket.recv_fds(line, 1, 2)
        if not order:
            return
        if order == b"n":
            now = copied(child, line, pipes)
            line.sendall(NUMBER.pack(now))
        else:
            line.sendall(ENDED.pack(*ended(now, by_itself=order == b"w")))


def copied(child, line: socket.socket, pipes: list[int]) -> int:
    """Copy this process as a child that speaks through these pipes, and return the copy's number."""
    number = os.fork()
    if number == 0:
        line.close()
        os.dup2(os.open(os.devnull, os.O_RDWR), 0)
        be(child, *pipes)
    for pipe in pipes:
        os.close(pipe)
    return number


def ended(process: int, by_itself: bool) -> tuple[int, float]:
    """End a child, or first wait whether it ends by itself; return its status and the seconds that it has worked."""
    done, status, usage = waited_for(process) if by_itself else (0, 0, None)
    if not done:
        os.kill(process, signal.SIGKILL)
        _, status, usage = os.wait4(process, 0)
    return status, usage.ru_utime + usage.ru_stime


def waited_for(process: int):
    """What the system says of a process that is about to end by itself; (0, …) where it does not."""
    for _ in range(LOOKS):
        found = os.wait4(process, os.WNOHANG)
        if found[0]:
            break
        time.sleep(PAUSE)
    return found


def be(child, read_from: int, write_to: int) -> None:
    """Be a child, and end with it, whatever happens."""
    leave = os._exit
    try:
        child.main(read_from, write_to)
    finally:
        leave(0)


if __name__ == "__main__":
    made = prepare(sys.argv[1])
    if sys.argv[2] == "many":
        many(made)
    else:
        pipes = os.dup(0), os.dup(1)
        for place in (0, 1):
            os.dup2(os.open(os.devnull, os.O_RDWR), place)
        be(made, *pipes)
