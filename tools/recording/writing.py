"""Write what is recorded of a notebook: of each interactive a script with its words, and one a layout with pictures."""

import json
import shutil
from pathlib import Path

from .folder import FOLDER, PAGE, fingerprint, key_of, recording_of
from .recorder import MOST, Recording
from .running import interactives_in, shown_by
from .subjects import subject_of


def record(source: Path, folder: Path = FOLDER, tell=print) -> dict:
    """Run a notebook, record its interactives, write them to their folder, and return what `page_of` reads.

    What was there before is replaced when all of it is done.
    """
    target = recording_of(source, folder)
    fresh = target.with_name(target.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    cells = {}
    for cell, shown in shown_by(source):
        for number, (widget, revealed) in enumerate(interactives_in(shown), start=1):
            subject = subject_of(widget)
            if not subject.axes:  # nothing moves: its page has it already
                continue
            recording = Recording(subject)
            written = write(recording, fresh, f"{key_of(source)}/{cell}-{number}")
            states = f"{written['states']} states, {written['left_out']} left out"
            tell(f"{cell} {written['name']}: {states}, {written['bytes'] / 1e6:.2f} MB")
            cells.setdefault(cell, []).append(written | {"reveal": revealed})
    page = {"fingerprint": fingerprint(source), "cells": cells}
    (fresh / PAGE).write_text(json.dumps(page, indent=1), encoding="utf-8")
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)
    return page


def write(recording: Recording, folder: Path, key: str) -> dict:
    """Write the scripts of one recording, and return what the page's table says of it."""
    stem = key.rsplit("/", 1)[-1]
    layouts = {}
    files = {}
    for name, layout in recording.subject.layouts.items():
        file = f"{stem}.{name}.js"
        files[file] = script(f"{key}.{name}", recording.pictures(name))
        layouts[name] = {"file": file, "key": f"{key}.{name}", "room": layout.room}
    files[f"{stem}.js"] = script(key, recording.as_data() | {"layouts": layouts})
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    size = sum(len(text.encode()) for text in files.values())
    name = type(recording.subject.widget).__name__
    if size > MOST:
        raise ValueError(f"{key} ({name}) takes {size / 1e6:.1f} MB, at most {MOST / 1e6:g}.")
    return {
        "file": f"{stem}.js",
        "key": key,
        "name": name,
        "files": list(files),
        "bytes": size,
        "states": len(recording.states),
        "left_out": recording.left_out,
    }


def script(key: str, data: dict) -> str:
    """Return a classic script that hands data to the page, which may have been opened from a folder."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"mlpRecording.put({json.dumps(key)}, {text});\n".replace("</", "<\\/")
