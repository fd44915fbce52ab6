"""What each answer is worth: a file that the teacher writes.

[points]            # exercises and numbers, by the names that `check` knows
bp1 = 2
backprop = 4

[worth]             # what is right by calling the course's own implementation, as a part of the points
delegated = 0.5
"""

import difflib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from ...exercises.exercise import every
from ...exercises.numbers import every_number
from ..command import TeachError

EXAMPLE = "[points]\nbp1 = 2\nbackprop = 4\n\n[worth]\ndelegated = 0.5\n"


@dataclass(frozen=True)
class Points:
    """Points of each exercise and number, in the teacher's order, and the part that a delegated answer gets."""

    of: dict[str, float]
    delegated: float = 0.0

    @property
    def total(self) -> float:
        """All that can be had."""
        return sum(self.of.values())

    def earned(self, name: str, status: str) -> float:
        """What an answer with this verdict gets."""
        part = {"correct": 1.0, "delegated": self.delegated}.get(status, 0.0)
        return part * self.of[name]


def read_points(path: Path) -> Points:
    """Return the points of a file. Raises TeachError, which says how the file should look."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise TeachError(f"There is no {path}. It says what each answer is worth, for example:\n\n{EXAMPLE}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TeachError(f"{path} cannot be read: {error}. It should look so:\n\n{EXAMPLE}") from None
    points = found.get("points")
    if not isinstance(points, dict) or not points:
        raise TeachError(f"{path} has no section [points]. It should look so:\n\n{EXAMPLE}")
    worth = found.get("worth", {})
    delegated = worth.get("delegated", 0) if isinstance(worth, dict) else None
    if not is_number(delegated) or not 0 <= delegated <= 1:
        raise TeachError(
            f"{path}: delegated, under [worth], is a part of the points, from 0 to 1; it is {delegated!r}."
        )
    known = {**every(), **every_number()}
    for name, value in points.items():
        if name not in known:
            near = difflib.get_close_matches(name, known, n=3, cutoff=0.5)
            there = f"Did you mean {' or '.join(near)}?" if near else "tools/audit_exercises.py lists all names."
            raise TeachError(f"{path}: no exercise and no number is called {name}. {there}")
        if not is_number(value) or value < 0:
            raise TeachError(f"{path}: the points of {name} should be a number from 0; they are {value!r}.")
    return Points({name: float(value) for name, value in points.items()}, float(delegated))


def is_number(value) -> bool:
    """Whether a value is a finite number."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e9
