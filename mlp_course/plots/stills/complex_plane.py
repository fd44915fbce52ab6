"""The plane of complex numbers, with the ways to leave a real one."""

from .. import palette
from ..arrow import Arrow
from ..style import FONT, axes_in, new_figure


def complex_nudges():
    """The number line as part of the plane of complex numbers: from v one can go to v - h, v + h, and up to v + ih."""
    figure = new_figure(560, 210)
    ax = axes_in(figure, 16, 10, 16, 10)
    ax.set_axis_off()
    ax.set(xlim=(-2.7, 2.7), ylim=(-0.7, 1.45))
    ax.axhline(0, color=palette.QUIET, linewidth=1.2)
    letters = {"fontsize": FONT, "ha": "center"}
    ax.text(2.65, 0.12, "real numbers", color=palette.QUIET, fontsize=FONT, ha="right")
    nudge = palette.LOOKS["numeric"]._replace(line="-")
    step = palette.LOOKS["delta"]
    ways = [(-1.2, 0, "$v - h$", nudge), (1.2, 0, "$v + h$", nudge), (0, 1.05, "$v + ih$", step)]
    for across, up, name, look in ways:
        Arrow(ax, look).update((0, 0), (across, up))
        place = (across, -0.32) if not up else (across, up + 0.12)
        ax.text(*place, name, color=look.colour, **letters)
    ax.plot([0], [0], "o", color=palette.INK, markersize=9, zorder=7)
    ax.text(0, -0.32, "$v$", color=palette.INK, **letters)
    return figure
