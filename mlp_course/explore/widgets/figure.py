"""A matplotlib figure that is redrawn many times a second: only what moves is drawn again."""

import numpy as np

from ... import plots

NARROWEST = 300
LOWEST = 240
ROOM_FOR_AXES = 100


class LiveFigure:
    """A Figure whose moving artists are drawn over a cached background (blitting).

    matplotlib keeps its `stale` flag on everything that does not move: as soon as limits, ticks or titles change, the
    background is drawn afresh, and otherwise it is kept.
    """

    def __init__(self, width: float, height: float, ratio: float = 1.0):
        self.figure = plots.new_figure(width, height, ratio)
        self.ratio, self.nominal, self.size = ratio, (width, height), (width, height)
        self._moving, self._margins, self._background = [], [], None

    def axes(self, left=72, bottom=50, right=22, top=30, **options):
        """Axes inside margins given in CSS pixels, which stay the same when the figure is resized."""
        ax = plots.place(self.figure, left, bottom, right, top, **options)
        self._margins.append((ax, (left, bottom, right, top)))
        return ax

    def moving(self, *artists):
        """Let these artists be drawn in every frame, in this order, above all that does not move."""
        for artist in artists:
            artist.set_animated(True)
            self._moving.append(artist)
        self._background = None

    def set_ratio(self, ratio: float) -> None:
        """Draw with another number of device pixels per CSS pixel."""
        self.ratio = ratio
        self.figure.set_dpi(plots.style.DPI * ratio)
        self._background = None

    def fit(self, room: float, tallest: float = np.inf) -> bool:
        """Draw for a page with `room` CSS pixels, letters as large as before; return whether anything changed.

        `tallest` is the height that the window has for it: less is used, but no less than LOWEST.
        """
        width, height = self.nominal
        width = min(width, max(room, NARROWEST))
        height = max(min(height, 0.85 * width), height * width / self.nominal[0])
        size = (width, min(height, max(tallest, LOWEST)))
        if size == self.size:
            return False
        self.size, self._background = size, None
        self.figure.set_size_inches(np.array(size) / plots.style.DPI)
        shrunk = size[1] / self.nominal[1]
        for ax, (left, bottom, right, top) in self._margins:
            # margins for letters stay as they are, those that make room for other axes shrink with the figure
            bottom, top = (m if m < ROOM_FOR_AXES else m * shrunk for m in (bottom, top))
            ax.set_position(plots.style.box(self.figure, left, bottom, right, top))
        return True

    def render(self) -> np.ndarray:
        """The pixels (h, w, 4) of the present state; the array is overwritten by the next call."""
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


def pixels_of(figure) -> np.ndarray:
    """The pixels (h, w, 4) of a matplotlib Figure as it stands."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas = figure.canvas if hasattr(figure.canvas, "buffer_rgba") else FigureCanvasAgg(figure)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba()).copy()
