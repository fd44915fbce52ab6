"""What usually causes an exception, found by its type and message."""

import re
from typing import NamedTuple


class Cause(NamedTuple):
    """What is usual for exceptions of a type whose message has a pattern."""

    kind: str  # "" for any
    pattern: str
    words: str


CAUSES = [
    Cause(
        "TimeUp",
        "",
        "a loop whose condition never becomes false, or a loop over far more than there is.",
    ),
    Cause(
        "",
        "ellipsis",
        "a `...` still stands in this function, or in one of yours that it calls.",
    ),
    Cause(
        "ValueError",
        "does not have enough dimensions",
        "one factor of @ is None or a single number. W[0], b[0] and delta[0] are None: does your loop begin at 0?",
    ),
    Cause(
        "ValueError",
        "not aligned",
        "the inner sizes of the two factors of np.dot differ. For a product entry by entry write *; else one has to be "
        "transposed, or the factors change places.",
    ),
    Cause(
        "ValueError",
        "matmul",
        "the inner sizes of the two factors of @ differ. Write the shape of each beside it: one has to be transposed, "
        "or the factors change places.",
    ),
    Cause(
        "ValueError",
        "could not be broadcast|broadcast input array",
        "the two arrays do not fit entry by entry. Is one of them a row, or (n,), where a column (n, 1) is meant? "
        "Or should * be @?",
    ),
    Cause(
        "ValueError",
        "truth value",
        "an `if`, `and`, `or` or `max(…)` asks a whole array for one answer. Use np.where, np.maximum, or a comparison "
        "times a number.",
    ),
    Cause(
        "ValueError",
        "unpack",
        "a function gives back another number of values than there are names on the left.",
    ),
    Cause(
        "ValueError",
        "zero-size array|empty sequence|arg is an empty|argument is empty",
        "the largest or smallest of nothing was asked for: a list or an array is empty.",
    ),
    Cause(
        "ValueError",
        "inhomogeneous|setting an array element with a sequence",
        "rows of different lengths were put together into one array.",
    ),
    Cause(
        "ValueError",
        "read-only",
        "an argument is changed in place: make a copy first.",
    ),
    Cause(
        "TypeError",
        "NoneType",
        "either a function has no `return`, or index 0 of a list that is indexed by l was used: W[0], b[0] and "
        "delta[0] are None.",
    ),
    Cause(
        "TypeError",
        "positional argument|unexpected keyword|missing",
        "a function is called with other arguments than it takes: compare the call with its `def` line.",
    ),
    Cause(
        "TypeError",
        "not callable",
        "a number or an array is called like a function: is a * missing before a bracket?",
    ),
    Cause(
        "TypeError",
        "not subscriptable",
        "square brackets after something that has no entries, such as a function.",
    ),
    Cause(
        "TypeError",
        "0-dimensional|only length-1|only 0-d|convert.* scalar",
        "a function for single numbers (of math) was given an array: use NumPy's.",
    ),
    Cause(
        "TypeError",
        "[Cc]annot cast",
        "an operator such as /= writes fractions into an array of whole numbers.",
    ),
    Cause(
        "UFuncTypeError",
        "",
        "an operator such as /= writes fractions into an array of whole numbers.",
    ),
    Cause(
        "UnboundLocalError",
        "",
        "a name is used before it was given a value in this function.",
    ),
    Cause(
        "NameError",
        "",
        "a name is spelt differently elsewhere, or the cell that defines it has not been run.",
    ),
    Cause(
        "IndexError",
        "axis|dimension",
        "an index beyond the end of an axis: print the array's shape. Examples are the columns of a matrix, and a "
        "place found along one axis counts along this axis alone.",
    ),
    Cause(
        "IndexError",
        "",
        "an index beyond the end. Lists indexed by l have L + 1 entries, the last one is number L.",
    ),
    Cause(
        "AxisError",
        "",
        "an array has fewer axes than you thought: print its shape.",
    ),
    Cause(
        "AttributeError",
        "NoneType",
        "a function has no `return`, or an entry is asked for that is still None: index 0 of a list that is indexed by "
        "l, or one that your loop has not filled.",
    ),
    Cause(
        "AttributeError",
        "",
        "this kind of object has no such name: look at its spelling, and at what it is.",
    ),
    Cause("KeyError", "", "a dict has no such key."),
    Cause("RecursionError", "", "the function calls itself, and nothing makes it stop."),
    Cause("MemoryError", "", "an array far larger than meant, or a list that grows without end."),
    Cause("ZeroDivisionError", "", "a count is 0: an empty range, or a mean over nothing."),
    Cause("SystemExit", "", "a call such as exit() or quit(), which ends the program. A function ends with `return`."),
    Cause("EOFError", "", "all that the function needs is given to it as arguments."),
    Cause("SyntaxError", "", "a bracket or a colon is missing on this line or on the one above."),
]


def usual_cause(failure) -> str | None:
    """Return what usually causes a failure, or None where nothing can be said."""
    kind = failure.type.removeprefix("_")
    if kind.startswith("UFunc"):  # NumPy has several of them
        kind = "UFuncTypeError"
    for cause in CAUSES:
        if cause.kind in ("", kind) and re.search(cause.pattern, failure.message):
            return cause.words[0].upper() + cause.words[1:]
    return None
