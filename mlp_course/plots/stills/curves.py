"""Curves with their bands over seeds, and curves that lie on each other."""

import numpy as np

from .. import palette
from ..band import Band, quantiles
from ..style import FONT, axes_in, dress, legend, new_figure


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
    plain: bool = False,
    marked: bool = True,
):
    """Median and band (10th to 90th percentile) over seeds of each series label -> values (T, S), or (T,) for a line.

    log names the logarithmic axes: "x", "y" or "xy"; looks are those of the series, in their order; legend_at is where
    the legend's lower left corner stands, (0, 0) to (1, 1), or a place that matplotlib knows by name. plain writes the
    powers of ten on logarithmic axes as 0.1, 10, 100; marked puts marks on the curves.
    """
    figure = new_figure(width, height)
    left = 96 if plain and "y" in log else 82  # room for 0.0001
    ax = axes_in(figure, left, 50, 16, 34 if title else 16)
    dress(ax, title, xlabel, ylabel, grid=True)
    draw_bands(ax, t, series, looks)
    ax.set(xscale="log" if "x" in log else "linear", yscale="log" if "y" in log else "linear")
    for name in log:
        _plainly(ax.xaxis if name == "x" else ax.yaxis)
    if "x" not in log and np.array_equal(t, np.round(t)):
        ax.xaxis.get_major_locator().set_params(integer=True)  # there is no layer 2.5
    ax.autoscale_view()
    for axis in (ax.xaxis, ax.yaxis):
        if plain and axis.get_scale() == "log":
            axis.set_major_formatter(lambda value, _place: f"{value:g}")
    for line in [] if marked else ax.lines:
        line.set_marker("")
    legend(ax, loc=legend_at)
    return figure


def draw_bands(ax, t, series: dict, looks) -> None:
    """Draw the median and the band of each series, with a mark at every twelfth of the way."""
    for look, (label, values) in zip(looks, series.items(), strict=False):
        values = np.reshape(values, (len(t), -1))
        band = Band(ax, look, label)
        band.line.set(marker=look.marker, markersize=5, markevery=max(len(t) // 12, 1))
        band.update(t, values)
        edges = quantiles(values)[[0, 2]].ravel()
        ax.update_datalim(np.column_stack([np.tile(t, 2), edges]))


def band_panels(t, panels: dict, xlabel: str, ylabel: str = "", log: str = "", height: float = 340, left: int = 72):
    """Bands side by side, each panel title -> {label: values (T, S)}, on one y-axis with one legend.

    left  CSS pixels for the numbers of the y-axis and its name
    """
    whole = 800
    lines = [line for series in panels.values() for label in series for line in label.split("\n")]
    longest = max(map(len, lines))
    legend_room = max(150, 42 + 8.2 * longest)  # of the line and of a letter, in pixels
    figure = new_figure(whole, height)
    step = (whole - legend_room - left) / len(panels)
    axes = []
    for i, (title, series) in enumerate(panels.items()):
        share = {"sharey": axes[0]} if axes else {}
        ax = axes_in(figure, left + i * step, 50, whole - left - (i + 1) * step + 28, 34, **share)
        dress(ax, title, xlabel, "" if axes else ylabel, grid=True)
        draw_bands(ax, t, series, palette.SERIES)
        ax.set(yscale="log" if "y" in log else "linear")
        ax.autoscale_view()
        ax.tick_params(labelleft=not axes)
        if np.array_equal(t, np.round(t)):
            ax.xaxis.get_major_locator().set_params(integer=True)
        axes.append(ax)
    legend(axes[-1], loc="center left", bbox_to_anchor=(1.02, 0.5))
    return figure


def _plainly(axis) -> None:
    """Write the labels between powers of ten, where there are any, as 0.02 and not as 2 × 10⁻²: it takes less room."""
    from matplotlib.ticker import LogFormatterSciNotation

    class Plain(LogFormatterSciNotation):
        def __call__(self, x, pos=None):
            return f"{x:g}" if super().__call__(x, pos) else ""

    axis.set_minor_formatter(Plain(minor_thresholds=(1.5, 0.4)))


def race(clocks: list, costs: list, names: list[str], title: str, width: float = 640, height: float = 340):
    """Costs against the seconds that they took, one curve for each way, all from the same start at 0 seconds."""
    figure = new_figure(width, height)
    ax = dress(axes_in(figure, 82, 50, 30, 34), title, "seconds", "cost C", grid=True)
    for look, name, clock, cost in zip(palette.SERIES, names, clocks, costs, strict=False):
        mark = {"marker": look.marker, "markevery": max(len(clock) // 12, 1)}
        ax.plot(clock, cost, linestyle=look.line, color=look.colour, label=name, **mark)
    legend(ax, loc="upper right")
    return figure


def run_and_check(costs, errors: list, titles: list[str]):
    """A run's cost beside a bar for each layer: how far its gradient is from the nudged one."""
    whole = 800
    figure = new_figure(whole, 320)
    left = dress(axes_in(figure, 72, 50, 350, 34), titles[0], "updates", "cost C", grid=True)
    left.plot(costs, color=palette.SERIES[0].colour, linewidth=2.5)
    left.set_ylim(0, None)
    right = dress(axes_in(figure, 540, 50, 16, 34), titles[1], "", "relative error")
    names = [f"layer {l}" for l in range(1, len(errors) + 1)]
    right.bar(names, errors, color=palette.SERIES[1].colour, width=0.55)
    for name, error in zip(names, errors, strict=True):
        letters = {"ha": "center", "va": "bottom", "fontsize": FONT, "color": palette.INK}
        right.text(name, error, f"{error:.2f}", **letters)
    right.set_ylim(0, 1)
    return figure
