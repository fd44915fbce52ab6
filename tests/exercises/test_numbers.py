"""Numbers as answers: right within three digits, known mistakes by name, and clear words for what is no number."""

import json

import numpy as np
import pytest

from mlp_course.exercises import check, progress
from mlp_course.exercises.agreeing import agreement
from mlp_course.exercises.exercise import every
from mlp_course.exercises.keeping import place
from mlp_course.exercises.number_verdicts import TOO_EARLY, named_mistake, verdict_of_number
from mlp_course.exercises.numbers import Number, every_number, number
from mlp_course.exercises.verdicts import OR
from mlp_course.exercises.worked import worked

ADDED = ("the step is added", "A yes that should be a no lowers z.")
NEURON = worked("w1 * x1 + w2 * x2 + b", w1=-2, w2=3, x1=1.73, x2=-0.61, b=-1)
WITHOUT_BIAS = ("the bias is left out", "The bias is turned too: its factor is 1.")


@pytest.fixture(autouse=True)
def two_numbers(monkeypatch, tmp_path):
    """A table of two numbers, and an empty progress file."""
    every_number()  # for those of the course are declared once, when their files are imported: not into this table
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "progress.json"))
    monkeypatch.setattr("mlp_course.exercises.numbers._NUMBERS", {})
    number(
        "z_after",
        chapter=2,
        asks="z after the step",
        value=lambda: 3 - 0.25 * 6,
        mistakes={4.5: ADDED, (lambda: 3 - 0.25 * 5): WITHOUT_BIAS, 3.25: [ADDED, WITHOUT_BIAS]},
        hints=("Each weight changes by η times its factor.", "w ← w − η x"),
    )
    number("slope", chapter=3, value=-0.0311)


@pytest.mark.parametrize("given", [1.5, np.float32(1.5), np.array([[1.5]]), 1.503, np.int64(1) + 0.5])
def test_a_right_number_is_correct_in_any_clothes(given):
    assert verdict_of_number("z_after", given).correct
    assert verdict_of_number("slope", -0.0311).correct


@pytest.mark.parametrize(
    ("given", "mistake"),
    [
        (4.5, "the step is added"),
        (1.75, "the bias is left out"),
        (-1.5, "the sign is flipped"),
        (3.0, "twice too large"),
        (0.75, "half of it"),
        (15, "ten times too large"),
        (0.15, "a tenth of it"),
        (150, "a hundred times too large"),
        (3.25, "the step is added; or else: the bias is left out"),
        (1.53, None),
        (4.52, None),
        (7.0, None),
        (0, None),
    ],
)
def test_a_wrong_number_is_named_where_its_mistake_is_known(given, mistake):
    verdict = verdict_of_number("z_after", given)
    assert (verdict.status, verdict.misconception) == ("wrong", mistake)
    words = (mistake or "is not it").replace("; the sign", ", and with it: the sign").split("; or else: ")
    assert (
        all(part in verdict.headline.lower() for part in words) and ("Asked for", "z after the step") in verdict.points
    )
    assert "1.5" not in verdict.headline.replace("1.53", ""), "the answer is not given away"


@pytest.mark.parametrize(
    ("right", "given", "mistake"),
    [
        (0.0311, 1 / 0.0311, "upside down"),
        (0.0311, 1 - 0.0311, "1 minus it"),
        (0.0311, 0.0311**2, "squared"),
        (0.0311, np.sqrt(0.0311), "the root of it"),
        (0.0311, -0.0419, "the step is added; the sign is flipped"),
        (1.5, 2 / 3, None),
        (1.5, -0.5, None),
        (1.5, 2.25, None),
    ],
)
def test_what_is_not_declared_is_named_by_a_number_to_which_chance_hardly_comes_and_else_an_example(
    right, given, mistake
):
    asked = Number("x", 1, value=right, mistakes={0.0419: ADDED})
    named, words = named_mistake(asked, given)
    assert named == mistake
    assert (mistake or "a slip that comes to this number, among others").partition(";")[0] in words.lower()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("1.5", "is the string '1.5': write the number without quotes"),
        (np.zeros((2, 3)), r"an array of shape \(2, 3\); one number is asked for"),
        ([1.5], "is a list; one number"),
        (None, "is None; one number"),
        (True, "is True; one number"),
        (float("nan"), "is nan, which is no finite number"),
        (np.inf, "is inf, which is no finite number"),
        (1.5 + 0j, "is a complex number"),
        (len, "is a function: call it"),
        (object(), "an object of type object"),
        (np.array(["a"]), r"array of shape \(1,\)"),
    ],
)
def test_what_is_no_number_is_told_in_clear_words(given, told):
    verdict = verdict_of_number("z_after", given)
    assert verdict.status == "error"
    with pytest.raises(ValueError, match=told):
        raise ValueError(verdict.headline)


