"""The lecturer's guide: plans name what there is, minutes add up, calendars keep the order, pages are up to date."""

import copy
import re
from dataclasses import replace

import build_guide
import guide_chapter
import guide_faults
import guide_labs
import guide_plan
import pytest
from guide_plan import Debt, Demo, Expected

from mlp_course.explore.lab.presets import PRESETS
from mlp_course.teach.__main__ import MODULES
from mlp_course.teach.lecture import read
from mlp_course.teach.lecture_reader import Reader

CHAPTERS = guide_chapter.chapters()
PLANS = guide_plan.plans()
CALENDARS = guide_plan.calendars()
GUIDE = build_guide.GUIDE.parent / "teaching.md"
LINK = re.compile(r"\]\(([^)#]+)")
COMMAND = re.compile(r"mlp_course\.teach ([a-z]+)")


def faults_of(plan, parts=None):
    chapter = CHAPTERS[plan.chapter]
    parts = read(plan.chapter).parts if parts is None else parts
    return list(guide_faults.plan_faults(plan, chapter, parts))


def test_each_chapter_has_a_plan():
    assert PLANS.keys() == CHAPTERS.keys()


@pytest.mark.parametrize("number", PLANS)
def test_a_plan_agrees_with_its_chapter_and_its_lecture(number):
    assert faults_of(PLANS[number]) == []


@pytest.mark.parametrize("calendar", CALENDARS, ids=lambda calendar: calendar["title"])
def test_a_calendar_names_each_chapter_once_in_an_allowed_order(calendar):
    assert list(guide_faults.calendar_faults(calendar, PLANS, CHAPTERS)) == []


def test_a_lab_takes_the_minutes_of_its_exercises():
    lab = "`z_by_hand`; then `neuron` to `xor_weights`, and `review()`"
    assert guide_labs.made_in(lab, CHAPTERS) == {"z_by_hand": 2, "neuron": 3, "b_both": 2, "xor_weights": 6}
    assert guide_labs.minutes_of(lab, CHAPTERS) == 13


def test_each_preset_is_shown_by_the_page_of_some_chapter():
    demos = [f"{demo.code} {demo.show}" for plan in PLANS.values() for demo in plan.demos]
    assert [name for name in PRESETS if not any(f'preset="{name}"' in demo for demo in demos)] == []


def test_there_are_calendars_of_5_10_and_14_sessions():
    assert [calendar["length"] for calendar in CALENDARS] == [5, 10, 14]


def test_the_pages_are_those_that_would_be_made_now():
    assert build_guide.out_of_date(build_guide.pages()) == []


def test_the_guide_and_its_pages_link_to_files_that_there_are():
    for path in (GUIDE, *sorted(build_guide.GUIDE.glob("*.md"))):
        local = [link for link in LINK.findall(path.read_text(encoding="utf-8")) if "://" not in link]
        assert local
        assert [link for link in local if not (path.parent / link).exists()] == [], path.name


def test_the_guide_names_each_command_and_no_other():
    named = set(COMMAND.findall(GUIDE.read_text(encoding="utf-8")))
    assert named == set(MODULES)


def test_the_guide_leads_to_each_page():
    linked = set(LINK.findall(GUIDE.read_text(encoding="utf-8")))
    assert {f"teaching/{path.name}" for path in build_guide.pages()} <= linked


PLAN = PLANS[1]
OBJECTIVE = PLAN.objectives[0]
OTHERS = PLAN.objectives[1:]
QUESTION = "feedforward: where yes ends"
SPOILT = {
    "needs chapters": {"needs": (0, 5)},
    "which this chapter does not ask": {"expect": {"training: moves of 0.7": "it runs away"}},
    "has no choice": {"expect": {QUESTION: "a square"}},
    "is expected to be answered rightly": {"expect": {QUESTION: "the line $x_2 = x_1 + 0.5$"}},
    "declares no misconception": {"misconceptions": (Expected("sigmoid", "e is 3", "", ""), *PLAN.misconceptions[1:])},
    "belongs to another chapter": {
        "misconceptions": (Expected("bp2", "σ′ is missing", "", ""), *PLAN.misconceptions[1:])
    },
    "there are 2 misconceptions": {"misconceptions": PLAN.misconceptions[1:]},
    "there is no preset 'sleepy'": {"demos": (Demo('Lab(preset="sleepy")', ""),)},
    "calls nothing that there is": {"demos": (Demo("NeuronPlan()", ""),)},
    "gives 'colour', which is not taken": {"demos": (Demo("NeuronPlane(colour=1)", ""),)},
    "gives 'etaa', which is not taken": {"demos": (Demo('Lab("moons", etaa=1)', ""),)},
    "which the chapter's first cell does not import": {"demos": (Demo("Descent(eta=0.9)", ""),)},
    "is not one call": {"demos": (Demo("press the button", ""),)},
    "which does not come later": {"debts": (Debt(0, "arrays"),)},
    "the objectives are not word for word": {"objectives": OTHERS},
    "nothing asks whether": {"objectives": (replace(OBJECTIVE, tasks=(), questions=(), self_test=()), *OTHERS)},
    "no 'B3' among its rows": {"objectives": (replace(OBJECTIVE, rows=("B3",)), *OTHERS)},
    "no 'bp1' among its tasks": {"objectives": (replace(OBJECTIVE, tasks=("bp1",)), *OTHERS)},
    "no 11 among its self_test": {"objectives": (replace(OBJECTIVE, self_test=(11,)), *OTHERS)},
    "'z_by_hand' serves no objective": {"objectives": (replace(OBJECTIVE, tasks=("neuron",)), *OTHERS)},
}


