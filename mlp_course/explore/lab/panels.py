"""The panels of a lab: what the first network answers, and how cost and accuracy go for all of them."""

import numpy as np

from ... import plots
from ...plots import palette
from ..own.badge import REFERENCE
from ..widgets.panel import Panel
from ..widgets.picture import Picture
from .graph_panel import MOST_LAYERS, GraphPanel
from .run import Run

LOOKS = palette.LOOKS
SIZE = (430, 420)


def panels_for(run: Run, pictures: dict[str, Picture] | None = None, graph: bool = True) -> list[Panel]:
    """Return the panels for this run: what the first network answers, the curves, and its graph.

    A panel whose name is among `pictures` draws into that one, so that the page does not move.
    """
    kinds = [answer_panel(run.data), CurvesPanel]
    if graph and run.net.L <= MOST_LAYERS:
        kinds.append(GraphPanel)
    known = pictures or {}
    return [kind(run, known.get(kind.name)) for kind in kinds if kind is not None]


def background_of(run: Run) -> tuple:
    """Return what of a run is drawn once: where two runs differ in it, they need other panels."""
    settings = run.settings
    return run.data, settings.test, settings.seeds, tuple(run.net.sizes), settings.network


def answer_panel(data) -> type[Panel] | None:
    """The panel that can show these data: the plane, a curve, or images; None where there is no way to draw them."""
    if data.kind == "regression":
        return RegressionPanel if len(data.x) == len(data.y) == 1 else None
    if len(data.x) == 2:
        return PlanePanel
    return ImagesPanel if data.image_shape else None


class PlanePanel(Panel):
    """The decision boundary of the first network with the points that it learned from, and those it did not."""

    name = "answer"
    in_a_row = 2

    def __init__(self, run: Run, picture: Picture | None = None):
        super().__init__(*SIZE, picture)
        ax = plots.dress(self.axes(left=70, bottom=50, top=32), xlabel="$x_1$", ylabel="$x_2$")
        classes = run.data.classes
        ax.set_title("filled: training, hollow: test", fontsize=plots.style.SMALL, color=palette.QUIET, loc="right")
        self.plane = plots.Plane(ax, getattr(run.data, "frame", None) or plots.frame(run.data.x))
        self.points, self.painted = plots.Points(ax, classes), None
        self.live.moving(*self.plane.artists, *self.points.artists)
        (self.cursor,) = ax.plot([], [], linestyle="none", marker="+", markersize=18, color=palette.INK, zorder=5)
        self.live.moving(self.cursor)
        train, test = ((part.x, part.labels) for part in (run.train, run.test))
        self.points.update(train, test)

    def update(self, run: Run) -> str:
        """Draw the boundary as it is now."""
        self.plane.update(run.answer)
        wrong, count = mistakes(run)
        return (
            f"Decision boundary on {run.data.name} after {run.epoch} epochs: "
            f"{count - wrong} of {count} training points lie on their own side."
        )

    def place(self, x: float, y: float) -> tuple[float, float] | None:
        """The point of the plane at (x, y) of the picture, each from 0 to 1; None beside the axes."""
        ax = self.plane.ax
        at = ax.transData.inverted().transform(np.array([x, y]) * self.live.figure.bbox.size)
        left, right, bottom, top = self.plane.extent
        return tuple(at) if left <= at[0] <= right and bottom <= at[1] <= top else None

    def empty(self, frame: tuple[float, float, float, float]) -> None:
        """Show a blank plane."""
        self.plane.set_extent(frame)
        self.plane.show(np.full((2, 2, 3), 255, np.uint8), np.empty((2, 0)))
        self.points.update((np.empty((2, 0)), np.empty(0)))

    def paint(self, points: list, cursor: tuple[float, float]) -> None:
        """Show points (x_1, x_2, class) that are no data yet, and the cursor."""
        if self.painted is None:
            self.painted = plots.Points(self.plane.ax, len(palette.CLASSES))
            self.live.moving(*self.painted.artists, self.cursor)
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

    def __init__(self, run: Run, picture: Picture | None = None):
        super().__init__(*SIZE, picture)
        ax = plots.dress(self.axes(left=70, bottom=50, top=32), xlabel="$x$", ylabel="$y$")
        x, y = run.data
        left, right, bottom, top = (*limits(x), *limits(y))
        ax.set(xlim=(left, right), ylim=(bottom, top))
        self.curve = plots.Curve(ax, (left, right))
        self.live.moving(*self.curve.artists)
        self.curve.points(tuple(run.train), tuple(run.test))
        plots.legend(ax, loc="lower right", bbox_to_anchor=(1, 1), ncols=3, columnspacing=1)

    def update(self, run: Run) -> str:
        """Draw the curve as it is now."""
        self.curve.update(run.answer)
        return f"Curve fitted to {run.data.name} after {run.epoch} epochs."


