"""Flat spots: a curve and its parabolas, a ball that rolls past a saddle, and the expansion of a network's cost."""

import numpy as np

from .. import critical, plots
from ..network import Network
from .result import Result
from .seeds import seed
from .stalled_runs import xor_points

LEVEL = 0.02  # a cost this near to that of the saddle looks level in the picture


def curve(w):
    """Return f(w) = w³ − 3w."""
    return w**3 - 3 * w


def parabola(w, at):
    """Return Taylor's expansion of the curve up to the second order around `at`, at the places w."""
    step = w - at
    slope = 3 * at**2 - 3
    curvature = 6 * at
    return curve(at) + slope * step + curvature * step**2 / 2


def two_flat_spots():
    """Draw w³ − 3w with its two flat spots, and the parabola that fits it at each of them."""
    w = np.linspace(-2.3, 2.3, 231)
    curves = {"$f(w) = w^3 - 3w$": curve(w)}
    for at in (1.0, -1.0):
        near = abs(w - at) < 0.8
        curves[f"parabola at {at:g}"] = np.where(near, parabola(w, at), np.nan)
    spots = {f"w = {at:g}": (at, curve(at)) for at in (1.0, -1.0)}
    title = "Two flat spots: the curve bends up at 1, and down at −1"
    figure = plots.stills.curves_with_spots(w, curves, spots, title, "w", "f(w)")
    words = f"{title}. Near each of them a parabola lies on the curve."
    return Result(figure, words, w=w)


def undecided():
    """Draw three curves whose slope and curvature are both 0 at 0: a lowest point, a highest one, and neither."""
    x = np.linspace(-1, 1, 101)
    curves = {"$x^4$": x**4, "$-x^4$": -(x**4), "$x^3$": x**3}
    figure = plots.stills.bands(x, curves, "x", "f(x)", title="All three are flat at 0, with f″ = 0", marked=False)
    words = "At 0 the first has its lowest point, the second its highest one, the third neither."
    return Result(figure, words, curves=curves)


def ball(start=(1.0, 0.01), eta=0.1, steps=50, curvatures=(2.0, -1.0)):
    """Descend on C = ½ (λ₁ θ₁² + λ₂ θ₂²) from a place near the saddle's ridge: the way, and the cost on it.

    The result's `path` holds the places (steps + 1, 2), and `costs` is (steps + 1,).
    """
    bends = np.array(curvatures)
    places = [np.array(start, float)]
    for _ in range(steps):
        places.append(places[-1] - eta * bends * places[-1])
    path = np.array(places)
    costs = path**2 @ bends / 2
    level = np.flatnonzero(abs(costs) < LEVEL)
    first, last = int(level[0]), int(level[-1])
    titles = ["A dot every 5 updates", f"From update {first} to {last} it looks level"]
    shape = {"extent": (-1.25, 1.25, -1.25, 1.25), "middle": 0.0, "levels": 13}
    names = ["$θ_1$", "$θ_2$"]
    figure = plots.stills.map_and_cost(
        lambda w: bends @ w**2 / 2, path=path.T, costs=costs, every=5, titles=titles, names=names, **shape
    )
    words = f"The cost falls, lies within {LEVEL} of 0 from update {first} to {last}, and falls again."
    return Result(figure, words, path=path, costs=costs, first=first, last=last)


def taylor_errors(walks=20):
    """Walk away from a random network on XOR: what is left of its cost after 1, 2 and 3 terms of the expansion.

    The result's `slopes` are those of the three lines on logarithmic axes.
    """
    data = xor_points()
    net = Network([2, 2, 1], "tanh", initializer="normal", rng=seed(7))
    lengths = np.logspace(-2.5, -0.5, 9)
    directions = np.random.default_rng(seed(8)).standard_normal((walks, net.size))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    steps = lengths[:, None, None] * directions  # (9, walks, P)
    costs = net.at(net.theta + steps.reshape(-1, net.size)).backprop(*data).cost.reshape(9, walks)
    left = costs - critical.cost(net, data)
    errors = {"$C$ alone": abs(left)}
    left = left - steps @ critical.gradient(net, data)
    errors["with the slope"] = abs(left)
    left = left - ((steps @ critical.hessian(net, data)) * steps).sum(axis=-1) / 2
    errors["with slope and curvature"] = abs(left)
    middles = [np.log(np.median(error, axis=1)) for error in errors.values()]
    slopes = np.array([np.polyfit(np.log(lengths), middle, 1)[0] for middle in middles])
    title = f"Each term helps: the lines rise with {slopes[0]:.1f}, {slopes[1]:.1f} and {slopes[2]:.1f}"
    figure = plots.stills.bands(lengths, errors, "length of the step Δ", "error", log="xy", title=title)
    return Result(figure, f"{title}.", slopes=slopes)


def two_positive_entries():
    """Draw the cost around a critical point whose Hessian has the rows (0.5, 1.5) and (1.5, 0.5)."""
    H = np.array([[0.5, 1.5], [1.5, 0.5]])
    ends = np.array([-0.9, 0.9])
    figure = plots.stills.landscape(
        lambda w: ((H @ w) * w).sum(axis=0) / 2,
        (-1.5, 1.5, -1.5, 1.5),
        trails={"(1, −1): down": np.stack([ends, -ends]), "(1, 1): up": np.stack([ends, ends])},
        xlabel="$θ_1$",
        ylabel="$θ_2$",
        title="Blue is lower than the middle, orange higher",
        middle=0.0,
    )
    return Result(figure, "Along (1, 1) the cost rises from the middle, along (1, −1) it falls.")
