"""One picture in the browser: sharp, quick, described in words, and able to take pointer and keys."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress

import numpy as np
import traitlets

from .front import FrontWidget
from .pixels import as_words, changed, lossless, pixels_of
from .still import with_still

PATIENCE = 0.5
# Frames that may be on their way while the next one is drawn; every second one is confirmed.
UNDER_WAY = 2
CALM = 1.0  # seconds without a change, after which the picture is kept as it is


class Picture(FrontWidget):
    """A picture (h, w, 4) of RGBA bytes on a canvas, with alternative text that follows its state.

    `frame` is what a page begins with, and what a notebook keeps that is saved with its widgets: the picture as it was
    when nothing had moved for a second, compressed behind 16 bytes (width, height, pixels per CSS pixel times 1000, its
    number). What moves goes to the page as messages, which nobody keeps.

    The browser tells `ratio`, its device pixels per CSS pixel, and in CSS pixels `room`, the width of the page,
    `letters`, the size of its text, and `tallest`, the height of the window without what else belongs to the
    interactive (0 where it is not known); and whether all of it has to be seen at once (`whole`), as on a slide.

    It confirms every second frame that it has shown, see `ready`; where several pictures are drawn together, one may do
    so for all (`confirms` is false for the others), as each message costs the kernel a millisecond.

    `events` names the DOM events that are sent to Python ("pointerdown", "pointermove", "pointerup", "keydown"); only
    then can the keyboard reach the picture, and of the keys only those in `taken_keys` are taken from the page.
    """

    part = traitlets.Unicode("picture").tag(sync=True)
    frame = traitlets.Bytes(b"").tag(sync=True)
    alt = traitlets.Unicode("").tag(sync=True)
    ratio = traitlets.Float(1.0).tag(sync=True)
    room = traitlets.Int(0).tag(sync=True)
    letters = traitlets.Float(14.0).tag(sync=True)
    tallest = traitlets.Int(0).tag(sync=True)
    whole = traitlets.Bool(False).tag(sync=True)
    events = traitlets.List(traitlets.Unicode()).tag(sync=True)
    taken_keys = traitlets.List(traitlets.Unicode()).tag(sync=True)
    confirms = traitlets.Bool(True).tag(sync=True)
    takes_focus = traitlets.Bool(False).tag(sync=True)  # until the page has given it the keyboard
    _pixels = None
    _drawing = None

    def __init__(self, **traits):
        super().__init__(**traits)
        self._listeners = []
        self._pixel_ratio = 1.0
        self._number = 0
        self._seen = 0
        self._sent_at = 0.0
        self._keeping = None
        self.on_msg(self._receive)

    def open(self) -> None:
        """Connect with the page, which begins with the whole picture of now."""
        if self.comm is None and not self.empty:
            self._draw()
            self._begin()
        super().open()

    def leave(self) -> None:
        """Keep nothing any more."""
        if self._keeping:
            self._keeping.cancel()
            self._keeping = None

    @classmethod
    def of(cls, figure, alt: str) -> "Picture":
        """A picture of a matplotlib Figure that stays as it is."""
        picture = cls()
        picture.show(pixels_of(figure), alt)
        return picture

    def show(self, pixels: np.ndarray, alt: str | None = None, ratio: float = 1.0) -> None:
        """Send pixels (h, w, 4), uint8, of which `ratio` make a CSS pixel, and the text that describes them.

        Only the pixels that changed go to the browser: in live training a fifth of the rectangle that holds them.
        """
        before = self._pixels
        self._pixels = pixels.copy()
        self._pixel_ratio = ratio
        if self.comm is not None:
            self._tell(before)
        if alt is not None:  # after the picture, which waits for no words
            self.alt = alt

    def _tell(self, before: np.ndarray | None) -> None:
        """Send what is other than before."""
        box = changed(before, self._pixels)
        if before is None:
            self._begin()
        elif box is None:
            self._count()
            self._send_whole()
        elif box[2] and box[3]:
            self._count()
            self._send_patch(before, *box)

    def show_drawing(self, draw: Callable, alt: str | None = None) -> None:
        """Call `draw()`, which shows pixels: at once where the page has this picture, else when somebody looks."""
        self._drawing = draw
        if self.comm is not None:
            self._draw()
        if alt is not None:
            self.alt = alt

    def _draw(self) -> None:
        draw = self._drawing
        self._drawing = None
        if draw is not None:
            draw()

    def _send_whole(self) -> None:
        height, width = self._pixels.shape[:2]
        place = {"width": width, "height": height, "ratio": self._pixel_ratio, "number": self._number}
        self.send({"type": "whole", **place}, [self._pixels.tobytes()])

    def _send_patch(self, before: np.ndarray, x: int, y: int, width: int, height: int) -> None:
        place = {"x": x, "y": y, "width": width, "height": height, "number": self._number}
        box = (slice(y, y + height), slice(x, x + width))
        new = as_words(self._pixels)[box]
        differs = as_words(before)[box] != new
        where = np.packbits(differs).tobytes()
        self.send({"type": "patch", **place}, [where, new[differs].tobytes()])

    def _begin(self) -> None:
        self._number += 1
        self._keep()

    def _count(self) -> None:
        self._number += 1
        self._sent_at = time.monotonic()
        if self._keeping is None:
            self._keep_after(CALM)

    def _keep_after(self, seconds: float) -> None:
        """Look in so many seconds whether the picture has come to rest; without an event loop it is not kept."""
        with suppress(RuntimeError):
            self._keeping = asyncio.get_running_loop().call_later(seconds, self._keep_if_calm)

    def _keep_if_calm(self) -> None:
        self._keeping = None
        wait = self._sent_at + CALM - time.monotonic()
        if wait > 0:
            self._keep_after(wait)
        elif self.comm is not None:
            self._keep()

    def _keep(self) -> None:
        height, width = self._pixels.shape[:2]
        header = np.array([width, height, round(1000 * self._pixel_ratio), self._number], "<u4")
        self.frame = header.tobytes() + lossless(self._pixels)

    @property
    def ready(self) -> bool:
        """Whether the browser has shown all but the last frame, or has been silent so long that nobody is watching."""
        arrived = not self.confirms or self._seen >= self._number - UNDER_WAY
        return arrived or time.monotonic() - self._sent_at > PATIENCE

    @property
    def pixels(self) -> np.ndarray | None:
        """The pixels shown last, (h, w, 4); None where there are none."""
        self._draw()
        return self._pixels

    @property
    def empty(self) -> bool:
        """Whether nothing has been shown yet."""
        return self._pixels is None and self._drawing is None

    def on_event(self, listener) -> None:
        """Call `listener(event)` for each event: a dict with type and key, or type, x, y (0 to 1, y upwards)."""
        self._listeners.append(listener)

    def _receive(self, _widget, content, _buffers) -> None:
        kind = content.get("type")
        if kind == "seen":
            self._seen = max(self._seen, int(content.get("number", 0)))
        elif kind == "whole":
            if content.get("number", -1) < self._number:
                self._send_whole()
        else:
            self.hear(content)

    def hear(self, event: dict) -> None:
        """Tell an event to all who listen."""
        for listener in self._listeners:
            listener(event)

    def in_words(self) -> str:
        """Return its alternative text."""
        return self.alt

    def _repr_mimebundle_(self, **options):
        return with_still(super()._repr_mimebundle_(**options), [self.pixels], self.alt)
