"""The learner's backprop in the form in which `sgd` takes a gradient, each result looked at before it is used."""

import numpy as np

from ... import Network
from ...learner.words import describe, name_of
from .arrays import frozen, has_nan
from .caller import Caller
from .faults import Fault, returned


def gradient_by(backprop, call: Caller):
    """Return the gradient of a stack by the learner's backprop, as `sgd(gradient=…)` takes it."""
    singles = []

    def gradient(net, x, y):
        if not singles:
            singles.extend(net[s] for s in range(net.copies))
        x = frozen(x)
        y = frozen(y)
        return np.stack([one_gradient(backprop, call, one, x, y) for one in singles])

    return gradient


def one_gradient(backprop, call: Caller, net: Network, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the flat gradient of one network; raises Fault for a result that is none."""
    name = name_of(backprop)
    before = net.theta.copy()
    result = call(name, backprop, net, x, y)
    if not np.array_equal(net.theta, before, equal_nan=True):
        net.theta[...] = before
        raise Fault(f"your {name} changed the weights of the network: it should only compute their gradient.")
    grad = result if isinstance(result, np.ndarray) else flattened(backprop, net, result)
    if grad.shape != net.theta.shape:
        raise returned(name, backprop, f"an array of shape {grad.shape}; theta has shape {net.theta.shape}")
    if has_nan(grad) and np.isfinite(net.backprop(x, y).grad).all():
        layers = [l for l, block in enumerate(net.blocks(grad)) if l and has_nan(block)]
        raise returned(name, backprop, f"nan in the gradient of layer {layers[0]}")
    return grad


def flattened(backprop, net: Network, result) -> np.ndarray:
    """Return dW and db of every layer in one vector laid out like theta."""
    dW, db = parts(backprop, result)
    check(backprop, net, "dW", dW, net.W)
    check(backprop, net, "db", db, net.b)
    grad = np.empty_like(net.theta)
    for l, block in enumerate(net.blocks(grad)):
        if l:
            block[:, :-1] = dW[l]
            block[:, -1:] = db[l]
    return grad


def parts(backprop, result) -> tuple:
    """Return dW and db from a `Backward`, (delta, dW, db) or (dW, db)."""
    if hasattr(result, "dW") and hasattr(result, "db"):
        return result.dW, result.db
    if isinstance(result, tuple | list) and len(result) in (2, 3):
        return tuple(result[-2:])
    raise returned(name_of(backprop), backprop, f"{describe(result)}; expected (delta, dW, db)")


def check(backprop, net: Network, label: str, given, like: list) -> None:
    """Raise Fault unless `given` is a list indexed by l, each entry of the shape of the network's own."""
    name = name_of(backprop)
    if not isinstance(given, list | tuple) or len(given) != net.L + 1:
        raise returned(name, backprop, f"{label} = {describe(given)}; expected a list for l = 0 … {net.L}")
    for l in range(1, net.L + 1):
        if given[l] is None or np.shape(given[l]) != like[l].shape:
            what = f"{label}[{l}] = {describe(given[l])}; {label[1]}[{l}] has shape {like[l].shape}"
            raise returned(name, backprop, what)
