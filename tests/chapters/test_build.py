"""A build stores what a learner without a past would see."""

import json

import nbformat
import pytest
from build_notebooks import KEPT, ROOT, execute, further_sources, notebook_of

from mlp_course.exercises import class_settings, keep_my_data, keeping
from mlp_course.exercises.my_data import FILE
from mlp_course.learner import my_network

pytestmark = pytest.mark.chapters


def test_what_the_author_has_solved_is_not_stored(tmp_path, monkeypatch):
    solved = tmp_path / "solved.json"
    solved.write_text(json.dumps({"verdicts": {"sigmoid": "correct"}}), encoding="utf-8")
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(solved))
    source = "from mlp_course.exercises import progress\nprint(progress().correct)"
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    execute(notebook, tmp_path)
    assert notebook.cells[0].outputs[0].text == "0\n"


def test_the_authors_own_data_set_is_not_stored(tmp_path, monkeypatch):
    assert set(KEPT) == {keeping.VARIABLE, my_network.VARIABLE, FILE.variable, class_settings.VARIABLE}
    monkeypatch.setenv(keeping.VARIABLE, str(tmp_path / "progress.json"))
    monkeypatch.setenv(FILE.variable, str(tmp_path / "my_data.csv"))
    keep_my_data("xor")
    source = "from mlp_course.exercises import my_data\nprint(my_data().own)"
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    execute(notebook, tmp_path)
    assert notebook.cells[0].outputs[0].text == "False\n"


def test_a_source_off_the_path_is_found_and_paired(tmp_path):
    source = tmp_path / "notebooks" / "src" / "further" / "03_try.py"
    source.parent.mkdir(parents=True)
    source.touch()
    assert further_sources(tmp_path) == [source]
    assert notebook_of(source) == tmp_path / "notebooks" / "further" / "03_try.ipynb"
    assert notebook_of(ROOT / "notebooks" / "src" / "03_try.py") == ROOT / "notebooks" / "03_try.ipynb"
