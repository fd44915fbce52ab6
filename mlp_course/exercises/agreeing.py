"""Whether a number that was worked out is another one: to the last digit, to those that it is given with, or nearly."""

import math
from collections.abc import Iterable

EXACTLY, IN_ITS_DIGITS, NEARLY = range(3)  # how a number agrees with another one, the best first
OF_COMPUTERS = 1e-9  # relative: computed by the same steps, or by others that come to the same
OF_THREE_DIGITS = 1.5e-3  # relative: computed from quantities of three digits
OF_TWO_DIGITS = 5e-3  # relative: a number with two digits may be a rounded one, if they are no further off
ENOUGH = 3  # significant digits, from which a rounded number can be told from others
MOST = 12  # digits that are looked at: beyond them are errors of the computer


def digits_of(value: float) -> int:
    """Return how many significant digits a number has, without the zeros at its end."""
    mantissa = f"{value:.{MOST - 1}e}".partition("e")[0]
    return len(mantissa.strip("-0").replace(".", "").rstrip("0")) or 1


def agreement(value: float, wrong: float) -> int | None:
    """Return how well a number agrees with a wrong one: EXACTLY, IN_ITS_DIGITS (in all that both have), or NEARLY.

    None where it does not: 0.9901 is not 0.99, though 0.99 may be 0.9901 rounded.
    """
    if math.isclose(value, wrong, rel_tol=OF_COMPUTERS, abs_tol=OF_COMPUTERS**2):
        return EXACTLY
    if value == 0 or wrong == 0:
        return None
    digits = min(digits_of(value), digits_of(wrong))
    if digits < ENOUGH:
        rounded = digits_of(value) == digits == 2 and float(f"{wrong:.1e}") == value
        return NEARLY if rounded and math.isclose(value, wrong, rel_tol=OF_TWO_DIGITS) else None
    unit = 10.0 ** (math.floor(math.log10(abs(value))) - digits + 1)
    if abs(value - wrong) < (1 - OF_THREE_DIGITS) * unit:
        return IN_ITS_DIGITS
    return NEARLY if math.isclose(value, wrong, rel_tol=OF_THREE_DIGITS) else None


def best(value: float, known: Iterable) -> list:
    """Return those of some slips, each with its `value`, that agree best with a number."""
    found = [(agreement(value, slip.value), slip) for slip in known]
    found = [(how, slip) for how, slip in found if how is not None]
    nearest = min((how for how, _ in found), default=None)
    return [slip for how, slip in found if how == nearest]
