"""The formula behind a number: `worked("w1 * x1 + w2 * x2 + b", w1=-2, w2=3, x1=1.5, x2=-0.5, b=-1)`.

What comes of it where one thing is done otherwise, or two, is found without an author (`number_slips.py`).
"""

import ast
import copy
from dataclasses import dataclass, field
from functools import cached_property, partial

import numpy as np

FUNCTIONS = {"sqrt": np.sqrt, "ln": np.log, "log10": np.log10, "log2": np.log2, "exp": np.exp}
FEW_DIGITS = (1, 2, 3)


@dataclass(frozen=True, eq=False)
class Worked:
    """A formula with the names of its quantities, what they are, and what might be taken for one of them.

    others  {name of a quantity: {what is taken for it, in words: its value}}
    """

    formula: str
    given: dict
    others: dict = field(default_factory=dict)

    @cached_property
    def tree(self) -> ast.expr:
        """The formula's syntax tree, always the same nodes."""
        return ast.parse(self.formula, mode="eval").body

    @property
    def value(self) -> float:
        return value_of(self.tree, self.given)


def worked(formula: str, others: dict | None = None, **given) -> Worked:
    """Return a formula with its quantities."""
    return Worked(formula, given, others or {})


def value_of(tree: ast.expr, given: dict) -> float:
    """Return what a formula comes to; nan where it comes to nothing."""
    code = compile(ast.fix_missing_locations(ast.Expression(tree)), "formula", "eval")
    with np.errstate(all="ignore"):
        try:
            return float(eval(code, {"__builtins__": {}}, FUNCTIONS | given))
        except (ZeroDivisionError, OverflowError, TypeError):
            return float("nan")


def rounded_on_the_way(work: Worked) -> list[float]:
    """Return what a formula comes to with each step rounded, to so many digits or so many places behind the point."""
    found = [in_steps(work.tree, work.given, partial(to_digits, digits)) for digits in FEW_DIGITS]
    found += [in_steps(work.tree, work.given, partial(to_places, places)) for places in FEW_DIGITS]
    return [value for value in found if np.isfinite(value)]


def to_digits(digits: int, value: float) -> float:
    """Return a number of so many significant digits."""
    return float(f"{value:.{digits}g}")


def to_places(places: int, value: float) -> float:
    """Return a number of so many digits behind the point."""
    return round(value, places)


def in_steps(tree: ast.expr, given: dict, rounded) -> float:
    """Return what a formula comes to where the result of every step is rounded, but that of the last one."""
    values = {}
    for place, child in enumerate(operands(tree)):
        value = in_steps(child, given, rounded)
        values[f"part{place}"] = rounded(value) if operands(child) and np.isfinite(value) else value
    names = {id(child): ast.Name(name, ast.Load()) for name, child in zip(values, operands(tree), strict=True)}
    return value_of(copy.deepcopy(tree, names), given | values)


def operands(tree: ast.expr) -> list[ast.expr]:
    """Return what a step of a formula is done with; nothing of a quantity or a number."""
    match tree:
        case ast.BinOp():
            return [tree.left, tree.right]
        case ast.UnaryOp():
            return [tree.operand]
        case ast.Call():
            return tree.args
    return []
