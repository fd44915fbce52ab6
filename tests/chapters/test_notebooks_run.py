"""The chapters when they run with their solutions, and proof that a broken chapter does not pass nbval."""

import shutil
import subprocess
import sys

import nbformat
import pytest
import rules
from build_notebooks import ROOT, execute, sources

pytestmark = pytest.mark.chapters

MOST_SECONDS = 60  # twice the budget of a chapter, as the machines of a public CI are slow
NAMES = [path.stem for path in sources()]
NOTEBOOKS = {name: ROOT / "notebooks" / f"{name}.ipynb" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_chapter_runs_with_its_solutions(name):
    notebook = nbformat.read(NOTEBOOKS[name], as_version=4)
    count = rules.put_solutions(notebook)
    assert count >= 2 or name.startswith("00")
    for cell in rules.code_cells(notebook):
        cell.outputs, cell.execution_count = [], None
    seconds = execute(notebook, ROOT / "notebooks")
    faults = rules.storage_faults(notebook)
    assert faults == []
    assert seconds < MOST_SECONDS


def run_nbval(notebook, folder):
    """Run a notebook exactly as the README's command does, in a copy of the project's settings."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "tests" / "chapters").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "chapters" / "nbval_sanitize.cfg", folder / "tests" / "chapters")
    nbformat.write(notebook, folder / "chapter.ipynb")
    command = [sys.executable, "-m", "pytest", "chapter.ipynb", "-q", "-rf", "--color=no", "-p", "no:cacheprovider"]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", errors="replace", timeout=600)


def test_a_broken_cell_fails_and_is_named(tmp_path):
    """One cell raises, another prints what is not stored: these two fail, and no other."""
    chapter = nbformat.read(NOTEBOOKS["01_feedforward"], as_version=4)
    cells = rules.code_cells(chapter)
    raising, printing = len(cells) // 2, len(cells) - 1
    cells[raising].source += "\nraise RuntimeError('broken on purpose')"
    cells[printing].source = "print('not what is stored')"
    run = run_nbval(chapter, tmp_path)
    assert run.returncode == 1, run.stdout + run.stderr
    assert f"FAILED chapter.ipynb::Cell {raising}" in run.stdout
    assert f"FAILED chapter.ipynb::Cell {printing}" in run.stdout
    assert f"2 failed, {len(cells) - 2} passed" in run.stdout
    assert "broken on purpose" in run.stdout
