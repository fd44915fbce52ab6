"""Grades 120 hand-ins of two chapters: every verdict as made? how long, how much memory? the same after ten kills?

    python -m benchmarks.grading [--kills 10] [--workers 2]

The class: of each exercise of chapters 2 and 3 the reference, the alternatives and the misconceptions that stand in its
declaration as program text, and the stub; ten delegations; the hostile notebooks of `tests/teach/hostile/`, twenty of
them; forty answers of the open half of the blind bank; the rest are the chapters themselves with their solutions. What
is expected is what was declared, and for the bank what `check` says in a process of its own.
"""

import argparse
import ast
import inspect
import json
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
import zipfile
from collections import Counter
from pathlib import Path

import psutil

from mlp_course.exercises.exercise import every
from mlp_course.exercises.grading import verdict_of
from mlp_course.learner import limits
from mlp_course.learner.standalone import free_names
from mlp_course.teach.grading import reading
from mlp_course.teach.grading.batch import FOLDER, key_of, record_in
from mlp_course.teach.grading.one_student import Record
from mlp_course.teach.grading.submissions import students_in

from .answers.__main__ import BANKS, answers, given, run_cell
from .answers.__main__ import tried as tried_in_a_copy

ROOT = Path(__file__).resolve().parent.parent
CHAPTERS = (2, 3)
HAND_INS = 120
BANK = 40
HOSTILE = 20
DELEGATIONS = {
    "backprop": "def backprop(net, x, y):\n    back = net.backprop(x, y)\n    return back.delta, back.dW, back.db\n",
    "bp1": "from mlp_course.exercises.exercise import every\nbp1 = every()['bp1']\n",
    "bp2": "import mlp_course.exercises.chapters.chapter_03 as solution\nbp2 = solution.bp2.reference\n",
    "sgd_update": "from mlp_course.exercises import yours_or_reference\n"
    "sgd_update, _ = yours_or_reference(lambda *a: None, 'sgd_update')\n",
}
SETUP = "import numpy as np\nfrom mlp_course import Network, sgd\nfrom mlp_course.activations import sigmoid, tanh\n"


def notebook(*cells: str) -> bytes:
    """A notebook with these code cells."""
    made = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": text.splitlines(True)} for text in cells]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def exercises() -> list:
    """The exercises of both chapters."""
    return [exercise for exercise in every().values() if exercise.chapter in CHAPTERS]


class Module:
    """The text of a chapter's declarations, from which one function with all that it needs is taken."""

    def __init__(self, exercise):
        text = Path(inspect.getfile(exercise.reference)).read_text(encoding="utf-8")
        text = re.sub(r"from \.\.\.(\w+) import", r"from mlp_course.\1 import", text)
        self.statements = [one for one in map(undecorated, reading.statements_of([text])) if one is not None]

    def around(self, text: str) -> str:
        """What a definition needs of its file."""
        tree = ast.parse(text).body[0]
        one = reading.Statement(tree, 0, 1, text)
        others = [other for other in self.statements if getattr(tree, "name", "") not in other.binds]
        return "\n\n".join(statement.text for statement in reading.gathered(one, others))


def undecorated(one: reading.Statement) -> reading.Statement | None:
    """A function without the decorator that declares it; None for what only declares."""
    if isinstance(one.tree, ast.FunctionDef | ast.ClassDef):
        lines = one.text.split("\n")[one.tree.lineno - one.line :]
        return reading.Statement(one.tree, one.cell, one.line, "\n".join(lines))
    if isinstance(one.tree, ast.Assign | ast.Import) or getattr(one.tree, "module", "").startswith("mlp_course"):
        return one
    return None


def as_answer(exercise, function, modules: dict) -> str | None:
    """The program text of a function of the declarations under the exercise's name; None where it has none alone.

    What it calls of other exercises has another name, or it would count as an answer to these.
    """
    text = with_helpers(exercise, function, modules)
    for other in exercises():
        if text and other is not exercise:
            text = re.sub(rf"(?<![.\w]){other.name}\b", f"{other.name}_of_it", text)
    return text


def with_helpers(exercise, function, modules: dict) -> str | None:
    """A function under the exercise's name, below all that it needs."""
    try:
        text = textwrap.dedent(inspect.getsource(function))
        tree = ast.parse(text).body[0]
    except (OSError, SyntaxError, TypeError):
        return None
    if not isinstance(tree, ast.FunctionDef) or inspect.getclosurevars(function).nonlocals:
        return None
    body = "\n".join(text.split("\n")[tree.lineno - 1 :])
    body = re.sub(r"^def \w+\(", f"def {exercise.name}(", body)
    module = modules.setdefault(exercise.chapter, Module(exercise))
    if exercise.name in free_names(body.replace(f"def {exercise.name}(", "def answer(", 1)):
        body = re.sub(rf"\b{exercise.name}\(", "_own(", body).replace("def _own(", f"def {exercise.name}(", 1)
        reference = as_answer_named(exercise, "_own")
        return "\n\n".join([module.around(reference), module.around(body), reference, body])
    return f"{module.around(body)}\n\n{body}"


