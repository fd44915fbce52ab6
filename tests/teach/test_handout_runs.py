"""A hand-out, unpacked: its own package runs its chapter from top to bottom, and its class.toml is obeyed there."""

import os
import subprocess
import sys
import zipfile

import pytest

from mlp_course.exercises.class_settings import ClassSettings
from mlp_course.teach.handout import handout

TRIED = """
import mlp_course
from mlp_course.exercises import check
print(mlp_course.__file__)
print(check(lambda z: z, "sigmoid"))
print(check.hint())
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The folder that a student gets of a class without hints, which asks for a journal."""
    folder = tmp_path_factory.mktemp("student")
    handout([0], folder / "lab.zip", ClassSettings(hints=0, journal=True).text)
    with zipfile.ZipFile(folder / "lab.zip") as archive:
        archive.extractall(folder)
    return folder / "mlp-course-0"


@pytest.fixture(scope="module")
def student(unpacked):
    """A function that runs Python as a student does: in the folder, with its package, without the tests' settings."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MLP_COURSE", "PYTEST"))}
    environment |= {"PYTHONPATH": str(unpacked), "PYTHONDONTWRITEBYTECODE": "1"}

    def run(*words, folder=unpacked):
        command = [sys.executable, *words]
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8")

    return run


def test_it_runs_under_nbval_with_its_own_package_and_leaves_nothing(student, unpacked):
    before = {path for path in unpacked.rglob("*") if path.is_file()}
    ran = student("-m", "pytest", "-q", "-p", "no:cacheprovider", "--nbval", "--nbval-current-env", "notebooks")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert {path for path in unpacked.rglob("*") if path.is_file()} == before, "nothing is solved, so nothing is kept"


def test_its_class_toml_is_obeyed_beside_its_notebooks(student, unpacked):
    ran = student("-c", TRIED, folder=unpacked / "notebooks")
    file, rest = ran.stdout.split("\n", maxsplit=1)
    assert file == str(unpacked / "mlp_course" / "__init__.py"), ran.stderr
    assert "No hints for sigmoid:\n  This class works without hints" in rest
    assert "Journal: Your class asks for a journal." in rest and "notebooks/mlp_course_journal.jsonl" in rest
    assert (unpacked / "notebooks" / "mlp_course_journal.jsonl").read_text(encoding="utf-8").count("\n") == 1
