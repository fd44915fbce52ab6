"""Right answers by machine: other ways to write a function that give what it gives.

`rewrites(tree)` yields pairs (kind, changed tree): operands exchanged, loops for products, a comparison from the other
side, a branch from its other end. `wrapped(f)` yields pairs (kind, function): the result in single precision, in
another order in memory, as a list for a tuple, from a callable that is no function.
"""

import ast
import functools

import numpy as np
from mutations import called, replaced

TURNED = {ast.Lt: ast.Gt, ast.LtE: ast.GtE, ast.Gt: ast.Lt, ast.GtE: ast.LtE, ast.Eq: ast.Eq, ast.NotEq: ast.NotEq}
FUNCTIONS = {ast.Add: "np.add", ast.Sub: "np.subtract", ast.Mult: "np.multiply", ast.Div: "np.divide"}
NUMBERS = (ast.Name, ast.BinOp, ast.Call, ast.Subscript, ast.Constant, ast.UnaryOp, ast.Attribute)


def rewrites(tree: ast.FunctionDef):
    """Yield (kind, tree) for every place that can be written otherwise."""
    for node in ast.walk(tree):
        for kind, new in others(node):
            yield kind, replaced(tree, node, new)


def others(node: ast.AST):
    """Yield (kind, what may as well stand in the node's place)."""
    if isinstance(node, ast.BinOp) and all(isinstance(side, NUMBERS) for side in (node.left, node.right)):
        yield from other_sums(node)
    elif isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in TURNED:
        (right,) = node.comparators
        yield "comparison turned", ast.Compare(right, [TURNED[type(node.ops[0])]()], [node.left])
    elif isinstance(node, ast.If) and node.orelse:
        yield "branches exchanged", ast.If(ast.UnaryOp(ast.Not(), node.test), node.orelse, node.body)
    elif isinstance(node, ast.IfExp):
        yield "branches exchanged", ast.IfExp(ast.UnaryOp(ast.Not(), node.test), node.orelse, node.body)
    elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        yield "computed twice", ast.If(ast.Constant(True), [node], [])


def other_sums(node: ast.BinOp):
    """Yield other ways to write a sum, a difference, a product or a quotient of numbers."""
    left, right = node.left, node.right
    if isinstance(node.op, ast.Add) and (is_part(left) or is_part(right)):
        return  # lists are joined by + too
    if isinstance(node.op, ast.Add | ast.Mult):
        yield "operands exchanged", ast.BinOp(right, node.op, left)
    elif isinstance(node.op, ast.Sub):
        yield "operands exchanged", ast.UnaryOp(ast.USub(), ast.BinOp(right, ast.Sub(), left))
    elif isinstance(node.op, ast.MatMult):
        yield "loops for products", called("product_by_loops", left, right)
        yield "another product", called("np.dot", left, right)
    if type(node.op) in FUNCTIONS and not isinstance(left, ast.Constant) and not isinstance(right, ast.Constant):
        yield "a function for an operator", called(FUNCTIONS[type(node.op)], left, right)


def is_part(node: ast.expr) -> bool:
    """Return whether it is a slice, and so perhaps a list."""
    return isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice)


def product_by_loops(one, other):
    """Return the product of vectors or matrices, one sum after the other."""
    if np.ndim(other) == 1:
        rows = np.atleast_2d(one)
        sums = np.array([sum(row[k] * other[k] for k in range(len(other))) for row in rows])
        return sums if np.ndim(one) == 2 else sums[0]
    if np.ndim(one) == 1:
        return product_by_loops(other.T, one)
    if np.ndim(one) > 2 or np.ndim(other) > 2:
        return np.matmul(one, other)
    return np.array([product_by_loops(one, column) for column in other.T]).T.reshape(len(one), other.shape[1])


def wrapped(f):
    """Yield (kind, function) for results of other types, and for what is no function."""
    yield "single precision", with_result(f, in_single_precision)
    yield "another order in memory", with_result(f, in_another_order)
    yield "a list for a tuple", with_result(f, as_a_list)
    yield "a partial", functools.partial(f)
    yield "an object that can be called", Callable(f)
    yield "an answer that prints", with_result(f, printed)


def with_result(f, change):
    """Return f with its result changed."""

    @functools.wraps(f)
    def answer(*args, **kwargs):
        return change(f(*args, **kwargs))

    return answer


class Callable:
    """An object that can be called like a function."""

    def __init__(self, f):
        self.f = f

    def __call__(self, *args, **kwargs):
        return self.f(*args, **kwargs)


def in_parts(value, change):
    """Return a result with each of its arrays changed."""
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return type(value)(in_parts(item, change) for item in value)
    return change(value) if isinstance(value, np.ndarray) else value


def in_single_precision(value):
    return in_parts(value, lambda a: a.astype(np.float32) if a.dtype == float else a)


def in_another_order(value):
    return in_parts(value, lambda a: np.array(a, order="F", copy=True))


def as_a_list(value):
    return list(value) if type(value) is tuple else value


def printed(value):
    print("the result is", value)
    return value
