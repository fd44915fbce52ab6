"""How hyper-parameters are chosen: from a hopeless start, one change at a time, and without believing in luck."""

import numpy as np

from .. import datasets, plots
from ..evaluation import evaluate
from ..network import Network
from ..penalties import L2
from ..training import sgd
from .own_readers import accuracy, parts, plain
from .result import Result
from .seeds import remembered, seed


@remembered
def tried(make, minibatches, step, eta, lam, m, epochs, digits, networks=3):
    """Return the accuracy on validation digits of networks trained with these settings, (networks,).

    digits is how many digits they learn from; the fewer, the sooner there is an answer.
    """
    train, validation, _test = parts()
    few = train.take(np.arange(digits))
    scores = []
    for n in range(networks):
        rng = np.random.default_rng(seed(n))
        net = make((64, 30, 10), rng)
        with np.errstate(all="ignore"):
            for _epoch in range(epochs):
                for x_batch, y_batch in minibatches(few.x, few.y, m, rng):
                    step(net, x_batch, y_batch, eta, lam, digits)
            scores.append(accuracy(net, validation))
    return np.array(scores)


def trial(make, minibatches, step, eta, lam, m=10, epochs=3, digits=300):
    """Train three networks with these settings and say what they read of the validation digits, on average."""
    own = (plain(make), plain(minibatches), plain(step))
    scores = tried(*own, float(eta), float(lam), m, epochs, digits)
    settings = f"{digits} digits, {epochs} epochs, η = {eta:g}, m = {m}, λ = {lam:g}"
    read = f"{100 * scores.mean():.0f} % of the validation digits, mean of {len(scores)} starts"
    return Result(None, f"{settings}: {read}", scores=scores)


@remembered
def accuracies_by_eta(make, teach, etas, networks):
    """Return the accuracy on validation digits after three epochs on 300 digits, (etas, networks)."""
    train, validation, _test = parts()
    few = train.take(np.arange(300))
    found = []
    for eta in etas:
        for n in range(networks):
            rng = np.random.default_rng(seed(n))
            net = make((64, 30, 10), rng)
            with np.errstate(all="ignore"):
                net = teach(net, few.x, few.y, eta, 10, 3, rng)
                found.append(accuracy(net, validation))
    return np.reshape(found, (len(etas), networks))


def eta_sweep(make, teach, networks=5):
    """Train with thirteen learning rates, three epochs each: accuracy on validation digits, (etas, networks)."""
    etas = tuple(float(eta) for eta in np.logspace(-2, 2, 13))
    scores = accuracies_by_eta(plain(make), plain(teach), etas, networks)
    middle = np.median(scores, axis=1)
    title = f"After three epochs on 300 digits (band: 10–90 % of {networks} networks)"
    labels = {"log": "x", "plain": True, "title": title}
    figure = plots.stills.bands(
        etas, {"accuracy": scores}, "learning rate η", "accuracy on validation digits", **labels
    )
    top = etas[middle.argmax()]
    words = f"A hill: near guessing for the smallest η, its top at η = {top:.2g}, and guessing again for the largest."
    return Result(figure, words, etas=np.array(etas), scores=scores, middle=middle)


RATES, STRENGTHS, BATCHES = (0.1, 0.3, 1.0, 3.0), (0.0, 0.03, 0.3, 3.0), (5, 10, 40)


@remembered
def grid(epochs=8, networks=4):
    """Train the package's networks for all η, λ and m: mean accuracy on validation digits, (m, η, λ)."""
    train, validation, _test = parts()
    data = train.astype(np.float32)
    eta = np.repeat(RATES, len(STRENGTHS) * networks)[:, None]
    lam = np.tile(np.repeat(STRENGTHS, networks), len(RATES))[:, None]
    table = []
    for m in BATCHES:
        nets = Network([64, 30, 10], cost="cross-entropy", copies=len(eta), rng=seed(0), dtype=np.float32)
        for _ in sgd(nets, data, eta, m, epochs=epochs, rng=seed(0), penalty=L2(lam)):
            pass
        scores = evaluate(nets, validation).accuracy
        table.append(scores.reshape(len(RATES), len(STRENGTHS), networks).mean(axis=-1))
    return np.array(table)


def three_knobs():
    """Sweep η, λ and m together. `table` is the mean accuracy on validation digits, (m, η, λ)."""
    table = grid()
    below = np.round(100 * (table - table.max())) + 0.0  # no minus zero
    titles = [f"Points against the best, m = {m}" for m in BATCHES]
    columns = [[f"λ={lam:g}" for lam in STRENGTHS]] * len(BATCHES)
    rows = [[f"η\n{eta:g}" for eta in RATES]] * len(BATCHES)
    figure = plots.stills.matrices(below, titles, columns, rows, digits=0)
    words = "Points of accuracy below the best, for three m, four η and four λ: large batches with a small η are worst."
    return Result(figure, words, table=table)


@remembered
def by_width(widths=(2, 5, 10, 30, 100), epochs=8, networks=3):
    """Train the package's networks with other numbers of hidden neurons: accuracy on validation, (widths, networks)."""
    train, validation, _test = parts()
    found = []
    for width in widths:
        nets = Network([64, width, 10], cost="cross-entropy", copies=networks, rng=seed(0), dtype=np.float32)
        for _ in sgd(nets, train.astype(np.float32), 1.0, 10, epochs=epochs, rng=seed(0)):
            pass
        found.append(evaluate(nets, validation).accuracy)
    return np.array(found)


def widths(hidden=(2, 5, 10, 30, 100)):
    """Show what networks of several widths read of the validation digits. `scores` is (widths, networks)."""
    scores = by_width(tuple(hidden))
    names = [f"{width} hidden" for width in hidden]
    title = "After eight epochs, the mean of three networks"
    figure = plots.stills.bars(names, scores.mean(axis=1), "accuracy on validation digits", log=False, title=title)
    return Result(figure, "Accuracy rises steeply up to about 10 hidden neurons, then less and less.", scores=scores)


@remembered
def crowd(n, networks=30):
    """Train 30 networks that differ in their start alone: accuracy on 100 digits to choose by and on 799 others.

    Each crowd cuts all 1,797 digits anew, and learns from the other 898.
    """
    half, rest = datasets.digits().split(0.5, rng=seed(n))
    choosing, judging = rest.split(0.889, rng=seed(n))
    nets = Network([64, 30, 10], cost="cross-entropy", copies=networks, rng=seed(n), dtype=np.float32)
    for _ in sgd(nets, half.astype(np.float32), 0.5, 10, epochs=4, rng=seed(n)):
        pass
    return evaluate(nets, choosing).accuracy, evaluate(nets, judging).accuracy


def luck(crowds=32):
    """Choose the best of thirty on 100 digits: how far is it ahead there, and on 799 others? (crowds,) each."""
    there = []
    elsewhere = []
    for n in range(crowds):
        choosing, judging = crowd(n)
        best = choosing.argmax()
        there.append(choosing[best] - choosing.mean())
        elsewhere.append(judging[best] - judging.mean())
    points = 100 * np.array([there, elsewhere])
    names = ["on the 100 digits\nit was chosen by", "on 799 others"]
    title = "The best of thirty networks: how far above the mean of the thirty?"
    figure = plots.stills.averages(points, names, "points of accuracy", each="one crowd", title=title)
    words = "Where it was chosen the best one is clearly ahead; on other digits the dots lie on both sides of zero."
    return Result(figure, words, there=np.array(there), elsewhere=np.array(elsewhere))
