"""What chapter 3 looks at: nudges, the errors that come back, what a gradient costs, and who learns slowly."""

from time import perf_counter

import numpy as np

from .. import datasets, plots
from ..activations import sigmoid
from ..gradients import one_by_one
from ..network import Network
from .circuits import chain_figure, fork_figure
from .counting import multiplications
from .nudging import (
    by_equations,
    by_nudging,
    cost_of,
    errors_by_h,
    gradient_by_nudging,
    nudged,
    relative_error,
    side_by_side,
)
from .result import Result
from .seeds import seed

__all__ = ["by_nudging", "cost_of", "errors_by_h", "gradient_by_nudging", "nudged", "side_by_side"]  # of nudging, too


def chain(w1=0.5, b1=0.0, w2=-1.0, b2=0.5, x=1.0, y=1.0, backward=True):
    """Send one example through a chain of two sigmoid neurons, and its error back: two numbers on every wire.

    The result's `values` and `slopes` hold the value of each wire, and ∂C/∂ of it, by name.
    """
    z1 = w1 * x + b1
    a1 = sigmoid(z1)
    z2 = w2 * a1 + b2
    a2 = sigmoid(z2)
    C = (a2 - y) ** 2 / 2

    slope2 = a2 * (1 - a2)  # σ'(z²)
    slope1 = a1 * (1 - a1)
    delta2 = (a2 - y) * slope2
    delta1 = w2 * delta2 * slope1

    values = {"x": x, "w1": w1, "b1": b1, "w1x": w1 * x, "z1": z1, "a1": a1, "slope1": slope1}
    values |= {"w2": w2, "b2": b2, "w2a1": w2 * a1, "z2": z2, "a2": a2, "slope2": slope2, "y": y, "C": C}
    slopes = {"C": 1.0, "a2": a2 - y, "z2": delta2, "b2": delta2, "w2a1": delta2, "w2": delta2 * a1}
    slopes |= {"a1": w2 * delta2, "z1": delta1, "b1": delta1, "w1x": delta1, "w1": delta1 * x, "x": delta1 * w1}
    figure = chain_figure(values, slopes if backward else None)
    return Result(figure, f"The chain: C = {C:.4f}", values=values, slopes=slopes)


def nudge_on_its_way(knob="w1", by=0.1):
    """Turn one knob of the chain up, and compare every number between it and the cost with what it was."""
    start = {"w1": 0.5, "b1": 0.0, "w2": -1.0, "b2": 0.5}
    before = chain(**start).values
    after = chain(**start | {knob: start[knob] + by}).values
    names = [knob, "z1", "a1", "z2", "a2", "C"]
    rows = [[run[name] for name in names] for run in (before, after)]
    rows.append(np.subtract(*rows[::-1]))
    heads = ["", *(f"${name[:1]}^{name[1:]}$" if name[1:] else f"${name}$" for name in names)]
    title = f"${knob[0]}^{knob[1]}$ goes up by {by:g}, and the cost {'rises' if rows[2][-1] > 0 else 'falls'}"
    figure = plots.stills.table(heads, ["before", "after", "change"], rows, title, digits=4)
    return Result(figure, f"Change of C: {rows[2][-1]:+.4f}", before=before, after=after)


def chain_network():
    """Return the chain as a Network of sizes [1, 1, 1]."""
    net = Network([1, 1, 1])
    net.theta[:] = [0.5, 0.0, -1.0, 0.5]
    return net


def four_slopes():
    """Show how fast the cost changes with each of the chain's four knobs."""
    slopes = chain().slopes
    names = ["w1", "b1", "w2", "b2"]
    found = np.array([slopes[name] for name in names])
    columns = [["$w^1$", "$b^1$", "$w^2$", "$b^2$"]]
    figure = plots.stills.matrices([found], ["The slopes of the four knobs"], columns, [["slope"]])
    return Result(figure, "The four slopes: " + ", ".join(f"{v:.3f}" for v in found), slopes=found)


def fork(w=(-1.0, 2.0), b=(0.5, -1.0), y=(1.0, 1.0), w1=0.5, b1=0.0, x=1.0):
    """Let one neuron feed two output neurons: what comes back along the two paths is added.

    The result's `along` is what each path brings back, `slope` is ∂C/∂a¹, their sum, and `delta` is δ¹.
    """
    a1 = sigmoid(w1 * x + b1)
    a2 = sigmoid(np.array(w) * a1 + np.array(b))
    deltas = (a2 - np.array(y)) * a2 * (1 - a2)
    along = np.array(w) * deltas
    slope = along.sum()
    delta = slope * a1 * (1 - a1)
    C = ((a2 - np.array(y)) ** 2).sum() / 2
    figure = fork_figure({"z1": w1 * x + b1, "a1": a1, "w": w, "b": b, "delta1": delta, "slope": slope}, along, deltas)
    words = f"{along[0]:.3f} + ({along[1]:.3f}) = {slope:.3f}"
    return Result(figure, words, along=along, deltas=deltas, slope=slope, delta=delta, C=C, a1=a1)


def small_network():
    """Return a 2-3-2 network with weights of one digit, and one example: net, x, y."""
    net = Network([2, 3, 2])
    net.W[1][:] = [[1.0, -2.0], [0.5, 1.0], [-1.0, 0.6]]
    net.b[1][:] = [[0.5], [0.0], [0.2]]
    net.W[2][:] = [[1.0, -1.0, 0.5], [-0.5, 1.5, 1.0]]
    net.b[2][:] = [[0.0], [0.5]]
    return net, np.array([[1.0], [0.5]]), np.array([[1.0], [0.0]])


