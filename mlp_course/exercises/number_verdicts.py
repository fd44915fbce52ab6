"""From a number that a learner gives to its verdict: none at all, right, a known mistake, or what it is instead."""

import math
from fractions import Fraction
from numbers import Real

import numpy as np

from .agreeing import ENOUGH, EXACTLY, IN_ITS_DIGITS, NEARLY, agreement, best, digits_of
from .comparing import describe, snapshot
from .comparing import number as in_digits
from .formulas import as_beginning
from .number_slips import Slip
from .numbers import FLIPPED, THREE_DIGITS, Number, every_number
from .verdicts import AND, OR, Verdict

OFF_BY_ONE = "off by one"
TOO_EARLY = "rounded too early"
TOO_FEW = "too few digits"
OF_ANY_NUMBER = (OFF_BY_ONE, TOO_EARLY, TOO_FEW)
MOST_TOGETHER = 3  # mistakes that are said to be one or the other
MOST_PAIRS = 2  # pairs of mistakes of which the same is said
MOST_EXAMPLES = 2  # slips that are said of a number without a name
SMALL = 16  # denominators up to which a fraction is short
CLOSE = 0.1  # relative: what rounding on the way does at most
HOW_MANY = {2: "Two slips", 3: "Three slips"}


def verdict_of_number(name: str, received) -> Verdict:
    """Return the verdict on a number that a learner gives as `check(name=received)`; nothing is written."""
    known = every_number()
    if name not in known:
        there = ", ".join(known) or "none yet"
        return Verdict(name, "error", f"No number is asked for under the name {name}. There are: {there}.")
    asked = known[name]
    points = [("Asked for", asked.asks)] if asked.asks else []
    if received is Ellipsis:
        return Verdict(name, "unattempted", "Replace the `...` by your number.", points, exercise=asked)
    value = one_number(received)
    if value is None:
        return Verdict(name, "error", why_no_number(name, received), points, exercise=asked)
    if asked.is_close(value, asked.right):
        return Verdict(name, "correct", asked.buys or f"{in_digits(asked.right)} it is.", exercise=asked)
    mistake, why = named_mistake(asked, value)
    if mistake is None and asked.look:
        points.append(("Go through", f"{asked.look}."))
    elif mistake is None and asked.hints:
        points.append(("Begin with", asked.hints[0]))
    return Verdict(name, "wrong", why, points, mistake, exercise=asked)


def one_number(received) -> float | None:
    """The number that was given, alone or as the only entry of an array; None if it is none."""
    if isinstance(received, np.ndarray) and received.size == 1 and received.dtype.kind in "iuf":
        received = received.item()
    if isinstance(received, bool | np.bool_) or not isinstance(received, Real):
        return None
    return float(received) if math.isfinite(received) else None


def why_no_number(name: str, received) -> str:
    """What was given instead of a number, and how to give one."""
    if isinstance(received, str):
        return f"{name} is the string {received[:40]!r}: write the number without quotes."
    if isinstance(received, np.ndarray):
        return (
            f"{name} is an array of shape {received.shape}; one number is asked for: take the entry out, as in a[0, 0]."
        )
    if isinstance(received, list | tuple | dict | set):
        return f"{name} is a {type(received).__name__}; one number is asked for."
    if isinstance(received, complex | np.complexfloating):
        return f"{name} is a complex number; a real one is asked for."
    if isinstance(received, Real) and not isinstance(received, bool):
        return f"{name} is {float(received)}, which is no finite number: was something divided by 0?"
    if callable(received):
        return f"{name} is a function: call it, and give what it returns."
    return f"{name} is {describe(snapshot(received))}; one number is asked for."


def named_mistake(asked: Number, value: float) -> tuple[str | None, str]:
    """The known mistake that gives this number, with why it is wrong; else None, and which slips come to it, too."""
    found = slips_behind(asked, value)
    if 0 < len(found) <= MOST_TOGETHER:
        return one_of(found)
    if asked.right.is_integer() and asked.rtol < THREE_DIGITS and abs(value - asked.right) == 1:
        return OFF_BY_ONE, "Off by one: count once more, on a smaller example where you can see them all."
    near = math.isclose(value, asked.right, rel_tol=CLOSE)
    if near and any(agreement(value, rounded) in (EXACTLY, IN_ITS_DIGITS) for rounded in asked.rounded):
        return TOO_EARLY, "Close, but rounded too early: keep four digits in every step, and round at the end."
    if value == float(f"{asked.right:.2g}"):
        return TOO_FEW, "The digits that are there are right, but too few: give three."
    return None, f"{in_digits(value)} is not it.{for_example(asked, value)}"


