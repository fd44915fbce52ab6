"""What is kept of a learner, in a small file beside the notebooks: replaced as a whole, so that no crash can spoil it.

    {"verdicts":  {"bp1": "correct"},                     of exercises
     "numbers":   {"z_after": "wrong"},                   of numbers as answers
     "questions": {"which knob": {"right": false, …}},    what was guessed, see `repetition`
     "delegated": {"backprop": true},                     whether the answer that counts calls the package's own
     "settings":  {"my_network": true},                   what was asked once
     "last":      {"kind": "exercise", "name": "bp1"}}    what was worked on last

Sections that are empty are left out. Several kernels may keep at once: each changes, under a lock, only what it was
told. What a later version of the course wrote, other sections, other words for a verdict, stays as it is. Nothing of it
leaves this machine.
"""

import json

from ..learner.file_lock import insistently, locked
from ..learner.kept_file import KeptFile, replace_by
from .verdicts import SYMBOLS

VARIABLE = "MLP_COURSE_PROGRESS"  # another path for the file, in the environment
NAME = "mlp_course_progress.json"
SECTIONS = ("verdicts", "numbers", "questions", "delegated", "settings", "last")
JUDGED = ("verdicts", "numbers")
FILE = KeptFile(VARIABLE, NAME)
place = FILE.place


class Damaged(Exception):
    """The file is no progress file."""


def read() -> tuple[dict[str, dict], str]:
    """Return all sections, and a note about the file if something is wrong with it.

    A file that is no progress file is renamed, never overwritten. Raises OSError if it cannot be read or renamed.
    """
    try:
        return known_sections(content()), ""
    except Damaged:
        with locked(place()):
            found, note = content_or_new()
        return known_sections(found), note


def content() -> dict[str, dict]:
    """Return all that is in the file; nothing where there is none. Raises Damaged, or OSError."""
    try:
        found = json.loads(insistently(place().read_bytes))
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError):
        raise Damaged from None
    if not isinstance(found, dict) or "verdicts" not in found:
        raise Damaged
    if not all(isinstance(found.get(section, {}), dict) for section in SECTIONS):
        raise Damaged
    return found


def content_or_new() -> tuple[dict[str, dict], str]:
    """Return all that is in the file, for who holds its lock; a file that is none of ours is set aside, and said."""
    try:
        return content(), ""
    except Damaged:
        path = place()
        numbered = (path.with_suffix(f".damaged-{n}.json") for n in range(1, 10_000))
        aside = next(other for other in numbered if not other.exists())
        path.rename(aside)
        return {}, f"{path.name} was damaged: it was set aside as {aside.name}, and a new one begun."


def known_sections(found: dict) -> dict[str, dict]:
    """Return what this version of the course knows of a file's content."""
    kept = {section: dict(found.get(section, {})) for section in SECTIONS}
    for section in JUDGED:
        kept[section] = {name: status for name, status in kept[section].items() if is_known(status)}
    kept["questions"] = {name: answer for name, answer in kept["questions"].items() if isinstance(answer, dict)}
    return kept


def is_known(status) -> bool:
    """Whether it is a verdict of this version of the course."""
    return isinstance(status, str) and status in SYMBOLS


def keep(**changes: dict) -> str:
    """Add entries to sections, as in keep(verdicts={"bp1": "correct"}); what was correct once stays so.

    Return a note for the learner if something is wrong, else "".
    """
    try:
        with locked(place()):
            before, note = content_or_new()
            after = {"verdicts": {}} | before
            for section, entries in changes.items():
                after[section] = joined(section, after.get(section, {}), entries)
            if after != before:
                replace_by(place(), text_of(after))
        return note
    except OSError as error:
        return f"not kept: {place().name} cannot be written here ({reason(error)})."


def joined(section: str, kept: dict, entries: dict) -> dict:
    """Return a section with new entries; what is correct, or a word of a later version, gives way to none."""
    after = dict(kept)
    for name, entry in entries.items():
        old = kept.get(name)
        if isinstance(old, dict) and isinstance(entry, dict):
            after[name] = old | entry
        elif section not in JUDGED or old is None or (is_known(old) and old != "correct"):
            after[name] = entry
    return after


def text_of(kept: dict[str, dict]) -> str:
    """The text of the file; sections without entries are left out."""
    filled = {section: entries for section, entries in kept.items() if entries or section == "verdicts"}
    return json.dumps(filled, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def kept_or_nothing() -> tuple[dict[str, dict], str]:
    """Return all sections as `read` does, empty where the file cannot be read, and a note that says so."""
    try:
        return read()
    except OSError as error:
        return known_sections({}), f"{place().name} cannot be read ({reason(error)})."


def reason(error: OSError) -> str:
    """Why a file could not be used, in a few words."""
    return error.strerror or type(error).__name__