class ImagesPanel(Panel):
    """Some test pictures, each with the class that the first network gives it; a mistake is marked."""

    name = "answer"
    in_a_row = 2
    ROWS = 4
    COLUMNS = 6

    def __init__(self, run: Run, picture: Picture | None = None):
        super().__init__(*SIZE, picture)
        self.shown = run.test.take(np.arange(min(len(run.test), self.ROWS * self.COLUMNS)))
        self.captions = []
        for i, image in enumerate(self.shown.images):
            row, column = divmod(i, self.COLUMNS)
            box = (0.02 + 0.163 * column, 0.76 - 0.245 * row, 0.145, 0.17)
            ax = self.live.figure.add_axes(box, xticks=[], yticks=[])
            ax.imshow(image, cmap="gray_r", vmin=0, vmax=1)
            ax.spines[:].set_color(palette.GRID)
            self.captions.append(ax.set_title("", fontsize=plots.style.SMALL, pad=3))
        self.live.moving(*self.captions)

    def update(self, run: Run) -> str:
        """Name each picture anew."""
        answers = run.answer(self.shown.x).argmax(axis=0)
        for caption, answer, truth in zip(self.captions, answers, self.shown.labels, strict=True):
            right = answer == truth
            caption.set(text=f"{answer} ✓" if right else f"{answer}, not {truth}")
            caption.set(color=palette.INK if right else LOOKS["delta"].colour, weight="normal" if right else "bold")
        right = int((answers == self.shown.labels).sum())
        return f"{len(answers)} test pictures of {run.data.name}, {right} of them named rightly."


class CurvesPanel(Panel):
    """Cost and accuracy of all networks by epoch: median and the band from the 10th to the 90th percentile."""

    name = "curves"
    in_a_row = 2
    pause = 0.1

    def __init__(self, run: Run, picture: Picture | None = None):
        super().__init__(*SIZE, picture)
        classified = run.data.kind != "regression"
        self.cost = self._axes(228 if classified else 50, 32, "cost")
        self.accuracy = self._axes(50, 212, "accuracy") if classified else None
        plots.dress(self.accuracy or self.cost, xlabel="epoch")
        if self.accuracy:
            self.cost.tick_params(labelbottom=False)
            self.accuracy.yaxis.set_major_formatter(lambda value, _: f"{100 * value:.0f} %")
        if run.settings.seeds > 1:
            note = f"line: median, band: 10–90 % of {run.settings.seeds} seeds"
            self.cost.set_title(note, fontsize=plots.style.SMALL, color=palette.QUIET, loc="right")

    def _axes(self, bottom, top, name):
        ax = self.axes(left=80, bottom=bottom, top=top, right=14)
        plots.dress(ax, ylabel=name, grid=True)
        ax.xaxis.get_major_locator().set_params(integer=True)
        bands = {part: plots.Band(ax, LOOKS[part], label) for part, label in (("train", "training"), ("test", "test"))}
        for band in bands.values():
            self.live.moving(*band.artists)
        if name == "cost":
            plots.legend(ax, loc="upper right")
        ax.bands = bands
        return ax

    def update(self, run: Run) -> str:
        """Draw the curves as far as they go; the axes grow in steps, so that they rarely have to be drawn anew."""
        history = run.history
        for ax, name in ((self.cost, "cost"), (self.accuracy, "accuracy")):
            if ax is not None:
                for part, band in ax.bands.items():
                    band.update(history["epoch"], history[f"{part}_{name}"])
                plots.set_limits(ax, xlim=(0, plots.rounded_up(max(10, run.epoch, run.horizon))))
        plots.set_limits(self.cost, ylim=(0, top_of(history)))
        if self.accuracy is not None:
            lowest = np.nanmin([history["train_accuracy"].min(), history["test_accuracy"].min()])
            plots.set_limits(self.accuracy, ylim=(0 if lowest < 0.4 else 0.4, 1.02))
        return in_words(run)


def top_of(history: dict) -> float:
    """An upper limit for the cost that holds nearly all of its curves and changes rarely."""
    costs = np.concatenate([history["train_cost"], history["test_cost"]], axis=1)
    finite = costs[np.isfinite(costs).all(axis=1)]
    if not len(finite):
        return 1.0
    wanted = 1.05 * max(np.quantile(finite, 0.9, axis=1)[:3].max(), np.quantile(finite, 0.9))
    return plots.rounded_up(wanted / 2) * 2 if wanted / 2 > 5 else np.ceil(wanted * 10) / 10


def limits(values: np.ndarray, margin: float = 0.08) -> tuple[float, float]:
    """Axis limits around values, with a margin."""
    low, high = float(values.min()), float(values.max())
    return low - margin * (high - low), high + margin * (high - low)


def mistakes(run: Run) -> tuple[int, int]:
    """How many training examples the first network has on the wrong side, and how many there are."""
    count = len(run.train)
    return round((1 - run.latest_of_first()) * count), count


def in_words(run: Run) -> str:
    """Where the run is: epoch, cost, accuracy, and networks that were lost."""
    now = run.latest()
    words = f"epoch {run.epoch}: training cost {now['train_cost']:.3g}, test cost {now['test_cost']:.3g}"
    if np.isfinite(now["test_accuracy"]):
        train, test = (f"{100 * now[f'{part}_accuracy']:.1f} %" for part in ("train", "test"))
        words += f", training accuracy {train}, test accuracy {test}"
    if lost := int(run.diverged.sum()):
        words += f"; {lost} of {len(run.diverged)} networks diverged (weights no longer finite): η is too large"
    if run.badge == REFERENCE:
        return words
    return f"{words}; {run.badge}" + (f"; it printed: {run.printed}" if run.printed else "")
