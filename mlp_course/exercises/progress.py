"""How far one is: where one stopped, what is next, and every exercise with its verdict, chapter by chapter."""

from dataclasses import dataclass, field
from html import escape

from .exercise import every
from .keeping import kept_or_nothing
from .my_data import my_data
from .numbers import every_number
from .repetition import due
from .stations import done_stations, position, stretches
from .verdicts import SYMBOLS


@dataclass
class Progress:
    """Every exercise with its verdict, chapter by chapter; where one stopped, and what is next."""

    rows: list[tuple[int, str, str]]  # chapter, exercise, verdict
    note: str = ""
    numbers: list[tuple[int, str, str]] | tuple = ()  # of the numbers as answers, which are counted apart
    position: list[str] = field(default_factory=list)  # where one stopped and what is next, in sentences
    stations: dict[int, str] = field(default_factory=dict)  # of each chapter that has some, how much is done
    data: str = ""  # which data set is the learner's, in a sentence
    delegated: frozenset[str] = frozenset()  # exercises whose right answer calls the package's own

    @property
    def correct(self) -> int:
        return sum(status == "correct" for _, _, status in self.rows)

    def chapters(self) -> dict[int, list[tuple[str, str]]]:
        """(exercise, verdict) by chapter."""
        found = {}
        for chapter, name, status in self.rows:
            found.setdefault(chapter, []).append((name, status))
        return found

    def __repr__(self):
        lines = [self.headline, *filter(None, [*self.position, self.data])]
        for chapter, items in self.chapters().items():
            lines.append(f"Chapter {chapter}: " + ", ".join(self._item(*item) for item in items))
            if chapter in self.stations:
                lines.append(f"  {self.stations[chapter]}")
        return "\n".join([*lines, LEGEND, *filter(None, [self.note])])

    def _repr_html_(self):
        rows = "".join(
            f'<tr><th scope="row" style="text-align:left">Chapter {chapter}</th>'
            f'<td style="text-align:left">{", ".join(self._html_item(*item) for item in items)}'
            f"{self._stations(chapter)}</td></tr>"
            for chapter, items in self.chapters().items()
        )
        foot = "<br>".join(escape(text) for text in (LEGEND, self.note) if text)
        told = filter(None, [*self.position, self.data])
        head = "<br>".join([f"<strong>{escape(self.headline)}</strong>", *map(escape, told)])
        return f"<p>{head}</p><table>{rows}</table><p>{foot}</p>"

    def _item(self, name: str, status: str) -> str:
        """An exercise with its symbol."""
        return f"{SYMBOLS[status]} {name}{' (delegated)' if name in self.delegated else ''}"

    def _html_item(self, name: str, status: str) -> str:
        """The same as HTML."""
        return f'<span title="{escape(status)}">{escape(self._item(name, status))}</span>'

    def _stations(self, chapter: int) -> str:
        """The stations of a chapter below its exercises, as HTML."""
        return f"<br>{escape(self.stations[chapter])}" if chapter in self.stations else ""

    @property
    def headline(self) -> str:
        found = sum(status == "correct" for _, _, status in self.numbers)
        begun = any(status != "unattempted" for _, _, status in self.numbers)
        more = f", and {found} of {len(self.numbers)} numbers" if begun else ""
        return f"{self.correct} of {len(self.rows)} exercises are correct{more}."


LEGEND = "✓ correct, ✗ not right yet, ! stopped by an error, ○ not attempted yet. Kept on this machine alone."


def progress() -> Progress:
    """Return where you stopped, what is next, and all exercises with the verdicts kept so far."""
    kept, note = kept_or_nothing()
    verdicts = kept["verdicts"]
    numbers = kept["numbers"]
    rows = [(e.chapter, name, verdicts.get(name, "unattempted")) for name, e in every().items()]
    asked = [(n.chapter, name, numbers.get(name, "unattempted")) for name, n in every_number().items()]
    found = stretches()
    again = len(due())
    told = position(kept, found)
    if again:
        told.append(f"Due again today: {again} question{'s' * (again > 1)}, see review().")
    delegated = frozenset(name for name, is_so in kept["delegated"].items() if is_so is True)
    return Progress(rows, note, asked, told, done_stations(kept, found), my_data().words, delegated)
