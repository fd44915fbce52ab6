"""More digits from the ones there are: what moved copies look like, and what a network gains by them."""

from collections.abc import Iterator
from functools import cache, lru_cache

import numpy as np

from .. import Network, datasets, evaluate, plots, sgd
from ..datasets import Dataset
from ..experiments.underway import Underway
from ..plots import palette
from .gradual import Gradual
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import per_cent, steps

UPDATES = 1000
EVERY = 100  # from one look at the accuracies to the next
PIECE = 20  # so that the digits are seen before the first look
BATCH = 25
ETA = 0.1
PARTS = {"as they come": palette.SERIES[0], "moved": palette.SERIES[1]}
ROWS = 4
COLUMNS = 5
EMPTY = np.zeros((8, 8))
TURNS = [0, 5, 10, 15, 30, 45, 90, 180]


class EnlargedDigits(Gradual):
    """Moved copies of the training digits, and the accuracy on digits that are centred, and on digits that are not.

    copies    how many of each training digit are added
    shift     largest shift in pixels
    degrees   largest turn
    n         digits to learn from, before they are enlarged
    seeds     networks [64, 40, 10], which differ in their first weights

    All trainings have 1,000 updates with 25 examples. The second validation set is the first, moved by up to 1 pixel
    and 15 degrees.
    """

    summary = "Digits, moved copies of them, and what they are worth. Run this notebook to choose how to move them."

    def __init__(self, copies=9, shift=0.5, degrees=10.0, n=100, seeds=5):
        self.seeds = seeds
        self.small = digits_to_learn(n)
        shifts = steps(0, 3, 0.5)
        pixels = "{:g} px".format
        angle = "{:g}°".format
        controls = {
            "copies": Slider(range(10), copies, "copies", "copies of each digit"),
            "shift": Slider(shifts, shift, "shift", "largest shift in pixels", pixels),
            "degrees": Slider(TURNS, degrees, "turn", "largest turn in degrees", angle),
        }
        pictures = Panel(400, 360)
        curves = Panel(460, 360)
        self._draw_pictures(pictures)
        self._draw_curves(curves)
        super().__init__([pictures, curves], controls)
        self.begin()

    def _draw_pictures(self, panel: Panel) -> None:
        self.images = []
        for i in range(ROWS * COLUMNS):
            row, column = divmod(i, COLUMNS)
            box = (0.02 + 0.2 * column, 0.68 - 0.22 * row, 0.16, 0.19)
            ax = panel.figure.add_axes(box, xticks=[], yticks=[])
            if row == 0 and column < len(self.small):
                ax.set_title(self.small.labels[column], fontsize=plots.style.SMALL, pad=2)
            ax.spines[:].set_color(palette.INK if row == 0 else palette.GRID)
            image = ax.imshow(EMPTY, cmap="gray_r", vmin=0, vmax=1)
            self.images.append(image)
        words = "top row: originals; below: copies"
        panel.figure.text(0.02, 0.94, words, fontsize=plots.style.SMALL)
        panel.moving(*self.images)

    def _draw_curves(self, panel: Panel) -> None:
        ax = panel.axes(left=86, bottom=50, top=30, right=24)
        plots.dress(ax, "", "update", "validation accuracy", grid=True)
        ax.set(xlim=(0, 1.03 * UPDATES), ylim=(0, 1))
        plots.percent_axis(ax.yaxis)
        plots.note(ax, f"line: median, band: 10–90 % of {self.seeds} seeds")
        self.bands = {}
        self.alone = {}
        for name, look in PARTS.items():
            band = plots.Band(ax, look, name, 2.5)
            band.line.set(marker=look.marker, markersize=6)
            panel.moving(*band.artists)
            self.bands[name] = band
        dotted = {"linestyle": (0, (1, 2)), "linewidth": 1.6}
        for name, look in PARTS.items():
            (line,) = ax.plot([], [], color=look.colour, **dotted)
            panel.moving(line)
            self.alone[name] = line
        self.alone["as they come"].set_label("originals alone")
        plots.legend(ax, loc="lower right")

    def enlarged(self) -> Dataset:
        """The training set with what the sliders add to it."""
        return enlarged(len(self.small), *self.values("copies", "shift", "degrees"))

    def underway(self, alone: bool = False) -> Underway:
        """The training on what the sliders say; `alone` is the one on the originals."""
        how = self.values("copies", "shift", "degrees")
        if alone or self.value("copies") == 0:
            how = (0, 0, 0)
        return training(*how, len(self.small), self.seeds)

    def accuracy(self, alone: bool = False) -> dict[str, np.ndarray]:
        """Accuracy (T, seeds) on either validation set, every 100 updates; `alone` is training on the originals."""
        return self.underway(alone).finish()

    def update(self) -> str:
        """Show some copies, and draw both accuracies as far as they are known."""
        n = len(self.small)
        big = self.enlarged()
        self._show_copies(big.images.reshape(-1, n, 8, 8))
        trained = self.underway()
        updates = np.arange(EVERY, UPDATES + 1, EVERY)
        alone = self.accuracy(alone=True)
        for name in PARTS:
            self.bands[name].update(updates[: trained.rows], trained.found[name][: trained.rows])
            self.alone[name].set_data(updates, np.median(alone[name], axis=1))
        if not trained.done:
            return ""
        centred, moved = in_the_end(trained.found)
        before = " and ".join(in_the_end(alone))
        return (
            f"{n} digits made {len(big):,}: {centred} of digits as they come are read rightly, "
            f"and {moved} of digits that are moved (originals alone: {before})."
        )

    def _show_copies(self, images: np.ndarray) -> None:
        """Show the first digits and their copies; `images` is (1 + copies, n, 8, 8)."""
        for i, image in enumerate(self.images):
            row, column = divmod(i, COLUMNS)
            there = row < images.shape[0] and column < images.shape[1]
            image.set_data(images[row, column] if there else EMPTY)


