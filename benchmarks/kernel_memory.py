"""How much memory and processor a student needs: the kernel of each chapter, and the server beside it.

    python benchmarks/kernel_memory.py [01_feedforward …]

Each chapter is run from top to bottom in a kernel of its own, as it is committed; peak and processor's seconds are what
the system says of that kernel at the end (Linux only). The server is a JupyterLab that answers and that nobody has
opened yet. Writes results/kernel_memory.md.
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
USED = """
import time
print(time.process_time())
for line in open("/proc/self/status"):
    if line.startswith("VmHWM"):
        print(line.split()[1])
"""


def used_by(path):
    """Return what the kernel of a chapter took to run all its cells: megabytes at most, and a processor's seconds."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell(USED))
    build_notebooks.execute(notebook, path.parent)
    seconds, kilobytes = map(float, notebook.cells[-1].outputs[0].text.split())
    return kilobytes * 1024 / MEGABYTE, seconds


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
            megabytes, seconds = used_by(path)
            rows.append((path.stem, f"{megabytes:.0f}", f"{seconds:.0f}"))
            print(*rows[-1], flush=True)
    rows.append(("the server", f"{server():.0f}", ""))
    table = report.table(["run from top to bottom", "MB at most", "a processor's seconds"], rows)
    report.write("kernel_memory", "What a student needs", table, report.machine("ipykernel", "jupyterlab"))


if __name__ == "__main__":
    main()
