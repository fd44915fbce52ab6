"""Six optimizers on a ravine, on the same ravine turned, and away from a saddle: where each goes with which η."""

from functools import cache

import numpy as np

from .. import optimizers, plots
from .own_runner import OwnRunner
from .result import Result

RUNNERS = {kind.__name__: kind for kind in optimizers.BY_NAME.values()}
STEPS = 100
STEEP = 50.0
LEFT = 0.2  # a height on the saddle below which it is left: its middle lies at 0.25
FLOOR = 1e-12  # heights below are drawn here
RATES = tuple(10 ** np.linspace(-3, 0.7, 38))  # from 0.001 to 5


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


def raced(name: str, surface: str, eta, kinds=RUNNERS) -> tuple[np.ndarray, np.ndarray]:
    """Path (STEPS + 1, S, 2) and height (STEPS + 1, S) of one optimizer with each of S learning rates.

    kinds  {name: what makes the optimizer}, where a learner's own may stand in the place of the course's
    """
    height, start = SURFACES[surface]
    eta = np.reshape(np.asarray(eta, float), (-1, 1))
    theta = np.tile(np.array(start), (len(eta), 1))
    runner = kinds[name]()
    runner.start(theta)
    path = []
    with np.errstate(all="ignore"):
        for _ in range(STEPS):
            path.append(theta.copy())
            runner.update(theta, height(theta)[1], eta)
        path = np.array([*path, theta])
        return path, height(path)[0]


def moved_by(name: str, gradients, eta):
    """Return where knobs that begin at 0 stand after these gradients, (updates, knobs): shape (knobs,)."""
    theta = np.zeros_like(gradients[0])
    runner = RUNNERS[name]()
    runner.start(theta)
    for g in gradients:
        runner.update(theta, g, eta)
    return theta


def best_rate(name: str, surface: str, etas, kinds=RUNNERS) -> float:
    """The η, of these, with which an optimizer ends lowest."""
    ends = raced(name, surface, etas, kinds)[1][-1]
    ends = np.where(np.isfinite(ends), ends, np.inf)
    return etas[int(ends.argmin())]


@cache
def best_rates(surface: str, etas: tuple) -> dict[str, float]:
    """For each optimizer of the course the η, of these, with the lowest height after all steps."""
    return {name: best_rate(name, surface, etas) for name in RUNNERS}


def with_own(momentum=None, adam=None) -> dict:
    """The makers of the six optimizers, with a learner's `momentum_update` or `adam_update` in two of the places."""
    kinds = dict(RUNNERS)
    if momentum is not None:
        kinds["Momentum"] = lambda: OwnRunner(momentum, 1)
    if adam is not None:
        kinds["Adam"] = lambda: OwnRunner(adam, 2)
    return kinds


def off_the_saddle(eta=0.1, steps=80):
    """Start all almost on the ridge of the saddle, with one η: how many steps does each need to leave it?

    The result's `left` says for each name the first step with a height below LEFT.
    """
    heights = {name: raced(name, "saddle", eta)[1][: steps + 1, 0] for name in RUNNERS}
    left = {name: int((height < LEFT).argmax()) for name, height in heights.items()}
    title = f"η = {eta:g} for all: below the dotted line the saddle is left"
    looks = {"title": title, "legend_at": "upper right"}
    figure = plots.stills.bands(np.arange(steps + 1), heights, "step", "height", **looks)
    figure.axes[0].axhline(LEFT, color=plots.palette.QUIET, linestyle=":")
    counts = ", ".join(f"{name} {left[name]}" for name in sorted(left, key=left.get))
    return Result(figure, f"Steps until the height is below {LEFT}: {counts}.", left=left)


def turned():
    """Run in the ravine, and in the same ravine turned by 45°, each optimizer at its own best η in both.

    The result's `straight` and `askew` are the heights (STEPS + 1,) by name, `times` their quotients at the end.
    """
    straight = {}
    askew = {}
    for name in RUNNERS:
        straight[name] = raced(name, "ravine", best_rate(name, "ravine", RATES))[1][:, 0]
        askew[name] = raced(name, "turned ravine", best_rate(name, "turned ravine", RATES))[1][:, 0]
    panels = {}
    for title, heights in {"Along the axes": straight, "Turned by 45°": askew}.items():
        panels[title] = {name: np.maximum(height, FLOOR) for name, height in heights.items()}
    figure = plots.stills.band_panels(np.arange(STEPS + 1), panels, "step", "height", log="y", left=84)
    times = {name: float(askew[name][-1] / straight[name][-1]) for name in RUNNERS}
    higher = [name for name in RUNNERS if times[name] > 1000]
    words = f"Turned, at least a thousand times higher: {', '.join(higher)}."
    return Result(figure, words, times=times, straight=straight, askew=askew)