def blame(net, x, y):
    """Show ∂C/∂ of every weight and bias, one matrix a layer."""
    grad = net.backprop(x, y).grad
    return Result(
        plots.stills.layers(net.blocks(grad)[1:]), f"The largest in size is {grad[abs(grad).argmax()]:.3f}.", grad=grad
    )


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


def price(backprop=None, sizes=(784, 30, 10), m=100):
    """Count the multiplications of a forward pass, and of forward and backward together, on a batch of m examples."""
    net = Network(list(sizes), rng=seed(0))
    x = np.ones((sizes[0], m))
    y = np.ones((sizes[-1], m))
    forward = multiplications(lambda net, x, y: net.forward(x), net, x, y)
    both = multiplications(backprop or (lambda net, x, y: net.backprop(x, y)), net, x, y)
    worth = both.total() / forward.total()
    names = ["forward and backward", "nudging"]
    title = f"{'-'.join(map(str, sizes))}: the price of all {net.size:,} slopes"
    figure = plots.stills.bars(names, [worth, 2 * net.size], "worth how many forward passes", title=title)
    words = f"Forward and backward together make {worth:.2f} times the multiplications of one forward pass."
    return Result(figure, words, forward=forward, both=both, worth=worth, nudging=2 * net.size)


def digit_by_nudging():
    """Nudge all 23,860 knobs of a 784-30-10 network for one digit, and ask backpropagation for the same gradient."""
    net = Network([784, 30, 10], rng=seed(0))
    digits = datasets.digits()
    square = np.kron(digits.x[:, 0].reshape(8, 8), np.ones((3, 3)))  # 8 × 8 pixels, each three times as large
    x = np.pad(square, 2).reshape(784, 1)
    y = digits.y[:, :1]
    begun = perf_counter()
    slopes, passes = gradient_by_nudging(net, x, y)
    between = perf_counter()
    grad = net.backprop(x, y).grad
    factor = (between - begun) / (perf_counter() - between)
    apart = abs(slopes - grad).max() / abs(grad).max()
    return Result(None, f"{passes:,} forward passes", passes=passes, apart=apart, factor=factor)


def small_batch():
    """Return the network of `small_network` with six examples, as the columns of x and y."""
    net, _x, _y = small_network()
    data = datasets.moons(n=6, noise=0.1, rng=seed(1))
    return net, data.x, np.vstack([data.y, 1 - data.y])


def votes(net, x, y):
    """Show what each example of a batch wants of every knob of the last layer, and their mean."""
    singles = one_by_one(net, x, y)
    last = singles[:, -net.blocks(net.theta)[net.L].size :]
    n, fan_in = net.W[net.L].shape
    names = [name for j in range(1, n + 1) for name in (*(f"$w_{{{j}{k}}}$" for k in range(1, fan_in + 1)), f"$b_{j}$")]
    title = f"What {x.shape[1]} examples want of the knobs of layer {net.L}, and their mean"
    figure = plots.stills.averages(last.T, names, "slope", title=title)
    return Result(figure, f"{x.shape[1]} examples and their mean", singles=singles, last=last)


def pushed_neuron(activation="sigmoid", networks=20):
    """Push the bias of one hidden neuron down and up: how large are the gradients of the weights into and out of it?

    The result's `into` and `out_of` are those sizes, (pushes, networks).
    """
    data = datasets.spirals(n=60, classes=3, rng=seed(1))
    nets = Network([2, 6, 3], activation, copies=networks, rng=seed(0))
    pushes = np.linspace(-10, 10, 41)
    into, out_of = [], []
    for push in pushes:
        pushed = nets.copy()
        pushed.b[1][:, 0] += push
        dW = pushed.backprop(data.x, data.y).dW
        into.append(np.linalg.norm(dW[1][:, 0], axis=-1))
        out_of.append(np.linalg.norm(dW[2][:, :, 0], axis=-1))
    into, out_of = np.array(into), np.array(out_of)
    shares = {"weights into it": into / into.max(axis=0), "weights out of it": out_of / out_of.max(axis=0)}
    title = f"One {activation} neuron is pushed (band: 10–90 % of {networks} networks)"
    figure = plots.stills.bands(pushes, shares, "added to its bias", "gradient / its maximum", title=title)
    return Result(figure, title, pushes=pushes, into=into, out_of=out_of)


def error_sizes(activation, hidden=5, width=20, initializer="lecun", networks=20, examples=50):
    """Return how large δ is in each layer, as a multiple of the last layer's: root mean squares, (layers, networks)."""
    rng = np.random.default_rng(seed(0))
    x = rng.standard_normal((width, examples))
    y = rng.integers(0, 2, (1, examples)).astype(float)
    sizes = [width] * (hidden + 1) + [1]
    nets = Network(sizes, activation, "sigmoid", "cross-entropy", initializer, rng=seed(0), copies=networks)
    with np.errstate(all="ignore"):
        delta = nets.backprop(x, y).delta
        size = np.array([np.sqrt(np.square(d).mean(axis=(-2, -1))) for d in delta[1:]])
        return size / size[-1]


def fading(hidden=5, activations=("sigmoid", "tanh", "relu"), width=20, networks=20):
    """Follow the errors back through deep networks, one curve for each activation."""
    sizes = {name: error_sizes(name, hidden, width, networks=networks) for name in activations}
    layers = np.arange(1, hidden + 2)
    title = f"Errors on their way back (band: 10–90 % of {networks} networks)"
    labels = {"log": "y", "title": title, "legend_at": "lower right"}
    figure = plots.stills.bands(layers, sizes, "layer $l$", r"size of $\delta^l$ / size of $\delta^L$", **labels)
    first = ", ".join(f"{name} {np.median(size[0]):.0e}" for name, size in sizes.items())
    return Result(figure, f"Size of the first layer's errors: {first}.", sizes=sizes)


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
