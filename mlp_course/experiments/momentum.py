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
FAR = 1e3  # a distance beyond it is drawn there
HOPEFUL = 0.2  # a median cost below it: most networks are learning the moons
LATE = 10  # epochs at the end that are judged together: a single one may be lucky
LOOKS = {"log": "y", "plain": True, "legend_at": "lower left"}
SPAN = (0.03, 1.5)  # costs that every picture of a training has room for, so that pictures can be compared


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


def beyond_the_cliff(eta=0.06, mu=0.9, steps=200):
    """Roll down the ravine with one η beyond the cliff of plain descent, without momentum and with it.

    The result's `plain` and `ball` are the distances from the goal, (steps + 1,).
    """
    walks = {"plain descent": rolled(eta, 0.0, steps), f"a ball, μ = {mu:g}": rolled(eta, mu, steps)}
    distances = {name: np.linalg.norm(places, axis=1) for name, places in walks.items()}
    plain, ball = distances.values()
    drawn = {name: np.minimum(distance, FAR) for name, distance in distances.items()}
    title = f"η = {eta:g} for both: only the ball arrives"
    titles = ["Seen from above, the first 6 steps", title]
    figure = plots.stills.map_and_distances(lambda points: ravine(points.T)[0], walks, drawn, titles, shown=6)
    words = f"With η = {eta:g} plain descent is lost: after 10 steps it is {plain[10]:.0f} from the goal."
    words = f"{words} The ball arrives: {ball[60]:.2f} after 60 steps, {ball[-1]:.0e} after {steps}."
    return Result(figure, words, plain=plain, ball=ball)


@remembered
def trained(eta=0.1, mu=0.9, networks=20, epochs=20):
    """Train networks on two moons with a ball's inertia μ: their costs after each epoch.

    The result's `costs` are (epochs + 1, networks), and `late` is their median over the last ten epochs.
    """
    data = datasets.moons(100, rng=seed(0))
    nets = Network([2, 8, 8, 1], "tanh", "sigmoid", "cross-entropy", rng=seed(1), copies=networks)
    costs = [evaluate(nets, data).cost]
    with np.errstate(all="ignore"):
        for step in sgd(nets, data, eta, batch_size=10, epochs=epochs, rng=seed(2), optimizer=Momentum(mu)):
            if step.epoch_done:
                costs.append(evaluate(nets, data).cost)
    costs = np.nan_to_num(np.array(costs), nan=np.inf)
    late = float(np.median(costs[-LATE:]))
    title = f"η = {eta:g}, μ = {mu:g}: median of the last {LATE} epochs {late:.2g}"
    series = {f"median of {networks} networks, band 10–90 %": np.minimum(costs, 10)}
    figure = plots.stills.bands(np.arange(epochs + 1), series, "epoch", "cost C", **LOOKS, title=title)
    with_room(figure.axes[0])
    figure.axes[0].hlines(late, max(epochs - LATE + 1, 0), epochs, color=plots.palette.INK, linestyle=":", linewidth=2)
    side = "below" if late < HOPEFUL else "above"
    words = f"The median of {networks} costs over the last {LATE} epochs is {side} {HOPEFUL}."
    return Result(figure, words, costs=costs, late=late)


def with_room(ax) -> None:
    """Let an axis reach over all of SPAN, and further where the costs do."""
    low, high = ax.get_ylim()
    ax.set_ylim(min(low, SPAN[0]), max(high, SPAN[1]))


def same_effective_rate(eta=0.3, mu=0.9):
    """Train the same networks at η without momentum, and at η (1 - μ) with it: both have the same effective rate."""
    runs = {}
    for rate, inertia in ((eta, 0.0), (round(eta * (1 - mu), 6), mu)):
        runs[f"η = {rate:g}, μ = {inertia:g}"] = trained(rate, inertia)
    epochs = np.arange(len(next(iter(runs.values())).costs))
    drawn = {label: np.minimum(run.costs, 10) for label, run in runs.items()}
    plain, ball = runs.values()
    title = f"Effective rate {eta:g}, last {LATE} epochs: medians {plain.late:.2f} and {ball.late:.2f}"
    figure = plots.stills.bands(epochs, drawn, "epoch", "cost C", **LOOKS, title=title)
    with_room(figure.axes[0])
    alike = abs(ball.late / plain.late - 1) < 0.15
    words = f"The medians of the last {LATE} epochs agree to 15 %: {alike}."
    return Result(figure, words, runs=[plain.costs, ball.costs], late=[plain.late, ball.late])
