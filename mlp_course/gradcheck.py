"""Gradient check: is the gradient that the four equations give the one that a small nudge finds?

BP1 and BP2 are checked by nudging weighted inputs z^l, BP3 by nudging biases, BP4 by nudging weights. Central
differences, [C(v + h) - C(v - h)] / 2h, are wrong by O(h²) and by rounding / h. The complex step, Im C(v + ih) / h,
subtracts nothing, so h can be tiny and the answer exact; it needs activations that know complex numbers.
"""

from functools import partial
from typing import NamedTuple

import numpy as np

from . import checks


class Entry(NamedTuple):
    """The worst disagreement of one equation."""

    error: float  # relative: |ours - numeric| / max(|ours|, |numeric|, scale of the quantity)
    layer: int
    index: tuple  # of the entry: (j, example) for δ, (j, 0) for b, (j, k) for W
    ours: float
    numeric: float


class Report(NamedTuple):
    """The worst entry of each equation; BP2 is None for a network of one layer."""

    BP1: Entry
    BP2: Entry | None
    BP3: Entry
    BP4: Entry

    @property
    def worst(self):
        """The largest relative error of all."""
        return max(entry.error for entry in self if entry is not None)

    def __str__(self):
        lines = []
        for name, e in self._asdict().items():
            if e is not None:
                where = f"layer {e.layer}, entry {tuple(int(i) for i in e.index)}"
                lines.append(
                    f"{name}: worst relative error {e.error:.1e} at {where}: {e.ours:.8g} against {e.numeric:.8g}"
                )
        return "\n".join(lines)


def check(net, x, y, h=1e-5, backprop=None, complex_step=False):
    """Compare a backward pass with numeric derivatives and report the worst entry of BP1, BP2, BP3 and BP4.

    net           one network (float64)
    x, y          a mini-batch, (n_0, m) and (n_L, m)
    h             size of the nudge
    backprop      function (net, x, y) -> object with lists delta, dW, db; None: the network's own
    complex_step  nudge along the imaginary axis (activations and costs of your own must then take complex numbers)
    """
    if net.copies is not None or net.dtype != np.float64:
        raise ValueError("gradient checks need one network in float64: take net[s] of a stack, or dtype=np.float64.")
    x, y = checks.pair(x, y, net.sizes[0], net.sizes[-1], net.dtype)
    h = checks.real(h, "h", 0)
    if h == 0:
        raise ValueError("h, the size of the nudge, should be above 0.")
    back = net.backprop(x, y) if backprop is None else backprop(net, x, y)
    by_z, by_b, by_W = _by_every_entry(net, x, y, h, complex_step)
    L = net.L
    return Report(
        BP1=_worst(back.delta, by_z, [L]),
        BP2=_worst(back.delta, by_z, range(1, L)) if L > 1 else None,
        BP3=_worst(back.db, by_b, range(1, L + 1)),
        BP4=_worst(back.dW, by_W, range(1, L + 1)),
    )


def numeric_gradient(net, x, y, h=1e-5, complex_step=False):
    """Return ∇_θ C in the layout of theta, by nudging every parameter: two passes each (one for the complex step)."""
    _, by_b, by_W = _by_every_entry(net, x, y, h, complex_step)
    grad = np.empty_like(net.theta)
    blocks = net.blocks(grad)
    for l in range(1, net.L + 1):
        blocks[l][:, :-1] = by_W[l]
        blocks[l][:, -1:] = by_b[l]
    return grad


def _by_every_entry(net, x, y, h, complex_step):
    """Return the numeric ∂C_x/∂z^l, shape (n_l, m), ∂C/∂b^l and ∂C/∂W^l, as lists indexed by l.

    All three are nudges of z^l. One of a whole row serves every example, for each C_x depends on its own column alone.
    A nudge of b^l_j moves that row by as much, and a nudge of w^l_jk by a^{l-1}_k times as much.
    """
    run = net.forward(x)
    by_z = [None, *map(np.empty_like, run.z[1:])]
    by_W = [None, *map(np.empty_like, net.W[1:])]
    for l in range(1, net.L + 1):
        for j in range(len(by_z[l])):
            costs = partial(_costs, net, y, l, run.z[l], j)
            by_z[l][j] = _slope(costs, 1.0, h, complex_step)
            for k, below in enumerate(run.a[l - 1]):
                by_W[l][j, k] = _slope(costs, below, h, complex_step).mean()
    by_b = [None, *(slopes.mean(axis=1, keepdims=True) for slopes in by_z[1:])]
    return by_z, by_b, by_W


def _costs(net, y, l, z, j, nudge):
    """Return C_x of each example, shape (m,), with `nudge` added to row j of layer l's weighted input z."""
    moved = z.astype(np.result_type(z, nudge))
    moved[j] += nudge
    return net.cost.each(*net.onward(l, moved), y)


def _slope(costs, direction, h, complex_step):
    """Return the derivative of `costs` along `direction`: a number, or one for each example, shape (m,)."""
    if complex_step:
        return costs(1j * h * direction).imag / h
    return (costs(h * direction) - costs(-h * direction)) / (2 * h)


def _worst(ours, numeric, layers):
    entries = []
    for l in layers:
        scale = max(np.abs(numeric[l]).max(), 1e-12)
        size = np.maximum(np.maximum(np.abs(ours[l]), np.abs(numeric[l])), 1e-3 * scale)
        error = np.abs(ours[l] - numeric[l]) / size
        index = np.unravel_index(error.argmax(), error.shape)
        entry = Entry(
            error=float(error[index]),
            layer=l,
            index=index,
            ours=float(ours[l][index]),
            numeric=float(numeric[l][index]),
        )
        entries.append(entry)
    return max(entries, key=lambda e: e.error if np.isfinite(e.error) else np.inf)
