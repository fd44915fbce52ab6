"""Two tasks one after the other: springs that hold the knobs of the first, and how stiff each of them should be."""

import numpy as np

from .. import datasets, gradients, penalties, plots
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .best_eta import best_eta
from .result import Result
from .seeds import remembered, seed

DRAWS = 10
STRENGTHS = (0.0, 0.003, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5, 1.0, 3.0)
KINDS = ("all ones", "input activity", "Fisher")
SHUFFLED = "shuffled pixels"
OTHERS = "other digits"
PLAIN = "other digits without L1"
ETA = 0.3
EPOCHS = 8
LONG = 30  # epochs of a first training with five digits
BATCH = 25


def second_slopes(theta):
    """Return the slopes of the second task's cost (θ₁ + θ₂ - 4)², at theta (2,)."""
    return np.full(2, 2 * (theta.sum() - 4))


def held(b, lam, eta=0.05, updates=2000):
    """Descend on (θ₁ + θ₂ - 4)² + λ Σ b_i (θ_i - 1)² from (1, 1), where the first task ended: (updates + 1, 2)."""
    theta = np.ones(2)
    way = [theta]
    for _ in range(updates):
        theta = theta - eta * (second_slopes(theta) + 2 * lam * np.array(b) * (theta - 1))
        way.append(theta)
    return np.array(way)


def two_knobs(lam=1.0):
    """Draw the ways of two knobs while they learn the second task, with three kinds of springs: `ends`, (3, 2)."""
    kinds = {"b = (0, 0)": (0, 0), "b = (1, 1)": (1, 1), "b = (1, 0)": (1, 0)}
    ways = {label: held(b, lam).T for label, b in kinds.items()}
    ends = np.array([way[:, -1] for way in ways.values()])
    figure = plots.new_figure(560, 440)
    title = "Task 2 costs 0 on the bold line, task 1 on the dotted one"
    ax = plots.dress(plots.axes_in(figure, 66, 50, 16, 34), title, "knob $θ_1$", "knob $θ_2$")
    letters = {"fontsize": plots.style.SMALL, "color": plots.palette.INK, "ha": "center", "va": "center"}
    for cost in (0, 1, 4):
        for total in {4 - cost**0.5, 4 + cost**0.5}:
            ax.plot([total - 4, 4], [4, total - 4], color=plots.palette.QUIET, linewidth=0.9 if cost else 2.4, zorder=1)
            place = min(total - 0.25, 3.2)
            ax.text(place, total - place, f"task 2: {cost}", backgroundcolor=plots.palette.PAPER, **letters)
    ax.axvline(1, color=plots.palette.INK, linewidth=1.2, linestyle=":")
    for look, (label, way) in zip(plots.palette.SERIES, ways.items(), strict=False):
        plots.Trail(ax, look, label).update(way)
    ax.set(xlim=(0, 3.6), ylim=(0, 3.6))
    plots.legend(ax, loc="lower left", frameon=True, framealpha=1, edgecolor="none")
    told = ", ".join(f"{label} ends at ({end[0]:.2f}, {end[1]:.2f})" for label, end in zip(ways, ends, strict=True))
    return Result(figure, f"λ = {lam:g}: {told}.", ends=ends)


def tasks(second, draw):
    """Return (training set, validation set) of a first task and of a second one: SHUFFLED, OTHERS or PLAIN.

    shuffled pixels  read ten digits; read them with their pixels in another order, always the same
    other digits     five of the ten digits, in five classes; the five others, in the same five classes
    """
    rng = np.random.default_rng(seed(draw))
    digits = datasets.digits()
    order = rng.permutation(len(digits))
    parts = [digits.take(order[:898]), digits.take(order[898:1298])]
    deal = rng.permutation(64 if second == SHUFFLED else 10)
    if second == SHUFFLED:
        return [[tuple(part) for part in parts], [(part.x[deal], part.y) for part in parts]]
    return [[_five(part, deal[:5]) for part in parts], [_five(part, deal[5:]) for part in parts]]


def _five(part, chosen):
    """Keep five digits of a set; the first of them is class 0, and so on."""
    kept = np.isin(part.labels, chosen)
    return part.x[:, kept], part.y[chosen][:, kept]


def importance(net, x, kind):
    """Return how stiff each knob's spring is, (P,), with the mean 1: "all ones", "input activity" or "Fisher".

    input activity  the mean of (a_k)² over the examples, where a_k is what the weight is multiplied with; a bias has 1
    """
    b = np.ones_like(net.theta)
    if kind == "Fisher":
        b = gradients.fisher(net, x)
    if kind == "input activity":
        for block, a in zip(net.blocks(b)[1:], net.forward(x).a[:-1], strict=True):
            block[:, :-1] = (a**2).mean(axis=1)
    return b / b.mean()


