"""Compare what was received with what was expected: form first, then shapes, then the first entry that differs."""

import sys
from dataclasses import dataclass

import numpy as np

from ..learner import words
from ..learner.words import number

LARGEST_WHOLE = 2**63 - 1
MOST_NUMBERS = 5_000_000
MOST_ITEMS = 10_000
MOST_CHARACTERS = 1000
DEEPEST = 6  # lists in lists
SINGLE = 1e-4  # relative to the largest entry, where a float32 is compared; half precision gets no more
PLAIN = 0.01  # relative: so far off is what a reader sees to be wrong
SMALLEST = 1e-6  # the largest entry counts as at least this, or rounding errors around 0 would be differences


@dataclass(frozen=True)
class Other:
    """Something received that is never right: what it is, in words."""

    words: str


def snapshot(value, depth=0):
    """Return a copy of a result that nothing can change any more; what cannot be a result becomes an `Other`."""
    if isinstance(value, np.ndarray) and value.ndim == 0 and value.dtype.kind == "U":
        value = value.item()  # a word
    if isinstance(value, np.ndarray):
        return _array(value)
    if isinstance(value, str):
        return str(value)[:MOST_CHARACTERS]
    if isinstance(value, np.generic):
        return value if value.dtype.kind in "biuf" else Other(f"a number of type {value.dtype}")
    if type(value) is int and abs(value) > LARGEST_WHOLE:  # of which NumPy makes Python objects
        return float(value) if abs(value) < sys.float_info.max else Other("a whole number that is far too large")
    if value is None or value is Ellipsis or type(value) in (bool, int, float):
        return value
    if isinstance(value, list | tuple) and depth < DEEPEST:
        kind = tuple if isinstance(value, tuple) else list  # whose own methods a subclass cannot replace
        count = kind.__len__(value)
        if count > MOST_ITEMS:
            return Other(f"a {type(value).__name__} of {count:,} items")
        return kind([snapshot(item, depth + 1) for item in kind.__iter__(value)])
    if type(value) is dict and len(value) <= MOST_ITEMS and depth < DEEPEST:
        return {str(key)[:200]: snapshot(item, depth + 1) for key, item in value.items()}
    return _other(value)


def _array(array):
    if type(array) is not np.ndarray:
        return Other(f"a {type(array).__name__}, in which * and indices mean something else than in an array")
    if array.size > MOST_NUMBERS:
        return Other(f"an array of shape {array.shape}, which is far too large")
    if array.dtype.kind not in "biuf":
        kind = "Python objects" if array.dtype.kind == "O" else array.dtype
        return Other(f"an array of {kind}, not of real numbers")
    return array.copy()


def _other(value):
    kind = type(value).__name__
    if kind == "coroutine" and hasattr(value, "close"):
        value.close()  # or Python warns that it was never awaited
    if kind in ("generator", "coroutine", "async_generator"):
        return Other(f"a {kind.replace('_', ' ')}")
    return Other(f"an object of type {kind}")


def unfinished(value) -> bool:
    """Whether a result still holds the stub's `...`."""
    if isinstance(value, list | tuple):
        return any(map(unfinished, value))
    return value is Ellipsis or (isinstance(value, dict) and any(map(unfinished, value.values())))


def describe(value) -> str:
    """Say in words what a snapshot is, with its value where that is short."""
    return value.words if isinstance(value, Other) else words.describe(value)


def difference(expected, received, rtol=1e-7, label="the result", nan_equal=False, parts=()) -> str | None:
    """Say where a snapshot first differs from the expected one, in a sentence; None if it does not.

    parts  what the items of a tuple are called, if they have names
    """
    if isinstance(expected, dict):
        return _dict(expected, received, rtol, label, nan_equal)
    if isinstance(received, Other) or isinstance(expected, Other):
        same = type(received) is type(expected) and received == expected
        return None if nan_equal and same else f"{label} is {describe(received)}"
    if expected is None or isinstance(expected, str | bool | np.bool_):
        return _word(expected, received, label)
    if isinstance(expected, list | tuple):
        return _sequence(expected, received, rtol, label, nan_equal, parts)
    return _numbers(expected, received, rtol, label, nan_equal)


def _word(expected, received, label):
    """Compare what has no shape: a word, True or False, None."""
    same_type = type(received) is type(expected) or (is_bool(received) and is_bool(expected))
    if same_type and received == expected:
        return None
    wanted, found = (value if isinstance(value, str) else describe(value) for value in (expected, received))
    return f"{label} should be {wanted}, but is {found}"


def is_bool(value) -> bool:
    """Whether it is True or False, of Python or of NumPy."""
    return isinstance(value, bool | np.bool_)


def _dict(expected, received, rtol, label, nan_equal):
    if not isinstance(received, dict):
        return f"{label} should be a dict, but is {describe(received)}"
    for key, item in expected.items():
        if key not in received:
            return f"{label} lacks {key}"
        if found := difference(item, received[key], rtol, key, nan_equal):
            return found
    extra = [key for key in received if key not in expected]
    return f"{label} holds {extra[0]}, which was not asked for" if extra else None


