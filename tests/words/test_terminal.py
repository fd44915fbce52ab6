"""The course in a terminal, as a process of its own: read, answered, solved, left, and gone on with.

All chapters: MLP_COURSE_EXHAUSTIVE=1 uv run --group dev pytest tests/words/test_terminal.py
"""

import re
import sys

import pytest
import terminal
from rotation import turn

from mlp_course.words import script
from mlp_course.words.__main__ import main

CHAPTERS = (*map(str, range(13)), *terminal.further_with_exercises())
EDITOR = """import pathlib, sys
path = pathlib.Path(sys.argv[-1])
path.write_text(path.read_text("utf-8").replace("theta + eta", "theta - eta"), "utf-8")"""
NO_WORDS = re.compile(r"<[\w.]+ object at|\bFigure\(|\b(?:V|H)?Box\(|Traceback|^\w*Error: ", re.MULTILINE)


@pytest.mark.chapters
@pytest.mark.parametrize("number", turn(CHAPTERS))
def test_all_exercises_of_a_chapter_are_solved_in_a_terminal(number, tmp_path):
    chapter = script.load(script.find(number))
    said = terminal.session(number, terminal.solved_by_hand(chapter), tmp_path)
    names = [name for cell in chapter.cells if cell.is_exercise for name in terminal.checked(chapter, cell)]
    assert len(names) > (2 if number.isdecimal() else 0)
    assert [name for name in names if f"✓ {name}: correct" not in said] == []
    assert [title for _, title in chapter.stations() if title not in " ".join(said.split())] == []
    assert NO_WORDS.findall(said) == []
    assert said.rstrip().endswith(">") and "This is the end" not in said


def test_one_reads_answers_and_changes_a_picture_by_code(tmp_path):
    chapter = script.load(script.find("2"))
    question = f"%go {terminal.number_of(chapter, 'Predict(')}"
    lines = [question, "", "%answer 3 certain", "", "", 'it.set("eta", 1.1)', 'it.set("eta", 7)', 'it.set("mu", 1)']
    refused = [question, "%answer", "%show", "%go 999", "%hint nothing", "%unfold 3"]
    (tmp_path / "words.json").write_text("[1, 2", "utf-8")
    said = terminal.session("2", [*lines, *refused], tmp_path)
    assert (tmp_path / "words.damaged.json").read_text("utf-8") == "[1, 2", "a damaged file is set aside"
    assert "Choose first: %answer 1 to 3" in said
    assert "✓ You said both are equally near (certain), and so it is." in said
    assert "η = 1.1: w = 2.99" in " ".join(said.split()), "the picture that is revealed is told"
    changed = said.split("Its name is it")[1].split("\n> ")[1]
    assert changed.startswith('"eta": learning rate η is 1.10') and "start" not in changed and "diverges" in changed
    assert "In line 1: it.set" in said and "eta goes from 0.02 to 1.20; got 7." in said
    assert "There is no control 'mu'. There are: eta, start." in said and "by_code.py" not in said
    for refusal in (
        "Answer by a number from 1 to 3",
        "Go to a cell, 1 to",
        "no exercise is called",
        "There are 0 folds",
    ):
        assert refusal in said, refusal


def test_one_goes_on_where_one_stopped_with_what_was_written(tmp_path):
    chapter = script.load(script.find("2"))
    number = terminal.number_of(chapter, "w_after = ")
    function = terminal.number_of(chapter, "def sgd_update")
    answer = tmp_path / "answer.py"
    answer.write_text("def sgd_update(theta, grad, eta):\n    return theta + eta * grad\n", "utf-8")
    lines = [f"%go {number}", "w_after = 3", "%check", "%hint", f"%go {function}", f"%write {answer}", "%check"]
    lines += ["%future", "%answer 3 certain"]
    said = terminal.session("2", lines, tmp_path)
    assert "✗ w_after" in said and "Hint 1 of 3 for w_after" in said and "✗ sgd_update" in said
    asked, trained = said.split("%answer and the number")
    assert "What would this do? check.future() asks" in asked and "4. It diverges: the cost rises." in asked
    assert "✗ You said: it stands still (certain), but it diverges." in trained
    assert "Cost of your sgd_update: 0.748 at the start" in trained and "Cost of the right one: " in trained
    editor = tmp_path / "editor.py"
    editor.write_text(EDITOR, "utf-8")
    mended = ["%write", "%check", f"%go {function}"]
    said = terminal.session("2", mended, tmp_path, EDITOR=f"{sys.executable} {editor}")
    assert f"You stopped before cell {function + 1}, in Station 2 of 5" in said
    assert "✓ sgd_update: correct" in said
    assert "return theta - eta * grad" in said.split("Your answer so far:")[1]


def test_in_an_ipython_that_runs_already_the_extension_does_the_same(tmp_path):
    lines = ["%load_ext mlp_course.words", "%chapter 03_reverse", "%read", "%reading"]
    said = terminal.session("", lines, tmp_path, module="IPython")
    assert "Press Enter to read on" in said and "%answer 2" in said
    assert "The circuit" in said or "reverse" in said.lower()


def test_a_chapter_that_there_is_not_is_said_with_those_that_there_are(capsys):
    assert main(["99"]) == 2
    assert capsys.readouterr().err.startswith("There is no chapter '99'. There are: 00_start_here, ")
