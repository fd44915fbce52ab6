"""A computation as a circuit: gates joined by wires, on each wire its value and, below it, how C changes with it."""

from typing import NamedTuple

from . import palette
from .style import new_figure

UNIT, STOREY, LINE = 116, 84, 27  # CSS pixels between two gates, between two rows of gates, of a line of text
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
    top, bottom = max(heights) + 0.55, min(heights) - 0.5
    lines = max((len(table) + 1 for _heading, table in columns), default=0)
    head = 30 if title else 4
    drawing = STOREY * (top - bottom)
    figure = new_figure(UNIT * (across + 0.3), head + drawing + LINE * lines + (14 if lines else 0))
    width, height = figure.bbox.size
    ax = figure.add_axes((0, 1 - (head + drawing) / height, 1, drawing / height))
    ax.set(xlim=(-0.15, across + 0.15), ylim=(bottom, top))
    ax.set_axis_off()
    for wire in wires:
        _wire(ax, wire)
    for gate in gates:
        _gate(ax, gate)
    if title:
        figure.text(12 / width, 1 - 6 / height, title, va="top", fontsize=13, color=palette.INK, weight="bold")
    for i, (heading, table) in enumerate(columns):
        left = 12 / width + i / len(columns)
        _table(figure, left, head + drawing, heading, table)
    return figure


def number(value: float, digits: int = 3) -> str:
    """A number as the circuit writes it: a true minus sign, and zeros at the end only where digits are asked for."""
    text = f"{value:.{digits}f}"
    exact = f"{value:g}"
    return (exact if len(exact) < len(text) else text).replace("-", "\N{MINUS SIGN}")


def _gate(ax, gate: Gate) -> None:
    ax.scatter(*gate.place, s=900, color=palette.PAPER, edgecolor=palette.INK, linewidth=1.5, zorder=3)
    ax.text(*gate.place, gate.symbol, ha="center", va="center", fontsize=15, color=palette.INK, zorder=4)


def _wire(ax, wire: Wire) -> None:
    (x1, y1), (x2, y2) = wire.start, wire.end
    ax.plot([x1, x2], [y1, y2], color=palette.QUIET, linewidth=1.6, zorder=1)
    if wire.value is None:
        return
    upright = x1 == x2
    at = (x1, y1) if upright else ((x1 + x2) / 2, (y1 + y2) / 2)
    looks = {"name": palette.INK, "value": palette.LOOKS["a"].colour, "gradient": palette.LOOKS["delta"].colour}
    texts = {"name": f"${wire.name}$", "value": number(wire.value)}
    if wire.gradient is not None:
        texts["gradient"] = number(wire.gradient)
    for part, text in texts.items():
        shift, across, along = (UPRIGHT if upright else LEVEL)[part]
        put = {"ha": across, "va": along, "fontsize": 11.5, "weight": "normal" if part == "name" else "bold"}
        ax.annotate(text, at, shift, textcoords="offset points", color=looks[part], zorder=5, **put)


def _table(figure, left: float, above: float, heading: str, table: list[Line]) -> None:
    from matplotlib.offsetbox import AnchoredOffsetbox, HPacker, TextArea, VPacker

    rows = [[TextArea(heading, textprops={"fontsize": 12, "color": palette.QUIET, "weight": "bold"})]]
    for line in table:
        looks = [(text, palette.LOOKS[look].colour) for text, look in line.pieces]
        rows.append([TextArea(text, textprops={"fontsize": 13, "color": colour}) for text, colour in looks])
    packed = [HPacker(children=row, align="baseline", pad=0, sep=3) for row in rows]
    box = VPacker(children=packed, align="left", pad=0, sep=6)
    place = (left, 1 - above / figure.bbox.height)
    anchor = {"bbox_to_anchor": place, "bbox_transform": figure.transFigure, "pad": 0, "borderpad": 0}
    figure.add_artist(AnchoredOffsetbox("upper left", child=box, frameon=False, **anchor))
