"""Stochastic gradient descent as a generator: the caller pulls updates, and plots, counts or stops as it likes."""

import contextvars
from typing import Any, NamedTuple

import numpy as np

from . import checks
from .batches import MiniBatches
from .costs import check_targets
from .dropout import dropped
from .in_place import Workspace
from .optimizers import as_optimizer
from .penalties import as_penalties

LOOK = 20  # updates after which theta is looked at again, whether it is finite; at the end of each epoch too


class Step(NamedTuple):
    """What one update did."""

    t: int  # updates made so far, this one included
    epoch: int  # epochs completed, this update included
    epoch_done: bool  # whether this update was the last of its epoch
    eta: Any  # the learning rate it was made with
    grad: np.ndarray  # the gradient it followed, penalties included; the next update overwrites it
    diverged: Any  # whether theta held inf or nan at the last look (see LOOK); (S,) for a stack


def sgd(
    net,
    data,
    eta,
    batch_size=10,
    epochs=None,
    rng=None,
    optimizer=None,
    penalty=None,
    dropout=0.0,
    gradient=None,
):
    """Train `net` in place by mini-batch gradient descent, θ ← θ - η/m Σ_x ∇C_x; yield a `Step` after each update.

    data        (x, y) with x (n_0, N), y (n_L, N), or a Dataset; it is never changed
    eta         learning rate: a number, a schedule t -> eta, or for a stack an array (S, 1), one for each network
    batch_size  m; the last batch of an epoch is smaller if m does not divide N
    epochs      number of passes through the data; None: as many as the caller pulls
    rng         seed or Generator that shuffles
    optimizer   name or object, see `optimizers`; None: plain SGD
    penalty     one penalty or several, see `penalties`
    dropout     probability with which a hidden neuron is left out of an update
    gradient    function (net, x, y) -> gradient in the layout of theta, instead of backpropagation's

    Training ends early, with step.diverged true, when theta is no longer finite (of a stack: when none is).

    Examples are gathered by rows, as a Dataset keeps them. Of a C-contiguous x (n_0, N) each call makes one transposed
    copy: 30 µs an update, where the call is for one epoch of 20,000 pictures.
    """
    x, y = data
    x, y = checks.pair(x, y, net.sizes[0], net.sizes[-1], net.dtype)
    checks.finite(x, "x")
    checks.finite(y, "y")
    check_targets(net.cost, y)
    batch_size = checks.whole(batch_size, "batch_size")
    epochs = np.inf if epochs is None else checks.whole(epochs, "epochs", 0)
    eta = _rate(eta, net)
    rng = checks.generator(rng)
    optimizer = as_optimizer(optimizer)
    penalties = as_penalties(penalty)
    if gradient is not None and np.any(dropout):
        raise ValueError("dropout works inside the package's own backpropagation: give gradient or dropout, not both.")
    sigma = dropped(net.sigma, dropout, rng)
    for p in penalties:
        p.start(net, x.shape[1])
    optimizer.start(net.theta)
    batches = MiniBatches(x, y, batch_size, rng)
    if gradient is None:
        gradient_of = _in_place(net, batches.N, batches.batch_size, sigma)
    else:
        gradient_of = _own(net, gradient)
    theta = net.theta

    def update(batch, rate):
        grad = gradient_of(batch)
        for penalty in penalties:
            grad += penalty.gradient(theta)
        optimizer.update(theta, grad, rate)
        return grad

    return _train(theta, batches, epochs, eta, update)


def _train(theta, batches, epochs, eta, update):
    # An overflow is divergence, which is looked for, and deserves no warning. But np.errstate around a `yield` would
    # silence the caller too, for a generator shares the context of whoever pulls; around each update it would cost 10 %
    # of a small network's time. So updates run in a context of their own.
    run = contextvars.copy_context().run
    run(np.seterr, all="ignore")
    scheduled = callable(eta)
    t = 0
    epoch = 0
    looked = 0  # the update after which theta was looked at
    diverged = run(not_finite, theta)
    while epoch < epochs:
        for span, ends_epoch in batches.epoch():
            left = len(span)
            for batch in span:
                rate = eta(t) if scheduled else eta
                grad = run(update, batch, rate)
                t += 1
                left -= 1
                epoch_done = ends_epoch and not left
                epoch += epoch_done
                if epoch_done or (not left and t >= looked + LOOK):
                    diverged = run(not_finite, theta)
                    looked = t
                yield Step(t, epoch, epoch_done, rate, grad, diverged)
            if diverged.all():
                return


def _in_place(net, N, m, sigma):
    """Return a function batch -> gradient, in one Workspace for the batches of m and one for a ragged last batch."""
    if net.copies == 1:  # what is quickest for one network is so for a stack of one
        alone = _in_place(net[0], N, m, sigma)
        return lambda batch: alone(batch)[None]
    usual = Workspace(net, m, sigma).gradient
    if N % m == 0:
        return usual
    ragged = Workspace(net, N % m, sigma).gradient
    return lambda batch: usual(batch) if batch.y.shape[1] == m else ragged(batch)


def _own(net, gradient):
    """Return a function batch -> gradient that asks a function (net, x, y) -> gradient, and looks at its answer."""

    def gradient_of(batch):
        grad = np.asarray(gradient(net, batch.x, batch.y))
        if grad.shape != net.theta.shape:
            raise ValueError(f"gradient(net, x, y) returned shape {grad.shape}, expected theta's, {net.theta.shape}.")
        return grad.astype(net.dtype)

    return gradient_of


def _rate(eta, net):
    if callable(eta):
        return eta
    eta = checks.numbers(eta, "eta", net.dtype)
    if eta.shape not in ((), (*net.lead, 1)[-2:]):
        raise ValueError(f"eta has shape {eta.shape}, expected a number or, for a stack of S networks, shape (S, 1).")
    if not (np.isfinite(eta).all() and (eta >= 0).all()):
        raise ValueError(f"eta should be finite and at least 0, got {eta}.")
    return eta


def not_finite(theta):
    """Return whether a parameter vector holds inf or nan: a bool, or an array (S,) for a stack."""
    return ~np.isfinite(theta.sum(axis=-1))
