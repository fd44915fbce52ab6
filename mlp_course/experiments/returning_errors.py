"""The errors that come back: whose fault, how they are averaged, who learns slowly, and where they fade."""

from functools import lru_cache

import numpy as np

from .. import datasets, plots
from ..gradients import one_by_one
from ..network import Network
from .result import Result
from .seeds import seed


def small_network():
    """Return a 2-3-2 network with weights of one digit, and one example: net, x, y."""
    net = Network([2, 3, 2])
    net.W[1][:] = [[1.0, -2.0], [0.5, 1.0], [-1.0, 0.6]]
    net.b[1][:] = [[0.5], [0.0], [0.2]]
    net.W[2][:] = [[1.0, -1.0, 0.5], [-0.5, 1.5, 1.0]]
    net.b[2][:] = [[0.0], [0.5]]
    return net, np.array([[1.0], [0.5]]), np.array([[1.0], [0.0]])


def blame(net, x, y):
    """Show ∂C/∂ of every weight and bias, one matrix a layer."""
    grad = net.backprop(x, y).grad
    return Result(
        plots.stills.layers(net.blocks(grad)[1:]), f"The largest in size is {grad[abs(grad).argmax()]:.3f}.", grad=grad
    )


def small_batch():
    """Return the network of `small_network` with six examples, as the columns of x and y."""
    net, _x, _y = small_network()
    data = datasets.moons(n=6, noise=0.1, rng=seed(1))
    return net, data.x, np.vstack([data.y, 1 - data.y])


def votes(net, x, y):
    """Show what each example of a batch wants of every knob of the last layer, and their mean."""
    singles = one_by_one(net, x, y)
    last = singles[:, -net.blocks(net.theta)[net.L].size :]
    n, fan_in = net.W[net.L].shape
    names = [name for j in range(1, n + 1) for name in (*(f"$w_{{{j}{k}}}$" for k in range(1, fan_in + 1)), f"$b_{j}$")]
    title = f"What {x.shape[1]} examples want of the knobs of layer {net.L}, and their mean"
    figure = plots.stills.averages(last.T, names, "slope", title=title)
    return Result(figure, f"{x.shape[1]} examples and their mean", singles=singles, last=last)


def pushed_neuron(activation="sigmoid", networks=20):
    """Push the bias of one hidden neuron down and up: how large are the gradients of the weights into and out of it?

    The result's `into` and `out_of` are those sizes, (pushes, networks).
    """
    data = datasets.spirals(n=60, classes=3, rng=seed(1))
    nets = Network([2, 6, 3], activation, copies=networks, rng=seed(0))
    pushes = np.linspace(-10, 10, 41)
    into, out_of = [], []
    for push in pushes:
        pushed = nets.copy()
        pushed.b[1][:, 0] += push
        dW = pushed.backprop(data.x, data.y).dW
        into.append(np.linalg.norm(dW[1][:, 0], axis=-1))
        out_of.append(np.linalg.norm(dW[2][:, :, 0], axis=-1))
    into, out_of = np.array(into), np.array(out_of)
    shares = {"weights into it": into / into.max(axis=0), "weights out of it": out_of / out_of.max(axis=0)}
    title = f"One {activation} neuron is pushed (band: 10–90 % of {networks} networks)"
    figure = plots.stills.bands(pushes, shares, "added to its bias", "gradient / its maximum", title=title)
    return Result(figure, title, pushes=pushes, into=into, out_of=out_of)


def error_sizes(activation, hidden=5, width=20, initializer="lecun", networks=20, examples=50):
    """Return how large δ is in each layer, as a multiple of the last layer's: root mean squares, (layers, networks)."""
    rng = np.random.default_rng(seed(0))
    x = rng.standard_normal((width, examples))
    y = rng.integers(0, 2, (1, examples)).astype(float)
    sizes = (*[width] * (hidden + 1), 1)
    starts = _starts(sizes, initializer, networks, seed(0))
    nets = Network(sizes, activation, "sigmoid", "cross-entropy", "zeros").at(starts)
    with np.errstate(all="ignore"):
        delta = nets.backprop(x, y).delta
        size = np.array([np.sqrt(np.square(d).mean(axis=(-2, -1))) for d in delta[1:]])
        return size / size[-1]


@lru_cache(maxsize=1)
def _starts(sizes, initializer, networks, rng):
    """Return θ of networks as they start, whatever their activation, (networks, P)."""
    return Network(sizes, initializer=initializer, rng=rng, copies=networks).theta


def fading(hidden=5, activations=("sigmoid", "tanh", "relu"), width=20, networks=20):
    """Follow the errors back through deep networks, one curve for each activation."""
    sizes = {name: error_sizes(name, hidden, width, networks=networks) for name in activations}
    layers = np.arange(1, hidden + 2)
    title = f"Errors on their way back (band: 10–90 % of {networks} networks)"
    labels = {"log": "y", "title": title, "legend_at": "lower right"}
    figure = plots.stills.bands(layers, sizes, "layer $l$", r"size of $\delta^l$ / size of $\delta^L$", **labels)
    first = ", ".join(f"{name} {np.median(size[0]):.0e}" for name, size in sizes.items())
    return Result(figure, f"Size of the first layer's errors: {first}.", sizes=sizes)


def two_jacobians(sigmoids, shares):
    """Show ∂a/∂z of sigmoids and of softmax, (n, n) each: a row for each output a_k, a column for each z_j."""
    n = len(shares)
    rows = [[f"$a_{k}$" for k in range(1, n + 1)]] * 2
    columns = [[f"$z_{j}$" for j in range(1, n + 1)]] * 2
    figure = plots.stills.matrices([sigmoids, shares], ["∂a/∂z, sigmoid at 0", "∂a/∂z, softmax"], columns, rows)
    empty = [int((abs(jacobian) < 1e-12).sum()) for jacobian in (sigmoids, shares)]
    return Result(figure, f"Zeros in the {n} × {n} Jacobian: {empty[0]} (sigmoid), {empty[1]} (softmax).")
