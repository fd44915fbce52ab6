"""Flat spots of two variables: what the Hessian's eigenvalues say, as a map and as cuts along its eigenvectors."""

import numpy as np

from .. import critical, plots
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import short, steps

REACH, CUT = 2.0, 1.6
UP, DOWN, FLAT = palette.SERIES[1].colour, palette.SERIES[0].colour, palette.QUIET
STYLES = ("-", (0, (4, 2)))
NAMES = ("v₁", "v₂")


class SurfaceExplorer(Interactive):
    """The quadratic surface ½ Δᵀ H Δ with the eigenvalues and the rotation that you choose.

    Blue lies below the flat spot, orange above. Arrows run downhill: out of the spot where λ < 0, into it where λ > 0.

    eigenvalues   (λ₁, λ₂) to begin with, each from -3 to 3
    angle         of the first eigenvector, in degrees
    """

    summary = "A quadratic surface around a flat spot. Run this notebook to change its eigenvalues and turn it."
    middle, levels = 0.0, 13

    def __init__(self, eigenvalues=(2, -1), angle=30):
        controls = {
            "first": Slider(steps(-3, 3, 0.25), eigenvalues[0], "λ₁", "first eigenvalue"),
            "second": Slider(steps(-3, 3, 0.25), eigenvalues[1], "λ₂", "second eigenvalue"),
            "angle": Slider(range(0, 181, 5), angle, "rotation", "rotation of the eigenvectors", lambda v: f"{v}°"),
        }
        self._open(controls)

    def _open(self, controls: dict) -> None:
        self.map, self.cuts = Panel(420, 420), Panel(420, 420)
        self._draw_map(self.map)
        self._draw_cuts(self.cuts)
        super().__init__([self.map, self.cuts], controls)
        self.begin()

    def _draw_map(self, panel: Panel) -> None:
        ax = plots.dress(panel.axes(left=62, top=16), xlabel="$w_1$", ylabel="$w_2$")
        extent = (-REACH, REACH, -REACH, REACH)
        self.surface = plots.Surface(ax, extent, middle=self.middle, levels=self.levels)
        ax.set(xticks=range(-2, 3), yticks=range(-2, 3))
        self.axes_drawn = [ax.plot([], [], linewidth=2.4, zorder=4)[0] for _ in NAMES]
        self.arrows = [[plots.Arrow(ax, palette.SERIES[0]) for _ in (0, 1)] for _ in NAMES]
        self.gradient = plots.Arrow(ax, palette.LOOKS["gradient"])
        self.labels = [ax.text(0, 0, "", fontsize=14, ha="center", va="center", zorder=7) for _ in NAMES]
        marker = {"marker": "o", "markersize": 9, "color": palette.INK, "zorder": 8}
        (self.spot,) = ax.plot([], [], linestyle="none", **marker)
        heads = [arrow.patch for pair in self.arrows for arrow in pair]
        beneath = [*self.surface.artists, *self._beneath(ax)]
        moving = [*beneath, *self.axes_drawn, *heads, self.gradient.patch, *self.labels, self.spot]
        panel.moving(*moving)

    def _beneath(self, ax) -> list:
        """What lies on the surface, under the arrows."""
        return []

    def _draw_cuts(self, panel: Panel) -> None:
        ax = panel.axes(left=66, top=16)
        plots.dress(ax, xlabel="distance t along the eigenvector", ylabel="height above the spot", grid=True)
        ax.set(xlim=(-CUT, CUT), ylim=(-4, 4), xticks=(-1, 0, 1), yticks=range(-4, 5))
        ax.axhline(0, color=palette.QUIET, linewidth=1)
        self.profiles = [ax.plot([], [], linewidth=2.8, zorder=3)[0] for _ in NAMES]
        self.models = [ax.plot([], [], linewidth=1.5, linestyle=":", color=palette.INK, zorder=2)[0] for _ in NAMES]
        paper = {"facecolor": palette.PAPER, "edgecolor": "none", "pad": 1.5, "alpha": 0.9}
        self.legends = [
            ax.text(0.03, y, "", transform=ax.transAxes, fontsize=12, va="top", zorder=5, bbox=paper)
            for y in (0.99, 0.92)
        ]
        panel.moving(*self.models, *self.profiles, *self.legends)

    def height(self, w: np.ndarray) -> np.ndarray:
        """Heights (m,) at points w (2, m)."""
        values, vectors = self.curvature()
        return 0.5 * values @ (vectors.T @ w) ** 2

    def point(self) -> np.ndarray:
        """Where we stand, (2,)."""
        return np.zeros(2)

    def slope(self) -> np.ndarray:
        """The gradient there, (2,)."""
        return np.zeros(2)

    def curvature(self) -> tuple[np.ndarray, np.ndarray]:
        """Eigenvalues (2,) of the Hessian there, and its eigenvectors as columns (2, 2)."""
        turn = np.deg2rad(self.controls["angle"].value)
        vectors = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        return np.array([self.controls["first"].value, self.controls["second"].value], float), vectors

    def update(self) -> str:
        """Draw the surface, the eigenvectors and the cuts along them, and name the spot."""
        w, (values, vectors), t = self.point(), self.curvature(), np.linspace(-CUT, CUT, 81)
        self.surface.update(self.height)
        self.spot.set_data(w[:, None])
        self._show_gradient(w, self.slope())
        here = self.height(w[:, None])[0]
        for k, (value, v) in enumerate(zip(values, vectors.T, strict=True)):
            colour = FLAT if abs(value) < 1e-9 else UP if value > 0 else DOWN
            self._show_axis(k, w, v, value, colour)
            self.profiles[k].set(color=colour, linestyle=STYLES[k])
            self.profiles[k].set_data(t, self.height(w[:, None] + v[:, None] * t) - here)
            self.models[k].set_data(t, self.slope() @ v * t + 0.5 * value * t**2)
            self.legends[k].set(text=f"{'—' if k == 0 else '- -'} along {NAMES[k]}: λ = {short(value)}", color=colour)
        return self.words(values)

    def _show_axis(self, k, w, v, value, colour) -> None:
        ends = w[:, None] + v[:, None] * np.array([-1, 1])
        self.axes_drawn[k].set_data(ends)
        self.axes_drawn[k].set(color=colour, linestyle=":" if abs(value) < 1e-9 else STYLES[k])
        self.labels[k].set(position=w + 1.22 * v, text=NAMES[k], color=colour)
        for side, arrow in zip((-1, 1), self.arrows[k], strict=True):
            near, far = w + 0.35 * side * v, w + 1.02 * side * v
            arrow.patch.set_color(colour)
            arrow.update(*((far, near) if value > 0 else (near, far)))
            arrow.patch.set_visible(abs(value) >= 1e-9)

    def _show_gradient(self, w, g) -> None:
        size = np.linalg.norm(g)
        self.gradient.update(w, w - (g / size * min(size, 1.0) if size > 1e-9 else 0))

    def words(self, values: np.ndarray) -> str:
        """What the eigenvalues say."""
        return f"λ₁ = {short(values[0])}, λ₂ = {short(values[1])}: {verdict(values)}."


