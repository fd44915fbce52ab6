"""Derivatives without any theory: nudge one number up, then down, and see what the cost does."""

import numpy as np

from .. import gradcheck


def cost_of(net, x, y, knob="", layer=0, nudge=0.0):
    """Return the quadratic cost, with `nudge` added to the z, b or W of one layer: one forward pass."""
    a = x
    for l in range(1, net.L + 1):
        here = nudge if l == layer else 0.0
        W = net.W[l] + here if knob == "W" else net.W[l]
        b = net.b[l] + here if knob == "b" else net.b[l]
        z = W @ a + b
        if knob == "z":
            z = z + here
        a = net.sigma[l](z)
    return ((a - y) ** 2).sum() / (2 * x.shape[1])


def nudged(net, x, y, knob, layer, h=1e-5):
    """Return ∂C/∂ of every entry of a layer's z, b or W (`knob`), each nudged up and down: two forward passes each."""
    shape = (net.W if knob == "W" else net.b)[layer].shape
    slopes = np.zeros(shape)
    for entry in np.ndindex(shape):
        nudge = np.zeros(shape)
        nudge[entry] = h
        up = cost_of(net, x, y, knob, layer, nudge)
        down = cost_of(net, x, y, knob, layer, -nudge)
        slopes[entry] = (up - down) / (2 * h)
    return slopes


def side_by_side(by_equation, by_nudging):
    """Return two arrays as lines of text, the one beside the other, so that one sees whether they agree."""
    lines = ["by the equation   by nudging"]
    for ours, other in zip(np.ravel(by_equation), np.ravel(by_nudging), strict=True):
        lines.append(f"{ours:15.4f} {other:12.4f}")
    return "\n".join(lines)


def gradient_by_nudging(net, x, y, h=1e-5):
    """Return ∇C, all knobs (theta is the list of them all) nudged one by one, and the forward passes that it took."""
    slopes = np.zeros(net.size)
    passes = 0
    for p in range(net.size):
        kept = net.theta[p]
        net.theta[p] = kept + h
        up = cost_of(net, x, y)
        net.theta[p] = kept - h
        down = cost_of(net, x, y)
        net.theta[p] = kept
        slopes[p] = (up - down) / (2 * h)
        passes += 2
    return slopes, passes


def by_nudging(net, x, y):
    """Return ∇C by nudging every knob."""
    return gradient_by_nudging(net, x, y)[0]


def by_equations(backprop=None):
    """Return a function (net, x, y) -> ∇C in the order of theta, by the package's equations or by a learner's."""

    def gradient(net, x, y):
        if backprop is None:
            return net.backprop(x, y).grad
        _delta, dW, db = backprop(net, x, y)
        blocks = [np.hstack([dW[l], db[l]]).ravel() for l in range(1, net.L + 1)]
        return np.concatenate(blocks)

    return gradient


def relative_error(ours, numeric):
    """Return ‖ĝ − g‖ / (‖ĝ‖ + ‖g‖) of two gradients: 0 where they agree, 1 where they point opposite ways."""
    norm = np.linalg.norm
    return norm(numeric - ours) / (norm(numeric) + norm(ours))


def errors_by_h(net, x, y, steps, method="central"):
    """Return the relative error of a numeric gradient for each step h: forward, central, or the complex step."""
    ours = net.backprop(x, y).grad
    numeric = {"forward": forward_differences, "central": gradcheck.numeric_gradient, "complex": complex_steps}[method]
    return np.array([relative_error(ours, numeric(net, x, y, h)) for h in steps])


def complex_steps(net, x, y, h):
    """Return Im C(θ + ih) / h for each knob."""
    return gradcheck.numeric_gradient(net, x, y, h, complex_step=True)


def forward_differences(net, x, y, h):
    """Return [C(θ + h) - C(θ)] / h for each knob: one forward pass fewer, and an error of h instead of h²."""
    start = cost_of(net, x, y)
    nudged_net = net.copy()
    slopes = np.zeros(net.size)
    for p in range(net.size):
        nudged_net.theta[p] += h
        slopes[p] = (cost_of(nudged_net, x, y) - start) / h
        nudged_net.theta[p] = net.theta[p]
    return slopes
