"""Six optimizers on a ravine, on the same ravine turned, and away from a saddle: where each goes with which η."""

from functools import cache

import numpy as np

from .. import optimizers

RUNNERS = {kind.__name__: kind for kind in optimizers.BY_NAME.values()}
STEPS = 100
STEEP = 50.0


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
def best_rates(surface: str, etas: tuple) -> dict[str, float]:
    """For each optimizer the η, of these, with the lowest height after all steps."""
    rates = {}
    for name in RUNNERS:
        ends = raced(name, surface, etas)[1][-1]
        ends = np.where(np.isfinite(ends), ends, np.inf)
        rates[name] = etas[int(ends.argmin())]
    return rates
