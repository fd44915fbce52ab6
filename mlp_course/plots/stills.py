"""Pictures that stand still: each function takes arrays and returns a Figure for `explore.Picture.of(figure, alt)`."""

from itertools import cycle

import numpy as np

from . import palette
from .band import Band, quantiles
from .plane import Plane
from .points import Points, frame
from .style import DPI, FONT, SMALL, dress, legend, new_figure, place, true_minus

CELL = 66  # CSS pixels of a matrix entry


def matrices(given: list, titles: list[str], columns: list | None = None, rows: list | None = None, digits: int = 3):
    """Matrices side by side, one colour scale for all: blue is negative, orange positive, the number in each entry.

    given          matrices (r, c), each of its own shape
    columns, rows  for each matrix its list of labels; None numbers them from 1
    """
    given = [np.atleast_2d(matrix) for matrix in given]
    most = max(float(np.abs(matrix).max()) for matrix in given) or 1.0
    tall = max(len(matrix) for matrix in given)
    figure = new_figure(sum(CELL * m.shape[1] + 60 for m in given) + 10, CELL * tall + 66)
    width, left = figure.get_size_inches()[0] * DPI, 48
    for i, (matrix, title) in enumerate(zip(given, titles, strict=True)):
        height, across = CELL * len(matrix), CELL * matrix.shape[1]
        ax = place(figure, left, 10 + CELL * tall - height, width - left - across, 56)
        _matrix(ax, matrix, most, digits)
        ax.set_title(title, fontsize=FONT, color=palette.INK, loc="left", pad=26)
        _number(ax.xaxis, columns and columns[i], matrix.shape[1])
        _number(ax.yaxis, rows and rows[i], len(matrix))
        left += across + 60
    return figure


def layers(blocks: list, digits: int = 3):
    """One matrix [W^l b^l] a layer, or its gradient: row j belongs to neuron j, the last column to its bias."""
    titles = [f"layer {l}" for l in range(1, len(blocks) + 1)]
    columns = [[f"$w_{{j{k}}}$" for k in range(1, block.shape[1])] + ["$b_j$"] for block in blocks]
    rows = [[f"$j={j}$" for j in range(1, len(block) + 1)] for block in blocks]
    return matrices(blocks, titles, columns, rows, digits)


def _matrix(ax, matrix, most, digits):
    colours = palette.SIGNED[np.clip((matrix / most + 1) * 127.5, 0, 255).astype(int)]
    ax.imshow(colours, aspect="auto", interpolation="nearest")
    for (j, k), value in np.ndenumerate(matrix):
        ink = max((palette.INK, palette.PAPER), key=lambda c, shade=colours[j, k]: palette.contrast(c, _hex(shade)))
        text = true_minus(f"{value:.{digits}f}")
        ax.text(k, j, text, ha="center", va="center", fontsize=SMALL, color=ink)
    ax.spines[:].set_visible(False)
    ax.tick_params(length=0, labeltop=True, labelbottom=False)


def _number(axis, labels, count):
    axis.set_ticks(range(count), labels or [str(i + 1) for i in range(count)])


def _hex(shade):
    return "#" + "".join(f"{int(part):02X}" for part in shade)


def averages(
    values: np.ndarray, names: list[str], ylabel: str, width: float = 760, each: str = "one example", title: str = ""
):
    """A small dot for each example (or seed) and a bar for their mean, one column for each row of values (P, m)."""
    values = np.atleast_2d(values)
    figure = new_figure(width, 300)
    below = 26 + 18 * max(1 + name.count("\n") for name in names)
    ax = dress(place(figure, 88, below, 170, 34 if title else 16), title, ylabel=ylabel)
    look, mean = palette.LOOKS["gradient"], palette.LOOKS["cost"]
    spread = np.linspace(-0.25, 0.25, values.shape[1])
    for column, row in enumerate(values):
        ax.plot(column + spread, row, linestyle="none", marker="o", color=look.colour, markersize=5, alpha=0.8)
    columns = np.arange(len(values))
    ax.hlines(values.mean(axis=1), columns - 0.38, columns + 0.38, color=mean.colour, linewidth=2.5)
    ax.axhline(0, color=palette.QUIET, linewidth=0.8, zorder=0)
    ax.set_xticks(range(len(names)), names)
    dot, bar = ax.lines[0], ax.collections[0]
    legend(ax, handles=[dot, bar], labels=[each, "their mean"], loc="upper left", bbox_to_anchor=(1.01, 1))
    return figure


