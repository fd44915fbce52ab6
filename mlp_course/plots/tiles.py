"""Small square pictures at given places, all drawn at once: what each neuron of a network answers."""

import numpy as np
from matplotlib.artist import Artist

from . import palette
from .field import stretched

EDGE = np.round(255 * palette.rgb(palette.QUIET)).astype(np.uint8)


class Tiles(Artist):
    """Pictures (N, r, r, 3), first row at the bottom, centred at `places` (N, 2) of `ax`, `side` CSS pixels wide."""

    def __init__(self, ax, places: np.ndarray, side: float, zorder: float = 2):
        super().__init__()
        self.zorder = zorder
        self.places = np.asarray(places, float)
        self.side = side
        self._pictures = np.full((len(self.places), 2, 2, 3), 255, np.uint8)
        ax.add_artist(self)

    def set_data(self, pictures: np.ndarray) -> None:
        """Show these pictures, uint8."""
        self._pictures = np.asarray(pictures, np.uint8)
        self.stale = True

    def get_array(self) -> np.ndarray:
        """The pictures shown, (N, r, r, 3)."""
        return self._pictures

    def draw(self, renderer) -> None:
        """Stretch each to its size, frame it, and paint it."""
        if not self.get_visible() or not len(self.places):
            return
        side = max(round(self.side * self.get_figure().dpi / 100), 4)
        context = renderer.new_gc()
        middles = self.axes.transData.transform(self.places)
        corners = np.rint(middles - side / 2).astype(int)
        for (left, bottom), picture in zip(corners, self._pictures, strict=True):
            pixels = stretched(picture, side, side)
            for edge in (np.s_[0], np.s_[-1], np.s_[:, 0], np.s_[:, -1]):
                pixels[edge][..., :3] = EDGE
            renderer.draw_image(context, left, bottom, pixels)
        context.restore()
        self.stale = False
