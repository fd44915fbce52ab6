"""Every chapter that goes on with the learner's code runs with a my_network.py that is complete, and without one."""

import nbformat
import own_module
import pytest
import rules
from build_notebooks import execute

from mlp_course.exercises import mine
from mlp_course.exercises.exercise import every

pytestmark = pytest.mark.chapters

USING = [path.stem for path in rules.new_form() if "mine(" in path.read_text(encoding="utf-8")]


@pytest.fixture(scope="module")
def complete(tmp_path_factory):
    return own_module.complete(tmp_path_factory.mktemp("own"))


def test_every_solution_of_the_course_is_kept_and_right_in_the_file(complete, tmp_path):
    text, said = complete
    assert {name: words for name, words in said.items() if not words.startswith("Kept")} == {}
    assert set(said) == {name for name in every() if not name.startswith("buggy_")}
    (tmp_path / "my_network.py").write_text(text, encoding="utf-8")
    with own_module.written_to(tmp_path / "my_network.py"):
        kept = mine(*said)
    assert kept.own == list(said), kept.words


@pytest.mark.parametrize("past", ["nothing", "complete", "broken"])
def test_chapters_run_with_a_module_of_ones_own_and_without(past, complete):
    """(The answers are the stubs': what a lesson shows comes from the file or from the references.)"""
    files = {"nothing": {}, "complete": {"my_network.py": complete[0]}, "broken": {"my_network.py": "def backprop(:\n"}}
    for name in USING:
        notebook = nbformat.read(rules.FOLDER / f"{name}.ipynb", as_version=4)
        execute(notebook, rules.FOLDER, past=files[past])
        badges = [words for cell in rules.code_cells(notebook) for words in said_by(cell)]
        own = [words for words in badges if words.startswith("Your code runs") and "The reference" not in words]
        assert len(own) == (len(badges) if past == "complete" else 0), badges


def said_by(cell) -> list[str]:
    """What a cell's badge says, where it shows one."""
    texts = [output.get("data", {}).get("text/plain", "") for output in cell.outputs]
    return [text for text in texts if text.startswith(("Your code runs", "The reference runs"))]


def test_the_three_pasts_are_told_apart(complete, tmp_path):
    """The harness itself, on a lesson of its own: whose code runs is seen."""
    for past, begins in (
        ({}, "The reference runs for bp1: there is no my_network.py yet."),
        ({"my_network.py": complete[0]}, "Your code runs: bp1."),
        ({"my_network.py": "def bp1(:"}, "The reference runs for bp1: my_network.py is no valid Python, line 1"),
    ):
        cell = nbformat.v4.new_code_cell("from mlp_course.exercises import mine\nmine('bp1')")
        execute(nbformat.v4.new_notebook(cells=[cell]), tmp_path, past=past)
        assert said_by(cell)[0].startswith(begins)
