"""class.toml beside the notebooks ends the ladder of hints, or asks for a journal, and the learner is told."""

import pytest

from mlp_course.exercises import journal
from mlp_course.exercises.checking import Check
from mlp_course.exercises.class_settings import BadSettings, ClassSettings, parsed
from mlp_course.exercises.exercise import every
from mlp_course.exercises.live_card import live_card


@pytest.fixture
def agree(tmp_path, monkeypatch):
    """A function that writes a class.toml of this text beside the notebooks of a learner with nothing solved."""
    notebooks = tmp_path / "notebooks"
    notebooks.mkdir()
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(notebooks / "progress.json"))
    monkeypatch.setenv("MLP_COURSE_CLASS", str(notebooks / "class.toml"))
    for name in ("sigmoid", "bp1"):
        monkeypatch.setattr(every()[name], "hints_given", 0)
    return lambda text: (notebooks / "class.toml").write_text(text, encoding="utf-8")


def wrong(z):
    return z


def hint_button(verdict):
    """The first button below a card that is about hints."""
    below = [child for widget in live_card(verdict).children for child in (widget, *getattr(widget, "children", ()))]
    return next(child for child in below if "int" in getattr(child, "description", ""))


def labels(verdict):
    return [label for label, _ in verdict.points]


def test_without_hints_button_and_call_say_so(agree):
    agree('hints = "none"')
    check = Check()
    button = hint_button(check(wrong, "sigmoid"))
    assert button.description == "No hints in this class" and button.disabled
    assert "class.toml" in button.tooltip
    hint = check.hint()
    assert repr(hint).startswith("No hints for sigmoid:\n  This class works without hints")
    assert "class.toml" in hint._repr_html_() and every()["sigmoid"].hints_given == 0


@pytest.mark.parametrize("most", [1, 2])
def test_a_number_ends_the_ladder_there(agree, most):
    agree(f"hints = {most}")
    check = Check()
    verdict = check(wrong, "sigmoid")
    assert [check.hint().step for _ in range(4)] == [*range(1, most + 1), *[most] * (4 - most)]
    assert check.hint().title == f"Hint {most} of {most} for sigmoid"
    skeleton = every()["sigmoid"].hints[-1]
    button = hint_button(verdict)
    button.click()
    assert button.disabled and check.hint().text != skeleton


def test_a_change_of_the_file_holds_from_the_next_check_on(agree):
    check = Check()
    agree("hints = 0")
    assert hint_button(check(wrong, "sigmoid")).disabled
    agree('hints = "all"')
    assert hint_button(check(wrong, "sigmoid")).description == "Hint"
    assert [check.hint().step for _ in range(3)] == [1, 2, 3]


def test_a_journal_that_the_class_asks_for_is_announced_and_kept(agree):
    agree("journal = true")
    check = Check()
    untouched = check(lambda z: ..., "sigmoid")
    told = dict(untouched.points)["Journal"]
    assert "notebooks/mlp_course_journal.jsonl" in told and "stays on this machine until you hand it in" in told
    assert "check.journal(False)" in told and not journal.place().exists()
    assert "mlp_course_journal.jsonl" in untouched._repr_mimebundle_()[0]["text/html"]
    assert "Journal" not in labels(check(wrong, "bp1")), "it is said once"
    assert "Journal" in labels(check(wrong, "sigmoid")), "and stays on its card when the cell is run again"
    assert [entry["exercise"] for entry in journal.entries()] == ["bp1", "sigmoid"]


def test_who_declines_has_no_journal(agree):
    agree("journal = true")
    check = Check()
    check(wrong, "sigmoid")
    check.journal(False)
    verdict = Check()(wrong, "sigmoid")
    assert len(journal.entries()) == 1 and "Journal" not in labels(verdict)


def test_who_keeps_one_unasked_is_told_nothing(agree):
    check = Check()
    check.journal()
    assert "Journal" not in labels(check(wrong, "sigmoid")) and len(journal.entries()) == 1


BAD = {
    'hints = "some"': 'hints = \'some\' is given, but "all", "none" or a whole number from 0 to 3 is expected',
    "hints = 4": "hints = 4 is given",
    "hints = true": "hints = True is given",
    "hints = 1.0": "hints = 1.0 is given",
    "hints = [1]": r"hints = \[1\] is given",
    'journal = "yes"': "journal = 'yes' is given, but true or false is expected",
    "hint = 1": "hint is given, but only hints and journal are expected",
    "hints = none": 'no TOML: .*Expected are lines such as hints = "none"',
}


@pytest.mark.parametrize("text", BAD)
def test_bad_settings_are_named(text):
    with pytest.raises(BadSettings, match=BAD[text]):
        parsed(text)


def test_bad_settings_are_said_on_the_card_and_not_used(agree):
    agree("hints = 7")
    check = Check()
    verdict = check(wrong, "sigmoid")
    assert dict(verdict.points)["Class"].startswith("class.toml beside the notebooks is not used: hints = 7 is given")
    assert hint_button(verdict).description == "Hint" and check.hint().steps == 3


@pytest.mark.parametrize("settings", [ClassSettings(), ClassSettings(0, True), ClassSettings(2)])
def test_settings_are_written_as_they_are_read(settings):
    assert parsed(settings.text) == settings
    assert parsed("\ufeff" + settings.text) == settings
