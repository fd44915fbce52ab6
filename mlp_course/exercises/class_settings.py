"""What a class has agreed on, in a `class.toml` beside its notebooks: how many hints, and whether a journal is kept.

    hints = "all"     # "none", or how many an exercise gives: 0, 1, 2, 3
    journal = false   # true: each check adds a line to a journal, which stays with the learner until it is handed in

A hand-out brings such a file along. Without it there are all hints, and no journal.
"""

import tomllib
from dataclasses import dataclass

from ..learner.kept_file import KeptFile, Unusable

VARIABLE = "MLP_COURSE_CLASS"  # another path for the file, in the environment
NAME = "class.toml"
FILE = KeptFile(VARIABLE, NAME)
MOST_HINTS = 3
HINTS = {"all": MOST_HINTS, "none": 0}
EXPECTED_HINTS = f'"all", "none" or a whole number from 0 to {MOST_HINTS}'


class BadSettings(ValueError):
    """What is wrong with the settings of a class: what was given and what is expected, a sentence."""


@dataclass(frozen=True)
class ClassSettings:
    """How many hints an exercise gives at most, and whether the class asks for a journal."""

    hints: int = MOST_HINTS
    journal: bool = False

    @property
    def text(self) -> str:
        """The settings as the file that says them."""
        hints = {number: f'"{word}"' for word, number in HINTS.items()}.get(self.hints, str(self.hints))
        return (
            "# What this class has agreed on. It holds for the notebooks beside this file, from the next check on.\n"
            "\n"
            '# How many hints an exercise gives: "all", "none", or a number from 0 to 3.\n'
            f"hints = {hints}\n"
            "\n"
            "# Whether each check adds a line to mlp_course_journal.jsonl, for the learner to hand in: true or false.\n"
            f"journal = {str(self.journal).lower()}\n"
        )


def parsed(text: str) -> ClassSettings:
    """Return the settings that the text of a class.toml holds. Raises BadSettings."""
    try:
        given = tomllib.loads(text.removeprefix("\ufeff"))  # editors on Windows may begin a file with this mark
    except tomllib.TOMLDecodeError as error:
        raise BadSettings(f'no TOML: {error}. Expected are lines such as hints = "none".') from None
    if unknown := sorted(given.keys() - {"hints", "journal"}):
        raise BadSettings(f"{unknown[0]} is given, but only hints and journal are expected.")
    journal = given.get("journal", False)
    if not isinstance(journal, bool):
        raise BadSettings(f"journal = {journal!r} is given, but true or false is expected.")
    return ClassSettings(hints_of(given.get("hints", "all")), journal)


def hints_of(given) -> int:
    """Return how many hints a word or a number stands for. Raises BadSettings."""
    most = HINTS.get(given, given) if isinstance(given, str) else given
    if type(most) is not int or not 0 <= most <= MOST_HINTS:
        raise BadSettings(f"hints = {given!r} is given, but {EXPECTED_HINTS} is expected.")
    return most


def in_force() -> tuple[ClassSettings, str]:
    """Return the settings of the class.toml beside the notebooks, and a note for the learner if it cannot be used."""
    try:
        text = FILE.read()
        return (ClassSettings() if text is None else parsed(text)), ""
    except (Unusable, BadSettings) as error:
        words = str(error).rstrip(".")
        return ClassSettings(), f"{NAME} beside the notebooks is not used: {words}."


def class_settings() -> ClassSettings:
    """Return the settings that are in force here."""
    return in_force()[0]
