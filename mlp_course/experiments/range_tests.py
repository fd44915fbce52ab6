"""What chapter 6 does with a network that nobody has swept: a range test, and a patient for whom no η is right."""

import numpy as np

from .. import plots
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .best_eta import best_eta
from .learning_rates import forty_points
from .rate_schedules import final_costs
from .result import Result, roughly
from .seeds import remembered, seed

RATES = np.geomspace(1e-3, 20, 100)
SWEPT = tuple(np.geomspace(0.01, 3, 12))


def strangers(copies=20):
    """Return networks that this chapter has not met: 1-8-8-1, tanh neurons and a linear output."""
    return Network([1, 8, 8, 1], "tanh", "identity", rng=seed(1), copies=copies)


@remembered
def rising():
    """Raise η at every update, over RATES: the cost of twenty networks after each, (rates, networks)."""
    data = forty_points()
    nets = strangers()
    steps = sgd(nets, data, lambda t: RATES[t], batch_size=10, rng=seed(2))
    costs = []
    with np.errstate(all="ignore"):
        for _rate, _step in zip(RATES, steps, strict=False):
            costs.append(evaluate(nets, data).cost)
    costs += [costs[-1]] * (len(RATES) - len(costs))  # sgd ends where all networks are lost
    return np.nan_to_num(costs, nan=np.inf)


def range_tests():
    """Make a range test of twenty networks: the cost while η rises. `lowest` is where each cost is lowest, (20,)."""
    costs = rising()
    lowest = RATES[costs.argmin(axis=0)]
    title = f"The cost falls, is lowest near η = {np.median(lowest):.1f}, and then explodes"
    series = {"median of 20, band 10–90 %": costs.clip(max=10)}
    looks = {"log": "xy", "plain": True, "title": title}
    names = ["η, rising from update to update", "cost C, at most 10"]
    figure = plots.stills.bands(RATES, series, *names, **looks)
    words = f"η rises from {RATES[0]:g} to {RATES[-1]:g} within {len(RATES)} updates. {title}."
    return Result(figure, words, costs=costs, lowest=lowest)


@remembered
def trained_at(share):
    """Train each of twenty networks for 40 epochs with a share of the η where its range test was lowest: (20,)."""
    lowest = RATES[rising().argmin(axis=0)]
    nets = strangers()
    with np.errstate(all="ignore"):
        for _step in sgd(nets, forty_points(), share * lowest[:, None], batch_size=10, epochs=40, rng=seed(2)):
            pass
        return np.nan_to_num(evaluate(nets, forty_points()).cost, nan=np.inf).clip(max=1e6)


def where_to_train(shares=(0.1, 0.25, 0.5, 1.0, 2.0)):
    """Compare whole trainings at shares of the lowest η of the range test with the best of twelve whole trainings.

    The result's `ratios` are cost / cost of the best, by share, (shares, networks).
    """
    swept = final_costs(strangers(), forty_points(), np.array(SWEPT), lambda t: 1)
    _eta, scores = best_eta(-swept.clip(max=100), SWEPT)
    ratios = np.array([trained_at(share) for share in shares]) / -scores
    title = "Trained with a share of the η where the range test was lowest"
    looks = {"log": "xy", "plain": True, "title": title}
    names = ["share of that η", "cost / best cost of a sweep"]
    series = {"median of 20, band 10–90 %": ratios.clip(max=100)}
    figure = plots.stills.bands(np.array(shares), series, *names, **looks)
    figure.axes[0].axhline(1, color=plots.palette.QUIET, linestyle=":")
    middle = np.median(ratios, axis=1).clip(max=2)
    words = ", ".join(f"{share:g}: {ratio:.1f}" for share, ratio in zip(shares, middle, strict=True))
    return Result(
        figure, f"Cost over that of the best of a sweep (2 or more is 2.0), by share: {words}.", ratios=ratios
    )


def own_test(test):
    """Let a range test, yours or the course's, loose on one network, with batches of ten. `costs` are (rates,)."""
    x, y = forty_points()
    net = strangers()[0]
    rng = np.random.default_rng(seed(6))

    def cost(theta):
        return float(net.at(theta).backprop(x, y).cost)

    def gradient(theta):
        batch = rng.permutation(x.shape[1])[:10]
        return net.at(theta).backprop(x[:, batch], y[:, batch]).grad

    costs = np.array(test(cost, gradient, net.theta.copy(), RATES), float)
    made = int(np.isfinite(costs).sum())
    title = f"{made} updates: lowest at η = {RATES[costs.argmin()]:.1f}, stopped at {RATES[made - 1]:.1f}"
    looks = {"log": "xy", "plain": True, "title": title}
    figure = plots.stills.bands(RATES[:made], {"one network": costs[:made]}, "η, rising", "cost C", **looks)
    return Result(figure, f"{title}.", costs=costs)


