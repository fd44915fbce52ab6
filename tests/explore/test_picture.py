"""Pictures on their way to the browser: frames and patches, events, and the still that stays in the notebook."""

import asyncio
import io
import time

import numpy as np
import pytest
from PIL import Image
from waiting import until

from mlp_course.explore import Picture
from mlp_course.explore.widgets.pixels import changed
from mlp_course.explore.widgets.still import with_still


class Screen:
    """What the browser does with the news of a Picture: a first frame, messages, a repair when one is missing."""

    def __init__(self, picture, monkeypatch):
        self.picture = picture
        self.newest = 0
        self.bytes = 0
        picture.observe(lambda change: self.begin(change.new), "frame")
        if picture.frame:
            self.begin(picture.frame)
        monkeypatch.setattr(picture, "send", self.receive)

    def begin(self, frame):
        width, height, ratio, number = np.frombuffer(frame[:16], "<u4").tolist()
        if number > self.newest:
            pixels = np.asarray(Image.open(io.BytesIO(frame[16:])).convert("RGBA"))
            assert pixels.shape == (height, width, 4)
            self.whole(pixels, ratio / 1000, number)

    def receive(self, message, buffers):
        arrays = [np.frombuffer(buffer, np.uint8) for buffer in buffers]
        self.bytes = sum(map(len, buffers))
        if message["type"] == "whole":
            pixels = arrays[0].reshape(message["height"], message["width"], 4)
            self.whole(pixels, message["ratio"], message["number"])
        else:
            self.patch(message, *arrays)

    def whole(self, pixels, ratio, number):
        self.pixels = pixels.copy()
        self.css_width = pixels.shape[1] / ratio
        self.newest = number

    def patch(self, message, bits, fresh):
        assert message["type"] == "patch" and message["number"] == self.newest + 1
        x, y, width, height = (message[name] for name in ("x", "y", "width", "height"))
        differs = np.unpackbits(bits)[: width * height].reshape(height, width).astype(bool)
        self.pixels[y : y + height, x : x + width][differs] = fresh.reshape(-1, 4)
        self.newest = message["number"]


@pytest.fixture
def picture():
    """A picture that a page shows."""
    picture = Picture()
    picture.open()
    yield picture
    picture.close()


def noise(seed=0, shape=(40, 60, 4)):
    return np.random.default_rng(seed).integers(0, 256, shape, np.uint8)


def test_screen_shows_every_frame_whether_whole_or_patched(picture, monkeypatch):
    screen = Screen(picture, monkeypatch)
    pixels = noise()
    picture.show(pixels, "first", ratio=2.0)
    assert screen.css_width == 30 and picture.alt == "first"
    for seed, box in enumerate([(3, 9, 5, 20), (39, 40, 59, 60), (0, 40, 0, 60), (10, 11, 0, 60)]):
        pixels[box[0] : box[1], box[2] : box[3]] = noise(seed + 1)[box[0] : box[1], box[2] : box[3]]
        picture.show(pixels, f"frame {seed}")
        np.testing.assert_array_equal(screen.pixels, pixels)
        assert picture.alt == f"frame {seed}"
    assert screen.bytes < 4 * 60 + 60 / 8 + 1, "only what changed is sent"
    number = screen.newest
    picture.show(pixels)
    assert screen.newest == number, "an equal picture need not be sent"
    picture.show(noise(9, (20, 30, 4)))
    np.testing.assert_array_equal(screen.pixels, noise(9, (20, 30, 4)))


def test_a_browser_that_missed_a_patch_gets_the_whole_picture(picture, monkeypatch):
    screen = Screen(picture, monkeypatch)
    pixels = noise()
    picture.show(pixels)
    monkeypatch.setattr(picture, "send", lambda message, buffers: None)
    pixels[5, 5] = 255 - pixels[5, 5]
    picture.show(pixels)
    assert (screen.pixels != pixels).any()
    monkeypatch.setattr(picture, "send", screen.receive)
    picture._handle_custom_msg({"type": "whole", "number": screen.newest}, [])
    np.testing.assert_array_equal(screen.pixels, pixels)


def test_what_moves_is_never_kept_and_the_picture_is_once_it_has_come_to_rest(picture, monkeypatch):
    pixels = noise()

    async def session():
        screen = Screen(picture, monkeypatch)
        picture.show(pixels, "first", ratio=2.0)
        first = picture.frame
        for seed in range(3):
            pixels[10:20] = noise(seed + 1)[10:20]
            picture.show(pixels, "moving", ratio=2.0)
            assert picture.frame == first
        picture.show(noise(9, (20, 30, 4)), "of another size")
        assert picture.frame == first and screen.newest == 5
        await until(lambda: picture.frame != first, "the picture to be kept")

    asyncio.run(session())
    again = Screen(picture, monkeypatch)
    np.testing.assert_array_equal(again.pixels, noise(9, (20, 30, 4)))
    assert again.newest == 5 and again.css_width == 30


def test_a_page_that_knows_the_newest_picture_gets_no_other(picture, monkeypatch):
    sent = []
    picture.show(noise())
    monkeypatch.setattr(picture, "send", lambda message, buffers: sent.append(message["type"]))
    picture._handle_custom_msg({"type": "whole", "number": 1}, [])
    assert sent == []
    picture._handle_custom_msg({"type": "whole", "number": 0}, [])
    assert sent == ["whole"]


def test_the_picture_sent_is_a_copy(picture):
    pixels = noise()
    picture.show(pixels)
    pixels[:] = 0
    assert picture.pixels.any()


def test_changed_finds_the_smallest_rectangle():
    before = noise()
    after = before.copy()
    after[7, 11] ^= 1
    after[20, 5, 2] ^= 1
    assert changed(before, after) == (5, 7, 7, 14)
    assert changed(before, before) == (0, 0, 0, 0)
    assert changed(before, ~before) == (0, 0, 60, 40) and changed(None, before) is None
    assert changed(before[:30], before) is None


def test_a_picture_is_ready_while_two_frames_are_on_their_way_not_three_unless_nobody_looks(picture, monkeypatch):
    for seed in range(2):
        picture.show(noise(seed))
        assert picture.ready
    picture.show(noise(2))
    assert not picture.ready
    picture._handle_custom_msg({"type": "seen", "number": 2}, [])
    assert picture.ready
    picture.show(noise(3))
    assert picture.ready
    picture.show(noise(4))
    assert not picture.ready
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + 1)
    assert picture.ready


def test_events_reach_their_listeners():
    picture, heard = Picture(events=["pointerdown"]), []
    picture.on_event(heard.append)
    event = {"type": "pointerdown", "x": 0.25, "y": 0.5}
    picture._handle_custom_msg(event, [])
    assert heard == [event]


def test_a_still_picture_has_its_words_and_its_place_in_the_notebook():
    picture = Picture()
    picture.show(noise(), "a picture of noise")
    data, metadata = picture._repr_mimebundle_()
    assert data["text/plain"] == "a picture of noise" == metadata["image/png"]["alt"]
    assert "application/vnd.jupyter.widget-view+json" in data and data["image/png"].startswith("iVBOR")
    assert with_still({"a": 1}, [], "words") == ({"a": 1, "text/plain": "words"}, {})