@cache
def training(copies: int, shift: float, degrees: float, n: int, seeds: int) -> Underway:
    """UPDATES of networks on n digits, enlarged, and their accuracy (T, seeds) on either validation set."""
    looks = UPDATES // EVERY
    found = {name: np.full((looks, seeds), np.nan) for name in PARTS}
    return Underway(found, lambda: _looks(found, copies, shift, degrees, n, seeds), looks)


def _looks(found: dict[str, np.ndarray], copies, shift, degrees, n, seeds) -> Iterator[int]:
    """Train, fill a row of `found` every EVERY updates, and yield every PIECE of them how many are filled."""
    data = enlarged(n, copies, shift, degrees).astype(np.float32)
    sizes = [64, 40, 10]
    kinds = ("relu", "softmax", "log-likelihood", "he")
    net = Network(sizes, *kinds, rng=0, copies=seeds, dtype=np.float32)
    for step in sgd(net, data, ETA, BATCH, rng=0):
        if step.t % EVERY == 0:
            for part, values in zip(validation_sets(), found.values(), strict=True):
                values[step.t // EVERY - 1] = evaluate(net, part, chunk=300).accuracy
        if step.t % PIECE == 0:
            yield step.t // EVERY


@lru_cache(maxsize=4)
def enlarged(n: int, copies: int, shift: float, degrees: float) -> Dataset:
    """The first n digits and their moved copies."""
    return datasets.enlarge(digits_to_learn(n), copies, shift, degrees, rng=0)


@cache
def digits_to_learn(n: int) -> Dataset:
    """The first n digits of the half that is not for validation."""
    rest, _ = datasets.digits().split(0.5, rng=0)
    return rest.take(np.arange(n))


@cache
def validation_sets() -> list[Dataset]:
    """Digits as they come, and the same ones moved by up to 1 pixel and turned by up to 15 degrees, in float32."""
    _, centred = datasets.digits().split(0.5, rng=0)
    N = len(centred)
    both = datasets.enlarge(centred, 1, shift=1, degrees=15, rng=7)
    return [part.astype(np.float32) for part in (centred, both.take(np.arange(N, 2 * N)))]


def in_the_end(accuracy: dict[str, np.ndarray]) -> list[str]:
    """The median of each accuracy after the last update, in words."""
    return [per_cent(np.median(values[-1])) for values in accuracy.values()]
