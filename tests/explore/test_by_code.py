"""What hands do is done by code as well, and told in words: controls are set, buttons and keys pressed."""

import pytest

from mlp_course.explore import Descent, DigitPainter, Lab, Stepper
from mlp_course.explore.neuron_plane import NeuronPlane


def test_a_control_is_set_and_only_what_changed_is_told():
    plane = NeuronPlane()
    assert '"b": bias b is 0.5 (from ' in plane.in_words() and "Run this notebook" not in plane.in_words()
    told = plane.set("b", 1.0).in_words()
    assert '"b": bias b is 1' in told and "w_1" not in told
    assert "tanh" in plane.set("activation", "tanh").in_words()
    assert plane.set("activation", "tanh").in_words() == "Nothing that is told has changed."
    assert plane.in_words().startswith("NeuronPlane."), "where nothing has changed, all is told again"


@pytest.mark.parametrize(
    ("name", "value", "error", "words"),
    [
        ("mu", 1, ValueError, "There is no control 'mu'. There are: eta, start."),
        ("eta", 7, ValueError, "eta goes from 0.02 to 1.20; got 7."),
        ("eta", "large", TypeError, "got 'large', which is no number."),
        ("eta", float("nan"), ValueError, "eta goes from 0.02 to 1.20; got nan."),
    ],
)
def test_what_cannot_be_set_is_said(name, value, error, words):
    descent = Descent()
    before = descent.status.text
    with pytest.raises(error, match=words.replace(".", r"\.")):
        descent.set(name, value)
    assert descent.status.text == before


def test_an_option_that_there_is_not_is_said_with_those_that_there_are():
    with pytest.raises(ValueError, match=r"activation is one of sigmoid, tanh, .*; got 'step'"):
        NeuronPlane().set("activation", "step")


def test_a_button_and_a_key_are_pressed_by_their_names():
    stepper = Stepper(step=1)
    assert stepper.press("Next").value("step") == 2
    with pytest.raises(ValueError, match=r"There is no button or key 'Nxt'\. There are: 'Back', 'Next'"):
        stepper.press("Nxt")
    painter = DigitPainter(lambda x: x[2:12])
    before = painter.status.text
    painter.press("Clear").press(" ").press("ArrowRight").press("ArrowRight")
    assert painter.status.text != before


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("foo", 1),
        ("eta", "a"),
        ("eta", -1.0),
        ("eta", float("nan")),
        ("activation", "foo"),
        ("optimizer", "foo"),
        ("hidden", "8, 8"),
        ("batch_size", 0),
        ("seed", 0.5),
        ("dropout", 1.0),
        ("data", "bar"),
    ],
)
def test_a_lab_refuses_a_wrong_setting_and_stays_as_it_is(name, value):
    lab = Lab(seeds=1)
    before = lab.code()
    with pytest.raises((ValueError, TypeError), match=r"\.$"):
        lab.set(name, value)
    assert lab.code() == before and lab.set("eta", 1).settings.eta == 1


def test_a_lab_tells_what_a_change_has_changed():
    lab = Lab(seeds=1, trained=1)
    lab.in_words()
    told = lab.set("eta", 1).in_words()
    assert '"eta": learning rate η is 1 (from' in told and "activation" not in told
    assert "epoch 3: training cost" in lab.train(epochs=2).in_words()
