"""Read the file of a lecture, Markdown, which says what is shown, what is said, and how long it takes.

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
from pathlib import Path

from .command import TeachError
from .slides import LENGTHS, LONGEST, Block, Part, Slide

HEADING = re.compile(r"(#{1,2}) (.+?)(?: \{([0-9= ]+)\})?")
MINUTES = re.compile(r"(\d+)=(\d+)")
FENCE = re.compile(r"(```+)(.*)")
PAUSE = ". . ."
SAID = "> Said:"
SHOWN = {"": "all", "result": "result", "run": "nothing"}


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
        """Return the minutes of a part, {45: 8, 90: 12}."""
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
        """Return the one lecture that a slide is in; None where it is in each."""
        if given is None:
            return None
        if given not in map(str, LENGTHS):
            raise self._error(f"a slide may be in one lecture only, such as {{90}}; got {given!r}")
        return int(given)

    def _text_read(self) -> str:
        """Return what has been read as text or as code since this was last asked."""
        text = "\n".join(self._text).strip()
        self._text = []
        return text

    def _end_text(self) -> None:
        """Make what has been read as text a block of the slide, or the note of the part."""
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
