"""Notebooks that mean to deceive the grader or to do harm: none passes, nothing foreign is read or written.

Each file of `hostile/` is what one student hands in. All are graded at once, with an honest answer before and behind
them, so that it is seen that the batch goes on.
"""

import socket
import threading
from pathlib import Path

import pytest
from notebooks_of_students import notebook

import mlp_course
from mlp_course.teach.grading.batch import graded_batch
from mlp_course.teach.grading.submissions import Student

HOSTILE = sorted((Path(__file__).parent / "hostile").glob("*.py"))
CHAPTER = Path(mlp_course.__file__).parent / "exercises" / "chapters" / "chapter_03.py"
HONEST = "def bp1(z, a, y, prime):\n    return (a - y) * prime(z)\n"
SECRET = "what-Bea-wrote-4711"
MARK = "mlp_course_hostile_mark"
WANTED = ["bp1", "backprop", "sgd_epoch", "random_start"]
DELEGATED = {"import_the_reference", "hide_a_delegation", "copy_a_delegation"}


@pytest.fixture(scope="module")
def heard():
    """A port of this machine, and what was heard there."""
    found = []
    server = socket.create_server(("127.0.0.1", 0))

    def listen():
        try:
            while True:
                found.append(server.accept())
        except OSError:
            return

    threading.Thread(target=listen, daemon=True).start()
    yield server.getsockname()[1], found
    server.close()


@pytest.fixture(scope="module")
def graded(tmp_path_factory, heard):
    """The folder around it and the records of the whole batch."""
    folder = tmp_path_factory.mktemp("class")
    places = {name: folder / f"{name.lower()}.txt" for name in ("VICTIM", "REPORT", "PROGRESS")}
    for place in places.values():
        place.write_text(SECRET, encoding="utf-8")
    words = {f"@{name}@": str(place) for name, place in places.items()}
    words |= {"@NEW@": str(folder / "new.txt"), "@CHAPTER@": str(CHAPTER), "@MARK@": MARK, "@PORT@": str(heard[0])}
    students = [Student("first/", "first", files={"a.ipynb": notebook(HONEST)})]
    for file in HOSTILE:
        text = file.read_text(encoding="utf-8")
        for word, meaning in words.items():
            text = text.replace(word, meaning)
        students.append(Student(f"{file.stem}/", file.stem, files={"a.ipynb": notebook(text)}))
    students.append(Student("last/", "last", files={"a.ipynb": notebook(HONEST)}))
    return folder, graded_batch(students, WANTED, folder / "out", workers=2, seconds=0.5)


def test_there_are_at_least_twenty():
    assert len(HOSTILE) >= 20


@pytest.mark.parametrize("name", [file.stem for file in HOSTILE])
def test_none_passes(graded, name):
    record = graded[1][f"{name}/"]
    statuses = {verdict["status"] for verdict in record.verdicts}
    assert "correct" not in statuses, record.verdicts
    assert statuses - {"missing"}, "it was not judged at all"
    assert ("delegated" in statuses) == (name in DELEGATED), record.verdicts
    assert SECRET not in str(record)


def test_nothing_foreign_is_written(graded, heard):
    folder, _ = graded
    assert sorted(path.name for path in folder.iterdir()) == ["out", "progress.txt", "report.txt", "victim.txt"]
    assert {path.read_text(encoding="utf-8") for path in folder.glob("*.txt")} == {SECRET}
    assert not any(Path(place, MARK).exists() for place in ("/tmp", "/dev/shm"))
    assert heard[1] == []


def test_the_batch_goes_on(graded):
    _, records = graded
    assert len(records) == len(HOSTILE) + 2
    assert {records[place].status("bp1") for place in ("first/", "last/")} == {"correct"}
