"""Runs on XOR that stall: networks with small first weights, and one that begins at zero."""

import numpy as np

from .. import critical, datasets, plots
from ..network import Network
from .result import Result
from .seeds import remembered, seed

SHRUNK = 0.3  # the usual first weights are multiplied by it: the smaller they are, the longer the stall
GUESS = 0.125  # the cost of answering 1/2 to everybody
GONE = 0.115  # a cost below it: the stall is over
EXIT = 0.12
NAMES = ("run A", "run B", "run C")


def xor_points():
    """Return the forty points of XOR, twenty of each class."""
    return datasets.xor(n=40, noise=0.3, rng=seed(0))


def twenty_networks():
    """Return twenty 2-2-1 networks of tanh neurons with small first weights, as a stack."""
    nets = Network([2, 2, 1], "tanh", copies=20, rng=seed(1))
    nets.theta *= SHRUNK
    return nets


@remembered
def followed(updates=1500, eta=1.0):
    """Descend on all forty points: θ (T, 20, 9), the cost and ‖∇C‖ (T, 20) before each update."""
    data = xor_points()
    nets = twenty_networks()
    thetas, costs, slopes = [], [], []
    for _ in range(updates):
        found = nets.backprop(*data)
        thetas.append(nets.theta.copy())
        costs.append(found.cost)
        slopes.append(np.linalg.norm(found.grad, axis=-1))
        nets.theta -= eta * found.grad
    return np.array(thetas), np.array(costs), np.array(slopes)


def departures():
    """Return the update at which each of the twenty runs has left its stall, (20,); 1,500 for one that has not."""
    _thetas, costs, _slopes = followed()
    gone = costs < GONE
    return np.where(gone.any(axis=0), gone.argmax(axis=0), len(costs))


@remembered
def usual_departures(updates=1500):
    """Return the updates at which the same twenty networks leave, if their first weights are the usual ones, (20,)."""
    nets = twenty_networks()
    nets.theta /= SHRUNK
    left = np.full(20, updates)
    for update in range(updates):
        found = nets.backprop(*xor_points())
        left[(found.cost < GONE) & (left == updates)] = update
        nets.theta -= found.grad
    return left


def chosen():
    """Return the numbers of two runs: the eleventh to leave its stall, and the seventeenth."""
    order = departures().argsort(kind="stable")
    return int(order[10]), int(order[16])


def run_c():
    """Return run C as it begins: all weights are 0, and the biases of the two hidden neurons are 0 and 0.5."""
    net = Network([2, 2, 1], "tanh", initializer="zeros")
    net.b[1][:] = [[0.0], [0.5]]
    return net


def costs_from(theta, updates=1500, eta=1.0):
    """Descend from the place theta with run C's network and return its costs, (updates,)."""
    net = run_c().at(np.array(theta))
    costs = []
    for _ in range(updates):
        found = net.backprop(*xor_points())
        costs.append(float(found.cost))
        net.theta -= eta * found.grad
    return np.array(costs)


def three_runs(updates=100):
    """Show two of the twenty runs and run C, for so many updates."""
    costs = followed()[1][:updates]
    curves = {name: costs[:, number] for name, number in zip(NAMES, chosen(), strict=False)}
    curves[NAMES[2]] = costs_from(run_c().theta, updates)
    ends = [float(curve[-1]) for curve in curves.values()]
    title = f"After {updates} updates: {', '.join(f'{end:.3f}' for end in ends)}"
    figure = plots.stills.bands(np.arange(updates), curves, "update", "cost C", title=title)
    figure.axes[0].set_ylim(0, 0.2)
    return Result(figure, f"Three costs. {title}.", ends=np.array(ends))


