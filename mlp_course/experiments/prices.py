"""What all slopes of a network cost: by nudging, and by backpropagation."""

from time import perf_counter

import numpy as np

from .. import datasets, plots
from ..network import Network
from .counting import multiplications
from .nudging import gradient_by_nudging
from .result import Result
from .seeds import seed


def price(backprop=None, sizes=(784, 30, 10), m=100):
    """Count the multiplications of a forward pass, and of forward and backward together, on a batch of m examples."""
    net = Network(list(sizes), rng=seed(0))
    x = np.ones((sizes[0], m))
    y = np.ones((sizes[-1], m))
    forward = multiplications(lambda net, x, y: net.forward(x), net, x, y)
    both = multiplications(backprop or (lambda net, x, y: net.backprop(x, y)), net, x, y)
    worth = both.total() / forward.total()
    names = ["forward and backward", "nudging"]
    title = f"{'-'.join(map(str, sizes))}: the price of all {net.size:,} slopes"
    figure = plots.stills.bars(names, [worth, 2 * net.size], "worth how many forward passes", title=title)
    words = f"Forward and backward together make {worth:.2f} times the multiplications of one forward pass."
    return Result(figure, words, forward=forward, both=both, worth=worth, nudging=2 * net.size)


def digit_by_nudging():
    """Nudge all 23,860 knobs of a 784-30-10 network for one digit, and ask backpropagation for the same gradient."""
    net = Network([784, 30, 10], rng=seed(0))
    digits = datasets.digits()
    square = np.kron(digits.x[:, 0].reshape(8, 8), np.ones((3, 3)))  # 8 × 8 pixels, each three times as large
    x = np.pad(square, 2).reshape(784, 1)
    y = digits.y[:, :1]
    begun = perf_counter()
    slopes, passes = gradient_by_nudging(net, x, y)
    between = perf_counter()
    grad = net.backprop(x, y).grad
    factor = (between - begun) / (perf_counter() - between)
    apart = abs(slopes - grad).max() / abs(grad).max()
    return Result(None, f"{passes:,} forward passes", passes=passes, apart=apart, factor=factor)


def two_directions(n=100, jacobians=4):
    """Multiply a row and n × n Jacobians from the cost and from the input: what is left after each step, and its price.

    The result's `from_cost` and `from_input` are the multiplications of all steps together.
    """
    from_cost = [(["row"] + ["square"] * k, (0, 1) if k else None, n**2) for k in range(jacobians, -1, -1)]
    from_input = []
    for k in range(jacobians, -1, -1):
        following = (max(k - 1, 0), k) if k else None
        from_input.append((["row"] + ["square"] * k, following, n**3 if k else n**2))
    names = [f"$(\\delta^{jacobians + 1})^T$", *(f"$J^{l}$" for l in range(jacobians, 0, -1))]
    ways, totals = {}, []
    for title, steps in {"from the cost": from_cost, "from the input": from_input}.items():
        told = [(shapes, lit, f"{took:,}" if number else "") for number, (shapes, lit, took) in enumerate(steps)]
        totals.append(sum(took for _shapes, _lit, took in steps[1:]))
        ways[title] = (told, f"together {totals[-1]:,} multiplications")
    figure = plots.stills.products(ways, names)
    words = f"Multiplications with n = {n}: {totals[0]:,} from the cost, {totals[1]:,} from the input."
    return Result(figure, words, from_cost=totals[0], from_input=totals[1])
