"""Two cures of depth: shortcuts around layers, and normalisation inside them."""

import numpy as np

from .. import datasets, plots
from ..activations import relu, sigmoid
from .initialization import rms
from .result import Result
from .seeds import remembered, seed


def errors_through(shortcuts, layers=50, width=50, examples=25):
    """Return the rms of ∂C/∂a^l for l = 0 … L, as multiples of the last, in layers of sigmoids by LeCun's rule.

    With `shortcuts` a layer returns a + σ(z)/√L instead of σ(z).
    """
    rng = np.random.default_rng(seed(0))
    W = [rng.standard_normal((width, width)) / np.sqrt(width) for _ in range(layers)]
    a = rng.standard_normal((width, examples))
    last = rng.standard_normal((width, examples))
    share = 1 / np.sqrt(layers) if shortcuts else 1.0
    slopes = []
    for weights in W:
        z = weights @ a
        slopes.append(share * sigmoid.prime(z))
        a = share * sigmoid(z) + (a if shortcuts else 0)
    back = [last]
    for weights, slope in zip(W[::-1], slopes[::-1], strict=True):
        through = weights.T @ (back[-1] * slope)
        back.append(through + (back[-1] if shortcuts else 0))
    sizes = np.array([rms(slope_of_a) for slope_of_a in back[::-1]])
    return sizes / sizes[-1]


def shortcuts(layers=50):
    """Follow errors back through a deep stack of sigmoids, with shortcuts around the layers and without."""
    plain = errors_through(False, layers)
    kept = errors_through(True, layers)
    series = {"plain": plain, "with shortcuts": kept}
    title = f"What arrives of an error behind {layers} layers of sigmoids"
    labels = {"log": "y", "title": title}
    names = ["layer $l$", f"rms of the error (1 in layer {layers})"]
    figure = plots.stills.bands(np.arange(layers + 1), series, *names, **labels)
    figure.axes[0].set_yticks(10.0 ** np.arange(0, -33, -8))
    words = f"Behind {layers} layers: {plain[0]:.0e} without shortcuts, {kept[0]:.1f} with them."
    return Result(figure, words, plain=plain, kept=kept)


def normalized(z):
    """Return z, (n, m), less each neuron's mean over the batch, and divided by its standard deviation."""
    return (z - z.mean(axis=1, keepdims=True)) / (z.std(axis=1, keepdims=True) + 1e-30)


def sizes_through(weight_rms, normalize, layers=20, width=100, examples=50):
    """Return the rms of what enters each ReLU, z or normalised z, in layers whose weights have this rms."""
    rng = np.random.default_rng(seed(0))
    a = rng.standard_normal((width, examples))
    sizes = []
    for _ in range(layers):
        z = weight_rms * rng.standard_normal((width, width)) @ a
        z = normalized(z) if normalize else z
        sizes.append(rms(z))
        a = relu(z)
    return np.array(sizes)


def normalization(weights=(0.01, 0.1, 1.0), layers=20):
    """Follow signals through deep ReLU networks of small and large weights, plain and normalised."""
    panels = {}
    for title, normalize in {"plain": False, "normalised over the batch": True}.items():
        panels[title] = {f"weights of rms {size:g}": sizes_through(size, normalize, layers) for size in weights}
    t = np.arange(1, layers + 1)
    figure = plots.stills.band_panels(t, panels, "layer $l$", "rms of $z^l$", log="y", left=88)
    ends = ", ".join(f"{values[-1]:.0e} with {label}" for label, values in panels["plain"].items())
    words = f"Plain, in layer {layers}: {ends}; normalised: 1 in every layer."
    return Result(figure, words, **{"plain": panels["plain"], "normalised": panels["normalised over the batch"]})


def forward(W, a, shortcuts, normalize):
    """Return the last layer's activations, and of each layer of sigmoids its input, its z and the std of z.

    W (L, S, n, n), a (S, n, m). With `normalize`, z is normalised over the m examples; else its std counts as 1.
    """
    share = 1 / np.sqrt(len(W)) if shortcuts else 1.0
    seen = []
    for weights in W:
        z = weights @ a
        std = 1.0
        if normalize:
            std = z.std(axis=-1, keepdims=True) + 1e-30
            z = (z - z.mean(axis=-1, keepdims=True)) / std
        seen.append((a, z, std))
        a = share * sigmoid(z) + (a if shortcuts else 0)
    return a, seen


