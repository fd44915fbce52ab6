"""The arguments of a learner's function beside those that the exercise gives: their number, order and defaults."""

import inspect
from typing import NamedTuple

NAMELESS = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)


class Fault(NamedTuple):
    """What is wrong with the arguments: a name for it, and a sentence."""

    name: str
    text: str


def signature_fault(f, exercise) -> Fault | None:
    """Return what is wrong with the arguments of `f`; None where the exercise can call it."""
    wanted = inspect.signature(exercise.reference).parameters
    try:
        signature = inspect.signature(f)
    except Exception:  # no signature to be had, or something that raises whatever it likes
        return None
    needed = [p for p in wanted.values() if p.default is p.empty and p.kind not in NAMELESS]
    pairs = list(zip(wanted.values(), signature.parameters.values(), strict=False))
    try:
        signature.bind(*needed)
    except TypeError:
        if list(wanted) == list(signature.parameters) and (fault := default_fault(pairs)):
            return fault
        name = getattr(f, "__name__", exercise.name)
        why = unfitting(list(wanted), list(signature.parameters))
        text = f"It should take the arguments {exercise.signature}; yours is {name}{signature}{why}."
        return Fault("another number of arguments", text)
    kinds = [p.kind for p in signature.parameters.values()]
    if len(kinds) < len(wanted) and not set(kinds) & set(NAMELESS):
        left_out = list(wanted)[len(kinds)]
        text = f"The argument {left_out} is left out: the exercise calls {exercise.signature}."
        return Fault("an argument left out", text)
    return exchanged(pairs) or default_fault(pairs)


def unfitting(asked: list[str], given: list[str]) -> str:
    """Say which arguments are missing or too many, where the names tell."""
    missing = [name for name in asked if name not in given]
    more = [name for name in given if name not in asked]
    if (missing and more) or not missing + more:
        return ""
    names = " and ".join(missing or more)
    one = len(missing or more) == 1
    if missing:
        return f": {names} {'is' if one else 'are'} missing"
    return f": {names} {'is one' if one else 'are'} too many"


def exchanged(pairs: list) -> Fault | None:
    """Say that the right names stand in another order: they come by position."""
    asked = [one.name for one, _ in pairs]
    given = [other.name for _, other in pairs]
    if asked == given or sorted(asked) != sorted(given):
        return None
    text = f"Your arguments are called {', '.join(given)}; the exercise gives {', '.join(asked)}. "
    return Fault("arguments in another order", text + "They come by position, so the order counts.")


def default_fault(pairs: list) -> Fault | None:
    """Say that a default was left out or is another."""
    for asked, given in pairs:
        if asked.default is asked.empty or given.kind in NAMELESS:
            continue
        if given.default is given.empty:
            text = f"The argument {given.name} should have the default {asked.default!r}, as in the stub."
            return Fault("no default", text)
        if type(given.default) not in (int, float) or given.default != asked.default:
            text = f"The default of {given.name} should be {asked.default!r}, but is {given.default!r}."
            return Fault("another default", text)
    return None
