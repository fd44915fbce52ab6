"""What chapter 2 looks at then: digits, and how many of them a step should read; each network has its own split."""

from time import perf_counter

import numpy as np

from .. import datasets, plots
from ..evaluation import evaluate
from ..gradients import one_by_one, shrinking
from ..network import Network
from ..training import sgd
from .result import Result, roughly
from .seeds import remembered, seed

TO_TEST = 797 / 1797
N = 1000
RATES = np.array([[0.1], [0.3], [1.0], [3.0], [10.0], [30.0]])  # one row for each network of a stack


def digit_data(n=0):
    """Return 1,000 digits to train with and 797 to test with; each n gives another split."""
    return datasets.digits().split(test=TO_TEST, rng=seed(n))


def digit_network(n=0, copies=None):
    """Return an untrained 64-30-10 network of sigmoids; each n gives another start."""
    return Network([64, 30, 10], rng=seed(n), copies=copies)


def ten_digits():
    """Show ten of the digits as they are stored, each with what it is."""
    train, _test = digit_data()
    first = [int(np.flatnonzero(train.labels == digit)[0]) for digit in range(10)]
    titles = [f"a {digit}" for digit in range(10)]
    figure = plots.stills.pictures(train.images[first], titles, columns=10, side=66)
    return Result(figure, "Ten digits of 8 by 8 grey pixels, from 0 to 9.")


@remembered
def scores(m, epochs=30, eta=3.0, n=0):
    """Return training cost and test accuracy of one network after each epoch, (epochs, 2)."""
    train, test = digit_data(n)
    net = digit_network(n)
    found = []
    for step in sgd(net, train, eta=eta, batch_size=m, epochs=epochs, rng=seed(n)):
        if step.epoch_done:
            found.append((evaluate(net, train).cost, evaluate(net, test).accuracy))
    return np.array(found)


def all_or_ten(epochs=30, eta=3.0, networks=5):
    """Train with all 1,000 digits a step, and with ten: cost and accuracy after each epoch.

    The result's `ten` and `all` are (networks, epochs, 2): training cost, test accuracy.
    """
    ten = np.array([scores(10, epochs, eta, n) for n in range(networks)])
    every = np.array([scores(N, epochs, eta, n) for n in range(networks)])
    panels = {}
    for i, title in enumerate(["Cost on the training digits", "Share of the test digits read rightly"]):
        panels[title] = {"m = 10": ten[:, :, i].T, "m = 1000": every[:, :, i].T}
    figure = plots.stills.panels_of_bands(np.arange(1, epochs + 1), panels, "epoch", ["cost C", "accuracy"])
    a, b = (np.median(runs[:, -1, 1]) for runs in (ten, every))
    words = (
        f"After {epochs} epochs the median of {networks} networks reads {a:.0%} with m = 10 and {b:.0%} with m = 1000."
    )
    return Result(figure, words, ten=ten, every=every)


@remembered
def by_class(shuffle, n=0, m=10, epochs=10):
    """Train networks at several η on digits that lie sorted by class; return each one's share of test digits, (rates,).

    shuffle  whether each epoch takes the digits in a new random order, or always in theirs
    """
    train, test = digit_data(n)
    lying = train.take(np.argsort(train.labels, kind="stable"))
    nets = digit_network(n, copies=len(RATES))
    nets.theta[:] = nets.theta[0]  # all from one start
    rng = np.random.default_rng(seed(n))
    for _ in range(epochs):
        order = rng.permutation(N) if shuffle else np.arange(N)
        for first in range(0, N, m):
            batch = order[first : first + m]
            nets.theta -= RATES * nets.backprop(lying.x[:, batch], lying.y[:, batch]).grad
    return evaluate(nets, test).accuracy