def as_answer_named(exercise, name: str) -> str:
    """The reference's text under another name."""
    text = textwrap.dedent(inspect.getsource(exercise.reference))
    tree = ast.parse(text).body[0]
    body = "\n".join(text.split("\n")[tree.lineno - 1 :])
    return re.sub(r"^def \w+\(", f"def {name}(", body)


def declared() -> dict[str, list[tuple[str, str, str | None]]]:
    """{exercise: (its text, the status and the misconception that are expected)} of all declared answers."""
    found = {}
    modules = {}
    for exercise in exercises():
        functions = [exercise.reference, exercise.untouched, *exercise.alternatives]
        functions += [mistake.function for mistake in exercise.mistakes]
        texts = [as_answer(exercise, function, modules) for function in functions]
        found[exercise.name] = [(text, *as_check_says(exercise.name, text)) for text in texts if text]
    return found


def as_check_says(name: str, text: str) -> tuple[str, str | None]:
    """What `check` says to an answer in a notebook: its status, "delegated" among them, and the misconception."""
    names = run_cell(SETUP, {})
    verdict = verdict_of(run_cell(text, names)[name], name)
    return ("delegated" if verdict.delegated else verdict.status), verdict.misconception


def solved(chapter: int) -> bytes:
    """A chapter's notebook with its solutions in the places of the stubs."""
    path = next(path for path in sorted((ROOT / "notebooks").glob(f"{chapter:02}_*.ipynb")))
    found = json.loads(path.read_text(encoding="utf-8"))
    last = None
    for cell in found["cells"]:
        tags = cell["metadata"].get("tags", [])
        if "exercise" in tags:
            last = cell
        elif "solution" in tags and last is not None:
            text = re.search(r"```python\n(.*?)```", "".join(cell["source"]), re.DOTALL)
            last["source"] = text[1].splitlines(True)
    return json.dumps(found).encode()


def hand_ins() -> list[tuple[str, dict[str, bytes], dict[str, tuple[str, str | None]]]]:
    """(name, files, {exercise: (status, misconception)}) of each; of hostile ones nothing is expected but no pass."""
    found = []
    texts = declared()
    for number in range(max(map(len, texts.values()))):
        rows = {name: several[number] for name, several in texts.items() if number < len(several)}
        files = {f"{name}.ipynb": notebook(SETUP, text) for name, (text, _, _) in rows.items()}
        found.append(
            (f"declared {number}", files, {name: (status, wrong) for name, (_, status, wrong) in rows.items()})
        )
    for number in range(10):
        name = list(DELEGATIONS)[number % len(DELEGATIONS)]
        found.append(
            (f"delegation {number}", {"a.ipynb": notebook(SETUP, DELEGATIONS[name])}, {name: ("delegated", None)})
        )
    for file in sorted((ROOT / "tests/teach/hostile").glob("*.py"))[:HOSTILE]:
        found.append((f"hostile {file.stem}", {"a.ipynb": notebook(file.read_text(encoding="utf-8"))}, {}))
    found += bank()
    chapters = {f"{chapter}.ipynb": solved(chapter) for chapter in CHAPTERS}
    expected = {exercise.name: ("correct", None) for exercise in exercises()}
    while len(found) < HAND_INS:
        found.append((f"solved {len(found)}", chapters, expected))
    return found


