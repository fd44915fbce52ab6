"""From a number that a learner gives to its verdict: none at all, right, a known mistake, or what it is instead."""

import math
from numbers import Real

import numpy as np

from .agreeing import agreement, best
from .comparing import describe, snapshot
from .comparing import number as in_digits
from .formulas import as_beginning
from .numbers import THREE_DIGITS, Number, every_number
from .slips import GIVEN, Slip
from .verdicts import AND, OR, Verdict

OFF_BY_ONE = "off by one"
TOO_EARLY = "rounded too early"
TOO_FEW = "too few digits"
OF_ANY_NUMBER = (OFF_BY_ONE, TOO_EARLY, TOO_FEW)
MOST_TOGETHER = 3  # mistakes that are said to be one or the other
MOST_PAIRS = 2  # pairs of mistakes of which the same is said
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
    """The known mistake that gives this number, with why it is wrong; else None, and the number itself."""
    not_it = f"{in_digits(value)} is not it"
    nearest = best(value, [*asked.declared, *asked.of_formula, *asked.common])
    for known in (asked.declared, asked.of_formula, asked.common):
        found = named_once([slip for slip in nearest if slip in known])
        if found and all(slip.why == GIVEN for slip in found):  # many a calculation comes to such a number
            found = named_once([*found, *best(value, asked.pairs)])
        if found and len(found) <= MOST_TOGETHER:
            return one_of(found)
        if found:
            return None, f"{not_it}: several slips come to this number."
    for pairs in (asked.pairs, asked.flipped):
        both = named_once(best(value, pairs))
        if 0 < len(both) <= MOST_PAIRS:
            return one_of(both)
    if asked.right.is_integer() and asked.rtol < THREE_DIGITS and abs(value - asked.right) == 1:
        return OFF_BY_ONE, "Off by one: count once more, on a smaller example where you can see them all."
    if any(agreement(value, rounded) in (0, 1) for rounded in asked.rounded):
        return TOO_EARLY, "Close, but rounded too early: keep four digits in every step, and round at the end."
    if value == float(f"{asked.right:.2g}"):
        return TOO_FEW, "The digits that are there are right, but too few: give three."
    return None, f"{not_it}."


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
