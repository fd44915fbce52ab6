"""What chapter 4 looks at: a neuron that is badly wrong, the price of a wrong answer, and which cost lets it go."""

import numpy as np

from .. import plots
from ..activations import sigmoid, softmax
from ..costs import CrossEntropy, Quadratic
from ..plots import palette
from .cost_races import (
    ETAS,
    by_conviction,
    epochs_by_conviction,
    hidden_stuck,
    learn_digits,
    pairings,
    patient,
    relearning,
)
from .result import Result

__all__ = [  # of cost_races, too
    "ETAS",
    "by_conviction",
    "epochs_by_conviction",
    "hidden_stuck",
    "learn_digits",
    "pairings",
    "patient",
    "relearning",
]

ETA = 0.15  # of the quadratic cost; cross-entropy gets a quarter of it
STARTS = np.arange(1, 10)  # weighted inputs from which the neuron begins
LOOKS = {"quadratic": palette.SERIES[0], "cross-entropy": palette.SERIES[1]}


def quadratic_delta(z, a, y):
    """Return BP1 of the quadratic cost for sigmoid outputs: (a - y) σ'(z)."""
    return (a - y) * a * (1 - a)


def cross_entropy_delta(z, a, y):
    """Return BP1 of the cross-entropy for sigmoid outputs: a - y."""
    return a - y


DELTAS = {"quadratic": (quadratic_delta, ETA), "cross-entropy": (cross_entropy_delta, ETA / 4)}


def two_starts(eta=ETA):
    """Let two neurons make one update by the quadratic cost: one says 0.982, the other 0.818, and both should say 0."""
    heads = ["", "$z$", "$a - y$", r"$\sigma'(z)$", r"$\delta$", r"$-\eta \, \delta$"]
    rows = []
    for z in (4.0, 1.5):
        a = sigmoid(z)
        delta = quadratic_delta(z, a, 0)
        rows.append([z, a, a * (1 - a), delta, -eta * delta])
    ratio = rows[1][3] / rows[0][3]
    title = f"One update: B moves {ratio:.1f} times as far as A"
    figure = plots.stills.table(heads, ["A", "B"], rows, title, digits=4)
    return Result(figure, title, rows=np.array(rows), ratio=ratio)


def outputs(delta, z, eta, updates):
    """Return the outputs of a neuron with input 1 and target 0, before the first update and after each one.

    The neuron starts at w = b = z/2; `delta` is a function (z, a, y) -> δ, the package's or a learner's.
    """
    w = b = z / 2
    seen = [sigmoid(w + b)]
    for _ in range(updates):
        z = np.array([[w + b]])
        error = np.asarray(delta(z, sigmoid(z), np.zeros((1, 1)))).item()
        w -= eta * error
        b -= eta * error
        seen.append(sigmoid(w + b))
    return np.array(seen)


def wait(cost, z):
    """Return how many updates a neuron needs from a weighted input z > 0 until its output is below ½."""
    delta, eta = DELTAS[cost]
    updates = 0
    while z >= 0:
        z -= 2 * eta * delta(z, sigmoid(z), 0)  # w and b move by ηδ each
        updates += 1
    return updates


def waits(costs=("quadratic",)):
    """Start the neuron further and further out: how many updates does it need until its output is below ½?"""
    found = {cost: np.array([wait(cost, float(z)) for z in STARTS]) for cost in costs}
    last = ", ".join(f"{counts[6]:,} ({cost})" for cost, counts in found.items())
    title = f"Updates from z = 7: {last}"
    looks = [LOOKS[cost] for cost in costs]
    labels = {"log": "y", "title": title, "looks": looks, "legend_at": "upper left"}
    figure = plots.stills.bands(STARTS, found, "weighted input z at the start", "updates until a < ½", **labels)
    return Result(figure, title, found=found)


def waits_of_both():
    """Draw the waits of both costs, cross-entropy with a quarter of η."""
    return waits(("quadratic", "cross-entropy"))


