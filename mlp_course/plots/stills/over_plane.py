"""What functions of two variables look like from above."""

import numpy as np

from .. import palette
from ..arrow import Arrow
from ..bent_grid import BentGrid
from ..plane import Plane
from ..points import Points, frame
from ..style import LARGE, SMALL, axes_in, dress, legend, new_figure
from ..surface import Surface
from ..trail import Trail


def planes(answers: list, titles: list[str], x: np.ndarray, labels: np.ndarray, side: float = 360):
    """What several networks answer over the same plane, side by side, with the points x (2, N) they learned from.

    answers  functions from points (2, m) to answers (1, m), the boundary where they are 1/2, or (K, m)
    """
    count = len(answers)
    figure = new_figure(side * count, side)
    for i, (answer, title) in enumerate(zip(answers, titles, strict=True)):
        ax = axes_in(figure, side * i + 76, 50, side * (count - 1 - i) + 8, 34)
        dress(ax, title, "$x_1$", "$x_2$" if i == 0 else "")
        Plane(ax, frame(x)).update(answer)
        Points(ax, int(labels.max()) + 1).update((x, labels))
    return figure


def landscape(f, extent, trails=None, points=None, xlabel="", ylabel="", width=520, height=440, title="", **surface):
    """A still surface with its trails label -> (2, T), and points label -> (2, k); an empty label names nothing."""
    trails = trails or {}
    points = points or {}
    figure = new_figure(width, height)
    ax = dress(axes_in(figure, 86, 50, 16, 34 if title else 16), title, xlabel, ylabel)
    Surface(ax, extent, **surface).update(f)
    looks = iter(palette.SERIES)
    for label, path in trails.items():
        Trail(ax, next(looks), label).update(path)
    for label, at in points.items():
        look = next(looks)
        mark = {"linestyle": "none", "marker": look.marker, "color": look.colour}
        ax.plot(*at, markersize=9, label=label, zorder=5, **mark)
    if any([*trails, *points]):
        legend(ax, loc="best", frameon=True, framealpha=0.9, edgecolor="none")
    return figure


def point_maps(panels: list[dict], labels: np.ndarray, side: float = 390):
    """The same points in several planes, side by side, each with the lines that neurons draw there.

    Each panel is a dict: title; axes, the two names; points (2, N); names, what stands beside each point;
    lines, a list of (name, w, b) for w·x + b = 0; extent (left, right, bottom, top); size of a point, or 12;
    to show what the first line answers also yes, the class on its yes side, and wrong (N,), the points to ring.
    """
    count = len(panels)
    figure = new_figure(side * count, side)
    for i, panel in enumerate(panels):
        ax = axes_in(figure, side * i + 76, 50, side * (count - 1 - i) + 8, 34)
        dress(ax, panel["title"], *panel["axes"], grid=True)
        left, right, bottom, top = panel["extent"]
        ax.set(xlim=(left, right), ylim=(bottom, top))
        for look, (name, w, b) in zip(palette.SERIES[2:], panel["lines"], strict=False):
            ax.plot(*_line(w, b), color=look.colour, linestyle=look.line, linewidth=2.2, label=name, zorder=1)
        if "yes" in panel:
            _answers(ax, panel)
        Points(ax, int(labels.max()) + 1, size=panel.get("size", 12)).update((panel["points"], labels))
        for place, name in zip(panel["points"].T, panel["names"], strict=False):
            high = place[1] > (bottom + top) / 2
            put = {"ha": "center", "va": "bottom" if high else "top", "textcoords": "offset points"}
            ax.annotate(name, place, (0, 10 if high else -10), fontsize=SMALL, color=palette.INK, **put)
        legend(ax, loc="upper right", frameon=True, framealpha=0.9, edgecolor="none")
    return figure


def _answers(ax, panel: dict) -> None:
    """Tint the yes side of a panel's first line in the colour of its class, and ring the points on the wrong side."""
    _name, w, b = panel["lines"][0]
    ends = _line(w, b)
    far = 9 * w[:, None] / np.hypot(*w)
    half = np.concatenate([ends, ends[:, ::-1] + far], axis=1)
    k = panel["yes"]
    ax.fill(*half, color=palette.CLASSES[k].colour, alpha=0.2, linewidth=0, zorder=0, label=f"yes: class {k}")
    ring = {"linestyle": "none", "marker": "o", "markersize": panel["size"] + 5, "markerfacecolor": "none"}
    wrong = panel["points"][:, panel["wrong"]]
    ax.plot(*wrong, **ring, markeredgecolor=palette.INK, markeredgewidth=1.2, zorder=4, label="wrong side")


