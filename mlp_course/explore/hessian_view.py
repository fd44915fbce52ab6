"""What the Hessian's eigenvalues say of a surface at a point: a map, and cuts along the eigenvectors."""

import numpy as np

from .. import plots
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.text import short

REACH = 2.0
CUT = 1.6
NONE = 1e-9  # an eigenvalue, or a gradient, that counts as 0
STYLES = ("-", (0, (4, 2)))
STROKES = ("—", "- -")
NAMES = ("v₁", "v₂")


class HessianView(Interactive):
    """A surface over two variables, a point on it, and the Hessian's eigenvectors there.

    A subclass gives the controls, and `height`, `point`, `slope` and `curvature` as they say.
    """

    middle = 0.0
    levels = 13

    def __init__(self, controls: dict):
        self.map = Panel(420, 420)
        self.cuts = Panel(420, 420)
        self._draw_map(self.map)
        self._draw_cuts(self.cuts)
        super().__init__([self.map, self.cuts], controls)
        self.begin()

    def _draw_map(self, panel: Panel) -> None:
        ax = panel.axes(left=62, top=16)
        plots.dress(ax, xlabel="$w_1$", ylabel="$w_2$")
        extent = (-REACH, REACH, -REACH, REACH)
        self.surface = plots.Surface(ax, extent, middle=self.middle, levels=self.levels)
        ax.set(xticks=range(-2, 3), yticks=range(-2, 3))
        panel.moving(*self.surface.artists, *self._beneath(ax))
        self.axes_drawn = [ax.plot([], [], linewidth=2.4, zorder=4)[0] for _ in NAMES]
        panel.moving(*self.axes_drawn)
        self.arrows = []
        for _ in NAMES:
            pair = (plots.Arrow(ax, palette.SERIES[0]), plots.Arrow(ax, palette.SERIES[0]))
            panel.moving(pair[0].patch, pair[1].patch)
            self.arrows.append(pair)
        self.gradient = plots.Arrow(ax, palette.LOOKS["gradient"])
        letters = {"fontsize": plots.style.LARGE, "ha": "center", "va": "center"}
        self.labels = [ax.text(0, 0, "", zorder=7, **letters) for _ in NAMES]
        marker = {"marker": "o", "markersize": 9, "color": palette.INK, "zorder": 8}
        (self.spot,) = ax.plot([], [], linestyle="none", **marker)
        panel.moving(self.gradient.patch, *self.labels, self.spot)

    def _beneath(self, ax) -> list:
        """What lies on the surface, under the arrows."""
        return []

    def _draw_cuts(self, panel: Panel) -> None:
        ax = panel.axes(left=66, top=16)
        along = "distance t along the eigenvector"
        plots.dress(ax, xlabel=along, ylabel="height above the spot", grid=True)
        ax.set(xlim=(-CUT, CUT), ylim=(-4, 4), xticks=(-1, 0, 1), yticks=range(-4, 5))
        ax.axhline(0, color=palette.QUIET, linewidth=1)
        dotted = {"linewidth": 1.5, "linestyle": ":", "color": palette.INK}
        self.profiles = [ax.plot([], [], linewidth=2.8, zorder=3)[0] for _ in NAMES]
        self.models = [ax.plot([], [], zorder=2, **dotted)[0] for _ in NAMES]
        paper = {"facecolor": palette.PAPER, "edgecolor": "none", "pad": 1.5, "alpha": 0.9}
        letters = {"fontsize": plots.style.FONT, "va": "top", "bbox": paper}
        place = {"transform": ax.transAxes, "zorder": 5}
        self.legends = [ax.text(0.03, y, "", **letters, **place) for y in (0.99, 0.92)]
        panel.moving(*self.models, *self.profiles, *self.legends)

    def height(self, w: np.ndarray) -> np.ndarray:
        """Heights (m,) at points w (2, m)."""
        raise NotImplementedError

    def point(self) -> np.ndarray:
        """Where we stand, (2,)."""
        raise NotImplementedError

    def slope(self) -> np.ndarray:
        """The gradient there, (2,)."""
        raise NotImplementedError

    def curvature(self) -> tuple[np.ndarray, np.ndarray]:
        """Eigenvalues (2,) of the Hessian there, and its eigenvectors as columns (2, 2)."""
        raise NotImplementedError

    def words(self, values: np.ndarray) -> str:
        """What the eigenvalues say."""
        raise NotImplementedError

    def update(self) -> str:
        """Draw the surface, the eigenvectors and the cuts along them, and name the spot."""
        w = self.point()
        values, vectors = self.curvature()
        self.surface.update(self.height)
        self.spot.set_data(w[:, None])
        self._show_gradient(w, self.slope())
        for k, (value, v) in enumerate(zip(values, vectors.T, strict=True)):
            self._show_axis(k, w, v, value)
            self._show_cut(k, w, v, value)
        return self.words(values)

    def _show_gradient(self, w, g) -> None:
        size = np.linalg.norm(g)
        downhill = -g / size * min(size, 1.0) if size > NONE else 0
        self.gradient.update(w, w + downhill)

    def _show_axis(self, k, w, v, value) -> None:
        """Draw eigenvector k at w, with arrows that run downhill."""
        colour = colour_of(value)
        flat = abs(value) < NONE
        self.axes_drawn[k].set_data(w[:, None] + v[:, None] * np.array([-1, 1]))
        self.axes_drawn[k].set(color=colour, linestyle=":" if flat else STYLES[k])
        self.labels[k].set(position=w + 1.22 * v, text=NAMES[k], color=colour)
        for side, arrow in zip((-1, 1), self.arrows[k], strict=True):
            near = w + 0.35 * side * v
            far = w + 1.02 * side * v
            arrow.patch.set_color(colour)
            if value > 0:
                arrow.update(far, near)
            else:
                arrow.update(near, far)
            arrow.patch.set_visible(not flat)

    def _show_cut(self, k, w, v, value) -> None:
        """Draw the cut along eigenvector k, and the second-order Taylor expansion there."""
        colour = colour_of(value)
        t = np.linspace(-CUT, CUT, 81)
        here = self.height(w[:, None])[0]
        self.profiles[k].set(color=colour, linestyle=STYLES[k])
        self.profiles[k].set_data(t, self.height(w[:, None] + v[:, None] * t) - here)
        self.models[k].set_data(t, self.slope() @ v * t + 0.5 * value * t**2)
        words = f"{STROKES[k]} along {NAMES[k]}: λ = {short(value)}"
        self.legends[k].set(text=words, color=colour)


def colour_of(eigenvalue: float) -> str:
    """The colour that says an eigenvalue's sign."""
    if abs(eigenvalue) < NONE:
        return palette.EIGENVALUE["zero"].colour
    return palette.EIGENVALUE["positive" if eigenvalue > 0 else "negative"].colour
