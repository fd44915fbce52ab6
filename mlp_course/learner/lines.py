"""The learner's own lines: where an error arose, and where a function returns."""

import ast
import inspect
import linecache
import os
import sysconfig
import textwrap
import tokenize

PACKAGE = os.path.dirname(os.path.dirname(__file__))
LIBRARIES = {PACKAGE, *map(sysconfig.get_path, ("stdlib", "platstdlib", "purelib", "platlib"))}
FOREIGN = (*(folder + os.sep for folder in LIBRARIES), "<frozen")
INSTALLED = ("site-packages", "dist-packages")  # wherever they are
MOST_SHOWN = 120  # characters of a line


def own_line(error: BaseException) -> tuple[int | None, str]:
    """Number and text of the line where an error arose: the innermost that belongs to no library; (None, "") else."""
    own = [place for place in places_of(error) if not is_library(place[0])]
    if not own:
        return None, ""
    file, number = own[-1]
    return number, linecache.getline(file, number).strip()[:MOST_SHOWN]


def places_of(error: BaseException) -> list[tuple[str, int]]:
    """File and line of each call under way when an error arose, the innermost last.

    An instruction may have no line of its own, and a time limit can end a call there: the function's first line then.
    """
    found = []
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        found.append((code.co_filename, step.tb_lineno or code.co_firstlineno))
        step = step.tb_next
    return found


def is_library(file: str) -> bool:
    """Whether a file is Python's, an installed package's or this one's."""
    return file.startswith(FOREIGN) or any(folder in file for folder in INSTALLED)


def line_of_return(f) -> tuple[int | None, str]:
    """Number and text of the last `return` of a function, as far as its source can be had; (None, "") else."""
    tree, lines, first = source_of(f)
    ends = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Return)] if tree else []
    if not ends:
        return None, ""
    last = max(ends) - 1
    return max(first, 1) + last, lines[last].strip()[:MOST_SHOWN]


def source_of(f) -> tuple[ast.AST | None, list[str], int]:
    """The statement that defines a function, its lines and the number of the first; (None, [], 0) without source."""
    try:
        lines, first = inspect.getsourcelines(f)
        tree = ast.parse(textwrap.dedent("".join(lines)))
    except (OSError, TypeError, SyntaxError, tokenize.TokenError):
        return None, [], 0
    return (tree.body[0] if tree.body else None), lines, first
