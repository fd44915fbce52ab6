"""A figure and the picture that shows it: draw into `axes`, then `refresh`."""

from .figure import LiveFigure
from .picture import Picture


class Panel:
    """A live figure of `width` by `height` CSS pixels, in a Picture that follows the page's width and sharpness.

    `caption` is its alternative text where that never changes. A panel may take over the `picture` of another one, so
    that the page does not move. While a lab trains it is drawn again after `pause` seconds at the earliest.
    """

    pause = 0.0

    def __init__(self, width: float = 430, height: float = 400, picture: Picture | None = None, caption: str = ""):
        self.picture = Picture(confirms=not self.pause) if picture is None else picture
        self.caption, self.not_before = caption, 0.0
        self.live = LiveFigure(width, height, self.picture.ratio)
        if self.picture.room:
            self.live.fit(self.picture.room)
        for trait, follow in (("ratio", self._sharpen), ("room", self._fit)):
            self.picture.unobserve_all(trait)
            self.picture.observe(follow, trait)

    def axes(self, **margins):
        """Axes inside margins in CSS pixels, see `LiveFigure.axes`."""
        return self.live.axes(**margins)

    def refresh(self, alt: str | None = None) -> None:
        """Show the present state, and say it in words."""
        self.picture.show(self.live.render(), self.caption or alt, self.live.ratio)

    def resized(self) -> None:
        """Called when the figure has another size: place anew what is placed by measure."""

    def _sharpen(self, change) -> None:
        self.live.set_ratio(change.new)
        self._show_again()

    def _fit(self, change) -> None:
        if self.live.fit(change.new):
            self.resized()
            self._show_again()

    def _show_again(self) -> None:
        if self.picture.pixels is not None:
            self.refresh()
