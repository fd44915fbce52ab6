"""Products of matrices as bars and squares, multiplied from one end or from the other."""

from .. import palette
from ..style import FONT, axes_in, new_figure

SIDE = 34  # CSS pixels of a square, and the length of a row
THIN = 9  # the height of a row
STEP = SIDE + 12
LINE = 56  # from one step of the work to the next
HEAD = 44


def products(ways: dict, names: list[str]):
    """Side by side, each way title -> its steps, as what is left after each: a row is a bar, a square matrix a square.

    ways   title -> (steps, words below); a step is (shapes, the two that are multiplied next or None, what it took);
           a shape is "row" or "square"
    names  those of the factors, written above them in the first line
    """
    columns = list(ways.items())
    wide = STEP * len(names) + 190
    most = max(len(steps) for _title, (steps, _words) in columns)
    figure = new_figure(wide * len(columns) + 10, HEAD + LINE * most + 34)
    width, height = figure.bbox.width, figure.bbox.height
    ax = axes_in(figure, 0, 0, 0, 0)
    ax.set_axis_off()
    ax.set(xlim=(0, width), ylim=(height, 0))
    for i, (title, (steps, words)) in enumerate(columns):
        left = 14 + wide * i
        ax.text(left, 16, title, va="center", fontsize=FONT, color=palette.INK, weight="bold")
        for number, step in enumerate(steps):
            _line(ax, left, HEAD + LINE * (number + 0.6), step, names if number == 0 else None)
        ax.text(left, height - 18, words, va="center", fontsize=FONT, color=palette.INK)
    return figure


def _line(ax, left: float, middle: float, step: tuple, names: list | None) -> None:
    """What is left of the product at one step, those lit that come next, and what the step before has taken."""
    shapes, following, took = step
    for place, shape in enumerate(shapes):
        lit = following is not None and place in following
        _factor(ax, left + STEP * place, middle, shape, lit)
        if names:
            letters = {"ha": "center", "va": "bottom", "fontsize": FONT, "color": palette.INK}
            ax.text(left + STEP * place + SIDE / 2, middle - SIDE / 2 - 3, names[place], **letters)
    ax.text(left + STEP * len(shapes) + 4, middle, took, va="center", fontsize=FONT, color=palette.QUIET)


def _factor(ax, left: float, middle: float, shape: str, lit: bool) -> None:
    from matplotlib.patches import Rectangle

    high = THIN if shape == "row" else SIDE
    colour = palette.SERIES[1 if shape == "square" else 0].colour
    look = {"facecolor": colour if lit else palette.PAPER, "edgecolor": colour, "linewidth": 2}
    ax.add_patch(Rectangle((left, middle - high / 2), SIDE, high, **look))
