"""What a lecture is made of: parts with their minutes, slides, and the blocks of a slide."""

import re
from dataclasses import dataclass, field

LENGTHS = (45, 90)  # minutes of the two lectures on a chapter
LONGEST = max(LENGTHS)
VOTE = re.compile(r'\bPredict\("([^"]+)"')


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
        """Return the slides of this part in the lecture of so many minutes."""
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
