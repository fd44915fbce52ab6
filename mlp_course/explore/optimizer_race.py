"""Six optimizers on a ravine, on the same ravine turned, and away from a saddle: the same start, as you choose η."""

import numpy as np

from .. import optimizers, plots
from ..plots import palette
from .widgets.dropdown import Dropdown
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import logarithmic, short

RUNNERS = {kind.__name__: kind for kind in optimizers.BY_NAME.values()}
ETAS = logarithmic(1e-3, 5)
STEPS, STEEP, FLOOR, FAR = 100, 50.0, 1e-8, 3.0
ALL, BEST = "all", "best"


def ravine(theta, turn=0.0):
    """½ (u² + 50 v²) and its gradient at theta (..., 2), with the axes (u, v) turned by an angle."""
    axes = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    uv = theta @ axes.T
    slope = uv * [1.0, STEEP]
    return 0.5 * (uv * slope).sum(axis=-1), slope @ axes


def saddle(theta):
    """½ u² - ½ v² + ¼ v⁴ + ¼ and its gradient: a saddle at the origin, minima of height 0 at v = ±1."""
    u, v = theta[..., 0], theta[..., 1]
    return u**2 / 2 - v**2 / 2 + v**4 / 4 + 0.25, np.stack([u, v**3 - v], axis=-1)


SURFACES = {
    "ravine": (ravine, (-1.0, 0.5)),
    "turned ravine": (lambda theta: ravine(theta, np.pi / 4), tuple(np.sqrt(0.5) * np.array([-1.5, -0.5]))),
    "saddle": (saddle, (-1.0, 0.001)),
}


def raced(name: str, surface: str, eta) -> tuple[np.ndarray, np.ndarray]:
    """Path (STEPS + 1, S, 2) and height (STEPS + 1, S) of one optimizer with each of S learning rates."""
    height, start = SURFACES[surface]
    eta = np.reshape(np.asarray(eta, float), (-1, 1))
    theta, runner, path = np.tile(np.array(start), (len(eta), 1)), RUNNERS[name](), []
    runner.start(theta)
    with np.errstate(all="ignore"):
        for _ in range(STEPS):
            path.append(theta.copy())
            runner.update(theta, height(theta)[1], eta)
        path = np.array([*path, theta])
        return path, height(path)[0]


class OptimizerRace(Interactive):
    """Paths of SGD, Momentum, Nesterov, AdaGrad, RMSProp and Adam, and their heights step by step.

    surface  "ravine", "turned ravine" or "saddle"
    step     how many steps to show, up to 100
    eta      learning rate for all to begin with
    whose    whose η the slider sets: "all", the name of one, or "best" (each the η that ends lowest, from a sweep)
    """

    summary = "Six optimizers on a ravine and on a saddle. Run this notebook to choose their learning rates."

    def __init__(self, surface="ravine", step=60, eta=0.02, whose=ALL):
        whose_options = [("all", ALL), *((name, name) for name in RUNNERS), ("each its best", BEST)]
        controls = {
            "step": Slider(range(STEPS + 1), step, "step"),
            "surface": Dropdown(SURFACES, surface, "surface"),
            "whose": Dropdown(whose_options, whose, "η of", "whose learning rate"),
            "eta": Slider(ETAS, eta, "η", "learning rate"),
        }
        self.etas = dict.fromkeys(RUNNERS, controls["eta"].value)
        self.whose = self._drawn = None
        self._best: dict = {}
        self.map, self.graph = Panel(450, 430), Panel(500, 430)
        self._draw()
        super().__init__([self.map, self.graph], controls)
        self.begin()

    def _draw(self) -> None:
        ax = plots.dress(self.map.axes(left=70, top=16), xlabel="$θ_1$", ylabel="$θ_2$")
        self.ground = plots.Surface(ax, (-1.3, 1.3, -1.3, 1.3), levels=10, log=True)
        self.trails = {n: plots.Trail(ax, look, n, 2.0) for n, look in zip(RUNNERS, palette.SERIES, strict=True)}
        self.map.moving(*(artist for trail in self.trails.values() for artist in trail.artists))
        ax = plots.dress(
            self.graph.axes(left=80, top=16, right=154),
            xlabel="step",
            ylabel="height above the lowest point",
            grid=True,
        )
        ax.set(yscale="log", xlim=(0, STEPS), ylim=(FLOOR, 20))
        self.lines, self.ends = {}, {}
        for name, look in zip(RUNNERS, palette.SERIES, strict=True):
            style = {"color": look.colour, "marker": look.marker}
            (self.lines[name],) = ax.plot([], [], linestyle=look.line, linewidth=2, markevery=20, label=name, **style)
            (self.ends[name],) = ax.plot([], [], markersize=9, linestyle="none", **style)
        self.graph.moving(*self.lines.values(), *self.ends.values())
        plots.legend(ax, loc="upper left", bbox_to_anchor=(1.02, 1))

    def best(self, surface: str) -> dict[str, float]:
        """For each optimizer the η of the slider's values with the lowest height after all steps."""
        if surface not in self._best:
            ends = {name: raced(name, surface, ETAS)[1][-1] for name in RUNNERS}
            self._best[surface] = {n: ETAS[int(np.where(np.isfinite(h), h, np.inf).argmin())] for n, h in ends.items()}
        return self._best[surface]

    def heights(self) -> dict[str, np.ndarray]:
        """The heights (STEPS + 1,) of each optimizer, with the learning rates and on the surface of the moment."""
        surface = self.controls["surface"].value
        return {name: raced(name, surface, eta)[1][:, 0] for name, eta in self.etas.items()}

    def _choose(self) -> None:
        """Let the slider set the η of those whose it is; it takes the η of one that was chosen anew."""
        whose, slider, before = self.controls["whose"].value, self.controls["eta"], self.whose
        self.whose, slider.disabled = whose, whose == BEST
        if whose == BEST:
            self.etas = dict(self.best(self.controls["surface"].value))
        elif whose == ALL:
            self.etas = dict.fromkeys(RUNNERS, slider.value)
        elif whose == before:
            self.etas[whose] = slider.value
        else:
            slider.value = self.etas[whose]

    def update(self) -> str:
        """Let all run, and show them up to the step of the slider."""
        self._choose()
        step, surface = self.controls["step"].value, self.controls["surface"].value
        if surface != self._drawn:
            self.ground.update(lambda points: SURFACES[surface][0](points.T)[0])
            self._drawn = surface
        heights = {}
        for name, trail in self.trails.items():
            path, height = (v[: step + 1, 0] for v in raced(name, surface, self.etas[name]))
            gone = np.maximum.accumulate(~(np.abs(path).max(axis=1) < FAR))
            trail.update(np.where(gone[:, None], np.nan, path).T)
            shown = np.clip(np.where(np.isfinite(height), height, np.inf), FLOOR, 20)
            self.lines[name].set_data(np.arange(step + 1), shown)
            self.ends[name].set_data([step], shown[-1:])
            heights[name] = np.inf if gone[-1] else float(height[-1])
        order = sorted(heights, key=heights.get)
        listed = ", ".join(f"{n} {height_in_words(heights[n])} (η = {short(self.etas[n])})" for n in order)
        rates = "each has its best η" if self.whose == BEST else f"the slider sets η of {self.whose}"
        return f"{surface}, height after {step} steps, lowest first: {listed}; {rates}."


def height_in_words(height: float) -> str:
    """A height for the status line."""
    return "left the map" if not np.isfinite(height) else "below 1e-8" if height < FLOOR else f"{height:.1e}"
