"""What chapter 1 looks at: one neuron, two in between, a layer, and what is left of a network without σ."""

import numpy as np

from .. import activations, datasets, plots
from ..activations import sigmoid
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .result import Result
from .seeds import remembered, seed

SHARP = 10.0  # weights that make a sigmoid nearly a hard step, between corners that are 2 apart


def hard_and_soft(w1=1.0, by=0.4, w2=-1.0, b=0.5, x=(1.0, 2.0)):
    """Turn one weight of a neuron up, and compare what a hard step and a soft step (the sigmoid) make of it.

    The result's `z` holds the weighted input before and after, `hard` and `soft` the two answers.
    """
    z = np.array([w1 * x[0] + w2 * x[1] + b, (w1 + by) * x[0] + w2 * x[1] + b])
    at = np.linspace(-6, 6, 1201)
    marks = [("before", z[0]), ("after", z[1])]
    hard = 1.0 * (z > 0)
    soft = sigmoid(z)
    panels = {
        f"Hard: {hard[0]:.0f} before, {hard[1]:.0f} after": ({"hard step": 1.0 * (at > 0)}, marks),
        f"Soft: {soft[0]:.3f} before, {soft[1]:.3f} after": ({"soft step": sigmoid(at)}, marks),
    }
    figure = plots.stills.graphs(at, panels, "weighted input $z$", "answer $a$", limits=2 * [(-0.05, 1.05)])
    words = f"z goes from {z[0]:.1f} to {z[1]:.1f}; hard: {hard[0]:.0f}, {hard[1]:.0f}; "
    return Result(figure, words + f"soft: {soft[0]:.3f}, {soft[1]:.3f}.", z=z, hard=hard, soft=soft)


def sharper(w=(1.0, -1.0), times=(1, 2, 5)):
    """Walk across a neuron's line along w, for w and b as they are and several times as large: how fast does a change?

    The result's `slopes` are those of a at the line.
    """
    length = float(np.hypot(*w))
    way = np.linspace(-3, 3, 301)
    curves = {f"w and b times {c}": sigmoid(c * length * way) for c in times}
    slopes = np.array([c * length / 4 for c in times])
    listed = ", ".join(f"{slope:.2f}" for slope in slopes)
    figure = plots.stills.graphs(way, {f"Slope at the line: {listed}": (curves, [])}, "distance from the line", "$a$")
    return Result(figure, f"The slopes of a at the line are {listed}.", slopes=slopes)


def shadows(w=(1.0, -1.0), x=((2.0, 1.0), (1.0, 0.0), (0.0, -1.0), (-1.5, 0.5))):
    """Let points fall on the line of the arrow w, at right angles: equal shadows, equal w·x."""
    w = np.array(w)
    points = np.array(x).T
    products = w @ points
    names = [f"w·x = {value:g}".replace("-", "−") for value in products]
    title = f"{(products == products[0]).sum()} points have one shadow, and one w·x"
    figure = plots.stills.shadows(w, points, names, title)
    return Result(figure, "; ".join(names), products=products)


def xor_network(scale=SHARP):
    """Return a 2-2-1 network of sigmoids that is yes where the signs of its inputs differ: OR, but not AND."""
    net = Network([2, 2, 1])
    net.W[1][:] = [[scale, scale], [scale, scale]]
    net.b[1][:] = [[scale], [-scale]]
    net.W[2][:] = [[2 * scale, -2 * scale]]
    net.b[2][:] = [[-scale]]
    return net


def two_planes():
    """Show the four points of XOR twice: in the plane of the inputs, and in that of the two hidden neurons."""
    net = xor_network()
    data = datasets.xor(n=4, noise=0)
    hidden = sigmoid(net.W[1] @ data.x + net.b[1])
    first = {
        "title": "Inputs: no line parts the colours",
        "axes": ("$x_1$", "$x_2$"),
        "points": data.x,
        "lines": [("$h_1$: at least one", net.W[1][0], net.b[1][0, 0]), ("$h_2$: both", net.W[1][1], net.b[1][1, 0])],
        "extent": (-2.2, 2.2, -2.2, 2.2),
        "names": [f"({u:g}, {v:g})".replace("-", "−") for u, v in data.x.T],
    }
    second = {
        "title": "Hidden neurons: one line does",
        "axes": ("$h_1$", "$h_2$"),
        "points": hidden,
        "lines": [("output", net.W[2][0], net.b[2][0, 0])],
        "extent": (-0.6, 1.6, -0.6, 1.6),
        "names": ["(−1, −1)", "(−1, 1) and (1, −1)", "", "(1, 1)"],
    }
    figure = plots.stills.point_maps([first, second], data.labels)
    return Result(figure, "Hidden: (−1, 1) and (1, −1) both fall on (1, 0).", hidden=hidden, answers=net(data.x))