class SmallestNetwork(SurfaceExplorer):
    """The cost (1 - w₁ w₂)² of the smallest network, and a point on it that you move.

    Blue lies below the saddle's height L = 1, orange above; the green line is the valley w₁w₂ = 1. The purple arrow is
    -∇L, and dotted lines in the cuts are the second-order Taylor expansion at the point.

    w   (w₁, w₂) to begin with, each from -2 to 2
    """

    summary = "The cost (1 - w₁w₂)² and its Hessian at a point. Run this notebook to move the point."
    middle, levels = 1.0, (0.01, 0.05, 0.15, 0.4, 0.7, 1.4, 2, 3, 4.5, 7, 11, 17)

    def __init__(self, w=(0, 0)):
        controls = {
            "w1": Slider(steps(-REACH, REACH, 0.25), w[0], "w₁", "weight w 1"),
            "w2": Slider(steps(-REACH, REACH, 0.25), w[1], "w₂", "weight w 2"),
        }
        self._open(controls)

    def _beneath(self, ax) -> list:
        valley, t = palette.SERIES[2], np.linspace(0.5, REACH, 60)
        line = np.concatenate([[t, 1 / t], [[np.nan], [np.nan]], [-t, -1 / t]], axis=1)
        (self.valley,) = ax.plot(*line, color=valley.colour, linestyle=valley.line, linewidth=3)
        return [self.valley]

    def height(self, w: np.ndarray) -> np.ndarray:
        """L = (1 - w₁w₂)² at points w (2, m)."""
        return (1 - w[0] * w[1]) ** 2

    def point(self) -> np.ndarray:
        """The w of the sliders."""
        return np.array([self.controls["w1"].value, self.controls["w2"].value], float)

    def slope(self) -> np.ndarray:
        """∇L = -2 (1 - w₁w₂) (w₂, w₁)."""
        w1, w2 = self.point()
        return -2 * (1 - w1 * w2) * np.array([w2, w1])

    def curvature(self) -> tuple[np.ndarray, np.ndarray]:
        """Eigenvalues, ascending, and eigenvectors of [[2 w₂², 4 w₁w₂ - 2], [4 w₁w₂ - 2, 2 w₁²]]."""
        w1, w2 = self.point()
        values, vectors = np.linalg.eigh([[2 * w2**2, 4 * w1 * w2 - 2], [4 * w1 * w2 - 2, 2 * w1**2]])
        return np.where(np.abs(values) < 1e-9, 0, values), vectors

    def words(self, values: np.ndarray) -> str:
        """Where we stand, and whether it is a critical point."""
        (w1, w2), size = self.point(), np.linalg.norm(self.slope())
        said = "no critical point" if size > 1e-9 else f"critical: {verdict(values)}"
        if size < 1e-9 and w1 * w2 == 1:
            said += ", but L = 0 cannot be undercut: a minimum"
        height = self.height(self.point()[:, None])[0]
        return (
            f"w = ({short(w1)}, {short(w2)}): L = {short(height)}, ‖∇L‖ = {short(size)}, "
            f"λ₁ = {short(values[0])}, λ₂ = {short(values[1])}; {said}."
        )


def verdict(values: np.ndarray) -> str:
    """The kind of the critical point, and the word for its Hessian."""
    kind = critical.classify(values, 1e-9)
    definite = {"minimum": "positive definite", "maximum": "negative definite", "saddle": "indefinite"}
    return f"{kind} ({definite[kind]})" if kind in definite else "degenerate (second order does not decide)"
