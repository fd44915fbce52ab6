"""The future of a bug: what became of it is read off its curves, and the page says it after the guess, not before."""

import asyncio
import json

import numpy as np
import pytest
from waiting import until, until_alone

from mlp_course.exercises import verdict_of
from mlp_course.exercises.checking import Check
from mlp_course.exercises.exercise import every
from mlp_course.exercises.live_card import live_card
from mlp_course.explore.future import Future
from mlp_course.explore.future.fates import AS_WELL, CRAWLS, DIVERGES, HEALTHY, STILL, fate_of
from mlp_course.explore.future.future import FATES
from mlp_course.explore.future.measures import tells

EPOCHS = np.arange(41)
RIGHT = 0.02 + 0.1 * np.exp(-EPOCHS / 5)  # falls from 0.12 to 0.02


def bp1_without_slope(z, a, y, prime):
    return a - y


def uphill(theta, grad, eta):
    return theta + eta * grad


def asked(f, name):
    return Future(verdict_of(f, name))


@pytest.mark.parametrize(
    ("costs", "fate"),
    [
        (RIGHT, AS_WELL),
        (0.5 * RIGHT, AS_WELL),
        (RIGHT + 0.001, AS_WELL),
        (RIGHT + 0.004, CRAWLS),
        (0.1 * np.exp(-EPOCHS / 30), CRAWLS),
        (0.12 - 0.0001 * EPOCHS, STILL),
        (0.12 + 0.0001 * EPOCHS, STILL),
        (np.where(EPOCHS > 0, 0.17, 0.12), STILL),  # it began, by chance, below the cost of knowing nothing
        (0.12 + 0.01 * EPOCHS, DIVERGES),
        (np.where(EPOCHS > 10, np.nan, RIGHT), DIVERGES),
        (np.where(EPOCHS > 10, np.inf, RIGHT), DIVERGES),
        (np.array([0.12, np.inf]), DIVERGES),
        (np.where(EPOCHS == 40, 9.0, RIGHT), AS_WELL),  # one bad epoch at the end decides nothing
    ],
)
def test_a_fate_is_read_off_two_curves(costs, fate):
    assert fate_of(costs, RIGHT) == fate


def test_a_measurement_makes_the_difference_between_as_well_and_healthy_and_no_other():
    assert fate_of(RIGHT, RIGHT, exposed=True) == HEALTHY
    assert fate_of(0.12 + 0.01 * EPOCHS, RIGHT, exposed=True) == DIVERGES


@pytest.mark.parametrize(
    ("yours", "right", "told"),
    [
        (1.0, 1.0, False),
        (1.04, 1.0, False),
        (1.06, 1.0, True),
        (0.94, 1.0, True),
        (0.6, 3e-11, True),
        (2e-9, 3e-11, False),
        (np.nan, 1.0, True),
        (np.inf, 1.0, True),
        (0.01, 0.0, True),
    ],
)
def test_two_numbers_tell_something_from_five_per_cent_on(yours, right, told):
    assert tells(yours, right) is told


def test_a_card_asks_what_a_wrong_answer_would_do_where_it_can_train():
    card = live_card(verdict_of(bp1_without_slope, "bp1"))
    hint, button = card.children[1].children
    assert (hint.description, button.description) == ("Hint", "What would this do?")
    button.click()
    button.click()  # once more begins anew, and leaves nothing behind
    assert [type(shown) for shown in card.children[-1].children] == [Future]
    assert not hasattr(live_card(verdict_of(every()["bp1"].reference)), "children")  # right: a card without buttons
    assert live_card(verdict_of(lambda z: z, "sigmoid")).children[1].description == "Hint"


def test_nothing_is_told_before_the_guess():
    future = asked(bp1_without_slope, "bp1")
    told = json.dumps(future.asker.get_state(), default=str)
    assert "cross-entropy" not in told and "gradient check" not in told
    assert future.children == (future.asker,)
    assert len(future.asker.choices) == len(FATES) == 5


