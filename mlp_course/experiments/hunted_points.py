"""The critical points of a real network: a hill on a slope, a search that draws to all of them, and what they are."""

import numpy as np

from .. import critical, plots
from ..network import Network
from .flat_spots import curve
from .result import Result
from .seeds import remembered, seed

AWAKE = 1e-3  # a hidden neuron whose σ′ is below it on all data is saturated: no critical point, but a desert
HEARD = 1e-4  # a neuron whose outgoing weight is smaller than this has no say in the answer


def squared_slope():
    """Draw w³ − 3w beside the square of its slope: where the curve is flat, the square is lowest."""
    w = np.linspace(-1.9, 1.9, 191)
    panels = {"The curve": {"f": curve(w)}, "The square of its slope": {"$(f')^2$": (3 * w**2 - 3) ** 2}}
    figure = plots.stills.panels_of_bands(w, panels, "w", ["f(w)", "$f'(w)^2$"])
    lowest = w[(3 * w**2 - 3) ** 2 < 1e-9]
    return Result(figure, f"The square is 0 at {' and '.join(f'{place:.0f}' for place in lowest)}.", lowest=lowest)


@remembered
def hill():
    """Return forty points: two inputs (2, 40), and the height of a hill that stands on a slope, with noise (1, 40)."""
    rng = np.random.default_rng(seed(0))
    x = rng.standard_normal((2, 40))
    y = 2 * np.exp(-(x**2).sum(axis=0, keepdims=True)) + x[:1] / 2
    return x, y + 0.1 * rng.standard_normal(y.shape)


def network():
    """Return the 2-2-1 network of the chapter: tanh neurons and a linear output, 9 knobs."""
    return Network([2, 2, 1], "tanh", "identity", initializer="normal", rng=seed(1))


def places_to_search(starts=100, updates=4000):
    """Train as many networks, pick a place on the way of each, early or late, and step aside: (starts, 9)."""
    data = hill()
    nets = Network([2, 2, 1], "tanh", "identity", initializer="normal", copies=starts, rng=seed(1))
    when = np.geomspace(1, updates, starts).astype(int)
    places = nets.theta.copy()
    for update in range(1, updates + 1):
        nets.theta -= 0.1 * nets.backprop(*data).grad
        for number in np.flatnonzero(when == update):
            places[number] = nets.theta[number]
    return places + 0.3 * np.random.default_rng(seed(2)).standard_normal(places.shape)


@remembered
def hunt(starts=100):
    """Search a critical point near each of many places: those that were found, and the number of those that were not.

    Left out are searches that end where a neuron is saturated on all data.
    """
    net = network()
    found = [critical.find(net, hill(), theta, iterations=100) for theta in places_to_search(starts)]
    points = [point for point in found if point.found and awake(point.theta)]
    return points, starts - len(points)


def awake(theta) -> bool:
    """Say whether each hidden neuron has a slope σ′ above 0.001 somewhere on the data."""
    net = network().at(theta)
    slopes = net.sigma[1].prime(net.forward(hill()[0]).z[1])
    return bool((slopes.max(axis=1) > AWAKE).all())


def heard(point) -> int:
    """Return how many of the hidden neurons of a critical point have a say in the answer."""
    return int((abs(network().at(point.theta).W[2]) > HEARD).sum())


def levels():
    """Return the cost of answering the mean, and the lowest cost that was found with one neuron unheard."""
    points, _lost = hunt()
    mean = float(hill()[1].var() / 2)
    ones = [point.cost for point in points if heard(point) == 1]
    named = {"both unheard": mean}
    if ones:
        named["one unheard"] = min(ones)
    return named


def costs_by_index():
    """Draw the cost of each critical point that was found against its index, the share of negative eigenvalues."""
    points, _lost = hunt()
    index = np.array([point.index for point in points])
    costs = np.array([point.cost for point in points])
    title = f"{len(points)} critical points; equal ones lie side by side"
    figure = plots.stills.cost_and_index(index, costs, levels(), title)
    most = max(round(9 * value) for value in index)
    ninths = ["0", *(f"{count}/9" for count in range(1, most + 1))]
    figure.axes[0].set_xticks(np.arange(most + 1) / 9, ninths)
    high = np.median(costs[index > 0.2]) if (index > 0.2).any() else np.nan
    words = f"Without a negative eigenvalue the median cost is {np.median(costs[index == 0]):.3f}, with two {high:.3f}."
    return Result(figure, words, index=index, costs=costs)