def errors_by_z():
    """Draw the error δ that each cost sends to a sigmoid output whose target is 0, against its weighted input."""
    z = np.linspace(-6, 6, 121)[None]
    a = sigmoid(z)
    found = {cost: delta(z, a, 0)[0] for cost, (delta, _eta) in DELTAS.items()}
    top = found["quadratic"].argmax()
    title = f"The target is 0. Quadratic: at most {found['quadratic'][top]:.2f}; cross-entropy: up to 1"
    labels = {"title": title, "looks": LOOKS.values(), "legend_at": "upper left"}
    figure = plots.stills.bands(z[0], found, "weighted input z", r"error $\delta$", **labels)
    return Result(figure, title, z=z[0], found=found)


def own_race(delta, z=4.0, updates=240):
    """Let a learner's δ teach the neuron that starts at z, beside the quadratic cost's: outputs against updates."""
    found = {"quadratic": outputs(quadratic_delta, z, ETA, updates), "your δ": outputs(delta, z, ETA / 4, updates)}
    below = {name: int((a < 0.5).argmax()) if (a < 0.5).any() else None for name, a in found.items()}
    title = "Below ½ after " + ", ".join(
        f"{n} updates ({name})" if n else f"never ({name})" for name, n in below.items()
    )
    figure = plots.stills.bands(range(updates + 1), found, "updates", "output a", title=title)
    return Result(figure, title, found=found, below=below)


def prices():
    """Draw -ln a, the price of having said a when it happened, and mark what ten times less costs more."""
    a = np.linspace(0.003, 1, 400)
    marked = np.array([1, 0.5, 0.1, 0.01])
    title = "The price −ln a: each time a is divided by 10, it rises by 2.3"
    figure = plots.stills.bands(a, {"−ln a": -np.log(a)}, "a, the probability that was announced", "price", title=title)
    ax = figure.axes[0]
    ax.lines[0].set_marker("")
    ax.plot(marked, -np.log(marked), "o", color=palette.INK)
    for place in marked:
        words = f"{place:g}: {abs(np.log(place)):.2f}"
        ax.annotate(words, (place, -np.log(place)), (8, 6), textcoords="offset points", fontsize=plots.style.SMALL)
    ax.set(xlim=(-0.02, 1.12), ylim=(-0.3, 6))
    return Result(figure, title, a=marked, price=-np.log(marked))


def forecast(rainy=0.7):
    """Draw the mean price of always saying a, where it rains on this share of the days."""
    a = np.linspace(0.02, 0.98, 97)
    price = CrossEntropy(sigmoid).each(None, a[None], np.full((1, len(a)), rainy))
    best = a[price.argmin()]
    title = f"Rain on {rainy:.0%} of the days: a = {best:.2f} has the lowest mean price"
    figure = plots.stills.bands(a, {"mean price": price}, "a, said every day", "mean price of a day", title=title)
    ax = figure.axes[0]
    ax.lines[0].set_marker("")
    ax.plot(best, price.min(), "^", color=palette.SERIES[1].colour, markersize=10)
    return Result(figure, title, best=best, price=price)


def charges():
    """Draw what three costs charge for an output a where the target is 0."""
    a = np.linspace(0, 0.995, 200)[None]
    y = np.zeros_like(a)
    found = {"cross-entropy": CrossEntropy(sigmoid).each(None, a, y), "absolute": a[0]}
    found["quadratic"] = Quadratic(sigmoid).each(None, a, y)
    title = "The target is 0: what each cost charges for the output a"
    looks = [palette.SERIES[i] for i in (1, 2, 0)]
    figure = plots.stills.bands(a[0], found, "output a", r"cost $C_x$", title=title, looks=looks)
    return Result(figure, title, a=a[0], found=found)


def softmax_nudge(z=(1.0, 0.0, -1.0), h=1e-5):
    """Nudge each weighted input of a softmax layer, and see how fast each output changes: a column for each z_j."""
    z = np.array(z)[:, None]
    columns = []
    for nudge in h * np.eye(len(z))[:, :, None]:
        columns.append((softmax(z + nudge) - softmax(z - nudge))[:, 0] / (2 * h))
    J = np.array(columns).T
    names = [[f"$z_{j}$" for j in range(1, len(z) + 1)]]
    rows = [[f"$a_{k}$" for k in range(1, len(z) + 1)]]
    title = r"slopes $\partial a_k / \partial z_j$"
    return Result(plots.stills.matrices([J], [title], names, rows), "Nudging one z changes every output.", J=J)
