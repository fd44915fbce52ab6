"""Figures that a projector shows: large letters, few lines, and no global state (`pyplot` is never imported)."""

from . import palette

DPI = 100

# Sizes of letters, in points.
SMALL = 11
FONT = 12
LARGE = 14
HEADING = 16
SYMBOL = 20


def new_figure(width: float, height: float, ratio: float = 1.0):
    """A Figure of `width` by `height` in CSS pixels; `ratio` device pixels for each of them."""
    from matplotlib.figure import Figure

    from .canvas import Canvas

    size = (width / DPI, height / DPI)
    figure = Figure(figsize=size, dpi=DPI * ratio, facecolor=palette.PAPER)
    Canvas(figure)
    return figure


def axes_in(figure, left: float, bottom: float, right: float, top: float, **options):
    """Axes between margins that are given in CSS pixels, so that letters fit at any figure size."""
    return dress(figure.add_axes(box(figure, left, bottom, right, top), **options))


def box(figure, left: float, bottom: float, right: float, top: float) -> tuple[float, ...]:
    """Margins in CSS pixels as matplotlib wants them: left, bottom, width, height as fractions."""
    width, height = figure.get_size_inches() * DPI
    across = width - left - right
    up = height - bottom - top
    return (left / width, bottom / height, across / width, up / height)


def dress(ax, title: str = "", xlabel: str = "", ylabel: str = "", grid: bool = False):
    """Give axes the look of the course: open frame, large letters, a pale grid on request."""
    letters = {"fontsize": FONT, "color": palette.INK}
    ax.spines[["top", "right"]].set_visible(False)
    ax.spines[["left", "bottom"]].set_color(palette.QUIET)
    ax.tick_params(labelsize=SMALL, colors=palette.INK, color=palette.QUIET)
    if grid:
        ax.set_axisbelow(True)
        ax.grid(True, color=palette.GRID, linewidth=0.8)
    if title:
        ax.set_title(title, loc="left", **letters)
    if xlabel:
        ax.set_xlabel(xlabel, labelpad=2, **letters)
    if ylabel:
        ax.set_ylabel(ylabel, labelpad=2, **letters)
    return ax


def note(ax, words: str, **options) -> None:
    """Small grey words above axes, at the right unless told otherwise: what a line or a mark means."""
    options = {"fontsize": SMALL, "color": palette.QUIET, "loc": "right", **options}
    ax.set_title(words, **options)


def legend(ax, **options):
    """A legend in the look of the course."""
    usual = {"fontsize": SMALL, "frameon": False, "handlelength": 2.2, "borderaxespad": 0.2}
    return ax.legend(**{**usual, **options})


def percent_axis(axis) -> None:
    """Write shares on an axis as per cent."""
    axis.set_major_formatter(lambda value, _: f"{100 * value:.0f} %")


def true_minus(text: str) -> str:
    """A number as text, with a true minus sign in the place of hyphens."""
    return text.replace("-", "\N{MINUS SIGN}")


def set_limits(ax, **limits) -> None:
    """Set limits only where they change, for a change means that the whole background is drawn anew."""
    for name, new in limits.items():
        old = getattr(ax, f"get_{name}")()
        if tuple(map(float, old)) != tuple(map(float, new)):
            ax.set(**{name: new})
