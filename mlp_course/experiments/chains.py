"""A chain of two neurons, and a fork: few enough numbers that each has its place on a wire."""

import numpy as np

from .. import plots
from ..activations import sigmoid
from ..network import Network
from .circuits import chain_figure, fork_figure
from .result import Result


def chain(w1=0.5, b1=0.0, w2=-1.0, b2=0.5, x=1.0, y=1.0, backward=True):
    """Send one example through a chain of two sigmoid neurons, and its error back: two numbers on every wire.

    The result's `values` and `slopes` hold the value of each wire, and ∂C/∂ of it, by name.
    """
    z1 = w1 * x + b1
    a1 = sigmoid(z1)
    z2 = w2 * a1 + b2
    a2 = sigmoid(z2)
    C = (a2 - y) ** 2 / 2

    slope2 = a2 * (1 - a2)  # σ'(z²)
    slope1 = a1 * (1 - a1)
    delta2 = (a2 - y) * slope2
    delta1 = w2 * delta2 * slope1

    values = {"x": x, "w1": w1, "b1": b1, "w1x": w1 * x, "z1": z1, "a1": a1, "slope1": slope1}
    values |= {"w2": w2, "b2": b2, "w2a1": w2 * a1, "z2": z2, "a2": a2, "slope2": slope2, "y": y, "C": C}
    slopes = {"C": 1.0, "a2": a2 - y, "z2": delta2, "b2": delta2, "w2a1": delta2, "w2": delta2 * a1}
    slopes |= {"a1": w2 * delta2, "z1": delta1, "b1": delta1, "w1x": delta1, "w1": delta1 * x, "x": delta1 * w1}
    figure = chain_figure(values, slopes if backward else None)
    return Result(figure, f"The chain: C = {C:.4f}", values=values, slopes=slopes)


def nudge_on_its_way(knob="w1", by=0.1):
    """Turn one knob of the chain up, and compare every number between it and the cost with what it was."""
    start = {"w1": 0.5, "b1": 0.0, "w2": -1.0, "b2": 0.5}
    before = chain(**start).values
    after = chain(**start | {knob: start[knob] + by}).values
    names = [knob, "z1", "a1", "z2", "a2", "C"]
    rows = [[run[name] for name in names] for run in (before, after)]
    rows.append(np.subtract(*rows[::-1]))
    heads = ["", *(f"${name[:1]}^{name[1:]}$" if name[1:] else f"${name}$" for name in names)]
    title = f"${knob[0]}^{knob[1]}$ goes up by {by:g}, and the cost {'rises' if rows[2][-1] > 0 else 'falls'}"
    figure = plots.stills.table(heads, ["before", "after", "change"], rows, title, digits=4)
    return Result(figure, f"Change of C: {rows[2][-1]:+.4f}", before=before, after=after)


def chain_network():
    """Return the chain as a Network of sizes [1, 1, 1]."""
    net = Network([1, 1, 1])
    net.theta[:] = [0.5, 0.0, -1.0, 0.5]
    return net


def four_slopes():
    """Show how fast the cost changes with each of the chain's four knobs."""
    slopes = chain().slopes
    names = ["w1", "b1", "w2", "b2"]
    found = np.array([slopes[name] for name in names])
    columns = [["$w^1$", "$b^1$", "$w^2$", "$b^2$"]]
    figure = plots.stills.matrices([found], ["The slopes of the four knobs"], columns, [["slope"]])
    return Result(figure, "The four slopes: " + ", ".join(f"{v:.3f}" for v in found), slopes=found)


def fork(w=(-1.0, 2.0), b=(0.5, -1.0), y=(1.0, 1.0), w1=0.5, b1=0.0, x=1.0):
    """Let one neuron feed two output neurons: what comes back along the two paths is added.

    The result's `along` is what each path brings back, `slope` is ∂C/∂a¹, their sum, and `delta` is δ¹.
    """
    a1 = sigmoid(w1 * x + b1)
    a2 = sigmoid(np.array(w) * a1 + np.array(b))
    deltas = (a2 - np.array(y)) * a2 * (1 - a2)
    along = np.array(w) * deltas
    slope = along.sum()
    delta = slope * a1 * (1 - a1)
    C = ((a2 - np.array(y)) ** 2).sum() / 2
    figure = fork_figure({"z1": w1 * x + b1, "a1": a1, "w": w, "b": b, "delta1": delta, "slope": slope}, along, deltas)
    words = f"{along[0]:.3f} + ({along[1]:.3f}) = {slope:.3f}"
    return Result(figure, words, along=along, deltas=deltas, slope=slope, delta=delta, C=C, a1=a1)


def ways_to_nudge():
    """Show where a number v can be moved: left and right on its line, and up, if it may become complex."""
    words = "From v one can go left to v − h, right to v + h, or up to v + ih, away from the line of real numbers."
    return Result(plots.stills.complex_nudges(), words)