def _sequence(expected, received, rtol, label, nan_equal, parts):
    kind = type(expected).__name__
    if isinstance(received, np.ndarray) and received.ndim == 1 and all(np.ndim(item) == 0 for item in expected):
        received = list(received)  # numbers are numbers, in a tuple or in an array
    if not isinstance(received, list | tuple):
        return f"{label} should be a {kind} of {len(expected)}, but is {describe(received)}"
    if len(received) != len(expected):
        return f"{label} has {len(received)} items, expected {len(expected)}"
    for i, (one, other) in enumerate(zip(expected, received, strict=True)):
        item = parts[i] if parts else f"item {i} of {label}"
        if found := difference(one, other, rtol, item, nan_equal):
            return found
    return None


def _numbers(expected, received, rtol, label, nan_equal):
    scalar = np.ndim(expected) == 0
    if received is None or received is Ellipsis or isinstance(received, str | list | tuple | dict):
        wanted = "a number" if scalar else f"an array of shape {np.shape(expected)}"
        return f"{label} should be {wanted}, but is {describe(received)}"
    expected = np.asarray(expected)
    received = np.asarray(received)
    if expected.shape != received.shape:
        return f"{label} has shape {received.shape}, expected {expected.shape}{_why(expected, received)}"
    if not expected.size:
        return None
    if rtol and any(a.dtype.kind == "f" and a.dtype.itemsize < 8 for a in (expected, received)):
        rtol = max(rtol, SINGLE)
    e = expected.astype(float)
    r = received.astype(float)
    close = _close(e, r, rtol)
    if nan_equal:
        close |= np.isnan(e) & np.isnan(r)
    if close.all():
        return None
    index = worst_place(e, r, close)
    where = label if scalar else _entry(label, index)
    digits = number if number(e[index]) != number(r[index]) else "{:.9g}".format
    return f"{where} should be {digits(e[index])}, but is {digits(r[index])}"


def _close(e, r, rtol):
    """Entry by entry: equal, but for rounding errors of the largest."""
    scale = max(np.abs(e[np.isfinite(e)]).max(initial=0), SMALLEST)
    with np.errstate(invalid="ignore", over="ignore"):
        return (e == r) | (np.abs(e - r) <= rtol * scale)


def worst_place(e, r, close) -> tuple[int, ...]:
    """The entry that is farthest off; one that is no number is farther than any."""
    with np.errstate(invalid="ignore", over="ignore"):
        off = np.where(close, 0.0, np.nan_to_num(np.abs(e - r), nan=np.inf, posinf=np.inf))
    return tuple(int(i) for i in np.unravel_index(off.argmax(), off.shape))


def _entry(label, index) -> str:
    return f"{label}[{', '.join(map(str, index))}]" if label.isidentifier() else f"entry {index} of {label}"


def _why(expected, received) -> str:
    """What a wrong shape tells: for sure, where the numbers prove it; else a question, or nothing."""
    if not expected.size or not received.size:
        return ""
    if same_numbers(expected.ravel(), received.ravel()):
        if received.ndim > expected.ndim:
            return ": the numbers are right, but there is an axis of length 1 too many"
        if received.ndim < expected.ndim:
            return (
                ": the numbers are right, but an axis of length 1 is gone. A sum or mean drops its axis, unless "
                "keepdims=True, and so does an index that is no list"
            )
    if received.ndim == 2 and same_numbers(expected, received.T):
        return ": it is transposed"
    if received.ndim == 0 and expected.ndim and same_numbers(expected.sum(), received):
        return ": this is the sum over all axes"
    if received.ndim == 0 and expected.ndim and same_numbers(expected.mean(), received):
        return ": this is the mean over all axes"
    if received.ndim == 2 and received.shape[1] > 1 and same_numbers(expected, received.mean(axis=1, keepdims=True)):
        return ": there is still one column for each example. Take their mean"
    if received.shape == (expected.size,) * 2 and expected.ndim <= 2:
        return ": did (n,) meet (n, 1)? Together they make a square"
    return ""


def is_plain(expected, received) -> bool:
    """Whether more than the shape differs, or the numbers by more than a hundredth; of no numbers it is True."""
    if isinstance(expected, tuple) and isinstance(received, tuple) and len(expected) == len(received):
        return any(map(is_plain, expected, received))
    if not all(isinstance(value, np.ndarray | np.number | int | float) for value in (expected, received)):
        return True
    one = np.ravel(expected).astype(float)
    other = np.ravel(received).astype(float)
    return one.shape != other.shape or not _close(one, other, PLAIN).all()


def same_numbers(one, other) -> bool:
    """Whether two arrays have the same shape, and the same numbers but for rounding."""
    return one.shape == other.shape and np.allclose(one, other, rtol=1e-6, equal_nan=True)
