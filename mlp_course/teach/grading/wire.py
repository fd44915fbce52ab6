"""What goes between the grader and the process that runs a student's code: JSON, arrays as base64, nothing that runs.

A message is its length in eight bytes, and JSON. A value is itself where JSON has it, else a list with a tag in front:

    ["a", dtype, shape, base64]   an array      ["n", dtype, base64]  a number of NumPy's
    ["l", items] ["t", items]     a list, a tuple      ["d", pairs]   a dict
    ["e"]  `...`        ["i", hexadecimal]  a large whole number      ["c", real, imaginary]

All other tags are those of `sent` and of `child`, which know what stands behind them. This file is run on both sides.
"""

import base64
import json
import math
import struct

import numpy as np

MOST_BYTES = 16 << 20  # of a message
MOST_NUMBERS = 1_000_000  # of an array
MOST_ITEMS = 10_001  # of a list: one more than the checker looks at
MOST_CHARACTERS = 1_000
MOST_DIGITS = 400  # of a whole number, in hexadecimal
DEEPEST = 12  # lists in lists
DTYPES = frozenset(np.dtype(kind).str for kind in "?bhilqBHILQefdgFD")
LENGTH = struct.Struct(">Q")


class Unreadable(Exception):
    """What came is no message, or a value that nobody sends."""


def framed(message) -> bytes:
    """Return a message as bytes. Raises Unreadable where it is too long."""
    text = json.dumps(message).encode()
    if len(text) > MOST_BYTES:
        raise Unreadable("a message that is far too long")
    return LENGTH.pack(len(text)) + text


def length_of(head: bytes) -> int:
    """Return how many bytes follow the eight first ones."""
    (length,) = LENGTH.unpack(head)
    if length > MOST_BYTES:
        raise Unreadable("a message that is far too long")
    return length


def message_of(text: bytes):
    """Return the message that these bytes are."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError, MemoryError):
        raise Unreadable("bytes that are no JSON") from None


def read_exactly(file, count: int) -> bytes:
    """Return so many bytes of a file. Raises EOFError where it ends before."""
    found = file.read(count)
    if len(found) < count:
        raise EOFError
    return found


def packed(value, special, depth: int = 0):
    """Return a value as JSON has it.

    special  a function that packs what it knows, (value, pack) -> JSON, and returns None of all else; what nobody knows
             it is asked for a second time, with None in the place of `pack`
    """

    def pack(item):
        return packed(item, special, depth + 1)

    found = special(value, pack)
    if found is not None:
        return found
    known = plain(value, pack) if depth < DEEPEST else None
    return special(value, None) if known is None else known[0]


def plain(value, pack):
    """Return [JSON] of what is known to both sides; None of all else."""
    if value is None or type(value) in (bool, float):
        return [value]
    if value is Ellipsis:
        return [["e"]]
    if isinstance(value, str):
        return [str.__str__(value)[:MOST_CHARACTERS]]
    if type(value) is int:
        return whole(value)
    if type(value) is complex:
        return [["c", value.real, value.imag]]
    if isinstance(value, np.generic) and value.dtype.str in DTYPES:
        return [["n", value.dtype.str, text_of(value.tobytes())]]
    if type(value) is np.ndarray:
        return array(value)
    if isinstance(value, list | tuple):
        kind = tuple if isinstance(value, tuple) else list  # whose own methods a subclass cannot replace
        return [["t" if kind is tuple else "l", [pack(item) for item in kind.__getitem__(value, slice(MOST_ITEMS))]]]
    if type(value) is dict and len(value) < MOST_ITEMS:
        return [["d", [[pack(key), pack(item)] for key, item in value.items()]]]
    return None


def whole(value: int):
    """A whole number; a very large one by its digits."""
    if abs(value) < 2**63:
        return [value]
    digits = hex(value)
    return [["i", digits]] if len(digits) <= MOST_DIGITS else None


def array(value):
    """An array by its numbers."""
    if value.size > MOST_NUMBERS or value.dtype.str not in DTYPES:
        return None
    return [["a", value.dtype.str, list(value.shape), text_of(value.tobytes())]]


def text_of(data: bytes) -> str:
    """Bytes as text."""
    return base64.b64encode(data).decode()


def unpacked(data, special):
    """Return the value that JSON stands for. Raises Unreadable.

    special  a function of (tag, the rest, unpack) for tags that are none of this file's
    """

    def unpack(item):
        return unpacked(item, special)

    if data is None or isinstance(data, bool | int | float | str):
        return data
    if not isinstance(data, list) or not data or not isinstance(data[0], str):
        raise Unreadable("no value")
    tag, *rest = data
    try:
        return of_tag(tag, rest, unpack, special)
    except (TypeError, ValueError, KeyError, IndexError, AttributeError, RecursionError, OverflowError) as error:
        raise Unreadable(f"a value that is none, {tag[:20]}: {type(error).__name__}") from None


def of_tag(tag: str, rest: list, unpack, special):
    """Return the value of a tag."""
    if tag == "e":
        return Ellipsis
    if tag == "i":
        return int(rest[0][:MOST_DIGITS], 16)
    if tag == "c":
        return complex(float(rest[0]), float(rest[1]))
    if tag == "n":
        return numbers(rest[0], [1], rest[1])[0]
    if tag == "a":
        return numbers(*rest)
    if tag in ("l", "t"):
        return (list if tag == "l" else tuple)(unpack(item) for item in rest[0])
    if tag == "d":
        return {unpack(key): unpack(item) for key, item in rest[0]}
    return special(tag, rest, unpack)


def numbers(dtype: str, shape: list, text: str) -> np.ndarray:
    """Return an array of its own, in which these bytes are."""
    if dtype not in DTYPES:
        raise Unreadable("an array of what is no number")
    lengths = tuple(natural(n) for n in shape)
    data = base64.b64decode(text, validate=True)
    if len(data) != math.prod(lengths) * np.dtype(dtype).itemsize or len(lengths) > 32:
        raise Unreadable("an array of another size than it says")
    return np.frombuffer(bytearray(data), dtype).reshape(lengths)


def natural(n) -> int:
    """A whole number from 0."""
    if type(n) is not int or not 0 <= n <= MOST_BYTES:
        raise Unreadable("no length")
    return n
