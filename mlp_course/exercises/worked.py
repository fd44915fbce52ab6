"""The formula behind a number, and what comes of it where one thing is done otherwise: mistakes that need no author.

    worked("w1 * x1 + w2 * x2 + b", w1=-2, w2=3, x1=1.5, x2=-0.5, b=-1)

Each quantity is left out, has another sign or changes places with another one; each step is left out, done with another
operator, without its brackets, or is the last one that is done.
"""

import ast
import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import numpy as np

from .formulas import shown, symbol
from .steps import of_node, replaced

FUNCTIONS = {"sqrt": np.sqrt, "ln": np.log, "log10": np.log10, "log2": np.log2, "exp": np.exp}
FEW = 3  # quantities, of which any two may be exchanged; of more only those of one letter


class Worked(NamedTuple):
    """A formula with the names of its quantities, what they are, and what might be taken for one of them.

    others  {name of a quantity: {what is taken for it, in words: its value}}
    """

    formula: str
    given: dict
    others: dict

    @property
    def tree(self) -> ast.expr:
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


def slips(work: Worked) -> Iterator[tuple[float, str, str]]:
    """Yield (wrong number, name, why) of each slip."""
    seen = set()
    for name, why, tree, given in changes(work):
        value = value_of(tree, given)
        program = ast.dump(tree), tuple(given.values())
        if np.isfinite(value) and program not in seen:
            seen.add(program)
            yield value, name, why


def letters_of(name: str) -> str:
    """Return a quantity's name without its number: w of w1 and w2."""
    return name.rstrip("_0123456789")


def changes(work: Worked) -> Iterator[tuple[str, str, ast.expr, dict]]:
    """Yield (name, why, formula, quantities) of each slip."""
    tree = work.tree
    yield from of_quantities(work)
    for node in ast.walk(tree):
        for name, why, new in of_node(node):
            yield name, why, replaced(tree, node, new), work.given
    for node in ast.walk(tree):
        if node is not tree and isinstance(node, ast.BinOp | ast.Call):
            yield f"This is {shown(node)}", "It is a step on the way: go on from there.", node, work.given
    bare = ast.parse(without_brackets(work.formula), mode="eval").body
    yield "Brackets are missing", "Products and quotients are taken before sums: set brackets.", bare, work.given


def of_quantities(work: Worked) -> Iterator[tuple[str, str, ast.expr, dict]]:
    """Yield what comes of one quantity taken otherwise, or of two in each other's places."""
    tree = work.tree
    for name, value in work.given.items():
        it = symbol(name)
        if value < 0:
            why = f"{it} is negative: its sign counts in every step."
            yield f"The sign of {it} is lost", why, tree, work.given | {name: -value}
        for words, other in work.others.get(name, {}).items():
            why = f"Look once more what {it} is."
            yield f"{words} in the place of {it}", why, tree, work.given | {name: other}
    for name in work.given:
        alone = ast.Name(name, ast.Load())
        why = "It is given: something is still to be done with it."
        yield f"This is {symbol(name)}", why, alone, work.given
    for one, other in combinations(work.given, 2):
        if len(work.given) > FEW and letters_of(one) != letters_of(other):
            continue
        given = work.given | {one: work.given[other], other: work.given[one]}
        why = "The numbers are the right ones; two of them stand in each other's places."
        yield f"{symbol(one)} and {symbol(other)} are exchanged", why, tree, given


def without_brackets(formula: str) -> str:
    """Return a formula without its brackets, but for those of functions and around a sign."""
    return re.sub(r"(?<![a-z0-9])\((?!-)([^()]*)\)", r"\1", formula)
