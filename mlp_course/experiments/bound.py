"""How far a share in a sample can lie from the truth: one coin, many coins, all the functions to choose from."""

import numpy as np

from .. import datasets, plots
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .best_eta import best_eta
from .result import Result
from .seeds import remembered, seed

SIZES = (20, 50, 100, 200, 300, 400, 500, 600)
SAMPLES = 1000
WORLD = 10_000
ETAS = (0.01, 0.03, 0.1, 0.3, 1.0)
LEAST = 0.001  # one of a thousand new points: what is drawn of a share that is less


def bound(N, epsilon, H=1):
    """Return the bound on P(bad sample) for H functions, N examples, a distance ε: H · 2 exp(-2 N ε²) (Hoeffding)."""
    return H * 2 * np.exp(-2 * np.asarray(N) * epsilon**2)


def chances(N, L=0.5):
    """Return the probabilities of 0, 1, …, N mistakes in N examples, each one with probability L: (N + 1,)."""
    k = np.arange(1, N + 1)
    ways = np.concatenate([[0.0], np.cumsum(np.log((N - k + 1) / k))])  # ln of N over k
    k = np.arange(N + 1)
    return np.exp(ways + k * np.log(L) + (N - k) * np.log(1 - L))


def off(N, epsilon, L=0.5):
    """Return the probability, exactly, that the share of mistakes in N examples is further than ε from L."""
    far = abs(np.arange(N + 1) / N - L) > epsilon + 1e-9
    return float(chances(N, L)[far].sum())


def enough(ln_H, epsilon=0.1, delta=0.05):
    """Return the number of examples for which the bound is δ, from ln H: (ln H + ln(2/δ)) / (2 ε²)."""
    return (ln_H + np.log(2 / delta)) / (2 * epsilon**2)


def one_coin(N=100, epsilon=0.1):
    """Draw how probable each number of heads is in N tosses, and how probable it is to be off by more than ε."""
    found = chances(N)
    heads = np.arange(N + 1)
    far = abs(heads / N - 0.5) > epsilon + 1e-9
    title = f"{N} tosses: further than {epsilon:g} from ½ with probability {found[far].sum():.2g}"
    figure = plots.new_figure(640, 320)
    ax = plots.dress(plots.axes_in(figure, 82, 50, 16, 34), title, "share of heads", "probability")
    for chosen, look, label in ((~far, 0, "near"), (far, 1, "too far")):
        colour = plots.palette.SERIES[look].colour
        ax.bar(heads[chosen] / N, found[chosen], width=0.8 / N, color=colour, label=label)
    ax.set_xlim(0.5 - 3 * epsilon, 0.5 + 3 * epsilon)
    plots.legend(ax, loc="upper right")
    return Result(figure, f"{title}; the bound is {bound(N, epsilon):.2g}.", off=off(N, epsilon))


def many_coins(H=128, epsilon=0.1):
    """Toss H fair coins N times each: the chance that at least one is off by more than ε, and the bound on it."""
    one = np.array([off(N, epsilon) for N in SIZES])
    some = 1 - (1 - one) ** H
    limit = bound(SIZES, epsilon, H)
    series = {f"bound for {H}": limit, f"at least one of {H} is off": some, "a single coin is off": one}
    start = int(enough(np.log(H), epsilon, delta=1)) + 1
    title = f"{H} coins: from N = {start} on the bound says something"
    figure = plots.stills.bands(SIZES, series, "tosses N", "probability", log="y", title=title)
    _above_one(figure.axes[0], range(-7, 3))
    return Result(figure, f"{title}.", one=one, some=some, bound=limit)


def _above_one(ax, powers):
    """Shade what is no probability, above 1, and let each of these powers of ten have its line."""
    highest = 3 * 10.0 ** max(powers)
    ax.set_ylim(0.5 * 10.0 ** min(powers), highest)
    ax.set_yticks([10.0**power for power in powers])
    ax.axhspan(1, highest, color=plots.palette.GRID, alpha=0.6, linewidth=0, zorder=0)
    letters = {"fontsize": plots.style.SMALL, "color": plots.palette.QUIET, "ha": "right", "va": "bottom"}
    ax.text(0.98, 1.2, "above 1 a bound says nothing", transform=ax.get_yaxis_transform(), **letters)


def half_planes():
    """Return which of 128 fixed neurons is wrong about which of 10,000 noisy moons: (128, 10000)."""
    world = datasets.moons(WORLD, noise=0.3, rng=seed(0))
    angles = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    biases = np.linspace(-1, 1, 8)
    sums = [np.cos(angle) * world.x[0] + np.sin(angle) * world.x[1] + b for angle in angles for b in biases]
    return (np.array(sums) > 0) != (world.y == 1)


