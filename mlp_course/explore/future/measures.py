"""What tells a bug from the right code where the cost does not: one number of each, under one name."""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from ...experiments import measurements
from ...gradcheck import numeric_gradient
from ..own.gradient import gradient_by
from .put_in import P

BATCH = 10  # examples
UPDATES = 20  # at the beginning of a run
NEAR = 0.05  # numbers that differ by less tell nothing
ROUNDING = 1e-6


def tells(yours: float, right: float) -> bool:
    """Return whether two numbers differ by more than five per cent, rounding aside."""
    return not abs(yours - right) <= NEAR * abs(right) + ROUNDING


def batch_of(run):
    """Return the first examples of a run's training part, x and y."""
    return run.train.x[:, :BATCH], run.train.y[:, :BATCH]


def gradient_of(run):
    """Return the gradient by which a run trains, as a function of a stack of networks, x and y."""
    backprop = run.settings.backprop
    return gradient_by(backprop, run.caller) if backprop else lambda nets, x, y: nets.backprop(x, y).grad


def gradient_check(side) -> float:
    """Return ‖ĝ − g‖ / (‖ĝ‖ + ‖g‖) at the start: the run's gradient g, and ĝ by nudging every weight."""
    run = side.fresh()
    batch = batch_of(run)
    g = gradient_of(run)(run.net, *batch)[0]
    nudged = numeric_gradient(run.net[0], *batch)
    return float(np.linalg.norm(nudged - g) / (np.linalg.norm(nudged) + np.linalg.norm(g)))


def thetas(run) -> np.ndarray:
    """Return θ at the start and after each of the first updates, (UPDATES + 1, P)."""
    found = [run.net.theta[0].copy()]
    for _ in range(UPDATES):
        run.advance(updates=1)
        found.append(run.net.theta[0].copy())
    return np.array(found)


def mean_step_length(side) -> float:
    """Return the mean of ‖Δθ‖ over the first updates."""
    return float(np.linalg.norm(np.diff(thetas(side.fresh()), axis=0), axis=1).mean())


def knobs_that_stand_still(side) -> float:
    """Return the share of the entries of θ that no update has moved."""
    moved = np.ptp(thetas(side.fresh()), axis=0) > 0
    return float(1 - moved.mean())


def step_of_layer_1(side) -> float:
    """Return the mean of update / weight in layer 1, ‖ΔW¹‖ / ‖W¹‖ with its biases, over the first updates."""
    run = side.fresh()
    blocks = [run.net[0].blocks(theta) for theta in thetas(run)]
    ratios = [measurements.update_ratio(old[:2], new[:2]) for old, new in pairwise(blocks)]
    return float(np.mean(ratios))


def saturation(side) -> float:
    """Return the share of saturated neurons in the last hidden layer, at the start."""
    run = side.fresh()
    return float(measurements.saturated(run.net, run.train.x)[0])


def spread_of_activations(side) -> float:
    """Return the standard deviation of the activations of the last hidden layer, at the start."""
    run = side.fresh()
    return float(run.net.forward(run.train.x).a[-2].std())


def twins(side) -> float:
    """Return how far the neurons of a hidden layer differ at the start, 0 where they are twins."""
    return float(measurements.spread(side.fresh().net)[0])


def size_of_biases(side) -> float:
    """Return the root mean square of all biases, at the end."""
    return float(np.sqrt(np.mean([np.square(b).mean() for b in side.run.net.b[1:]])))


def size_of_weights(side) -> float:
    """Return the root mean square of all weights, at the end."""
    return float(np.sqrt(np.mean([np.square(W).mean() for W in side.run.net.W[1:]])))


def dropped(side, a) -> np.ndarray:
    """Return what dropout leaves of activations a (n, m), the same chance for both sides."""
    u = np.random.default_rng(0).random(a.shape)
    return side.run.caller(side.f.__name__, side.f, a.copy(), u, P)


def signal_in_training(side) -> float:
    """Return the mean of |a| with dropout over that without, in hidden layer 1, at the start."""
    a = side.fresh().net.forward(side.run.train.x).a[1][0]
    return float(abs(dropped(side, a)).mean() / abs(a).mean())


def share_dropped(side) -> float:
    """Return the share of the activations that dropout makes 0."""
    return float((dropped(side, np.ones((30, 300))) == 0).mean())


def masks_in_a_batch(side) -> float:
    """Return how many different masks the examples of one batch get."""
    kept = dropped(side, np.ones((30, BATCH))) != 0
    return float(np.unique(kept, axis=1).shape[1])


class Measure(NamedTuple):
    """What is measured, a function of a Side, and what it is in a few words."""

    of: Callable
    what: str


MEASURES = {
    "gradient check": Measure(gradient_check, "‖ĝ − g‖ / (‖ĝ‖ + ‖g‖) at the start, ĝ by nudging every weight"),
    "step of layer 1": Measure(step_of_layer_1, f"update / weight in layer 1, mean of the first {UPDATES} updates"),
    "mean step length": Measure(mean_step_length, f"‖Δθ‖, mean of the first {UPDATES} updates"),
    "share of knobs that stand still": Measure(
        knobs_that_stand_still, f"weights and biases that none of the first {UPDATES} updates has moved"
    ),
    "spread of activations": Measure(
        spread_of_activations, "their standard deviation in the last hidden layer, at the start"
    ),
    "saturation": Measure(saturation, "the share of z beyond ±3 in the last hidden layer, at the start"),
    "difference of neurons": Measure(twins, "between the rows of a hidden layer's W at the start: 0 for twins"),
    "size of the biases": Measure(size_of_biases, "their root mean square, at the end"),
    "size of the weights": Measure(size_of_weights, "their root mean square, at the end"),
    "signal in training": Measure(signal_in_training, "the mean of |a| with dropout, divided by that without"),
    "share that is dropped": Measure(share_dropped, "of the activations, in training"),
    "masks in a batch": Measure(masks_in_a_batch, f"how many of the {BATCH} examples have a mask of their own"),
}
