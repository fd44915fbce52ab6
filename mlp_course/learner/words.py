"""What a thing is, in a few words: for cards, badges and faults."""

import numpy as np

MOST_LINES = 8
WIDEST = 80  # characters of a line


def name_of(value) -> str:
    """The name of a function, of the first of a pair, of a class or of an object; "function" where it has none."""
    first = value[0] if isinstance(value, tuple) else value
    name = getattr(first, "__name__", None) or getattr(first, "name", None) or type(first).__name__
    return "function" if name == "<lambda>" else name


def own_name(f) -> str | None:
    """The name by which a function was defined; None where it has none, or something raises when it is asked."""
    try:
        name = f.__name__
    except Exception:
        return None
    return name if isinstance(name, str) else None


def beginning(text: str) -> str:
    """As much of a text as fits a card, with … where there is more."""
    lines = text.strip().splitlines()
    shown = [line if len(line) <= WIDEST else f"{line[:WIDEST]} …" for line in lines[:MOST_LINES]]
    return "\n".join([*shown, "…"] if len(lines) > MOST_LINES else shown)


def describe(value) -> str:
    """Say what came back, with its value where that is short."""
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    if isinstance(value, list | tuple):
        kind = type(value).__name__
        return f"a {kind} of {len(value)} item{'s' * (len(value) != 1)}" if value else f"an empty {kind}"
    if isinstance(value, dict):
        return "a dict"
    if isinstance(value, str):
        return f"the string {value[:60]!r}"
    if isinstance(value, bool | np.bool_):
        return str(bool(value))
    if value is None:
        return "None"
    if value is Ellipsis:
        return "`...`"
    if isinstance(value, int | float) or (isinstance(value, np.generic) and value.dtype.kind in "iuf"):
        return f"the number {number(value)}"
    return f"an object of type {type(value).__name__}"


def number(value) -> str:
    """A number in four significant digits, the same on every machine."""
    return f"{float(value):.4g}"
