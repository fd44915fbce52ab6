"""The table of questions: whole declarations are taken, faulty ones are told what is wrong with them."""

import pytest

from mlp_course.questions import every, named, question
from mlp_course.questions.prose import prose, stored
from mlp_course.questions.table import Question

SOUND = {
    "chapter": 3,
    "asks": "Which of $w_1$ and $w_2$ moves most?",
    "choices": {"$w_1$": "Its factor is 1.", "$w_2$": "Its factor is 2."},
    "answer": "$w_2$",
    "reason": "Its factor is the larger one.",
}


def test_a_question_knows_its_answer():
    asked = Question("which", **SOUND)
    assert (asked.texts, asked.right, asked.kind) == (("$w_1$", "$w_2$"), 1, "predict")
    with pytest.raises(TypeError):
        asked.choices["$w_3$"] = "added later"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"answer": "w_2"}, r"question 'which': the answer 'w_2' is none of the choices '\$w_1\$', '\$w_2\$'"),
        ({"choices": {"$w_1$": "", "$w_2$": "Two."}}, r"the choice '\$w_1\$' has no reply"),
        ({"choices": {"$w_2$": "Two."}}, "at least two choices, not 1"),
        ({"asks": " "}, "asks should be a text"),
        ({"reason": None}, "reason should be a text, but is None"),
        ({"kind": "riddle"}, "no kind 'riddle'; there are predict, warm-up, self-test"),
        ({"chapter": "3"}, "chapter should be a whole number, but is '3'"),
        ({"choices": {1: "One.", "$w_2$": "Two."}}, "a choice should be a text, but is 1"),
    ],
)
def test_a_faulty_declaration_is_told_what_is_wrong(change, told):
    with pytest.raises(ValueError, match=told):
        Question("which", **{**SOUND, **change})


def test_two_of_one_name_are_an_error_and_the_table_is_by_chapter(monkeypatch):
    every()  # for those of the course are declared once, when their files are imported: not into the table that follows
    monkeypatch.setattr("mlp_course.questions.table._QUESTIONS", {})
    later = question("later", **{**SOUND, "chapter": 98})
    question("earlier", **{**SOUND, "chapter": 97})
    with pytest.raises(ValueError, match="two questions called 'later'"):
        question("later", **SOUND)
    assert list(every())[-2:] == ["earlier", "later"] and named("later") is later
    with pytest.raises(ValueError, match=r"no question called 'latter'\. The nearest are 'later'"):
        named("latter")


def test_the_questions_of_the_course_are_in_the_file_of_their_chapter():
    for asked in every().values():
        assert 0 <= asked.chapter <= 12


def test_prose_keeps_formulas_and_escapes_the_rest():
    assert prose("a < b, `x < y`, *more* $w_1 * w_2 * w_3 < 2$") == (
        "a &lt; b, <code>x &lt; y</code>, <em>more</em> $w_1 * w_2 * w_3 &lt; 2$"
    )
    assert prose("2 * 3 * 4") == "2 * 3 * 4"


def test_without_a_kernel_the_answer_is_folded_below_the_question():
    open_part, _, folded = stored(Question("which", **SOUND)).partition("<details>")
    assert "moves most?" in open_part and "the larger one" not in open_part and "factor" not in open_part
    assert "the larger one" in folded and "Its factor is 1." in folded and folded.endswith("</details>")
