"""Exercises that answer: `check(bp1)` says unattempted, error, wrong (and which misconception), or correct.

For learners: `check(f)`, `check(z_after=z_after)`, `check.hint()`, `check.future()`, `mine("bp1")`,
`my_program("bp1", "bp2")`, `my_data()`, `progress()`. For the labs: `verdict_of(f)`, which writes and shows nothing.
For authors: one file a chapter in `chapters/`, see `exercise` and `numbers`; `tools/audit_exercises.py` prints the
table of all exercises.
"""

from .checking import check
from .grading import verdict_of, yours_or_reference
from .mine import mine
from .my_data import keep_my_data, my_data
from .my_program import my_program
from .progress import progress
from .verdicts import Verdict

__all__ = [
    "Verdict",
    "check",
    "keep_my_data",
    "mine",
    "my_data",
    "my_program",
    "progress",
    "verdict_of",
    "yours_or_reference",
]
