"""Trained by slopes: those of nudges, of backpropagation, of a program that nobody has checked, or of your own."""

from time import perf_counter

import numpy as np

from .. import datasets, plots
from ..network import Network
from ..training import sgd
from .best_eta import ETAS, best_eta
from .nudging import by_equations, by_nudging, cost_of, gradient_by_nudging, relative_error
from .result import Result
from .seeds import seed


def beginner(hidden=8):
    """Return the network and the data of this chapter's trainings: 2-8-1, tanh, on sixty points of two moons."""
    data = datasets.moons(n=60, rng=seed(0))
    return Network([2, hidden, 1], "tanh", rng=seed(0)), data.x, data.y


def nudged_run(updates=200, eta=3.0):
    """Train a small network by nothing but nudges: every knob up and down, then all of them against their slopes."""
    net, x, y = beginner()  # the network and sixty points of two moons
    costs = [cost_of(net, x, y)]
    passes = [0]
    for _ in range(updates):
        slopes, made = gradient_by_nudging(net, x, y)
        net.theta -= eta * slopes
        costs.append(cost_of(net, x, y))
        passes.append(passes[-1] + made)
    title = f"It learns: C falls from {costs[0]:.3f} to {costs[-1]:.3f}, in {passes[-1]:,} passes"
    figure = plots.stills.bands(passes, {"cost": costs}, "forward passes", "cost C", title=title)
    words = (
        f"{net.size} knobs, {updates} updates, {passes[-1]:,} forward passes: from {costs[0]:.3f} to {costs[-1]:.3f}"
    )
    return Result(figure, words, costs=np.array(costs), passes=passes[-1])


def race(backprop=None, updates=200, eta=3.0):
    """Train the network of `nudged_run` twice from one start: by nudging, and by backpropagation (yours, if given).

    `backprop` is a function (net, x, y) -> delta, dW, db. The result's `factor` is how much faster it was here, by the
    median time of an update.
    """
    costs, clocks = [], []
    for gradient in (by_nudging, by_equations(backprop)):
        net, x, y = beginner()
        cost, times = [cost_of(net, x, y)], []
        for _ in range(updates):
            begun = perf_counter()
            net.theta -= eta * gradient(net, x, y)
            times.append(perf_counter() - begun)
            cost.append(cost_of(net, x, y))
        costs.append(cost)
        clocks.append(np.median(times) * np.arange(updates + 1))
    factor = clocks[0][-1] / clocks[1][-1]
    title = f"The same {updates} updates, {factor:.0f} times faster on this machine"
    figure = plots.stills.race(clocks, costs, ["by nudging", "by backpropagation"], title)
    words = f"Both runs begin at C = {costs[0][0]:.4f} and end at C = {costs[0][-1]:.4f}."
    return Result(figure, words, costs=np.array(costs), clocks=clocks, factor=factor)


def deep_run(hidden=5, activation="sigmoid", batch_size=10, epochs=40, networks=5, etas=ETAS):
    """Train networks of eight neurons a layer on two moons; return their best η, and the share that each has right."""
    data = datasets.moons(n=300, rng=seed(0))
    sizes = [2] + [8] * hidden + [1]
    nets = Network(sizes, activation, "sigmoid", "quadratic", rng=seed(0), copies=networks * len(etas))
    with np.errstate(all="ignore"):
        for step in sgd(nets, data, np.repeat(etas, networks)[:, None], batch_size, rng=seed(0)):
            if step.epoch_done and step.epoch == epochs:
                break
        right = (nets(data.x) > 0.5) == data.y
    return best_eta(right.mean(axis=(-2, -1)).reshape(len(etas), networks), etas)


def unrolled(net, x, y):
    """Return dW and db of a network of three layers by a program that a fellow student wrote, line by line."""
    z, a = net.forward(x)
    W, prime, m = net.W, net.sigma[1].prime, x.shape[1]
    delta3 = (a[3] - y) * net.sigma[3].prime(z[3])
    delta2 = (W[3].T @ delta3) * prime(z[2])
    delta1 = (W[2] @ delta2) * prime(z[1])
    delta = [None, delta1, delta2, delta3]
    db = [None, *(delta[l].mean(axis=1, keepdims=True) for l in (1, 2, 3))]
    dW = [None, *(delta[l] @ a[l - 1].T / m for l in (1, 2, 3))]
    return delta, dW, db


def patient(updates=500, eta=1.0, program=unrolled):
    """Train by a program whose gradient nobody has checked, then compare it with nudges, layer by layer.

    The result's `errors` are the relative errors of layers 1, 2, 3.
    """
    data = datasets.circles(n=100, rng=seed(0))
    net = Network([2, 8, 8, 1], "tanh", rng=seed(0))
    numeric = net.blocks(by_nudging(net, data.x, data.y))
    claimed = net.blocks(by_equations(program)(net, data.x, data.y))
    errors = [relative_error(claimed[l], numeric[l]) for l in (1, 2, 3)]
    costs = [cost_of(net, data.x, data.y)]
    for _ in range(updates):
        net.theta -= eta * by_equations(program)(net, data.x, data.y)
        costs.append(cost_of(net, data.x, data.y))
    title = f"The cost falls from {costs[0]:.3f} to {costs[-1]:.3f}"
    figure = plots.stills.run_and_check(costs, errors, [title, "Relative error of each layer"])
    lines = [f"layer {l}: {error:.2f}" for l, error in enumerate(errors, start=1)]
    return Result(figure, f"Relative errors: {', '.join(lines)}.", costs=np.array(costs), errors=errors)


def watch(train, eta=10.0, updates=500):
    """Let a learner's `train` loose on two moons and draw the costs that it returns."""
    net, x, y = beginner()
    W = [None, *(w.copy() for w in net.W[1:])]
    b = [None, *(v.copy() for v in net.b[1:])]
    costs = train(W, b, x, y, eta, updates)
    if not costs:
        return Result(None, "Your `train` returns no costs yet.", costs=[])
    title = f"The cost falls from {costs[0]:.3f} to {costs[-1]:.3f}"
    figure = plots.stills.bands(range(len(costs)), {"cost": costs}, "updates", "cost C", title=title)
    return Result(figure, f"{len(costs) - 1} updates: {title.lower()}.", costs=np.array(costs))
