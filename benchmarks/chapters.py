"""How long Run All of each chapter takes, in a fresh kernel, as the chapter is committed.

    python benchmarks/chapters.py [--rounds 3]

Rounds go through all chapters in turn; each time is printed as soon as it is known. A busy machine makes the first two
numbers larger, but not the processor's seconds, which are those of both cores together and have the kernel's start in
them. Writes results/chapters.md. No test measures this, as machines may be busy.
"""

import argparse
import os
import resource
import sys
from pathlib import Path
from statistics import median

import nbformat
import report

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))
import build_notebooks

AIM = 30  # seconds
build_notebooks.CELL_SECONDS = 900  # for a cell: here a busy machine is slow, and nothing hangs


def processor_seconds():
    """Return how long processors have worked for the kernels that are over."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run_all(path):
    """Return the seconds of one run of a chapter: of the clock, and of the processors."""
    notebook = nbformat.read(path, as_version=4)
    before = processor_seconds()
    seconds = build_notebooks.execute(notebook, path.parent)
    return seconds, processor_seconds() - before


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    chapters = sorted((build_notebooks.ROOT / "notebooks").glob("*.ipynb"))
    times = {path.stem: [] for path in chapters}
    for _ in range(rounds):
        for path in chapters:
            times[path.stem].append(run_all(path))
            print(path.stem, *(f"{seconds:.1f}" for seconds in times[path.stem][-1]), flush=True)
    columns = [[], [], []]
    for runs in times.values():
        clock, processors = zip(*runs, strict=True)
        for column, value in zip(columns, (min(clock), median(clock), min(processors)), strict=True):
            column.append(value)
    names = [*times, "together"]
    columns = [[f"{value:.1f}" for value in (*column, sum(column))] for column in columns]
    rows = zip(names, *columns, strict=True)
    header = ["chapter", f"seconds, least of {rounds}", "median", "the processor's seconds, least"]
    aim = f"Aim: under {AIM} s each. The kernel's start is not in it, but in the processor's seconds."
    load = f"Load of the machine in the last 15 minutes: {os.getloadavg()[2]:.1f}."
    report.write("chapters", "Run All", report.table(header, rows), aim, load, report.machine())


if __name__ == "__main__":
    main()
