"""The painter of digits: by mouse and by keyboard, what is drawn is what the network is given."""

import numpy as np
import pytest

from mlp_course import Network, datasets, sgd
from mlp_course.explore import DigitPainter

ONE = [[(0.4, 0.75), (0.5, 0.9), (0.5, 0.1)]]

ROUND = [[(0.5 + 0.25 * np.cos(t), 0.5 + 0.4 * np.sin(t)) for t in np.linspace(0, 2 * np.pi, 25)]]


@pytest.fixture(scope="module")
def reader():
    net = Network([64, 30, 10], cost="cross-entropy", rng=0)
    for _ in sgd(net, datasets.digits(), 0.5, 10, 30, rng=0):
        pass
    return net


def press(painter, *keys, **more):
    for key in keys:
        painter.hear({"type": "keydown", "key": key, **more})


def mouse(painter, kind, x, y, buttons=1):
    box = painter.ax.get_position()
    painter.hear({"type": kind, "x": box.x0 + x * box.width, "y": box.y0 + y * box.height, "buttons": buttons})


def test_reads_what_is_drawn(reader):
    for strokes, digit in ((ONE, 1), (ROUND, 0)):
        painter = DigitPainter(reader, strokes)
        assert painter.outputs.argmax() == digit
        assert np.array_equal(painter.outputs, reader(painter.picture.reshape(64, 1))[:, 0])
        assert [bar.get_width() for bar in painter.answers.bars] == list(painter.outputs)
        assert painter.status.text.startswith(f"Read as {digit} ") and painter.sheet.picture.alt == painter.status.text


def test_draws_by_mouse(reader):
    painter = DigitPainter(reader, [])
    assert painter.picture is None and "empty" in painter.status.text
    mouse(painter, "pointerdown", 0.5, 0.9)
    for y in np.linspace(0.9, 0.1, 30):
        mouse(painter, "pointermove", 0.5, y)
    mouse(painter, "pointerup", 0.5, 0.1)
    mouse(painter, "pointermove", 0.9, 0.1, buttons=0)
    assert len(painter.strokes) == 1 and np.allclose(np.array(painter.strokes[0])[:, 0], 0.5)
    assert painter.picture[:, 3:5].sum() == pytest.approx(painter.picture.sum())


def test_draws_by_keyboard_what_the_mouse_draws(reader):
    painter = DigitPainter(reader, [])
    press(painter, "ArrowRight", "ArrowRight", " ", *["ArrowDown"] * 12, " ", "ArrowRight")
    assert len(painter.strokes) == 1 and len(painter.strokes[0]) == 13
    assert np.allclose(painter.strokes[0][-1], (0.4, 0.2)) and "Pen up at (0.45, 0.20)" in painter.status.text
    press(painter, "ArrowLeft", shift=True)
    assert painter.pen.place == pytest.approx((0.44, 0.2))
    press(painter, "Backspace")
    assert painter.strokes == [] and painter.image.get_array().max() == 0


def test_turn_and_pen_change_what_the_network_is_given(reader):
    painter = DigitPainter(reader, ONE)
    upright, thin = painter.picture, painter.picture.sum()
    painter.controls["turn"].value = 90
    assert not np.allclose(painter.picture, upright)
    assert np.array_equal(painter.image.get_array(), painter.picture)
    painter.controls["turn"].value, painter.controls["pen"].value = 0, 0.1
    assert painter.picture.sum() > thin
    painter.clear()
    assert painter.outputs is None and painter.error is None


def test_a_network_of_another_size_is_told_which_shape_it_needs():
    with pytest.raises(ValueError, match="63 inputs"):
        DigitPainter(Network([63, 10]))
    assert DigitPainter(Network([784, 10])).picture.shape == (28, 28)
    assert DigitPainter(lambda x: np.eye(10)[:, :1], shape=(4, 5)).picture.shape == (4, 5)
