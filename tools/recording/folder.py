"""Where recordings lie, and whether they are those of the sources as they are now."""

import hashlib
import json
from functools import cache
from itertools import chain
from pathlib import Path

from .plans import PLANS, plan_of

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "recordings"
PAGE = "page.json"
GOLDEN = "03_backpropagation"
LEFT_OUT = ("questions", "teach", "words")  # parts of the package that no recorded picture hangs on
RECORDER = ("frames", "groups", "labs", "layouts", "recorder", "running", "subjects", "tree", "writing")


def recording_of(source: Path, folder: Path = FOLDER) -> Path:
    """Return the folder of a notebook's recordings: recordings/NN_name, or recordings/further/NN_name."""
    further = ("further",) if source.parent.name == "further" else ()
    return folder.joinpath(*further, source.stem)


def key_of(source: Path) -> str:
    """Return what the names of a notebook's recordings begin with: NN_name, or further/NN_name."""
    return f"further/{source.stem}" if source.parent.name == "further" else source.stem


def page_of(source: Path, folder: Path = FOLDER) -> dict:
    """Return what is recorded of a notebook: {"fingerprint": …, "cells": {id: [recording, …]}}; {} where nothing is.

    A recording is {"file", "key", "name", "bytes", "states"}; its pictures lie beside the file, one file a layout.
    """
    path = recording_of(source, folder) / PAGE
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def problem_with(source: Path, folder: Path = FOLDER) -> str | None:
    """Return why a notebook has to be recorded, or None."""
    page = page_of(source, folder)
    if not page:
        return "there is no recording"
    if page["fingerprint"] != fingerprint(source):
        return "the notebook, the package or the recorder has changed since it was recorded"
    recordings = list(chain.from_iterable(page["cells"].values()))
    files = [name for recording in recordings for name in recording["files"]]
    missing = [name for name in files if not (recording_of(source, folder) / name).is_file()]
    return f"{missing[0]} is missing" if missing else None


def fingerprint(source: Path) -> str:
    """Return a hash of all that a notebook's recordings hang on, among it the plans of what it names."""
    text = source.read_text(encoding="utf-8")
    planned = [plan_of(name) for name in sorted(PLANS) if name in text]
    return hashlib.sha256("\0".join([text, *planned]).encode() + of_all_notebooks()).hexdigest()[:16]


@cache
def of_all_notebooks() -> bytes:
    """Return a hash of the package and of the recorder."""
    together = hashlib.sha256()
    package = [path for path in ROOT.glob("mlp_course/**/*.py") if path.relative_to(ROOT).parts[1] not in LEFT_OUT]
    recorder = [Path(__file__).with_name(f"{name}.py") for name in RECORDER]
    for path in sorted([*package, *recorder]):
        together.update(path.read_bytes())
    return together.digest()
