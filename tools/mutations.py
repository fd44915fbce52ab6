"""Wrong answers by machine: every way to change a function in one place, by its syntax tree.

`mutations(tree)` yields pairs (operator, changed tree). The operators are the slips of a hand: another operator, an
axis, a transpose, a sign, an index off by one, a factor dropped or doubled, a sum for a mean, a copy left out, an axis
of length 1 squeezed away, a constant, a branch taken away, another of its names, another of its words.
"""

import ast
import copy

OPERATORS = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add, ast.MatMult),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
    ast.MatMult: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}
COMPARISONS = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
}
NEIGHBOURS = {  # functions and methods that are taken for one another
    "mean": ("sum", "max"),
    "sum": ("mean", "max", "prod"),
    "max": ("min", "sum"),
    "min": ("max", "sum"),
    "argmax": ("argmin",),
    "argmin": ("argmax",),
    "median": ("mean", "max"),
    "nansum": ("sum",),
    "isnan": ("isfinite",),
    "any": ("all",),
    "all": ("any",),
    "std": ("var",),
    "minimum": ("maximum",),
    "maximum": ("minimum",),
    "zeros": ("ones",),
    "ones": ("zeros",),
    "log": ("log2", "log1p"),
    "exp": ("expm1",),
    "cos": ("sin",),
    "sqrt": ("cbrt",),
    "hstack": ("vstack",),
    "vstack": ("hstack",),
    "eigh": ("eig",),
    "normal": ("uniform",),
    "standard_normal": ("random",),
    "permutation": ("permuted",),
    "append": ("extend",),
}


def mutations(tree: ast.FunctionDef | ast.ClassDef):
    """Yield (operator, tree) for every change of one place; the defaults of the arguments stay as they are."""
    if isinstance(tree, ast.ClassDef):
        for method in tree.body:
            if isinstance(method, ast.FunctionDef):
                for operator, changed in mutations(method):
                    yield operator, replaced(tree, method, changed)
        return
    untouched = {id(node) for node in ast.walk(tree.args)}
    names = [argument.arg for argument in tree.args.args]
    names += [name for name in assigned_in(tree) if name not in names]
    words = words_in(tree)
    for node in ast.walk(tree):
        if id(node) in untouched:
            continue
        for operator, new in changes(node, names, words):
            yield operator, replaced(tree, node, new)


def assigned_in(tree: ast.AST) -> list[str]:
    """Return the names to which a tree assigns something, each once."""
    found = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    return list(dict.fromkeys(found))


def words_in(tree: ast.AST) -> list[str]:
    """Return the strings in a tree, each once."""
    found = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return list(dict.fromkeys(found))


def replaced(tree: ast.AST, node: ast.AST, new: ast.AST) -> ast.AST:
    """Return a copy of the tree with another node in the place of one."""
    return ast.fix_missing_locations(copy.deepcopy(tree, {id(node): new}))


def changes(node: ast.AST, names: list[str], words: list[str]):
    """Yield (operator, what stands in the node's place)."""
    kind = type(node).__name__
    if kind in BY_KIND:
        yield from BY_KIND[kind](node)
    if isinstance(node, ast.Constant) and node.value in words:
        yield from (("another word", ast.Constant(word)) for word in words if word != node.value)
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in names:
        yield from other_names(node, names)


def other_names(node, names):
    for name in names:
        if name != node.id:
            yield "another name", ast.Name(name, ast.Load())
    if node.id == "rng":
        yield "chance from elsewhere", expression("np.random.default_rng(0)")
        yield "chance from elsewhere", expression("np.random.default_rng()")


def expression(text: str) -> ast.expr:
    """Return the tree of an expression."""
    return ast.parse(text, mode="eval").body


def called(function: str, *arguments: ast.expr) -> ast.Call:
    """Return the tree of a call."""
    return ast.Call(expression(function), list(arguments), [])


def product(left: ast.expr, right: ast.expr) -> ast.BinOp:
    return ast.BinOp(left, ast.Mult(), right)


def transposed(node: ast.expr) -> ast.Attribute:
    return ast.Attribute(node, "T", ast.Load())