def bands(
    t,
    series: dict,
    xlabel: str,
    ylabel: str,
    log: str = "",
    width: float = 640,
    height: float = 340,
    looks=palette.SERIES,
    legend_at="best",
    title="",
):
    """Median and band (10th to 90th percentile) over seeds of each series label -> values (T, S), or (T,) for a line.

    log names the logarithmic axes: "x", "y" or "xy"; looks are those of the series, in their order; legend_at is where
    the legend's lower left corner stands, (0, 0) to (1, 1), or a place that matplotlib knows by name.
    """
    figure = new_figure(width, height)
    ax = dress(place(figure, 82, 50, 16, 34 if title else 16), title, xlabel, ylabel, grid=True)
    for look, (label, values) in zip(looks, series.items(), strict=False):
        values = np.reshape(values, (len(t), -1))
        band = Band(ax, look, label)
        band.line.set(marker=look.marker, markersize=5, markevery=max(len(t) // 12, 1))
        band.update(t, values)
        ax.update_datalim(np.column_stack([np.tile(t, 2), quantiles(values)[[0, 2]].ravel()]))
    ax.set(xscale="log" if "x" in log else "linear", yscale="log" if "y" in log else "linear")
    for name in log:
        _plainly(ax.xaxis if name == "x" else ax.yaxis)
    if "x" not in log and np.array_equal(t, np.round(t)):
        ax.xaxis.get_major_locator().set_params(integer=True)  # there is no layer 2.5
    ax.autoscale_view()
    legend(ax, loc=legend_at)
    return figure


def _plainly(axis):
    """Write the labels between powers of ten, where there are any, as 0.02 and not as 2 × 10⁻²: it takes less room."""
    from matplotlib.ticker import LogFormatterSciNotation

    class Plain(LogFormatterSciNotation):
        def __call__(self, x, pos=None):
            return f"{x:g}" if super().__call__(x, pos) else ""

    axis.set_minor_formatter(Plain(minor_thresholds=(1.5, 0.4)))


def bars(names: list[str], values, xlabel: str, width: float = 640, log: bool = True, title: str = ""):
    """Horizontal bars, each with its number; on a logarithmic scale for quantities of different orders of magnitude."""
    above = 34 if title else 8
    figure = new_figure(width, 44 * len(names) + 58 + above)
    ax = dress(place(figure, 50 + 9 * max(map(len, names)), 50, 90, above), title, xlabel)
    looks = palette.SERIES if log else palette.SERIES[:1]
    for look, name, value in zip(cycle(looks), names, values, strict=False):
        ax.barh(name, value, color=look.colour, height=0.55)
        number = f" {value:,.0f}" if value >= 100 else f" {value:.2g}"
        ax.text(value, name, number, va="center", fontsize=FONT, color=palette.INK)
    if log:
        ax.set(xscale="log", xlim=(0.5, None))
    ax.invert_yaxis()
    return figure


def race(clocks: list, costs: list, names: list[str], title: str, width: float = 640, height: float = 340):
    """Costs against the seconds that they took, one curve for each way, on a logarithmic axis of time."""
    figure = new_figure(width, height)
    ax = dress(place(figure, 82, 50, 16, 34), title, "seconds", "cost C", grid=True)
    for look, name, clock, cost in zip(palette.SERIES, names, clocks, costs, strict=False):
        every = max(len(clock) // 12, 1)
        ax.plot(clock[1:], cost[1:], look.line, color=look.colour, marker=look.marker, markevery=every, label=name)
    ax.set_xscale("log")
    legend(ax, loc="upper right")
    return figure


def table(heads: list[str], names: list[str], rows, title: str = "", digits: int = 3):
    """Numbers in rows and columns, written large: heads over the columns, a name before each row."""
    column, line = 92, 30
    figure = new_figure(column * len(heads) + 20, line * (len(rows) + 1) + (34 if title else 10))
    ax = place(figure, 0, 0, 0, 0)
    ax.set_axis_off()
    ax.set(xlim=(0, column * len(heads) + 20), ylim=(figure.bbox.height, 0))
    top = 34 if title else 6
    if title:
        ax.text(12, 10, title, va="top", fontsize=FONT, color=palette.INK, weight="bold")
    for j, head in enumerate(heads):
        ax.text(column * (j + 1), top + line / 2, head, ha="right", va="center", fontsize=FONT, color=palette.QUIET)
    for i, (name, row) in enumerate(zip(names, rows, strict=True), start=1):
        y = top + line * (i + 0.5)
        ax.text(12, y, name, va="center", fontsize=FONT, color=palette.QUIET)
        for j, value in enumerate(row, start=2):
            text = f"{value:.{digits}f}".replace("-", "\N{MINUS SIGN}")
            ax.text(column * j, y, text, ha="right", va="center", fontsize=FONT, color=palette.INK)
    return figure


def planes(answers: list, titles: list[str], x: np.ndarray, labels: np.ndarray, side: float = 360):
    """What several networks answer over the same plane, side by side, with the points x (2, N) they learned from.

    answers  functions from points (2, m) to answers (1, m), the boundary where they are 1/2, or (K, m)
    """
    figure = new_figure(side * len(answers), side)
    for i, (answer, title) in enumerate(zip(answers, titles, strict=True)):
        ax = place(figure, side * i + 52, 50, side * (len(answers) - 1 - i) + 12, 34)
        dress(ax, title, "$x_1$", "$x_2$" if i == 0 else "")
        Plane(ax, frame(x)).update(answer)
        Points(ax, int(labels.max()) + 1).update((x, labels))
    return figure


def pictures(images: np.ndarray, titles: list[str], columns: int = 8, side: float = 84, signed: bool = False):
    """Small pictures in rows, a title above each: grey from 0 (white) to 1 (black), or signed, blue to orange.

    images   (N, height, width)
    titles   N short texts
    """
    images = np.asarray(images, float)
    rows, gap, head = -(-len(images) // columns), 10, 26
    figure = new_figure(columns * (side + gap) + gap, rows * (side + head) + gap)
    width, height = figure.get_size_inches() * DPI
    most = np.abs(images).max() or 1.0
    for i, (image, title) in enumerate(zip(images, titles, strict=True)):
        left, top = gap + i % columns * (side + gap), head + i // columns * (side + head)
        ax = place(figure, left, height - top - side, width - left - side, top)
        colours = palette.SIGNED[np.clip((image / most + 1) * 127.5, 0, 255).astype(int)]
        ax.imshow(colours if signed else image, cmap="gray_r", vmin=0, vmax=1, interpolation="nearest")
        ax.spines[:].set_visible(True)
        ax.spines[:].set_color(palette.QUIET)
        ax.set(xticks=[], yticks=[])
        ax.set_title(title, fontsize=SMALL, color=palette.INK, pad=3)
    return figure
