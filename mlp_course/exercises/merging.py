"""Two changes of one program at once: a three-way merge of syntax trees.

A right answer, and two misconceptions, each written as the right answer with something changed. Where the changes do
not touch each other the merge has both: of (a - y) * σ'(z), (y - a) * σ'(z) and (a - y) * σ'(a) it is (y - a) * σ'(a).
"""

import ast
import copy
import textwrap
from functools import cache, lru_cache, partial
from inspect import getsource
from operator import attrgetter


class Conflict(Exception):
    """Two changes touch each other, so that there is no merge."""


@cache
def tree_of(f) -> ast.FunctionDef | None:
    """Return the tree of a function, with what it only names on the way put into its result.

    None where there is no `def`, or where the function knows more than its file does.
    """
    if isinstance(f, type | partial) or f.__closure__ or f.__name__ == "<lambda>":
        return None
    try:
        tree = ast.parse(textwrap.dedent(getsource(f))).body[0]
    except (OSError, SyntaxError):
        return None
    if not isinstance(tree, ast.FunctionDef):  # its file has changed since it was read
        return None
    tree.decorator_list = []
    tree.body = in_one(tree.body)
    return tree


def in_one(body: list[ast.stmt]) -> list[ast.stmt]:
    """Return `e = …; return f(e)` as `return f(…)`; other bodies as they are."""
    *steps, last = body
    values = {}
    for step in steps:
        target = step.targets[0] if isinstance(step, ast.Assign) else None
        if not isinstance(target, ast.Name) or target.id in values:
            return body
        values[target.id] = with_values(step.value, values)
    return [with_values(last, values)] if isinstance(last, ast.Return) else body


def with_values(tree: ast.AST, values: dict) -> ast.AST:
    """Return a copy of a tree with expressions in the places of names."""
    names = [n for n in ast.walk(tree) if isinstance(n, ast.Name) and n.id in values and isinstance(n.ctx, ast.Load)]
    return copy.deepcopy(tree, {id(node): values[node.id] for node in names})


@cache
def with_reference(f, reference) -> ast.FunctionDef | None:
    """Return the tree of a misconception, with the reference's expression in the place of each call of it."""
    tree = tree_of(f)
    reference = tree_of(reference)
    if tree is None or reference is None:
        return tree
    *before, last = reference.body
    if before or not isinstance(last, ast.Return):
        return tree
    names = [argument.arg for argument in reference.args.args]
    found = {}
    for node in ast.walk(tree):
        if is_call_of(node, reference.name) and len(node.args) == len(names):
            found[id(node)] = with_values(last.value, dict(zip(names, node.args, strict=True)))
    return copy.deepcopy(tree, found)


def alike_around(base: ast.expr, kept) -> bool:
    """Return whether a change has kept what an expression is: its operator and an operand, or its function."""
    if isinstance(base, ast.BinOp) and isinstance(kept, ast.BinOp):
        return same(base.op, kept.op) and (same(base.left, kept.left) or same(base.right, kept.right))
    return isinstance(base, ast.Call) and isinstance(kept, ast.Call) and same(base.func, kept.func)


def only_argument(call: ast.Call) -> ast.expr:
    """Return the one argument of a call. Raises Conflict where there are others."""
    if len(call.args) != 1 or call.keywords:
        raise Conflict
    return call.args[0]


def is_call_of(node: ast.AST, name: str) -> bool:
    """Return whether a node calls a function by this name, with positional arguments alone."""
    return isinstance(node, ast.Call) and getattr(node.func, "id", None) == name and not node.keywords


def merged(base, one, other):
    """Return a tree (or a list of trees, or a value in one) with both changes of `base`. Raises Conflict."""
    for changed, kept in ((one, other), (other, one)):
        if same(changed, base) or same(one, other):
            return kept
    for changed, kept in ((one, other), (other, one)):
        if around := places_of(base, changed):
            return copy.deepcopy(changed, {id(node): kept for node in around})
    for changed, kept in ((one, other), (other, one)):
        if (inner := inner_of(base, changed)) and alike_around(base, kept):
            return merged(inner(base), changed, inner(kept))
    if isinstance(base, list):
        return merged_lists(base, one, other)
    if not isinstance(base, ast.AST) or not type(base) is type(one) is type(other):
        raise Conflict
    parts = {name: merged(*(getattr(tree, name, None) for tree in (base, one, other))) for name in base._fields}
    return type(base)(**parts)


def merged_lists(base: list, one: list, other: list) -> list:
    """Return the items merged one by one; arguments with names by these."""
    if all(isinstance(item, ast.keyword) for item in (*base, *one, *other)):
        return merged_keywords(*({item.arg: item for item in some} for some in (base, one, other)))
    if not len(base) == len(one) == len(other):
        raise Conflict
    return [merged(*items) for items in zip(base, one, other, strict=True)]


def merged_keywords(base: dict, one: dict, other: dict) -> list[ast.keyword]:
    """Return all arguments with names; where one change has added or dropped an argument, so does the merge."""
    found = [merged(base.get(name), one.get(name), other.get(name)) for name in base | one | other]
    return [keyword for keyword in found if keyword is not None]


def places_of(part, tree) -> list:
    """Return the nodes inside a tree that are the same as a part, where that is an expression, and no number."""
    if not isinstance(part, ast.expr) or isinstance(part, ast.Constant) or not isinstance(tree, ast.AST):
        return []
    wanted = text_of(part)
    return [node for node in ast.walk(tree) if type(node) is type(part) and text_of(node) == wanted]


@lru_cache(maxsize=20_000)
def text_of(tree: ast.AST) -> str:
    """Return what tells a tree from others."""
    return ast.dump(tree)


def inner_of(base, changed):
    """Return the function from a tree to the operand, or the argument, that is all that a change has left of it."""
    parts = ()
    if isinstance(base, ast.BinOp):
        parts = (attrgetter("left"), attrgetter("right"))
    elif isinstance(base, ast.Call) and len(base.args) == 1 and not base.keywords:
        parts = (only_argument,)
    return next((part for part in parts if places_of(changed, part(base))), None)


def same(one, other) -> bool:
    """Return whether two trees, lists of trees or values are the same."""
    if isinstance(one, ast.AST) and isinstance(other, ast.AST):
        return one is other or (type(one) is type(other) and text_of(one) == text_of(other))
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other


def compiled(tree: ast.FunctionDef, names: dict):
    """Return the function of a tree, among the names of its file."""
    module = ast.fix_missing_locations(ast.Module([tree], type_ignores=[]))
    found = dict(names)
    exec(compile(module, "<two misconceptions>", "exec"), found)
    return found[tree.name]