def of_binary(node):
    left, right = node.left, node.right
    for other in OPERATORS.get(type(node.op), ()):
        yield "operator", ast.BinOp(left, other(), right)
    part = "factor" if isinstance(node.op, ast.Mult | ast.Div | ast.MatMult | ast.Pow) else "term"
    yield f"{part} left out", left
    if not isinstance(node.op, ast.Div | ast.Pow):
        yield f"{part} left out", right
    if isinstance(node.op, ast.Mult | ast.Div):
        yield "doubled factor", ast.BinOp(node, node.op, right)
        yield "doubled factor", product(node, left)
    yield "factor 2", product(ast.Constant(2), node)
    yield "sign", ast.UnaryOp(ast.USub(), node)
    if isinstance(node.op, ast.Sub | ast.Div | ast.MatMult | ast.Pow):
        yield "operands exchanged", ast.BinOp(right, node.op, left)
    if isinstance(node.op, ast.MatMult):
        for one, other in (
            (ast.Attribute(left, "T", ast.Load()), right),
            (left, ast.Attribute(right, "T", ast.Load())),
        ):
            yield "transpose", ast.BinOp(one, node.op, other)


def of_unary(node):
    yield "sign", node.operand


def of_comparison(node):
    if len(node.ops) == 1:
        for other in COMPARISONS.get(type(node.ops[0]), ()):
            yield "comparison", ast.Compare(node.left, [other()], node.comparators)


def of_condition(node):
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    yield "comparison", ast.BoolOp(other, node.values)
    for value in node.values:
        yield "branch taken away", value


def of_constant(node):
    if isinstance(node.value, bool):
        yield "constant", ast.Constant(not node.value)
    elif isinstance(node.value, int | float):
        others = {node.value + 1, node.value - 1, 2 * node.value, 0} - {node.value}
        for other in sorted(others):
            yield "constant", ast.Constant(other)


def of_keyword(node):
    if node.arg == "axis":
        for axis in (0, 1, None):
            if getattr(node.value, "value", ...) != axis:
                yield "axis", ast.keyword("axis", ast.Constant(axis))


def of_attribute(node):
    if node.attr in ("T", "mT"):
        yield "transpose", node.value
    for other in NEIGHBOURS.get(node.attr, ()):
        yield "neighbouring function", ast.Attribute(node.value, other, node.ctx)


def of_call(node):
    positional = node.args
    if isinstance(node.func, ast.Attribute) and not positional:
        operator = "copy left out" if node.func.attr == "copy" else "call left out"
        yield operator, node.func.value
    if len(positional) == 1 and not node.keywords:
        yield "call left out", positional[0]
    if len(positional) >= 2:
        first, second, *rest = positional
        yield "arguments exchanged", ast.Call(node.func, [second, first, *rest], node.keywords)
        yield "argument left out", ast.Call(node.func, positional[:-1], node.keywords)
    if getattr(node.func, "attr", "") == "where" and len(positional) == 3:
        yield "branch taken away", positional[1]
        yield "branch taken away", positional[2]
    for keyword in node.keywords:
        others = [other for other in node.keywords if other is not keyword]
        yield "argument left out", ast.Call(node.func, positional, others)


def of_subscript(node):
    if isinstance(node.slice, ast.Slice):
        for slice in other_slices(node.slice):
            yield "index", ast.Subscript(node.value, slice, node.ctx)
    elif not isinstance(node.slice, ast.Tuple | ast.List):
        for step in (1, -1):
            index = ast.BinOp(node.slice, ast.Add(), ast.Constant(step))
            yield "index", ast.Subscript(node.value, index, node.ctx)
        for place in (0, -1):
            yield "index", ast.Subscript(node.value, ast.Constant(place), node.ctx)


def other_slices(slice: ast.Slice):
    """Yield slices that begin or end one place off, or everywhere."""
    if slice.lower is not None:
        yield ast.Slice(ast.BinOp(slice.lower, ast.Add(), ast.Constant(1)), slice.upper, slice.step)
        yield ast.Slice(None, slice.upper, slice.step)
    if slice.upper is not None:
        yield ast.Slice(slice.lower, ast.BinOp(slice.upper, ast.Sub(), ast.Constant(1)), slice.step)
        yield ast.Slice(slice.lower, None, slice.step)


