"""The lecture of a chapter: a Markdown file beside it, which says what is shown, what is said, and how long it takes.

    # Turn one knob and look {45=8 90=12}       a part, with its minutes in the lecture of 45 and in that of 90
    What is done there, for the guide.
    ## A chain of two neurons                   a slide of this part
    ```cell result
    backpropagation.chain(backward=False)
    ```
    . . .
    This comes on a key.
    > Said: for the lecturer's eyes.
    ## Which weight moves most? {90}            a slide that only the long lecture has

A block ```` ```cell ```` names a code cell of the chapter by one of its lines, or the beginning of one; a block
```` ```python ```` is a cell that only the lecture has. Behind the word stands what is seen of it: `result`, or nothing
with `run`; else the code and its result.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from .clone import ROOT
from .command import TeachError

NOTEBOOKS = ROOT / "notebooks"
LENGTHS = (45, 90)
LONGEST = max(LENGTHS)
HEADING = re.compile(r"(#{1,2}) (.+?)(?: \{([0-9= ]+)\})?")
MINUTES = re.compile(r"(\d+)=(\d+)")
FENCE = re.compile(r"(```+)(.*)")
VOTE = re.compile(r'\bPredict\("([^"]+)"')
PAUSE = ". . ."
SAID = "> Said:"
SHOWN = {"": "all", "result": "result", "run": "nothing"}


@dataclass
class Block:
    """A piece of a slide: "text" or a note that is "said", Markdown; "cell", a line of the chapter; "python", code."""

    kind: str
    text: str
    shown: str = "all"  # of code: "all", only its "result", or "nothing"
    step: bool = False  # whether it comes on a key


@dataclass
class Slide:
    """What is seen at once, as far as it does not come step by step."""

    title: str
    only: int | None
    line: int  # of the file
    blocks: list[Block] = field(default_factory=list)

    def is_in(self, length: int) -> bool:
        """Whether the lecture of so many minutes has it, if that has its part."""
        return self.only in (None, length)

    @property
    def votes(self) -> list[str]:
        """The names of the questions that it asks."""
        return VOTE.findall("\n".join(block.text for block in self.blocks))


@dataclass
class Part:
    """A row of the table of minutes: its slides, and the note for the guide that stands above them."""

    title: str
    minutes: dict[int, int]
    note: str = ""
    slides: list[Slide] = field(default_factory=list)

    def shown_in(self, length: int) -> list[Slide]:
        """The slides of this part in the lecture of so many minutes."""
        if length not in self.minutes:
            return []
        return [slide for slide in self.slides if slide.is_in(length)]

    @property
    def votes(self) -> dict[str, list[int]]:
        """The questions that are voted on, in their order, each with the lengths of the lectures that do."""
        found = {}
        for slide in self.slides:
            for question in slide.votes:
                lengths = [length for length in self.minutes if slide.is_in(length)]
                found[question] = sorted({*found.get(question, ()), *lengths})
        return found


@dataclass
class Lecture:
    """All parts of the lecture on a chapter."""

    chapter: int
    path: Path
    parts: list[Part]

    @property
    def notebook(self) -> Path:
        """The chapter that it belongs to."""
        return self.path.parent.parent / f"{self.path.stem}.ipynb"

    def slides(self, length: int = LONGEST) -> list[Slide]:
        """The slides of the lecture of so many minutes, in their order."""
        return [slide for part in self.parts for slide in part.shown_in(length)]


def lectures(notebooks: Path = NOTEBOOKS) -> dict[int, Path]:
    """The files of all lectures, by the number of the chapter."""
    paths = sorted((notebooks / "lectures").glob("[0-9][0-9]_*.md"))
    return {int(path.stem[:2]): path for path in paths}


def read(chapter: int, notebooks: Path = NOTEBOOKS) -> Lecture:
    """The lecture of a chapter; TeachError names those that there are, or the line that cannot be read."""
    known = lectures(notebooks)
    if chapter not in known:
        named = ", ".join(map(str, known)) or "none"
        raise TeachError(f"There is no lecture of chapter {chapter}. Chapters with a lecture: {named}.")
    path = known[chapter]
    return Lecture(chapter, path, Reader(path).parts)


def with_slides(notebooks: Path = NOTEBOOKS) -> str:
    """The chapters whose lecture has slides, "3, 10"; of the others there is only a plan."""
    return ", ".join(str(number) for number in lectures(notebooks) if read(number, notebooks).slides())


class Reader:
    """Reads the file of a lecture line by line into `parts`."""

    def __init__(self, path: Path):
        self.path = path
        self.parts: list[Part] = []
        self._slide: Slide | None = None
        self._step = False
        self._text: list[str] = []
        self._fence: str | None = None  # what will close the code that is being read
        self._code: Block | None = None  # which that code will be; None where it is a part of the text
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            self.number = number
            self._take(line)
        if self._fence:
            raise self._error("a block of code has no end")
        self._end_text()

    def _take(self, line: str) -> None:
        """Take one line: as part of a block of code, a mark, or text."""
        if self._fence:
            self._take_code(line)
        elif begun := FENCE.fullmatch(line):
            self._begin_code(line, *begun.groups())
        elif heading := HEADING.fullmatch(line):
            self._end_text()
            self._take_heading(*heading.groups())
        elif line.strip() == PAUSE:
            self._end_text()
            self._step = True
        elif line.startswith(SAID):
            self._end_text()
            self._add(Block("said", line.removeprefix(SAID).strip()))
        else:
            self._text.append(line)

    def _begin_code(self, line: str, fence: str, words: str) -> None:
        self._fence = fence
        kind, _, shown = words.strip().partition(" ")
        if kind not in ("cell", "python"):
            self._text.append(line)
            return
        if shown not in SHOWN:
            raise self._error(f"after `{kind}` may stand result, run or nothing; got {shown!r}")
        self._end_text()
        self._code = Block(kind, "", SHOWN[shown])

    def _take_code(self, line: str) -> None:
        if line.rstrip() != self._fence:
            self._text.append(line)
            return
        self._fence = None
        if self._code is None:
            self._text.append(line)
            return
        self._code.text = self._text_read()
        self._add(self._code)
        self._code = None

    def _take_heading(self, marks: str, title: str, given: str | None) -> None:
        if len(marks) == 1:
            self._slide = None
            self.parts.append(Part(title, self._minutes(given or "")))
            return
        if not self.parts:
            raise self._error("a slide stands before the first part")
        self._slide = Slide(title, self._only(given), self.number)
        self._step = False
        self.parts[-1].slides.append(self._slide)

    def _minutes(self, given: str) -> dict[int, int]:
        """The minutes of a part, {45: 8, 90: 12}."""
        minutes = {}
        for word in given.split():
            said = MINUTES.fullmatch(word)
            if said is None or int(said[1]) not in LENGTHS:
                raise self._error(f"a part says its minutes, such as {{45=5 90=8}}; got {word!r}")
            minutes[int(said[1])] = int(said[2])
        if LONGEST not in minutes:
            raise self._error(f"a part says its minutes in the lecture of {LONGEST}, such as {{90=8}}")
        return minutes

    def _only(self, given: str | None) -> int | None:
        """The one lecture that a slide is in; None for all."""
        if given is None:
            return None
        if given not in map(str, LENGTHS):
            raise self._error(f"a slide may be in one lecture only, such as {{90}}; got {given!r}")
        return int(given)

    def _text_read(self) -> str:
        """What has been read as text, or as code, and is begun anew."""
        text = "\n".join(self._text).strip()
        self._text = []
        return text

    def _end_text(self) -> None:
        """What has been read as text becomes a block of the slide, or the note of the part."""
        text = self._text_read()
        if not text:
            return
        if self._slide is None:
            if not self.parts:
                raise self._error("text stands before the first part")
            self.parts[-1].note = text
            return
        self._add(Block("text", text))

    def _add(self, block: Block) -> None:
        if self._slide is None:
            raise self._error("code or a note stands before the first slide of its part")
        block.step = self._step and block.kind != "said"
        if block.step:
            self._step = False
        self._slide.blocks.append(block)

    def _error(self, message: str) -> TeachError:
        return TeachError(f"{self.path.name}, line {self.number}: {message}.")
