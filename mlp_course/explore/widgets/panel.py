"""A figure and the picture that shows it: draw into `axes`, then `refresh`; only what moves is drawn again."""

from collections.abc import Callable

import numpy as np

from ... import plots
from .picture import Picture

# How large small letters are in a picture of the usual size, in CSS pixels.
SMALL_LETTERS = plots.style.SMALL * plots.style.DPI / 72
GAP = 8  # between pictures in a row, see style.css
NARROW = 330
NARROWEST = 300
NARROWEST_ON_SLIDE = 240
LOWEST = 180
ROOM_FOR_AXES = 100
MEASURES = ("ratio", "letters", "room", "tallest", "whole")


class Panel:
    """A figure of `width` by `height` CSS pixels, in a Picture that follows the page's width and sharpness.

    What moves is drawn over a cached background (blitting). matplotlib keeps its `stale` flag on everything else: as
    soon as limits, ticks or titles change, the background is drawn afresh, and otherwise it is kept.

    Its letters are no smaller than the page's: where those are large, all of it is drawn as much larger.

    `neighbours` is the width of the panels beside it, with which it shares the room of a slide.

    `caption` is its alternative text where that never changes. A panel may take over the `picture` of another one, so
    that the page does not move. `reserved` is the height that panels above it have. While a lab trains it is drawn
    again after `pause` seconds at the earliest.
    """

    pause = 0.0
    in_a_row = 1  # how many share a row where the page has room; then the row fits into the window

    def __init__(
        self,
        width: float = 430,
        height: float = 400,
        picture: Picture | None = None,
        caption: str = "",
        reserved: float = 0,
    ):
        self.picture = Picture(confirms=not self.pause) if picture is None else picture
        self.caption = caption
        self.reserved = reserved
        self.alone = False
        self.neighbours = 0.0
        self.not_before = 0.0
        self.figure = plots.new_figure(width, height)
        self.ratio = 1.0
        self.nominal = (width, height)
        self.size = (width, height)
        self._moving = []
        self._margins = []
        self._background = None
        self._sharpen()
        self._fit()
        for measure in MEASURES:
            self.picture.unobserve_all(measure)
            self.picture.observe(lambda _change: self.here(self._follow_page), measure)

    @property
    def zoom(self) -> float:
        """How many times as large as usual all is drawn, so that its small letters are as large as the page's."""
        return max(1.0, self.picture.letters / SMALL_LETTERS)

    def axes(self, left=72, bottom=50, right=22, top=30, **options):
        """Axes inside margins given in CSS pixels, which stay the same when the figure is resized."""
        ax = plots.axes_in(self.figure, left, bottom, right, top, **options)
        self._margins.append((ax, (left, bottom, right, top)))
        return ax

    def point_of(self, ax, x: float, y: float) -> tuple[float, float] | None:
        """The point of these axes at (x, y) of the picture, each from 0 to 1; None beside the axes."""
        at = ax.transData.inverted().transform(np.array([x, y]) * self.figure.bbox.size)
        left, right = ax.get_xlim()
        bottom, top = ax.get_ylim()
        return tuple(at) if left <= at[0] <= right and bottom <= at[1] <= top else None

    def moving(self, *artists) -> None:
        """Let these artists be drawn in every frame, in this order, above all that does not move."""
        for artist in artists:
            artist.set_animated(True)
            self._moving.append(artist)
        self._background = None

    def refresh(self, alt: str | None = None) -> None:
        """Show the present state, and say it in words."""
        self.picture.show_drawing(self._draw, self.caption or alt)

    def _draw(self) -> None:
        self.picture.show(self.render(), ratio=self.picture.ratio)

    def render(self) -> np.ndarray:
        """The pixels (h, w, 4) of the present state; the array is overwritten when any panel of its size is drawn."""
        canvas = self.figure.canvas
        if self._background is None or self.figure.stale:
            canvas.draw()
            self._background = canvas.copy_from_bbox(self.figure.bbox)
        else:
            canvas.restore_region(self._background)
        for artist in self._moving:
            if artist.get_visible():
                artist.axes.draw_artist(artist)
        return np.asarray(canvas.buffer_rgba())

    def rest(self) -> None:
        """Give back what only serves to draw quickly."""
        self._background = None

    def resized(self) -> None:
        """Called when the figure has another size: place anew what is placed by measure."""

    def here(self, action: Callable) -> None:
        """Call `action`; a panel that is drawn by a loop has it called there, for news may come in another thread."""
        action()

    def _sharpen(self) -> bool:
        """Draw with as many pixels as the page and its letters want; return whether that is a change."""
        ratio = self.picture.ratio * self.zoom
        if ratio == self.ratio:
            return False
        self.ratio = ratio
        self.figure.set_dpi(plots.style.DPI * ratio)
        self._background = None
        return True

    def _fit(self) -> bool:
        """Take the size that the page has room for, if it is known; return whether it is another one."""
        if not self.picture.room:
            return False
        gaps = GAP * (self.in_a_row - 1)
        share = (self.picture.room - gaps) // self.in_a_row / self.zoom
        tallest = np.inf
        if self.picture.tallest:
            tallest = self.picture.tallest / self.zoom - self.reserved
        if self.in_a_row > 1 and share >= NARROW:
            return self._resize(share, tallest)
        if self.picture.whole:
            return self._resize(self._share_of_slide(), tallest, NARROWEST_ON_SLIDE)
        return self._resize(self.picture.room / self.zoom, tallest if self.alone else np.inf)

    def _share_of_slide(self) -> float:
        """Return the width that is its own on a slide, where it stands in one row with its neighbours."""
        room = self.picture.room / self.zoom
        width = self.nominal[0]
        return room * width / (width + self.neighbours) - (GAP if self.neighbours else 0)

    def stand_alone(self, alone: bool, reserved: float = 0) -> None:
        """Be the only picture that is seen, which is no higher than the window, or one of several below others."""
        if (alone, reserved) != (self.alone, self.reserved):
            self.alone = alone
            self.reserved = reserved
            self._follow_page()

    def _resize(self, room: float, tallest: float = np.inf, narrowest: float = NARROWEST) -> bool:
        """Draw for a page with `room` CSS pixels, letters as large as before; return whether anything changed.

        `tallest` is the height that the window has for it: less is used, but no less than LOWEST.
        """
        full_width, full_height = self.nominal
        width = min(full_width, max(room, narrowest))
        height = max(min(full_height, 0.85 * width), full_height * width / full_width)
        height = min(height, max(tallest, LOWEST))
        if (width, height) == self.size:
            return False
        self.size = (width, height)
        self._background = None
        self.figure.set_size_inches(np.array(self.size) / plots.style.DPI)
        shrunk = height / full_height
        for ax, (left, bottom, right, top) in self._margins:
            # margins for letters stay, those that make room for other axes shrink with the figure
            if bottom >= ROOM_FOR_AXES:
                bottom *= shrunk
            if top >= ROOM_FOR_AXES:
                top *= shrunk
            ax.set_position(plots.style.box(self.figure, left, bottom, right, top))
        return True

    def _follow_page(self) -> None:
        """Draw anew for a page with other measures."""
        sharper = self._sharpen()
        refitted = self._fit()
        if refitted:
            self.resized()
        if (sharper or refitted) and not self.picture.empty:
            self.refresh()
