"""How much memory a student needs: the kernel of each chapter at its peak, and the server beside it.

    python benchmarks/kernel_memory.py [01_feedforward …]

Each chapter is run from top to bottom in a kernel of its own, as it is committed; the peak is what the system says of
that kernel at the end (Linux only). The server is a JupyterLab that answers and that nobody has opened yet. Writes
results/kernel_memory.md.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import nbformat
import psutil
import report

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))
import build_notebooks
from jupyterlab_server import JupyterServer

MEGABYTE = 1e6
PEAK = """
for line in open("/proc/self/status"):
    if line.startswith("VmHWM"):
        print(line.split()[1])
"""


def peak_of(path):
    """Return the most megabytes that the kernel of a chapter has held while all its cells were run."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell(PEAK))
    build_notebooks.execute(notebook, path.parent)
    kilobytes = int(notebook.cells[-1].outputs[0].text)
    return kilobytes * 1024 / MEGABYTE


def server():
    """Return the megabytes of a JupyterLab server that answers, and that nobody has opened."""
    with tempfile.TemporaryDirectory() as home:
        lab = JupyterServer(build_notebooks.ROOT, Path(home)).start()
        try:
            return psutil.Process(lab.process.pid).memory_info().rss / MEGABYTE
        finally:
            lab.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("chapters", nargs="*", help="names such as 01_feedforward (default: all)")
    chosen = parser.parse_args().chapters
    chapters = sorted((build_notebooks.ROOT / "notebooks").glob("[0-9][0-9]_*.ipynb"))
    rows = []
    for path in chapters:
        if not chosen or path.stem in chosen:
            rows.append((path.stem, f"{peak_of(path):.0f}"))
            print(*rows[-1], flush=True)
    rows.append(("the server", f"{server():.0f}"))
    table = report.table(["run from top to bottom", "MB at most"], rows)
    report.write("kernel_memory", "Memory of a student", table, report.machine("ipykernel", "jupyterlab"))


if __name__ == "__main__":
    main()
