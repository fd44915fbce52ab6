"""A committed notebook is nobody's: what it is stored with says of no exercise that it is solved."""

import re

import nbformat
import pytest
import rules
from build_notebooks import ROOT

from mlp_course.exercises.exercise import every
from mlp_course.exercises.progress import Progress
from mlp_course.exercises.verdicts import SYMBOLS, Verdict

pytestmark = pytest.mark.chapters

NOTEBOOKS = {path.stem: path for path in sorted((ROOT / "notebooks").rglob("*.ipynb"))}
COUNT = re.compile(r"\b[1-9]\d* of \d+ exercises are correct")
SOLVED = re.compile(rf"{SYMBOLS['correct']} ({'|'.join(every())})\b")  # in the table of progress or on a card


def solved(notebook) -> list[str]:
    """What a notebook's outputs say of solved exercises, in plain text or HTML."""
    found = []
    for cell in rules.code_cells(notebook):
        for output in cell.outputs:
            texts = [output.get("text", ""), *output.get("data", {}).values()]
            said = "\n".join(text for text in texts if isinstance(text, str))
            found += [match.group() for match in COUNT.finditer(said)]
            found += [match.group() for match in SOLVED.finditer(said)]
    return found


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_no_exercise_is_solved_in_a_committed_notebook(name):
    assert solved(nbformat.read(NOTEBOOKS[name], as_version=4)) == []


def shown(thing):
    """A notebook whose only cell shows a thing."""
    data = {"text/plain": repr(thing)}
    bundle = getattr(thing, "_repr_mimebundle_", None)
    data |= bundle()[0] if bundle else {"text/html": thing._repr_html_()}
    output = nbformat.v4.new_output("execute_result", {kind: data[kind] for kind in ("text/plain", "text/html")})
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("shown", outputs=[output])])


def test_a_stored_progress_is_found():
    begun = Progress([(3, "bp1", "correct"), (3, "bp2", "wrong")])
    assert solved(shown(begun)) == ["1 of 2 exercises are correct"] * 2 + ["✓ bp1"] * 2
    assert solved(shown(Verdict("bp1", "correct", "Right."))) == ["✓ bp1"] * 2


def test_an_empty_progress_is_let_pass():
    assert solved(shown(Progress([(3, "bp1", "unattempted"), (3, "bp2", "wrong")]))) == []
    assert solved(shown(Verdict("bp1", "unattempted", "Replace the `...`."))) == []
