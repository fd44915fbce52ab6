"""What chapter 6 does with a learning rate that changes on the way: schedules, the noise floor, and warm-up."""

import numpy as np

from .. import datasets, plots, schedules
from ..evaluation import evaluate
from ..network import Network, stack
from ..training import sgd
from .best_eta import best_eta
from .learning_rates import forty_points, limit, networks
from .result import Result
from .seeds import remembered, seed

UPDATES = 400  # of a training with a schedule: 40 epochs of ten batches
ETAS = tuple(np.geomspace(0.02, 30, 9))
SHAPES = {
    "constant": schedules.constant(1),
    "linear": schedules.linear(1, UPDATES),
    "cosine": schedules.cosine(1, UPDATES),
}


def noisy_moons():
    """Return the task of this station: a hundred points of two moons that overlap."""
    return datasets.moons(100, noise=0.3, rng=seed(0))


def classifiers(copies=20):
    """Return networks for two moons as they start: 2-8-1, tanh neurons and a sigmoid output."""
    return Network([2, 8, 1], "tanh", "sigmoid", "cross-entropy", rng=seed(1), copies=copies)


def two_opinions(eta, updates=8):
    """Descend on two examples in turn that pull one knob to 1 and to −1: its places, (updates + 1,)."""
    w = 0.0
    places = [w]
    for t in range(updates):
        wanted = 1 if t % 2 == 0 else -1
        w = w - eta * (w - wanted)
        places.append(w)
    return np.array(places)


def final_costs(nets, data, etas, shape, batch_size=10, epochs=40):
    """Train every network with every η, times a schedule that begins at 1: the costs at the end, (etas, networks)."""
    many = stack([net for _ in etas for net in nets])
    each = np.repeat(etas, nets.copies)[:, None]
    with np.errstate(all="ignore"):
        for _step in sgd(many, data, lambda t: each * shape(t), batch_size, epochs, rng=seed(2)):
            pass
        costs = np.nan_to_num(evaluate(many, data).cost, nan=np.inf)
    return costs.reshape(len(etas), nets.copies)


def shapes(eta=2.0, updates=UPDATES):
    """Draw five schedules. The result's `rates` are η(t) by name, (updates,)."""
    made = {
        "step": schedules.step(eta, every=130),
        "linear": schedules.linear(eta, updates),
        "exponential": schedules.exponential(eta, half_life=60),
        "cosine": schedules.cosine(eta, updates),
        "warm-up, then cosine": schedules.warm_up(schedules.cosine(eta, updates - 80), 80),
    }
    t = np.arange(updates)
    rates = {name: np.array([rate(s) for s in t]) for name, rate in made.items()}
    title = f"Five schedules for {updates} updates, the largest η is {eta:g}"
    figure = plots.stills.bands(t, rates, "update $t$", "η(t)", title=title)
    return Result(figure, f"{title}.", rates=rates)


@remembered
def ends_of_shapes():
    """Train twenty networks with every η and every shape: costs (etas, networks) by name of the shape."""
    return {name: final_costs(classifiers(), noisy_moons(), ETAS, shape) for name, shape in SHAPES.items()}


def with_decay():
    """Compare a constant η with two that decay, over a wide range of η. `ends` by shape, (etas, networks).

    The result's `best` are by shape the η whose mean cost is lowest, and the costs of the networks there.
    """
    ends = ends_of_shapes()
    best = {name: best_eta(-costs.clip(max=100), ETAS) for name, costs in ends.items()}
    series = {name: costs.clip(max=3) for name, costs in ends.items()}
    middle = {name: -np.median(scores) for name, (_eta, scores) in best.items()}
    share = min(middle["linear"], middle["cosine"]) / middle["constant"]
    title = f"Each at its best η, a decay ends at {share:.1f} times the constant's cost"
    looks = {"log": "xy", "plain": True, "title": title}
    names = ["η at the first update (of 40 epochs)", "cost C, at most 3"]
    figure = plots.stills.bands(ETAS, series, *names, **looks)
    lowest = ", ".join(f"{name} {cost:.2f}" for name, cost in middle.items())
    smallest = ", ".join(f"{name} {np.median(costs[0]):.2f}" for name, costs in ends.items())
    words = f"{title}: {lowest}. At the smallest η: {smallest}."
    return Result(figure, words, ends=ends, best=best)