def bent_planes(panels: list[tuple], x: np.ndarray, labels: np.ndarray, side: float = 310, columns: int = 3):
    """Points x (2, N) and a grid where several maps send them, in rows: where layers of neurons bend the plane.

    Each panel is (title, the letter of its two coordinates, map from points (2, m) to points (2, m), None or the line
    (w, b) that is drawn there).
    """
    rows = -(-len(panels) // columns)
    figure = new_figure(side * columns, side * rows)
    for i, (title, letter, carry, line) in enumerate(panels):
        row, column = divmod(i, columns)
        below = side * (rows - 1 - row) + 46
        place = (side * column + 70, below, side * (columns - 1 - column) + 8, side * row + 32)
        ax = dress(axes_in(figure, *place), title, f"${letter}_1$", f"${letter}_2$")
        here = carry(x)
        reach = 1.1 * float(np.abs(here).max())
        ax.set(xlim=(-reach, reach), ylim=(-reach, reach))
        BentGrid(ax).update(carry)
        Points(ax, int(labels.max()) + 1, size=4).update((here, labels))
        if line is not None:
            ax.plot(*_line(*line), color=palette.INK, linewidth=2.5, linestyle="--")
    return figure


def _line(w: np.ndarray, b: float) -> np.ndarray:
    """Two far points (2, 2) of the line w·x + b = 0."""
    foot = -b * w / (w @ w)
    along = np.array([-w[1], w[0]]) / np.hypot(*w)
    return np.stack([foot - 9 * along, foot + 9 * along], axis=1)


def shadows(w: np.ndarray, points: np.ndarray, names: list[str], title: str, reach: float = 3.3):
    """Points (2, N) and their shadows on the line of the arrow w (2,), each with its name beside it.

    The first point is drawn as an arrow x, too, with its angle φ to w.
    """
    figure = new_figure(460, 460)
    ax = dress(axes_in(figure, 60, 50, 16, 34), title, "$x_1$", "$x_2$", grid=True)
    ax.set(xlim=(-reach, reach), ylim=(-reach, reach), aspect="equal")
    unit = w / np.hypot(*w)
    ax.plot(*np.outer(unit, [-9, 9]), color=palette.QUIET, linestyle="--", linewidth=1.2, zorder=0)
    for place, name in zip(points.T, names, strict=True):
        foot = (place @ unit) * unit
        ax.plot(*np.stack([place, foot], axis=1), ":", color=palette.QUIET, linewidth=1.8)
        ax.plot(*foot, marker="s", markersize=7, color=palette.QUIET)
        ax.plot(*place, marker="o", markersize=9, color=palette.LOOKS["x"].colour)
        put = {"textcoords": "offset points", "fontsize": SMALL, "color": palette.INK}
        left = w[0] * place[1] < w[1] * place[0]  # on this side of the arrow the name stands left of its point
        ax.annotate(name, place, (-9 if left else 9, 0), ha="right" if left else "left", va="center", **put)
    Arrow(ax, palette.LOOKS["x"]).update((0, 0), 0.95 * points[:, 0])
    ax.annotate("$x$", points[:, 0] / 2, (-4, 10), textcoords="offset points", fontsize=LARGE, color=palette.INK)
    _angle(ax, w, points[:, 0])
    Arrow(ax, palette.LOOKS["cost"]).update((0, 0), w)
    ax.annotate("$w$", w, (6, -14), textcoords="offset points", fontsize=LARGE, color=palette.INK)
    return figure


def _angle(ax, first: np.ndarray, second: np.ndarray, radius: float = 0.45) -> None:
    """An arc between two arrows from (0, 0), with the letter φ."""
    start = np.arctan2(first[1], first[0])
    turns = np.linspace(start, np.arctan2(second[1], second[0]))
    ax.plot(radius * np.cos(turns), radius * np.sin(turns), color=palette.INK, linewidth=1.5, zorder=5)
    middle = (radius + 0.2) * np.array([np.cos(turns.mean()), np.sin(turns.mean())])
    ax.annotate("$\\varphi$", middle, ha="center", va="center", fontsize=LARGE, color=palette.INK)