def slips_behind(asked: Number, value: float) -> list[Slip]:
    """Return the slips that a number comes of; none where it may as well come of others.

    What an author declares is likely, and a flipped sign, twice or half the number is there to see, whatever the code.
    All else is sure only of a number to which chance hardly comes.
    """
    for known in (asked.declared, asked.of_others):
        if found := named_once(declared_slips(asked, value, known)):
            return found
    if found := [slip for slip in best(value, asked.common) if slip.name == FLIPPED]:
        return found
    if is_telling(value):
        return undeclared_slips(asked, value)
    return best(value, asked.to_be_seen)


def undeclared_slips(asked: Number, value: float) -> list[Slip]:
    """Return the slips that a telling number comes of: one in the formula, or of any number, or two at once."""
    nearest = best(value, [*asked.of_formula, *asked.common])
    for known in (asked.of_formula, asked.common):
        if found := named_once([slip for slip in nearest if slip in known]):
            return found
    # (Of so many pairs one is always near.)
    exact = [pair for pair in asked.pairs if agreement(value, pair.value) == EXACTLY]
    for pairs in (exact, best(value, asked.flipped)):
        both = named_once(pairs)
        if 0 < len(both) <= MOST_PAIRS:
            return both
    return []


def declared_slips(asked: Number, value: float, known: list[Slip]) -> list[Slip]:
    """Return the declared slips that come to a number; where they only nearly do, not if another slip does exactly."""
    found = best(value, known)
    if found and agreement(value, found[0].value) == NEARLY:
        nearest = best(value, [*found, *asked.of_formula, *asked.common])
        return [slip for slip in found if slip in nearest]
    return found


def is_telling(value: float) -> bool:
    """Return whether chance hardly comes to a number: it has three digits, and is no fraction of small numbers.

    The numbers of an exercise for the hand are short, and many a calculation leads from them to 4, −1.5 or 12.25.
    """
    fraction = Fraction(value).limit_denominator(SMALL)
    is_fraction = abs(fraction.numerator) < SMALL**2 and agreement(value, float(fraction)) == EXACTLY
    return digits_of(value) >= ENOUGH and not is_fraction


def for_example(asked: Number, value: float) -> str:
    """Return which slips come to a number that has no name, in a sentence; nothing where none or too many pairs do."""
    found = named_once(best(value, [*asked.of_formula, *asked.common]))
    for pairs in (asked.flipped, asked.pairs):
        if not found:
            both = named_once(best(value, pairs))
            found = both if len(both) <= MOST_PAIRS else []
    examples = " Or: ".join(map(in_words, found[:MOST_EXAMPLES]))
    if len(found) == 1:
        return f" A slip that comes to this number, among others that may be yours: {examples}"
    return f" Several slips come to this number, for example: {examples}" if found else ""


def named_once(found: list[Slip]) -> list[Slip]:
    """Return one slip of each name; where there are many, without the rarest."""
    once = list({slip.name: slip for slip in reversed(found)}.values())[::-1]
    once.sort(key=lambda slip: slip.rare)
    for rare in (2, 1):
        if len(once) > MOST_TOGETHER:
            once = [slip for slip in once if slip.rare < rare] or once
    return once


def one_of(found: list[Slip]) -> tuple[str, str]:
    """The name and the words of a mistake, or of several that come to the same number."""
    name = OR.join(slip.name for slip in found)
    reasons = " ".join(dict.fromkeys(slip.why for slip in found))
    if len(found) > 1:
        said = " Or: ".join(map(in_words, found))
        return name, f"{HOW_MANY[len(found)]} come to this number. Either: {said} {reasons}"
    beginning = "Two things at once: " if AND in name else ""
    return name, f"{beginning}{in_words(found[0])} {reasons}"


def in_words(slip: Slip) -> str:
    """A slip as a sentence, or two that come together."""
    one, *other = slip.name.split(AND)
    together = f", and with it: {other[0]}" if other else ""
    return f"{as_beginning(one)}{together}."
