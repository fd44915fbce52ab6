"""What every interactive does, whatever it shows: each control is seen and said, a still stands in, errors are told."""

import base64
import io

import pytest
from interactives import EACH, another, differ, made, pixels
from PIL import Image

DEEP = "LayerBender()"  # four hidden layers, as chapter 1 has it
PICTURE_STAYS = {("OptimizerRace", "whose")}  # it says whose rate the slider sets from now on
WORDS_STAY = {
    ("NeuronPlane", "activation"),
    ("XORChallenge", "b"),
    ("XORChallenge", "activation"),
    ("SurfaceExplorer", "angle"),
    ("DigitPainter", "pen"),
    ("EnlargedDigits", "degrees"),  # one copy of each digit, turned a little less, is read as well
}
SEVERAL_WORDS = {"NeuronPlane", "XORChallenge", "Stepper", "DemonNudge", "DigitPainter"}  # each picture has its own


@pytest.fixture(scope="module", params=[*EACH, DEEP])
def interactive(request):
    """Each one as a chapter shows it; a test puts back what it moves."""
    return made(request.param)


def test_every_control_changes_the_picture_and_the_words(interactive):
    kind = type(interactive).__name__
    assert interactive.error is None and not interactive.status.failed
    for name, control in interactive.controls.items():
        before = pixels(interactive)
        words = interactive.status.text
        value = control.value
        control.value = another(control)
        assert interactive.error is None, interactive.status.text
        assert differ(before, pixels(interactive)) == ((kind, name) not in PICTURE_STAYS), name
        assert (interactive.status.text != words) == ((kind, name) not in WORDS_STAY), name
        control.value = value


def test_every_picture_is_described_after_every_change(interactive):
    for control in interactive.controls.values():
        value = control.value
        control.value = another(control)
        described = {panel.picture.alt for panel in interactive.panels}
        assert "" not in described and interactive.status.text in described
        assert len(described) == 1 or type(interactive).__name__ in SEVERAL_WORDS
        control.value = value


def still_stands_in(interactive):
    data, metadata = interactive._repr_mimebundle_()
    assert data["text/plain"] == type(interactive).summary
    assert metadata["image/png"]["alt"]
    image = Image.open(io.BytesIO(base64.b64decode(data["image/png"])))
    assert min(image.size) > 200 and len(image.convert("RGB").getcolors(1 << 24)) > 3


def test_a_still_picture_stands_in_where_widgets_cannot_run(interactive):
    still_stands_in(interactive)
    still_stands_in(interactive)


def test_a_still_picture_stands_in_for_a_lab_too():
    still_stands_in(made("Lab()"))


def test_an_error_in_a_callback_is_shown_and_the_next_change_recovers(interactive, monkeypatch):
    def broken():
        raise ZeroDivisionError("on purpose")

    for control in interactive.controls.values():
        value = control.value
        with monkeypatch.context() as patch:
            patch.setattr(interactive, "update", broken)
            control.value = another(control)
        assert isinstance(interactive.error, ZeroDivisionError) and interactive.status.failed
        assert "on purpose" in interactive.status.text
        control.value = value
        assert interactive.error is None and not interactive.status.failed
