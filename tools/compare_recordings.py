"""Move every control of every recorded interactive in Chromium, and compare each picture and word with the live one.

    uv run --group dev python tools/compare_recordings.py                      every notebook, desktop and phone
    uv run --group dev python tools/compare_recordings.py 03_backpropagation   one notebook
    uv run --group dev python tools/compare_recordings.py --turn               the golden chapter, and one that rotates
    … --layouts phone                                                          390 px, with a finger, alone

The recordings have to be there and up to date (tools/record.py). The live side runs the notebook anew in this process.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from build_notebooks import learner_with_files_in
from recording.choosing import add_choice, chosen
from recording.folder import page_of, problem_with, recording_of

HUNG = 300_000  # milliseconds


def main(arguments: list[str] | None = None) -> int:
    """The command line; the exit code is 1 where a picture or a word differs, or a recording is missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add_choice(parser)
    parser.add_argument("--layouts", nargs="+", choices=("wide", "phone"), default=("wide", "phone"))
    options = parser.parse_args(arguments)
    meant = chosen(parser, options)
    stale = {path.stem: problem_with(path) for path in meant if problem_with(path)}
    for name, reason in stale.items():
        print(f"{name}: {reason}; run tools/record.py {name}", file=sys.stderr)
    if stale:
        return 1
    with tempfile.TemporaryDirectory() as empty:
        os.environ.update(learner_with_files_in(Path(empty)))
        return max([compared(source, options.layouts, Path(empty) / source.stem) for source in meant])


def compared(source: Path, layouts: tuple, folder: Path) -> int:
    """Compare the recordings of a notebook, and say what differs; 1 if anything does."""
    from recording.live import seen_live
    from recording.running import interactives_in, shown_by
    from recording.walk import data_of, walk_of

    start = time.monotonic()
    cells = page_of(source)["cells"]
    walks = {}
    expected = {}
    for cell, shown in shown_by(source, last=list(cells)[-1]) if cells else ():
        recorded = cells.get(cell, [])
        widgets = interactives_in(shown) if recorded else []
        for recording, (widget, _revealed) in zip(recorded, widgets, strict=True):
            data = data_of(recording_of(source) / recording["file"])
            steps = walk_of(data)
            walks[recording["key"]] = (data, steps, recording["name"])
            expected[recording["key"]] = seen_live(widget, data, steps, layouts)
    faults = 0
    for layout in layouts:
        faults += played(source, folder / layout, layout, walks, expected)
    print(f"{source.stem}: {faults or 'no'} differences, {time.monotonic() - start:.0f} s", flush=True)
    return int(faults > 0)


def played(source: Path, folder: Path, layout: str, walks: dict, expected: dict) -> int:
    """Walk through the recordings of a notebook in a page, and return how many looks differ from the live ones."""
    from chromium import CHROMIUM_FLAGS, find_chromium
    from playwright.sync_api import sync_playwright
    from recording.browser import LOOK, SCREENS, Played
    from recording.page import write_page

    page_file = write_page(source, folder)
    faults = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(playwright), args=CHROMIUM_FLAGS)
        page = browser.new_context(**SCREENS[layout]).new_page()
        page.add_init_script(LOOK)
        page.goto(page_file.as_uri())
        page.set_default_timeout(HUNG)
        for key, (data, steps, name) in walks.items():
            found = Played(page, data, key).walk(steps, touch=layout == "phone")
            times = page.evaluate("() => window.mlpLook.times.splice(0)")
            wrong = differing(found, expected[key][layout])
            faults += len(wrong)
            pictures = sum(len(look.pictures) for look in found)
            speed = f"key to picture {median(times):.0f} ms, at most {max(times):.0f}" if times else "nothing moved"
            print(f"  {key} {name}, {layout}: {len(steps)} steps, {pictures} pictures, {speed}", flush=True)
            for number, what in wrong[:3]:
                print(f"    step {number}, {steps[number - 1] if number else 'at first'}: {what}")
        browser.close()
    return faults


def differing(found: list, expected: list) -> list[tuple[int, str]]:
    """Return (step, what differs) for each look that is not as it should be."""
    wrong = []
    for number, (here, there) in enumerate(zip(found, expected, strict=True)):
        for kind in here._fields:
            if getattr(here, kind) != getattr(there, kind):
                wrong.append((number, f"{kind}: {getattr(here, kind)} should be {getattr(there, kind)}"))
    return wrong


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    sys.exit(main())
