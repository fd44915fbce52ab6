"""How much a process grows by interactives that are made, shown and dropped: each kind a hundred times.

    python benchmarks/memory.py [--times 100] [--seconds 60]

Each kind has a process of its own, which makes, shows and drops one before it is measured, so that what is kept on
purpose (modules, fonts, trainings that are remembered) is there already. Shown, here, means that its still picture was
asked for. What takes longer than the seconds is made fewer times, and the table says how many. What leaks grows in the
second half as much as in the first. Writes results/memory.md.
"""

import argparse
import subprocess
import sys
from pathlib import Path

import report

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "explore"))
from interactives import CARDS, EACH, OTHERS

PROGRAM = """
import gc, sys, time
import psutil
from interactives import made

def megabytes():
    return process.memory_info().rss / 1e6

def grown():
    gc.collect()
    return megabytes() - start

def use():
    made(source)._repr_mimebundle_()

source, times, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
process = psutil.Process()
use()
gc.collect()
start = most = megabytes()
began = time.monotonic()
done, halfway = 0, None
while done < times and time.monotonic() - began < seconds:
    use()
    done += 1
    most = max(most, megabytes())
    if halfway is None and max(done / times, (time.monotonic() - began) / seconds) >= 0.5:
        halfway = grown()
end = grown()
print(done, end, end - halfway, most - start)
"""
TABLE = sys.path[0]
AIM = 20


def growth(source, times, seconds):
    """Return how many were made, and by how many MB the process grew: in all, in the second half, at most meanwhile."""
    program = [sys.executable, "-c", PROGRAM, source, str(times), str(seconds)]
    run = subprocess.run(program, cwd=TABLE, capture_output=True, text=True, check=True)
    numbers = run.stdout.split()
    return [number if number.isdigit() else f"{float(number):.1f}" for number in numbers]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=60)
    options = parser.parse_args()
    rows = []
    for source in (*EACH, *OTHERS, *CARDS):
        rows.append([f"`{source}`", *growth(source, options.times, options.seconds)])
        print(rows[-1], flush=True)
    header = ["", "made", "MB more", "of these in the second half", "MB more at most meanwhile"]
    aim = f"Aim: at most {AIM} MB more after 100. Where there are fewer, {options.seconds:g} s were over."
    report.write("memory", "Memory", aim, report.table(header, rows), report.machine())


if __name__ == "__main__":
    main()
