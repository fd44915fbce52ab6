"""How cost and accuracy go, epoch by epoch."""

import numpy as np

from ... import plots
from ...plots import palette
from ..widgets.panel import Panel
from ..widgets.picture import Picture
from .layout import ABOVE, SIZE
from .pinned import Ghost
from .view import View
from .words import in_words

LOW = 260
PARTS = {"train": "training", "test": "test"}
GHOST_LINES = {"train": "-.", "test": (0, (5, 1, 1, 1, 1, 1))}  # of what is pinned


class CurvesPanel(Panel):
    """Cost and accuracy of all networks by epoch: median and the band from the 10th to the 90th percentile."""

    name = "curves"
    in_a_row = 2
    pause = 0.12

    def __init__(self, view: View, picture: Picture | None = None):
        super().__init__(*SIZE, picture, reserved=ABOVE if view.scrub else 0)
        classified = view.run.data.kind != "regression"
        self.cost = self._axes(228 if classified else 50, 32, "cost")
        self.accuracy = self._axes(50, 212, "accuracy") if classified else None
        plots.dress(self.accuracy or self.cost, xlabel="epoch")
        if self.accuracy:
            self.cost.tick_params(labelbottom=False)
            self.accuracy.yaxis.set_major_formatter(lambda value, _: f"{100 * value:.0f} %")
        if view.scrub is None and view.run.settings.seeds > 1:
            note = f"line: median, band: 10–90 % of {view.run.settings.seeds} seeds"
            self.cost.set_title(note, fontsize=plots.style.SMALL, color=palette.QUIET, loc="right")
        self.resized()

    def resized(self) -> None:
        """Abbreviate what a low axis has no room for; part the lowest number of the cost from the highest below it."""
        if self.accuracy is not None:
            low = self.size[1] <= LOW
            self.accuracy.set_ylabel("acc." if low else "accuracy")
            for tick in self.cost.yaxis.get_major_ticks():
                tick.label1.set_verticalalignment("bottom" if low else "center_baseline")

    def _axes(self, bottom: float, top: float, name: str):
        """Make the axes for "cost" or "accuracy"."""
        ax = self.axes(left=80, bottom=bottom, top=top, right=14)
        plots.dress(ax, ylabel=name, grid=True)
        ax.xaxis.get_major_locator().set_params(integer=True)
        ax.bands = {part: plots.Band(ax, palette.LOOKS[part], label) for part, label in PARTS.items()}
        ax.ghosts = [self._ghost(ax, part, f"{part}_{name}") for part in PARTS]
        for band in ax.bands.values():
            self.moving(*band.artists)
        ax.cursor = ax.axvline(0, color=palette.QUIET, linestyle=":", linewidth=1.8, visible=False)
        self.moving(ax.cursor)
        if name == "cost":
            plots.legend(ax, loc="upper right")
        return ax

    def _ghost(self, ax, part: str, curve: str) -> Ghost:
        """Make the pale line for what is pinned, in dashes of its own."""
        look = palette.LOOKS[part]
        (line,) = ax.plot([], [], color=look.colour, linestyle=GHOST_LINES[part], linewidth=1.6, alpha=palette.PALER)
        self.moving(line)
        return Ghost(line, lambda pinned: (pinned.curves["epoch"], pinned.curves[curve]))

    def update(self, view: View) -> str:
        """Draw the curves as far as they go; the axes grow in steps, so that they rarely have to be drawn anew."""
        history = view.history()
        pinned = [view.pinned] if view.pinned else []
        last = plots.rounded_up(max(10, view.run.epoch, view.run.horizon, *(ghost.epoch for ghost in pinned)))
        for ax, name in ((self.cost, "cost"), (self.accuracy, "accuracy")):
            if ax is None:
                continue
            plots.set_limits(ax, xlim=(0, last))
            ax.cursor.set_xdata([view.epoch, view.epoch])
            ax.cursor.set_visible(view.moment is not None)
            for ghost in ax.ghosts:
                ghost.follow(view)
            for part, band in ax.bands.items():
                band.update(history["epoch"], history[f"{part}_{name}"])
        plots.set_limits(self.cost, ylim=(0, top_of(history)))
        if self.accuracy is not None:
            lowest = np.nanmin([history["train_accuracy"].min(), history["test_accuracy"].min()])
            plots.set_limits(self.accuracy, ylim=(0 if lowest < 0.4 else 0.4, 1.02))
        return in_words(view)


def top_of(history: dict) -> float:
    """An upper limit for the cost that holds nearly all of its curves and changes rarely."""
    costs = np.concatenate([history["train_cost"], history["test_cost"]], axis=1)
    finite = costs[np.isfinite(costs).all(axis=1)]
    if not len(finite):
        return 1.0
    wanted = 1.05 * max(np.quantile(finite, 0.9, axis=1)[:3].max(), np.quantile(finite, 0.9))
    return plots.rounded_up(wanted / 2) * 2 if wanted / 2 > 5 else np.ceil(wanted * 10) / 10
