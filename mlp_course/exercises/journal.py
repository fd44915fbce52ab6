"""A journal of one's own attempts, for those who ask for it: `check.journal(True)`. It never leaves this machine.

A class may ask for it too, in its `class.toml`. Then the first card of a session says so, and the learner may decline.

A line of JSON for each check, at most 200 bytes, only ever appended beside the progress file:

    {"exercise": "bp1", "verdict": "wrong", "misconception": "σ′ is missing", "attempt": 3, "hints": 1,
     "minute": 29863921}

`verdict` is "delegated" where a right answer calls the package's own. `minute` counts the minutes since 1970. A line
that was cut off as its writer died is passed over when the file is read, and closed before the next one is written.
"""

import json
import os
import time
from pathlib import Path

from . import keeping
from .class_settings import class_settings

NAME = "mlp_course_journal.jsonl"
MOST_BYTES = 200
ASKED = (
    "Your class asks for a journal. Each check adds a line to `{file}`: the exercise, the verdict, the name of the "
    "mistake, how many attempts and hints, and the minute. It holds nothing of your code, and it stays on this machine "
    "until you hand it in, together with your notebooks. If you do not want it: `check.journal(False)`."
)
KEYS = ("exercise", "verdict", "misconception", "attempt", "hints", "minute")


def place() -> Path:
    """The path of the journal: beside the progress file."""
    return keeping.place().with_name(NAME)


def wanted() -> bool:
    """Whether a journal is kept: as the learner has said, or else as the class asks."""
    said = keeping.kept_or_nothing()[0]["settings"].get("journal")
    return class_settings().journal if said is None else bool(said)


def announcement() -> str:
    """What the learner is told of a journal that the class asks for, "" where there is none."""
    if not (class_settings().journal and wanted()):
        return ""
    file = place()
    return ASKED.format(file=f"{file.parent.name}/{file.name}")


def note(verdict) -> str:
    """Append a verdict; return a note for the learner if it cannot be kept, else ""."""
    exercise = verdict.exercise
    try:
        attempt = 1 + sum(entry["exercise"] == verdict.name for entry in entries())
        status = "delegated" if verdict.delegated else verdict.status
        values = (verdict.name, status, verdict.misconception, attempt, exercise.hints_given, minute())
        append(line_of(dict(zip(KEYS, values, strict=True))))
    except OSError as error:
        return f"not kept: {NAME} cannot be written here ({keeping.reason(error)})."
    return ""


def minute() -> int:
    """The minutes since 1970."""
    return int(time.time() // 60)


def line_of(entry: dict) -> bytes:
    """An entry as a line of at most 200 bytes; where it would be longer, the misconception is cut."""
    line = (json.dumps(entry, ensure_ascii=False) + "\n").encode()
    if len(line) <= MOST_BYTES or not entry["misconception"]:
        return line
    excess = len(line) - MOST_BYTES + len("…".encode())
    shorter = entry["misconception"].encode()[:-excess].decode(errors="ignore") + "…"
    return line_of({**entry, "misconception": shorter if len(shorter) > 1 else None})


def append(line: bytes) -> None:
    """Write a line at the end, in one step and on a line of its own."""
    file = os.open(place(), os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600)
    try:
        if os.lseek(file, 0, os.SEEK_END) > 0:
            os.lseek(file, -1, os.SEEK_END)
            if os.read(file, 1) != b"\n":
                line = b"\n" + line
        os.write(file, line)
        os.fsync(file)
    finally:
        os.close(file)


def entries() -> list[dict]:
    """Return all entries, in order; lines that were cut off are left out. Raises OSError if the file cannot be read."""
    try:
        lines = place().read_bytes().splitlines()
    except FileNotFoundError:
        return []
    found = []
    for line in lines:
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict) and set(entry) == set(KEYS):
            found.append(entry)
    return found
