"""What one can measure of networks that do not learn: each function takes a stack, and returns a number for each."""

import numpy as np

SATURATED = {"sigmoid": 4.6, "tanh": 3.0}  # beyond this size of z the slope is below 0.01


def size(values):
    """Return the root mean square of the last two axes: of one layer, for each network of a stack."""
    return np.sqrt((values**2).mean(axis=(-2, -1)))


def update_ratio(before, after):
    """Return how long a step is, compared with what it changes: ‖θ_after − θ_before‖ / ‖θ_before‖, layer by layer.

    before, after: lists of blocks [W^l b^l], None at 0. Where all weights are 0 the quotient is infinite.
    """
    ratios = []
    for old, new in zip(before[1:], after[1:], strict=True):
        with np.errstate(divide="ignore", invalid="ignore"):
            ratios.append(np.where(size(old) > 0, size(new - old) / size(old), np.inf))
    return np.array(ratios)


def fading(nets, x, y):
    """Return the size of δ in layer 1, divided by its size in the last layer."""
    delta = nets.backprop(x, y).delta
    with np.errstate(divide="ignore", invalid="ignore"):
        return size(delta[1]) / size(delta[nets.L])


def brake(nets, x, y):
    """Return what is left of a − y in the errors of the output layer: the mean of |δ^L| over that of |a^L − y|."""
    back = nets.backprop(x, y)
    error = abs(back.delta[nets.L]).mean(axis=(-2, -1))
    return error / abs(back.a[nets.L] - y).mean(axis=(-2, -1))


def saturated(nets, x, layer=None):
    """Return the share of neurons and examples whose slope is nearly 0, in the last hidden layer unless told otherwise.

    A ReLU is on or off, and never saturated.
    """
    l = nets.L - 1 if layer is None else layer
    beyond = SATURATED.get(nets.sigma[l].name, np.inf)
    return (abs(nets.forward(x).z[l]) > beyond).mean(axis=(-2, -1))


def never_on(nets, x):
    """Return the share of the hidden neurons that answer (nearly) 0 to every example."""
    hidden = np.concatenate(nets.forward(x).a[1:-1], axis=-2)
    return (abs(hidden) < 0.01).all(axis=-1).mean(axis=-1)


def spread(nets):
    """Return how far the neurons of a hidden layer differ: the spread of a weight from neuron to neuron, over its size.

    The smallest of all hidden layers counts: it is 0 where the neurons of one layer are twins.
    """
    found = []
    for W in nets.W[1:-1]:
        apart = np.sqrt(W.var(axis=-2).mean(axis=-1))
        with np.errstate(divide="ignore", invalid="ignore"):
            found.append(np.where(size(W) > 0, apart / size(W), 0.0))
    return np.min(found, axis=0)
