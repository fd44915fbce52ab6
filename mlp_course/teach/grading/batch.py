"""All students of a course, on several processes, kept one by one: who is killed goes on where it was.

Beside the results lies the folder `.grading`: `batch.json` with the number from which unknown cases are drawn, and a
file for each student, named by what was handed in. A file is there as a whole or not at all, so that a batch that is
ended at any moment and begun anew comes to the same.
"""

import hashlib
import json
import os
import secrets
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path

from ... import __version__
from ...learner import limits
from ...learner.file_lock import locked
from ...learner.kept_file import replace_by
from .one_student import BROKE, Record, begin, graded_here
from .submissions import Student, without_halves

FOLDER = ".grading"
AHEAD = 3  # students a process that are waiting, so that not all files are held in memory twice


def graded_batch(
    students: list[Student],
    wanted: list[str],
    out: Path,
    workers: int | None = None,
    seconds: float = limits.SECONDS,
    done: Callable[[int], None] = lambda count: None,
) -> dict[str, Record]:
    """Return {place: Record} of all students; what has been done before is read and not done again.

    workers  processes at once; as many as there are cores, without a number
    seconds  of work for each answer
    done     is told how many more students have been done
    """
    folder = out / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    secret = secret_of(folder)
    files = {student.place: folder / f"{key_of(student, wanted, seconds)}.json" for student in students}
    records = {place: kept for place, file in files.items() if (kept := record_in(file)) is not None}
    done(len(records))
    left = [student for student in students if student.place not in records]

    def keep(student: Student, record: dict) -> None:
        text = without_halves(json.dumps(record, ensure_ascii=False))
        write_whole(files[student.place], text)
        records[student.place] = Record(**json.loads(text))  # as it is when it is read again
        done(1)

    workers = workers or usable_cores()
    broken = run_all(left, wanted, workers, seconds, secret, keep)
    for student in broken:  # each alone, so that it is seen which one it was
        if run_all([student], wanted, 1, seconds, secret, keep):
            keep(student, asdict(Record(unread=dict.fromkeys(student.files, BROKE))))
    return records


def run_all(students, wanted, workers: int, seconds: float, secret: int, keep) -> list[Student]:
    """Judge students on several processes; return those that are not done, as a process has died."""
    waiting = list(reversed(students))
    running = {}
    begins_with = (seconds, secret, os.getpid())
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=begin, initargs=begins_with)
    try:
        while waiting or running:
            while waiting and len(running) < AHEAD * workers:
                student = waiting.pop()
                running[pool.submit(graded_here, student.files, wanted)] = student
            future = next(as_completed(running))
            record = future.result()
            keep(running.pop(future), record)
    except BrokenProcessPool:
        return [*running.values(), *reversed(waiting)]
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return []


def usable_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def secret_of(folder: Path) -> int:
    """The number from which a batch draws the cases that nobody can know; drawn once for each folder."""
    file = folder / "batch.json"
    if not file.exists():
        write_whole(file, json.dumps({"secret": secrets.randbits(60)}))
    return int(json.loads(file.read_text(encoding="utf-8"))["secret"])


def key_of(student: Student, wanted: list[str], seconds: float) -> str:
    """What tells what has to be judged from all else: files, names, seconds, version of the course."""
    found = hashlib.sha256(repr((__version__, sorted(wanted), seconds, student.place)).encode())
    for name, content in sorted(student.files.items()):
        found.update(f"\0{name}\0{'' if content is None else hashlib.sha256(content).hexdigest()}".encode())
    return found.hexdigest()[:32]


def record_in(file: Path) -> Record | None:
    """The record that was kept in a file; None where there is none."""
    try:
        return Record(**json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_whole(file: Path, text: str) -> None:
    """Write a file so that it is there as a whole or not at all, whoever else writes it."""
    with locked(file):
        replace_by(file, text)
