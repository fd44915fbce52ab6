"""A figure and the picture that shows it: draw into `axes`, then `refresh`."""

from collections.abc import Callable

import numpy as np

from ... import plots
from .figure import LiveFigure
from .picture import Picture

SMALL_LETTERS = plots.style.SMALL * plots.style.DPI / 72  # CSS pixels, in a picture that is drawn in its usual size
GAP = 8  # between pictures in a row, see style.css
NARROW = 330


class Panel:
    """A live figure of `width` by `height` CSS pixels, in a Picture that follows the page's width and sharpness.

    Its letters are no smaller than the page's: where those are large, all of it is drawn as much larger.

    `caption` is its alternative text where that never changes. A panel may take over the `picture` of another one, so
    that the page does not move. While a lab trains it is drawn again after `pause` seconds at the earliest.
    """

    pause = 0.0
    in_a_row = 1  # how many panels share a row, where the page has room for them; then the row fits into the window

    def __init__(self, width: float = 430, height: float = 400, picture: Picture | None = None, caption: str = ""):
        self.picture = Picture(confirms=not self.pause) if picture is None else picture
        self.caption = caption
        self.not_before = 0.0
        self.live = LiveFigure(width, height)
        self._sharpen()
        self._fit()
        for trait in ("ratio", "letters", "room", "tallest"):
            self.picture.unobserve_all(trait)
            self.picture.observe(lambda _change: self.here(self._follow_page), trait)

    @property
    def zoom(self) -> float:
        """How many times as large as usual all is drawn, so that its small letters are as large as the page's."""
        return max(1.0, self.picture.letters / SMALL_LETTERS)

    def axes(self, **margins):
        """Axes inside margins in CSS pixels, see `LiveFigure.axes`."""
        return self.live.axes(**margins)

    def refresh(self, alt: str | None = None) -> None:
        """Show the present state, and say it in words."""
        self.picture.show(self.live.render(), self.caption or alt, self.picture.ratio)

    def resized(self) -> None:
        """Called when the figure has another size: place anew what is placed by measure."""

    def here(self, action: Callable) -> None:
        """Call `action`; a panel that is drawn by a loop has it called there, for news may come in another thread."""
        action()

    def _sharpen(self) -> bool:
        """Draw with as many pixels as the page and its letters want; return whether that is a change."""
        ratio = self.picture.ratio * self.zoom
        if ratio == self.live.ratio:
            return False
        self.live.set_ratio(ratio)
        return True

    def _fit(self) -> bool:
        """Take the size that the page has room for, if it is known; return whether it is another one."""
        if not self.picture.room:
            return False
        room = self.picture.room / self.zoom
        share = (self.picture.room - GAP * (self.in_a_row - 1)) // self.in_a_row / self.zoom
        if self.in_a_row == 1 or share < NARROW:
            return self.live.fit(room)
        return self.live.fit(share, self.picture.tallest / self.zoom or np.inf)

    def _follow_page(self) -> None:
        """Draw anew for a page with other measures."""
        sharper = self._sharpen()
        refitted = self._fit()
        if refitted:
            self.resized()
        if (sharper or refitted) and self.picture.pixels is not None:
            self.refresh()
