"""Whether a learner's function is still the stub: the same code, word for word."""

import ast
import inspect
from types import CodeType

from .lines import source_of


def same_code(f, other) -> bool:
    """Whether two functions do the same word for word (of classes: all methods).

    Spaces, comments, docstrings and the names of function and arguments do not count. The source is compared where
    both are at hand, as in every notebook, else the compiled code.
    """
    if isinstance(f, type) and isinstance(other, type):
        one = methods(f)
        two = methods(other)
        return one.keys() == two.keys() and all(same_code(one[name], two[name]) for name in one)
    bodies = statements(f), statements(other)
    if None not in bodies:
        return bodies[0] == bodies[1]
    codes = getattr(f, "__code__", None), getattr(other, "__code__", None)
    return None not in codes and compiled(codes[0]) == compiled(codes[1])


def still_open(cls) -> list[str]:
    """The methods of a class in which a `...` still stands for code; in square brackets it is an index."""
    return [name for name, method in methods(cls).items() if has_gap(method)] if isinstance(cls, type) else []


def has_gap(f) -> bool:
    """Whether a `...` stands in the source of a function, but for those in square brackets."""
    tree, *_ = source_of(f)
    return tree is not None and is_gap_in(tree)


def is_gap_in(tree: ast.AST) -> bool:
    """Whether a `...` stands in program text, but for those in square brackets."""
    indices = [index.slice for index in ast.walk(tree) if isinstance(index, ast.Subscript)]
    allowed = {node for index in indices for node in ast.walk(index)}
    return any(getattr(node, "value", None) is Ellipsis for node in ast.walk(tree) if node not in allowed)


def methods(cls: type) -> dict:
    """The functions of a class by name."""
    return {name: item for name, item in vars(cls).items() if inspect.isfunction(item)}


def statements(f) -> list[str] | None:
    """The statements of a function, without its docstring; None where its source is not at hand, or no `def`."""
    tree, *_ = source_of(f)
    if not isinstance(tree, ast.FunctionDef):
        return None
    begins = 0 if ast.get_docstring(tree) is None else 1
    return [ast.dump(statement) for statement in tree.body[begins:]]


def compiled(code: CodeType) -> tuple:
    """What a function's code consists of, with that of the functions inside it."""
    constants = [compiled(item) if isinstance(item, CodeType) else repr(item) for item in code.co_consts]
    return code.co_code, constants, code.co_names
