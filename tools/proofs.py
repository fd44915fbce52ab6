"""Run the proofs of a chapter, in a process of their own: which hold, and what they print.

    uv run --group dev python tools/proofs.py notebooks/03_backpropagation.ipynb
    uv run --group dev python tools/proofs.py notebooks/03_backpropagation.ipynb --row B6 --broken "a line of Python"

With --row only the parts that prove it run (each station begins from a fresh kernel). With --broken that line runs
first, to spoil the package: the row's proof should notice (the first that does is the last to run). The last line of
the output is JSON.
"""

import argparse
import io
import json
import linecache
import os
import subprocess
import sys
import traceback
from contextlib import redirect_stdout
from dataclasses import asdict, dataclass
from pathlib import Path

import nbformat
from anatomy import FOR_THE_LEARNER, ONE_THREAD, code_cells, kinds, parts, tags

ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Finding:
    """What one proof said: its question, whether it held, what it printed, and the error that stopped it."""

    question: str
    rows: list[str]
    exact: bool
    holds: bool
    printed: str
    error: str = ""


def question_of(cell) -> str:
    """The question of a proof's first line, without its mark."""
    return cell.source.split("\n")[0].removeprefix("# Check:").strip()


def rows_of(cell) -> list[str]:
    return [tag.removeprefix("row-") for tag in tags(cell) if tag.startswith("row-")]


def needed(notebook, row: str | None = None) -> list[tuple[str, object]]:
    """The proofs and what they stand on; with a row, its own, the setup, and the parts in which they stand."""
    chosen = [(kind, cell) for kind, cell in kinds(notebook) if kind not in FOR_THE_LEARNER]
    if row is None:
        return chosen
    setup = code_cells(notebook)[0]
    proving = [part for part in parts(notebook) if any(row in rows_of(cell) for cell in part.cells)]
    kept = [id(cell) for part in proving for cell in part.cells] + [id(setup)]
    chosen = [(kind, cell) for kind, cell in chosen if id(cell) in kept]
    return [(kind, cell) for kind, cell in chosen if kind != "proof" or row in rows_of(cell)]


def run(cells, until_noticed: bool = False) -> list[Finding]:
    """Run cells one after the other in one namespace; a finding for each proof, on request up to the first that fails.

    Raises what a cell that is no proof raises.
    """
    names = {"__name__": "__main__"}
    findings = []
    for number, (kind, cell) in enumerate(cells):
        if kind == "proof":
            findings.append(prove(cell, names, number))
            if until_noticed and findings[-1].error.startswith("AssertionError"):
                break
        else:
            with redirect_stdout(io.StringIO()):
                run_cell(cell.source, names, number)
    return findings


def run_cell(source: str, names: dict, number: int) -> None:
    """Run a cell as a notebook does, so that its functions keep their source."""
    file = f"<cell {number}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    exec(compile(source, file, "exec"), names)


def prove(cell, names: dict, number: int) -> Finding:
    """Run a proof and catch what it prints and where it stops."""
    printed = io.StringIO()
    error = ""
    try:
        with redirect_stdout(printed):
            run_cell(cell.source, names, number)
    except AssertionError as failed:
        line = traceback.extract_tb(failed.__traceback__)[-1].line
        error = f"AssertionError: {line}"
    except Exception as stopped:  # whatever goes wrong in a proof, it does not hold
        error = f"{type(stopped).__name__}: {stopped}"
    return Finding(question_of(cell), rows_of(cell), "exact" in tags(cell), not error, printed.getvalue(), error)


def proofs_in_a_process(notebook: Path, row: str = "", broken: str = "", shake: int = 0) -> list[Finding]:
    """The findings of a process of its own, whose package may be broken and whose seeds may be shaken.

    Of a broken package all is said with the first assertion that fails; the proofs after it are not run.
    Raises RuntimeError if a cell that is no proof fails; its message holds the traceback.
    """
    command = [sys.executable, __file__, str(notebook.resolve()), "--row", row, "--broken", broken]
    environment = ONE_THREAD | os.environ | {"MLP_COURSE_SHAKE": str(shake)}
    done = subprocess.run(command, cwd=notebook.parent, env=environment, capture_output=True, encoding="utf-8")
    if done.returncode:
        raise RuntimeError(f"{notebook.name} stopped (shake {shake}, broken by {broken!r}):\n{done.stderr}")
    return [Finding(**fields) for fields in json.loads(done.stdout.splitlines()[-1])]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebook", type=Path)
    parser.add_argument("--row", default="", help="such as B6: run only the parts that prove it")
    parser.add_argument("--broken", default="", help="Python that runs first and spoils the package")
    options = parser.parse_args()
    exec(options.broken, {})
    notebook = nbformat.read(options.notebook, as_version=4)
    findings = run(needed(notebook, options.row or None), until_noticed=bool(options.broken))
    for finding in findings:
        print("holds" if finding.holds else finding.error, *finding.rows, finding.question, finding.printed, sep=" | ")
    print(json.dumps([asdict(finding) for finding in findings]))


if __name__ == "__main__":
    main()
