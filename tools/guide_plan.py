"""The hand-written plan of a chapter's lecture: docs/teaching/plans/NN.toml, and the calendars beside it.

A plan says what no declaration says: the surprise, the board, what to expect and what the next chapter takes for
granted. It names questions, exercises, misconceptions and interactives; `guide_faults.py` asks whether they exist. The
minutes are not here but in notebooks/lectures/.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

PLANS = Path(__file__).resolve().parent.parent / "docs" / "teaching" / "plans"


@dataclass(frozen=True)
class Objective:
    """An objective of the chapter by its first words, and where it is taught and tried.

    rows       of docs/content.md
    tasks      names of exercises and numbers of the chapter
    questions  names of questions; self_test  numbers of the self-test
    """

    says: str
    rows: tuple = ()
    tasks: tuple = ()
    questions: tuple = ()
    self_test: tuple = ()


@dataclass(frozen=True)
class Expected:
    """A misconception of an exercise (`exercise` and `name`), how it sounds in the room, and what to do about it."""

    exercise: str
    name: str
    hear: str
    do: str


@dataclass(frozen=True)
class Demo:
    """One line to run, and what to press and to see."""

    code: str
    show: str


@dataclass(frozen=True)
class Debt:
    """What a later chapter takes for granted."""

    to: int
    what: str


@dataclass(frozen=True)
class Plan:
    """What a lecturer prepares for one chapter.

    needs, told   chapters that have to come before, and those of which the chapter itself tells enough in a sentence
    board         (place, what is written there), in the order of the hour
    expect        {question: the wrong choice that tempts}, only where that choice's reply says why
    """

    chapter: int
    surprise: str
    needs: tuple
    told: tuple
    board: tuple
    expect: dict
    misconceptions: tuple
    demos: tuple
    debts: tuple
    objectives: tuple


def read(path: Path) -> Plan:
    """Return the plan that a file holds; KeyError or TypeError where its form is another."""
    given = tomllib.loads(path.read_text(encoding="utf-8"))
    return Plan(
        chapter=int(path.stem),
        surprise=given["surprise"].strip(),
        needs=tuple(given["needs"]),
        told=tuple(given.get("told", ())),
        board=tuple((line["place"], line["write"]) for line in given["board"]),
        expect=given.get("expect", {}),
        misconceptions=tuple(Expected(**one) for one in given["misconceptions"]),
        demos=tuple(Demo(**one) for one in given["demos"]),
        debts=tuple(Debt(**one) for one in given["debts"]),
        objectives=tuple(Objective(**one) for one in given["objectives"]),
    )


def plans() -> dict[int, Plan]:
    """Return all plans by the number of their chapter."""
    return {int(path.stem): read(path) for path in sorted(PLANS.glob("[0-9][0-9].toml"))}


def calendars() -> list[dict]:
    """Return the calendars: {title, note, sessions: [{title, teaches, lab}], reading}."""
    return tomllib.loads((PLANS / "calendars.toml").read_text(encoding="utf-8"))["calendar"]
