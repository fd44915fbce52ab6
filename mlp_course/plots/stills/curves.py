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
):
    """Median and band (10th to 90th percentile) over seeds of each series label -> values (T, S), or (T,) for a line.

    log names the logarithmic axes: "x", "y" or "xy"; looks are those of the series, in their order; legend_at is where
    the legend's lower left corner stands, (0, 0) to (1, 1), or a place that matplotlib knows by name.
    """
    figure = new_figure(width, height)
    ax = axes_in(figure, 82, 50, 16, 34 if title else 16)
    dress(ax, title, xlabel, ylabel, grid=True)
    for look, (label, values) in zip(looks, series.items(), strict=False):
        values = np.reshape(values, (len(t), -1))
        band = Band(ax, look, label)
        band.line.set(marker=look.marker, markersize=5, markevery=max(len(t) // 12, 1))
        band.update(t, values)
        edges = quantiles(values)[[0, 2]].ravel()
        ax.update_datalim(np.column_stack([np.tile(t, 2), edges]))
    ax.set(xscale="log" if "x" in log else "linear", yscale="log" if "y" in log else "linear")
    for name in log:
        _plainly(ax.xaxis if name == "x" else ax.yaxis)
    if "x" not in log and np.array_equal(t, np.round(t)):
        ax.xaxis.get_major_locator().set_params(integer=True)  # there is no layer 2.5
    ax.autoscale_view()
    legend(ax, loc=legend_at)
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
        ax.plot(clock, cost, look.line, color=look.colour, label=name, **mark)
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


def traces(t: np.ndarray, panels: dict, names: list[str], xlabel: str, ylabel: str):
    """Side by side, each panel title -> values (T, n): n curves, ever thinner, so that those behind show."""
    whole = 760
    first = 82  # CSS pixels left of the first panel
    figure = new_figure(whole, 320)
    width = (whole - first - 110) / len(panels)
    for i, (title, values) in enumerate(panels.items()):
        ax = axes_in(figure, first + i * width, 50, whole - 62 - (i + 1) * width, 34)
        dress(ax, title, xlabel, ylabel if i == 0 else "", grid=True)
        thickness = 2.0 * len(names)
        for j, (look, name) in enumerate(zip(palette.SERIES, names, strict=False)):
            ax.plot(t, values[:, j], color=look.colour, linewidth=thickness - 2.0 * j, label=name)
    legend(ax, loc="center left", bbox_to_anchor=(1.01, 0.5))
    return figure
