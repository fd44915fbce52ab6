"""An equation with its numbers beneath its terms, and the term that matters now lit."""

from typing import NamedTuple

import numpy as np

from . import palette
from .style import true_minus

LIT = "#FFF2B3"


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
    put = {"x": 0.03, "ha": "left", "va": "top", "color": palette.INK, "wrap": True}
    figure.text(y=0.97, s=heading, fontsize=16, weight="bold", **put)
    box = _fitting(terms, figure, 0.95 * figure.bbox.width)
    place = {"bbox_to_anchor": (0.03, 0.85), "bbox_transform": figure.transFigure, "pad": 0, "borderpad": 0}
    figure.add_artist(AnchoredOffsetbox("upper left", child=box, frameon=False, **place))
    if sums:
        longest = max(map(len, sums))
        room = 0.94 * figure.bbox.width / figure.dpi * 72 / (0.61 * longest)  # of a letter of one point's width
        written = {"fontsize": min(11.5 if len(sums) <= 4 else 10.5, room), "family": "monospace", "linespacing": 1.35}
        figure.text(y=0.45, s="\n".join(sums), **{**put, **written, "wrap": False})
    figure.text(y=0.13, s=remark, fontsize=13, **put)


def _fitting(terms: list[Term], figure, width: float):
    """The terms side by side, in letters so large that they fit the width."""
    box, across = _side_by_side(terms, figure, 1.0)
    return box if across <= width else _side_by_side(terms, figure, 0.97 * width / across)[0]


def _side_by_side(terms: list[Term], figure, scale: float):
    from matplotlib.offsetbox import HPacker

    box = HPacker(children=[_column(term, scale) for term in terms], align="top", pad=0, sep=8 * scale)
    box.set_figure(figure)
    return box, box.get_bbox(figure.canvas.get_renderer()).width


def _column(term: Term, scale: float):
    from matplotlib.offsetbox import TextArea, VPacker

    colour = palette.LOOKS[term.look].colour
    lit = {"backgroundcolor": LIT} if term.lit else {}
    parts = [TextArea(f"${term.symbol}$", textprops={"fontsize": 20 * scale, "color": colour, **lit})]
    if term.value is not None:
        weight = "bold" if term.lit else "normal"
        text = {"fontsize": 14 * scale, "family": "monospace", "color": colour, "weight": weight, "linespacing": 1.15}
        parts.append(TextArea(matrix_text(term.value), textprops=text))
    return VPacker(children=parts, align="center", pad=0, sep=10)


def matrix_text(value: np.ndarray, digits: int = 2) -> str:
    """A matrix in lines of text with tall brackets: [0.50] for one number."""
    rows = np.atleast_2d(np.asarray(value, float))
    texts = [[true_minus(f"{entry:.{digits}f}") for entry in row] for row in rows]
    width = max(len(text) for row in texts for text in row)
    lines = ["  ".join(text.rjust(width) for text in row) for row in texts]
    if len(lines) == 1:
        return f"[{lines[0]}]"
    ends = ["⎡⎤", *["⎢⎥"] * (len(lines) - 2), "⎣⎦"]
    return "\n".join(f"{left}{line}{right}" for (left, right), line in zip(ends, lines, strict=True))
