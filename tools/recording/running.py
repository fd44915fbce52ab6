"""Run a notebook once, in this process, and stop at each widget that a cell shows."""

import ast
import asyncio
import inspect
import os
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from pathlib import Path

import ipywidgets
from anatomy import tree
from build_notebooks import FOR_READERS, notebook_of, read_notebook

TOP_LEVEL_AWAIT = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


def shown_by(source: Path, last: str | None = None) -> Iterator[tuple[str, object]]:
    """Yield (cell id, what it shows) for each cell of a built notebook whose last line has a value, as it runs.

    What a cell shows is yielded before the next cell runs, so that it is as the reader sees it. With `last`, the id of
    a cell, no later one is run. The process should be one for which the learner keeps nothing, see
    `build_notebooks.learner_with_files_in`.
    """
    path = notebook_of(source)
    names = {"__name__": "__main__"}
    os.environ.pop(FOR_READERS, None)
    with inside(path.parent):
        for cell in read_notebook(path).cells:
            if cell.cell_type != "code":
                continue
            shown = result_of(cell.source, names, cell.id)
            if shown is not None:
                yield cell.id, shown
            if cell.id == last:
                return


def result_of(source: str, names: dict, cell: str):
    """Run a cell, and return the value of its last line, if that is an expression."""
    body = tree(source).body
    ends_in_value = bool(body) and isinstance(body[-1], ast.Expr)
    before = ast.Module(body[:-1] if ends_in_value else body, [])
    with redirect_stdout(StringIO()):
        run(compile(before, cell, "exec", TOP_LEVEL_AWAIT), names)
        if not ends_in_value or source.rstrip().endswith(";"):
            return None
        return run(compile(ast.Expression(body[-1].value), cell, "eval", TOP_LEVEL_AWAIT), names)


def run(code, names: dict):
    """Evaluate code, and wait for it where it awaits something."""
    value = eval(code, names)
    if code.co_flags & inspect.CO_COROUTINE:
        return asyncio.run(value)
    return value


@contextmanager
def inside(folder: Path):
    """Work in this folder, as a notebook does that lies there."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def interactives_in(shown) -> list[tuple[ipywidgets.Widget, bool]]:
    """Return what of a shown value is to be recorded, and whether it comes only with the answer to a question."""
    from mlp_course.explore.asking import Asking
    from mlp_course.explore.warm_up import Questions

    if isinstance(shown, Questions) or not isinstance(shown, ipywidgets.Widget):
        return []
    if not isinstance(shown, Asking):
        return [(shown, False)]
    revealed = shown.reveal() if shown.reveal else None
    return [(revealed, True)] if isinstance(revealed, ipywidgets.Widget) else []
