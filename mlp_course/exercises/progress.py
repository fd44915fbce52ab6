"""How far one is: every exercise with its verdict, chapter by chapter."""

from dataclasses import dataclass
from html import escape

from .exercise import every
from .keeping import kept_or_nothing
from .numbers import every_number
from .verdicts import SYMBOLS


@dataclass
class Progress:
    """Every exercise with its verdict, chapter by chapter."""

    rows: list[tuple[int, str, str]]  # chapter, exercise, verdict
    note: str = ""
    numbers: list[tuple[int, str, str]] | tuple = ()  # of the numbers as answers, which are counted apart

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
        lines = [self.headline]
        for chapter, items in self.chapters().items():
            lines.append(f"Chapter {chapter}: " + ", ".join(f"{SYMBOLS[status]} {name}" for name, status in items))
        return "\n".join([*lines, LEGEND, *filter(None, [self.note])])

    def _repr_html_(self):
        rows = "".join(
            f'<tr><th scope="row" style="text-align:left">Chapter {chapter}</th>'
            f'<td style="text-align:left">{", ".join(_item(*item) for item in items)}</td></tr>'
            for chapter, items in self.chapters().items()
        )
        foot = "<br>".join(escape(text) for text in (LEGEND, self.note) if text)
        return f"<p><strong>{escape(self.headline)}</strong></p><table>{rows}</table><p>{foot}</p>"

    @property
    def headline(self) -> str:
        found = sum(status == "correct" for _, _, status in self.numbers)
        more = f" Of the {len(self.numbers)} numbers, {found} are." if self.numbers else ""
        return f"{self.correct} of {len(self.rows)} exercises are correct.{more}"


LEGEND = "✓ correct, ✗ not right yet, ! stopped by an error, ○ not attempted yet. Kept on this machine alone."


def _item(name: str, status: str) -> str:
    return f'<span title="{escape(status)}">{SYMBOLS[status]} {escape(name)}</span>'


def progress() -> Progress:
    """Return all exercises with the verdicts kept so far."""
    kept, note = kept_or_nothing()
    verdicts, numbers = kept["verdicts"], kept["numbers"]
    rows = [(e.chapter, name, verdicts.get(name, "unattempted")) for name, e in every().items()]
    asked = [(n.chapter, name, numbers.get(name, "unattempted")) for name, n in every_number().items()]
    return Progress(rows, note, asked)
