"""How long Run All of each chapter takes, in a fresh kernel, as the chapter is committed.

    python benchmarks/chapters.py [--rounds 3]

Rounds go through all chapters in turn. Writes results/chapters.md. No test measures this, as machines may be busy.
"""

import argparse
import sys
from pathlib import Path
from statistics import median

import nbformat
import report

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))
from build_notebooks import ROOT, execute

AIM = 30  # seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    chapters = sorted((ROOT / "notebooks").glob("*.ipynb"))
    times = {path.stem: [] for path in chapters}
    for _ in range(rounds):
        for path in chapters:
            notebook = nbformat.read(path, as_version=4)
            times[path.stem].append(execute(notebook, path.parent))
    rows = [[name, f"{min(seconds):.1f}", f"{median(seconds):.1f}"] for name, seconds in times.items()]
    rows.append(["together", f"{sum(map(min, times.values())):.1f}", f"{sum(map(median, times.values())):.1f}"])
    header = ["chapter", f"seconds, least of {rounds}", "median"]
    aim = f"Aim: under {AIM} s each. The kernel's start is not in it."
    report.write("chapters", "Run All", report.table(header, rows), aim, report.machine())


if __name__ == "__main__":
    main()
