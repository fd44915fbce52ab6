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

ETAS = (0.03, 0.1, 0.2, 0.4, 0.7, 1.0)
FALLEN = 0.02  # how far the cost has to fall: the saddle is left
LIMIT = 2000  # updates
WAYS = {"plain descent": (40, 0.0), "momentum, μ = 0.9": (40, 0.9), "batches of 5": (5, 0.0)}


@remembered
def twins():
    """Make twins of the best single neuron on the hill: the network, its θ, eigenvalues and eigenvectors there."""
    data = hill()
    single = Network([2, 1, 1], "tanh", "identity", rng=seed(3))
    for _ in range(1500):
        single.theta -= 0.1 * single.backprop(*data).grad
    one = single.at(critical.find(single, data).theta)
    net = network()
    net.W[1][:] = one.W[1]
    net.b[1][:] = one.b[1]
    net.W[2][:] = one.W[2] / 2  # each gives half of the answer
    net.b[2][:] = one.b[2]
    values, vectors = np.linalg.eigh(critical.hessian(net, data))
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


@remembered
def waits(way, networks=20):
    """Start a millionth beside the saddle and count the updates until its cost has fallen by 0.02, (len(ETAS), 20).

    LIMIT stands for one that has not left by then, or that is lost.
    """
    batch_size, mu = WAYS[way]
    point = saddle()
    aside = np.random.default_rng(seed(4)).standard_normal((networks, 9))
    aside *= 1e-6 / np.linalg.norm(aside, axis=1, keepdims=True)
    nets = stack([network()] * (networks * len(ETAS)))
    nets.theta[:] = np.tile(point.theta + aside, (len(ETAS), 1))
    rates = np.repeat(ETAS, networks)[:, None]
    left = np.full(len(nets.theta), LIMIT)
    optimizer = Momentum(mu) if mu else SGD()
    with np.errstate(all="ignore"):
        steps = sgd(nets, hill(), rates, batch_size, epochs=LIMIT * batch_size // 40, rng=seed(5), optimizer=optimizer)
        for step in steps:
            if step.t % 5 == 0:
                gone = nets.backprop(*hill()).cost < point.cost - FALLEN
                left[gone & (left == LIMIT)] = step.t
    return left.reshape(len(ETAS), networks)


def who_leaves_first():
    """Show how many updates each way needs to leave the saddle, by η, and name each one's best η.

    The result's `best` is {way: (its best η, the updates that it needs there, (20,))}.
    """
    found = {way: waits(way) for way in WAYS}
    best = {way: best_eta(-updates, ETAS) for way, updates in found.items()}
    best = {way: (eta, -updates) for way, (eta, updates) in best.items()}
    said = [f"{way} {np.median(updates):.0f} (η = {eta:g})" for way, (eta, updates) in best.items()]
    title = f"Updates until C has fallen by {FALLEN:g} (band: 10–90 % of 20 starts)"
    figure = plots.stills.bands(ETAS, found, "η", "updates", log="xy", title=title, plain=True)
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
