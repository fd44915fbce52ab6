"""What has been solved, in a small file beside the notebooks: replaced as a whole, so that no crash can spoil it."""

import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from html import escape
from pathlib import Path

from .exercise import every
from .verdicts import SYMBOLS

VARIABLE = "MLP_COURSE_PROGRESS"  # another path for the file, in the environment
NAME = "mlp_course_progress.json"
STALE = 10  # seconds after which an unfinished file of a process that died is removed


def place() -> Path:
    """The path of the progress file: in the working directory, which is the notebooks' own."""
    return Path(os.environ.get(VARIABLE) or NAME).absolute()


def read() -> tuple[dict[str, str], str]:
    """Return the kept verdicts by exercise, and a note about the file if something is wrong with it.

    A file that is no progress file is renamed, never overwritten. Raises OSError if it cannot be read or renamed.
    """
    path = place()
    try:
        verdicts = json.loads(path.read_bytes())["verdicts"]
        if not all(status in SYMBOLS for status in verdicts.values()):
            raise ValueError("unknown verdicts")
        return dict(verdicts), ""
    except FileNotFoundError:
        return {}, ""
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        if not path.is_file():
            raise OSError(f"{path.name} is no file") from None
        aside = next(p for n in range(1, 10_000) if not (p := path.with_suffix(f".damaged-{n}.json")).exists())
        path.rename(aside)
        return {}, f"{path.name} was damaged: it was set aside as {aside.name}, and a new one begun."


def record(name: str, status: str) -> str:
    """Keep a verdict; what was correct once stays so. Return a note for the learner if something is wrong, else ''."""
    try:
        verdicts, note = read()
        if verdicts.get(name) not in ("correct", status):
            write({**verdicts, name: status})
        return note
    except OSError as error:
        return f"not kept: {place().name} cannot be written here ({error.strerror or type(error).__name__})."


def write(verdicts: dict[str, str]) -> None:
    """Replace the file by a complete one, in one step."""
    path = place()
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    text = json.dumps({"verdicts": verdicts}, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    with part.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)
    for other in path.parent.glob(f"{path.name}.*.part"):
        with suppress(OSError):
            if time.time() - other.stat().st_mtime > STALE:
                other.unlink()


@dataclass
class Progress:
    """Every exercise with its verdict, chapter by chapter."""

    rows: list[tuple[int, str, str]]  # chapter, exercise, verdict
    note: str = ""

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
        return f"{self.correct} of {len(self.rows)} exercises are correct."


LEGEND = "✓ correct, ✗ not right yet, ! stopped by an error, ○ not attempted yet. Kept on this machine alone."


def _item(name: str, status: str) -> str:
    return f'<span title="{escape(status)}">{SYMBOLS[status]} {escape(name)}</span>'


def progress() -> Progress:
    """Return all exercises with the verdicts kept so far."""
    try:
        verdicts, note = read()
    except OSError as error:
        verdicts, note = {}, f"{place().name} cannot be read ({error.strerror or type(error).__name__})."
    return Progress([(e.chapter, name, verdicts.get(name, "unattempted")) for name, e in every().items()], note)
