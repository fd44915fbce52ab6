"""How long `import mlp_course` takes beyond NumPy's own import, and what it brings along.

    python benchmarks/import_time.py [--rounds 15]

Each measurement is a process of its own, the two alternating. Writes results/import_time.md.
"""

import argparse
import subprocess
import sys
from statistics import median

import report

PROGRAM = """
import sys, time
start = time.perf_counter()
import numpy
numpy_done = time.perf_counter()
import {module}
done = time.perf_counter()
heavy = [m for m in ("matplotlib", "matplotlib.pyplot", "ipywidgets", "anywidget", "IPython") if m in sys.modules]
print(numpy_done - start, done - numpy_done, ",".join(heavy) or "nothing")
"""
MODULES = ("mlp_course", "mlp_course.datasets", "mlp_course.plots", "mlp_course.explore")


def measure(module):
    """Return (seconds of NumPy's import, seconds beyond it, what heavy packages came along)."""
    program = [sys.executable, "-c", PROGRAM.format(module=module)]
    numpy, beyond, heavy = subprocess.run(program, capture_output=True, text=True, check=True).stdout.split()
    return float(numpy), float(beyond), heavy


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15)
    runs = {module: [] for module in MODULES}
    for _ in range(parser.parse_args().rounds):
        for module in MODULES:
            runs[module].append(measure(module))
    rows = []
    for module, measured in runs.items():
        numpy, beyond, heavy = zip(*measured, strict=True)
        ms = [f"{1e3 * f(beyond):.0f}" for f in (min, median)]
        rows.append([f"`import {module}`", *ms, f"{1e3 * median(numpy):.0f}", heavy[0].replace(",", ", ")])
    header = [
        "",
        "ms beyond NumPy, minimum",
        "median (aim for the first: at most 150)",
        "NumPy's own, median",
        "brings",
    ]
    report.write("import_time", "Import", report.table(header, rows), report.machine())


if __name__ == "__main__":
    main()
