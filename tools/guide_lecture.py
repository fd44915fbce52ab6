"""What the guide takes from a lecture, notebooks/lectures/NN_name.md: the parts with their minutes, and the votes.

A part without slides says its votes in its note, a line each: `Vote: Predict("…")`, or `Vote at 90: …` where the short
lecture leaves it out.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from mlp_course.teach import lecture

LECTURES = lecture.LENGTHS
NOTED = re.compile(r'^Vote(?: at (90))?: Predict\("([^"]+)"\)$', re.MULTILINE)


@dataclass(frozen=True)
class Part:
    """A part of a lecture.

    minutes  {45: 8, 90: 12}, without a key where it is left out
    votes    {question: lengths of the lectures that vote on it}
    slides   how many it has
    """

    title: str
    minutes: dict
    note: str
    votes: dict
    slides: int


def parts(number: int) -> list[Part]:
    """The parts of a chapter's lecture; none where it has no file yet."""
    known = lecture.lectures()
    return parts_of(known[number]) if number in known else []


def parts_of(path: Path) -> list[Part]:
    """The parts that the file of a lecture holds."""
    return [part_of(part) for part in lecture.Reader(path).parts]


def part_of(part: lecture.Part) -> Part:
    """A part as the guide shows it: its note without the lines that name the votes."""
    note = " ".join(NOTED.sub("", part.note).split())
    votes = {name: lengths_of(part, name) for name in part.votes}
    return Part(part.title, part.minutes, note, votes, len(part.slides))


def lengths_of(part: lecture.Part, question: str) -> list[int]:
    """The lectures in which a part votes on a question."""
    only_long = {name for length, name in NOTED.findall(part.note) if length}
    given = list(part.minutes)
    if question in only_long:
        return [lecture.LONGEST]
    if question in {name for _, name in NOTED.findall(part.note)}:
        return given
    return [length for length in given if any(asks(slide, question) for slide in part.shown_in(length))]


def asks(slide: lecture.Slide, question: str) -> bool:
    """Whether a slide shows this question."""
    return any(question in lecture.VOTE.findall(block.text) for block in slide.blocks)
