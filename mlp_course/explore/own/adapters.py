"""The learner's functions in the form in which the core takes its own, each result looked at before it is used."""

import numpy as np

from ... import Network
from ...activations import Activation
from .faults import Fault, call, called, frozen, has_nan, kind_of, returned


def gradient_by(backprop):
    """The gradient of a stack by the learner's backprop, in the form that `sgd(gradient=…)` takes."""
    name, singles = called(backprop), []

    def gradient(net, x, y):
        if not singles:
            singles.extend(net[s] for s in range(net.copies))
        x, y = frozen(x), frozen(y)
        return np.stack([one_gradient(name, backprop, one, x, y) for one in singles])

    return gradient


def one_gradient(name: str, backprop, net: Network, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The flat gradient of one network; raises Fault for a result that is none."""
    before = net.theta.copy()
    result = call(name, backprop, net, x, y)
    if not np.array_equal(net.theta, before, equal_nan=True):
        net.theta[...] = before
        raise Fault(f"your {name} changed the weights of the network: it should only compute their gradient.")
    grad = result if isinstance(result, np.ndarray) else gathered(name, backprop, net, result)
    if grad.shape != net.theta.shape:
        raise returned(name, backprop, f"an array of shape {grad.shape}; theta has shape {net.theta.shape}")
    if has_nan(grad) and np.isfinite(net.backprop(x, y).grad).all():
        where = [f"layer {l}" for l, block in enumerate(net.blocks(grad)) if l and has_nan(block)]
        raise returned(name, backprop, f"nan in the gradient of {where[0]}")
    return grad


def gathered(name: str, backprop, net: Network, result) -> np.ndarray:
    """dW and db of every layer in one vector laid out like theta."""
    if hasattr(result, "dW") and hasattr(result, "db"):
        dW, db = result.dW, result.db
    elif isinstance(result, tuple | list) and len(result) in (2, 3):
        dW, db = result[-2:]
    else:
        raise returned(name, backprop, f"{kind_of(result)}; expected (delta, dW, db)")
    grad = np.empty_like(net.theta)
    blocks = net.blocks(grad)
    for label, given, own in (("dW", dW, net.W), ("db", db, net.b)):
        if not isinstance(given, list | tuple) or len(given) != net.L + 1:
            raise returned(name, backprop, f"{label} = {kind_of(given)}; expected a list for l = 0 … {net.L}")
        for l in range(1, net.L + 1):
            if np.shape(given[l]) != own[l].shape or given[l] is None:
                have = kind_of(given[l])
                raise returned(name, backprop, f"{label}[{l}] = {have}; {label[1]}[{l}] has shape {own[l].shape}")
            blocks[l][:, slice(-1) if label == "dW" else slice(-1, None)] = given[l]
    return grad


def activation_of(pair: tuple) -> Activation:
    """An Activation from the learner's σ and σ', which see matrices (n, m) only."""
    if len(pair) != 2 or not all(map(callable, pair)):
        raise TypeError(f"an activation of your own is a pair of functions, (σ, σ'); got {pair!r}.")
    f, prime = (watched(part) for part in pair)

    def value(z, out):
        out[...] = f(z)
        return out

    def slope(z, a, out):
        out[...] = prime(z)
        return out

    return Activation(called(pair), value, slope)


def watched(f):
    """f(z) for any stack of matrices z: called on one matrix, its result looked at."""
    name = called(f)

    def checked(z):
        flat = frozen(z.reshape(-1, z.shape[-1]))
        result = np.asarray(call(name, f, flat))
        if result.shape != flat.shape or result.dtype.kind not in "fiub":
            raise returned(name, f, f"{kind_of(result)} of {result.dtype} for z of shape {flat.shape}")
        if has_nan(result) and not has_nan(flat) and np.isfinite(flat).all():
            raise returned(name, f, "nan for finite z")
        return result.reshape(z.shape)

    return checked


class OwnCost:
    """The learner's cost, for a stack as for one network."""

    def __init__(self, given):
        names = ("each", "delta")
        parts = given if isinstance(given, tuple) else tuple(getattr(given, n, None) for n in names)
        if len(parts) != 2 or not all(map(callable, parts)):
            raise TypeError(
                "a cost of your own is a pair of functions (cost(a, y), delta(z, a, y)), or an object with the methods "
                f"each(z, a, y) and delta(z, a, y); got {given!r}."
            )
        self.parts, self.takes_z, self.name = parts, not isinstance(given, tuple), called(given)

    def each(self, z, a, y):
        """C_x of each example; a cost that gives one number, the mean, has it for all."""
        if a.ndim == 3:
            return np.stack([self.each(None if z is None else z[s], a[s], y) for s in range(len(a))])
        f, m = self.parts[0], a.shape[1]
        result = np.asarray(call(called(f), f, *((z,) if self.takes_z else ()), frozen(a), frozen(y)))
        if result.shape not in ((), (m,), (1, m)) or result.dtype.kind not in "fiub":
            raise returned(called(f), f, f"{kind_of(result)}; expected a number, or one for each of {m} examples")
        if has_nan(result) and np.isfinite(a).all():
            raise returned(called(f), f, "nan (0 times the logarithm of 0?)")
        return np.broadcast_to(result.reshape(-1), (m,))

    def delta(self, z, a, y, out=None):
        """BP1, in the shape of z."""
        if z.ndim == 3:
            result = np.stack([self.delta(z[s], a[s], y) for s in range(len(z))])
        else:
            f = self.parts[1]
            result = np.asarray(call(called(f), f, frozen(z), frozen(a), frozen(y)))
            if result.shape != z.shape or result.dtype.kind not in "fiub":
                raise returned(called(f), f, f"{kind_of(result)} for z of shape {z.shape}")
            if has_nan(result) and np.isfinite(z).all():
                raise returned(called(f), f, "nan")
        if out is None:
            return result
        np.copyto(out, result)
        return out

    def __repr__(self):
        return f"<your cost {self.name}>"


class OwnUpdate:
    """The learner's update as an optimizer, network by network; of a class, each network gets an object of its own."""

    def __init__(self, f):
        if not callable(f):
            raise TypeError(f"an update of your own is a function update(theta, grad, eta); got {f!r}.")
        self.f, self.name = f, called(f)

    def start(self, theta):
        """Make the objects that remember something, one for each network of the stack theta, (S, P)."""
        self.each = [call(self.name, self.f) if isinstance(self.f, type) else self.f for _ in theta]

    def update(self, theta, g, eta):
        """Change theta, (S, P), in place."""
        for f, own, grad in zip(self.each, theta, g, strict=True):
            before = own.copy()
            result = call(self.name, f, own, frozen(grad), eta)
            if result is None:
                if np.array_equal(own, before) and eta and grad.any() and np.isfinite(grad).all():
                    raise Fault(f"your {self.name} neither changed theta in place nor returned a new one.")
            elif np.shape(result) != own.shape:
                raise returned(self.name, self.f, f"{kind_of(result)}; theta has shape {own.shape}")
            else:
                own[...] = result
            if has_nan(own) and np.isfinite(before).all() and np.isfinite(grad).all():
                raise returned(self.name, self.f, "theta with nan in it")
