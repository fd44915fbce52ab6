"""What the notebooks beside chapter 1 look at: curves of straight pieces, and whether depth or width makes them."""

import numpy as np

from .. import datasets, plots
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .result import Result
from .seeds import remembered, seed

REACH = 1.5


def wave(x):
    """A curve to draw: sin 3x + 0.3x."""
    return np.sin(3 * x) + 0.3 * x


def hinge_network(pieces, f=wave):
    """Return a network of one hidden layer of ReLUs that meets f at the ends of equally long pieces of [-1.5, 1.5].

    Hidden neuron i is a hinge: 0 up to its place, then rising. Its weight to the output is how much the slope changes
    there.
    """
    places = np.linspace(-REACH, REACH, pieces + 1)
    slopes = np.diff(f(places)) / np.diff(places)
    net = Network([1, pieces, 1], "relu", "identity")
    net.W[1][:] = 1.0
    net.b[1][:, 0] = -places[:-1]
    net.W[2][0] = np.diff(slopes, prepend=0.0)
    net.b[2][:] = f(places[0])
    return net


def drawn_by_hinges(pieces=6, f=wave):
    """Draw a curve and the network of so many hinges beside it; the result's `error` is the largest gap."""
    x = np.linspace(-REACH, REACH, 1201)
    net = hinge_network(pieces, f)
    drawn = net(x[None])[0]
    error = float(abs(drawn - f(x)).max())
    curves = {"the curve": f(x), f"{pieces} ReLUs": drawn}
    title = f"{pieces} pieces: the largest gap is {error:.3f}"
    at = x[abs(drawn - f(x)).argmax()]
    figure = plots.stills.graphs(x, {title: (curves, [("", at)])}, "$x$", "$a$")
    hinges = -net.b[1][:, 0]
    colour = plots.palette.SERIES[1].colour
    figure.axes[0].plot(hinges, net(hinges[None])[0], "o", color=colour, markersize=8)
    return Result(figure, f"With {pieces} pieces the largest gap is {error:.3f}.", error=error)


def gaps(pieces=(8, 16, 32, 64, 128), f=wave):
    """Measure the largest gap for each number of pieces, and how steeply it falls on logarithmic axes."""
    errors = np.array([drawn_by_hinges(count, f).error for count in pieces])
    slope = float(np.polyfit(np.log(pieces), np.log(errors), 1)[0])
    title = "Twice the pieces, a quarter of the gap"
    labels = {"log": "xy", "plain": True, "title": title, "width": 460, "height": 520}
    figure = plots.stills.bands(pieces, {"largest gap": errors}, "number of pieces", "largest gap", **labels)
    ax = figure.axes[0]
    ax.get_legend().remove()
    ax.set(xlim=(4, 250), ylim=(errors.min() / 2, errors.max() * 2))
    ax.set_aspect("equal")  # a power of ten is as long across as down, so that a slope looks like its number
    listed = ", ".join(f"{error:.4f}" for error in errors)
    return Result(
        figure, f"{', '.join(map(str, pieces))} pieces: the largest gap is {listed}.", errors=errors, slope=slope
    )


def placed_lines(k):
    """Return slopes and heights of k lines whose maximum keeps within 1 / (2k²) of x² on [-1, 1]: raised tangents."""
    touch = -1 + (2 * np.arange(k) + 1) / k
    return 2 * touch, 1 / (2 * k**2) - touch**2


