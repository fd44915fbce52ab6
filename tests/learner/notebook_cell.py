"""A cell run as a notebook runs it."""

import linecache
from itertools import count

NUMBERS = count(1)


def run_cell(source: str, namespace: dict) -> dict:
    """Run a cell's source in a namespace and keep the source, as a notebook does; return the namespace."""
    name = f"<cell {next(NUMBERS)}>"
    linecache.cache[name] = len(source), None, source.splitlines(keepends=True), name
    exec(compile(source, name, "exec"), namespace)
    return namespace
