"""The grader's side of a child: starts it, speaks with it within a time, ends it, and knows how it ended."""

import contextlib
import os
import queue
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np

from ...learner.calls import MOST_SAID, Failure
from ...learner.held_back import MOST_PRINTED
from ...learner.lines import MOST_SHOWN
from . import wire
from .nursery import ENDED, NUMBER
from .patience import LOOK, Patience

PROGRAM = Path(__file__).with_name("nursery.py")
CAN_COPY = sys.platform == "linux"
OPENING = 3.0  # seconds of work until a child is ready
MORE = 3  # seconds after which the system itself ends a child, however the grader is
STARTS = 60.0  # seconds until it is said that no child can be started
GONE = Failure("SystemExit", "")
TIME_UP = Failure("TimeUp", "")
TOO_LARGE = Failure("MemoryError", "")
BROKEN = Failure("Unreadable", "what it returned is none of the things that an answer is made of")


class StudentError(Exception):
    """What a student's code ended with, as the child tells it."""

    def __init__(self, failure: Failure):
        super().__init__(failure.message)
        self.failure = failure


def command(kind: str) -> list[str]:
    """How Python is started for children: without the packages that are installed, and without anybody's settings."""
    return [sys.executable, "-I", "-S", "-B", str(PROGRAM), str(Path(np.__file__).parents[1]), kind]


