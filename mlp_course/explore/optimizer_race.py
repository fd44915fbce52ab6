"""Six optimizers on a ravine, on the same ravine turned, and away from a saddle: the same start, as you choose η."""

import numpy as np

from .. import plots
from ..experiments.optimizer_race import FLOOR, RUNNERS, STEPS, SURFACES, best_rate, best_rates, raced, with_own
from ..plots import palette
from .widgets.dropdown import Dropdown
from .widgets.interactive import Interactive
from .widgets.panel import Panel
from .widgets.slider import Slider
from .widgets.text import logarithmic, short

ETAS = tuple(logarithmic(1e-3, 5))
HIGH = 1e3
MAPPED = 20  # steps of each path that the map can hold apart
FAR = 3.0  # from here on a path has left the map
ALL = "all"
BEST = "best"


class OptimizerRace(Interactive):
    """Paths of SGD, Momentum, Nesterov, AdaGrad, RMSProp and Adam, and their heights step by step.

    surface  "ravine", "turned ravine" or "saddle"
    step     how many steps to show, up to 100
    eta      learning rate for all to begin with
    whose    whose η the slider sets: "all", the name of one, or "best" (each the η that ends lowest, from a sweep)
    momentum, adam  functions such as chapter 7's `momentum_update` and `adam_update`, to run in their places
    """

    summary = "Six optimizers on one landscape. Run this notebook to choose it, and their learning rates."

    def __init__(self, surface="ravine", step=60, eta=0.02, whose=ALL, momentum=None, adam=None):
        whose_options = [("all", ALL), *RUNNERS, ("each its best", BEST)]
        controls = {
            "step": Slider(range(STEPS + 1), step, "step"),
            "surface": Dropdown(SURFACES, surface, "surface"),
            "whose": Dropdown(whose_options, whose, "η of", "whose learning rate"),
            "eta": Slider(ETAS, eta, "η", "learning rate"),
        }
        self.kinds = with_own(momentum, adam)
        self.given = [name for name in RUNNERS if self.kinds[name] is not RUNNERS[name]]
        self.etas = dict.fromkeys(RUNNERS, controls["eta"].value)
        self.whose = None  # whose rate the slider has set so far
        self.map = Panel(450, 430)
        self.graph = Panel(500, 430)
        self._draw_map()
        self._draw_graph()
        super().__init__([self.map, self.graph], controls)
        self.begin()

    def _draw_map(self) -> None:
        ax = self.map.axes(left=70, top=34)
        plots.dress(ax, f"The paths, up to step {MAPPED}", xlabel="$θ_1$", ylabel="$θ_2$")
        self.ground = plots.Surface(ax, (-1.3, 1.3, -1.3, 1.3), levels=10, log=True)
        self.trails = {}
        for name, look in zip(RUNNERS, palette.SERIES, strict=True):
            trail = plots.Trail(ax, look, name, 2.0)
            self.map.moving(*trail.artists)
            self.trails[name] = trail

    def _draw_graph(self) -> None:
        ax = self.graph.axes(left=80, top=34, right=154)
        plots.dress(ax, "Height above the lowest point", xlabel="step", grid=True)
        ax.set(yscale="log", xlim=(0, STEPS), ylim=(FLOOR, HIGH))
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
        return {name: raced(name, surface, eta, self.kinds)[1][:, 0] for name, eta in self.etas.items()}

    def _choose(self) -> None:
        """Let the slider set the η of those whose it is; it takes the η of one that was chosen anew."""
        slider = self.controls["eta"]
        before = self.whose
        whose, surface = self.values("whose", "surface")
        self.whose = whose
        slider.disabled = whose == BEST
        if whose == BEST:
            self.etas = dict(best_rates(surface, ETAS))
            self.etas |= {name: best_rate(name, surface, ETAS, self.kinds) for name in self.given}
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
        given = f" {' and '.join(self.given)}: by the functions that were given." if self.given else ""
        return f"{surface}, height after {step} steps, lowest first: {', '.join(listed)}; {rates}.{given}"

    def _show(self, name: str, surface: str, step: int) -> float:
        """Draw the run of one optimizer, and return its height, inf where it has left the map for good."""
        path, height = raced(name, surface, self.etas[name], self.kinds)
        path = path[: step + 1, 0]
        height = height[: step + 1, 0]
        inside = np.abs(path).max(axis=1) < FAR
        returns = np.maximum.accumulate(inside[::-1])[::-1]
        self.trails[name].update(path[returns][: MAPPED + 1].T)
        shown = np.clip(np.where(np.isfinite(height), height, np.inf), FLOOR, HIGH)
        self.lines[name].set_data(np.arange(step + 1), shown)
        self.ends[name].set_data([step], shown[-1:])
        return float(height[-1]) if inside[-1] else np.inf


def height_in_words(height: float) -> str:
    """A height for the status line."""
    if not np.isfinite(height):
        return "left the map"
    return "below 1e-12" if height < FLOOR else f"{height:.1e}"