@pytest.mark.parametrize("fault", SPOILT)
def test_what_is_wrong_with_a_plan_is_found(fault):
    assert any(fault in found for found in faults_of(replace(PLAN, **SPOILT[fault])))


def lecture_of(folder, text):
    path = folder / "01_feedforward.md"
    path.write_text(text, encoding="utf-8")
    return Reader(path).parts


def test_minutes_that_do_not_add_up_and_votes_of_other_chapters_are_found(tmp_path):
    text = '# Yes or no {45=40 90=91}\n\n## A vote\n```cell\nPredict("training: moves of 0.7"\n```\n'
    found = faults_of(PLAN, lecture_of(tmp_path, text))
    assert [fault.partition(" minutes")[0] for fault in found[:2]] == ["the parts of the 45", "the parts of the 90"]
    assert "'training: moves of 0.7'" in found[2]


def test_a_note_that_names_what_there_is_not_is_found(tmp_path):
    text = "# Yes or no {45=45 90=90}\n\nOpen `NeuronPlan`, then `neurons.three_planes()`.\n"
    found = faults_of(PLAN, lecture_of(tmp_path, text))
    assert found == ["there is no interactive `NeuronPlan`", "there is no experiment `neurons.three_planes()`"]


def test_a_vote_belongs_to_the_lectures_that_show_it(tmp_path):
    text = (
        '# Both {45=45 90=45}\n\nAsk.\n## Both\n```cell\nPredict("a"\n```\n## Long {90}\n```cell\nPredict("b"\n```\n'
        '# Long {90=45}\n## Asked\n```cell\nPredict("c"\n```\n## Again {45}\n```cell\nPredict("c"\n```\n'
    )
    both, long = lecture_of(tmp_path, text)
    assert (both.note, both.votes) == ("Ask.", {"a": [45, 90], "b": [90]})
    assert long.votes == {"c": [90]}


def spoilt_calendars():
    sessions = CALENDARS[1]["sessions"]
    yield "it says 10 sessions and has 9", sessions[1:]
    yield "comes before [1, 2]", [sessions[2], *sessions[:2], *sessions[3:]]
    yield "not each once", [sessions[0], *sessions[:-1]]
    yield "there is no exercise `sigmoidal`", [{**sessions[0], "lab": "`sigmoidal`"}, *sessions[1:]]
    yield "minutes of work, over 60", [{**sessions[0], "lab": "`z_by_hand` to `eta_cliff`, `train`"}, *sessions[1:]]
    long = copy.deepcopy(sessions)
    long[1]["teaches"][0]["minutes"] = 120
    yield "plans lectures of [120] minutes", long


@pytest.mark.parametrize(("fault", "sessions"), list(spoilt_calendars()))
def test_what_is_wrong_with_a_calendar_is_found(fault, sessions):
    calendar = {**CALENDARS[1], "sessions": sessions}
    assert any(fault in found for found in guide_faults.calendar_faults(calendar, PLANS, CHAPTERS))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("the forward pass (chapter 1) and more", {1}),
        ("chapters 1 to 3, and the words of chapter 4", {1, 2, 3, 4}),
        ("What comes from chapters 4, 5 and 9 is said", {4, 5, 9}),
        ("[Chapter 6](06_learning_rates.ipynb) says more", {6}),
        ("some Python", set()),
    ],
)
def test_the_chapters_that_a_sentence_names(text, numbers):
    assert guide_chapter.numbers_in(text) == numbers
