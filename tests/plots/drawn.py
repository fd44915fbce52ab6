"""What a figure draws: lines with their dashes, marks with their shapes, letters, each in the colour it is drawn in."""

from typing import NamedTuple

import numpy as np
from matplotlib.backend_bases import RendererBase
from matplotlib.colors import to_hex
from matplotlib.lines import Line2D
from matplotlib.text import Text

from mlp_course.plots import palette

SHARP_ENOUGH = 60  # dots per inch: to see what is behind a letter


class Line(NamedTuple):
    """A line: its colour on paper, its ink, which is darker where it is transparent, its dashes, () if none."""

    colour: str
    ink: str
    dashes: tuple


class Mark(NamedTuple):
    """A mark: the colours of its inside and of its edge on paper ("" where there is none), and its shape."""

    face: str
    edge: str
    shape: tuple

    @property
    def colour(self) -> str:
        """The colour by which it is known: the inside, where that is not paper."""
        return self.face if self.face.upper() not in ("", palette.PAPER) else self.edge

    @property
    def ink(self) -> str:
        """The same; a mark is never so pale that it would be another series."""
        return self.colour


class Recorder(RendererBase):
    """Draws nothing, and writes down what it is told to draw."""

    def __init__(self, dpi: float):
        super().__init__()
        self.dpi = dpi
        self.lines: set[Line] = set()
        self.marks: set[Mark] = set()

    def points_to_pixels(self, points):
        return points * self.dpi / 72

    def draw_path(self, gc, path, transform, rgbFace=None):
        if rgbFace is None and gc.get_linewidth() > 0 and len(path.vertices) > 1:
            ink = to_hex(gc.get_rgb()[:3])
            self.lines.add(Line(on_paper(gc.get_rgb()), ink, dashes_of(gc)))

    def draw_markers(self, gc, marker_path, marker_trans, path, trans, rgbFace=None):
        if not len(path.vertices):
            return
        corners = marker_trans.transform(marker_path.vertices)
        size = np.abs(corners).max() or 1.0
        shape = tuple(map(tuple, np.round(corners / size, 1)))
        hollow = rgbFace is None or (len(rgbFace) == 4 and rgbFace[3] == 0)
        face = "" if hollow else on_paper(rgbFace)
        edge = on_paper(gc.get_rgb()) if gc.get_linewidth() > 0 else ""
        self.marks.add(Mark(face, edge, shape))

    def draw_image(self, gc, x, y, im, transform=None):
        """Fields of colour are no series."""

    def draw_text(self, gc, x, y, s, prop, angle, ismath=False, mtext=None):
        """Letters are looked at by themselves."""


def on_paper(colour) -> str:
    """The colour that this one, with its alpha, has on white paper."""
    red, green, blue, alpha, *_ = (*colour, 1.0)
    return to_hex(1 + alpha * (np.array([red, green, blue]) - 1))


def dashes_of(gc) -> tuple:
    """The dashes of a line, in widths of it."""
    _start, lengths = gc.get_dashes()
    return () if lengths is None else tuple(np.round(np.array(lengths) / max(gc.get_linewidth(), 1e-9), 1))


def series(ax) -> Recorder:
    """The lines and marks that are drawn in axes; frame, grid, and lines straight across are no series."""
    recorder = Recorder(ax.figure.dpi)
    for artist in (*ax.lines, *ax.collections, *ax.patches):
        across = isinstance(artist, Line2D) and artist.get_transform() != ax.transData
        if artist.get_visible() and not across:
            artist.draw(recorder)
    return recorder


def letters(figure) -> list[tuple[str, str, str]]:
    """(colour, the middle one of the colours behind it, text) of all that is written in a figure."""
    figure.set_dpi(SHARP_ENOUGH)
    figure.canvas.draw()
    texts = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
    places = [text.get_window_extent().extents.round().astype(int) for text in texts]
    for text in texts:
        text.set_visible(False)
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba())[::-1, :, :3].copy()
    found = []
    for text, (left, bottom, right, top) in zip(texts, places, strict=True):
        text.set_visible(True)
        behind = pixels[max(bottom, 0) : max(top, 0), max(left, 0) : max(right, 0)].reshape(-1, 3)
        if len(behind):
            colour = to_hex(np.median(behind, axis=0) / 255)
            found.append((to_hex(text.get_color()), colour, text.get_text()))
    return found