def first_learned(second, draw):
    """Train a network on the first task, with L1 if the second is OTHERS: the network, the two tasks."""
    both = tasks(second, draw)
    classes = len(both[0][0][1])
    net = Network([64, 60, classes], "tanh", "softmax", "log-likelihood", rng=seed(100 + draw))
    epochs = EPOCHS if second == SHUFFLED else LONG
    penalty = penalties.L1(2.0) if second == OTHERS else None
    for _step in sgd(net, both[0][0], ETA, BATCH, epochs=epochs, rng=seed(200 + draw), penalty=penalty):
        pass
    return net, both


def copies_of(net, count):
    """Return a stack of so many copies of a network."""
    stack = Network(net.sizes, "tanh", "softmax", "log-likelihood", rng=seed(0), copies=count)
    stack.theta[:] = net.theta
    return stack


@remembered
def one_draw(second, draw):
    """Learn two tasks with each kind of springs and each λ: accuracy before, on the first; after, (2, kinds, λ).

    All kinds and λ are one stack. η is lowered where a spring is so stiff that η 2λb would exceed 1/2.
    """
    net, both = first_learned(second, draw)
    before = float(evaluate(net, both[0][1]).accuracy)
    b = np.repeat([importance(net, both[0][0][0], kind) for kind in KINDS], len(STRENGTHS), axis=0)
    lam = np.tile(STRENGTHS, len(KINDS))[:, None]
    eta = ETA / np.maximum(1, 4 * ETA * lam * b.max(axis=1, keepdims=True))
    stack = copies_of(net, len(lam))
    springs = penalties.Anchor(lam, b, stack.theta.copy())
    for _step in sgd(stack, both[1][0], eta, BATCH, epochs=EPOCHS, rng=seed(300 + draw), penalty=springs):
        pass
    after = np.array([evaluate(stack, validation).accuracy for _, validation in both])
    return before, after.reshape(2, len(KINDS), len(STRENGTHS))


def accuracies(second):
    """Return what ten draws gave: before, on the first task, (draws,); after, (2 tasks, kinds, λ, draws)."""
    found = [one_draw(second, draw) for draw in range(DRAWS)]
    return np.array([before for before, _ in found]), np.stack([after for _, after in found], axis=-1)


def at_best(second):
    """Return for each kind of springs its best λ, and the accuracy on the worse of the two tasks there, (draws,)."""
    worse = accuracies(second)[1].min(axis=0)
    return {kind: best_eta(worse[i], STRENGTHS) for i, kind in enumerate(KINDS)}


def control():
    """Compare three kinds of springs at each λ on two pairs of tasks, by the worse of the two accuracies."""
    panels = {}
    told = []
    for second in (SHUFFLED, OTHERS):
        worse = accuracies(second)[1].min(axis=0)
        panels[f"then {second}"] = {kind: worse[i, 1:] for i, kind in enumerate(KINDS)}
        best = ", ".join(f"{kind} {scores.mean():.2f}" for kind, (_, scores) in at_best(second).items())
        told.append(f"{second}: {best}")
    figure = plots.stills.band_panels(STRENGTHS[1:], panels, "strength λ", "the worse of the two tasks", left=84)
    for ax, second in zip(figure.axes, (SHUFFLED, OTHERS), strict=True):
        _means_and_rings(ax, second)
    legend = figure.axes[-1].get_legend()
    legend.set_title("mean of ten draws\nband: 10–90 %\nring: at the best λ", {"size": plots.style.SMALL})
    plots.percent_axis(figure.axes[0].yaxis)
    return Result(figure, f"The worse accuracy, mean of ten draws at the best λ. {'; '.join(told)}.", told=told)


def _means_and_rings(ax, second):
    """Let the lines of a panel be means, as the text tells them, and ring each kind at its best λ."""
    worse = accuracies(second)[1].min(axis=0)[:, 1:]
    ring = {"markersize": 13, "markerfacecolor": "none", "markeredgewidth": 2}
    for line, scores, (lam, at) in zip(list(ax.lines), worse, at_best(second).values(), strict=True):
        line.set_ydata(scores.mean(axis=1))
        ax.plot([lam], [at.mean()], "o", color=line.get_color(), **ring)
    ax.set(xscale="log", ylim=(0, 1))
    ax.set_xticks([0.01, 0.1, 1], ["0.01", "0.1", "1"])


def left_free(second, draws=5):
    """Return which share of the knobs has a Fisher information below a hundredth of the mean, mean of some draws."""
    shares = []
    for draw in range(draws):
        net, both = first_learned(second, draw)
        shares.append((importance(net, both[0][0][0], "Fisher") < 0.01).mean())
    return float(np.mean(shares))
