"""Who wins? Six optimizers train the same networks, with one η for all, and each with its own best."""

import numpy as np

from .. import datasets, optimizers, plots
from ..evaluation import evaluate
from ..network import Network
from ..plots import palette
from ..training import sgd
from .best_eta import best_eta
from .own_runner import OwnRunner
from .result import Result, roughly
from .seeds import remembered, seed

ETAS = tuple(float(f"{eta:.1g}") for eta in 10.0 ** np.arange(-3, 1.25, 0.25))
NAMES = tuple(optimizers.BY_NAME)
DRAWN = ("sgd", "momentum", "rmsprop", "adam")
LOOKS = [palette.SERIES[NAMES.index(name)] for name in DRAWN]  # as in the race on the ravine


def final_costs(optimizer, etas, race=0, networks=20, epochs=20):
    """Train networks on two moons with each η and return their costs in the end, (len(etas), networks).

    race  another number is another race: other points, other starts, another order
    """
    data = datasets.moons(100, rng=seed(10 * race))
    starts = Network([2, 8, 8, 1], "tanh", "sigmoid", "cross-entropy", rng=seed(10 * race + 1), copies=networks)
    many = Network(starts.sizes, "tanh", "sigmoid", "cross-entropy", rng=seed(0), copies=networks * len(etas))
    many.theta[:] = np.tile(starts.theta, (len(etas), 1))
    rates = np.repeat(etas, networks)[:, None]
    with np.errstate(all="ignore"):
        list(sgd(many, data, rates, batch_size=10, epochs=epochs, rng=seed(10 * race + 2), optimizer=optimizer))
        costs = evaluate(many, data).cost
    return np.nan_to_num(costs, nan=np.inf).reshape(len(etas), networks)


@remembered
def median_costs(name, race=0):
    """Return the median cost after 20 epochs for each η of ETAS, by the name of an optimizer."""
    return np.median(final_costs(name, ETAS, race), axis=1)


def at_best(name, race=0):
    """Return the best η of an optimizer in a race, and its median cost there."""
    costs = median_costs(name, race)
    eta, scores = best_eta(-costs[:, None], ETAS)
    return eta, -scores[0]


def fair_race(race=0):
    """Race on two moons: the cost against η of four, and what each of the six reaches at its own best η."""
    medians = {name: median_costs(name, race) for name in NAMES}
    best = {name: at_best(name, race) for name in NAMES}
    drawn = {name: np.minimum(medians[name], 10) for name in DRAWN}
    labels = {"log": "xy", "title": "Each has its best η at another place", "plain": True, "looks": LOOKS}
    figure = plots.stills.bands(ETAS, drawn, "learning rate η, the same for all", "median cost C", **labels)
    told = [f"{name} {roughly(best[name][1])}" for name in DRAWN]
    return Result(figure, f"The lowest cost of each: {', '.join(told)}.", medians=medians, best=best)


def winners(races=5):
    """Repeat the race with other points, starts and orders, each method at its own best η: who comes first?

    The result's `costs` are the costs, (methods, races), and `first` the names of the winners.
    """
    costs = np.array([[at_best(name, race)[1] for race in range(races)] for name in NAMES])
    first = [NAMES[row] for row in costs.argmin(axis=0)]
    several = len(set(first)) > 1
    title = "The winner changes from race to race" if several else "One method wins all races"
    figure = plots.stills.contests(costs, list(NAMES), "race", "cost at its best η", title)
    return Result(figure, f"{races} races: {title.lower()}.", costs=costs, first=first)


def with_one_eta(eta, race=0):
    """Return the median costs by name, all with the same η of ETAS."""
    at = ETAS.index(eta)
    return {name: float(median_costs(name, race)[at]) for name in NAMES}


def own_in_the_race(momentum, adam, eta=0.01, networks=3):
    """Let a learner's functions train networks of the race beside the package's own, and compare the costs."""
    gaps = {}
    for name, mine in {"momentum": OwnRunner(momentum, 1), "adam": OwnRunner(adam, 2)}.items():
        own = final_costs(mine, (eta,), networks=networks)
        theirs = final_costs(name, (eta,), networks=networks)
        gaps[name] = float(np.median(own)), float(np.median(theirs))
    return gaps
