"""A coarse field of colours stretched smoothly over axes, quickly, for it is drawn anew in every frame."""

import numpy as np
from matplotlib.artist import Artist


class Field(Artist):
    """Colours (rows, columns, 3), the first row at the bottom, stretched bilinearly to the pixels of `ax`."""

    def __init__(self, ax, zorder: float = 0):
        super().__init__()
        self.zorder = zorder
        self._colours = np.full((2, 2, 3), 255, np.float32)
        ax.add_artist(self)

    def set_data(self, colours: np.ndarray) -> None:
        """Show these colours, uint8 or float from 0 to 255."""
        self._colours = np.asarray(colours, np.float32)
        self.stale = True

    def get_array(self) -> np.ndarray:
        """The colours shown, (rows, columns, 3)."""
        return self._colours

    def draw(self, renderer) -> None:
        """Stretch and paint."""
        if not self.get_visible():
            return
        left, bottom, right, top = np.rint(self.axes.bbox.extents).astype(int)
        width = right - left
        height = top - bottom
        columns = stretched(np.ascontiguousarray(self._colours.swapaxes(0, 1)), width)
        pixels = np.full((height, width, 4), 255, np.uint8)
        pixels[..., :3] = stretched(np.ascontiguousarray(columns.swapaxes(0, 1)), height)
        context = renderer.new_gc()
        renderer.draw_image(context, left, bottom, pixels)
        context.restore()
        self.stale = False


def stretched(values: np.ndarray, count: int) -> np.ndarray:
    """Values (few, …) interpolated linearly to (count, …), the first and last in their places.

    A product with a matrix of weights would say the same, but several threads of a BLAS on a busy machine were seen to
    take 70 ms for it.
    """
    at = np.linspace(0, len(values) - 1, count)
    lower = np.minimum(at.astype(int), len(values) - 2)
    share = (at - lower).astype(np.float32).reshape(-1, *[1] * (values.ndim - 1))
    below = values.take(lower, axis=0)
    result = values.take(lower + 1, axis=0)
    result -= below
    result *= share
    result += below
    return result
