"""What the checker says to a blind bank: each answer in a process that can be ended, and a table by exercise.

    python -m benchmarks.answers [--bank first|second|third|fourth] [--closed] [--cards FILE] [CHAPTER ...]

The open half, unless `--closed`; the third and the fourth bank have none. What is closed is tried once, at the end
(README.md beside this file). `--cards` writes each answer with its card, for a person who judges whether it is named
rightly, and whether a card without a name helps: what is written behind "judged:" is for that person. Runs where a
process can be forked: on Linux and macOS.
"""

import argparse
import multiprocessing
import runpy
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "learner"))
from build_notebooks import read_source, sources
from notebook_cell import run_cell

from mlp_course.exercises.exercise import every
from mlp_course.exercises.grading import verdict_of
from mlp_course.exercises.number_verdicts import verdict_of_number
from mlp_course.exercises.numbers import every_number

HERE = Path(__file__).resolve().parent
BANKS = {"first": HERE, "second": HERE / "second", "third": HERE / "third", "fourth": HERE / "fourth"}
FORK = multiprocessing.get_context("fork")
HUNG = 30  # seconds; the checker's own limit for one answer is far lower
COLUMNS = ("wrong", "named", "unnamed", "passed", "right", "refused")


class Tried(NamedTuple):
    """One answer, and what became of it: the card's state, the misconception that it names, its text."""

    answer: dict
    status: str
    named: str | None
    card: str

    @property
    def column(self) -> str:
        """The column of the table in which it is counted, beside "wrong" or "right"."""
        if self.answer["right"]:
            return "accepted" if self.status == "correct" else "refused"
        if self.status == "correct":
            return "passed"
        return "named" if self.named else "unnamed"


def answers(chapter: int, closed: bool, bank: Path) -> list[dict]:
    """Return one half of a chapter's answers."""
    every_answer = runpy.run_path(str(bank / f"chapter_{chapter:02}.py"))["ANSWERS"]
    return [answer for answer in every_answer if answer["closed"] == closed]


def given(chapter: int) -> dict:
    """Return the names that a chapter's first code cell gives."""
    source = next(path for path in sources() if path.name.startswith(f"{chapter:02}_"))
    cell = next(cell for cell in read_source(source).cells if cell.cell_type == "code")
    return run_cell(cell.source, {})


def verdict_on(answer: dict, names: dict):
    """Return the checker's verdict on an answer, as the cell below it would show it."""
    name = answer["exercise"]
    received = run_cell(answer["source"], dict(names))[name]
    return verdict_of_number(name, received) if name in every_number() else verdict_of(received, name)


def work(answer: dict, names: dict, sender) -> None:
    """Judge one answer, and send what came of it."""
    try:
        verdict = verdict_on(answer, names)
        sender.send((verdict.status, verdict.misconception, repr(verdict)))
    except BaseException as error:
        sender.send(("raised", None, f"the cell itself: {error!r}"))


def tried(answer: dict, names: dict) -> Tried:
    """Try one answer in a process of its own."""
    receiver, sender = FORK.Pipe(duplex=False)
    process = FORK.Process(target=work, args=(answer, names, sender))
    process.start()
    sender.close()
    try:
        outcome = receiver.recv() if receiver.poll(HUNG) else ("hung", None, f"no card after {HUNG} seconds")
    except EOFError:
        outcome = "ended", None, "the process ended without a card"
    process.kill()
    process.join()
    return Tried(answer, *outcome)


def table(all_tried: list[Tried]) -> str:
    """Return what became of the answers, by exercise."""
    names = list(dict.fromkeys(one.answer["exercise"] for one in all_tried))
    rows = [[name, *counts([one for one in all_tried if one.answer["exercise"] == name])] for name in names]
    rows.append(["together", *counts(all_tried)])
    lines = ["".join([f"{'exercise':24}", *(f"{column:>9}" for column in COLUMNS)])]
    lines += ["".join([f"{row[0]:24}", *(f"{number or '':>9}" for number in row[1:])]) for row in rows]
    return "\n".join(lines)


def counts(some: list[Tried]) -> list[int]:
    """Return how many of them belong into each column."""
    found = Counter(one.column for one in some)
    found["right"] = sum(one.answer["right"] for one in some)
    found["wrong"] = len(some) - found["right"]
    return [found[column] for column in COLUMNS]


def as_text(number: int, one: Tried) -> str:
    """Return an answer with its card, for a reader."""
    kind = "right" if one.answer["right"] else "wrong"
    indented = "\n".join(f"    {line}" for line in one.answer["source"].splitlines())
    return "\n".join(
        [
            f"== {number} {one.answer['exercise']}: {kind}, {one.column}",
            "judged:",
            f"its writer: {one.answer['mistake']}",
            indented,
            one.card,
        ]
    )


def main() -> None:
    """Try one half of the bank, print the table, and write the cards if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("chapters", nargs="*", type=int)
    parser.add_argument("--bank", choices=BANKS, default="second")
    parser.add_argument("--closed", action="store_true", help="what is tried once")
    parser.add_argument("--cards", type=Path)
    options = parser.parse_args()
    bank = BANKS[options.bank]
    known = every() | every_number()
    gone = 0
    all_tried = []
    for path in sorted(bank.glob("chapter_*.py")):
        chapter = int(path.stem[-2:])
        if options.chapters and chapter not in options.chapters:
            continue
        names = given(chapter)
        for answer in answers(chapter, options.closed, bank):
            if answer["exercise"] in known:
                all_tried.append(tried(answer, names))
            else:
                gone += 1
    print(table(all_tried))
    if gone:
        print(f"{gone} answers belong to exercises that are no more.")
    if options.cards:
        options.cards.write_text("\n\n".join(map(as_text, range(len(all_tried)), all_tried)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