def backward(W, seen, error, shortcuts, normalize):
    """Return the slopes of the cost for W and for the first layer's input, from `error`, those for the last output."""
    share = 1 / np.sqrt(len(W)) if shortcuts else 1.0
    slopes = np.empty_like(W)
    for l in reversed(range(len(W))):
        a, z, std = seen[l]
        through = error * share * sigmoid.prime(z)
        if normalize:  # a value also moves its batch's mean and std
            along = (through * z).mean(axis=-1, keepdims=True)
            through = (through - through.mean(axis=-1, keepdims=True) - z * along) / std
        slopes[l] = through @ a.swapaxes(-1, -2)
        error = W[l].swapaxes(-1, -2) @ through + (error if shortcuts else 0)
    return slopes, error


@remembered
def deep_training(shortcuts, normalize, layers=20, networks=5, updates=500, eta=0.5):
    """Train deep networks of sigmoids on the two moons: costs, (T, networks), and shares of right answers, (networks,).

    Each layer has ten sigmoids without biases, by LeCun's rule; the two inputs are brought to ten by weights alone.
    The output is a sigmoid, the cost the cross-entropy, and each update uses all 200 examples. Costs are those before
    every tenth update, and at the end.
    """
    x, y = datasets.moons(200, rng=seed(0))
    rng = np.random.default_rng(seed(1))
    first = rng.standard_normal((networks, 10, 2)) / np.sqrt(2)
    W = rng.standard_normal((layers, networks, 10, 10)) / np.sqrt(10)
    last = rng.standard_normal((networks, 1, 10)) / np.sqrt(10)
    costs = []
    for update in range(updates + 1):
        a, seen = forward(W, first @ x, shortcuts, normalize)
        p = sigmoid(last @ a)
        if update % 10 == 0:
            costs.append(-np.log(np.where(y == 1, p, 1 - p)).mean(axis=(-2, -1)))
        if update < updates:
            delta = (p - y) / y.size
            slopes, error = backward(W, seen, last.swapaxes(-1, -2) @ delta, shortcuts, normalize)
            last -= eta * delta @ a.swapaxes(-1, -2)
            W -= eta * slopes
            first -= eta * error @ x.T
    return np.array(costs), ((p > 0.5) == (y == 1)).mean(axis=(-2, -1))


def trained(networks=5, updates=500):
    """Train twenty layers of sigmoids plain and with each cure: `costs` (T, networks), `right` (networks,), by name."""
    cures = {"plain": (False, False), "normalised": (False, True), "with shortcuts": (True, False)}
    costs = {}
    right = {}
    for name, (around, inside) in cures.items():
        costs[name], right[name] = deep_training(around, inside, networks=networks, updates=updates)
    title = f"Twenty layers of sigmoids (band: 10–90 % of {networks} networks)"
    figure = plots.stills.bands(np.arange(0, updates + 1, 10), costs, "update", "cost C", title=title)
    figure.axes[0].set_ylim(0, 0.8)
    learned = ", ".join(f"{name}: {(found[-1] < 0.6).sum()} of {networks}" for name, found in costs.items())
    return Result(figure, f"Below a cost of 0.6 at the end: {learned}.", costs=costs, right=right)


def twins(shortcuts, normalize, updates=200, eta=0.5):
    """Train twins, two neurons of each of two layers that begin with the same weights: how far apart they are, (T,).

    All weights begin at ½. The inputs of the two neurons differ; with `shortcuts` each carries its own along.
    """
    rng = np.random.default_rng(seed(0))
    x = rng.standard_normal((2, 20))
    y = (x[:1] > x[1:]).astype(float)
    w = np.full(10, 0.5)  # two layers of 2 × 2, and the output's two
    apart = []
    for _ in range(updates + 1):
        weights = w[:8].reshape(2, 2, 2)  # layer, neuron, input
        apart.append(abs(weights[:, 0] - weights[:, 1]).max())
        nudges = 1e-6 * np.eye(len(w))
        up = np.array([_cost(w + nudge, x, y, shortcuts, normalize) for nudge in nudges])
        down = np.array([_cost(w - nudge, x, y, shortcuts, normalize) for nudge in nudges])
        w = w - eta * (up - down) / 2e-6
    return np.array(apart)


def _cost(w, x, y, shortcuts, normalize):
    """Return the quadratic cost of two layers of two sigmoids and a linear output."""
    a = x
    for weights in w[:8].reshape(2, 2, 2):
        z = weights @ a
        out = sigmoid(normalized(z) if normalize else z)
        a = a + out / np.sqrt(2) if shortcuts else out
    return ((w[8:] @ a - y) ** 2).mean() / 2
