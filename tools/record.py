"""Record the interactives of the notebooks, for pages without a kernel: recordings/NN_name/.

    uv run --group dev python tools/record.py                      record what is missing or stale
    uv run --group dev python tools/record.py 03_backpropagation   only this notebook
    uv run --group dev python tools/record.py --turn               the golden chapter, and one that rotates
    uv run --group dev python tools/record.py --check              only say what is to be recorded
    uv run --group dev python tools/record.py --force              record all anew

Each notebook is run once, in a process of its own; what has not changed since is not run again.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from itertools import chain
from pathlib import Path

from build_notebooks import learner_with_files_in
from recording.choosing import add_choice, chosen
from recording.folder import page_of, problem_with

ALONE = "--alone"  # how this command calls itself, for one notebook


def main(arguments: list[str] | None = None) -> int:
    """The command line; the exit code is 1 where a notebook is not recorded."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add_choice(parser)
    parser.add_argument("--check", action="store_true", help="change nothing, say what is missing or stale")
    parser.add_argument("--force", action="store_true", help="record even what has not changed")
    parser.add_argument(ALONE, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    meant = chosen(parser, options)
    if options.alone:
        return record_here(meant[0])
    return max([attend(source, options) for source in meant])


def attend(source: Path, options) -> int:
    """Record a notebook where that is needed, and say so; 0 where it is up to date in the end."""
    reason = "asked to" if options.force else problem_with(source)
    if reason is None or options.check:
        print(f"{source.stem}: {reason or 'up to date'}")
        return int(reason is not None)
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as empty:
        environment = learner_with_files_in(Path(empty))
        failed = subprocess.run([sys.executable, __file__, ALONE, source.stem], env=environment).returncode
    print(f"{source.stem}: {'NOT recorded' if failed else total(source)}, {time.monotonic() - start:.0f} s", flush=True)
    return failed


def total(source: Path) -> str:
    """How much of a notebook is recorded."""
    recordings = list(chain.from_iterable(page_of(source)["cells"].values()))
    size = sum(recording["bytes"] for recording in recordings)
    return f"{len(recordings)} interactives, {size / 1e6:.1f} MB"


def record_here(source: Path) -> int:
    """Record a notebook in this process."""
    from recording.writing import record

    record(source, tell=partial(print, flush=True))
    return 0


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    sys.exit(main())
