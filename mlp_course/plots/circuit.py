"""A computation as a circuit: gates joined by wires, on each wire its value and, below it, how C changes with it."""

from typing import NamedTuple

from . import palette
from .style import FONT, SMALL, new_figure, true_minus

# CSS pixels
UNIT = 116  # between two gates
STOREY = 84  # between two rows of gates
LINE = 27  # of a line of text
RIM = 0.17  # radius of a gate, in units

# where name, value and gradient stand beside a wire: shift in points, alignment
LEVEL = {
    "name": ((0, 20), "center", "bottom"),
    "value": ((0, 5), "center", "bottom"),
    "gradient": ((0, -7), "center", "top"),
}
UPRIGHT = {
    "name": ((0, 4), "center", "bottom"),
    "value": ((-5, -10), "right", "center"),
    "gradient": ((5, -10), "left", "center"),
}


class Gate(NamedTuple):
    """A gate: where it stands, and what it does to its wires."""

    place: tuple[float, float]
    symbol: str


class Wire(NamedTuple):
    """A wire between two places: its name (mathtext without the dollars), its value, ∂C/∂ of it; or a bare line."""

    start: tuple[float, float]
    end: tuple[float, float]
    name: str = ""
    value: float | None = None
    gradient: float | None = None


class Line(NamedTuple):
    """A line of a table of formulas: pieces of text, each with the look of what it says."""

    pieces: list[tuple[str, str]]


def circuit(gates: list[Gate], wires: list[Wire], columns: list[tuple[str, list[Line]]], title: str = ""):
    """A figure: the circuit, and under it columns of formulas, each with a heading, in the circuit's own colours."""
    across = max(max(wire.start[0], wire.end[0]) for wire in wires)
    heights = [y for wire in wires for y in (wire.start[1], wire.end[1])]
    top = max(heights) + 0.55
    bottom = min(heights) - 0.5
    lines = max((len(table) + 1 for _heading, table in columns), default=0)
    head = 30 if title else 4
    drawing = STOREY * (top - bottom)
    formulas = LINE * lines + 14 if lines else 0
    figure = new_figure(UNIT * (across + 0.3), head + drawing + formulas)
    width, height = figure.bbox.size
    ax = figure.add_axes((0, 1 - (head + drawing) / height, 1, drawing / height))
    ax.set(xlim=(-0.15, across + 0.15), ylim=(bottom, top))
    ax.set_axis_off()
    for wire in wires:
        _wire(ax, wire)
    for gate in gates:
        _gate(ax, gate)
    if title:
        letters = {"fontsize": FONT + 1, "color": palette.INK, "weight": "bold"}
        figure.text(12 / width, 1 - 6 / height, title, va="top", **letters)
    for i, (heading, table) in enumerate(columns):
        left = 12 / width + i / len(columns)
        _table(figure, left, head + drawing, heading, table)
    return figure


def number(value: float, digits: int = 3) -> str:
    """A number as the circuit writes it: a true minus sign, and zeros at the end only where digits are asked for."""
    text = f"{value:.{digits}f}"
    exact = f"{value:g}"
    return true_minus(exact if len(exact) < len(text) else text)


def _gate(ax, gate: Gate) -> None:
    rim = {"color": palette.PAPER, "edgecolor": palette.INK, "linewidth": 1.5}
    letters = {"ha": "center", "va": "center", "fontsize": FONT + 3, "color": palette.INK}
    ax.scatter(*gate.place, s=900, zorder=3, **rim)
    ax.text(*gate.place, gate.symbol, zorder=4, **letters)


def _wire(ax, wire: Wire) -> None:
    (x1, y1), (x2, y2) = wire.start, wire.end
    ax.plot([x1, x2], [y1, y2], color=palette.QUIET, linewidth=1.6, zorder=1)
    if wire.value is None:
        return
    upright = x1 == x2
    at = (x1, y1) if upright else ((x1 + x2) / 2, (y1 + y2) / 2)
    value = palette.LOOKS["a"].colour
    gradient = palette.LOOKS["delta"].colour
    looks = {"name": palette.INK, "value": value, "gradient": gradient}
    texts = {"name": f"${wire.name}$", "value": number(wire.value)}
    if wire.gradient is not None:
        texts["gradient"] = number(wire.gradient)
    for part, text in texts.items():
        shift, across, along = (UPRIGHT if upright else LEVEL)[part]
        weight = "normal" if part == "name" else "bold"
        letters = {"fontsize": SMALL + 0.5, "weight": weight, "color": looks[part]}
        put = {"ha": across, "va": along, "textcoords": "offset points"}
        ax.annotate(text, at, shift, zorder=5, **put, **letters)


def _table(figure, left: float, above: float, heading: str, table: list[Line]) -> None:
    from matplotlib.offsetbox import AnchoredOffsetbox, HPacker, TextArea, VPacker

    head = {"fontsize": FONT, "color": palette.QUIET, "weight": "bold"}
    rows = [[TextArea(heading, textprops=head)]]
    for line in table:
        row = []
        for text, look in line.pieces:
            letters = {"fontsize": FONT + 1, "color": palette.LOOKS[look].colour}
            row.append(TextArea(text, textprops=letters))
        rows.append(row)
    packed = [HPacker(children=row, align="baseline", pad=0, sep=3) for row in rows]
    box = VPacker(children=packed, align="left", pad=0, sep=6)
    corner = (left, 1 - above / figure.bbox.height)
    anchor = {"bbox_to_anchor": corner, "bbox_transform": figure.transFigure}
    tight = {"pad": 0, "borderpad": 0, "frameon": False}
    figure.add_artist(AnchoredOffsetbox("upper left", child=box, **anchor, **tight))
