"""What is asked again, and when: after 1, 3, 7 and 21 days, first what one was certain of and wrong."""

from datetime import date, timedelta

import pytest

from mlp_course.exercises.keeping import place, read
from mlp_course.exercises.repetition import due, due_on, for_warm_up, next_day, note_answer
from mlp_course.questions import question

DAY = date(2026, 3, 1)


@pytest.fixture(autouse=True)
def table(monkeypatch, tmp_path):
    """Questions a1 to a3, b1 to b3, c1 to c3 on chapters 1 to 3, one that is never asked again, and no progress."""
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "progress.json"))
    monkeypatch.setattr("mlp_course.questions.table._QUESTIONS", {})
    monkeypatch.setattr("mlp_course.questions.Path.glob", lambda *_: [])
    both = {"choices": {"yes": "So.", "no": "Not so."}, "answer": "yes", "reason": "It is."}
    for chapter, letter in enumerate("abc", start=1):
        for number in (1, 2, 3):
            question(f"{letter}{number}", chapter=chapter, asks="Is it?", kind="warm-up", **both)
    question("here only", chapter=2, asks="Is it here?", **both)


def names(questions) -> list[str]:
    return [asked.name for asked in questions]


def days_later(days: int) -> date:
    return DAY + timedelta(days=days)


def test_right_answers_come_back_after_1_3_7_and_21_days():
    day = DAY
    for days in (1, 3, 7, 21):
        assert note_answer("a1", True, 1, day) == ""
        assert due(day) == [] and next_day(day) == day + timedelta(days=days)
        assert names(due(day + timedelta(days=days - 1))) == []
        day += timedelta(days=days)
        assert names(due(day)) == ["a1"] and names(due(day + timedelta(days=99))) == ["a1"]
    note_answer("a1", True, 1, day)
    assert due(day + timedelta(days=999)) == [] and next_day(day) is None


def test_a_wrong_answer_begins_anew():
    note_answer("a1", True, 1, DAY)
    note_answer("a1", True, 1, days_later(1))
    note_answer("a1", False, 1, days_later(4))
    assert due_on(read()[0]["questions"]["a1"]) == days_later(5)


def test_a_second_answer_on_the_same_day_changes_nothing():
    note_answer("a1", False, 2, DAY)
    before = place().read_bytes()
    note_answer("a1", True, 0, DAY)
    assert place().read_bytes() == before


def test_what_one_was_certain_of_and_wrong_comes_first():
    for name, right, sure in (("a1", True, 2), ("a2", False, 0), ("b1", False, 2), ("b2", False, 1)):
        note_answer(name, right, sure, DAY)
    assert names(due(days_later(1))) == ["b1", "b2", "a2", "a1"]


def test_a_warm_up_takes_one_from_the_chapter_before_and_two_from_earlier_ones():
    assert names(for_warm_up(4, DAY)) == ["c1", "b1", "b2"]
    assert names(for_warm_up(3, DAY)) == ["b1", "a1", "a2"]
    assert names(for_warm_up(2, DAY)) == ["a1", "a2", "a3"] and for_warm_up(1, DAY) == []
    note_answer("a3", False, 2, DAY)
    note_answer("c1", True, 2, DAY)
    note_answer("b2", False, 0, DAY)
    assert names(for_warm_up(4, DAY)) == ["c2", "a3", "b2"]


def test_no_more_than_six_are_served_at_once():
    for letter in "abc":
        for number in (1, 2, 3):
            note_answer(f"{letter}{number}", False, 0, DAY)
    assert len(due(days_later(1))) == 6


def test_an_unwritable_file_is_said(monkeypatch, tmp_path):
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "no" / "p.json"))
    assert "not kept" in note_answer("a1", True, 1, DAY)
