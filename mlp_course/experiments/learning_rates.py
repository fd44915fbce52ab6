"""What chapter 6 measures with a fixed learning rate: sweeps, bowls of two directions, and what doubling costs."""

from time import perf_counter

import numpy as np

from .. import critical, datasets, plots
from ..evaluation import evaluate
from ..network import Network, stack
from ..training import sgd
from .gradient_descent import line_cost
from .result import Result
from .seeds import remembered, seed

LOST = 100.0  # the upper edge of the pictures; a cost beyond it is lost


def forty_points():
    """Return the task of the chapter: forty points of a curve, x and y of shape (1, 40)."""
    return datasets.curve(40, rng=seed(0))


def networks(copies=20):
    """Return the chapter's networks as they start: 1-8-1, tanh neurons and a linear output, each drawn anew."""
    return Network([1, 8, 1], "tanh", "identity", rng=seed(1), copies=copies)


def one_network():
    """Return the first of the chapter's networks."""
    return networks()[0]


def same_start(copies):
    """Return one network so many times, as a stack: the copies differ in nothing."""
    return stack([one_network()] * copies)


def the_task(eta=0.5, epochs=300):
    """Draw the forty points, and what the first network answers before its training and after it."""
    data = forty_points()
    net = one_network()
    x = np.linspace(data.x.min(), data.x.max(), 120)
    first = net(x[None])[0]
    costs = [evaluate(net, data).cost]
    for _step in sgd(net, data, eta, batch_size=len(data), epochs=epochs, rng=seed(2)):
        pass
    answers = {"the first network, at its start": first, f"after {epochs} epochs": net(x[None])[0]}
    costs.append(evaluate(net, data).cost)
    title = f"From C = {costs[0]:.2f} to C = {costs[1]:.2f}: the network has found the curve"
    figure = plots.stills.bands(x, answers, "input x", "output a", title=title, marked=False)
    points = {"linestyle": "none", "marker": "o", "markersize": 5, "color": plots.palette.INK}
    figure.axes[0].plot(data.x[0], data.y[0], **points)
    words = f"Forty points near a curve. {title}. At its start it answers {first.min():.1f} to {first.max():.1f},"
    words = f"{words} while the points lie between {data.y.min():.1f} and {data.y.max():.1f}."
    return Result(figure, words, costs=np.array(costs))


def costs_of(nets, data, etas, epochs):
    """Train a stack on all of the data, each network with its own η, and return its costs, (epochs + 1, networks).

    What is above LOST, or no number, counts as LOST.
    """
    costs = [evaluate(nets, data).cost]
    with np.errstate(all="ignore"):
        for _step in sgd(nets, data, np.reshape(etas, (-1, 1)), batch_size=len(data), epochs=epochs, rng=seed(2)):
            costs.append(evaluate(nets, data).cost)
    costs += [costs[-1]] * (epochs + 1 - len(costs))  # sgd ends where all networks are lost
    return np.nan_to_num(costs, nan=LOST, posinf=LOST).clip(max=LOST)


def three_rates(etas=(0.002, 0.5, 5.0), epochs=80):
    """Train twenty networks with each of three learning rates. `costs` by η, (epochs + 1, networks)."""
    data = forty_points()
    costs = {eta: costs_of(networks(), data, np.full(20, eta), epochs) for eta in etas}
    series = {f"η = {eta:g}": cost for eta, cost in costs.items()}
    most = max(etas)
    lost = (costs[most][-1] >= LOST).sum()
    title = f"η = {most:g} loses {lost} of 20 networks (band: 10–90 %)"
    looks = {"log": "y", "title": title, "legend_at": (0.6, 0.5)}
    figure = plots.stills.bands(np.arange(epochs + 1), series, "epoch", "cost C, at most 100", **looks)
    ends = ", ".join(f"η = {eta:g} {level(cost[-1])}" for eta, cost in costs.items())
    words = f"Median cost after {epochs} epochs: {ends}. {title}."
    return Result(figure, words, costs=costs)


def level(costs) -> str:
    """Return the median of costs in words: its two decimals, or that it is lost."""
    middle = np.median(costs)
    return "lost" if middle >= LOST else f"{middle:.2f}"


@remembered
def sweeps(epochs=100):
    """Sweep forty learning rates for each of twenty networks: etas (40,), costs (20, 40), and the first costs (20,)."""
    etas = np.geomspace(0.02, 8, 40)
    data = forty_points()
    nets = stack([net for net in networks() for _ in etas])
    first = evaluate(nets, data).cost.reshape(20, 40)[:, 0]
    with np.errstate(all="ignore"):
        for _step in sgd(nets, data, np.tile(etas, 20)[:, None], batch_size=len(data), epochs=epochs, rng=seed(2)):
            pass
        costs = np.nan_to_num(evaluate(nets, data).cost, nan=LOST, posinf=LOST).clip(max=LOST)
    return etas, costs.reshape(20, 40), first


