"""The lectures of the chapters: notebooks/lectures/NN_name.md beside notebooks/NN_name.ipynb."""

from dataclasses import dataclass
from pathlib import Path

from .clone import ROOT
from .command import TeachError
from .lecture_reader import Reader
from .slides import LONGEST, Part, Slide

NOTEBOOKS = ROOT / "notebooks"


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
        """Return the slides of the lecture of so many minutes, in their order."""
        return [slide for part in self.parts for slide in part.shown_in(length)]


def lectures(notebooks: Path = NOTEBOOKS) -> dict[int, Path]:
    """Return the files of all lectures, by the number of the chapter."""
    paths = sorted((notebooks / "lectures").glob("[0-9][0-9]_*.md"))
    return {int(path.stem[:2]): path for path in paths}


def read(chapter: int, notebooks: Path = NOTEBOOKS) -> Lecture:
    """Return the lecture of a chapter. Raises TeachError where there is none, or a line cannot be read."""
    known = lectures(notebooks)
    if chapter not in known:
        named = ", ".join(map(str, known)) or "none"
        raise TeachError(f"There is no lecture of chapter {chapter}. Chapters with a lecture: {named}.")
    path = known[chapter]
    return Lecture(chapter, path, Reader(path).parts)


def with_slides(notebooks: Path = NOTEBOOKS) -> str:
    """Return the chapters whose lecture has slides, "3, 10"; of the others there is only a plan."""
    return ", ".join(str(number) for number in lectures(notebooks) if read(number, notebooks).slides())
