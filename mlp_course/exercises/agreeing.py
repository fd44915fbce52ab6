"""Whether a number that was worked out is another one: to the last digit, to those that it is given with, or nearly."""

import math
from collections.abc import Iterable

EXACT = 1e-9  # relative: computed by the same steps, or by others that come to the same
NEARLY = 1.5e-3  # relative: computed from quantities of three digits
ROUNDED = 5e-3  # relative: a number with two digits may be a rounded one, if they are no further off
ENOUGH = 3  # significant digits, from which a rounded number can be told from others
MOST = 12  # digits that are looked at: beyond them are errors of the computer


def digits_of(value: float) -> int:
    """Return how many significant digits a number has, without the zeros at its end."""
    mantissa = f"{value:.{MOST - 1}e}".partition("e")[0]
    return len(mantissa.strip("-0").replace(".", "").rstrip("0")) or 1


def agreement(value: float, wrong: float) -> int | None:
    """Return how well a number agrees with a wrong one: 0 exactly, 1 in all digits that both have, 2 nearly.

    None where it does not: 0.9901 is not 0.99, though 0.99 may be 0.9901 rounded.
    """
    if math.isclose(value, wrong, rel_tol=EXACT, abs_tol=EXACT * EXACT):
        return 0
    if value == 0 or wrong == 0:
        return None
    digits = min(digits_of(value), digits_of(wrong))
    if digits < ENOUGH:
        rounded = digits_of(value) == digits == 2 and float(f"{wrong:.1e}") == value
        return 2 if rounded and math.isclose(value, wrong, rel_tol=ROUNDED) else None
    unit = 10.0 ** (math.floor(math.log10(abs(value))) - digits + 1)
    if abs(value - wrong) < (1 - NEARLY) * unit:
        return 1
    return 2 if math.isclose(value, wrong, rel_tol=NEARLY) else None


def best(value: float, known: Iterable) -> list:
    """Return those of some slips, each with its `value`, that agree best with a number."""
    found = [(agreement(value, slip.value), slip) for slip in known]
    found = [(how, slip) for how, slip in found if how is not None]
    nearest = min((how for how, _ in found), default=None)
    return [slip for how, slip in found if how == nearest]
