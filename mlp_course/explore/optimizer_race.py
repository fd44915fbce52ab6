"""Six optimizers on a ravine, on the same ravine turned, and away from a saddle: the same start, as you choose η."""

from functools import cache

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
STEPS = 100
STEEP = 50.0
LOW = 1e-8  # heights below are drawn here
HIGH = 20
FAR = 3.0  # from here on a path has left the map
ALL = "all"
BEST = "best"


def ravine(theta, turn=0.0):
    """½ (u² + 50 v²) and its gradient at theta (..., 2), with the axes (u, v) turned by an angle."""
    cos = np.cos(turn)
    sin = np.sin(turn)
    axes = np.array([[cos, sin], [-sin, cos]])
    uv = theta @ axes.T
    slope = uv * [1.0, STEEP]
    return 0.5 * (uv * slope).sum(axis=-1), slope @ axes


def saddle(theta):
    """½ u² - ½ v² + ¼ v⁴ + ¼ and its gradient: a saddle at the origin, minima of height 0 at v = ±1."""
    u = theta[..., 0]
    v = theta[..., 1]
    height = u**2 / 2 - v**2 / 2 + v**4 / 4 + 0.25
    return height, np.stack([u, v**3 - v], axis=-1)


def turned_ravine(theta):
    """The ravine turned by 45°."""
    return ravine(theta, np.pi / 4)


# Each surface, and the point from which all start.
SURFACES = {
    "ravine": (ravine, (-1.0, 0.5)),
    "turned ravine": (turned_ravine, tuple(np.sqrt(0.5) * np.array([-1.5, -0.5]))),
    "saddle": (saddle, (-1.0, 0.001)),
}


def raced(name: str, surface: str, eta) -> tuple[np.ndarray, np.ndarray]:
    """Path (STEPS + 1, S, 2) and height (STEPS + 1, S) of one optimizer with each of S learning rates."""
    height, start = SURFACES[surface]
    eta = np.reshape(np.asarray(eta, float), (-1, 1))
    theta = np.tile(np.array(start), (len(eta), 1))
    runner = RUNNERS[name]()
    runner.start(theta)
    path = []
    with np.errstate(all="ignore"):
        for _ in range(STEPS):
            path.append(theta.copy())
            runner.update(theta, height(theta)[1], eta)
        path = np.array([*path, theta])
        return path, height(path)[0]


@cache
def best_rates(surface: str) -> dict[str, float]:
    """For each optimizer the η of the slider's values with the lowest height after all steps."""
    rates = {}
    for name in RUNNERS:
        ends = raced(name, surface, ETAS)[1][-1]
        ends = np.where(np.isfinite(ends), ends, np.inf)
        rates[name] = ETAS[int(ends.argmin())]
    return rates


