"""Draw a schedule η(t) by its name and its numbers, and see at once what a network makes of it."""

import numpy as np

from .. import Network, datasets, evaluate, plots, schedules, sgd, stack
from ..plots import palette
from .widgets.dropdown import Dropdown, label_of
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import logarithmic, short

EPOCHS, BATCH, EXAMPLES, SEEDS = 40, 10, 100, 10
UPDATES = EPOCHS * EXAMPLES // BATCH
SHAPES = [name for name in schedules.BY_NAME if name != "warm-up"]  # that has a slider of its own
OURS, PLAIN = palette.SERIES[1], palette.SERIES[0]


def schedule(shape: str, eta: float, warm_up: int, updates: int = UPDATES):
    """The schedule t -> η of this shape over `updates` updates, the first `warm_up` of them a straight climb."""
    if callable(shape):
        return lambda t: shape(t, eta, updates, warm_up)
    after = schedules.by_name(shape)(eta, max(updates - warm_up, 1))
    return schedules.warm_up(after, warm_up) if warm_up else after


class ScheduleDesigner(Interactive):
    """η(t) as chosen, and the cost of small networks trained with it beside twins that keep η constant.

    Ten [2, 8, 1] networks on noisy moons, 400 updates with mini-batches of 10; median and band over their seeds.

    shape    "constant", "step", "linear", "exponential", "cosine", or a function of yours, (t, eta, updates, warm) -> η
    eta      the largest learning rate
    warm_up  updates of warm-up before
    """

    summary = "A schedule and what it does to training. Run this notebook to design your own."

    def __init__(self, shape="cosine", eta=5.0, warm_up=0):
        self.data = datasets.moons(EXAMPLES, noise=0.3)
        self.nets = Network([2, 8, 1], "tanh", "sigmoid", "cross-entropy", rng=0, copies=SEEDS)
        controls = {
            "eta": Slider(logarithmic(0.01, 10), eta, "η", "largest learning rate"),
            "shape": Dropdown(SHAPES, shape, "schedule"),
            "warm_up": Slider(range(0, UPDATES // 2 + 1, 10), warm_up, "warm-up", "updates of warm-up"),
        }
        self._known: dict = {}
        self.rates, self.costs = Panel(430, 380), Panel(470, 380)
        self._draw()
        super().__init__([self.rates, self.costs], controls)
        self.begin()

    def _draw(self) -> None:
        ax = plots.dress(self.rates.axes(left=70, top=16), xlabel="update t", ylabel="learning rate η(t)", grid=True)
        ax.set(xlim=(0, UPDATES))
        (self.line,) = ax.plot([], [], color=OURS.colour, linewidth=2.5, label="your schedule")
        (self.level,) = ax.plot([], [], color=PLAIN.colour, linewidth=1.8, linestyle="--", label="constant η")
        self.rates.moving(self.level, self.line)
        plots.legend(ax, loc="lower left", bbox_to_anchor=(0, 0.02), labelcolor=palette.INK)
        self.axes = plots.dress(
            self.costs.axes(left=76, top=16), xlabel="epoch", ylabel="cost C on all examples", grid=True
        )
        self.axes.set(yscale="log", xlim=(0, EPOCHS), ylim=(0.05, 5))
        looks = {"your schedule": OURS._replace(line="-"), "constant η": PLAIN._replace(line="--")}
        self.bands = {name: plots.Band(self.axes, look, name, 2.5) for name, look in looks.items()}
        for band in reversed(self.bands.values()):
            self.costs.moving(*band.artists)
        plots.legend(self.axes, loc="upper right")

    def trained(self) -> tuple[np.ndarray, np.ndarray]:
        """Costs (epochs + 1, seeds) with the schedule and with constant η, trained as one stack on the same batches."""
        shape, eta, warm_up = (self.controls[name].value for name in ("shape", "eta", "warm_up"))
        if (shape, eta, warm_up) not in self._known:
            ours = schedule(shape, eta, warm_up)
            first = np.arange(2 * SEEDS)[:, None] < SEEDS
            nets = stack([self.nets[s % SEEDS] for s in range(2 * SEEDS)])
            costs = [evaluate(nets, self.data).cost]
            for step in sgd(nets, self.data, lambda t: np.where(first, ours(t), eta), BATCH, EPOCHS, rng=0):
                if step.epoch_done:
                    costs.append(evaluate(nets, self.data).cost)
            costs = np.array(costs)
            self._known[shape, eta, warm_up] = costs[:, :SEEDS], costs[:, SEEDS:]
        return self._known[shape, eta, warm_up]

    def update(self) -> str:
        """Draw the schedule, and both kinds of training."""
        shape, eta, warm_up = (self.controls[name].value for name in ("shape", "eta", "warm_up"))
        t, ours = np.arange(UPDATES + 1), schedule(shape, eta, warm_up)
        self.line.set_data(t, [ours(s) for s in t])
        self.level.set_data([0, UPDATES], [eta, eta])
        plots.set_limits(self.line.axes, ylim=(0, 1.12 * eta))
        both = self.trained()
        for band, costs in zip(self.bands.values(), both, strict=True):
            band.update(np.arange(EPOCHS + 1), costs)
        ends = [float(np.median(costs[-1])) for costs in both]
        shape = label_of(shape) if callable(shape) else shape
        how = f"{shape}, warm-up over {warm_up} updates" if warm_up else shape
        return (
            f"η = {short(eta)}, {how}: after {EPOCHS} epochs the median cost is {short(ends[0])}, "
            f"with constant η {short(ends[1])}."
        )
