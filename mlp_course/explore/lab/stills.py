"""What a slider would show, in a row of small pictures: for readers who have no kernel to move it with."""

import numpy as np

from ... import plots
from ...plots import palette
from .answer_panels import frame_of
from .history import CURVES
from .layout import ROW
from .run import Run
from .scrub import Scrub
from .strip_panel import StripPanel
from .view import View

COUNT = 5
WORTH_IT = 5  # epochs
HEIGHT = 200


def stills_of(lab) -> tuple[list[np.ndarray], str]:
    """Return what the slider of a scrub, or of the epochs, would show, and say it in words.

    Whoever reads without a kernel can set no mark: a scrub that waits for it is trained in a copy.
    """
    if lab.scrub is not None:
        scrub = lab.scrub if lab.scrub.mark is not None else lab.scrub.trained_copy(lab.after_mark)
        return stills_of_scrub(scrub), f"Below, the same for all positions: {scrub.in_words()}."
    if lab.run.epoch < WORTH_IT:
        return [], ""
    return stills_of_run(lab.run), "Below, boundaries on the way there."


def row_of_stills(views: list[View], captions: list[str]) -> np.ndarray | None:
    """Return the pixels (h, w, 4) of the boundaries of these views; None for data that have no plane."""
    data = views[0].run.data
    if data.kind == "regression" or len(data.x) != 2:
        return None
    figure = plots.new_figure(ROW, HEIGHT)
    width = ROW / len(views)
    for number, (view, caption) in enumerate(zip(views, captions, strict=True)):
        left = number * width + 4
        ax = plots.axes_in(figure, left, 6, ROW - left - width + 8, 46, xticks=[], yticks=[])
        plots.Plane(ax, frame_of(data)).update(view.answer)
        points = plots.Points(ax, data.classes, size=3)
        points.update((view.run.train.x, view.run.train.labels))
        ax.set_title(caption, fontsize=plots.style.SMALL, color=palette.INK)
    figure.canvas.draw()
    return np.asarray(figure.canvas.buffer_rgba()).copy()


def spread(count: int) -> np.ndarray:
    """Return up to COUNT numbers from 0 to count - 1, evenly spaced."""
    return np.unique(np.linspace(0, count - 1, min(COUNT, count)).astype(int))


def stills_of_scrub(scrub: Scrub) -> list[np.ndarray]:
    """Return the strip of a scrub, and the boundaries at some of its positions, each with its test cost."""
    positions = spread(len(scrub.values)).tolist()
    views = [View(scrub.run_at(k), scrub.network_at(k), scrub=scrub) for k in positions]
    costs = [view.evaluated()[CURVES.index("test_cost"), view.network] for view in views]
    captions = [f"{scrub.said(k)}\ntest cost {cost:.2g}" for k, cost in zip(positions, costs, strict=True)]
    strip = StripPanel(views[0])
    strip.show(scrub.results())
    still = row_of_stills(views, captions)
    return [strip.render().copy()] + ([] if still is None else [still])


def stills_of_run(run: Run) -> list[np.ndarray]:
    """Return the boundaries at some moments of a run, each with the median test cost."""
    epochs = sorted({*run.moments.kept, run.epoch})
    views = []
    for number in spread(len(epochs)):
        epoch = epochs[number]
        views.append(View(run, moment=None if epoch == run.epoch else run.moments.at(epoch)))
    captions = [f"epoch {view.epoch}\ntest cost {view.latest()['test_cost']:.2g}" for view in views]
    still = row_of_stills(views, captions)
    return [] if still is None else [still]
