"""Two networks side by side while they train, one on the learner's code, one on the right code."""

from collections.abc import Callable

import numpy as np

from ... import plots
from ...page import basics
from ...plots import palette
from ..widgets.interactive import Interactive, row
from ..widgets.panel import Panel
from ..widgets.runner import Runner
from ..widgets.text import short
from .fates import end_of
from .race import Race

LOOKS = {"yours": palette.SERIES[1], "right": palette.SERIES[0]}
RIGHT = "the right one"
PAUSE = "Pause"
GRAPH = (340, 256)  # these three stand side by side in a window of 1280 pixels
MAP = (244, 256)
TOLD = (1, 5, 10, 25, 50, 100)  # epochs whose costs are told in words
ROOM = 1.3  # above the larger of the first costs


class RacePicture(Interactive):
    """The costs of both by epoch, and what each answers in the plane.

    race_from  a function of a seed that returns the Race from that start
    name       what the learner's code is called
    told       called at the end, with the epochs and the Outcome, which is None where `error` says what ended it
    """

    summary = "Two networks train, one on your code. Run this notebook to see what becomes of them."

    def __init__(self, race_from: Callable[[int], Race], name: str, told: Callable):
        self.race_from = race_from
        self.race = race_from(0)
        self.titles = {"yours": f"your {name}", "right": RIGHT}
        self.told = told
        self.lines = {}
        self.planes = {}
        self.graph = Panel(*GRAPH)
        self._draw_graph()
        maps = [self._map(side) for side in LOOKS]
        self.pausing = basics.Button(description=PAUSE, tooltip="hold both where they are, and let them go on")
        self.another = basics.Button(description="Another start", tooltip="train both again from other weights")
        super().__init__([self.graph, *maps], {}, [row([self.pausing, self.another])])
        self.runner = Runner(self.race.advance, self.frame, self._ended, self.fail, self._is_shown)
        self.pausing.on_click(lambda _button: self.runner.here(self.guard, self.pause_or_go_on))
        self.another.on_click(lambda _button: self.runner.here(self.guard, self.begin_again))

    def _draw_graph(self) -> None:
        self.ax = self.graph.axes(left=62, bottom=48, right=14, top=30)
        plots.dress(self.ax, "cost on the training points", "epoch", grid=True)
        self.ax.set_xlim(0, self.race.bench.epochs)
        for side, look in LOOKS.items():
            style = {"color": look.colour, "linestyle": look.line, "linewidth": 2.5}
            (self.lines[side],) = self.ax.plot([], [], label=self.titles[side], **style)
        plots.legend(self.ax, loc="upper right")
        self.graph.moving(*self.lines.values())

    def _map(self, side: str) -> Panel:
        """Return the panel of what one of the two answers, and of the points that it learns from."""
        panel = Panel(*MAP)
        ax = panel.axes(left=12, bottom=12, right=12, top=30)
        plots.dress(ax, self.titles[side])
        ax.set(xticks=[], yticks=[])
        train = self.race.right.run.train
        self.planes[side] = plots.Plane(ax, plots.frame(train.x))
        points = plots.Points(ax, size=4)
        points.update((train.x, train.labels))
        panel.moving(*self.planes[side].artists, *points.artists)
        return panel

    def sides(self) -> dict:
        """Both sides of the race by name."""
        return {"yours": self.race.yours, "right": self.race.right}

    def begin(self) -> None:
        """Show the start, and train: bit by bit where there is an event loop, else at once."""
        top = ROOM * max(side.costs[0] for side in self.sides().values())
        plots.set_limits(self.ax, ylim=(0, top))
        self.status.say(f"Start {self.race.seed + 1}: both begin with the same numbers.")
        self.draw()
        if self.runner.loop is None or not self.runner.loop.is_running():
            self.race.advance()
            self._ended()
        else:
            self.pausing.disabled = False
            self.pause_or_go_on()

    def pause_or_go_on(self) -> None:
        """Do what the first button says."""
        if self.runner.running:
            self.runner.stop()
        else:
            self.runner.start()
        self.pausing.description = PAUSE if self.runner.running else "Go on"

    def begin_again(self) -> None:
        """Train both from other first weights, on other mini-batches."""
        self.runner.stop()
        self.error = None
        self.race = self.race_from(self.race.seed + 1)
        self.runner.work = self.race.advance
        self.begin()

    def draw(self) -> str:
        """Draw the present state and describe it; return the words."""
        words = self.update()
        for panel in self.panels:
            panel.refresh(words)
        return words

    def frame(self) -> None:
        """Draw the present state on the way, too quickly for words."""
        self.update()
        for panel in self.panels:
            panel.refresh()

    def update(self) -> str:
        """Set the curves and the planes to the present state."""
        _, top = self.ax.get_ylim()
        for name, side in self.sides().items():
            costs = np.nan_to_num(side.costs, nan=2 * top, posinf=2 * top)
            self.lines[name].set_data(np.arange(len(costs)), np.minimum(costs, 2 * top))
            with np.errstate(all="ignore"):
                self.planes[name].update(side.run.net[0])
        ends = [f"{self.titles[name]} {short(end_of(side.costs))}" for name, side in self.sides().items()]
        return f"Start {self.race.seed + 1}, after {self.race.epoch} epochs: cost of {', '.join(ends)}."

    def courses(self) -> list[str]:
        """Return in words how the cost of each went."""
        return [course(side.costs, self.titles[name]) for name, side in self.sides().items()]

    def _ended(self) -> None:
        if self.error is not None:
            return
        words = self.draw()
        if self.race.epoch < self.race.bench.epochs:
            self.status.say(f"{words} Paused.")
            return
        self.pausing.disabled = True
        outcome = self.race.outcome()
        self.status.say(f"{words} It {outcome.fate}.")
        self.told(self.race.epoch, outcome)

    def fail(self, error: Exception) -> None:
        """Say what went wrong, which is what came of this race."""
        super().fail(error)
        self.told(self.race.epoch, None)

    def _is_shown(self) -> bool:
        return all(panel.picture.ready for panel in self.panels)

    def leave(self) -> None:
        """Train no more when the cell that shows it runs again."""
        self.runner.stop()
        super().leave()


def course(costs, title: str) -> str:
    """Return where costs (T,) begin, and where they are after some epochs."""
    told = [f"{short(costs[epoch])} after {epoch}" for epoch in TOLD if epoch < len(costs)]
    way = f", {', '.join(told)} epochs" if told else ""
    return f"Cost of {title}: {short(costs[0])} at the start{way}."