def test_after_a_right_guess_both_have_trained_and_the_measurement_is_told():
    future = asked(bp1_without_slope, "bp1")
    future.choose(FATES.index(HEALTHY), "certain")
    reply = future.asker.reply
    assert "✓ You said: it <strong>looks healthy</strong> (certain), and so it does." in reply
    assert "<strong>gradient check</strong>" in reply and "cross-entropy" in reply
    assert (future.asker.choice, future.asker.sure) == (FATES.index(HEALTHY), 2)
    race = future.picture.race
    assert race.yours.run.epoch == race.right.run.epoch == race.bench.epochs
    assert race.yours.costs[0] == race.right.costs[0]  # equal starts
    for line in future.picture.lines.values():
        assert len(line.get_xdata()) == race.bench.epochs + 1
    words = future.picture.status.text
    assert words.startswith("Start 1, after ") and words.endswith(" It looks healthy.")
    assert {panel.picture.alt for panel in future.picture.panels} == {words.removesuffix(" It looks healthy.")}
    told = future.in_words().splitlines()
    assert told[0] == "✓ You said: it looks healthy (certain), and so it does."
    assert told[-2].startswith("Cost of your bp1: 0.139 at the start, ") and told[-2].endswith(" after 100 epochs.")
    assert told[-1].startswith("Cost of the right one: 0.139 at the start, ")


def test_after_a_wrong_guess_and_without_one():
    future = asked(uphill, "sgd_update")
    future.choose(FATES.index(CRAWLS), "only guessing")
    assert (
        "✗ You said: it <strong>crawls</strong> (only guessing), but it <strong>diverges</strong>."
        in future.asker.reply
    )
    future.forget()
    assert future.asker.reply == "" and future.children == (future.asker,)
    future.choose(None)
    assert future.asker.reply.startswith("<p>It <strong>diverges</strong>.</p>") and future.asker.choice == -1


def test_another_start_is_told_of_in_the_status_line_alone():
    future = asked(uphill, "sgd_update")
    future.choose(None)
    reply = future.asker.reply
    future.picture.another.click()
    assert future.picture.status.text.startswith("Start 2, after ") and future.asker.reply == reply


def test_without_a_page_it_is_asked_and_answered_by_check(monkeypatch, tmp_path):
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "progress.json"))
    checks = Check()
    with pytest.raises(ValueError, match="no answer that was checked is wrong"):
        checks.future()
    told = repr(checks(bp1_without_slope, "bp1"))
    assert told.endswith("What would this do? check.future() asks, and lets a network train on it.")
    checks(every()["bp2"].reference)  # a right answer to another exercise does not take its place
    future = checks.future()
    assert "5. It looks healthy: " in future.in_words() and "check.future(1) to check.future(5)" in future.in_words()
    assert future.picture is None and "cross-entropy" not in future.in_words()
    with pytest.raises(ValueError, match="from 1 to 5; got 6"):
        checks.future(6)
    checks(every()["bp1"].reference)
    with pytest.raises(ValueError, match="no answer"):
        checks.future()


def test_what_cannot_train_says_why_with_its_line_and_asks_nothing():
    def bp3_bp4(delta, a_before):
        return delta.mean(axis=1), delta @ a_before.T / delta.shape[1]

    future = asked(bp3_bp4, "bp3_bp4")
    (status,) = future.children
    assert "your bp3_bp4 returned db[1] = an array of shape (8,)" in status.text
    assert "in line" in status.text and "delta.mean(axis=1)" in status.text
    assert future.in_words() == status.text


def test_code_that_fails_on_the_way_is_stopped_and_said():
    calls = []

    def sgd_update(theta, grad, eta):
        calls.append(1)
        return theta + (eta * grad if len(calls) < 200 else grad[:, None])

    future = asked(sgd_update, "sgd_update")
    future.choose(None)
    fault = "Your sgd_update returned an array of shape (105, 105)"
    assert future.picture.status.failed and future.picture.status.text.startswith(fault)
    assert future.asker.reply.startswith("<p>It came to an end after ") and fault in future.asker.reply


@pytest.mark.live
def test_in_a_notebook_both_train_bit_by_bit_with_a_pause():
    async def scenario():
        future = asked(uphill, "sgd_update")
        future.choose(None)
        picture = future.picture
        assert picture.race.epoch == 0 and picture.panels[0].picture.pixels.size  # the first picture is there at once
        await until(lambda: picture.race.epoch > 0, "the first epoch")
        picture.pausing.click()
        await until_alone()
        assert picture.status.text.endswith(" Paused.") and future.asker.reply == ""
        picture.pausing.click()
        await until_alone()
        assert picture.race.epoch == picture.race.bench.epochs and "<strong>diverges</strong>" in future.asker.reply

    asyncio.run(scenario())


def test_where_there_is_no_kernel_a_still_and_words_stand_in():
    future = asked(uphill, "sgd_update")
    future.choose(None)
    data, _ = future.picture._repr_mimebundle_()
    assert "image/png" in data or "<img" in data["text/html"]
    assert "What would this do?" in future._repr_mimebundle_()[0]["text/plain"]