def of_return(node):
    if node.value is None:
        return
    for operator, value in other_results(node.value):
        yield operator, ast.Return(value)
    if isinstance(node.value, ast.Tuple):
        for place, item in enumerate(node.value.elts):
            for operator, value in other_results(item):
                items = [*node.value.elts[:place], value, *node.value.elts[place + 1 :]]
                yield operator, ast.Return(ast.Tuple(items, ast.Load()))
        yield "operands exchanged", ast.Return(ast.Tuple(node.value.elts[::-1], ast.Load()))


def other_results(value: ast.expr):
    """Yield what may be returned instead of a value."""
    yield "squeeze", called("np.squeeze", value)
    yield "squeeze", called("np.atleast_1d", value)
    yield "constant", ast.Constant(0.0)
    yield "constant", called("np.zeros_like", value)
    yield "factor 2", product(ast.Constant(2), value)
    yield "sign", ast.UnaryOp(ast.USub(), value)
    yield "transpose", called("np.transpose", value)
    yield "rounding", called("np.round", value, ast.Constant(3))
    yield "rounding", called("np.trunc", value)
    yield "squeeze", called("np.ravel", value)
    yield "axis", called("np.flip", value)
    yield "not a number", called("np.nan_to_num", value)
    yield "size", called("np.abs", value)


def of_branch(node):
    for truth in (True, False):
        yield "branch taken away", ast.If(ast.Constant(truth), node.body, node.orelse)


def of_choice(node):
    yield "branch taken away", node.body
    yield "branch taken away", node.orelse
    yield "comparison", ast.IfExp(node.test, node.orelse, node.body)


def of_loop(node):
    yield "loop", ast.For(node.target, node.iter, [*node.body, ast.Break()], node.orelse)
    for places in ("1:", ":-1", "::-1"):
        items = ast.Subscript(called("list", node.iter), expression(f"x[{places}]").slice, ast.Load())
        yield "loop", ast.For(node.target, items, node.body, node.orelse)


def of_comprehension(node):
    for places in ("1:", ":-1", "::-1"):
        items = ast.Subscript(called("list", node.iter), expression(f"x[{places}]").slice, ast.Load())
        yield "loop", ast.comprehension(node.target, items, node.ifs, node.is_async)
    if node.ifs:
        yield "branch taken away", ast.comprehension(node.target, node.iter, [], node.is_async)


def of_step(node):
    for other in OPERATORS.get(type(node.op), ()):
        yield "operator", ast.AugAssign(node.target, other(), node.value)
    yield "operator", ast.Assign([node.target], node.value)
    yield "statement left out", ast.Pass()
    if isinstance(node.target, ast.Name | ast.Attribute):
        moved = ast.BinOp(as_loaded(node.target), node.op, node.value)
        yield "another array", ast.Assign([node.target], moved)


def of_assignment(node):
    yield "statement left out", ast.Pass()
    (target, *more) = node.targets
    if more:
        return
    if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Slice | ast.Constant):
        if not isinstance(target.slice, ast.Constant) or target.slice.value is ...:
            whole = as_loaded(target.value)
            whole.ctx = ast.Store()
            yield "another array", ast.Assign([whole], node.value)
    value = node.value
    if isinstance(value, ast.BinOp) and ast.unparse(value.left) == ast.unparse(target):
        yield "changed in place", ast.AugAssign(target, value.op, value.right)


def as_loaded(target: ast.expr) -> ast.expr:
    """Return what a target reads as in an expression."""
    return expression(ast.unparse(target))


def of_statement(_node):
    yield "statement left out", ast.Pass()


BY_KIND = {
    "BinOp": of_binary,
    "UnaryOp": of_unary,
    "Compare": of_comparison,
    "BoolOp": of_condition,
    "Constant": of_constant,
    "keyword": of_keyword,
    "Attribute": of_attribute,
    "Call": of_call,
    "Subscript": of_subscript,
    "Return": of_return,
    "If": of_branch,
    "IfExp": of_choice,
    "For": of_loop,
    "comprehension": of_comprehension,
    "AugAssign": of_step,
    "Assign": of_assignment,
    "Expr": of_statement,
    "Break": of_statement,
    "Continue": of_statement,
}
