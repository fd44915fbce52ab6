"""All that one student has handed in, judged: runs in a process of the grader's own, and returns plain data."""

import json
import os
import re
import sys
import threading
import time
from dataclasses import asdict, dataclass, field, replace
from multiprocessing.util import Finalize

from ...exercises.exercise import every
from ...exercises.journal import KEYS
from ...exercises.numbers import every_number
from .broken import broken_in
from .judging import Judge, Judged
from .reading import Definition, NotRead, definitions_of

BEST_FIRST = ("correct", "delegated", "wrong", "error", "unattempted", "missing")
BROKE = "the grader itself failed on what is in it; it has to be looked at by hand"
MISSING = "Nothing by this name was found in what you handed in."
NOT_RIGHT = {
    "wrong": "which is not right: mend that first.",
    "error": "which ends with an error: mend that first.",
    "unattempted": "which is still open.",
    "delegated": "which is right only with the course's own code.",
}
MOST_ENTRIES = 5_000  # of a journal
LONG_NAME = 120
LEAVE = os._exit  # bound here, as it raises an error while an answer is held back


@dataclass
class Record:
    """What came of one student's files.

    verdicts  a `Judged` for each name that is worth points, as a dict
    unread    {file: why it could not be read}
    doubled   names that several files define differently
    journal   entries of the journal that was handed in, None where there was none
    """

    verdicts: list[dict] = field(default_factory=list)
    unread: dict[str, str] = field(default_factory=dict)
    doubled: list[str] = field(default_factory=list)
    journal: list[dict] | None = None

    def status(self, name: str) -> str:
        """The verdict on an exercise in one word."""
        return self.verdict(name).status

    def verdict(self, name: str) -> Judged:
        """The verdict on an exercise."""
        found = next((one for one in self.verdicts if one["name"] == name), None)
        return Judged(**found) if found else Judged(name, "missing", MISSING)


def graded(judge: Judge, files: dict[str, bytes | None], wanted: list[str]) -> Record:
    """Return the record of a student's files, for the names that are wanted."""
    record = Record()
    found: dict[str, list[Definition]] = {}
    broken: dict[str, str] = {}
    for name, content in sorted(files.items()):
        if name.lower().endswith(".jsonl") and content is not None:
            record.journal = (record.journal or []) + entries_in(content)
            continue
        try:
            for exercise, definition in read(name, content, wanted).items():
                found.setdefault(exercise, []).append(definition)
            broken |= broken_in(content, wanted)
        except NotRead as reason:
            record.unread[name] = str(reason)
    others = {name: several[-1].statements for name, several in found.items() if name in every()}
    for name in wanted:
        different = {one.key: replace(one, others=others) for one in found.get(name, ())}
        if len(different) > 1:
            record.doubled.append(name)
        best = best_of(judge, name, list(different.values()), broken.get(name))
        record.verdicts.append(asdict(best))
    for verdict in record.verdicts:
        definitions = found.get(verdict["name"], [])
        if len(definitions) == 1 and verdict["status"] in ("wrong", "error", "delegated"):
            verdict["points"] += faults_beneath(verdict["name"], definitions[0], record)
    return record


def best_of(judge: Judge, name: str, definitions: list[Definition], broken: str | None) -> Judged:
    """The best verdict on what a student's files define under a name; `broken` is said of what Python cannot read."""
    judged = [judged_once(judge, name, one) for one in definitions]
    if broken is not None:
        judged.append(Judged(name, "error", broken))
    return min(judged, key=lambda one: BEST_FIRST.index(one.status), default=Judged(name, "missing", MISSING))


def faults_beneath(name: str, definition: Definition, record: Record) -> list[list[str]]:
    """A point for each other answer, not right itself, that a definition of this name calls."""
    text = "\n".join(statement[2] for statement in definition.statements)
    found = []
    for verdict in record.verdicts:
        other = verdict["name"]
        is_called = re.search(rf"""\bdef {other}\(|\bmine\(["']{other}["']\)""", text)
        if other != name and is_called and verdict["status"] in NOT_RIGHT:
            found.append(["Calls", f"your `{other}`, {NOT_RIGHT[verdict['status']]}"])
    return found


def read(name: str, content: bytes | None, wanted) -> dict[str, Definition]:
    """The definitions of one file. Raises NotRead."""
    if content is None:
        raise NotRead("the file is too large, damaged or locked")
    if not name.lower().endswith((".ipynb", ".json")):
        raise NotRead("it is no notebook: its name should end in .ipynb")
    return definitions_of(content, {*every(), *wanted})


def judged_once(judge: Judge, name: str, definition: Definition) -> Judged:
    """The verdict on one definition of an exercise or a number."""
    return judge.number(name, definition) if name in every_number() else judge.function(name, definition)


def entries_in(content: bytes) -> list[dict]:
    """The entries of a journal that was handed in; lines that are none are left out."""
    found = []
    asked = {*every(), *every_number()}
    for line in content.splitlines()[:MOST_ENTRIES]:
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if not isinstance(entry, dict) or set(entry) != set(KEYS):
            continue
        if isinstance(entry["exercise"], str) and entry["exercise"] in asked:
            name = entry["misconception"]
            known = name[:LONG_NAME] if isinstance(name, str) else None
            found.append({"exercise": entry["exercise"], "verdict": str(entry["verdict"])[:20], "misconception": known})
    return found


_JUDGE: Judge | None = None


def begin(seconds: float, secret: int, parent: int) -> None:
    """Make this process one that judges; it ends when its parent, the process of this number, does or has done."""
    global _JUDGE
    _JUDGE = Judge(seconds, secret)
    Finalize(None, _JUDGE.nursery.close, exitpriority=1)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    """End this process when it has another parent."""
    while os.getppid() == parent or sys.platform == "win32":
        time.sleep(0.5)
    LEAVE(1)  # the nursery sees that its line is cut, and ends as well


def graded_here(files: dict[str, bytes | None], wanted: list[str]) -> dict:
    """What `graded` returns, as plain data, in a process that has begun; no file of one student ends the class."""
    try:
        return asdict(graded(_JUDGE, files, wanted))
    except Exception:
        return asdict(Record(unread=dict.fromkeys(files, BROKE)))
