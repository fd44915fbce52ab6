"""Gradient check: is the gradient that the four equations give the one that a small nudge finds?

BP1 and BP2 are checked by nudging weighted inputs z^l, BP3 by nudging biases, BP4 by nudging weights. Central
differences, [C(v + h) - C(v - h)] / 2h, are wrong by O(h²) and by rounding / h. The complex step, Im C(v + ih) / h,
subtracts nothing, so h can be tiny and the answer exact; it needs activations that know complex numbers.
"""

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
    slope = _complex_slope if complex_step else _central_slope
    L = net.L
    by_z = [None, *(_numeric(net, x, y, h, slope, "z", l) for l in range(1, L + 1))]
    by_b = [None, *(_numeric(net, x, y, h, slope, "b", l) for l in range(1, L + 1))]
    by_W = [None, *(_numeric(net, x, y, h, slope, "W", l) for l in range(1, L + 1))]
    return Report(
        BP1=_worst(back.delta, by_z, [L]),
        BP2=_worst(back.delta, by_z, range(1, L)) if L > 1 else None,
        BP3=_worst(back.db, by_b, range(1, L + 1)),
        BP4=_worst(back.dW, by_W, range(1, L + 1)),
    )


def numeric_gradient(net, x, y, h=1e-5, complex_step=False):
    """Return ∇_θ C in the layout of theta, by nudging every parameter: two forward passes each."""
    slope = _complex_slope if complex_step else _central_slope
    grad = np.empty_like(net.theta)
    blocks = net.blocks(grad)
    for l in range(1, net.L + 1):
        blocks[l][:, :-1] = _numeric(net, x, y, h, slope, "W", l)
        blocks[l][:, -1:] = _numeric(net, x, y, h, slope, "b", l)
    return grad


def _numeric(net, x, y, h, slope, kind, l):
    """Return the numeric derivative by each entry of z^l (of every example's C_x), b^l or W^l (of the mean cost)."""
    rows, m = len(net.W[l]), x.shape[1]
    # Each C_x depends on its own column of z^l alone: one nudge of a whole row serves every example.
    nudged = {"z": (rows, 1), "b": (rows, 1), "W": net.W[l].shape}[kind]
    out = np.empty((rows, m) if kind == "z" else nudged)
    for j, k in np.ndindex(nudged):
        direction = np.zeros(nudged)
        direction[j, k] = 1
        slopes = slope(lambda step, d=direction: _costs(net, x, y, kind, l, step * d), h)
        if kind == "z":
            out[j] = slopes
        else:
            out[j, k] = slopes.mean()
    return out


def _central_slope(f, h):
    return (f(h) - f(-h)) / (2 * h)


def _complex_slope(f, h):
    return f(1j * h).imag / h


def _costs(net, x, y, kind, l, nudge):
    """Return C_x of each example, shape (m,), with `nudge` added to z^l, b^l or W^l."""
    a = x
    for k in range(1, net.L + 1):
        W = net.W[k] + nudge if (kind, k) == ("W", l) else net.W[k]
        z = W @ a + net.b[k]
        if k == l and kind != "W":
            z = z + nudge
        a = net.sigma[k](z)
    return net.cost.each(z, a, y)


def _worst(ours, numeric, layers):
    entries = []
    for l in layers:
        scale = max(np.abs(numeric[l]).max(), 1e-12)
        size = np.maximum(np.maximum(np.abs(ours[l]), np.abs(numeric[l])), 1e-3 * scale)
        error = np.abs(ours[l] - numeric[l]) / size
        index = np.unravel_index(error.argmax(), error.shape)
        entries.append(Entry(float(error[index]), l, index, float(ours[l][index]), float(numeric[l][index])))
    return max(entries, key=lambda e: e.error if np.isfinite(e.error) else np.inf)
