"""A ball in a ravine: what momentum does on a steady slope, from wall to wall, at its cliff, and in a network."""

import numpy as np

from .. import datasets, plots
from ..evaluation import evaluate
from ..network import Network
from ..optimizers import Momentum
from ..training import sgd
from .optimizer_race import ravine
from .result import Result
from .seeds import remembered, seed

START = (-1.0, 0.5)  # along the floor, across
PLAIN = (0.038, 0.0)  # η and μ: among the best of plain descent, and of the ball, that the sliders have
BALL = (0.06, 0.58)
HOPEFUL = 0.2  # a median cost below it: most networks are learning the moons


def rolled(eta, mu, steps=60, start=START):
    """Return the places (steps + 1, 2) of a ball in the ravine ½ (θ₁² + 50 θ₂²); with μ = 0 it is plain descent."""
    theta = np.array(start, float)
    ball = Momentum(mu)
    ball.start(theta)
    places = [theta.copy()]
    for _ in range(steps):
        ball.update(theta, ravine(theta)[1], eta)
        places.append(theta.copy())
    return np.array(places)


def long_run_factor(eta, mu, curvature):
    """Return by which factor a step changes the distance in the long run: the larger root of z² - (1+μ-ηλ) z + μ.

    All arguments may be arrays of one shape; 1 and more means that the ball never arrives.
    """
    middle = (1 + mu - eta * curvature) / 2
    root = np.sqrt(np.asarray(middle**2 - mu, complex))
    return np.maximum(abs(middle + root), abs(middle - root))


def steady_slope(mu=0.9, eta=0.01, slope=1.0, steps=40):
    """Let a ball roll down a slope that is the same everywhere: how far does each of its steps lead?"""
    theta = np.zeros(1)
    ball = Momentum(mu)
    ball.start(theta)
    lengths = []
    for _ in range(steps):
        ball.update(theta, np.array([slope]), eta)
        lengths.append(-float(ball.v[0]))
    plain = np.full(steps, eta * slope)
    series = {f"a ball, μ = {mu:g}": np.array(lengths), "plain descent": plain}
    title = f"η = {eta:g}: the ball's step grows from {lengths[0]:.3f} to {lengths[-1]:.3f}"
    figure = plots.stills.bands(np.arange(1, steps + 1), series, "step", "length of the step", title=title)
    words = f"The steps are {', '.join(f'{length:.4f}' for length in lengths[:3])} …, and {lengths[-1]:.3f} in the end."
    return Result(figure, words, lengths=np.array(lengths))


def two_walks(steps=60, plain=PLAIN, ball=BALL):
    """Roll down the ravine without momentum and with it, each with a good η: a map, and the distance to the goal.

    The result's `plain` and `ball` are the distances, (steps + 1,), and `paths` the places.
    """
    walks = {"plain descent": rolled(*plain, steps), "the ball": rolled(*ball, steps)}
    distances = {name: np.linalg.norm(places, axis=1) for name, places in walks.items()}
    apart, near = distances.values()
    behind = int(np.flatnonzero(near >= apart)[-1])
    title = f"The ball is nearer from step {behind + 1} on"
    figure = plots.stills.map_and_distances(
        lambda points: ravine(points.T)[0], walks, distances, ["Seen from above, the first 12 steps", title]
    )
    words = (
        f"After {steps} steps: plain descent {apart[-1]:.2f} from the goal, the ball {near[-1]:.0e}; {title.lower()}."
    )
    return Result(figure, words, plain=apart, ball=near, paths=walks, behind=behind)


@remembered
def trained(eta=0.1, mu=0.9, networks=20, epochs=20):
    """Train networks on two moons with a ball's inertia μ: their costs after each epoch."""
    data = datasets.moons(100, rng=seed(0))
    nets = Network([2, 8, 8, 1], "tanh", "sigmoid", "cross-entropy", rng=seed(1), copies=networks)
    costs = [evaluate(nets, data).cost]
    with np.errstate(all="ignore"):
        for step in sgd(nets, data, eta, batch_size=10, epochs=epochs, rng=seed(2), optimizer=Momentum(mu)):
            if step.epoch_done:
                costs.append(evaluate(nets, data).cost)
    costs = np.nan_to_num(np.array(costs), nan=np.inf)
    end = np.median(costs[-1])
    title = f"η = {eta:g}, μ = {mu:g}: the median ends at {end:.2g} (band: 10–90 % of {networks})"
    drawn = np.minimum(costs, 10)
    figure = plots.stills.bands(np.arange(epochs + 1), {"cost": drawn}, "epoch", "cost C", log="y", title=title)
    side = "below" if end < HOPEFUL else "above"
    return Result(figure, f"The median of {networks} costs ends {side} {HOPEFUL}.", costs=costs)


def same_effective_rate(eta=0.3, mu=0.9):
    """Train the same networks at η without momentum, and at η (1 - μ) with it: both have the same effective rate."""
    runs = {}
    for rate, inertia in ((eta, 0.0), (round(eta * (1 - mu), 6), mu)):
        runs[f"η = {rate:g}, μ = {inertia:g}"] = trained(rate, inertia).costs
    epochs = np.arange(len(next(iter(runs.values()))))
    drawn = {label: np.minimum(costs, 10) for label, costs in runs.items()}
    title = f"Both have the effective rate {eta:g} (band: 10–90 % of 20)"
    figure = plots.stills.bands(epochs, drawn, "epoch", "cost C", log="y", title=title)
    plain, ball = (np.median(costs[-1]) for costs in runs.values())
    alike = 2 / 3 < ball / plain < 1.5
    words = f"The medians after the last epoch agree within a factor of 1.5: {alike}."
    return Result(figure, words, runs=list(runs.values()))
