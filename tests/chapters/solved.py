"""A chapter with its solutions is run once in a run of the tests; what it gave is kept on disk for all who ask."""

import hashlib
import os
import time
from contextlib import contextmanager
from pathlib import Path

import nbformat
import rules
from build_notebooks import ROOT, execute

HUNG = 900  # seconds after which another process that runs the chapter will never end


def with_solutions(name: str):
    """A chapter as it is stored, but with each solution in the place of its stub."""
    notebook = nbformat.read(ROOT / "notebooks" / f"{name}.ipynb", as_version=4)
    rules.put_solutions(notebook)
    return notebook


def outcome(notebook, folder: Path):
    """The notebook with its outputs: those kept in `folder`, or else those of a run in a kernel now."""
    kept = path_of(notebook, folder)
    with locked(kept.with_suffix(".lock")):
        if not kept.is_file():
            execute(notebook, ROOT / "notebooks")
            write(notebook, kept)
    return nbformat.read(kept, as_version=4)


def keep(notebook, ran: list[dict], folder: Path) -> None:
    """Keep what the code cells of a run elsewhere gave, a list of {"count": …, "outputs": …}."""
    kept = path_of(notebook, folder)
    for cell, now in zip(rules.code_cells(notebook), ran, strict=True):
        cell.execution_count = now["count"]
        cell.outputs = [nbformat.from_dict(output) for output in now["outputs"]]
    with locked(kept.with_suffix(".lock")):
        write(notebook, kept)


def path_of(notebook, folder: Path) -> Path:
    """Where the outcome of a notebook is kept: named by all of its code."""
    code = "\0".join(cell.source for cell in rules.code_cells(notebook))
    return folder / f"{hashlib.sha256(code.encode()).hexdigest()[:16]}.ipynb"


def write(notebook, path: Path) -> None:
    """Write a notebook whole or not at all."""
    unfinished = path.with_suffix(".part")
    nbformat.write(notebook, unfinished)
    unfinished.replace(path)


@contextmanager
def locked(path: Path):
    """Hold a lock between processes, on every system: the file that only one of them can make."""
    began = time.monotonic()
    while True:
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL))
            break
        except FileExistsError:
            assert time.monotonic() - began < HUNG, f"hung: waited {HUNG} s for {path.name}"
            time.sleep(0.1)
    try:
        yield
    finally:
        path.unlink()