def surroundings() -> dict[str, str]:
    """The environment's variables of a child."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    return {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", **kept}


class Nursery:
    """A process that has everything ready, and copies itself for each child: on Linux. Elsewhere one starts anew."""

    def __init__(self):
        self.process = None

    def start(self):
        """Return (its number, how to end it, read from it, write to it) of a new child."""
        return self._copied() if CAN_COPY else started_anew()

    def _begin(self) -> None:
        """Start the process from which children are copied."""
        self.line, theirs = socket.socketpair()
        self.process = subprocess.Popen(
            command("many"),
            stdin=theirs,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=surroundings(),
            cwd="/",
        )
        theirs.close()
        self.line.settimeout(STARTS)

    def _copied(self):
        if self.process is None:
            self._begin()
        their_read, write = os.pipe()
        read, their_write = os.pipe()
        try:
            socket.send_fds(self.line, [b"n"], [their_read, their_write])
            said = self.line.recv(NUMBER.size)
            if len(said) < NUMBER.size:
                raise OSError("no child can be started")
        except OSError:
            self.close()
            os.close(read)
            os.close(write)
            raise
        finally:
            os.close(their_read)
            os.close(their_write)
        return NUMBER.unpack(said)[0], self._end, read, write

    def _end(self, by_itself: bool) -> tuple[int, float]:
        """End the child, or wait until it has; return the signal that ended it, and how many seconds it has worked."""
        try:
            self.line.sendall(b"w" if by_itself else b"e")
            status, worked = ENDED.unpack(self.line.recv(ENDED.size))
            return status & 0x7F, worked
        except (OSError, struct.error):
            self.close()
            return 0, 0.0

    def close(self) -> None:
        """End the process from which children are copied."""
        if self.process is not None:
            self.line.close()
            self.process.kill()
            self.process.wait()
            self.process = None


def started_anew():
    """A child that is started as a process of its own."""
    process = subprocess.Popen(
        command("one"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=surroundings(),
        start_new_session=os.name != "nt",
    )  # fmt: skip

    def end(by_itself: bool) -> tuple[int, float]:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(1.0 if by_itself else 0.0)
        with contextlib.suppress(OSError):
            if os.name == "nt":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
        code = process.wait()
        process.stdin.close()
        process.stdout.close()
        return max(-code, 0), 0.0

    return process.pid, end, os.dup(process.stdout.fileno()), os.dup(process.stdin.fileno())


class Reader:
    """Reads whole messages of a pipe in a thread of its own, so that one can wait for them within a time anywhere."""

    def __init__(self, pipe: int):
        self.pipe = pipe
        self.messages = queue.Queue(maxsize=1)
        self.thread = threading.Thread(target=self._read, daemon=True)
        self.thread.start()

    def _read(self):
        try:
            with os.fdopen(self.pipe, "rb") as file:
                while True:
                    self.messages.put(wire.read_exactly(file, wire.length_of(wire.read_exactly(file, 8))))
        except (EOFError, OSError, wire.Unreadable, MemoryError) as error:
            self.messages.put(error)

    def drain(self) -> None:
        """Let the thread come to its end, once nobody writes any more."""
        for _ in range(20):
            if not self.thread.is_alive():
                return
            with contextlib.suppress(queue.Empty):
                self.messages.get(timeout=0.05)


class Child:
    """One process with one answer in it.

    seconds  of work for all that it is asked, once it is open
    """

    def __init__(self, nursery: Nursery, seconds: float):
        self.seconds = seconds
        self.ended: Failure | None = None
        self.number, self.end_process, read, write = nursery.start()
        self.patience = Patience(self.number, OPENING)
        self.write = os.fdopen(write, "wb", 0)
        self.reader = Reader(read)

    def is_open(self) -> None:
        """Begin to count its time."""
        self.patience = Patience(self.number, self.seconds)

    def exchange(self, message: dict) -> dict:
        """Send a message and return the next one. Raises StudentError where the child has ended, or is too slow."""
        if self.ended is not None:
            raise StudentError(self.ended)
        try:
            left = memoryview(wire.framed(message))
            while left:  # a pipe may take a part, where a signal comes in between
                left = left[self.write.write(left) :]
        except OSError:
            self.end(None)
        except wire.Unreadable:
            self.end(TOO_LARGE)
        return self._next()

    def _next(self) -> dict:
        came = self._wait() if self.ended is None else None
        if self.ended is None and isinstance(came, Exception):
            self.end(None if isinstance(came, EOFError | OSError) else BROKEN)
        if self.ended is None:
            try:
                message = wire.message_of(came)
                if isinstance(message, dict):
                    return message
            except wire.Unreadable:
                pass
            self.end(BROKEN)
        raise StudentError(self.ended)

    def _wait(self):
        """What comes within the time; None where nothing does, and the child is ended."""
        self.patience.begins()
        while True:
            began = time.monotonic()
            came = None
            with contextlib.suppress(queue.Empty):
                came = self.reader.messages.get(timeout=LOOK)
            if self.patience.is_over(time.monotonic() - began, came is not None):
                self.end(TIME_UP)
                return None
            if came is not None:
                return came

    def end(self, why: Failure | None = GONE) -> None:
        """End the process. Without a reason it is the process that has ended itself, and its status says why."""
        if self.ended is not None:
            return
        self.ended = GONE
        with contextlib.suppress(OSError):
            self.write.close()
        number, worked = self.end_process(why is None)
        self.ended = why or by_signal(number, worked >= self.seconds)
        self.reader.drain()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()


def by_signal(number: int, was_long: bool) -> Failure:
    """Why a process has ended itself, by the signal that has done it."""
    if number == getattr(signal, "SIGXCPU", -1) or (number == getattr(signal, "SIGKILL", -1) and was_long):
        return TIME_UP
    if number == getattr(signal, "SIGSEGV", -1):
        return Failure("RecursionError", "the process crashed")
    return GONE


def failure_in(data) -> Failure:
    """A failure that a child tells of, as far as it has the form of one."""
    if not isinstance(data, list) or len(data) != 4:
        return BROKEN
    kind, message, line, code = data
    text = words(code, MOST_SHOWN)
    number = line if text and type(line) is int and 0 <= line < 10**6 else None
    return Failure(words(kind, 80) or "Exception", words(message, MOST_SAID), number, text)


def words(value, most: int) -> str:
    """A text that a child has sent, of so many characters; "" for what is no text."""
    return value[:most] if isinstance(value, str) else ""


def printed_in(message: dict) -> str:
    """What was printed, as a child tells it."""
    return words(message.get("printed"), MOST_PRINTED)
