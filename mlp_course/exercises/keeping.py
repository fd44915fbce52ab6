"""What is kept of a learner, in a small file beside the notebooks: replaced as a whole, so that no crash can spoil it.

    {"verdicts":  {"bp1": "correct"},                     of exercises
     "numbers":   {"z_after": "wrong"},                   of numbers as answers
     "questions": {"which knob": {"right": false, …}},    what was guessed, see `repetition`
     "settings":  {"my_network": true},                   what was asked once
     "last":      {"kind": "exercise", "name": "bp1"}}    what was worked on last

Sections that are empty are left out. Nothing of it leaves this machine.
"""

import json
import os
import time
from contextlib import suppress
from pathlib import Path

from .verdicts import SYMBOLS

VARIABLE = "MLP_COURSE_PROGRESS"  # another path for the file, in the environment
NAME = "mlp_course_progress.json"
STALE = 10  # seconds after which an unfinished file of a process that died is removed
SECTIONS = ("verdicts", "numbers", "questions", "settings", "last")


def place() -> Path:
    """The path of the progress file: in the working directory, which is the notebooks' own."""
    return Path(os.environ.get(VARIABLE) or NAME).absolute()


def read() -> tuple[dict[str, dict], str]:
    """Return all sections, and a note about the file if something is wrong with it.

    A file that is no progress file is renamed, never overwritten. Raises OSError if it cannot be read or renamed.
    """
    path = place()
    try:
        return sections_of(json.loads(path.read_bytes())), ""
    except FileNotFoundError:
        return {section: {} for section in SECTIONS}, ""
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        if not path.is_file():
            raise OSError(f"{path.name} is no file") from None
        aside = next(p for n in range(1, 10_000) if not (p := path.with_suffix(f".damaged-{n}.json")).exists())
        path.rename(aside)
        note = f"{path.name} was damaged: it was set aside as {aside.name}, and a new one begun."
        return {section: {} for section in SECTIONS}, note


def sections_of(data: dict) -> dict[str, dict]:
    """Return the sections of a file's content; ValueError, TypeError or the like where it is none of ours."""
    kept = {section: dict(data.get(section, {})) for section in SECTIONS}
    statuses = [*data["verdicts"].values(), *kept["numbers"].values()]
    if not all(status in SYMBOLS for status in statuses):
        raise ValueError("unknown verdicts")
    if not all(isinstance(known, dict) for known in kept["questions"].values()):
        raise ValueError("unknown answers to questions")
    return kept


def write(kept: dict[str, dict]) -> None:
    """Replace the file by a complete one, in one step."""
    path = place()
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    content = {section: entries for section, entries in kept.items() if entries or section == "verdicts"}
    text = json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    with part.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)
    for other in path.parent.glob(f"{path.name}.*.part"):
        with suppress(OSError):
            if time.time() - other.stat().st_mtime > STALE:
                other.unlink()


def keep(**changes: dict) -> str:
    """Add entries to sections, as in keep(verdicts={"bp1": "correct"}); what was correct once stays so.

    Return a note for the learner if something is wrong, else "".
    """
    try:
        kept, note = read()
        now = {section: kept[section] | _fresh(kept, section, entries) for section, entries in changes.items()}
        if any(now[section] != kept[section] for section in now):
            write({**kept, **now})
        return note
    except OSError as error:
        return f"not kept: {place().name} cannot be written here ({reason(error)})."


def _fresh(kept: dict[str, dict], section: str, entries: dict) -> dict:
    """The entries that may replace what is kept."""
    if section not in ("verdicts", "numbers"):
        return entries
    return {name: status for name, status in entries.items() if kept[section].get(name) != "correct"}


def kept_or_nothing() -> tuple[dict[str, dict], str]:
    """Return all sections as `read` does, empty where the file cannot be read, and a note that says so."""
    try:
        return read()
    except OSError as error:
        return {section: {} for section in SECTIONS}, f"{place().name} cannot be read ({reason(error)})."


def reason(error: OSError) -> str:
    """Why a file could not be used, in a few words."""
    return error.strerror or type(error).__name__
