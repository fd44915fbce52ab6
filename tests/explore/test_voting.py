"""The vote of a class, on the kernel's side: two rounds, the answer at the end, and nothing kept of it anywhere."""

import json

import pytest

from mlp_course.exercises.keeping import read
from mlp_course.explore import Predict
from mlp_course.explore.ballot import Ballot, share
from mlp_course.questions import every

NAME = "backpropagation: one knob up"
TOLD = ("the answer", "past the negative weight", "reverses the direction", "tempting to stop")


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch, tmp_path):
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "progress.json"))
    monkeypatch.delenv("MLP_COURSE_VOTES", raising=False)


def press(predict, action, **more):
    """What the page sends."""
    predict._receive(None, {"type": "vote", "do": action, **more}, [])


def page(predict) -> str:
    """Everything that the page has been sent."""
    return json.dumps(predict.asker.get_state(), default=str)


def seen(predict) -> dict:
    """What can be seen of it in the page."""
    names = ("stage", "votes", "counts", "right", "told", "reply", "choice", "sure")
    return {name: getattr(predict.asker, name) for name in names}


def test_a_ballot_has_two_rounds_with_a_talk_between_them():
    ballot = Ballot(3)
    ballot.add(2)
    ballot.add(2)
    ballot.enter(0, 24)
    assert ballot.counted == [24, 0, 2] and ballot.held == 1
    ballot.go_on()
    assert ballot.stage == "talk" and ballot.counted is None
    ballot.go_on()
    ballot.add(1)
    assert (ballot.stage, ballot.held, ballot.counted) == ("second", 2, [0, 1, 0])
    ballot.go_on()
    ballot.go_on()
    assert ballot.stage == "over" and ballot.rounds == [[24, 0, 2], [0, 1, 0]]


def test_what_was_counted_last_is_taken_back_and_never_from_the_other_round():
    ballot = Ballot(2)
    ballot.enter(1, 7)
    ballot.enter(1, 70)
    ballot.add(0)
    assert [ballot.take_back(), ballot.take_back()] == [0, 1] and ballot.counted == [0, 7]
    ballot.go_on()
    ballot.go_on()
    assert ballot.take_back() is None and ballot.rounds == [[0, 7], [0, 0]]


def test_what_cannot_be_counted_is_refused_and_changes_nothing():
    ballot = Ballot(2)
    for votes in (-1, 10_000, 2.5, None, True, "3"):
        with pytest.raises(ValueError, match="whole number from 0 to 9999"):
            ballot.enter(0, votes)
    for choice in (-1, 2):
        with pytest.raises(ValueError, match="There are 2 choices"):
            ballot.add(choice)
    assert ballot.rounds == [[0, 0], [0, 0]] and ballot.take_back() is None
    ballot.close()
    for change in (ballot.take_back, lambda: ballot.add(0)):
        with pytest.raises(ValueError, match="Nothing is counted now"):
            change()


def test_the_share_of_right_votes_is_said_in_words():
    assert share([3, 9], right=1) == "9 of 12 right (75 %)"
    assert share([0, 0], right=1) == "no votes"


def test_a_class_votes_twice_and_only_then_the_page_is_told_the_answer():
    predict = Predict(NAME).vote()
    asker = predict.asker
    assert asker.stage == "first" and asker.told.startswith("Keys 1 to 3 count a vote")
    for _ in range(3):
        press(predict, "add", choice=1)
    press(predict, "enter", choice=0, votes=40)
    assert asker.votes == [[40, 3, 0]] and asker.told == "1: 40 of 43 votes."
    press(predict, "take_back")
    assert asker.votes == [[0, 3, 0]] and asker.told == "Taken back. 1: 0 of 3 votes."
    press(predict, "go_on")
    assert asker.stage == "talk" and not asker.counts and "neighbour" in asker.told
    press(predict, "show_counts")
    assert asker.counts
    press(predict, "go_on")
    assert asker.stage == "second" and not asker.counts, "the first vote is covered while they vote again"
    press(predict, "add", choice=0)
    assert asker.right == -1 and not [words for words in TOLD if words in page(predict)]
    press(predict, "answer")
    assert asker.votes == [[0, 3, 0], [1, 0, 0]] and asker.right == 0
    assert asker.told == "First vote: 0 of 3 right (0 %). Second vote: 1 of 1 right (100 %)."
    assert "<strong>The answer: It will rise.</strong>" in asker.reply and "tempting to stop" in asker.reply


def test_after_again_there_is_no_trace():
    predict = Predict(NAME, reveal=lambda: Predict(NAME)).vote()
    fresh = seen(Predict(NAME).vote())
    press(predict, "add", choice=0)
    press(predict, "answer")
    assert len(predict.children) == 2
    press(predict, "again")
    assert seen(predict) == fresh and predict.children == (predict.asker,)
    press(predict, "add", choice=0)
    press(predict, "leave")
    assert predict.voting is None and predict.asker.stage == "" and predict.asker.votes == [[0, 0, 0]]


def test_what_the_learner_predicted_before_stays_as_it_was():
    predict = Predict(NAME)
    predict.choose("It will fall", "certain")
    predict.forget()
    kept = read()[0]
    for action in ("open", "go_on", "go_on", "answer", "again", "leave"):
        press(predict, action)
    assert read()[0] == kept
    predict.choose("It will rise", "certain")
    assert "You said" in predict.asker.reply


def test_wrong_presses_are_told_and_change_nothing():
    predict = Predict(NAME).vote()
    press(predict, "enter", choice=0, votes=None)
    assert predict.asker.told == "Votes are a whole number from 0 to 9999, such as 24."
    press(predict, "go_on")
    press(predict, "add", choice=0)
    assert predict.asker.told == "Nothing is counted now." and predict.asker.votes == [[0, 0, 0]]


@pytest.mark.parametrize("given", ["", "0"])
def test_a_learner_is_asked_as_ever_and_a_deck_begins_with_votes(monkeypatch, given):
    monkeypatch.setenv("MLP_COURSE_VOTES", given)
    alone = Predict(NAME)
    assert alone.asker.stage == "" and "<details>" in alone._repr_mimebundle_()[0]["text/html"]
    press(alone, "add", choice=0)
    assert alone.asker.votes == []
    monkeypatch.setenv("MLP_COURSE_VOTES", "1")
    assert Predict(NAME).asker.stage == "first"
    monkeypatch.setenv("MLP_COURSE_FOR_READERS", "1")
    assert Predict(NAME).asker.stage == "", "a build stores what a reader sees, and no vote"


def test_a_notebook_that_is_saved_during_a_vote_holds_no_answer():
    bundle = json.dumps(Predict(NAME).vote()._repr_mimebundle_()[0])
    assert "It will fall" in bundle and not [words for words in TOLD if words in bundle]


def test_every_prediction_of_the_course_can_be_voted_on_by_keys():
    for question in every().values():
        assert len(question.choices) <= 9, question.name