def longer():
    """Show the same three runs for 1,500 updates."""
    first, second = (int(departures()[number]) for number in chosen())
    found = three_runs(updates=1500)
    title = f"Run A leaves at {first}, run B at {second}, run C not at all"
    found.figure.axes[0].set_title(title, loc="left", fontsize=plots.style.LARGE)
    return Result(found.figure, f"{title}.", leaves=np.array([first, second]), ends=found.ends)


def flattest(slopes, leaves):
    """Return the update, up to the one at which a run leaves, at which its ‖∇C‖ (T,) is smallest."""
    return int(slopes[: leaves + 1].argmin())


@remembered
def saddles():
    """Measure each of the twenty runs at its flattest moment before it leaves.

    Returns a dict of arrays, one entry a run: `at` that update, `leaves`, `slope` the gradient's norm there, `steepest`
    its largest on the fall, `values` the eigenvalues (20, 9), `exits` the lowest eigenvector (20, 9), `other` the
    highest one, and `cosine`, how well the exit agrees with the way that the run then takes.
    """
    thetas, costs, slopes = followed()
    measured = []
    for run, leaves in enumerate(departures()):
        at = flattest(slopes[:, run], leaves)
        values, vectors = np.linalg.eigh(critical.hessian(twenty_networks()[run], xor_points(), thetas[at, run]))
        last = min(leaves, len(costs) - 1)
        way = thetas[max((costs[:, run] < EXIT).argmax(), at + 1), run] - thetas[at, run]
        cosine = abs(vectors[:, 0] @ way) / np.linalg.norm(way)
        steepest = slopes[last:, run].max()
        measured.append((at, leaves, slopes[at, run], steepest, values, vectors[:, 0], vectors[:, -1], cosine))
    names = ("at", "leaves", "slope", "steepest", "values", "exits", "other", "cosine")
    return dict(zip(names, map(np.array, zip(*measured, strict=True)), strict=True))


def what_they_measure(update=100):
    """Return (name, ‖∇C‖, eigenvalues of the Hessian) of each of the three runs, after so many updates."""
    data = xor_points()
    places = [followed()[0][update, run] for run in chosen()] + [run_c().theta]
    found = []
    for name, theta in zip(NAMES, places, strict=True):
        values = np.linalg.eigvalsh(critical.hessian(run_c(), data, theta))
        found.append((name, float(np.linalg.norm(critical.gradient(run_c(), data, theta))), values))
    return found


def measured(update=100):
    """Say what each of the three runs can measure while it stalls: ‖∇C‖, the lowest and the highest curvature."""
    lines = [f"{'':7} {'size of the gradient':>20} {'lowest curvature':>17} {'highest':>8}"]
    for name, size, values in what_they_measure(update):
        lines.append(f"{name:7} {size:20.4f} {values[0]:17.4f} {values[-1]:8.3f}")
    return Result(None, "\n".join(lines))


def past_the_saddle():
    """Show run A in the plane of two eigenvectors of its saddle: the way past it, and the cost on the way."""
    run = chosen()[0]
    found = saddles()
    leaves = int(found["leaves"][run])
    thetas, costs, _slopes = followed()
    middle = thetas[found["at"][run], run]
    plane = np.stack([found["exits"][run], found["other"][run]], axis=1)
    path = plane.T @ (thetas[: leaves + 1, run] - middle).T
    net, data = twenty_networks()[run], xor_points()
    reach = 1.15 * abs(path).max()
    shape = {"extent": (-reach, reach, -0.6 * reach, 0.6 * reach), "middle": GUESS, "resolution": 41}
    titles = ["A dot every 20 updates", f"It leaves at update {leaves}"]
    figure = plots.stills.map_and_cost(
        lambda w: net.at(middle + w.T @ plane.T).backprop(*data).cost,
        path=path,
        costs=costs[: leaves + 1, run],
        every=20,
        titles=titles,
        names=["along the lowest curvature", "along the highest"],
        **shape,
    )
    words = f"The path stays near the saddle, and leaves it along the lowest curvature by update {leaves}."
    return Result(figure, words, path=path)
