"""A formula as a learner would write it: w1 as w₁, eta as η, a product with its dot."""

import ast
import re

import numpy as np

GREEK = {"delta": "δ", "eta": "η", "lam": "λ", "mu": "μ", "sigma": "σ", "prime": "σ′", "rho": "ρ", "theta": "θ"}
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOWER = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def with_formula(f, formula: str):
    """Return a function with its formula as a card shows it."""
    f.name = formula
    return f


def in_numbers(array: np.ndarray) -> str:
    """Return an array in one line, with six digits of each number: a formula with it can be followed by hand."""
    text = np.array2string(array, separator=", ", formatter={"all": "{:.6g}".format}, threshold=array.size + 1)
    return " ".join(text.split())


def symbol(name: str) -> str:
    """Return a quantity as it is written: w1 as w₁, w_1 as w¹ (of a layer), eta as η, a word as a word."""
    letters, layer, digits = re.fullmatch(r"(\D+?)(_?)(\d*)", name).groups()
    return GREEK.get(letters, letters) + digits.translate(RAISED if layer else LOWER)


def shown(tree: ast.AST) -> str:
    """Return a step as a learner would write it."""
    text = re.sub(r"[a-z_]+\d*", lambda found: symbol(found[0]), ast.unparse(tree))
    text = re.sub(r"\*\* ?2\b", "²", text)
    return text.replace(" ** ", "^").replace("*", "·").replace("sqrt", "√").replace(" - ", " − ").replace(" ²", "²")


def as_beginning(text: str) -> str:
    """Return it as the beginning of a sentence: words with a capital, symbols as they are."""
    return text[0].upper() + text[1:] if re.match(r"(?!ln\b)[a-z]{2}", text) else text
