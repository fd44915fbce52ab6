"""Every chapter that goes on with the learner's code runs with a my_network.py that is complete, and without one."""

import nbformat
import own_module
import pytest
import rules
from build_notebooks import execute
from rotation import turn
from runs import unrun
from standing_on import going_on

from mlp_course.exercises import mine
from mlp_course.exercises.exercise import every

pytestmark = pytest.mark.chapters


def read(name: str):
    return nbformat.read(rules.FOLDER / f"{name}.ipynb", as_version=4)


def uses(source: str) -> bool:
    return "mine(" in source


USING = [path.stem for path in rules.chapters() if any(uses(c.source) for c in rules.code_cells(read(path.stem)))]


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


PASTS = [(name, past) for past in ("complete", "broken") for name in USING]


@pytest.mark.parametrize("name, past", turn(tuple(PASTS), place=2))
def test_a_chapter_runs_with_a_module_of_ones_own(name, past, complete):
    """(The answers are the stubs': what a lesson shows comes from the file or from the references.)"""
    files = {"complete": {"my_network.py": complete[0]}, "broken": {"my_network.py": "def backprop(:\n"}}
    own = going_on(rules.code_cells(read(name)), uses)
    notebook = unrun(own)
    execute(notebook, rules.FOLDER, past=files[past])
    badges = [words for cell in rules.code_cells(notebook) for words in said_by(cell)]
    whose = [words for words in badges if words.startswith("Your code runs") and "The reference" not in words]
    assert badges and len(whose) == (len(badges) if past == "complete" else 0), badges


@pytest.mark.parametrize("name", USING)
def test_a_chapter_is_stored_with_the_references(name):
    badges = [words for cell in rules.code_cells(read(name)) for words in said_by(cell)]
    assert badges and all(words.startswith("The reference runs") for words in badges), badges


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
        cells = [
            nbformat.v4.new_code_cell(f"from mlp_course.exercises import mine\nbp1 = mine('bp1')\n{last}")
            for last in ("", "bp1")
        ]
        execute(nbformat.v4.new_notebook(cells=cells), tmp_path, past=past)
        for cell in cells:
            (badge,) = said_by(cell)
            assert badge.startswith(begins)