class OptimizerRace(Interactive):
    """Paths of SGD, Momentum, Nesterov, AdaGrad, RMSProp and Adam, and their heights step by step.

    surface  "ravine", "turned ravine" or "saddle"
    step     how many steps to show, up to 100
    eta      learning rate for all to begin with
    whose    whose η the slider sets: "all", the name of one, or "best" (each the η that ends lowest, from a sweep)
    """

    summary = "Six optimizers on a ravine and on a saddle. Run this notebook to choose their learning rates."

    def __init__(self, surface="ravine", step=60, eta=0.02, whose=ALL):
        whose_options = [("all", ALL), *RUNNERS, ("each its best", BEST)]
        controls = {
            "step": Slider(range(STEPS + 1), step, "step"),
            "surface": Dropdown(SURFACES, surface, "surface"),
            "whose": Dropdown(whose_options, whose, "η of", "whose learning rate"),
            "eta": Slider(ETAS, eta, "η", "learning rate"),
        }
        self.etas = dict.fromkeys(RUNNERS, controls["eta"].value)
        self.whose = None  # whose rate the slider has set so far
        self.map = Panel(450, 430)
        self.graph = Panel(500, 430)
        self._draw_map()
        self._draw_graph()
        super().__init__([self.map, self.graph], controls)
        self.begin()

    def _draw_map(self) -> None:
        ax = self.map.axes(left=70, top=16)
        plots.dress(ax, xlabel="$θ_1$", ylabel="$θ_2$")
        self.ground = plots.Surface(ax, (-1.3, 1.3, -1.3, 1.3), levels=10, log=True)
        self.trails = {}
        for name, look in zip(RUNNERS, palette.SERIES, strict=True):
            trail = plots.Trail(ax, look, name, 2.0)
            self.map.moving(*trail.artists)
            self.trails[name] = trail

    def _draw_graph(self) -> None:
        ax = self.graph.axes(left=80, top=16, right=154)
        plots.dress(ax, xlabel="step", ylabel="height above the lowest point", grid=True)
        ax.set(yscale="log", xlim=(0, STEPS), ylim=(LOW, HIGH))
        self.lines = {}
        self.ends = {}
        for name, look in zip(RUNNERS, palette.SERIES, strict=True):
            style = {"color": look.colour, "marker": look.marker}
            line = {"linestyle": look.line, "linewidth": 2, "markevery": 20}
            end = {"linestyle": "none", "markersize": 9}
            (self.lines[name],) = ax.plot([], [], label=name, **style, **line)
            (self.ends[name],) = ax.plot([], [], **style, **end)
        self.graph.moving(*self.lines.values(), *self.ends.values())
        plots.legend(ax, loc="upper left", bbox_to_anchor=(1.02, 1))

    def heights(self) -> dict[str, np.ndarray]:
        """The heights (STEPS + 1,) of each optimizer, with the learning rates and on the surface of the moment."""
        surface = self.value("surface")
        return {name: raced(name, surface, eta)[1][:, 0] for name, eta in self.etas.items()}

    def _choose(self) -> None:
        """Let the slider set the η of those whose it is; it takes the η of one that was chosen anew."""
        slider = self.controls["eta"]
        before = self.whose
        whose, surface = self.values("whose", "surface")
        self.whose = whose
        slider.disabled = whose == BEST
        if whose == BEST:
            self.etas = dict(best_rates(surface))
        elif whose == ALL:
            self.etas = dict.fromkeys(RUNNERS, slider.value)
        elif whose == before:
            self.etas[whose] = slider.value
        else:
            slider.value = self.etas[whose]

    def update(self) -> str:
        """Let all run, and show them up to the step of the slider."""
        self._choose()
        step, surface = self.values("step", "surface")
        height_of = SURFACES[surface][0]
        self.ground.update(lambda points: height_of(points.T)[0])
        ends = {name: self._show(name, surface, step) for name in RUNNERS}
        listed = []
        for name in sorted(ends, key=ends.get):
            eta = short(self.etas[name])
            listed.append(f"{name} {height_in_words(ends[name])} (η = {eta})")
        sets = f"the slider sets η of {self.whose}"
        rates = "each has its best η" if self.whose == BEST else sets
        return f"{surface}, height after {step} steps, lowest first: {', '.join(listed)}; {rates}."

    def _show(self, name: str, surface: str, step: int) -> float:
        """Draw the run of one optimizer, and return its height, inf where it has left the map."""
        path, height = raced(name, surface, self.etas[name])
        path = path[: step + 1, 0]
        height = height[: step + 1, 0]
        inside = np.abs(path).max(axis=1) < FAR
        gone = np.maximum.accumulate(~inside)
        self.trails[name].update(np.where(gone[:, None], np.nan, path).T)
        shown = np.clip(np.where(np.isfinite(height), height, np.inf), LOW, HIGH)
        self.lines[name].set_data(np.arange(step + 1), shown)
        self.ends[name].set_data([step], shown[-1:])
        return np.inf if gone[-1] else float(height[-1])


def height_in_words(height: float) -> str:
    """A height for the status line."""
    if not np.isfinite(height):
        return "left the map"
    return "below 1e-8" if height < LOW else f"{height:.1e}"
