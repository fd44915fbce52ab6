"""The chapters when they run with their solutions, and proof that a broken chapter does not pass nbval."""

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import nbformat
import pytest
import rules
import solved
from build_notebooks import FOR_READERS, ROOT, sources
from rotation import part

from mlp_course.exercises.verdicts import TITLES

pytestmark = pytest.mark.chapters

NAMES = [path.stem for path in sources()]
SAID = re.compile(r"(?m)^[○!✗✓] (\w+): (.+)$")  # the first line of each verdict


@pytest.mark.parametrize("name", part(NAMES, of=8, place=3))
def test_chapter_runs_with_its_solutions(name, outcomes):
    notebook = solved.outcome(solved.with_solutions(name), outcomes)
    assert rules.storage_faults(notebook) == []
    verdicts = [verdict for cell in rules.code_cells(notebook) for verdict in SAID.findall(words(cell))]
    assert len(verdicts) >= 2 or name.startswith("00")
    assert [verdict for verdict in verdicts if verdict[1] != TITLES["correct"]] == []


def words(cell) -> str:
    """What a cell's outputs say in plain text."""
    return "\n".join(output.get("data", {}).get("text/plain", "") for output in cell.outputs)


def test_what_another_process_runs_is_waited_for_and_not_run_again(tmp_path, monkeypatch):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("6 * 7")])
    lock = solved.path_of(notebook, tmp_path).with_suffix(".lock")
    lock.touch()
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(solved.outcome, notebook, tmp_path)
        lock.unlink()
        ran = waiting.result()
    assert ran.cells[0].outputs[0].data["text/plain"] == "42"
    monkeypatch.setattr(solved, "execute", pytest.fail)
    assert solved.outcome(notebook, tmp_path) == ran
    solved.keep(notebook, [{"count": 1, "outputs": []}], tmp_path)
    assert solved.outcome(notebook, tmp_path).cells[0].outputs == []


def run_nbval(notebook, folder):
    """Run a notebook exactly as the README's command does, in a copy of the project's settings."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "tests" / "chapters").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "chapters" / "nbval_sanitize.cfg", folder / "tests" / "chapters")
    nbformat.write(notebook, folder / "chapter.ipynb")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "chapter.ipynb",
        "-n0",
        "-q",
        "-rf",
        "--color=no",
        "-p",
        "no:cacheprovider",
    ]
    return subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {FOR_READERS: "1"},  # as the root's conftest.py sets it for a chapter
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=600,
    )


def test_a_broken_cell_fails_and_is_named(tmp_path):
    """One cell raises, another prints what is not stored: these two fail, and no other."""
    chapter = nbformat.read(ROOT / "notebooks" / "00_start_here.ipynb", as_version=4)
    del chapter.cells[30:]
    cells = rules.code_cells(chapter)
    assert len(cells) >= 6
    raising = len(cells) // 2
    printing = len(cells) - 1
    cells[printing].metadata.pop("tags", None)  # else its output might be ignored
    cells[raising].source += "\nraise RuntimeError('broken on purpose')"
    cells[printing].source = "print('not what is stored')"
    run = run_nbval(chapter, tmp_path)
    assert run.returncode == 1, run.stdout + run.stderr
    assert f"FAILED chapter.ipynb::Cell {raising}" in run.stdout
    assert f"FAILED chapter.ipynb::Cell {printing}" in run.stdout
    assert f"2 failed, {len(cells) - 2} passed" in run.stdout
    assert "broken on purpose" in run.stdout
