"""The lock: one owner at a time, free when its owner is gone, and no obstacle where a system has none."""

import errno
import os
import sys
import threading
from types import SimpleNamespace

import pytest

from mlp_course.learner import file_lock
from mlp_course.learner.file_lock import insistently, locked


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kept.json"


def left_in(path):
    return [other.name for other in path.parent.iterdir()]


def test_many_threads_count_one_by_one_and_leave_nothing(path):
    path.write_text("0")

    def counts():
        for _ in range(50):
            with locked(path):
                path.write_text(str(int(path.read_text()) + 1))

    threads = [threading.Thread(target=counts) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_text() == "200" and left_in(path) == [path.name]


def test_an_error_frees_it(path):
    with pytest.raises(ZeroDivisionError), locked(path):
        raise ZeroDivisionError
    with locked(path):
        assert left_in(path) == [f".{path.name}.lock"]
    assert left_in(path) == []


def test_a_file_left_by_who_died_is_no_lock(path):
    (path.parent / f".{path.name}.lock").write_bytes(b"")
    with locked(path):
        pass
    assert left_in(path) == []


def test_one_who_does_not_let_go_is_said(path, monkeypatch):
    monkeypatch.setattr(file_lock, "PATIENCE", 0.01)
    with locked(path), pytest.raises(OSError, match="another notebook"), locked(path):
        raise AssertionError("two owners at once")


def test_a_folder_that_is_not_there_is_an_error(path):
    with pytest.raises(FileNotFoundError), locked(path.parent / "no" / path.name):
        pass


@pytest.fixture
def windows(monkeypatch):
    """What Windows has in the place of flock: a region of a file, by its descriptor."""
    held = []

    def locking(descriptor, mode, count):
        if held:
            raise OSError(errno.EACCES, "Permission denied")
        held.append(descriptor)

    monkeypatch.setattr(file_lock, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_NBLCK=2))
    return held


def test_on_windows_it_is_a_region_of_the_file(path, windows, monkeypatch):
    monkeypatch.setattr(file_lock, "PATIENCE", 0.01)
    with locked(path):
        assert len(windows) == 1
        with pytest.raises(OSError, match="another notebook"), locked(path):
            pass
    assert left_in(path) == []


@pytest.mark.parametrize("error", [ImportError(), OSError(errno.ENOLCK, "No locks available")])
def test_a_system_without_locks_goes_on_without(path, windows, monkeypatch, error):
    def none(*_):
        raise error

    monkeypatch.setattr(sys.modules["msvcrt"], "locking", none)
    with locked(path):
        assert left_in(path) == [f".{path.name}.lock"]


def test_what_windows_refuses_for_a_moment_is_tried_again(monkeypatch):
    refusals = [PermissionError(), PermissionError()]

    def opens():
        if refusals:
            raise refusals.pop()
        return "open"

    monkeypatch.setattr(file_lock, "os", SimpleNamespace(name="nt"))
    assert insistently(opens) == "open"
    monkeypatch.setattr(file_lock, "os", os)
    refusals.append(PermissionError())
    with pytest.raises(PermissionError):
        insistently(opens)
