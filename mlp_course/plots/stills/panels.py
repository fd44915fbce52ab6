"""Eight small panels on one sheet: curves of several runs, and values beside their limits."""

import numpy as np

from .. import palette
from ..style import axes_in, dress, legend, new_figure
from .curves import draw_bands

ACROSS = 4  # panels in a row
WIDE, HIGH = 208, 190  # CSS pixels of a panel
LEFT, BELOW, ABOVE = 64, 52, 30
FAR = 10_000  # times below its limit a value stands at the edge


def sheet_of(count: int, left: int = LEFT):
    """Return a figure for so many panels, and their axes, row by row."""
    rows = -(-count // ACROSS)
    whole = (ACROSS * WIDE + 20, rows * HIGH + 8)
    figure = new_figure(*whole)
    axes = []
    for i in range(count):
        row, column = divmod(i, ACROSS)
        right = whole[0] - 20 - (column + 1) * WIDE + 14
        bottom = whole[1] - 8 - (row + 1) * HIGH + BELOW
        axes.append(axes_in(figure, column * WIDE + left, bottom, right, 8 + row * HIGH + ABOVE))
    return figure, axes


def small_bands(panels: dict[str, dict], xlabel: str, ylabel: str, limits=(0, 1), levels=None, log: bool = False):
    """Median and band of each series, panel by panel, all on one y-axis: title -> series label -> values (T, S).

    limits are those of the y-axis; levels are the heights of the panels' dotted lines. The legend stands in the first.
    """
    figure, axes = sheet_of(len(panels))
    for i, (ax, (title, series)) in enumerate(zip(axes, panels.items(), strict=True)):
        dress(ax, title, xlabel if i >= len(panels) - ACROSS else "", ylabel if i % ACROSS == 0 else "", grid=True)
        times = np.arange(len(next(iter(series.values()))))
        draw_bands(ax, times, series, palette.SERIES)
        if levels is not None:
            ax.axhline(levels[i], color=palette.QUIET, linestyle=":", linewidth=1.4)
        ax.set(yscale="log" if log else "linear", ylim=limits)
        if log:
            ax.yaxis.set_major_formatter(lambda value, _place: f"{value:g}")
        ax.autoscale_view(scaley=False)
        ax.tick_params(labelleft=i % ACROSS == 0)
    legend(axes[0], loc="best")
    return figure


def strips(panels: list, xlabel: str):
    """Values of several groups beside a limit: (title, {group: values}, limit, whether beyond is above it) a panel.

    A dot is one value; those beyond the limit, which is a dashed line, are orange triangles. On a logarithmic axis
    what lies below a ten-thousandth of the limit stands at its lower edge.
    """
    figure, axes = sheet_of(len(panels))
    for i, (ax, (title, groups, limit, above)) in enumerate(zip(axes, panels, strict=True)):
        dress(ax, title, xlabel if i >= len(panels) - ACROSS else "", grid=True)
        everything = np.concatenate([*groups.values()])
        finite = everything[np.isfinite(everything)]
        log = finite.min() > 0 and finite.max() > 100 * finite.min()
        for place, values in enumerate(groups.values()):
            drawn = np.maximum(values, limit / FAR) if log else np.asarray(values, float)
            _dots(ax, place, drawn, limit, above)
        ax.axhline(limit, color=palette.QUIET, linestyle="--", linewidth=1.2)
        ax.set_xticks(range(len(groups)), list(groups))
        if log:
            ax.set_yscale("log")
        ax.set_xlim(-0.6, len(groups) - 0.4)
    return figure


def _dots(ax, place: int, values: np.ndarray, limit: float, above: bool) -> None:
    """One group, at its place: what is beyond the limit looks different."""
    spread = np.linspace(-0.25, 0.25, len(values))
    far = values > limit if above else values < limit
    for chosen, look in ((~far, palette.SERIES[0]), (far, palette.SERIES[1])):
        dots = {"linestyle": "none", "marker": look.marker, "color": look.colour, "markersize": 4}
        ax.plot(place + spread[chosen], values[chosen], **dots)