def deep_networks(copies=20):
    """Return deep ReLU networks for the curve as they start: 1-8-8-8-1, by He's rule."""
    return Network([1, 8, 8, 8, 1], "relu", "identity", initializer="he", rng=seed(1), copies=copies)


@remembered
def thrown_out(deep, warm, etas=(0.1, 0.2, 0.4, 0.6, 0.8), epochs=150):
    """Count the networks of twenty that end no better than a level line, for each η, with warm-up or without."""
    data = forty_points()
    useless = 0.9 * data.y.var() / 2  # nearly the cost of a level line
    shape = schedules.constant(1)
    if warm:
        shape = schedules.warm_up(shape, 50)
    nets = deep_networks() if deep else networks()
    costs = final_costs(nets, data, np.array(etas), shape, batch_size=len(data), epochs=epochs)
    return (costs > useless).sum(axis=1)


def with_warm_up(etas=(0.1, 0.2, 0.4, 0.6, 0.8)):
    """Count the lost of twenty deep and twenty shallow networks, with and without warm-up. `lost` by name, (etas,)."""
    lost = {}
    for name, deep in {"deep": True, "shallow": False}.items():
        lost[name] = thrown_out(deep, warm=False, etas=etas)
        lost[f"{name}, warm-up"] = thrown_out(deep, warm=True, etas=etas)
    without = lost["deep"][3]
    title = f"Deep, η = {etas[3]:g}: {without} of 20 are lost, with a warm-up {lost['deep, warm-up'][3]}"
    figure = plots.stills.bands(np.array(etas), lost, "η", "lost, of 20", title=title)
    figure.axes[0].yaxis.get_major_locator().set_params(integer=True)
    words = "; ".join(f"{name}: {', '.join(map(str, counts))}" for name, counts in lost.items())
    return Result(figure, f"{title}. Lost of 20 for η = {', '.join(map(str, etas))}: {words}.", lost=lost)


def level_lines(eta=0.6, epochs=150):
    """Return how many of twenty deep networks give one answer to every input after a training, without warm-up."""
    data = forty_points()
    nets = deep_networks()
    with np.errstate(all="ignore"):
        for _step in sgd(nets, data, eta, len(data), epochs, rng=seed(2)):
            pass
        answers = nets(data.x)
    return int((np.ptp(answers, axis=-1) < 1e-9).sum())


def survivors(eta=0.6, epochs=150):
    """Return the median of η λ_max / 2 after a training without warm-up, of the deep networks that are not lost."""
    data = forty_points()
    nets = deep_networks()
    with np.errstate(all="ignore"):
        list(sgd(nets, data, eta, len(data), epochs, rng=seed(2)))
        kept = evaluate(nets, data).cost <= 0.9 * data.y.var() / 2
    return float(np.median([eta / limit(nets[i], data) for i in np.flatnonzero(kept)]))


def softened(eta=0.6, updates=50):
    """Return the median 2/λ_max of twenty deep networks before any update, and after a warm-up of so many."""
    data = forty_points()
    nets = deep_networks()
    before = np.median([limit(net, data) for net in nets])
    for _step in sgd(nets, data, schedules.warm_up(eta, updates), len(data), epochs=updates, rng=seed(2)):
        pass
    after = np.median([limit(net, data) for net in nets])
    return before, after


@remembered
def lab_run(eta, shape="constant", epochs=40, copies=8, optimizer=None):
    """Train the networks of the lab, 2-8-8-1 on two spirals: the cost of each at the end, (networks,)."""
    data = datasets.spirals(n=300, rng=seed(0))
    nets = Network([2, 8, 8, 1], "tanh", "sigmoid", "cross-entropy", initializer="lecun", rng=seed(1), copies=copies)
    schedule = schedules.by_name(shape)(eta, epochs * 30)
    with np.errstate(all="ignore"):
        list(sgd(nets, data, schedule, batch_size=10, epochs=epochs, rng=seed(2), optimizer=optimizer))
        return np.nan_to_num(evaluate(nets, data).cost, nan=np.inf)
