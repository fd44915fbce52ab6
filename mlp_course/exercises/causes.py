"""What usually causes an exception, found by its type and message."""

import re

CAUSES = [
    ("TimeUp", "", "a loop whose condition never becomes false, or a loop over far more than there is."),
    ("", "ellipsis", "a `...` still stands in this function, or in one of yours that it calls."),
    ("ValueError", "matmul|not aligned", "the inner sizes of the two factors of @ differ. Write the shape of each "
     "beside it: one has to be transposed, or the factors change places."),
    ("ValueError", "could not be broadcast|broadcast input array", "the two arrays do not fit entry by entry. Is one "
     "of them a row, or (n,), where a column (n, 1) is meant? Or should * be @?"),
    ("ValueError", "truth value", "an `if`, `and`, `or` or `max(…)` asks a whole array for one answer. Use np.where, "
     "np.maximum, or a comparison times a number."),
    ("ValueError", "unpack", "a function gives back another number of values than there are names on the left."),
    ("ValueError", "inhomogeneous|sequence", "rows of different lengths were put together into one array."),
    ("ValueError", "read-only", "an argument is changed in place: make a copy first."),
    ("TypeError", "NoneType", "either a function has no `return`, or index 0 of a list that is indexed by l was used: "
     "W[0], b[0] and delta[0] are None."),
    ("TypeError", "positional argument|unexpected keyword|missing", "a function is called with other arguments than it "
     "takes: compare the call with its `def` line."),
    ("TypeError", "not callable", "a number or an array is called like a function: is a * missing before a bracket?"),
    ("TypeError", "not subscriptable", "square brackets after something that has no entries, such as a function."),
    ("TypeError", "0-dimensional|only length-1|only 0-d|convert.* scalar", "a function for single numbers (of math) "
     "was given an array: use NumPy's."),
    ("TypeError", "[Cc]annot cast", "an operator such as /= writes fractions into an array of whole numbers."),
    ("UFuncTypeError", "", "an operator such as /= writes fractions into an array of whole numbers."),
    ("UnboundLocalError", "", "a name is used before it was given a value in this function."),
    ("NameError", "", "a name is spelt differently elsewhere, or the cell that defines it has not been run."),
    ("IndexError", "", "an index beyond the end. Lists indexed by l have L + 1 entries, the last one is number L."),
    ("AxisError", "", "an array has fewer axes than you thought: print its shape."),
    ("AttributeError", "NoneType", "a function has no `return`, or index 0 of a list that is indexed by l was used."),
    ("AttributeError", "", "this kind of object has no such name: look at its spelling, and at what it is."),
    ("KeyError", "", "a dict has no such key."),
    ("RecursionError", "", "the function calls itself, and nothing makes it stop."),
    ("MemoryError", "", "an array far larger than meant, or a list that grows without end."),
    ("ZeroDivisionError", "", "a count is 0: an empty range, or a mean over nothing."),
    ("SystemExit", "", "exit() or quit() ends the program; a function ends with `return`."),
    ("SyntaxError", "", "a bracket or a colon is missing on this line or on the one above."),
]  # fmt: skip


def usual_cause(failure) -> str | None:
    """Return what usually causes a failure, or None where nothing can be said."""
    for kind, pattern, cause in CAUSES:
        same = not kind or kind == failure.type or (kind == "UFuncTypeError" and failure.type.startswith("_UFunc"))
        if same and re.search(pattern, failure.message):
            return cause[0].upper() + cause[1:]
    return None
