"""What chapter 2 looks at first: steps of one knob, a map of two, and a network that learns by nudges alone."""

import numpy as np

from .. import plots
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .backpropagation import beginner
from .nudging import cost_of, gradient_by_nudging
from .result import Result
from .seeds import seed

__all__ = ["beginner", "cost_of", "gradient_by_nudging"]  # of the neighbouring pages, too

LINE = np.array([[0.0, 2.0], [1.0, 2.0]])  # two points (x, y) that a line should meet


def walk(slope, start, eta, steps):
    """Return the places of one knob under w ← w − η C′(w), from its start on: (steps + 1,)."""
    places = [start]
    for _ in range(steps):
        w = places[-1]
        places.append(w - eta * slope(w))
    return np.array(places)


def five_etas(etas=(0.1, 0.5, 0.9, 1.0, 1.1), start=1.0, steps=6):
    """Walk on C = w² with several learning rates, side by side, all from one start.

    The result's `walks` are the places, (rates, steps + 1).
    """
    walks = [walk(lambda w: 2 * w, start, eta, steps) for eta in etas]
    titles = [f"η = {eta:.1f}" for eta in etas]
    figure = plots.stills.bowls(lambda w: w**2, dict(zip(titles, walks, strict=True)), reach=2.2, top=4.5)
    ends = [f"{title}: w = {places[-1]:.2f}" for title, places in zip(titles, walks, strict=True)]
    return Result(figure, f"After {steps} steps: {'; '.join(ends)}.", walks=np.array(walks))


def three_starts(starts=(0.8, 1.0, 1.2), eta=0.5, steps=4):
    """Walk on the steeper bowl C = w² + ½ w⁴ from several starts, side by side.

    The result's `walks` are the places, (starts, steps + 1).
    """
    walks = [walk(lambda w: 2 * w + 2 * w**3, start, eta, steps) for start in starts]
    titles = [f"from w = {start:g}" for start in starts]
    figure = plots.stills.bowls(lambda w: w**2 + w**4 / 2, dict(zip(titles, walks, strict=True)), reach=2.2, top=8)
    ends = [f"{title}: {places[1]:.3f}, {places[2]:.3f}" for title, places in zip(titles, walks, strict=True)]
    return Result(figure, f"The first two steps {'; '.join(ends)}.", walks=np.array(walks))


def share_that_arrives(slope, etas, starts, steps=400):
    """Return for each η the share of the starts from which |w| is below 0.001 in the end."""
    eta = np.reshape(etas, (-1, 1))
    w = np.tile(starts, (len(etas), 1))
    for _ in range(steps):
        w = np.clip(w - eta * slope(w), -1e6, 1e6)  # a runaway stays far out
    return (abs(w) < 1e-3).mean(axis=1)


def line_cost(w, b, points=LINE):
    """Return the quadratic cost of the line w x + b on points (2, N); w and b are numbers, or arrays of one shape."""
    x, y = points
    a = np.multiply.outer(w, x) + np.expand_dims(b, -1)
    return ((a - y) ** 2).mean(axis=-1) / 2


def line_slopes(w, b, points=LINE):
    """Return ∂C/∂w and ∂C/∂b of `line_cost`."""
    x, y = points
    error = w * x + b - y
    return np.array([(error * x).mean(), error.mean()])


def fit_a_line(eta=0.5, updates=12, start=(0.0, 0.0)):
    """Turn a line's weight and bias downhill, both at once: the path on a map of the cost, and the line itself.

    The result's `path` is (updates + 1, 2) and `costs` (updates + 1,).
    """
    path = [np.array(start, float)]
    for _ in range(updates):
        path.append(path[-1] - eta * line_slopes(*path[-1]))
    path = np.array(path)
    costs = line_cost(*path.T)
    titles = [f"The start: C = {costs[0]:g}", "The line that belongs to it"]
    if updates:
        titles = [f"η = {eta:g}: C goes from {costs[0]:.3f} to {costs[-1]:.4f}", "The line: first pale, then dark"]
    extent = (-0.8, 1.8, -0.6, 2.2)
    figure = plots.stills.map_and_lines(lambda knobs: line_cost(*knobs), extent, path.T, LINE, titles)
    words = f"After {updates} updates w = {path[-1][0]:.3f}, b = {path[-1][1]:.3f}, C = {costs[-1]:.4f}."
    return Result(figure, words, path=path, costs=costs)


def sixty_points():
    """Show the network's task: sixty points of two classes, each bent like a moon, and the cost that it begins with."""
    net, x, y = beginner()
    titles = [f"Before training: C = {cost_of(net, x, y):.3f}"]
    figure = plots.stills.planes([net], titles, x, y[0].astype(int))
    return Result(figure, titles[0])


def watch(descend=None, updates=200, eta=3.0):
    """Let a training by nudges loose on the sixty points: the cost after each update, and the plane at the end.

    descend  a function (cost, theta, eta, updates) -> theta, costs: the learner's; None takes the course's
    """
    net, x, y = beginner()
    theta, costs = (descend or descended)(lambda theta: cost_of(net.at(theta), x, y), net.theta.copy(), eta, updates)
    if theta is ... or not len(costs):
        return Result(None, "Your `descend` returns no costs yet.", costs=[])
    made = len(costs) - 1
    passes = 2 * net.size * made
    titles = [f"C falls from {costs[0]:.3f} to {costs[-1]:.3f}", "What the network answers now"]
    figure = plots.stills.run_and_plane(costs, net.at(theta), x, y[0].astype(int), titles)
    words = f"{made} updates of {net.size} knobs, {passes:,} forward passes: C falls to {costs[-1]:.3f}"
    return Result(figure, words, costs=np.array(costs), passes=passes)


def descended(cost, theta, eta, updates, h=1e-5):
    """Return θ and the costs of gradient descent whose slopes are found by nudging every knob."""
    costs = [cost(theta)]
    for _ in range(updates):
        slopes = np.zeros(len(theta))
        for p in range(len(theta)):
            nudge = np.zeros(len(theta))
            nudge[p] = h
            slopes[p] = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
        theta = theta - eta * slopes
        costs.append(cost(theta))
    return theta, costs


def one_neuron():
    """Return the smallest network there is: one input, one neuron without σ."""
    return Network([1, 1], output="identity")


def two_rates(data, etas=(0.3, 3.0), updates=200):
    """Train a small network on all of a data set at once, with several learning rates from one start.

    The result's `costs` are (updates + 1, rates).
    """
    nets = Network([2, 8, len(data.y)], "tanh", rng=seed(0), copies=len(etas))
    nets.theta[:] = nets.theta[0]
    costs = [evaluate(nets, data).cost]
    for _step in sgd(nets, data, eta=np.reshape(etas, (-1, 1)), batch_size=len(data), epochs=updates, rng=seed(0)):
        costs.append(evaluate(nets, data).cost)
    costs = np.array(costs)
    curves = {f"η = {eta:g}": cost for eta, cost in zip(etas, costs.T, strict=True)}
    title = f"{updates} updates with all {len(data)} examples"
    figure = plots.stills.bands(range(len(costs)), curves, "updates", "cost C", title=title)
    return Result(figure, title, costs=costs)
