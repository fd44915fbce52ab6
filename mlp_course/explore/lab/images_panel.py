"""What a network answers to pictures: some of them by name, and the borders on a plane through them all."""

import numpy as np
from matplotlib.patheffects import withStroke

from ... import plots
from ...plots import palette
from ..widgets.panel import Panel
from ..widgets.picture import Picture
from .layout import ABOVE, GHOST, SIZE
from .pinned import Ghost
from .view import View

ROWS = 2
COLUMNS = 6
POINTS = 150  # shadows of test pictures, as many as can be told apart
RESOLUTION = 48  # of the plane: each of its points is a picture that the network is asked about


class ImagesPanel(Panel):
    """Some test pictures, each with the class that the network gives it, above the decision boundary on a plane.

    The plane is that of the pictures' widest shadow: its points are pictures too, between and beyond those that there
    are, and the colour is what the network answers to them. The dots are shadows of test pictures: the network sees all
    their pixels, so that a dot may well stand on a colour that is not its own.
    """

    name = "answer"
    in_a_row = 2

    def __init__(self, view: View, picture: Picture | None = None):
        super().__init__(*SIZE, picture, reserved=ABOVE if view.scrub else 0)
        run = view.run
        self.shown = run.test.take(np.arange(min(len(run.test), ROWS * COLUMNS)))
        self.captions = [self._picture(i, image) for i, image in enumerate(self.shown.images)]
        self.shadow = plots.Shadow(run.train.x)
        dots = run.test.take(np.arange(min(len(run.test), POINTS)))
        at = self.shadow.fall(dots.x)
        ax = plots.dress(self.axes(left=14, bottom=14, top=222, right=14, xticks=[], yticks=[]))
        ax.set_title("a plane through the pictures; dots: shadows", fontsize=plots.style.SMALL, color=palette.QUIET)
        self.names = [self._name(ax, k, at[:, dots.labels == k]) for k in range(run.data.classes)]
        self.plane = plots.Plane(ax, limits_of(at), RESOLUTION)
        self.points = plots.Points(ax, run.data.classes, size=4)
        self.points.update((at, dots.labels))
        (line,) = ax.plot([], [], **GHOST)
        self.ghost = Ghost(line, lambda pinned: self.plane.boundary(lambda p: pinned.answer(self.shadow.lift(p))))
        self.moving(*self.captions, *self.plane.artists, line, *self.points.artists, *self.names)

    def _name(self, ax, k: int, at: np.ndarray):
        """Write a class's number in the middle of its shadows."""
        x, y = np.median(at, axis=1) if at.size else (np.nan, np.nan)
        halo = [withStroke(linewidth=3, foreground=palette.PAPER)]
        return ax.text(x, y, str(k), size=15, weight="bold", ha="center", va="center", path_effects=halo, zorder=6)

    def _picture(self, number: int, image: np.ndarray):
        """Draw one picture; return its caption."""
        row, column = divmod(number, COLUMNS)
        box = (0.02 + 0.163 * column, 0.78 - 0.235 * row, 0.145, 0.16)
        ax = self.figure.add_axes(box, xticks=[], yticks=[])
        ax.imshow(image, cmap="gray_r", vmin=0, vmax=1)
        ax.spines[:].set_color(palette.GRID)
        return ax.set_title("", fontsize=plots.style.SMALL, pad=3)

    def update(self, view: View) -> str:
        """Name each picture anew, and draw the borders as they are now."""
        self.plane.update(lambda p: view.answer(self.shadow.lift(p)))
        self.ghost.follow(view)
        answers = view.answer(self.shown.x).argmax(axis=0)
        for caption, answer, truth in zip(self.captions, answers, self.shown.labels, strict=True):
            right = answer == truth
            caption.set(text=f"{answer} ✓" if right else f"{answer}, not {truth}")
            caption.set_color(palette.INK if right else palette.LOOKS["delta"].colour)
            caption.set_weight("normal" if right else "bold")
        right = int((answers == self.shown.labels).sum())
        return f"{len(answers)} test pictures of {view.run.data.name}, {right} of them named rightly."


def limits_of(points: np.ndarray, margin: float = 0.08) -> tuple[float, float, float, float]:
    """Return (left, right, bottom, top) around points (2, N), with a margin."""
    low = points.min(axis=1)
    high = points.max(axis=1)
    room = margin * (high - low)
    (left, bottom), (right, top) = low - room, high + room
    return left, right, bottom, top
