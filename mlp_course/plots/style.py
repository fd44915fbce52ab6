"""Figures that a projector shows: large letters, few lines, and no global state (`pyplot` is never imported)."""

from . import palette

DPI = 100
FONT = 12
SMALL = 11


def new_figure(width: float, height: float, ratio: float = 1.0):
    """A Figure of `width` by `height` in CSS pixels; `ratio` device pixels for each of them."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI * ratio, facecolor=palette.PAPER)
    FigureCanvasAgg(figure)
    return figure


def place(figure, left: float, bottom: float, right: float, top: float, **options):
    """Axes between margins that are given in CSS pixels, so that letters fit at any figure size."""
    return dress(figure.add_axes(box(figure, left, bottom, right, top), **options))


def box(figure, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
    """Margins in CSS pixels as matplotlib wants them: left, bottom, width, height as fractions of the figure."""
    width, height = figure.get_size_inches() * DPI
    return (left / width, bottom / height, (width - left - right) / width, (height - bottom - top) / height)


def dress(ax, title: str = "", xlabel: str = "", ylabel: str = "", grid: bool = False):
    """Give axes the look of the course: open frame, large letters, a pale grid on request."""
    ax.spines[["top", "right"]].set_visible(False)
    ax.spines[["left", "bottom"]].set_color(palette.QUIET)
    ax.tick_params(labelsize=SMALL, colors=palette.INK, color=palette.QUIET)
    if grid:
        ax.set_axisbelow(True)
        ax.grid(True, color=palette.GRID, linewidth=0.8)
    if title:
        ax.set_title(title, fontsize=FONT, color=palette.INK, loc="left")
    if xlabel:
        ax.set_xlabel(xlabel, fontsize=FONT, color=palette.INK, labelpad=2)
    if ylabel:
        ax.set_ylabel(ylabel, fontsize=FONT, color=palette.INK, labelpad=2)
    return ax


def legend(ax, **options):
    """A legend in the look of the course."""
    options = {"fontsize": SMALL, "frameon": False, "handlelength": 2.2, "borderaxespad": 0.2, **options}
    return ax.legend(**options)


def true_minus(text: str) -> str:
    """A number as text, with a true minus sign in the place of hyphens."""
    return text.replace("-", "\N{MINUS SIGN}")


def set_limits(ax, **limits) -> None:
    """Set limits only where they change, for a change means that the whole background is drawn anew."""
    for name, new in limits.items():
        if tuple(map(float, getattr(ax, f"get_{name}")())) != tuple(map(float, new)):
            ax.set(**{name: new})
