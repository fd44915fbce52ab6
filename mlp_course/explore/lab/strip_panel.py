"""The result of every position of a slider in one strip, so that a cliff is seen at once."""

import numpy as np

from ... import plots
from ...plots import palette
from ..widgets.panel import Panel
from ..widgets.picture import Picture
from .layout import ROW, STRIP
from .scrub import QUESTION, Results
from .view import View

FOR_A_TICK = 95  # pixels
WIDE = 560  # enough for a title beside the legend
TRAIN = palette.LOOKS["train"].colour
TEST = palette.LOOKS["test"].colour


class StripPanel(Panel):
    """Cost against the positions: dots for training, rings for test, crosses where a network diverged.

    A line stands at the position that is seen, a triangle at the one that the learner has marked.
    """

    name = "strip"
    pause = 0.2

    def __init__(self, view: View, picture: Picture | None = None):
        super().__init__(ROW, STRIP, picture)
        scrub = view.scrub
        self.texts = scrub.texts
        ax = plots.dress(self.axes(left=70, bottom=28, right=14, top=26), ylabel="cost", grid=True)
        ax.set(yscale="log", xlim=(-0.5, len(self.texts) - 0.5))
        high = ax.get_xaxis_transform()  # positions across, shares of the height up
        dots = {"linestyle": "none", "markersize": 6}
        (self.train,) = ax.plot([], [], marker="o", color=TRAIN, label="training", **dots)
        (self.test,) = ax.plot([], [], marker="o", color=TEST, markerfacecolor="none", label="test", **dots)
        lost = {"marker": "x", "color": palette.LOOKS["delta"].colour, "label": "diverged", "transform": high}
        (self.lost,) = ax.plot([], [], markeredgewidth=2, **lost, **dots)
        self.line = ax.axvline(scrub.position, color=palette.INK, linewidth=1.5)
        mark = {"marker": "v", "markersize": 11, "color": palette.INK, "clip_on": False, "transform": high}
        (self.mark,) = ax.plot([], [], linestyle="none", **mark)
        self.ax = ax
        self.moving(self.line, self.train, self.test, self.lost, self.mark)
        where = {"loc": "lower right", "bbox_to_anchor": (1, 1), "ncols": 3, "columnspacing": 1, "handletextpad": 0.2}
        plots.legend(ax, handles=[self.train, self.test, self.lost], **where)
        self._costs = (np.inf, 0.0)  # the least and the most that the axis has room for
        self._drawn = None  # the run of which that is
        self.title = f"every {scrub.label}"
        self.resized()

    def resized(self) -> None:
        """Name as many positions as there is room for."""
        width = self.size[0]
        count = min(len(self.texts), int(width // FOR_A_TICK))
        shown = np.unique(np.linspace(0, len(self.texts) - 1, count).astype(int))
        self.ax.set_xticks(shown, [self.texts[position] for position in shown])
        title = self.title if width > WIDE else ""
        self.ax.set_title(title, fontsize=plots.style.SMALL, color=palette.QUIET, loc="left", pad=5)

    def update(self, view: View) -> str:
        """Draw what is known of each position; nothing before the learner has set a mark."""
        scrub = view.scrub
        self.line.set_xdata([scrub.position, scrub.position])
        if scrub.mark is None:
            return QUESTION
        self.mark.set_data([scrub.mark], [1.0])
        if view.run is not self._drawn and scrub.is_stack:
            self._drawn = view.run
            self._costs = (np.inf, 0.0)
        self.show(scrub.results())
        return scrub.in_words()

    def show(self, results: Results) -> None:
        """Draw these results."""
        good = ~results.diverged
        self._draw_costs(results, good)

    def _draw_costs(self, results: Results, good: np.ndarray) -> None:
        positions = np.arange(len(good))
        self.train.set_data(positions[good], results.train_cost[good])
        self.test.set_data(positions[good], results.test_cost[good])
        self.lost.set_data(positions[~good], np.full((~good).sum(), 0.9))
        costs = np.concatenate([results.train_cost[good], results.test_cost[good]])
        costs = costs[np.isfinite(costs) & (costs > 0)]
        if len(costs):
            least, most = self._costs
            most = max(most, costs.max())
            self._costs = (max(min(least, costs.min()), 1e-6 * most), most)
            low = 10 ** np.floor(np.log10(self._costs[0]))
            high = 10 ** np.ceil(np.log10(most))
            plots.set_limits(self.ax, ylim=(low, max(high, 10 * low)))

    def position_at(self, x: float) -> int:
        """Return the position nearest to x, from 0 to 1 of the picture's width."""
        at = self.ax.transData.inverted().transform((x * self.figure.bbox.width, 0))[0]
        low, high = self.ax.get_xlim()
        return int(np.clip(np.rint(at), low + 0.5, high - 0.5))
