"""A figure and the picture that shows it: draw into `axes`, then `refresh`."""

from .figure import LiveFigure
from .picture import Picture


class Panel:
    """A live figure of `width` by `height` CSS pixels, in a Picture that follows the screen's sharpness.

    A panel may take over the `picture` of another one, so that the page does not move.
    """

    def __init__(self, width: float = 430, height: float = 400, picture: Picture | None = None):
        self.picture = Picture() if picture is None else picture
        self.live = LiveFigure(width, height, self.picture.ratio)
        self.picture.unobserve_all("ratio")
        self.picture.observe(self._sharpen, "ratio")

    def axes(self, **margins):
        """Axes inside margins in CSS pixels, see `LiveFigure.axes`."""
        return self.live.axes(**margins)

    def refresh(self, alt: str | None = None) -> None:
        """Show the present state, and say it in words."""
        self.picture.show(self.live.render(), alt, self.live.ratio)

    def _sharpen(self, change) -> None:
        self.live.set_ratio(change.new)
        if self.picture.pixels is not None:
            self.refresh()
