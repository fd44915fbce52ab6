"""What a network answers all over the plane: a field of colour and the line where it changes its mind."""

from collections.abc import Callable

import numpy as np

from . import palette


class Plane:
    """A field of colour over a rectangle, with the decision boundary drawn as a line; `update` only sets data."""

    def __init__(self, ax, extent: tuple[float, float, float, float], resolution: int = 80):
        from .field import Field

        self.ax = ax
        self.resolution = resolution

        self.image = Field(ax)
        (self.line,) = ax.plot([], [], color=palette.INK, linewidth=1.8, zorder=2)
        self.artists = [self.image, self.line]
        self.set_extent(extent)

    def set_extent(self, extent: tuple[float, float, float, float]) -> None:
        """Look at another rectangle (left, right, bottom, top)."""
        self.extent = tuple(float(e) for e in extent)
        left, right, bottom, top = self.extent
        self.ax.set(xlim=(left, right), ylim=(bottom, top))
        self.u = np.linspace(left, right, self.resolution)
        self.v = np.linspace(bottom, top, self.resolution)
        self.grid = np.stack(np.meshgrid(self.u, self.v)).reshape(2, -1)

    def update(self, f: Callable[[np.ndarray], np.ndarray], middle: float = 0.5) -> np.ndarray:
        """Show f, which maps points (2, m) to answers (1, m) or (K, m); returns the field, (K, resolution, resolution).

        One answer: its boundary is where f = `middle`. K answers: where the two largest are equal.
        """
        field = np.asarray(f(self.grid)).reshape(-1, self.resolution, self.resolution)
        if len(field) == 1:
            above = field[0] - middle
            self.show(palette.two_class_colours(above + 0.5), self.contour(above))
        else:
            self.show(palette.class_colours(field), self._borders(field))
        return field

    def boundary(self, f: Callable[[np.ndarray], np.ndarray], middle: float = 0.5) -> np.ndarray:
        """The line, (2, points), where f, as `update` takes it, changes its mind; nothing is shown."""
        field = np.asarray(f(self.grid)).reshape(-1, self.resolution, self.resolution)
        return self.contour(field[0] - middle) if len(field) == 1 else self._borders(field)

    def show(self, colours: np.ndarray, line: np.ndarray) -> None:
        """Show colours (resolution, resolution, 3) and a line (2, points)."""
        self.image.set_data(colours)
        self.line.set_data(line)

    def contour(self, gap: np.ndarray) -> np.ndarray:
        """The line where gap (resolution, resolution) is 0, its pieces joined by nan, shape (2, points)."""
        from contourpy import contour_generator

        pieces = contour_generator(self.u, self.v, np.nan_to_num(gap)).lines(0.0)
        if not pieces:
            return np.empty((2, 0))
        gapped = [np.vstack([piece, [[np.nan, np.nan]]]) for piece in pieces]
        return np.concatenate(gapped).T

    def _borders(self, scores: np.ndarray) -> np.ndarray:
        """The lines between the regions that each class wins."""
        lines = []
        for k in range(len(scores)):
            others = np.delete(scores, k, axis=0).max(axis=0)
            lines.append(self.contour(scores[k] - others))
        return np.concatenate(lines, axis=1)
