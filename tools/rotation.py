"""What takes too long for every run of the tests is tried in part, another part with every commit.

MLP_COURSE_EXHAUSTIVE=1 uv run --group dev pytest tests/chapters/test_falsified.py     # all of it
"""

import os
import subprocess
from pathlib import Path

EXHAUSTIVE = "MLP_COURSE_EXHAUSTIVE"


def seed_of_commit() -> int:
    """A number that changes with the commit; 0 where there is no repository."""
    command = ["git", "rev-parse", "HEAD"]
    try:
        said = subprocess.run(command, cwd=Path(__file__).parent, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return 0
    return int(said[:8], 16)


def exhaustive() -> bool:
    """Whether all of it is asked for."""
    return os.environ.get(EXHAUSTIVE) == "1"


def turn(choices: tuple, place: int = 0) -> tuple:
    """The one of the choices whose turn it is with this commit, for the place-th that asks; on request all of them."""
    if exhaustive():
        return tuple(choices)
    return (choices[(seed_of_commit() + place) % len(choices)],)


def part(choices: list, of: int, place: int = 0) -> list:
    """Every of-th choice, from one that changes with the commit and with the place that asks; on request all of them.

    Those who ask from places 0 to of - 1 share the choices among them. There are no more parts than choices, so
    that none is empty.
    """
    if exhaustive():
        return list(choices)
    parts = min(of, len(choices))
    return choices[(seed_of_commit() + place) % parts :: parts]