def random_networks(hidden=(0, 1, 2, 4, 8), activation="sigmoid", networks=20_000, reach=10.0):
    """Draw weights and biases at random from −reach to reach: how many networks get all four points of XOR right?

    hidden lists how many hidden neurons to try, where 0 is a single neuron. The result's `right` counts the points that
    each network gets right, (len(hidden), networks), and `solved` the networks with all four.
    """

    def anything(n_out, n_in, rng):
        return rng.uniform(-reach, reach, (n_out, n_in)), rng.uniform(-reach, reach, n_out)

    corners = datasets.xor(n=4, noise=0)
    right = []
    for count in hidden:
        sizes = [2, count, 1] if count else [2, 1]
        nets = Network(sizes, activation, initializer=anything, rng=seed(0), copies=networks)
        right.append(np.round(4 * evaluate(nets, corners).accuracy))
    solved = (np.array(right) == 4).sum(axis=1)
    names = [f"{count} hidden" for count in hidden]
    title = f"XOR by chance: solved by how many of {networks:,} ({activation})"
    figure = plots.stills.bars(names, solved, "networks with all four points right", log=False, title=title)
    listed = ", ".join(f"{name}: {count}" for name, count in zip(names, solved, strict=True))
    return Result(
        figure,
        f"Of {networks:,} random networks ({activation}) so many solve XOR: {listed}.",
        solved=solved,
        right=np.array(right),
    )


def small_network():
    """Return a 2-3-1 network with weights of one digit, and one example: net, x. Chapter 3 gives it a second output."""
    net = Network([2, 3, 1])
    net.W[1][:] = [[1.0, -2.0], [0.5, 1.0], [-1.0, 0.6]]
    net.b[1][:] = [[0.5], [0.0], [0.2]]
    net.W[2][:] = [[1.0, -1.0, 0.5]]
    net.b[2][:] = [[0.0]]
    return net, np.array([[1.0], [0.5]])


def names_of_weights(lit=(1, 3, 2)):
    """Draw a 2-3-1 network with the names of its weights, one of them (layer, to, from) as a thick line."""
    inside = [["$x_1$", "$x_2$"], ["$a^1_1$", "$a^1_2$", "$a^1_3$"], ["$a^2_1$"]]
    l, j, k = lit
    title = f"$w^{l}_{{{j}{k}}}$: to neuron {j} of layer {l}, from neuron {k} of layer {l - 1}"
    figure = plots.stills.named_graph([2, 3, 1], inside, lit, title)
    return Result(figure, f"w^{l}_{j}{k} leads to neuron {j} of layer {l} from neuron {k} of layer {l - 1}.")


def worked_example():
    """Send one example through the small network: the graph, and beside it each neuron's sum with its numbers."""
    net, x = small_network()
    z, a = net.forward(x)
    lines = []
    for l in (1, 2):
        for j in range(net.sizes[l]):
            products = [f"{plain(w)} · {plain(v, 3)}" for w, v in zip(net.W[l][j], a[l - 1][:, 0], strict=True)]
            before = plain(z[l][j, 0], 3).strip("()")
            total = f"{' + '.join(products)} + {plain(net.b[l][j, 0])} = {before}"
            lines.append((f"$z^{l}_{j + 1} = $ {total}", f"$a^{l}_{j + 1} = $ σ({before}) = {a[l][j, 0]:.3f}"))
    title = f"Forward: the output is {a[2][0, 0]:.3f}"
    figure = plots.stills.worked_graph(net.W, a, lines, title)
    return Result(figure, f"The output is {a[2][0, 0]:.3f}.", z=z, a=a, lines=lines)


