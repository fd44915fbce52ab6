"""Chapter 12 with the libraries that it is compared with, and without: it always runs, and says what is missing."""

import ast
import os
import re
import shutil
import subprocess
import sys

import anatomy
import nbformat
import pytest
import rules
from build_notebooks import ROOT, execute

pytestmark = pytest.mark.chapters

NAME = "12_the_same_in_pytorch"
TAG = "nbval-ignore-output"
MISSING = re.compile(
    r"(PyTorch|scikit-learn) is not installed here, so this cell is left out\. "
    r"Install it with `pip install (torch|scikit-learn)`, restart the kernel, and run the page again\.\n"
)
HIDE = """
import sys

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("torch", "sklearn"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Hidden())
"""


@pytest.fixture(scope="module")
def chapter():
    return nbformat.read(rules.FOLDER / f"{NAME}.ipynb", as_version=4)


def asks_for(library: str, cell) -> bool:
    """Whether a cell asks `here(library)`."""
    calls = [node for node in ast.walk(anatomy.tree(cell.source)) if isinstance(node, ast.Call)]
    asked = [call.args[0].value for call in calls if anatomy.name_of(call.func) == "here"]
    return library in asked


def test_only_what_needs_pytorch_may_print_otherwise(chapter):
    """The cells that ask for it, all of them, and no other; each other cell is compared where PyTorch is missing."""
    cells = rules.code_cells(chapter)
    asking = [rules.start(cell) for cell in cells if asks_for("PyTorch", cell)]
    assert [rules.start(cell) for cell in cells if TAG in rules.tags(cell)] == asking
    assert 10 <= len(asking) < len(cells) / 2


def test_the_stored_outputs_are_those_with_the_libraries(chapter):
    for cell in rules.code_cells(chapter):
        texts = [output.get("text", "") for output in cell.outputs]
        assert not any("is not installed" in text for text in texts), rules.start(cell)
        assert texts or not asks_for("PyTorch", cell)


def test_without_the_libraries_the_chapter_runs_and_each_cell_says_what_is_missing(chapter, tmp_path, monkeypatch):
    (tmp_path / "sitecustomize.py").write_text(HIDE, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.delenv("MLP_COURSE_ALL_LIBRARIES", raising=False)
    execute(chapter, rules.FOLDER)
    for cell in rules.code_cells(chapter):
        texts = [output.text for output in cell.outputs if output.output_type == "stream"]
        if asks_for("PyTorch", cell) or asks_for("scikit-learn", cell):
            assert len(texts) == 1 and MISSING.fullmatch(texts[0]), cell.source
        else:
            assert not any("is not installed" in text for text in texts)


def test_where_every_library_has_to_be_there_a_missing_one_is_an_error(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(HIDE, encoding="utf-8")
    program = "from mlp_course.experiments.libraries import library; print(library('PyTorch'))"
    for value, code in (("", 0), ("1", 1)):
        paths = os.pathsep.join([str(tmp_path), str(ROOT)])
        environment = os.environ | {"PYTHONPATH": paths, "MLP_COURSE_ALL_LIBRARIES": value}
        done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
        assert done.returncode == code, done.stderr
        assert ("No module named 'torch'" in done.stderr) == bool(code)


def test_the_strict_run_compares_what_the_usual_one_ignores(tmp_path):
    for name in ("pyproject.toml", "conftest.py"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "tests" / "chapters").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "chapters" / "nbval_sanitize.cfg", tmp_path / "tests" / "chapters")
    cell = nbformat.v4.new_code_cell("print(2)", execution_count=1, metadata={"tags": [TAG]})
    cell.outputs = [nbformat.v4.new_output("stream", name="stdout", text="1\n")]
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / "two.ipynb")
    command = [sys.executable, "-m", "pytest", "two.ipynb", "-n0", "-q", "-p", "no:cacheprovider"]
    for more, code in (([], 0), (["--all-libraries"], 1)):
        done = subprocess.run([*command, *more], cwd=tmp_path, capture_output=True, text=True, timeout=600)
        assert done.returncode == code, done.stdout + done.stderr


def test_ci_compares_every_output_and_needs_every_library():
    lines = [line for line in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines() if "torch" in line]
    assert any("pip" in line and "install" in line and re.search(r"torch==\d", line) for line in lines)
    assert any("--all-libraries" in line and f"notebooks/{NAME}.ipynb" in line for line in lines)


def test_nobody_else_gets_pytorch():
    for name in ("pyproject.toml", "environment.yml"):
        assert "torch" not in (ROOT / name).read_text(encoding="utf-8").lower()
