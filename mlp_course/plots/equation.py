"""An equation with its numbers beneath its terms, and the term that matters now lit."""

from typing import NamedTuple

import numpy as np

from . import palette
from .style import FONT, HEADING, LARGE, SYMBOL, true_minus

BESIDE = 0.03  # share of the width at the left edge
LINE = 1.35  # of the height of letters
LETTER = 0.61  # width of a letter by its height, in letters of equal width


class Term(NamedTuple):
    """A symbol (mathtext without the dollars), its value (an array, or None for none yet), and whether it is lit."""

    symbol: str
    value: np.ndarray | None = None
    lit: bool = False
    look: str = "cost"


def draw_equation(figure, heading: str, terms: list[Term], remark: str, sums: list[str] = ()) -> None:
    """Draw heading, terms side by side with their numbers beneath, sums written out, and a remark, all anew."""
    from matplotlib.offsetbox import AnchoredOffsetbox

    figure.clear()
    put = {"x": BESIDE, "ha": "left", "va": "top", "color": palette.INK}
    title = figure.text(y=0.97, s=heading, fontsize=HEADING, weight="bold", **put)
    across = title.get_window_extent(figure.canvas.get_renderer()).width
    title.set_fontsize(HEADING * min(1.0, 0.95 * figure.bbox.width / across))  # in one line, also on a phone
    box = _fitting(terms, figure, 0.95 * figure.bbox.width)
    anchor = {"bbox_to_anchor": (BESIDE, 0.85), "bbox_transform": figure.transFigure}
    tight = {"pad": 0, "borderpad": 0, "frameon": False}
    figure.add_artist(AnchoredOffsetbox("upper left", child=box, **anchor, **tight))
    if sums:
        size = _fitting_size(sums, 0.94 * figure.bbox.width / figure.dpi * 72)
        letters = {"fontsize": size, "family": "monospace", "linespacing": LINE}
        figure.text(y=0.45, s="\n".join(sums), **put, **letters)
    figure.text(y=0.13, s=remark, fontsize=FONT + 1, wrap=True, **put)


def _fitting_size(lines: list[str], width: float) -> float:
    """The size of letters in which lines fit `width` points; smaller where they are many."""
    most = FONT - 0.5 if len(lines) <= 4 else FONT - 1.5
    return min(most, width / (LETTER * max(map(len, lines))))


def _fitting(terms: list[Term], figure, width: float):
    """The terms side by side, in letters so large that they fit the width."""
    box = _side_by_side(terms, figure, 1.0)
    across = box.get_bbox(figure.canvas.get_renderer()).width
    return box if across <= width else _side_by_side(terms, figure, 0.97 * width / across)


def _side_by_side(terms: list[Term], figure, scale: float):
    from matplotlib.offsetbox import HPacker

    columns = [_column(term, scale) for term in terms]
    box = HPacker(children=columns, align="top", pad=0, sep=8 * scale)
    box.set_figure(figure)
    return box


def _column(term: Term, scale: float):
    from matplotlib.offsetbox import VPacker

    from .measured import MeasuredText

    colour = palette.LOOKS[term.look].colour
    symbol = {"fontsize": SYMBOL * scale, "color": colour}
    numbers = {"fontsize": LARGE * scale, "color": colour, "family": "monospace", "linespacing": 1.15}
    if term.lit:
        symbol["backgroundcolor"] = palette.LIT
        numbers["weight"] = "bold"
    parts = [MeasuredText(f"${term.symbol}$", textprops=symbol)]
    if term.value is not None:
        parts.append(MeasuredText(matrix_text(term.value), textprops=numbers))
    return VPacker(children=parts, align="center", pad=0, sep=10)


def matrix_text(value: np.ndarray, digits: int = 2) -> str:
    """A matrix in lines of text with tall brackets: [0.50] for one number."""
    rows = np.atleast_2d(np.asarray(value, float))
    width = max(len(number_text(entry, digits)) for entry in rows.flat)
    lines = []
    for row in rows:
        lines.append("  ".join(number_text(entry, digits).rjust(width) for entry in row))
    if len(lines) == 1:
        return f"[{lines[0]}]"
    ends = ["⎡⎤", *["⎢⎥"] * (len(lines) - 2), "⎣⎦"]
    bracketed = [left + line + right for (left, right), line in zip(ends, lines, strict=True)]
    return "\n".join(bracketed)


def number_text(value: float, digits: int) -> str:
    """A number with so many digits after the point."""
    return true_minus(f"{value:.{digits}f}")