def flats(count=40):
    """Return sizes of flats in square metres and their prices in hundred thousands, each of shape (1, count)."""
    rng = np.random.default_rng(seed(4))
    x = rng.uniform(20, 120, (1, count))
    y = 2 + 0.02 * x + 0.1 * rng.standard_normal((1, count))
    return x, y


def standardized(x):
    """Return inputs less their mean, divided by their standard deviation."""
    return (x - x.mean()) / x.std()


def fitted(x, y, etas, updates):
    """Fit a line with each η, from w = b = 0: the cost after each update, (updates + 1, etas); inf where it is lost."""
    w = np.zeros((len(etas), 1))
    b = np.zeros((len(etas), 1))
    eta = np.reshape(etas, (-1, 1))
    costs = []
    for _ in range(updates + 1):
        error = w * x + b - y  # (etas, examples)
        costs.append((error**2).mean(axis=1) / 2)
        w = np.clip(w - eta * (error * x).mean(axis=1, keepdims=True), -1e6, 1e6)  # a runaway stays far out
        b = np.clip(b - eta * error.mean(axis=1, keepdims=True), -1e6, 1e6)
    costs = np.array(costs)
    return np.where(costs > 1e4, np.inf, costs)


def patient(etas=(0.001, 0.0005, 0.0001), updates=1000, cured=False):
    """Fit prices by one neuron with several η; `cured` standardises the sizes. `costs` are (updates + 1, etas)."""
    x, y = flats()
    costs = fitted(standardized(x) if cured else x, y, etas, updates)
    lost = np.isinf(costs[-1]).sum()
    title = f"{lost} of {len(etas)} learning rates lose the fit, and the smallest creeps"
    if cured:
        title = f"Sizes standardised: with η = {etas[-1]:g}, C is {costs[1, -1]:.3f} after one update"
    series = {f"η = {eta:g}": cost.clip(max=100) for eta, cost in zip(etas, costs.T, strict=True)}
    looks = {"log": "y", "title": title, "plain": True}
    figure = plots.stills.bands(np.arange(updates + 1), series, "update", "cost C, at most 100", **looks)
    figure.axes[0].set_ylim(0.001, 200)
    ends = [
        f"η = {eta:g} {'lost' if np.isinf(end) else roughly(end)}" for eta, end in zip(etas, costs[-1], strict=True)
    ]
    return Result(figure, f"{title}. Cost after {updates} updates: {', '.join(ends)}.", costs=costs)


def cured(etas=(0.03, 0.3, 1.0), updates=60):
    """Fit the prices again, from standardised sizes."""
    return patient(etas, updates, cured=True)


def hessian_of_flats():
    """Return the Hessian of the neuron's cost on the forty flats, (2, 2), of the weight first and then the bias."""
    x, _y = flats()
    return np.array([[(x**2).mean(), x.mean()], [x.mean(), 1]])


def cliff_of_flats():
    """Return 2/λ_max of the neuron on the forty flats."""
    return 2 / np.linalg.eigvalsh(hessian_of_flats())[-1]


def way_of_the_bias(eta=0.0001, updates=100_000):
    """Return which share of its way from 0 the bias has gone after so many updates on the forty flats.

    On a bowl with the Hessian H, what is left of the way to the bottom is (1 - η H)^t times the whole way.
    """
    x, y = flats()
    H = hessian_of_flats()
    bottom = np.linalg.solve(H, [(x * y).mean(), y.mean()])
    left = np.linalg.matrix_power(np.eye(2) - eta * H, updates) @ bottom
    return 1 - left[1] / bottom[1]


def both_at_best(updates=1000):
    """Fit the prices with many η, ill and cured: the lowest cost of each over the lowest possible cost.

    The ill one has all its updates, the cured one a single one.
    """
    x, y = flats()
    possible = np.polynomial.Polynomial.fit(x[0], y[0], 1, full=True)[1][0][0] / (2 * x.shape[1])
    etas = np.geomspace(1e-6, 1e-2, 60)
    ill = fitted(x, y, etas, updates)[-1]
    rates = np.linspace(0.1, 1.9, 19)
    well = fitted(standardized(x), y, rates, 1)[-1]
    _eta, score = best_eta(-ill[:, None], etas)
    _rate, score_well = best_eta(-well[:, None], rates)
    return -score[0] / possible, -score_well[0] / possible