def plain(value, digits=1):
    """Return a number as one writes it in a sum by hand: no zeros at the end, brackets around a negative one."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return f"({text.replace('-', '−')})" if value < 0 else text


def best_of_many(data, hidden=(2, 2, 2, 2), activation="tanh", networks=64, epochs=300):
    """Train narrow networks from many starts, and return the one of lowest cost: narrow ones often get stuck."""
    sizes = [2, *hidden, 1]
    how = {"cost": "cross-entropy", "initializer": "glorot", "rng": seed(0), "copies": networks}
    nets = Network(sizes, activation, **how)
    for _step in sgd(nets, data, eta=0.02, batch_size=20, epochs=epochs, rng=seed(0), optimizer="adam"):
        pass
    return nets[int(np.nanargmin(evaluate(nets, data).cost))].copy()


@remembered
def bent_spirals():
    """Return a trained network of four narrow hidden layers, and the two spirals that it tells apart."""
    data = datasets.spirals(n=300, rng=seed(0))
    return best_of_many(data, networks=128), data


def best_lines(data, angles=360):
    """Try every line of 360 directions on points (2, N): what does the best get right, each class against the rest?

    Of two classes only class 1 is asked for, because a neuron turned round answers the other. The result's `right` are
    the best shares.
    """
    around = np.linspace(0, 2 * np.pi, angles, endpoint=False)
    directions = np.stack([np.cos(around), np.sin(around)], axis=1)
    heights = directions @ data.x
    order = heights.argsort(axis=1)
    panels, right = [], []
    for k in range(1 if data.classes == 2 else 0, data.classes):
        yes = (data.labels == k)[order]
        gained = np.cumsum(np.where(yes, -1, 1), axis=1)  # by saying no to one point more, from the lowest on
        best = np.unravel_index(gained[:, :-1].argmax(), gained[:, :-1].shape)
        right.append((yes[0].sum() + gained[best]) / yes.shape[1])
        w = directions[best[0]]
        edge = heights[best[0], order[best[0], best[1] : best[1] + 2]].mean()
        title = f"One line for class {k}: {right[-1]:.0%} right"
        wrong = (w @ data.x > edge) != (data.labels == k)
        panels.append(panel_of(data.x, w, -edge, title) | {"yes": k, "wrong": wrong})
    figure = plots.stills.point_maps(panels, data.labels)
    listed = ", ".join(f"{share:.0%}" for share in right)
    return Result(figure, f"The best lines get {listed} right.", right=np.array(right))


def panel_of(x, w, b, title):
    """Return a panel of `point_maps`: points, and the line of one neuron."""
    panel = {"title": title, "axes": ("$x_1$", "$x_2$"), "points": x, "names": [], "size": 6}
    return panel | {"lines": [("the line", w, b)], "extent": plots.frame(x)}


def layer_of(net, l):
    """Return the function that sends inputs (n_0, m) to a^l."""
    return lambda x: net.forward(x).a[l]


def bending():
    """Show two spirals and a grid as inputs, after both strokes of layer 1, and after layers 2, 3 and 4 with a line."""
    net, data = bent_spirals()
    panels = [
        ("the inputs", "x", lambda x: x, None),
        ("layer 1: $W a + b$ alone", "z", lambda x: net.forward(x).z[1], None),
        ("layer 1: after σ", "a", layer_of(net, 1), None),
    ]
    for l in range(2, net.L):
        line = (net.W[net.L][0], net.b[net.L][0, 0]) if l == net.L - 1 else None
        panels.append((f"after layer {l}", "a", layer_of(net, l), line))
    figure = plots.stills.bent_planes(panels, data.x, data.labels)
    right = evaluate(net, data).accuracy
    return Result(
        figure, f"After the last hidden layer one line has {right:.0%} of the points on their own side.", right=right
    )


def all_activations(names=("sigmoid", "tanh", "relu", "softplus"), z=5.0):
    """Draw activations together, and beside them their slopes; the result's `slopes` are those at z, by name."""
    at = np.linspace(-6, 6, 601)
    sigmas = {name: activations.by_name(name) for name in names}
    heights = {name: sigma(at) for name, sigma in sigmas.items()}
    primes = {name: sigma.prime(at) for name, sigma in sigmas.items()}
    slopes = {name: float(sigma.prime(np.array([z]))[0]) for name, sigma in sigmas.items()}
    panels = {"The activation σ(z)": (heights, []), f"Its slope σ′(z); dotted: z = {z:g}": (primes, [("", z)])}
    figure = plots.stills.graphs(at, panels, "weighted input $z$", "", limits=[(-1.3, 4), (-0.1, 1.3)])
    listed = ", ".join(f"{name} {slope:.4f}" for name, slope in slopes.items())
    return Result(figure, f"Slopes at z = {z:g}: {listed}.", slopes=slopes)


def patient():
    """Ask a network of sigmoids about three people, whose height and weight are given in centimetres and kilograms.

    The result's `z` and `a` are those of its hidden layer, `answers` its outputs.
    """
    people = np.array([[158.0, 171.0, 190.0], [49.0, 82.0, 77.0]])
    net = Network([2, 3, 1])
    net.W[1][:] = [[0.4, 0.3], [0.6, -0.2], [-0.3, -0.5]]
    net.W[2][:] = [[1.2, -0.7, 0.9]]
    z, a = net.forward(people)
    heads = ["", "$z^1_1$", "$z^1_2$", "$z^1_3$", "$a^1_1$", "$a^1_2$", "$a^1_3$", "output"]
    rows = np.vstack([z[1], a[1], a[2]]).T
    names = ["Ana", "Ben", "Cleo"]
    figure = plots.stills.table(heads, names, rows, "Three people, one answer", digits=3)
    return Result(figure, f"The outputs: {a[2][0].round(3)}", z=z[1], a=a[1], answers=a[2])
