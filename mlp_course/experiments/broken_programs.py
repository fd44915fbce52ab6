"""Six programs that fellow students wrote, examined: one trainer, with one of its five parts broken in each."""

import numpy as np

from .. import datasets, plots
from ..evaluation import evaluate
from ..gradcheck import numeric_gradient
from ..network import Network
from .broken_parts import PARTS, program
from .four_checks import ten_digits
from .measurements import spread, update_ratio
from .nudging import relative_error
from .result import Result
from .seeds import remembered, seed


def gradient(net, x, y, parts):
    """Return ∇C in the order of theta, by the program's BP2, BP3 and BP4."""
    z, a = net.forward(x)
    delta = a[net.L] - y
    blocks = []
    for l in range(net.L, 0, -1):
        db, dW = parts["bp3_bp4"](delta, a[l - 1])
        blocks.insert(0, np.hstack([dW, db]).ravel())
        if l > 1:
            delta = parts["bp2"](net.W[l], delta, z[l - 1], net.sigma[l - 1].prime)
    return np.concatenate(blocks)


def begun(parts):
    """Return a 64-12-12-10 network that begins as the program says."""
    outer = {"output": "softmax", "cost": "log-likelihood"}
    return Network([64, 12, 12, 10], "tanh", initializer=parts["glorot"], rng=seed(1), **outer)


def trained(parts, data, epochs, m=10, eta=0.1):
    """Train by a program: its network, the cost after each epoch, and update / weight of each update (updates, L)."""
    net = begun(parts)
    rng = np.random.default_rng(seed(2))
    costs = [evaluate(net, data).cost]
    ratios = []
    for _ in range(epochs):
        for x, y in parts["minibatches"](*data, m, rng):
            before = net.blocks(net.theta.copy())
            net.theta[:] = parts["sgd_update"](net.theta, gradient(net, x, y, parts), eta)
            ratios.append(update_ratio(before, net.blocks(net.theta)))
        costs.append(evaluate(net, data).cost)
    return net, np.array(costs), np.array(ratios)


def errors_of_gradient(parts, m=10):
    """Return the relative error of a program's gradient in layers 1, 2, 3, on a batch of m digits.

    The network begins from healthy weights: where all slopes are 0, two rounding errors would be compared.
    """
    net = begun(PARTS)
    x, y = ten_digits()
    x = x[:, :m]
    y = y[:, :m]
    numeric = net.blocks(numeric_gradient(net, x, y))
    claimed = net.blocks(gradient(net, x, y, parts))
    return np.array([relative_error(claimed[l], numeric[l]) for l in (1, 2, 3)])


@remembered
def measured(number, epochs=5):
    """Return what the four checks and a short run say of a program: a dict of numbers and curves."""
    parts = program(number)
    train, _new = datasets.digits().split(0.25, rng=seed(0))
    net, costs, ratios = trained(parts, train, epochs)
    _small, by_heart, _ratios = trained(parts, ten_digits(), 500)
    return {
        "costs": costs,
        "by heart": by_heart[-1],
        "gradient": errors_of_gradient(parts),
        "update": ratios[:10].mean(axis=0).max(),
        "first step": ratios[0].max(),
        "spread": float(spread(net)),
    }


LIMITS = {"by heart": 0.1, "gradient": 1e-4, "spread": 0.01}


def fate_of(costs):
    """Return in words what became of a cost: by its end whether it rises, by its lowest value how far it falls."""
    lowest = costs.min() / costs[0]
    if costs[-1] > 1.2 * costs[0]:
        return "rises"
    if lowest > 0.9:
        return "stays"
    return "falls" if lowest < 0.5 else "falls a little"


def verdicts(number):
    """Return what is found of a program in words, check by check."""
    found = measured(number)
    errors = [f"{error:.1f}" if error > LIMITS["gradient"] else "0" for error in found["gradient"]]
    return {
        "first cost": f"{found['costs'][0]:.1f}",
        "after 5 epochs": fate_of(found["costs"]),
        "ten by heart": "yes" if found["by heart"] < LIMITS["by heart"] else "no",
        "gradient's errors": ", ".join(errors),
        "update/weight": f"{found['update']:.1g}",
        "twins": "yes" if found["spread"] < LIMITS["spread"] else "no",
    }


def program_table(numbers=(0, 1, 2, 3, 4, 5, 6)):
    """Return the verdicts on programs as a table, a program a row; 0 is the healthy one."""
    rows = [["program", *verdicts(0)]]
    for number in numbers:
        rows.append([str(number or "healthy"), *verdicts(number).values()])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(map(str.rjust, row, widths)) for row in rows]
    return Result(None, "\n".join(lines))


def examine(number):
    """Draw the cost of a program beside that of the healthy one, and say what the checks find."""
    costs = {"healthy": measured(0)["costs"], f"program {number}": measured(number)["costs"]}
    epochs = np.arange(len(costs["healthy"]))
    title = f"Program {number}, and the healthy one"
    figure = plots.stills.bands(epochs, costs, "epoch", "cost C", log="y", plain=True, title=title)
    return Result(figure, f"Program {number}: " + "; ".join(f"{k}: {v}" for k, v in verdicts(number).items()))
