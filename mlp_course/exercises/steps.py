"""What may stand in the place of one step of a formula: it is left out, or done with another operator, or too late."""

import ast
import copy
from collections.abc import Iterator

from .formulas import as_beginning, shown

OTHER_LOGARITHMS = {"ln": (("log10", 10), ("log2", 2))}
WORDS = {"sqrt": "root", "ln": "logarithm", "exp": "exponential"}
OPERATORS = {
    ast.Add: ((ast.Sub, "Subtracted, not added"), (ast.Mult, "Multiplied, not added")),
    ast.Sub: ((ast.Add, "Added, not subtracted"),),
    ast.Mult: ((ast.Div, "Divided, not multiplied"), (ast.Add, "Added, not multiplied")),
    ast.Div: ((ast.Mult, "Multiplied, not divided"), (ast.Sub, "Subtracted, not divided")),
}
LOOK = "Look at the sign between the two."


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
    if isinstance(left, ast.BinOp) and isinstance(left.op, ast.Add | ast.Sub | ast.Pow):
        turned = ast.BinOp(ast.BinOp(left.left, node.op, right), left.op, left.right)
        yield f"In the wrong order: {shown(node)}", f"First {shown(left)}, then the rest.", turned


def of_all_alike(tree: ast.expr) -> Iterator[tuple[str, str, ast.expr]]:
    """Yield a formula without any of its roots, logarithms or powers, and with all logarithms to another base."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for function in dict.fromkeys(node.func.id for node in calls):
        alike = [node for node in calls if node.func.id == function]
        if len(alike) < 2:
            continue
        word = WORDS.get(function, function)
        inside = {id(node): node.args[0] for node in alike}
        yield f"The {word} is left out each time", "One step is still to be done.", copy.deepcopy(tree, inside)
        for other, base in OTHER_LOGARITHMS.get(function, ()):
            why = f"ln is np.log, and np.{other} counts to the base {base}."
            new = {id(node): function_of(other, node.args[0]) for node in alike}
            yield f"The logarithm to the base {base} each time", why, copy.deepcopy(tree, new)
    powers = [node for node in ast.walk(tree) if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow)]
    if len(powers) > 1:
        bases = {id(node): node.left for node in powers}
        yield "No power is taken", "Each of them is asked for in its step.", copy.deepcopy(tree, bases)


def function_of(name: str, inside: ast.expr) -> ast.Call:
    """Return a function of an expression."""
    return ast.Call(ast.Name(name, ast.Load()), [inside], [])


def replaced(tree: ast.expr, node: ast.AST, new: ast.expr) -> ast.expr:
    """Return a formula with another step in the place of one."""
    return copy.deepcopy(tree, {id(node): new})
