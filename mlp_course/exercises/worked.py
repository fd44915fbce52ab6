"""The formula behind a number, and what comes of it where one thing is done otherwise: mistakes that need no author.

    worked("w1 * x1 + w2 * x2 + b", w1=-2, w2=3, x1=1.5, x2=-0.5, b=-1)

Each quantity is left out, has another sign or changes places with another one; each step is left out, done with another
operator, without its brackets, or is the last one that is done.
"""

import ast
import copy
import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import numpy as np

FUNCTIONS = {"sqrt": np.sqrt, "ln": np.log, "log10": np.log10, "log2": np.log2, "exp": np.exp}
OTHER_LOGARITHMS = {"ln": (("log10", 10), ("log2", 2))}
GREEK = {"delta": "δ", "eta": "η", "lam": "λ", "mu": "μ", "sigma": "σ", "prime": "σ′", "rho": "ρ", "theta": "θ"}
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOWER = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
WORDS = {"sqrt": "root", "ln": "logarithm", "exp": "exponential"}
OPERATORS = {
    ast.Add: ((ast.Sub, "Subtracted, not added"), (ast.Mult, "Multiplied, not added")),
    ast.Sub: ((ast.Add, "Added, not subtracted"),),
    ast.Mult: ((ast.Div, "Divided, not multiplied"), (ast.Add, "Added, not multiplied")),
    ast.Div: ((ast.Mult, "Multiplied, not divided"), (ast.Sub, "Subtracted, not divided")),
}
FEW = 3  # quantities, of which any two may be exchanged; of more only those of one letter
LOOK = "Look at the sign between the two."


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


def symbol(name: str) -> str:
    """Return a quantity as it is written: w1 as w₁, w_1 as w¹ (of a layer), eta as η, a word as a word."""
    letters, layer, digits = re.fullmatch(r"(\D+?)(_?)(\d*)", name).groups()
    return GREEK.get(letters, letters) + digits.translate(RAISED if layer else LOWER)


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
        shown = symbol(name)
        if value < 0:
            why = f"{shown} is negative: its sign counts in every step."
            yield f"The sign of {shown} is lost", why, tree, work.given | {name: -value}
        for words, other in work.others.get(name, {}).items():
            yield (
                f"{words} in the place of {shown}",
                f"Look once more what {shown} is.",
                tree,
                work.given | {name: other},
            )
    for name in work.given:
        yield (
            f"This is {symbol(name)}",
            "It is given: something is still to be done with it.",
            ast.Name(name, ast.Load()),
            work.given,
        )
    for one, other in combinations(work.given, 2):
        if len(work.given) > FEW and letters_of(one) != letters_of(other):
            continue
        given = work.given | {one: work.given[other], other: work.given[one]}
        why = "The numbers are the right ones; two of them stand in each other's places."
        yield f"{symbol(one)} and {symbol(other)} are exchanged", why, tree, given


def of_node(node: ast.AST) -> Iterator[tuple[str, str, ast.expr]]:
    """Yield what may stand in the place of one step."""
    if isinstance(node, ast.BinOp):
        yield from of_power(node) if isinstance(node.op, ast.Pow) else of_operation(node)
        yield from in_another_order(node)
    elif isinstance(node, ast.UnaryOp):
        yield f"The minus before {shown(node.operand)} is lost", "It counts in every step.", node.operand
    elif isinstance(node, ast.Call):
        yield from of_function(node)


def of_function(node: ast.Call) -> Iterator[tuple[str, str, ast.expr]]:
    """Yield what may stand in the place of a root, a logarithm or an exponential."""
    function = node.func.id
    (inside,) = node.args
    word = WORDS.get(function, function)
    yield f"The {word} is left out", f"{shown(inside)} is right; one step is still to be done.", inside
    for other, base in OTHER_LOGARITHMS.get(function, ()):
        why = f"ln is np.log, and np.{other} counts to the base {base}."
        yield f"The logarithm to the base {base}", why, function_of(other, inside)
    if isinstance(inside, ast.BinOp):
        for part in (inside.left, inside.right):
            why = f"It is the {word} of {shown(inside)}."
            yield f"The {word} of {shown(part)} alone", why, replaced(inside, part, function_of(function, part))


