"""The journal: only for those who ask, under 200 bytes a check, and no kill in the middle of a line spoils it."""

import json
import os
import subprocess
import sys

import pytest

from mlp_course.exercises import check, journal
from mlp_course.exercises.checking import Check
from mlp_course.exercises.exercise import every


@pytest.fixture(autouse=True)
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "progress.json"))
    return journal.place()


def wrong(z):
    return z


def test_nothing_is_noted_unless_one_asks(path):
    check(wrong, "sigmoid")
    assert not path.exists()
    checks = Check()
    assert repr(checks.journal()) == "Each check is noted in mlp_course_journal.jsonl."
    check(wrong, "sigmoid")
    assert repr(checks.journal(False)) == "Checks are not noted. The journal is yours."
    check(wrong, "sigmoid")
    assert len(journal.entries()) == 1


def test_a_check_is_a_line_with_all_that_is_to_know(path, monkeypatch):
    exercise = every()["bp1"]
    monkeypatch.setattr(exercise, "hints_given", 2)
    monkeypatch.setattr("time.time", lambda: 60 * 29_863_921 + 59)
    checks = Check()
    checks.journal()
    for f in (exercise.mistakes[1].function, exercise.reference):
        checks(f, "bp1")
    checks(lambda z: ..., "sigmoid")
    name = exercise.mistakes[1].name
    expected = {
        "exercise": "bp1",
        "verdict": "wrong",
        "misconception": name,
        "attempt": 1,
        "hints": 2,
        "minute": 29_863_921,
    }
    first, second = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    assert first == expected and second == {**expected, "verdict": "correct", "misconception": None, "attempt": 2}


def test_every_misconception_fits_into_200_bytes():
    names = [(e.name, mistake.name) for e in every().values() for mistake in e.mistakes]
    for exercise, misconception in (*names, ("long", "σ′" * 300), ("x" * 60, "é" * 200)):
        entry = dict(zip(journal.KEYS, (exercise, "unattempted", misconception, 99_999, 3, 29_863_921), strict=True))
        line = journal.line_of(entry)
        assert len(line) <= 200 and line.endswith(b"\n") and line.count(b"\n") == 1
        assert json.loads(line)["exercise"] == exercise


KILLED = """
import os, random, signal, sys, time
from mlp_course.exercises import journal
entry = dict(zip(journal.KEYS, ("bp1", "wrong", "a misconception with a long name " * 3, 1, 0, 29863921)))
line = journal.line_of(entry)
write = os.write
def slowly(file, data):
    for at in range(0, len(data), 7):
        write(file, data[at : at + 7])
    return len(data)
whole = 0
for kill in range(300):
    child = os.fork()
    if child == 0:
        os.write = slowly
        while True:
            journal.append(line)
    time.sleep(random.random() * 0.004)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    found = journal.entries()
    if len(found) < whole or any(one["exercise"] != "bp1" for one in found):
        sys.exit(f"after {kill} kills: {len(found)} of {whole}")
    journal.append(line)
    if len(journal.entries()) != len(found) + 1:
        sys.exit(f"after {kill} kills the next line is not whole")
    whole = len(found) + 1
cut = sum(1 for one in journal.place().read_bytes().splitlines() if len(one) + 1 < len(line))
print(whole > 300, cut > 0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_killed_in_the_middle_of_a_line_it_loses_no_other_one():
    run = subprocess.run([sys.executable, "-c", KILLED], capture_output=True, encoding="utf-8", timeout=300)
    assert run.stdout.strip() == "True True", run.stdout + run.stderr


def test_what_is_no_entry_is_passed_over(path):
    path.write_bytes(b'{"exercise": "bp1"}\n[1]\n\xff\n{"exercise": "bp1", "verd')
    journal.append(journal.line_of(dict(zip(journal.KEYS, ("bp2", "correct", None, 1, 0, 1), strict=True))))
    assert [entry["exercise"] for entry in journal.entries()] == ["bp2"]


def test_an_unwritable_journal_is_said_and_the_check_goes_on(path):
    checks = Check()
    checks.journal()
    path.mkdir()
    verdict = checks(wrong, "sigmoid")
    assert verdict.status == "wrong" and "mlp_course_journal.jsonl cannot be written" in dict(verdict.points)["Journal"]
