"""What comes of a formula where one thing is done otherwise, or two: mistakes that need no author.

Each quantity is left out, has another sign, changes places with another one, or is taken for what an author names; each
step is left out, done with another operator, without its brackets, or is the last one that is done.
"""

import ast
import copy
import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import numpy as np

from .formulas import shown, symbol
from .steps import of_all_alike, of_node, replaced
from .worked import Worked, value_of

FEW = 3  # quantities, of which any two may be exchanged; of more only those of one letter
SELDOM = (
    "counts twice",
    "one too high",
    "one too low",
    "Divided, not multiplied",
    "Added, not multiplied",
    "The other way round",
    "In the wrong order",
    " alone",
)  # parts of the names of what some do
RARE = ("Multiplied by the power", "Multiplied, not added", "Subtracted, not divided")  # and of what few do

IN_THE_PLACE = " in the place of "  # in the names of a quantity taken for another one that an author names,
EXCHANGED = " are exchanged"  # and of two
GIVEN = "It is given: something is still to be done with it."


class Slip(NamedTuple):
    """A wrong number, the name of the slip that comes to it, why it is wrong, and how rare it is: 0, 1 or 2."""

    value: float
    name: str
    why: str
    rare: int = 0


class Change(NamedTuple):
    """One thing done otherwise: a step of a formula and what stands in its place, or other values of quantities."""

    name: str
    why: str
    step: ast.expr | None = None
    new: ast.expr | None = None
    given: dict = {}

    @property
    def rare(self) -> int:
        """How rare it is: 0, 1 or 2."""
        return 2 if holds_one(self.name, RARE) else int(holds_one(self.name, SELDOM))

    @property
    def leaves_out(self) -> bool:
        """Whether a quantity is left out: what is left of two too often comes to a number by chance."""
        return self.name.endswith("is left out") and not self.name.startswith("The ")


def holds_one(name: str, parts: tuple[str, ...]) -> bool:
    return any(part in name for part in parts)


def slips(work: Worked) -> list[Slip]:
    """Return what each slip comes to; of several that are the same program the first."""
    found = {}
    for change in (*single_changes(work), *endings(work)):
        tree, given = after(work, change)
        value = value_of(tree, given)
        if np.isfinite(value):
            slip = Slip(value, change.name, change.why, change.rare)
            found.setdefault((ast.dump(tree), tuple(given.values())), slip)
    return list(found.values())


def after(work: Worked, change: Change) -> tuple[ast.expr, dict]:
    """Return the formula and the quantities with a change."""
    tree = work.tree if change.step is None else replaced(work.tree, change.step, change.new)
    return tree, work.given | change.given


def single_changes(work: Worked) -> list[Change]:
    """Return each thing that may be done otherwise."""
    found = list(of_quantities(work))
    for node in ast.walk(work.tree):
        found += [Change(name, why, node, new) for name, why, new in of_node(node)]
    return found + [Change(name, why, work.tree, new) for name, why, new in of_all_alike(work.tree)]


def endings(work: Worked) -> Iterator[Change]:
    """Yield what comes of stopping too early, and of the formula without its brackets."""
    tree = work.tree
    for name in work.given:
        yield Change(f"This is {symbol(name)}", GIVEN, tree, ast.Name(name, ast.Load()))
    for node in ast.walk(tree):
        if node is not tree and isinstance(node, ast.BinOp | ast.Call):
            yield Change(f"This is {shown(node)}", "It is a step on the way: go on from there.", tree, node)
    bare = ast.parse(without_brackets(work.formula), mode="eval").body
    yield Change("Brackets are missing", "Products and quotients are taken before sums: set brackets.", tree, bare)


def of_quantities(work: Worked) -> Iterator[Change]:
    """Yield a quantity taken otherwise, or two in each other's places."""
    for name, value in work.given.items():
        it = symbol(name)
        if value < 0:
            why = f"{it} is negative: its sign counts in every step."
            yield Change(f"The sign of {it} is lost", why, given={name: -value})
        for words, other in work.others.get(name, {}).items():
            yield Change(f"{words} in the place of {it}", f"Look once more what {it} is.", given={name: other})
    for one, other in combinations(work.given, 2):
        if len(work.given) > FEW and letters_of(one) != letters_of(other):
            continue
        why = "The numbers are the right ones; two of them stand in each other's places."
        exchanged = {one: work.given[other], other: work.given[one]}
        yield Change(f"{symbol(one)} and {symbol(other)} are exchanged", why, given=exchanged)


def letters_of(name: str) -> str:
    """Return a quantity's name without its number: w of w1 and w2."""
    return name.rstrip("_0123456789")


def without_brackets(formula: str) -> str:
    """Return a formula without its brackets, but for those of functions and around a sign."""
    return re.sub(r"(?<![a-z0-9])\((?!-)([^()]*)\)", r"\1", formula)


def two_slips(work: Worked) -> Iterator[tuple[float, Change, Change]]:
    """Yield what two changes at once come to that are not rare, where they do not touch each other."""
    likely = [change for change in single_changes(work) if not change.rare]
    for one, other in combinations(likely, 2):
        if one.given.keys() & other.given.keys() or (one.leaves_out and other.leaves_out):
            continue
        tree = with_both(work.tree, one, other)
        if tree is None:
            continue
        value = value_of(tree, work.given | one.given | other.given)
        if np.isfinite(value):
            yield value, one, other


def with_both(tree: ast.expr, one: Change, other: Change) -> ast.expr | None:
    """Return a formula with two changes of its steps; None where they meet."""
    if one.step is None or other.step is None:
        change = other if one.step is None else one
        return tree if change.step is None else replaced(tree, change.step, change.new)
    if one.step is other.step:
        return None
    for inner, outer in ((one, other), (other, one)):
        if is_inside(inner.step, outer.step):
            new = replaced(outer.new, inner.step, inner.new) if is_inside(inner.step, outer.new) else None
            return new and replaced(tree, outer.step, new)
    return copy.deepcopy(tree, {id(one.step): one.new, id(other.step): other.new})


def is_inside(node: ast.AST, tree: ast.AST) -> bool:
    """Return whether a node is part of a tree."""
    return any(part is node for part in ast.walk(tree))
