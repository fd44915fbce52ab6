"""How much a process grows by interactives that are made and dropped: each kind a hundred times.

    python benchmarks/memory.py [--times 100]

Each kind has a process of its own, which makes one before it is measured, so that what is kept on purpose (modules,
fonts, trainings that are remembered) is there already. Shown, here, means that its still picture was asked for. Writes
results/memory.md.
"""

import argparse
import subprocess
import sys
from pathlib import Path

import report

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "explore"))
from interactives import EACH, OTHERS

PROGRAM = """
import gc, sys
import psutil
from interactives import made

def megabytes():
    return process.memory_info().rss / 1e6

def use():
    interactive = made(source)
    if shown:
        interactive._repr_mimebundle_()

source, shown, times = sys.argv[1], sys.argv[2] == "shown", int(sys.argv[3])
process = psutil.Process()
use()
gc.collect()
start = most = megabytes()
for _ in range(times):
    use()
    most = max(most, megabytes())
gc.collect()
print(megabytes() - start, most - start)
"""
TABLE = sys.path[0]
AIM = 20


def growth(source, how, times):
    """Return the megabytes by which a process has grown in the end, and at most on the way."""
    program = [sys.executable, "-c", PROGRAM, source, how, str(times)]
    run = subprocess.run(program, cwd=TABLE, capture_output=True, text=True, check=True)
    end, most = map(float, run.stdout.split())
    return end, most


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=100)
    times = parser.parse_args().times
    rows = []
    for source in (*EACH, *OTHERS):
        numbers = []
        for how in ("made", "shown"):
            numbers += [f"{value:.1f}" for value in growth(source, how, times)]
        rows.append([f"`{source}`", *numbers])
        print(rows[-1])
    header = ["", f"MB after {times} made", "at most meanwhile", f"MB after {times} shown", "at most meanwhile"]
    aim = f"Aim: at most {AIM} MB. A picture that nobody looks at is not drawn, so only one that is shown holds pixels."
    report.write("memory", "Memory", aim, report.table(header, rows), report.machine())


if __name__ == "__main__":
    main()
