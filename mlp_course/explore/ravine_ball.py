"""A ball in a ravine: η and its inertia μ as sliders, its path, its distance, and a map of both with the two cliffs."""

import numpy as np

from .. import plots
from ..experiments.momentum import BALL, long_run_factor, rolled
from ..experiments.optimizer_race import STEEP, ravine
from ..plots import palette
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import fixed, steps

STEPS = 60
EXTENT = (-1.25, 0.85, -1.4, 1.4)
FAR = 3.0  # from here on a path has left the map
LOW = 1e-9
HIGH = 1e3
ETAS = steps(0.002, 0.09, 0.002)
MUS = steps(0, 0.98, 0.02)
FACTORS = (0.8, 0.85, 0.9, 0.95, 0.98)  # a line of the map for each, and a shade between two of them
SHADES = (palette.CLASSES[5].colour, palette.CLASSES[0].colour)  # lost, fast


class RavineBall(Interactive):
    """The ravine ½ (θ₁² + 50 θ₂²), a ball with v ← μ v - η ∇C in it, and what becomes of every other η and μ.

    eta  learning rate to begin with, 0.002 to 0.09
    mu   inertia to begin with, 0 (plain descent) to 0.98
    """

    summary = "A ball in a ravine. Run this notebook to change its learning rate η and its inertia μ."

    def __init__(self, eta=BALL[0], mu=BALL[1]):
        controls = {
            "eta": Slider(ETAS, eta, "η", "learning rate η", "{:.3f}".format),
            "mu": Slider(MUS, mu, "μ", "inertia mu", "{:.2f}".format),
        }
        self.map = Panel(350, 360)
        self.graph = Panel(300, 360)
        self.plan = Panel(340, 360)
        self._draw_map()
        self._draw_graph()
        self._draw_plan()
        super().__init__([self.map, self.graph, self.plan], controls)
        self.begin()

    def _draw_map(self) -> None:
        ax = self.map.axes(left=78)
        plots.dress(ax, "The path", "$θ_1$, along the floor", "$θ_2$, across")
        plots.Surface(ax, EXTENT, levels=9, log=True).update(lambda points: ravine(points.T)[0])
        look = palette.SERIES[1]
        self.trail = plots.Trail(ax, look)
        (self.dots,) = ax.plot([], [], linestyle="none", marker=look.marker, markersize=4, color=look.colour)
        self.map.moving(*self.trail.artists, self.dots)

    def _draw_graph(self) -> None:
        ax = self.graph.axes(left=66)
        plots.dress(ax, "Distance from the goal", "step", grid=True)
        ax.set(yscale="log", xlim=(0, STEPS), ylim=(LOW, HIGH))
        (self.line,) = ax.plot([], [], color=palette.SERIES[1].colour, linewidth=2)
        self.graph.moving(self.line)

    def _draw_plan(self) -> None:
        ax = self.plan.axes(left=62)
        plots.dress(ax, "Factor of a step; orange: lost", "η", "μ")
        eta = np.linspace(0, ETAS[-1], 361)
        mu = np.linspace(0, MUS[-1], 393)
        factors = slowest(*np.meshgrid(eta, mu))
        ax.imshow(shades(factors), origin="lower", aspect="auto", extent=(0, ETAS[-1], 0, MUS[-1]))
        letters = {"fontsize": plots.style.SMALL, "color": palette.INK}
        thin = {"colors": palette.QUIET, "linewidths": 0.8}
        ax.contour(eta, mu, np.where(factors < 1, factors, np.nan), levels=FACTORS, **thin)
        for factor in FACTORS:  # the upper edge of its shade lies at μ = factor²
            ax.text(0.056, factor**2 - 0.005, f"{factor:g}", ha="center", va="top", **letters)
        ink = {"color": palette.INK, "linewidth": 2}
        ax.plot([2 / STEEP, 2 / STEEP], [0, MUS[-1]], "--", **ink)
        ax.plot(2 * (1 + mu) / STEEP, mu, "-", **ink)
        ax.set(xlim=(0, ETAS[-1]), ylim=(0, MUS[-1]))
        ax.text(2 / STEEP - 0.001, 0.02, "2/λ", ha="right", va="bottom", **letters)
        ax.text(0.071, 0.2, "2(1+μ)/λ", ha="center", va="center", **letters)
        (self.here,) = ax.plot([], [], "o", color=palette.PAPER, markeredgecolor=palette.INK, markersize=10)
        self.plan.moving(self.here)

    def update(self) -> str:
        """Let the ball roll, and say where it is after all steps."""
        eta, mu = self.values("eta", "mu")
        places = rolled(eta, mu, STEPS)
        distance = np.linalg.norm(places, axis=1)
        inside = ~np.maximum.accumulate(distance > FAR)
        self.trail.update(np.where(inside[:, None], places, np.nan).T)
        self.dots.set_data(places[inside].T)
        self.line.set_data(np.arange(STEPS + 1), np.clip(distance, LOW, HIGH))
        self.here.set_data([eta], [mu])
        return f"η = {eta:.3f}, μ = {mu:.2f}: {verdict(eta, mu, distance)}"


def slowest(eta, mu):
    """The larger of the long-run factors along the floor and across."""
    return np.maximum(long_run_factor(eta, mu, 1.0), long_run_factor(eta, mu, STEEP))


def shades(factors: np.ndarray) -> np.ndarray:
    """Orange where a ball is lost, else the darker the smaller the factor of a step, a shade for each of FACTORS."""
    lost, fast = (palette.rgb(colour) for colour in SHADES)
    share = (1 - np.digitize(factors, FACTORS) / len(FACTORS))[..., None]
    image = (1 - 0.7 * share) * palette.rgb(palette.PAPER) + 0.7 * share * fast
    image[factors >= 1 - 1e-9] = 0.45 * lost + 0.55
    return image


def verdict(eta: float, mu: float, distance: np.ndarray) -> str:
    """What became of the ball, in words."""
    if slowest(eta, mu) > 1 - 1e-9:
        return "it is lost, thrown from wall to wall, further out each time."
    factor = fixed(float(slowest(eta, mu)), 3)
    ends = f"after {STEPS} steps it is {distance[-1]:.1e} from the goal"
    widest = int(distance.argmax())
    swung = f"; on the way it swung out to {fixed(distance[widest], 2)}" if widest else ""
    return f"{ends}, in the long run {factor} times the distance at each step{swung}."