def patient(eta=3.0, m=10, epochs=3):
    """Show the run of a fellow student: the cost of all training digits, after every second update.

    The result's `costs` are these, 50 for each epoch.
    """
    train, _test = digit_data()
    lying = train.take(np.argsort(train.labels, kind="stable"))
    net = digit_network()
    costs = []
    for update in range(epochs * N // m):
        first = update * m % N
        batch = slice(first, first + m)
        net.theta -= eta * net.backprop(lying.x[:, batch], lying.y[:, batch]).grad
        if update % 2 == 1:
            costs.append(evaluate(net, train).cost)
    title = f"The patient: {epochs} epochs with m = {m} and η = {eta:g}"
    times = np.arange(1, len(costs) + 1) / (len(costs) / epochs)
    labels = {"title": title, "marked": False, "legend_at": "upper right"}
    figure = plots.stills.bands(times, {"patient": costs}, "epochs", "cost of all training digits", **labels)
    return Result(figure, f"{title}; the cost ends at {costs[-1]:.2f}.", costs=np.array(costs))


def cured(networks=5):
    """Compare digits that lie sorted by class with shuffled ones, each way at four η: the share of test digits read.

    The result's `sorted` and `shuffled` are (rates, networks).
    """
    found = {}
    for name, shuffle in {"sorted": False, "shuffled": True}.items():
        found[name] = np.array([by_class(shuffle, n) for n in range(networks)]).T
    best = {name: np.median(share, axis=1).max() for name, share in found.items()}
    title = f"After 10 epochs, each at its best η: sorted {best['sorted']:.0%}, shuffled {best['shuffled']:.0%}"
    labels = {"log": "x", "plain": True, "title": title, "legend_at": (0.3, 0.5)}
    figure = plots.stills.bands(RATES[:, 0], found, "learning rate η", "test digits read rightly", **labels)
    return Result(figure, title, **found)


@remembered
def noise(sizes, epochs=0, n=0, draws=50):
    """Draw mini-batches of several sizes at one θ, after some epochs of training, and compare their gradients with ∇C.

    Returns one row for each size, (sizes, 5): spread, predicted spread, length of ∇C, median angle in degrees, and the
    share that leads uphill.
    """
    train, _test = digit_data(n)
    net = digit_network(n)
    for _step in sgd(net, train, eta=3.0, batch_size=10, epochs=epochs, rng=seed(n)):
        pass
    singles = one_by_one(net, *train)
    full = singles.mean(axis=0)
    rank = np.random.default_rng(seed(n)).random((draws, N)).argsort(axis=1)  # the places in each shuffled order
    one = np.sqrt(((singles - full) ** 2).sum(axis=1).mean())
    found = []
    for m in sizes:
        grads = (rank < m) @ singles / m
        lengths = np.linalg.norm(grads, axis=1) * np.linalg.norm(full)
        angle = np.degrees(np.arccos((grads @ full / lengths).clip(-1, 1)))
        spread = np.sqrt(((grads - full) ** 2).sum(axis=1).mean())
        predicted = one * np.sqrt(shrinking(m, N))
        found.append((spread, predicted, np.linalg.norm(full), np.median(angle), (angle > 90).mean()))
    return np.array(found)


@remembered
def sweep(m, n=0, epochs=3):
    """Train six networks from one start, one for each of `RATES`; return epochs (T,) and training costs (T, rates)."""
    train, _test = digit_data(n)
    nets = digit_network(n, copies=len(RATES))
    nets.theta[:] = nets.theta[0]
    every = max(1, epochs * N // m // 15)
    times, costs = [], []
    for step in sgd(nets, train, eta=RATES, batch_size=m, epochs=epochs, rng=seed(n)):
        if step.t % every == 0:
            times.append(step.t * m / N)
            costs.append(evaluate(nets, train).cost)
    return np.array(times), np.array(costs)


def per_epoch(pairs=((1, 3.0), (10, 3.0), (100, 3.0)), networks=5):
    """Train with several (m, η), η one of `RATES`: the training cost against epochs.

    The result's `costs` are those at the end, one row for each pair, (pairs, networks).
    """
    curves = {}
    for m, eta in pairs:
        runs = [sweep(m, n) for n in range(networks)]
        place = RATES[:, 0].tolist().index(eta)
        at = np.linspace(0.2, 3, 15)
        curves[f"m = {m}, η = {eta:g}"] = np.array([np.interp(at, run[0], run[1][:, place]) for run in runs]).T
    costs = np.array([curve[-1] for curve in curves.values()])
    labels = {"log": "y", "plain": True, "title": f"Cost against epochs (band: 10–90 % of {networks} networks)"}
    figure = plots.stills.bands(at, curves, "epochs", "training cost", **labels)
    ends = "; ".join(f"{label}: {roughly(np.median(row))}" for label, row in zip(curves, costs, strict=True))
    return Result(figure, f"After 3 epochs {ends}.", costs=costs)


def by_eta(sizes=(1, 10, 100), networks=5):
    """Train with several batch sizes, each at six η: the training cost after three epochs.

    The result's `costs` are (sizes, rates, networks).
    """
    costs = np.array([[sweep(m, n)[1][-1] for n in range(networks)] for m in sizes]).swapaxes(1, 2)
    curves = {f"m = {m}": found for m, found in zip(sizes, costs, strict=True)}
    labels = {"log": "xy", "plain": True, "title": f"Cost after 3 epochs (band: 10–90 % of {networks} networks)"}
    figure = plots.stills.bands(RATES[:, 0], curves, "learning rate η", "training cost", **labels)
    best = [f"m = {m}: {roughly(np.median(found, axis=1).min())}" for m, found in zip(sizes, costs, strict=True)]
    return Result(figure, f"At its best η {'; '.join(best)}.", costs=costs)


def fair(networks=5):
    """Train with η in step with m, so that every example pushes equally hard: the training cost against epochs."""
    return per_epoch(((1, 0.3), (10, 3.0), (100, 30.0)), networks)


def clock(sizes, repeats, gradient=None):
    """Return the seconds of one epoch with each batch size, the quickest of some, (sizes,).

    gradient  a function (net, x, y) -> ∇C; None takes the package's own, the fastest
    """
    train, _test = digit_data()
    found = np.full(len(sizes), np.inf)
    for _ in range(repeats):
        for i, m in enumerate(sizes):
            epoch = sgd(digit_network(), train, eta=3.0, batch_size=m, epochs=1, rng=seed(0), gradient=gradient)
            begun = perf_counter()
            for _step in epoch:
                pass
            found[i] = min(found[i], perf_counter() - begun)
    return found


def seconds_per_epoch(sizes=(1, 10, 100, 1000), repeats=3):
    """Take the time of one epoch for several batch sizes, here and now, the quickest of three each.

    The result's `seconds` has one number for each size.
    """
    found = clock(sizes, repeats)
    names = [f"m = {m}" for m in sizes]
    labels = {"log": False, "title": "One epoch on this machine"}
    figure = plots.stills.bars(names, 1000 * found, "milliseconds for one epoch", **labels)
    return Result(figure, f"The time of one epoch, for m = {', '.join(map(str, sizes))}.", seconds=found)


@remembered
def learning(m, eta, epochs, n=0, marks=30):
    """Train one network; return epochs, training cost and test cost at some moments on the way, each (marks,)."""
    train, test = digit_data(n)
    net = digit_network(n)
    updates = epochs * -(-N // m)
    at = set(np.geomspace(max(1, updates // 50), updates, marks).astype(int).tolist())
    found = []
    for step in sgd(net, train, eta=eta, batch_size=m, epochs=epochs, rng=seed(n)):
        if step.t in at:
            found.append((step.t * m / N, evaluate(net, train).cost, evaluate(net, test).cost))
    return np.array(found).T


def per_second(seconds, pairs=((1, 3.0), (10, 3.0), (100, 3.0), (1000, 3.0)), epochs=2, networks=3):
    """Train with several (m, η) for as long as the first takes for some epochs: the training cost against the clock.

    seconds  what one epoch takes, for each pair: those of `seconds_per_epoch`, so that both pictures agree

    The result's `costs` are those at the end, one row for each pair, (pairs, networks).
    """
    end = epochs * seconds[0]
    at = np.linspace(end / 20, end, 20)
    curves = {}
    for (m, eta), each in zip(pairs, seconds, strict=True):
        runs = [learning(m, eta, 1 + int(end / each), n) for n in range(networks)]
        curves[f"m = {m}, η = {eta:g}"] = np.array([np.interp(at, each * run[0], run[1]) for run in runs]).T
    costs = np.array([curve[-1] for curve in curves.values()])
    title = f"Cost against time (band: 10–90 % of {networks} networks)"
    labels = {"log": "y", "plain": True, "title": title, "legend_at": "lower left"}
    figure = plots.stills.bands(1000 * at, curves, "milliseconds of training", "training cost", **labels)
    figure.axes[0].set_ylim(costs.min() / 6, None)  # room for the legend
    return Result(figure, "The training cost against the clock.", costs=costs)