@remembered
def samples(epsilon=0.1):
    """Draw a thousand samples of each size: shares bad for some neuron, (sizes,), and for each, (sizes, 128)."""
    rng = np.random.default_rng(seed(1))
    wrong = half_planes()
    truth = wrong.mean(axis=1)
    some = []
    each = []
    for N in SIZES:
        far = np.array([off_by(wrong, truth, rng.integers(0, WORLD, size=N)) > epsilon for _ in range(SAMPLES)])
        some.append(far.any(axis=1).mean())
        each.append(far.mean(axis=0))
    return np.array(some), np.array(each)


def off_by(wrong, truth, chosen):
    """Return how far each function's share of mistakes in a sample of examples is from its share in the world."""
    return abs(wrong[:, chosen].mean(axis=1) - truth)


def measured(epsilon=0.1):
    """Compare the bound for 128 half-planes with the share of bad samples: `bound`, `bad`, and `each` neuron."""
    bad, each = samples(epsilon)
    limit = bound(SIZES, epsilon, 128)
    at = SIZES.index(200)
    title = f"N = 200: the bound is {limit[at]:.1f}, {bad[at]:.0%} of the samples are bad".replace("%", " %")
    series = {"bound": limit, "measured": np.where(bad > 0, bad, np.nan)}
    figure = plots.stills.bands(SIZES, series, "examples N", "P(bad sample)", log="y", title=title)
    _above_one(figure.axes[0], range(-4, 3))
    return Result(figure, f"{title}. Measured is the share of {SAMPLES:,} samples.", bound=limit, bad=bad, each=each)


@remembered
def by_heart(networks=20):
    """Let networks learn twenty points whose labels are coin tosses: how many labels each gets right, (networks,)."""
    found = []
    for k in range(networks):
        rng = np.random.default_rng(seed(10 + k))
        x = datasets.moons(20, noise=0.1, rng=seed(40 + k)).x
        tosses = rng.integers(0, 2, size=(1, 20)).astype(float)
        net = Network([2, 30, 30, 1], "tanh", cost="cross-entropy", rng=seed(70 + k))
        for _step in sgd(net, (x, tosses), 0.05, batch_size=20, epochs=800, rng=seed(100 + k), optimizer="adam"):
            pass
        found.append(round(20 * float(evaluate(net, (x, tosses)).accuracy)))
    return np.array(found)


@remembered
def deep_and_shallow(etas=ETAS, networks=10):
    """Train deep and shallow networks of 177 knobs on 300 noisy points of spirals, with each η.

    By name: the shares that are wrong, on the 300 and on 1,000 new points, (2, etas, networks).
    """
    parts = (datasets.spirals(300, rng=seed(0)), datasets.spirals(1000, rng=seed(1)))
    eta = np.repeat(etas, networks)[:, None]
    found = {}
    for name, sizes in {"deep": (2, 8, 8, 8, 1), "shallow": (2, 44, 1)}.items():
        nets = Network(sizes, "tanh", cost="cross-entropy", initializer="glorot", rng=seed(2), copies=len(eta))
        for _step in sgd(nets, parts[0], eta, batch_size=30, epochs=120, rng=seed(3), optimizer="adam"):
            pass
        wrong = np.array([1 - evaluate(nets, part).accuracy for part in parts])
        found[name] = wrong.reshape(2, len(etas), networks)
    return found


def new_points():
    """Compare deep and shallow networks on new points of spirals, with each η; `best` is (η, shares right) by name."""
    found = deep_and_shallow()
    best = {name: best_eta(1 - wrong[1], ETAS) for name, wrong in found.items()}
    least = min(np.median(right) for _, right in best.values())
    words = f"each reads {'more' if least > 0.97 else 'no more'} than 97 % at its own best η (ring)"
    band = "median of 10 (band: 10–90 %)"
    series = {f"{name}: {band}": np.maximum(wrong[1], LEAST) for name, wrong in found.items()}
    title = f"177 knobs: {words}"
    names = ["learning rate η", "wrong on new points"]
    figure = plots.stills.bands(ETAS, series, *names, log="xy", title=title, legend_at="upper left")
    ax = figure.axes[0]
    ax.set_xticks(ETAS, [f"{eta:g}" for eta in ETAS])
    ax.set_xticks([], minor=True)
    ax.set(ylim=(LEAST, 1))
    ax.yaxis.set_major_formatter(lambda value, _place: f"{100 * value:g} %")
    ax.yaxis.set_minor_formatter(lambda value, _place: "")
    ring = {"markersize": 15, "markerfacecolor": "none", "markeredgewidth": 2}
    for look, (eta, right) in zip(plots.palette.SERIES, best.values(), strict=False):
        ax.plot([eta], [max(1 - np.median(right), LEAST)], "o", color=look.colour, **ring)
    return Result(figure, f"Deep and shallow networks on new points: {words}.", best=best)
