"""What a network answers: over the plane, along a curve, or to images."""

import numpy as np

from ... import plots
from ...plots import palette
from ..widgets.panel import Panel
from ..widgets.picture import Picture
from .images_panel import ImagesPanel
from .layout import ABOVE, GHOST, SIZE
from .pinned import Ghost
from .view import View


def answer_panel(data) -> type[Panel] | None:
    """Return the panel that can show these data; None where there is no way to draw them."""
    if data.kind == "regression":
        return RegressionPanel if len(data.x) == len(data.y) == 1 else None
    if len(data.x) == 2:
        return PlanePanel
    return ImagesPanel if data.image_shape else None


class PlanePanel(Panel):
    """The decision boundary of the first network with the points that it learned from, and those it did not."""

    name = "answer"
    in_a_row = 2

    def __init__(self, view: View, picture: Picture | None = None):
        super().__init__(*SIZE, picture, reserved=ABOVE if view.scrub else 0)
        ax = plots.dress(self.axes(left=70, bottom=50, top=32), xlabel="$x_1$", ylabel="$x_2$")
        classes = view.run.data.classes
        ax.set_title("filled: training, hollow: test", fontsize=plots.style.SMALL, color=palette.QUIET, loc="right")
        self.plane = plots.Plane(ax, frame_of(view.run.data))
        self.points = plots.Points(ax, classes)
        self.painted = None
        (line,) = ax.plot([], [], **GHOST)
        self.ghost = Ghost(line, lambda pinned: self.plane.boundary(pinned.answer))
        self.moving(*self.plane.artists, line, *self.points.artists)
        (self.cursor,) = ax.plot([], [], linestyle="none", marker="+", markersize=18, color=palette.INK, zorder=5)
        self.moving(self.cursor)
        train, test = ((part.x, part.labels) for part in (view.run.train, view.run.test))
        self.points.update(train, test)

    def update(self, view: View) -> str:
        """Draw the boundary as it is now."""
        self.plane.update(view.answer)
        self.ghost.follow(view)
        wrong, count = view.mistakes()
        return (
            f"Decision boundary on {view.run.data.name} after {view.epoch} epochs: "
            f"{count - wrong} of {count} training points lie on their own side."
        )

    def place(self, x: float, y: float) -> tuple[float, float] | None:
        """The point of the plane at (x, y) of the picture, each from 0 to 1; None beside the axes."""
        return self.point_of(self.plane.ax, x, y)

    def empty(self, frame: tuple[float, float, float, float]) -> None:
        """Show a blank plane."""
        self.plane.set_extent(frame)
        self.plane.show(np.full((2, 2, 3), 255, np.uint8), np.empty((2, 0)))
        self.points.update((np.empty((2, 0)), np.empty(0)))

    def paint(self, points: list, cursor: tuple[float, float]) -> None:
        """Show points (x_1, x_2, class) that are no data yet, and the cursor."""
        if self.painted is None:
            self.painted = plots.Points(self.plane.ax, len(palette.CLASSES))
            self.moving(*self.painted.artists, self.cursor)
        at = np.array(points, float).reshape(-1, 3).T
        self.painted.update((at[:2], at[2]))
        self.show_cursor(cursor)

    def show_cursor(self, cursor: tuple[float, float] | None) -> None:
        """Show where the next point will be placed by keyboard; None hides it."""
        self.cursor.set_data(np.empty((2, 0)) if cursor is None else np.reshape(cursor, (2, 1)))


class RegressionPanel(Panel):
    """The curve that the first network draws through the points."""

    name = "answer"
    in_a_row = 2

    def __init__(self, view: View, picture: Picture | None = None):
        super().__init__(*SIZE, picture, reserved=ABOVE if view.scrub else 0)
        ax = plots.dress(self.axes(left=70, bottom=50, top=32), xlabel="$x$", ylabel="$y$")
        x, y = view.run.data
        ax.set(xlim=limits(x), ylim=limits(y))
        self.curve = plots.Curve(ax, limits(x))
        (line,) = ax.plot([], [], **GHOST)
        self.ghost = Ghost(line, lambda pinned: (self.curve.u, pinned.answer(self.curve.u[None])[0]))
        self.moving(line, *self.curve.artists)
        self.curve.points(tuple(view.run.train), tuple(view.run.test))
        plots.legend(ax, loc="lower right", bbox_to_anchor=(1, 1), ncols=3, columnspacing=1)

    def update(self, view: View) -> str:
        """Draw the curve as it is now."""
        self.curve.update(view.answer)
        self.ghost.follow(view)
        return f"Curve fitted to {view.run.data.name} after {view.epoch} epochs."


def frame_of(data) -> tuple[float, float, float, float]:
    """Return what of the plane is shown, (left, right, bottom, top)."""
    return getattr(data, "frame", None) or plots.frame(data.x)


def limits(values: np.ndarray, margin: float = 0.08) -> tuple[float, float]:
    """Axis limits around values, with a margin."""
    low = float(values.min())
    high = float(values.max())
    return low - margin * (high - low), high + margin * (high - low)
