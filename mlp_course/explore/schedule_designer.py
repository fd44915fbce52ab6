"""Draw a schedule η(t) by its name and its numbers, and see at once what a network makes of it."""

from collections.abc import Iterator
from functools import cache

import numpy as np

from .. import Network, datasets, evaluate, plots, schedules, sgd, stack
from ..experiments.underway import Underway
from ..plots import palette
from .gradual import Gradual
from .widgets.dropdown import Dropdown, label_of
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import logarithmic, short

EPOCHS = 40
BATCH = 10
EXAMPLES = 100
SEEDS = 10
UPDATES = EPOCHS * EXAMPLES // BATCH
SHAPES = [name for name in schedules.BY_NAME if name != "warm-up"]  # that has a slider of its own
OURS = palette.SERIES[1]
PLAIN = palette.SERIES[0]


def schedule(shape: str, eta: float, warm_up: int, updates: int = UPDATES):
    """The schedule t -> η of this shape over `updates` updates, the first `warm_up` of them a straight climb."""
    if callable(shape):
        return lambda t: shape(t, eta, updates, warm_up)
    after = schedules.by_name(shape)(eta, max(updates - warm_up, 1))
    return schedules.warm_up(after, warm_up) if warm_up else after


class ScheduleDesigner(Gradual):
    """η(t) as chosen, and the cost of small networks trained with it beside twins that keep η constant.

    Ten [2, 8, 1] networks on noisy moons, 400 updates with mini-batches of 10; median and band over their seeds.

    shape    "constant", "step", "linear", "exponential", "cosine", or a function of yours, (t, eta, updates, warm) -> η
    eta      the largest learning rate
    warm_up  updates of warm-up before
    """

    summary = "A schedule and what it does to training. Run this notebook to design your own."

    def __init__(self, shape="cosine", eta=5.0, warm_up=0):
        climbs = range(0, UPDATES // 2 + 1, 10)
        controls = {
            "eta": Slider(logarithmic(0.01, 10), eta, "η", "largest learning rate"),
            "shape": Dropdown(SHAPES, shape, "schedule"),
            "warm_up": Slider(climbs, warm_up, "warm-up", "updates of warm-up"),
        }
        self.rates = Panel(430, 380)
        self.costs = Panel(470, 380)
        self._draw_rates()
        self._draw_costs()
        super().__init__([self.rates, self.costs], controls)
        self.begin()

    def _draw_rates(self) -> None:
        ax = self.rates.axes(left=70, top=16)
        plots.dress(ax, xlabel="update t", ylabel="learning rate η(t)", grid=True)
        ax.set(xlim=(0, UPDATES))
        ours = {"color": OURS.colour, "linewidth": 2.5}
        plain = {"color": PLAIN.colour, "linewidth": 1.8, "linestyle": "--"}
        (self.line,) = ax.plot([], [], label="your schedule", **ours)
        (self.level,) = ax.plot([], [], label="constant η", **plain)
        self.rates.moving(self.level, self.line)
        below = {"loc": "lower left", "bbox_to_anchor": (0, 0.02)}
        plots.legend(ax, labelcolor=palette.INK, **below)

    def _draw_costs(self) -> None:
        ax = self.costs.axes(left=76, top=16)
        plots.dress(ax, xlabel="epoch", ylabel="cost C on all examples", grid=True)
        ax.set(yscale="log", xlim=(0, EPOCHS), ylim=(0.05, 5))
        ours = plots.Band(ax, OURS._replace(line="-"), "your schedule", 2.5)
        plain = plots.Band(ax, PLAIN._replace(line="--"), "constant η", 2.5)
        self.bands = (ours, plain)
        self.costs.moving(*plain.artists, *ours.artists)
        plots.legend(ax, loc="upper right")

    def learning_rates(self) -> tuple[float, ...]:
        """η(t) for t = 0 to UPDATES, as the controls say."""
        ours = schedule(*self.values("shape", "eta", "warm_up"))
        return tuple(float(ours(t)) for t in range(UPDATES + 1))

    def underway(self) -> Underway:
        """The training with the schedule and with constant η."""
        return training(self.learning_rates(), self.value("eta"))

    def trained(self) -> tuple[np.ndarray, np.ndarray]:
        """Costs (epochs + 1, seeds) with the schedule and with constant η."""
        return both_halves(self.underway().finish())

    def update(self) -> str:
        """Draw the schedule, and both kinds of training as far as they are."""
        shape, eta, warm_up = self.values("shape", "eta", "warm_up")
        self.line.set_data(np.arange(UPDATES + 1), self.learning_rates())
        self.level.set_data([0, UPDATES], [eta, eta])
        plots.set_limits(self.line.axes, ylim=(0, 1.12 * eta))
        known = self.underway()
        both = both_halves(known.found[: known.rows])
        for band, costs in zip(self.bands, both, strict=True):
            band.update(np.arange(known.rows), costs)
        if not known.done:
            return ""
        ends = [float(np.median(costs[-1])) for costs in both]
        shape = label_of(shape) if callable(shape) else shape
        how = f"{shape}, warm-up over {warm_up} updates" if warm_up else shape
        return (
            f"η = {short(eta)}, {how}: after {EPOCHS} epochs the median cost is "
            f"{short(ends[0])}, with constant η {short(ends[1])}."
        )


def examples() -> datasets.Dataset:
    """The noisy moons that all networks learn from."""
    return datasets.moons(EXAMPLES, noise=0.3)


def untrained() -> Network:
    """SEEDS networks as they start."""
    sizes = [2, 8, 1]
    return Network(sizes, "tanh", "sigmoid", "cross-entropy", rng=0, copies=SEEDS)


@cache
def training(rates: tuple[float, ...], eta: float) -> Underway:
    """Costs (epochs + 1, 2 seeds): the first half with rate `rates[t]`, the other with `eta`, on the same batches."""
    found = np.full((EPOCHS + 1, 2 * SEEDS), np.nan)
    return Underway(found, lambda: _epochs(found, rates, eta), len(found))


def _epochs(found: np.ndarray, rates: tuple[float, ...], eta: float) -> Iterator[int]:
    """Train in one stack, fill a row of `found` at the start and after each epoch, and yield how many are filled."""
    data = examples()
    nets = untrained()
    nets = stack([nets[s % SEEDS] for s in range(2 * SEEDS)])
    first = np.arange(2 * SEEDS)[:, None] < SEEDS

    def both(t):
        return np.where(first, rates[t], eta)

    found[0] = evaluate(nets, data).cost
    yield 1
    for step in sgd(nets, data, both, BATCH, EPOCHS, rng=0):
        if step.epoch_done:
            found[step.epoch] = evaluate(nets, data).cost
            yield step.epoch + 1


def both_halves(costs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The costs (t, seeds) with the schedule, and with constant η."""
    return costs[:, :SEEDS], costs[:, SEEDS:]
