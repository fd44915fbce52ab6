"""Leaving a saddle: twins whom no noise parts, and noise, momentum and a large η, each at its own best."""

import numpy as np

from .. import critical, plots
from ..network import Network, stack
from ..optimizers import SGD, Momentum
from ..training import sgd
from .best_eta import best_eta
from .hunted_points import heard, hill, hunt, network
from .result import Result
from .seeds import remembered, seed

ETAS = (0.1, 0.2, 0.4, 0.7, 1.0, 1.4, 2.0, 2.8)
FALLEN = 0.02  # how far the cost has to fall: the saddle is left
LIMIT = 4000  # updates
WAYS = {"plain descent": (40, 0.0), "momentum, μ = 0.9": (40, 0.9), "batches of 5": (5, 0.0)}


@remembered
def single():
    """Return a network with one hidden neuron at a minimum on the hill."""
    net = Network([2, 1, 1], "tanh", "identity", rng=seed(3))
    for _ in range(1500):
        net.theta -= 0.1 * net.backprop(*hill()).grad
    return net.at(critical.find(net, hill()).theta)


@remembered
def twins():
    """Make twins of the best single neuron on the hill: the network, its θ, eigenvalues and eigenvectors there."""
    one = single()
    net = network()
    net.W[1][:] = one.W[1]
    net.b[1][:] = one.b[1]
    net.W[2][:] = one.W[2] / 2  # each gives half of the answer
    net.b[2][:] = one.b[2]
    values, vectors = np.linalg.eigh(critical.hessian(net, hill()))
    return net, values, vectors


def cuts():
    """Draw how the cost changes along two directions from the twins' place: the lowest curvature, and the zero one."""
    net, values, vectors = twins()
    t = np.linspace(-0.6, 0.6, 61)
    here = critical.cost(net, hill())
    curves = {}
    parted = f"λ = −{abs(values[0]):.4f}: the twins part"
    level = "λ = 0: weight moves between them"
    for name, number in ((parted, 0), (level, int(abs(values).argmin()))):
        places = net.theta + t[:, None] * vectors[:, number]
        curves[name] = 1e6 * (net.at(places).backprop(*hill()).cost - here)
    title = "From the twins a way leads down"
    names = ["distance t along the eigenvector", "change of C, in millionths"]
    figure = plots.stills.curves_with_spots(t, curves, {}, title, *names, legend_at="upper center")
    words = f"{title}: the lowest eigenvalue is −{abs(values[0]):.4f}, and one is 0."
    return Result(figure, words, values=values)


def saddle():
    """Return the critical point with both neurons unheard whose lowest eigenvalue is the lowest."""
    unheard = [point for point in hunt()[0] if heard(point) == 0]
    return min(unheard, key=lambda point: point.eigenvalues[0])


def parts_along_the_exit():
    """Return the part of each example's gradient along the saddle's exit, at the saddle itself, (40,)."""
    x, y = hill()
    net = network().at(saddle().theta)
    _values, vectors = np.linalg.eigh(critical.hessian(net, (x, y)))
    return np.array([net.backprop(x[:, [i]], y[:, [i]]).grad @ vectors[:, 0] for i in range(x.shape[1])])


@remembered
def waits(way, starts=20):
    """Start a millionth beside the saddle and count the updates until its cost has fallen by 0.02, (len(ETAS), 20).

    Each start is pushed another way, and where batches are smaller than all, it has its own order of the examples.
    """
    aside = np.random.default_rng(seed(4)).standard_normal((starts, 9))
    aside *= 1e-6 / np.linalg.norm(aside, axis=1, keepdims=True)
    if WAYS[way][0] == 40:
        return _left_after(way, aside, 5)
    return np.hstack([_left_after(way, aside[[number]], 10 + number) for number in range(starts)])


def _left_after(way, pushes, n):
    """Return after how many updates the saddle is left with each η from each start, (len(ETAS), starts).

    LIMIT stands for one that has not left by then, or that is lost.
    """
    batch_size, mu = WAYS[way]
    point = saddle()
    nets = stack([network()] * (len(ETAS) * len(pushes)))
    nets.theta[:] = np.tile(point.theta + pushes, (len(ETAS), 1))
    rates = np.repeat(ETAS, len(pushes))[:, None]
    left = np.full(len(rates), LIMIT)
    optimizer = Momentum(mu) if mu else SGD()
    epochs = LIMIT * batch_size // 40
    with np.errstate(all="ignore"):
        for step in sgd(nets, hill(), rates, batch_size, epochs=epochs, rng=seed(n), optimizer=optimizer):
            if step.t % 5 == 0:
                gone = nets.backprop(*hill()).cost < point.cost - FALLEN
                left[gone & (left == LIMIT)] = step.t
            if (left < LIMIT).all():
                break
    return left.reshape(len(ETAS), len(pushes))


def who_leaves_first():
    """Show how many updates each way needs to leave the saddle, by η, and name each one's best η.

    The result's `best` is {way: (its best η, the updates that it needs there, (20,))}.
    """
    found = {way: waits(way) for way in WAYS}
    best = {way: best_eta(-updates, ETAS) for way, updates in found.items()}
    best = {way: (eta, -updates) for way, (eta, updates) in best.items()}
    said = [f"{way} {np.median(updates):.0f} (η = {eta:g})" for way, (eta, updates) in best.items()]
    title = "Updates until the saddle is left (median; band: 10–90 % of 20)"
    figure = plots.stills.bands(ETAS, found, "learning rate η", "updates", log="xy", title=title, plain=True)
    ax = figure.axes[0]
    ax.set_xticks(ETAS, [f"{eta:g}" for eta in ETAS])
    ax.set_xticks([], minor=True)
    ax.set_ylim(10, 5000)
    return Result(figure, f"Each at its best η, in the median: {', '.join(said)}.", best=best, found=found)


def example_by_example():
    """Compare, for each of the forty examples, its gradient's whole length with its part along the twins' exit."""
    net, _values, vectors = twins()
    x, y = hill()
    gradients = np.array([critical.gradient(net, (x[:, [i]], y[:, [i]])) for i in range(x.shape[1])])
    parts = gradients @ vectors[:, 0]
    sizes = np.linalg.norm(gradients, axis=1)
    words = f"Gradients of the forty examples: lengths up to {sizes.max():.1f},"
    return Result(None, f"{words} parts along the exit below 1e-10: {bool(abs(parts).max() < 1e-10)}.", parts=parts)