@remembered
def trained_lines(k=8, neurons=20):
    """Train maxout neurons of k lines on x², and count how many of the lines are the largest anywhere.

    The result's `before` and `after` say of each line whether it is, (neurons, k); `used` counts them after the
    training, and `errors` is the largest gap of each neuron.
    """
    x = np.linspace(-1, 1, 201)[None]
    lines = Network([1, 1], output=f"maxout({k})", initializer="normal", rng=seed(0), copies=neurons)
    data = (x, x**2)
    before = somewhere_largest(lines, x)
    for _step in sgd(lines, data, eta=0.02, batch_size=20, epochs=300, rng=seed(0), optimizer="adam"):
        pass
    after = somewhere_largest(lines, x)
    used = after.sum(axis=1)
    errors = abs(lines(x) - x**2).max(axis=(1, 2))
    names = [str(count) for count in range(1, k + 1)]
    heights = [(used == count).sum() for count in range(1, k + 1)]
    title = f"None of {neurons} maxout neurons uses all {k} lines" if used.max() < k else f"{k} lines in use"
    figure = plots.stills.bars(names, heights, "number of maxout neurons", log=False, title=title)
    plots.dress(figure.axes[0], ylabel="lines in use")
    return Result(figure, f"{title}.", before=before, after=after, used=used, errors=errors)


def somewhere_largest(lines, x):
    """Return of each line of a stack of maxout neurons whether it is the largest at one of x (1, N) at least."""
    z = lines.W[1] @ x + lines.b[1]
    winner = z.argmax(axis=1)[:, None]
    return (winner == np.arange(z.shape[1])[:, None]).any(axis=2)


def tents(layers):
    """Return a network of 2 ReLUs a layer that folds [0, 1] so many times: each layer doubles the pieces."""
    net = Network([1, *[2] * layers, 1], "relu", "identity")
    for l in range(1, layers + 1):
        net.W[l][:] = 1.0 if l == 1 else [[2.0, -4.0], [2.0, -4.0]]
        net.b[l][:, 0] = [0.0, -0.5]
    net.W[layers + 1][:] = [[2.0, -4.0]]
    net.b[layers + 1][:] = 0.0
    return net


def pieces_of(net, low=0.0, high=1.0, steps=2**12):
    """Count the straight pieces of a network of one input between low and high, whose corners lie on a grid."""
    x = np.linspace(low, high, steps + 1)
    slopes = np.diff(net(x[None])[0])
    return 1 + int((abs(np.diff(slopes)) > 1e-9).sum())


def folded(layers=(1, 2, 3)):
    """Draw what tents make of [0, 1], one panel for each number of layers."""
    x = np.linspace(0, 1, 2**10 + 1)
    panels = {}
    for count in layers:
        net = tents(count)
        panels[f"layers: {count}, knobs: {net.size}"] = ({f"{pieces_of(net)} pieces": net(x[None])[0]}, [])
    figure = plots.stills.graphs(x, panels, "$x$", "$a$", limits=[(0, 1.45)] * len(panels), side=300)
    return Result(figure, "; ".join(panels))


KINDS = {"deep 2-8-8-8-1": [2, 8, 8, 8, 1], "shallow 2-44-1": [2, 44, 1]}
ETAS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)


@remembered
def depth_race(etas=ETAS, networks=10, epochs=200):
    """Train deep and shallow networks of 177 knobs on two spirals, with every learning rate: median costs at the end.

    The result's `costs` holds, by name, the cost of each network, (etas, networks).
    """
    spirals = datasets.spirals(300, noise=0, rng=seed(0))
    costs = {}
    for name, sizes in KINDS.items():
        nets = Network(
            sizes, "tanh", cost="cross-entropy", initializer="glorot", rng=seed(0), copies=networks * len(etas)
        )
        eta = np.repeat(etas, networks)[:, None]
        with np.errstate(all="ignore"):
            for _step in sgd(nets, spirals, eta=eta, batch_size=30, epochs=epochs, rng=seed(0), optimizer="adam"):
                pass
            costs[name] = np.nan_to_num(evaluate(nets, spirals).cost.reshape(len(etas), networks), nan=9.0)
    title = f"177 knobs each (band: 10–90 % of {networks} networks)"
    figure = plots.stills.bands(etas, costs, "learning rate η", "cost after training", log="xy", title=title)
    best = {name: float(np.median(cost, axis=1).min()) for name, cost in costs.items()}
    return Result(figure, f"Each at its own best η, {min(best, key=best.get)} ends lower.", costs=costs, best=best)
