"""Numbers in rows and columns: matrices with their entries coloured, and plain tables."""

import numpy as np

from .. import palette
from ..style import DPI, FONT, SMALL, axes_in, new_figure, true_minus

CELL = 66  # CSS pixels of an entry
BESIDE = 60  # CSS pixels between two matrices
ABOVE = 56
COLUMN = 92  # CSS pixels of a column of a plain table
LINE = 30


def matrices(
    given: list,
    titles: list[str],
    columns: list | None = None,
    rows: list | None = None,
    digits: int = 3,
    zeros: bool = True,
):
    """Matrices side by side, one colour scale for all: blue is negative, orange positive, the number in each entry.

    given          matrices (r, c), each of its own shape
    columns, rows  for each matrix its list of labels; None numbers them from 1
    zeros          whether a zero is written, or its entry left empty
    """
    given = [np.atleast_2d(matrix) for matrix in given]
    most = max(float(np.abs(matrix).max()) for matrix in given) or 1.0
    tallest = CELL * max(len(matrix) for matrix in given)
    widths = [CELL * matrix.shape[1] for matrix in given]
    figure = new_figure(sum(width + BESIDE for width in widths) + 10, tallest + ABOVE + 10)
    whole = figure.get_size_inches()[0] * DPI
    left = 48
    for i, (matrix, title, width) in enumerate(zip(given, titles, widths, strict=True)):
        below = 10 + tallest - CELL * len(matrix)
        ax = axes_in(figure, left, below, whole - left - width, ABOVE)
        _draw(ax, matrix, most, digits, zeros)
        ax.set_title(title, fontsize=FONT, color=palette.INK, loc="left", pad=26)
        _number(ax.xaxis, columns and columns[i], matrix.shape[1])
        _number(ax.yaxis, rows and rows[i], len(matrix))
        left += width + BESIDE
    return figure


def layers(blocks: list, digits: int = 3):
    """One matrix [W^l b^l] a layer, or its gradient: row j belongs to neuron j, the last column to its bias."""
    titles = []
    columns = []
    rows = []
    for l, block in enumerate(blocks, start=1):
        titles.append(f"layer {l}")
        columns.append([f"$w_{{j{k}}}$" for k in range(1, block.shape[1])] + ["$b_j$"])
        rows.append([f"$j={j}$" for j in range(1, len(block) + 1)])
    return matrices(blocks, titles, columns, rows, digits)


def _draw(ax, matrix: np.ndarray, most: float, digits: int, zeros: bool) -> None:
    colours = palette.signed_colours(matrix / most)
    ax.imshow(colours, aspect="auto", interpolation="nearest")
    for (j, k), value in np.ndenumerate(matrix):
        text = true_minus(f"{value:.{digits}f}") if zeros or value else ""
        ink = readable_on(colours[j, k])
        ax.text(k, j, text, ha="center", va="center", fontsize=SMALL, color=ink)
    ax.spines[:].set_visible(False)
    ax.tick_params(length=0, labeltop=True, labelbottom=False)


def readable_on(shade: np.ndarray) -> str:
    """Black or white, whichever is easier to read on a shade (3,) of red, green and blue."""
    paper = "#" + "".join(f"{int(part):02X}" for part in shade)
    return max((palette.INK, palette.PAPER), key=lambda ink: palette.contrast(ink, paper))


def _number(axis, labels: list | None, count: int) -> None:
    axis.set_ticks(range(count), labels or [str(i + 1) for i in range(count)])


def table(heads: list[str], names: list[str], rows, title: str = "", digits: int = 3):
    """Numbers in rows and columns, written large: heads over the columns, a name before each row."""
    width = COLUMN * len(heads) + 20
    figure = new_figure(width, LINE * (len(rows) + 1) + (34 if title else 10))
    ax = axes_in(figure, 0, 0, 0, 0)
    ax.set_axis_off()
    ax.set(xlim=(0, width), ylim=(figure.bbox.height, 0))
    top = 34 if title else 6
    number = {"ha": "right", "va": "center", "fontsize": FONT}
    if title:
        ax.text(12, 10, title, va="top", fontsize=FONT, color=palette.INK, weight="bold")
    for j, head in enumerate(heads, start=1):
        ax.text(COLUMN * j, top + LINE / 2, head, color=palette.QUIET, **number)
    for i, (name, row) in enumerate(zip(names, rows, strict=True), start=1):
        y = top + LINE * (i + 0.5)
        ax.text(12, y, name, va="center", fontsize=FONT, color=palette.QUIET)
        for j, value in enumerate(row, start=2):
            text = true_minus(f"{value:.{digits}f}")
            ax.text(COLUMN * j, y, text, color=palette.INK, **number)
    return figure
