"""No chapter gives an answer away; and each way of giving it away is found."""

import leaks
import nbformat
import pytest
import rules
from sound_chapter import code, text

from mlp_course.questions import question
from mlp_course.questions.prose import stored

pytestmark = pytest.mark.chapters


def test_no_chapter_gives_an_answer_away():
    found = {path.stem: leaks.leaks(nbformat.read(path, as_version=4)) for path in rules.chapters()}
    assert {name: told for name, told in found.items() if told} == {}


@pytest.fixture
def asked(monkeypatch):
    monkeypatch.setattr("mlp_course.questions.table._QUESTIONS", {})
    monkeypatch.setattr("mlp_course.questions.Path.glob", lambda *_: [])
    return question(
        "passes",
        chapter=3,
        asks="Our network has 26 knobs. How many forward passes does nudging need?",
        choices={"26": "One nudge gives no difference.", "52": "Two for each.", "1,352": "Not together."},
        answer="52",
        reason="Each knob is nudged up and down, so $2 \\cdot 26 = 52$, or 47,720 for digits.",
    )


def chapter(asked, above="Some words.", source='Predict("passes")', output=None, tags=("explain",)):
    """A chapter of three cells, its question in the middle."""
    cell = code(source)
    html = stored(asked) if output is None else output
    cell.outputs = [nbformat.v4.new_output("display_data", data={"text/html": html, "text/plain": "Predict"})]
    return nbformat.v4.new_notebook(cells=[text(above), cell, text("So it is.", *tags)])


def test_a_question_that_keeps_its_secret_has_no_fault(asked):
    assert leaks.leaks(chapter(asked)) == []
    assert leaks.leaks(chapter(asked, above="It has 26 knobs, and 3 layers.")) == []
    assert leaks.leaks(chapter(asked, source='Predict("passes", reveal=passes_of)')) == []


FAULTS = {
    "above tells 52": {"above": "That makes 52 passes."},
    "above tells 47720": {"above": "It is $47{,}720$ for digits."},
    "above tells “each knob is nudged”": {"above": "Remember that each **knob** is nudged."},
    "its cell tells 52": {"source": 'Predict("passes", reveal=lambda: show(52))'},
    "its output tells 47720": {"output": "<p>How many? Not 47,720.</p><details>52</details>"},
    "its output tells “knob is nudged up”": {"output": "<ul><li>Hint: a knob is nudged up</li></ul>"},
    "no cell tagged 'explain'": {"tags": ()},
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_way_of_giving_it_away_is_found(fault, asked):
    found = leaks.leaks(chapter(asked, **FAULTS[fault]))
    assert any(fault in leak for leak in found), found


def test_what_stands_in_another_questions_fold_is_closed_and_printed_numbers_are_not(asked):
    other = code("WarmUp(3)")
    other.outputs = [nbformat.v4.new_output("display_data", data={"text/html": stored(asked)})]
    notebook = chapter(asked)
    notebook.cells.insert(0, other)
    assert [leak for leak in leaks.leaks(notebook) if "“" not in leak] == ["'passes': 'WarmUp(3)' above tells 52"]
    printing = code("print(n)")
    printing.outputs = [nbformat.v4.new_output("stream", name="stdout", text="47720\n")]
    notebook = chapter(asked)
    notebook.cells.insert(0, printing)
    assert leaks.leaks(notebook) == ["'passes': 'print(n)' above tells 47720"]


def test_in_the_page_the_covered_cells_tell_nothing_and_later_ones_may(asked):
    notebook = chapter(asked)
    notebook.cells.append(text("So 52 it is."))
    choices = "Predict. Our network has 26 knobs. 26 52 1,352 That is my guess"
    assert (
        leaks.leaks_in_page(notebook, ["Some words.", choices, "Covered until you have chosen.", "So 52 it is."]) == []
    )
    assert leaks.leaks_in_page(notebook, ["52", choices + " 47,720", "each knob is nudged", ""]) == [
        "'passes': cell 0 tells 52 in the page",
        "'passes': cell 1 tells 47720 in the page",
        "'passes': cell 2 tells “each knob is nudged” in the page",
    ]