def of_power(node: ast.BinOp) -> Iterator[tuple[str, str, ast.expr]]:
    """Yield what may stand in the place of a power."""
    base, power = node.left, node.right
    yield f"The power of {shown(base)} is missing", f"{shown(node)} is asked for in this step.", base
    product = ast.BinOp(base, ast.Mult(), power)
    yield "Multiplied by the power", f"{shown(node)} is a product of equal factors.", product
    for step, words in ((1, "one too high"), (-1, "one too low")):
        other = ast.BinOp(base, ast.Pow(), ast.BinOp(power, ast.Add(), ast.Constant(step)))
        yield f"The power of {shown(base)} is {words}", "Count the factors once more.", other


def of_operation(node: ast.BinOp) -> Iterator[tuple[str, str, ast.expr]]:
    """Yield what may stand in the place of a sum, a difference, a product or a quotient."""
    left, right = node.left, node.right
    reason = f"In {shown(node)} nothing may be left out."
    yield f"{as_beginning(shown(right))} is left out", reason, left
    yield f"{as_beginning(shown(left))} is left out", reason, what_is_left(node)
    for other, name in OPERATORS[type(node.op)]:
        yield f"{name}: {shown(node)}", LOOK, ast.BinOp(left, other(), right)
    if isinstance(node.op, ast.Mult | ast.Div) and not isinstance(right, ast.BinOp):
        yield (
            f"{as_beginning(shown(right))} counts twice",
            f"{shown(node)} has it once.",
            ast.BinOp(node, node.op, right),
        )
    if isinstance(node.op, ast.Mult) and not isinstance(left, ast.BinOp):
        twice = ast.BinOp(left, ast.Mult(), node)
        yield f"{as_beginning(shown(left))} counts twice", f"{shown(node)} has it once.", twice
        yield f"Divided, not multiplied: {shown(node)}", LOOK, ast.BinOp(right, ast.Div(), left)
    if isinstance(node.op, ast.Sub | ast.Div):
        turned = ast.BinOp(right, node.op, left)
        yield f"The other way round: {shown(node)}", "The two stand in each other's places.", turned


def what_is_left(node: ast.BinOp) -> ast.expr:
    """Return an operation without what stands on its left."""
    if isinstance(node.op, ast.Sub):
        return ast.UnaryOp(ast.USub(), node.right)
    return ast.BinOp(ast.Constant(1), ast.Div(), node.right) if isinstance(node.op, ast.Div) else node.right


def in_another_order(node: ast.BinOp) -> Iterator[tuple[str, str, ast.expr]]:
    """Yield two steps in the other order: a product or quotient, and only then the sum or the power."""
    left, right = node.left, node.right
    if not isinstance(node.op, ast.Mult | ast.Div):
        return
    if isinstance(left, ast.BinOp) and isinstance(left.op, ast.Add | ast.Sub):
        first = ast.BinOp(ast.BinOp(left.left, node.op, right), left.op, left.right)
        yield f"In the wrong order: {shown(node)}", f"First {shown(left)}, then the rest.", first
    if isinstance(left, ast.BinOp) and isinstance(left.op, ast.Pow):
        first = ast.BinOp(ast.BinOp(left.left, node.op, right), ast.Pow(), left.right)
        yield f"In the wrong order: {shown(node)}", f"First {shown(left)}, then the rest.", first


def function_of(name: str, inside: ast.expr) -> ast.Call:
    """Return a function of an expression."""
    return ast.Call(ast.Name(name, ast.Load()), [inside], [])


def replaced(tree: ast.expr, node: ast.AST, new: ast.expr) -> ast.expr:
    """Return a formula with another step in the place of one."""
    return copy.deepcopy(tree, {id(node): new})


def without_brackets(formula: str) -> str:
    """Return a formula without its brackets, but for those of functions and around a sign."""
    return re.sub(r"(?<![a-z0-9])\((?!-)([^()]*)\)", r"\1", formula)


def shown(tree: ast.AST) -> str:
    """Return a step as a learner would write it."""
    text = re.sub(r"[a-z_]+\d*", lambda found: symbol(found[0]), ast.unparse(tree))
    text = re.sub(r"\*\* ?2\b", "²", text)
    return text.replace(" ** ", "^").replace("*", "·").replace("sqrt", "√").replace(" - ", " − ").replace(" ²", "²")


def as_beginning(text: str) -> str:
    """Return it as the beginning of a sentence: words with a capital, symbols as they are."""
    return text[0].upper() + text[1:] if re.match(r"[a-z]{3}", text) else text
