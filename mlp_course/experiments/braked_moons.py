"""Brakes on a large network, each over its strength: penalties on weights, dropout; and a run that needs none."""

import numpy as np

from .. import datasets, penalties, plots
from ..network import Network
from ..plots import palette
from ..training import sgd
from .best_eta import best_eta
from .noisy_moons import NOISE, PARTS, RUNS, SIZES, begin, new_points, prices
from .result import Result
from .seeds import remembered, seed

LAMBDAS = (0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
SHARES = (0.0, 0.1, 0.3, 0.5, 0.7)
ETAS = (0.001, 0.003, 0.01, 0.03, 0.1)
BRAKES = ("no brake", "L2, λ = 0.3", "L1, λ = 0.1", "dropout, p = 0.3")
KINDS = {"L2": penalties.L2, "L1": penalties.L1}


def costs_of(nets, data):
    """Return the cost of each network of a stack, (S,)."""
    return np.array([prices(nets[s], data)[0].mean() for s in range(nets.copies)])


@remembered
def over_lambda(kind, lambdas=LAMBDAS, runs=RUNS, **how):
    """Train with a penalty, "L2" or "L1", of each strength: costs on training and new points, (2, lambdas, runs)."""
    new = new_points()
    strengths = np.array(lambdas)[:, None]
    found = []
    for n in range(runs):
        nets, data, steps = begin(n, copies=len(lambdas), penalty=KINDS[kind](strengths), **how)
        for _step in steps:
            pass
        found.append([costs_of(nets, data), costs_of(nets, new)])
    return np.transpose(found, (1, 2, 0))


def one_update(penalty, n):
    """Update a network once on fifty points with η = 0.3: it before, its slopes without the penalty, it afterwards."""
    net = Network(SIZES, cost="cross-entropy", rng=seed(n))
    net.theta += 0.01  # biases begin at 0, where even a penalty on them would not pull
    data = datasets.moons(50, NOISE, rng=seed(n))
    before = net.copy()
    slopes = net.backprop(*data)
    next(sgd(net, data, 0.3, batch_size=50, rng=seed(n), penalty=penalty))
    return before, slopes, net


def by_lambda(kind="L2"):
    """Show the cost in the end against λ, on training and on new points: `train`, `new` are (lambdas, runs)."""
    train, new = over_lambda(kind)
    middle = np.median(new, axis=1)
    title = f"{kind}: the cost on new points falls from {middle[0]:.2f} to {middle.min():.2f}, and rises again"
    series = dict(zip(PARTS, (train, new), strict=True))
    looks = [palette.LOOKS["train"], palette.LOOKS["test"]]
    figure = plots.stills.bands(
        LAMBDAS, series, "strength λ", "cost C in the end", log="x", looks=looks, title=title, plain=True
    )
    words = f"{kind}: with λ the cost on training points rises, and the cost on new points falls, and rises again."
    return Result(figure, words, train=train, new=new)


def with_own_l2(l2_gradient, lam=0.3, n=1):
    """Train one network three times: without a brake, by the gradient of your L2, and by the package's.

    `apart` is the largest difference between the answers of the last two on new points.
    """
    nets = []
    for how in ({}, {"gradient": _gradient_by(l2_gradient, lam, 40)}, {"penalty": penalties.L2(lam)}):
        net, data, steps = begin(n, **how)
        for _step in steps:
            pass
        nets.append(net)
    free, yours, package = nets
    titles = ["without a brake", f"with your L2, λ = {lam:g}"]
    figure = plots.stills.planes([free, yours], titles, data.x, data.labels)
    new = new_points()
    apart = abs(yours(new.x) - package(new.x)).max()
    words = f"By your gradient the network learns what it learns by the package's: {apart < 1e-3}."
    return Result(figure, words, apart=apart)


def _gradient_by(l2_gradient, lam, N):
    """The gradient of a network, in the layout of theta, with a learner's L2 put on that of each layer."""

    def gradient(net, x, y):
        found = net.backprop(x, y)
        grad = np.empty(net.size)
        for l, block in enumerate(net.blocks(grad)[1:], start=1):
            dW, db = l2_gradient(net.W[l], net.b[l], found.dW[l], found.db[l], lam, N)
            block[:, :-1] = dW
            block[:, -1:] = db
        return grad

    return gradient


@remembered
def with_penalties(lam=0.1, runs=RUNS):
    """Train without a penalty, with L2 and with L1 of one λ, by plain descent: `runs` stacks of three networks."""
    strengths = [penalties.L2([[0.0], [lam], [0.0]]), penalties.L1([[0.0], [0.0], [lam]])]
    trained = []
    for n in range(runs):
        plain = {"eta": 0.3, "epochs": 400, "optimizer": "sgd"}
        nets, _data, steps = begin(n, copies=3, penalty=strengths, **plain)
        for _step in steps:
            pass
        trained.append(nets)
    return trained


def sorted_weights(lam=0.1, runs=RUNS):
    """Return |w| of the networks of `with_penalties`, the largest first, (3, 460, runs)."""
    trained = with_penalties(lam, runs)
    sizes = []
    for nets in trained:
        of_layers = [abs(W).reshape(3, -1) for W in nets.W[1:]]
        sizes.append(np.sort(np.hstack(of_layers))[:, ::-1])
    return np.transpose(sizes, (1, 2, 0))


def moves_when_pruned(lam=0.1, below=0.01, runs=RUNS):
    """Set weights of the L1 networks that are below a size to 0: the farthest move of an answer in each, (runs,)."""
    new = new_points()
    moved = []
    for nets in with_penalties(lam, runs):
        pruned = nets.copy()
        for W in pruned.W[1:]:
            W[abs(W) < below] = 0
        moved.append(abs(pruned(new.x) - nets(new.x))[2].max())
    return np.array(moved)


def weight_sizes(lam=0.1):
    """Show the sizes of the 460 weights after training without a penalty, with L2 and with L1, at the same λ.

    `none`, `l2`, `l1` are (460, runs), the largest weight first.
    """
    none, l2, l1 = sorted_weights(lam)
    series = {"no penalty": none, "L2": l2, "L1": l1}
    small = np.median((l1 < 0.01).mean(axis=0))
    title = f"λ = {lam:g}: with L1 {100 * small:.0f} % of the weights are below 0.01 in size"
    places = np.arange(1, len(none) + 1)
    figure = plots.stills.bands(
        places, series, "the 460 weights, the largest first", "size |w|", log="xy", title=title, plain=True
    )
    figure.axes[0].set_ylim(bottom=1e-4)  # below it all are practically 0; the largest need the room
    words = "With L2 all weights are smaller; with L1 the largest stay large, and most of the others are nearly 0."
    return Result(figure, words, none=none, l2=l2, l1=l1)


def in_three_updates(p=0.5, sizes=(2, 6, 6, 1)):
    """Draw a network in three updates with dropout, each time with other hidden neurons left out."""
    rng = np.random.default_rng(seed(4))
    stays = []
    for _update in range(3):
        hidden = [rng.random(n) >= p for n in sizes[1:-1]]
        stays.append([np.ones(sizes[0], bool), *hidden, np.ones(sizes[-1], bool)])
    titles = [f"update {t}, one example" for t in (1, 2, 3)]
    figure = plots.stills.thinned_graphs(list(sizes), stays, titles)
    missing = [str(sum(np.sum(~stay) for stay in update)) for update in stays]
    words = f"Each hidden neuron is left out with probability {p:g}; here {', '.join(missing)} of {sum(sizes[1:-1])}."
    return Result(figure, words, stays=stays)


@remembered
def over_dropout(points, runs=RUNS):
    """Train on so many points with each share p of neurons left out: cost on new points, (shares, runs)."""
    new = new_points()
    shares = np.reshape(SHARES, (-1, 1, 1))
    found = []
    for n in range(runs):
        nets, _data, steps = begin(n, points, copies=len(SHARES), dropout=shares)
        for _step in steps:
            pass
        found.append(costs_of(nets, new))
    return np.transpose(found)


def by_dropout(few=40, many=400):
    """Show the cost on new points against p, for few training points and for many. `few`, `many` are (shares, runs)."""
    costs = {f"{points} training points": over_dropout(points) for points in (few, many)}
    small, large = costs.values()
    middle = [np.median(of_one, axis=1) for of_one in (small, large)]
    title = f"p = 0.5: {few} points {middle[0][0]:.2f} → {middle[0][3]:.2f}, "
    title += f"{many} points {middle[1][0]:.2f} → {middle[1][3]:.2f}"
    figure = plots.stills.bands(SHARES, costs, "share p that is left out", "cost on new points", title=title)
    words = f"With {few} points dropout lowers the cost on new points; with {many} it raises it."
    return Result(figure, words, few=small, many=large)


@remembered
def slowly(eta, epochs, runs=RUNS):
    """Train by plain descent: cost on the 40 training points and on new ones, (2, epochs, runs)."""
    new = new_points()
    curves = []
    for n in range(runs):
        net, data, steps = begin(n, eta=eta, epochs=epochs, optimizer="sgd")
        for step in steps:
            if step.epoch_done:
                curves.append([prices(net, part)[0].mean() for part in (data, new)])
    return np.transpose(np.reshape(curves, (runs, epochs, 2)), (2, 1, 0))


def patient(eta=0.003, epochs=100):
    """Show a training that goes badly, on training points and on new ones alike. `train`, `new` are (epochs, runs)."""
    train, new = slowly(eta, epochs)
    series = dict(zip(PARTS, (train, new), strict=True))
    looks = [palette.LOOKS["train"], palette.LOOKS["test"]]
    middle = [np.median(values[-1]) for values in (train, new)]
    title = f"η = {eta:g}: the costs end at {middle[0]:.2f} and {middle[1]:.2f}"
    figure = plots.stills.bands(np.arange(1, epochs + 1), series, "epoch", "cost C", looks=looks, title=title)
    figure.axes[0].set_ylim(bottom=0)
    apart = "close together" if middle[1] < 1.2 * middle[0] else "apart"
    return Result(figure, f"The costs on training points and on new points end {apart}.", train=train, new=new)


def patient_again(eta=0.3):
    """Show the patient's training once more, with what it needs."""
    return patient(eta)


@remembered
def over_eta(runs=RUNS):
    """Train without a brake and with each of three, at each η of ETAS: costs on new points, (4, etas, runs)."""
    new = new_points()
    brake = np.repeat(np.arange(4), len(ETAS))[:, None]  # which of BRAKES each network of a stack has
    rates = np.tile(ETAS, 4)[:, None]
    strengths = [penalties.L2(0.3 * (brake == 1)), penalties.L1(0.1 * (brake == 2))]
    found = []
    for n in range(runs):
        shares = 0.3 * (brake == 3)[:, :, None]
        nets, _data, steps = begin(n, copies=len(brake), eta=rates, penalty=strengths, dropout=shares)
        for _step in steps:
            pass
        found.append(costs_of(nets, new))
    return np.transpose(found).reshape(4, len(ETAS), runs)


def by_eta():
    """Show the cost on new points against η, without a brake and with each of three, and each one's best η.

    `costs` is (4, etas, runs); `eta` (4,) and `best` (4, runs) belong to each one's own best η.
    """
    costs = over_eta()
    found = [best_eta(-of_one, ETAS) for of_one in costs]
    best = np.array([-scores for _eta, scores in found])
    middle = np.median(best, axis=1)
    title = f"Each at its own best η: {', '.join(f'{cost:.2f}' for cost in middle)} (medians of 20)"
    series = {name: np.median(of_one, axis=1) for name, of_one in zip(BRAKES, costs, strict=True)}
    names = ["learning rate η of Adam", "cost on new points"]
    looks = {"log": "x", "title": title, "plain": True, "legend_at": "upper left"}
    figure = plots.stills.bands(ETAS, series, *names, **looks)
    words = "Without a brake the cost on new points rises steeply with η; with L2 it stays low over a wide range."
    return Result(figure, words, costs=costs, eta=np.array([eta for eta, _scores in found]), best=best)
