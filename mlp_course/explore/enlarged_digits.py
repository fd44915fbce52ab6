"""More digits from the ones there are: what moved copies look like, and what a network gains by them."""

import numpy as np

from .. import Network, datasets, evaluate, plots, sgd
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import steps

UPDATES, EVERY, BATCH, ETA = 1000, 100, 25, 0.1
PARTS = {"as they come": palette.SERIES[0], "moved": palette.SERIES[1]}
ROWS, COLUMNS = 4, 5


class EnlargedDigits(Interactive):
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
        self.seeds, self.known = seeds, {}
        rest, validation = datasets.digits().split(0.5, rng=0)
        self.small = rest.take(np.arange(n))
        self.validation = dict(zip(PARTS, (validation, moved_about(validation)), strict=True))
        controls = {
            "copies": Slider(range(10), copies, "copies", "copies of each digit"),
            "shift": Slider(steps(0, 3, 0.5), shift, "shift", "largest shift in pixels", "{:g} px".format),
            "degrees": Slider(
                [0, 5, 10, 15, 30, 45, 90, 180], degrees, "turn", "largest turn in degrees", "{:g}°".format
            ),
        }
        pictures, curves = Panel(400, 360), Panel(460, 360)
        self._draw(pictures, curves)
        super().__init__([pictures, curves], controls)
        self.begin()

    def _draw(self, pictures: Panel, curves: Panel) -> None:
        self.images = []
        for i in range(ROWS * COLUMNS):
            row, column = divmod(i, COLUMNS)
            box = (0.02 + 0.2 * column, 0.7 - 0.23 * row, 0.16, 0.2)
            ax = pictures.figure.add_axes(box, xticks=[], yticks=[])
            ax.spines[:].set_color(palette.INK if row == 0 else palette.GRID)
            self.images.append(ax.imshow(np.zeros((8, 8)), cmap="gray_r", vmin=0, vmax=1))
        pictures.figure.text(0.02, 0.94, "top row: originals; below: copies", fontsize=plots.style.SMALL)
        pictures.moving(*self.images)
        self.ax = plots.dress(
            curves.axes(left=86, bottom=50, top=30, right=24), "", "update", "validation accuracy", grid=True
        )
        self.ax.set(xlim=(0, 1.03 * UPDATES), ylim=(0, 1))
        self.ax.yaxis.set_major_formatter(lambda value, _: f"{100 * value:.0f} %")
        note = f"line: median, band: 10–90 % of {self.seeds} seeds"
        self.ax.set_title(note, fontsize=plots.style.SMALL, color=palette.QUIET, loc="right")
        self.bands = {name: plots.Band(self.ax, look, name, 2.5) for name, look in PARTS.items()}
        for name, band in self.bands.items():
            band.line.set(marker=PARTS[name].marker, markersize=6)
        self.alone = []
        for look in PARTS.values():
            (line,) = self.ax.plot([], [], color=look.colour, linestyle=(0, (1, 2)), linewidth=1.6)
            self.alone.append(line)
        self.alone[0].set_label("originals alone")
        plots.legend(self.ax, loc="lower right")
        curves.moving(*(artist for band in self.bands.values() for artist in band.artists), *self.alone)

    def enlarged(self):
        """The training set with what the sliders add to it."""
        copies, shift, degrees = (self.controls[name].value for name in ("copies", "shift", "degrees"))
        return datasets.enlarge(self.small, copies, shift, degrees, rng=0)

    def accuracy(self, alone: bool = False) -> dict[str, np.ndarray]:
        """Accuracy (T, seeds) on either validation set, every 100 updates; `alone` is training on the originals.

        What was trained before is not trained again.
        """
        key = tuple(self.controls[name].value for name in ("copies", "shift", "degrees"))
        key = (0,) if alone or key[0] == 0 else key
        if key not in self.known:
            self.known[key] = self._train(self.small if key == (0,) else self.enlarged())
        return self.known[key]

    def _train(self, data) -> dict[str, np.ndarray]:
        net = Network(
            [64, 40, 10], "relu", "softmax", "log-likelihood", "he", rng=0, copies=self.seeds, dtype=np.float32
        )
        sets = [data.astype(np.float32) for data in self.validation.values()]
        found = []
        for step in sgd(net, data.astype(np.float32), ETA, BATCH, rng=0):
            if step.t % EVERY == 0:
                found.append([evaluate(net, data, chunk=300).accuracy for data in sets])
            if step.t == UPDATES:
                break
        return dict(zip(PARTS, np.array(found).swapaxes(0, 1), strict=True))

    def update(self) -> str:
        """Show some copies, train if need be, and draw both accuracies."""
        big, accuracy = self.enlarged(), self.accuracy()
        for i, image in enumerate(self.images):
            row, column = divmod(i, COLUMNS)
            there = row * len(self.small) + column < len(big) and row <= self.controls["copies"].value
            image.set_data(big.images[row * len(self.small) + column] if there else np.zeros((8, 8)))
        updates, alone = np.arange(EVERY, UPDATES + 1, EVERY), self.accuracy(alone=True)
        for (name, band), line in zip(self.bands.items(), self.alone, strict=True):
            band.update(updates, accuracy[name])
            line.set_data(updates, np.median(alone[name], axis=1))
        centred, off = (100 * np.median(values[-1]) for values in accuracy.values())
        before = " and ".join(f"{100 * np.median(values[-1]):.0f} %" for values in alone.values())
        return (
            f"{len(self.small)} digits made {len(big):,}: {centred:.0f} % of digits as they come are read rightly, and "
            f"{off:.0f} % of digits that are moved (originals alone: {before})."
        )


def moved_about(data):
    """The same pictures, each moved by up to 1 pixel and turned by up to 15 degrees."""
    return datasets.enlarge(data, 1, shift=1, degrees=15, rng=7).take(np.arange(len(data), 2 * len(data)))
