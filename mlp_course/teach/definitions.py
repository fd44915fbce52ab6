"""Where the package defines a function or a class, as a syntax tree."""

import ast
import inspect
import textwrap
from functools import cache, partial
from pathlib import Path
from types import FunctionType

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda


def definition_of(declared) -> Definition | None:
    """Return where a function or class is written; None where two things that differ may be it, or none is (a partial).

    A function is found by its line and, as one of several lambdas there, by its code.
    """
    if isinstance(declared, type):
        return ast.parse(textwrap.dedent(inspect.getsource(declared))).body[0]
    if isinstance(declared, partial):
        return None
    code = declared.__code__
    found = [node for node in functions_of(code.co_filename) if first_line(node) == code.co_firstlineno]
    same = [node for node in found if is_of(node, declared)]
    texts = {ast.dump(node) for node in same}
    return same[0] if len(texts) == 1 else None


@cache
def functions_of(path: str) -> list[ast.AST]:
    """Return all functions that a file holds."""
    tree = ast.parse(Path(path).read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.Lambda)]


def first_line(node: Definition) -> int:
    """Return the line where Python says that a function begins: its first decorator."""
    decorators = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def is_of(node: ast.FunctionDef | ast.Lambda, f: FunctionType) -> bool:
    """Whether a function that begins in the line of f is f."""
    if isinstance(node, ast.Lambda):
        return f.__name__ == "<lambda>" and code_of(node) == f.__code__.co_code
    return f.__name__ == node.name


def code_of(node: ast.Lambda) -> bytes:
    """Return the instructions of a lambda."""
    return eval(compile(ast.Expression(node), "<one lambda>", "eval")).__code__.co_code


def body_of(definition: Definition) -> list[ast.stmt]:
    """Return the statements of a definition, without its docstring; of a lambda what it returns."""
    if isinstance(definition, ast.Lambda):
        return [ast.Return(definition.body)]
    return definition.body[1:] if ast.get_docstring(definition) else definition.body