def around_the_best():
    """Sweep η for twenty networks: the costs around the best η of each, and what becomes of them at twice that η.

    The result's `doubled` are those costs, as multiples of the cost before training, and `sixteenth` those at a
    sixteenth of the best: (20,) both.
    """
    etas, costs, first = sweeps()
    best = etas[costs.argmin(axis=1)]
    shares = costs / first[:, None]
    times = np.geomspace(1 / 16, 4, 25)
    around = np.array([np.interp(times * b, etas, row) for b, row in zip(best, shares, strict=True)])
    doubled = around[:, np.argmin(abs(times - 2))]
    title = f"Twice the best η: {(doubled > 1).sum()} of 20 end above their start"
    series = {"median of 20, band 10–90 %": around.T.clip(max=30)}
    looks = {"log": "xy", "title": title, "plain": True, "legend_at": "upper left"}
    names = ["η, as a multiple of each network's best", "cost / first cost, at most 30"]
    figure = plots.stills.bands(times, series, *names, **looks)
    figure.axes[0].axhline(1, color=plots.palette.QUIET, linestyle=":")
    slow = (around[:, 0] < 0.5).sum()
    words = f"{title}; with a sixteenth of it {slow} of 20 end below half of their start."
    return Result(figure, words, doubled=doubled, sixteenth=around[:, 0])


def price(rates=100, epochs=300):
    """Train one network, and then a hundred with a hundred learning rates: the seconds that both take here."""
    data = forty_points()
    seconds = []
    for count in (1, rates):
        begun = perf_counter()
        costs_of(same_start(count), data, np.geomspace(1e-3, 1, count), epochs)
        seconds.append(perf_counter() - begun)
    title = f"Seconds on this machine: {seconds[1] / seconds[0]:.1f} times as long"
    figure = plots.stills.bars(["one network", f"{rates} at once"], seconds, "seconds", log=False, title=title)
    return Result(figure, f"The time of one network, and of {rates} at once.")


def two_directions(etas=(0.03, 0.042), curvatures=(1.0, 50.0), updates=20):
    """Descend in a bowl with two directions, from 1 in both. The result's `walks` are (rates, updates + 1, 2)."""
    walks = []
    for eta in etas:
        place = np.ones(2)
        walk = [place]
        for _ in range(updates):
            place = place - eta * np.array(curvatures) * place
            walk.append(place)
        walks.append(walk)
    walks = np.array(walks)
    names = [f"{name} (λ = {curvature:g})" for name, curvature in zip("uv", curvatures, strict=True)]
    panels = {f"η = {eta:g}": dict(zip(names, walk.T, strict=True)) for eta, walk in zip(etas, walks, strict=True)}
    figure = plots.stills.band_panels(np.arange(updates + 1), panels, "update", "place")
    ends = [f"η = {eta:g}: u = {walk[-1, 0]:.2f}, v = {walk[-1, 1]:.2f}" for eta, walk in zip(etas, walks, strict=True)]
    return Result(figure, f"After {updates} updates {'; '.join(ends)}.", walks=walks)


def tilted_bowl(reach=0.9):
    """Draw the cost of chapter 2's line over its two knobs, and the two directions in which it is a plain bowl."""
    H = np.array([[2.0, 1.0], [1.0, 1.0]])
    curvatures, directions = np.linalg.eigh(H)
    bottom = np.array([[0.5], [1.0]])
    trails = {}
    for curvature, direction in zip(curvatures[::-1], directions.T[::-1], strict=True):
        trails[f"curvature {curvature:.3f}"] = bottom + np.outer(direction, [-reach, reach])
    names = {"xlabel": "weight w", "ylabel": "bias b", "title": "Two directions, each a plain bowl", "levels": 8}
    extent = (-0.8, 1.8, -0.3, 2.3)
    figure = plots.stills.landscape(lambda knobs: line_cost(*knobs), extent, trails, height=520, log=True, **names)
    for line in figure.axes[0].lines:
        line.set_marker("")  # these are directions, not walks
    return Result(
        figure, "A long valley that lies askew: sharp across, with curvature 2.618, and flat along, with 0.382."
    )


def limit(net, data):
    """Return 2/λ_max of a network on some data: chapter 8 computes curvatures so, without nudges."""
    return 2 / np.linalg.eigvalsh(critical.hessian(net, data))[-1]


def cliffs_of_sweeps(epochs=100):
    """Compare the cliff of each of twenty sweeps with 2/λ_max at its start. `ratios` are the quotients, (20,)."""
    etas, costs, first = sweeps(epochs)
    data = forty_points()
    risen = costs > first[:, None]
    cliffs = etas[risen.argmax(axis=1)]  # the first η that ends above the start
    ratios = cliffs / [limit(net, data) for net in networks()]
    title = f"The cliff lies at {ratios.min():.1f} to {ratios.max():.1f} times the limit of the start"
    looks = {"each": "one network", "title": title}
    figure = plots.stills.averages(ratios, ["twenty sweeps"], "cliff / limit of the start", **looks)
    figure.axes[0].set_ylim(0, None)
    return Result(figure, f"{title}.", ratios=ratios)


def median_limit(hidden=(8,), activation="tanh"):
    """Return the median of 2/λ_max at the start of twenty networks of another form, on the chapter's task."""
    data = forty_points()
    nets = Network([1, *hidden, 1], activation, "identity", rng=seed(1), copies=20)
    return float(np.median([limit(net, data) for net in nets]))
