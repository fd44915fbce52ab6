"""A coarse field of colours stretched smoothly over axes, quickly, for it is drawn anew in every frame."""

import numpy as np
from matplotlib.artist import Artist


class Field(Artist):
    """Colours (rows, columns, 3), the first row at the bottom, stretched bilinearly to the pixels of `ax`."""

    def __init__(self, ax, zorder: float = 0):
        super().__init__()
        self.zorder = zorder
        self._colours = np.full((2, 2, 3), 255, np.uint8)
        ax.add_artist(self)

    def set_data(self, colours: np.ndarray) -> None:
        """Show these colours, uint8 or float from 0 to 255."""
        self._colours = np.asarray(colours)
        self.stale = True

    def get_array(self) -> np.ndarray:
        """The colours shown, (rows, columns, 3)."""
        return self._colours

    def draw(self, renderer) -> None:
        """Stretch and paint."""
        if not self.get_visible():
            return
        left, bottom, right, top = np.rint(self.axes.bbox.extents).astype(int)
        context = renderer.new_gc()
        renderer.draw_image(context, left, bottom, stretched(self._colours, right - left, top - bottom))
        context.restore()
        self.stale = False


def stretched(colours: np.ndarray, width: int, height: int) -> np.ndarray:
    """Colours (rows, columns, 3) interpolated linearly to pixels (height, width, 4), the outermost on the edges.

    In floats: of whole numbers between the two directions, the edges of pale shades would be stairs.
    """
    from PIL import Image

    rows, columns = colours.shape[:2]
    between_middles = (0.5, 0.5, columns - 0.5, rows - 0.5)
    pixels = np.full((height, width, 4), 255, np.uint8)
    for channel, values in enumerate(np.moveaxis(colours, 2, 0)):
        picture = Image.fromarray(values.astype(np.float32))
        pixels[..., channel] = picture.resize((width, height), Image.Resampling.BILINEAR, between_middles)
    return pixels
