"""Predictions and warm-ups, on the kernel's side: nothing is told before the choice, and each choice has its reply."""

import json

import ipywidgets as widgets
import pytest

from mlp_course import plots
from mlp_course.exercises.keeping import read
from mlp_course.experiments import Result
from mlp_course.explore import Predict, WarmUp, review
from mlp_course.explore.asking import spoken
from mlp_course.questions import question

HTML = "text/html"


@pytest.fixture(autouse=True)
def asked(monkeypatch, tmp_path):
    """A question of its own, and no progress."""
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "progress.json"))
    monkeypatch.setattr("mlp_course.questions.table._QUESTIONS", {})
    monkeypatch.setattr("mlp_course.questions.Path.glob", lambda *_: [])
    return question(
        "knobs",
        chapter=3,
        asks="Which of $w_1$ and $w_2$ moves $z$ most?",
        choices={
            "$w_1$": "It stands first, but its factor is one.",
            "$w_2$": "Its factor is two, the largest.",
            "both": "You treated the knobs fairly.",
        },
        answer="$w_2$",
        reason="The weighted input multiplies it by two.",
        again="$x = (1, 2)$. Which of $w_1$ and $w_2$ moves $z$ most?",
    )


TOLD = ("multiplies", "largest", "stands first", "treated")


def told(predict) -> str:
    """Everything that the page has been sent."""
    return json.dumps(predict.asker.get_state(), default=str)


def test_before_the_choice_the_page_holds_neither_answer_nor_reason_nor_replies():
    predict = Predict("knobs")
    assert not [words for words in TOLD if words in told(predict)]
    words = predict._repr_mimebundle_()[0]["text/plain"]
    assert words == "Predict: Which of $w_1$ and $w_2$ moves $z$ most? ($w_1$ / $w_2$ / both)"


def test_every_choice_has_its_reply_then_the_answer_and_its_reason():
    predict = Predict("knobs")
    predict.choose("both", "fairly sure")
    said = predict.asker.reply
    assert "✗ You said <strong>both</strong> (fairly sure), but it is not so. You treated the knobs fairly." in said
    assert "<strong>The answer: $w_2$.</strong> The weighted input multiplies it by two." in said
    assert "stands first" not in said and (predict.asker.choice, predict.asker.sure) == (2, 1)
    right = Predict("knobs")
    right.choose("$w_2$", "certain")
    assert "✓ You said <strong>$w_2$</strong> (certain), and so it is. Its factor is two" in right.asker.reply


def test_ask_again_forgets_the_choice_and_the_first_answer_stays_in_the_progress():
    predict = Predict("knobs", reveal=lambda: widgets.HTML("the picture"))
    predict.choose("both", "certain")
    assert predict.children[1].value == "the picture"
    predict.forget()
    assert not [words for words in TOLD if words in told(predict)]
    assert predict.children == (predict.asker,) and predict.choice is None and predict.asker.choice == -1
    predict.choose("$w_2$", "certain")
    assert "✓" in predict.asker.reply
    kept = read()[0]["questions"]["knobs"]
    assert (kept["right"], kept["sure"]) == (False, 2)


def test_shown_without_guessing_there_is_the_answer_and_nothing_is_kept():
    predict = Predict("knobs", reveal=lambda: widgets.HTML("the picture"))
    predict.show()
    assert "The answer: $w_2$." in predict.asker.reply and "You said" not in predict.asker.reply
    assert len(predict.children) == 2 and read()[0]["questions"] == {}


def test_what_is_revealed_may_be_anything_that_shows_itself_and_an_error_is_told():
    class Result:
        def _repr_mimebundle_(self, **options):
            return {"text/plain": "a result", "text/html": "<b>a result</b>"}

    predict = Predict("knobs", reveal=Result)
    predict.choose("both", "certain")
    output = predict.children[1]
    assert output.outputs[0]["data"]["text/html"] == "<b>a result</b>"
    broken = Predict("knobs", reveal=lambda: 1 / 0)
    broken.choose("both", "certain")
    assert 'role="alert"' in broken.children[1].value and "ZeroDivisionError" in broken.children[1].value


def test_the_page_answers_by_messages():
    predict = Predict("knobs")
    predict._receive(None, {"type": "choose", "choice": 2, "sure": 0}, [])
    assert (predict.choice, predict.sure) == ("both", "only guessing")
    predict._receive(None, {"type": "again"}, [])
    assert predict.asker.reply == ""
    predict._receive(None, {"type": "show"}, [])
    assert "The answer" in predict.asker.reply


def test_pressed_again_while_the_kernel_is_busy_it_is_answered_once():
    revealed = []
    predict = Predict("knobs", reveal=lambda: revealed.append(1) or widgets.HTML("the picture"))
    predict._receive(None, {"type": "choose", "choice": 2, "sure": 0}, [])
    for pressed in ({"type": "choose", "choice": 1, "sure": 2}, {"type": "show"}):
        predict._receive(None, pressed, [])
    assert predict.choice == "both" and "You said <strong>both</strong>" in predict.asker.reply
    assert revealed == [1]


def test_wrong_calls_are_told_what_is_wrong():
    with pytest.raises(ValueError, match=r"no question called 'knob'.*'knobs'"):
        Predict("knob")
    with pytest.raises(TypeError, match="reveal should be a function"):
        Predict("knobs", reveal=widgets.HTML("x"))
    with pytest.raises(ValueError, match="'none' is none of "):
        Predict("knobs").choose("none", "certain")


def test_stored_the_answer_is_folded():
    html = Predict("knobs")._repr_mimebundle_()[0][HTML]
    above, _, folded = html.partition("<details>")
    assert not [words for words in TOLD if words in above] and all(words in folded for words in TOLD)


def test_a_build_stores_the_picture_that_answers_in_the_fold(monkeypatch):
    result = Result(plots.new_figure(120, 80), "The line turns.")
    calls = []
    predict = Predict("knobs", reveal=lambda: calls.append(1) or result)
    assert "<img" not in predict._repr_mimebundle_()[0][HTML] and not calls, "a learner waits for no picture"
    monkeypatch.setenv("MLP_COURSE_FOR_READERS", "1")
    above, _, folded = predict._repr_mimebundle_()[0][HTML].partition("<details>")
    assert '<img alt="The line turns." src="data:image/png;base64,iVBOR' in folded and "<img" not in above
    words = Predict("knobs", reveal=lambda: Result(None, "No picture."))
    assert "<img" not in words._repr_mimebundle_()[0][HTML]


def test_a_choice_has_a_name_that_is_heard():
    texts = ("$w_1$", "2 b", "`b`", r"$(W^2)^T \, \delta^2$", r"$2 \cdot 26$")
    assert [spoken(text) for text in texts] == ["w_1", "2 b", "b", "(W^2) transposed delta^2", "2 times 26"]


def test_a_warm_up_asks_each_in_the_words_for_another_place():
    warm_up = WarmUp(4)
    (asking,) = warm_up.askings
    assert asking.title == "Warm-up, 1 of 1." and "$x = (1, 2)$." in asking.asker.asks and asking.asker.place == ""
    data = warm_up._repr_mimebundle_()[0]
    assert "Warm-up, 1 of 1." in data["text/plain"] and data[HTML].count("<details>") == 1
    assert "no earlier chapters" in WarmUp(1)._repr_mimebundle_()[0][HTML]


def test_a_review_has_nothing_on_the_first_day():
    assert "Nothing is due today. Questions come from warm-ups" in review()._repr_mimebundle_()[0][HTML]
    Predict("knobs").choose("both", "certain")
    assert "The next day with questions is" in review()._repr_mimebundle_()[0][HTML]
