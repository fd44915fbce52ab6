"""progress() says where one stopped and what is next, from the chapters' stations and from what is kept."""

import sys

import nbformat
import pytest

from mlp_course.exercises import progress, stations
from mlp_course.exercises.keeping import keep
from mlp_course.exercises.stations import Item, asked_in, stretches


def text(source):
    return nbformat.v4.new_markdown_cell(source)


def code(source):
    return nbformat.v4.new_code_cell(source)


def write(path, cells):
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder with a chapter without stations and one with two, a broken notebook, and nothing kept."""
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "progress.json"))
    monkeypatch.setattr("mlp_course.learner.kept_file.folder", lambda: tmp_path)
    write(tmp_path / "02_descent.ipynb", [text("# 2. Descent"), code("check(sgd_update)"), code("check(minibatches)")])
    chain = [text("## Station 1 of 2: the chain"), code('Predict("which knob")'), code("check(z_after=z_after)")]
    write(
        tmp_path / "03_backpropagation.ipynb",
        [
            text("# 3. Backpropagation"),
            code("check(42"),
            *chain,
            text("## Station 2 of 2: all layers"),
            code("check(bp1)\ncheck(mine_of_it, 'bp2')"),
            text("## Exercises"),
            code("check(backprop)"),
        ],
    )
    (tmp_path / "04_costs.ipynb").write_text("{", encoding="utf-8")
    return tmp_path


def told() -> list[str]:
    return progress().position


def test_what_is_asked_in_a_cell():
    assert asked_in("check(bp1, bp2)") == [Item("exercise", "bp1"), Item("exercise", "bp2")]
    assert asked_in("check(f, 'bp1')") == [Item("exercise", "bp1")]
    assert asked_in("check(a=a, b=1)") == [Item("number", "a"), Item("number", "b")]
    assert asked_in("Predict('Which?', ['a'], 'a')") == [] == asked_in("check(") == asked_in("checks(bp1)")


def test_stretches_are_the_stations_and_what_stands_around_them(folder):
    found = [(s.chapter, s.number, s.title, [item.name for item in s.items]) for s in stretches()]
    assert found == [
        (2, 0, "", ["sgd_update", "minibatches"]),
        (3, 1, "the chain", ["which knob", "z_after"]),
        (3, 2, "all layers", ["bp1", "bp2"]),
        (3, 0, "", ["backprop"]),
    ]


def test_nobody_has_stopped_before_beginning():
    assert told() == ["Next: the exercise sgd_update in chapter 2."]
    assert progress().stations == {}


def test_it_says_where_one_stopped_and_what_is_next():
    keep(verdicts={"sgd_update": "correct"}, last={"kind": "exercise", "name": "sgd_update"})
    assert told() == ["You stopped in chapter 2, at the exercise sgd_update.", "Next: the exercise minibatches."]
    keep(questions={"which knob": {"right": False}}, last={"kind": "question", "name": "which knob"})
    assert told() == [
        "You stopped in chapter 3, station 1 of 2 (the chain), at the prediction which knob.",
        "Next: the number z_after.",
    ]
    keep(numbers={"z_after": "wrong"}, last={"kind": "number", "name": "z_after"})
    assert told()[1] == "Next: the number z_after."
    keep(numbers={"z_after": "correct"})
    assert told()[1] == "Next: the exercise bp1 in chapter 3, station 2 of 2 (all layers)."
    assert progress().stations == {3: "✓ station 1, ○ station 2"}
    keep(verdicts={"bp1": "correct"})
    assert "1 of 2 station 2" in repr(progress()) and "1 of 2 station 2" in progress()._repr_html_()


def test_what_was_left_out_comes_at_the_end_and_when_all_is_done_nothing_is_next():
    done = {name: "correct" for name in ("bp1", "bp2", "backprop")}
    keep(verdicts=done, numbers={"z_after": "correct"}, last={"kind": "exercise", "name": "backprop"})
    assert told()[1] == "Next: the exercise sgd_update in chapter 2."
    keep(verdicts={"sgd_update": "correct", "minibatches": "correct"}, questions={"which knob": {"right": True}})
    assert told() == ["You stopped in chapter 3, at the exercise backprop."]


def test_what_is_due_again_is_told(monkeypatch):
    module = sys.modules["mlp_course.exercises.progress"]  # (the package's `progress` is the function)
    monkeypatch.setattr(module, "due", lambda: ["one", "another"])
    assert told()[-1] == "Due again today: 2 questions, see review()."


def test_without_notebooks_the_declared_exercises_say_what_is_next(tmp_path_factory, monkeypatch):
    empty = tmp_path_factory.mktemp("empty")
    monkeypatch.setattr("mlp_course.learner.kept_file.folder", lambda: empty)
    assert told() == ["Next: the exercise share_right in chapter 0."]
    keep(verdicts={"gain_of": "correct"}, last={"kind": "exercise", "name": "gain_of"})
    assert told()[0] == "You stopped in chapter 5, at the exercise gain_of."
    assert stations.of_declarations()[0].items[0] == Item("exercise", "share_right")