def bank():
    """Forty answers of the open half of the blind bank, and what `check` says to them."""
    found = []
    for chapter in CHAPTERS:
        names = given(chapter)
        first_cell = reading.cells_of(solved(chapter))[0]
        some = [
            answer for answer in answers(chapter, closed=False, bank=BANKS["first"]) if answer["exercise"] in every()
        ]
        for number, answer in enumerate(random.Random(1).sample(some, BANK // len(CHAPTERS))):
            one = tried_in_a_copy(answer, names)
            received = run_cell(answer["source"], dict(names))[answer["exercise"]] if one.status == "correct" else None
            status = "delegated" if received and verdict_of(received, answer["exercise"]).delegated else one.status
            files = {"a.ipynb": notebook(first_cell, answer["source"])}
            found.append((f"bank {chapter} {number}", files, {answer["exercise"]: (status, one.named)}))
    return found


class Memory(threading.Thread):
    """Looks all the time at how much memory a process and all below it have together."""

    def __init__(self, process: int):
        super().__init__(daemon=True)
        self.process = psutil.Process(process)
        self.highest = 0
        self.over = False

    def run(self):
        while not self.over:
            total = 0
            try:
                for one in [self.process, *self.process.children(recursive=True)]:
                    total += one.memory_full_info().pss
            except (psutil.NoSuchProcess, psutil.AccessDenied, FileNotFoundError):
                pass
            self.highest = max(self.highest, total)
            time.sleep(0.3)


def command(folder: Path, out: str, workers: int) -> list[str]:
    """How a class is graded."""
    given = [str(folder / "class.zip"), "--points", str(folder / "points.toml"), "--out", str(folder / out)]
    return [sys.executable, "-m", "mlp_course.teach", "grade", *given, "--workers", str(workers)]


def compared(records: dict[str, Record], expected) -> list[str]:
    """A line for each verdict that is not as it was made."""
    found = []
    for name, _, wanted in expected:
        record = records[name]
        if name.startswith("hostile") and any(one["status"] == "correct" for one in record.verdicts):
            found.append(f"{name}: passed")
        for exercise, (status, wrong) in wanted.items():
            got = record.verdict(exercise)
            if (got.status, got.misconception) != (status, wrong):
                judged = f"{got.status}, {got.misconception}: {got.headline}"
                found.append(f"{name}: {exercise}: made {status}, {wrong}; judged {judged}")
    return found


def main() -> None:
    """Make the class, grade it, compare, kill and resume, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--hand-ins", type=int, default=HAND_INS, help="so many, from all parts of the class")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        expected = hand_ins()
        expected = expected[:: max(len(expected) // options.hand_ins, 1)][: options.hand_ins]
        with zipfile.ZipFile(folder / "class.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for number, (name, files, _) in enumerate(expected):
                for file, content in files.items():
                    archive.writestr(f"{name}_{number}_assignsubmission_file_/{file}", content)
        lines = [f"{exercise.name} = 1" for exercise in exercises()]
        (folder / "points.toml").write_text("\n".join(["[points]", *lines]), encoding="utf-8")
        kinds = Counter(name.partition(" ")[0] for name, *_ in expected)
        print(
            f"{len(expected)} hand-ins: {dict(kinds)}; {sum(len(wanted) for *_, wanted in expected)} verdicts expected"
        )
        measure(folder, options.workers)
        report(folder, expected)
        if options.kills:
            print(f"the same after {options.kills} kills: {same_after(folder, options.kills, options.workers)}")


def measure(folder: Path, workers: int) -> None:
    """Grade the class once, and print time and memory."""
    began = time.monotonic()
    process = subprocess.Popen(command(folder, "out", workers), stdout=subprocess.DEVNULL)
    memory = Memory(process.pid)
    memory.start()
    assert process.wait() == 0
    memory.over = True
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = used.ru_utime + used.ru_stime
    print(f"{time.monotonic() - began:.0f} s on the wall with {workers} workers, {worked:.0f} s of processor time")
    print(f"{memory.highest / 1e9:.2f} GB at most", flush=True)


def report(folder: Path, expected) -> None:
    """Print how many verdicts are as they were made, and those that are not."""
    wanted = [exercise.name for exercise in exercises()]
    students, _ = students_in(folder / "class.zip")
    records = {
        one.name: record_in(folder / "out" / FOLDER / f"{key_of(one, wanted, limits.SECONDS)}.json") for one in students
    }
    others = compared(records, expected)
    print(f"verdicts that are not as made: {len(others)}")
    print("\n".join(others))


def same_after(folder: Path, kills: int, workers: int) -> bool:
    """Whether a batch that is killed at random and begun anew comes to the same, byte for byte."""
    out = folder / "killed"
    (out / FOLDER).mkdir(parents=True)
    (out / FOLDER / "batch.json").write_bytes((folder / "out" / FOLDER / "batch.json").read_bytes())
    for _ in range(kills):
        before = len(list((out / FOLDER).glob("*.json")))
        process = subprocess.Popen(command(folder, "killed", workers), stdout=subprocess.DEVNULL)
        while len(list((out / FOLDER).glob("*.json"))) == before and process.poll() is None:
            time.sleep(0.05)  # until it has come to some work
        time.sleep(random.uniform(0, 5))
        process.send_signal(signal.SIGKILL)
        process.wait()
        print(f"killed with {len(list((out / FOLDER).glob('*.json'))) - 1} done")
    assert subprocess.run(command(folder, "killed", workers), stdout=subprocess.DEVNULL).returncode == 0
    names = ("grades.csv", "feedback.zip", "class.html")
    return all((out / name).read_bytes() == (folder / "out" / name).read_bytes() for name in names)


if __name__ == "__main__":
    main()
