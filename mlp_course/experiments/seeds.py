"""One source of chance for chapters and experiments, which can be shaken as a whole.

A statement that was seen once, with the seeds that its author happened to write, may be true of these seeds alone. So
data, splits, starts and orders all come from `seed(n)`, and the environment variable MLP_COURSE_SHAKE=k (k = 1 … 30)
gives every one of them another value. `tools/shake_claims.py` runs the chapters' proofs under all thirty.
"""

import os
from collections.abc import Callable
from functools import lru_cache, wraps

VARIABLE = "MLP_COURSE_SHAKE"
SHAKES = range(1, 31)  # fixed beforehand, so that nobody picks the shakes that suit a statement
KEPT = 32  # results of a function that are remembered: a training with every epoch's θ takes a megabyte
APART = 100_000  # more than any seed that a chapter writes


def shake() -> int:
    """Return the number of the shake that is on, or 0 where chapters run as they are written.

    Raises ValueError if the environment names no whole number from 0 to 30.
    """
    text = os.environ.get(VARIABLE, "0") or "0"
    if not text.isdecimal() or int(text) not in (0, *SHAKES):
        raise ValueError(f"{VARIABLE} should be a whole number from 1 to {SHAKES[-1]}, but is {text!r}.")
    return int(text)


def seed(n: int) -> int:
    """Return n; while the course is shaken, another number in its place, the same one for every call.

    n is a whole number from 0 to 99,999; different n give different numbers, so what was drawn independently stays so.
    Raises ValueError if n is none of these.
    """
    if isinstance(n, bool) or not isinstance(n, int) or not 0 <= n < APART:
        raise ValueError(f"a seed is a whole number from 0 to {APART - 1:,}, but this is {n!r}.")
    return APART * shake() + n


def remembered(function: Callable) -> Callable:
    """Let a function remember its last KEPT results, by its arguments and the shake that is on (all hashable)."""

    @lru_cache(maxsize=KEPT)
    def under(_shake, args, options):
        return function(*args, **dict(options))

    @wraps(function)
    def remembering(*args, **options):
        return under(shake(), args, tuple(sorted(options.items())))

    return remembering
