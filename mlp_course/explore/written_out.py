"""Products of small matrices, written out number by number: 0.50·1.00 + 0.20·(-1.00) = 0.30."""

import numpy as np

from ..plots.style import true_minus

SUB = "₀₁₂₃₄₅₆₇₈₉"


def dot(name, W, a, result, b=None) -> list[str]:
    """Write out the sums of W a (+ b), (n, 1): a line for each row."""
    lines = []
    for j, row in enumerate(W):
        parts = [f"{digits(w, k > 0)}·{digits(a[k, 0], True)}" for k, w in enumerate(row)]
        if b is not None:
            parts.append(digits(b[j, 0], True))
        lines.append(f"{name}{SUB[j + 1]} = {' + '.join(parts)} = {digits(result[j, 0])}")
    return lines


def times(name, first, second, result) -> list[str]:
    """Write out the products of two columns, entry by entry."""
    lines = []
    for j in range(len(result)):
        product = f"{digits(first[j, 0])}·{digits(second[j, 0], True)}"
        lines.append(f"{name}{SUB[j + 1]} = {product} = {digits(result[j, 0])}")
    return lines


def outer(name, delta, a, result) -> list[str]:
    """Write out the products of a column and a row, two of them in a line."""
    lines = []
    for j, k in np.ndindex(result.shape):
        product = f"{digits(delta[j, 0])}·{digits(a[k, 0], True)} = {digits(result[j, k])}"
        lines.append(f"{name}{SUB[j + 1]}{SUB[k + 1]} = {product}")
    return lines


def digits(value: float, inside: bool = False) -> str:
    """A number with two digits after the point; `inside` a sum or a product a negative one stands in brackets."""
    text = true_minus(f"{value:.2f}")
    return f"({text})" if inside and value < 0 else text
