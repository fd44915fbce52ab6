"""A lock on a file of the learner's, so that of several kernels one at a time reads it, changes it and replaces it.

The lock is the system's own, `flock` on Linux and macOS, `locking` on Windows: it is free as soon as its owner dies,
however that happens. What is locked is an empty hidden file beside the one that is meant, as that one is replaced and
holds no lock; who is done takes the hidden file away. Where a system has no locks, as in a browser, nothing is locked.
"""

import contextlib
import errno
import os
import time
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

PATIENCE = 10.0  # seconds until it is said that another kernel does not let go
PAUSE = 0.002
TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


@contextlib.contextmanager
def locked(path: Path):
    """Hold the lock of a file. Raises OSError where there can be none, or another kernel does not let go of it."""
    lock = path.with_name(f".{path.name}.lock")
    deadline = time.monotonic() + PATIENCE
    held = take(lock)
    while held is None:
        if time.monotonic() > deadline:
            raise TimeoutError(errno.ETIMEDOUT, "another notebook is at it and does not go on")
        time.sleep(PAUSE)
        held = take(lock)
    try:
        yield
    finally:
        let_go(held, lock)


def take(lock: Path):
    """Return the hidden file, open, once its lock is ours; None while it is another's."""
    try:
        file = lock.open("ab")
    except PermissionError:
        if os.name == "nt" and lock.exists():  # being taken away just now
            return None
        raise
    if holds(file) and is_there(file, lock):
        return file
    file.close()
    return None


def holds(file) -> bool:
    """Take the lock of an open file, unless it is taken, and return whether that is done."""
    try:
        if fcntl is not None:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    except (ImportError, OSError) as error:
        return getattr(error, "errno", None) not in TAKEN  # this system, or this drive, has no locks
    return True


def is_there(file, lock: Path) -> bool:
    """Return whether an open file still has its name: who had the lock before may have taken the file away."""
    if fcntl is None:  # Windows keeps the name of what is open
        return True
    try:
        return os.path.samestat(os.fstat(file.fileno()), lock.stat())
    except FileNotFoundError:
        return False


def let_go(file, lock: Path) -> None:
    """Free the lock, and take the hidden file away: before, where a file that is open can be."""
    if fcntl is None:
        file.close()
    with contextlib.suppress(OSError):
        lock.unlink()
    file.close()


def insistently(act, *args):
    """Return act(*args), again and again where Windows refuses because another process has the file open just now."""
    deadline = time.monotonic() + (PATIENCE if os.name == "nt" else 0)
    while True:
        try:
            return act(*args)
        except PermissionError:
            if time.monotonic() >= deadline:
                raise
        time.sleep(PAUSE)
