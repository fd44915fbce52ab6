"""What every benchmark's report has: the machine it ran on, a Markdown file and a picture beside it."""

import os
import platform
from importlib import metadata
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_info

RESULTS = Path(__file__).parent / "results"


def machine(*packages):
    """Return one line: processor, cores, system, Python, and the versions of `packages`."""
    threads = max(library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas")
    blas = f"{threads} BLAS thread{'' if threads == 1 else 's'}"
    versions = [f"numpy {np.__version__}", *(f"{p} {metadata.version(p)}" for p in packages)]
    parts = [processor(), f"{os.cpu_count()} cores", platform.system(), f"Python {platform.python_version()}"]
    return ", ".join([*parts, *versions, blas])


def processor():
    """Return the processor's name as Linux has it, with the width of its vectors; elsewhere what Python knows."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    fields = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)}
    vectors = next((v for v in ("avx512f", "avx2", "avx") if v in fields.get("flags", "").split()), "")
    return " ".join(filter(None, [fields.get("model name", platform.machine()), vectors.removesuffix("f")]))


def table(header, rows):
    """Return a Markdown table; the first column is text, the others numbers or text."""
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])


def write(name, title, *paragraphs):
    """Write results/NAME.md and say so."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{name}.md"
    path.write_text("\n\n".join([f"# {title}", *paragraphs]) + "\n", encoding="utf-8")
    print(path.read_text(encoding="utf-8"))


def save(figure, name):
    """Write results/NAME.png."""
    RESULTS.mkdir(exist_ok=True)
    figure.savefig(RESULTS / f"{name}.png", dpi=100)