def test_an_ellipsis_is_unattempted_and_not_kept():
    assert check(z_after=...).status == "unattempted"
    assert not place().exists()


def test_several_at_once_are_kept_in_a_group_of_their_own():
    both = check(z_after=1.5, slope=1)
    assert [verdict.status for verdict in both] == ["correct", "wrong"]
    assert check(z_after=9).status == "wrong"
    kept = json.loads(place().read_text(encoding="utf-8"))
    assert kept["numbers"] == {"slope": "wrong", "z_after": "correct"} and kept["verdicts"] == {}
    assert f"0 of {len(every())} exercises are correct, and 1 of 2 numbers." in repr(progress())


def test_a_number_has_hints_and_a_name_that_is_not_asked_for_is_told():
    check(z_after=9)
    assert [check.hint().step for _ in range(3)] == [1, 2, 2]
    with pytest.raises(ValueError, match="no hints for slope"):
        check.hint("slope")
    told = check(zafter=1)
    assert told.status == "error" and "There are: z_after, slope." in told.headline


def test_two_of_one_name_are_an_error():
    with pytest.raises(ValueError, match="two numbers called 'slope'"):
        number("slope", chapter=3, value=1)


def test_a_slip_in_a_formula_is_named_and_two_that_come_to_the_same_are_said_to_be_one_of_two():
    asked = Number("z", 1, value=-6.29, worked=NEURON)
    assert named_mistake(asked, -5.29)[0] == "b is left out"
    assert (
        named_mistake(asked, 3 * 1.73 + 2 * 0.61 - 1)[0] == "w₁ and w₂ are exchanged; or else: x₁ and x₂ are exchanged"
    )
    assert named_mistake(asked, 4321)[0] is None


@pytest.mark.parametrize(
    ("declared", "point"),
    [
        ({"look": "the factors"}, ("Go through", "the factors.")),
        ({"hints": ("Begin so.",)}, ("Begin with", "Begin so.")),
    ],
)
def test_nothing_is_named_where_more_than_three_slips_come_to_a_number_and_places_to_look_at_are_said(declared, point):
    product = worked("p * q * r * s", p=3, q=3, r=3, s=3)
    asked = number("product", chapter=1, value=81, worked=product, **declared)
    verdict = verdict_of_number(asked.name, 27)
    assert verdict.misconception is None and "Several slips" in verdict.headline
    assert point in verdict.points


def test_two_slips_at_once_are_named_where_no_single_one_comes_to_the_number():
    asked = Number("z", 1, value=-6.29, worked=NEURON)
    assert named_mistake(asked, 2 * 1.73 - 3 * 0.61)[0] == "The sign of w₁ is lost; b is left out"
    mistake, why = named_mistake(asked, 2 * 1.73 + 3 * 0.61 - 1)
    assert "The sign of w₁ is lost; The sign of x₂ is lost" in mistake.split(OR)
    assert "Two slips come to this number. Either: The sign of w₁ is lost, and with it: The sign of" in why


def test_rounded_too_early_is_said_of_a_number_that_rounded_steps_come_to_and_of_no_other_one_near_it():
    asked = Number("root", 1, value=1.6330, worked=worked("x / sqrt(square)", x=4, square=6))
    assert named_mistake(asked, 4 / 2.4)[0] == TOO_EARLY
    assert named_mistake(asked, 1.65)[0] is None


@pytest.mark.parametrize(
    ("value", "wrong", "how"),
    [
        (0.1 + 0.2, 0.3, 0),
        (0, 0.0, 0),
        (0.4871, 0.487123, 1),
        (-3.123456, -3.12, 1),
        (0.0066, 0.0066036, 2),
        (0.03102, 0.03106, 2),
        (0.9901, 0.99, None),
        (-2.95, -2.96, None),
        (0.25, 0.2548, None),
        (0, 1e-9, None),
        (0.5, -0.5, None),
    ],
)
def test_a_number_is_taken_for_another_one_by_the_digits_that_it_is_given_with(value, wrong, how):
    assert agreement(value, wrong) == how


def test_every_formula_of_the_course_comes_to_its_number_and_each_number_knows_three_mistakes_and_its_places(
    monkeypatch,
):
    monkeypatch.undo()
    assert len(every_number()) > 40
    for asked in every_number().values():
        assert asked.worked is None or asked.is_close(asked.worked.value, asked.right), asked.name
        assert len(asked.declared) >= 3 and asked.look, asked.name


def clashes(asked: Number) -> list[str]:
    """The declared mistakes of a number that count as right."""
    return [slip.name for slip in asked.declared if asked.is_close(slip.value, asked.right)]


def test_no_declared_mistake_of_the_course_counts_as_right(monkeypatch):
    assert clashes(Number("x", 1, 2.0, {2.001: ("near", "too near.")})) == ["near"]
    monkeypatch.undo()
    assert len(every_number()) > 40
    for asked in every_number().values():
        assert clashes(asked) == [], asked.name
