"""What chapter 5 says of symmetry: neurons that start alike, and knobs that start at zero and stay there."""

import numpy as np

from .. import datasets, plots
from ..evaluation import evaluate
from ..network import Network
from ..training import sgd
from .result import Result
from .seeds import remembered, seed


def all_equal(n_out, n_in, rng):
    """Draw one number from N(0, 1) and give it to every weight of the layer; biases are 0."""
    return np.full((n_out, n_in), rng.standard_normal()), np.zeros((n_out, 1))


def weights_of(start, epochs=100):
    """Train a 2-4-1 network on XOR and return the weight from input 1 to each hidden neuron, (updates + 1, 4)."""
    xor = datasets.xor(n=100, rng=seed(0))
    net = Network([2, 4, 1], cost="cross-entropy", initializer=start, rng=seed(2))
    seen = [net.W[1][:, 0].copy()]
    for _ in sgd(net, xor, eta=1.0, batch_size=10, epochs=epochs, rng=seed(3)):
        seen.append(net.W[1][:, 0].copy())
    return np.array(seen)


def twins(epochs=100):
    """Follow four weights through a training on XOR: from equal weights, and from different ones."""
    equal = weights_of(all_equal, epochs)
    different = weights_of("lecun", epochs)
    panels = {}
    for title, weights in {"all equal: four curves in one": equal, "all different": different}.items():
        panels[title] = {f"$w^1_{{{j}1}}$": weights[:, j - 1] for j in (1, 2, 3, 4)}
    figure = plots.stills.band_panels(np.arange(len(equal)), panels, "update", "weight from input 1")
    apart = np.ptp(equal, axis=1).max()
    return Result(figure, f"Equal at the start, apart by {apart:g} at most.", equal=equal, different=different)


@remembered
def xor_from(start, networks=20, epochs=60):
    """Train 2-4-1 networks on XOR: the best accuracy of all, and whether the hidden neurons stayed twins throughout."""
    xor = datasets.xor(n=100, rng=seed(0))
    nets = Network([2, 4, 1], cost="cross-entropy", initializer=start, rng=seed(1), copies=networks)
    alike = True
    for _ in sgd(nets, xor, eta=1.0, batch_size=10, epochs=epochs, rng=seed(2)):
        rows = np.concatenate([nets.W[1], nets.b[1]], axis=-1)  # what each neuron hears, (networks, 4, 3)
        columns = nets.W[2]  # how it is heard, (networks, 1, 4)
        alike &= bool((rows == rows[:, :1]).all() and (columns == columns[..., :1]).all())
    return float(evaluate(nets, xor).accuracy.max()), alike


def three_starts():
    """Train on XOR from zeros, from equal weights and from different ones, twenty networks each."""
    found = {"zeros": xor_from("zeros"), "all equal": xor_from(all_equal), "all different": xor_from("lecun")}
    lines = [f"{'start':15} {'best accuracy of 20':>20}   twins to the end?"]
    for name, (best, alike) in found.items():
        lines.append(f"{name:15} {100 * best:18.0f} %   {'yes' if alike else 'no'}")
    return Result(None, "\n".join(lines), found=found)


def moved(activation, epochs=60):
    """Train a 2-4-1 network on XOR from zeros, and return which of W¹, b¹, W², b² are no longer 0."""
    xor = datasets.xor(n=100, rng=seed(0))
    net = Network([2, 4, 1], activation, cost="cross-entropy", initializer="zeros")
    for _ in sgd(net, xor, eta=1.0, batch_size=10, epochs=epochs, rng=seed(2)):
        pass
    knobs = {"W1": net.W[1], "b1": net.b[1], "W2": net.W[2], "b2": net.b[2]}
    return {name: bool(values.any()) for name, values in knobs.items()}


def from_zero(activations=("tanh", "relu")):
    """Say for each activation which knobs have left 0 after 60 epochs from zero."""
    lines = []
    for activation in activations:
        found = moved(activation)
        said = ", ".join(f"{name} {'has moved' if yes else 'is still 0'}" for name, yes in found.items())
        lines.append(f"{activation:8} {said}")
    return Result(None, "\n".join(lines))
