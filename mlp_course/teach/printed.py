"""A declared function as the text of one that a student may have written: the exercise's name, and no decorator."""

import ast
import builtins
import inspect
import textwrap
from functools import cache
from pathlib import Path
from types import FunctionType

from ..exercises.exercise import Exercise

KNOWN = {"np", *dir(builtins)}  # what a sheet gives: NumPy, and Python itself
WIDTH = 80  # columns of a line, where it is words: as many as go on paper


def printed(f, exercise: Exercise) -> str | None:
    """Return the text of a misconception, or of a right answer, as a function of the exercise's name.

    None where it cannot stand alone: it needs more than NumPy, knows what its factory knew, is a class, or takes other
    arguments than the exercise asks for.
    """
    if not isinstance(f, FunctionType) or f.__closure__:
        return None
    if inspect.signature(f) != inspect.signature(exercise.reference):
        return None
    body = body_of(f)
    if body is None or needed(body, exercise):
        return None
    return "\n".join([f"def {exercise.signature}:", *docstring(exercise), *indented(body)]) + "\n"


def body_of(f: FunctionType) -> list[ast.stmt] | None:
    """Return the statements of a function, without its docstring; of a lambda what it returns."""
    node = tree_of(f)
    if isinstance(node, ast.Lambda):
        return [ast.Return(node.body)]
    if node is None:
        return None
    return node.body[1:] if ast.get_docstring(node) else node.body


def tree_of(f: FunctionType) -> ast.FunctionDef | ast.Lambda | None:
    """Return where a function is written, found by its line and, for one of several lambdas there, by its code."""
    found = [node for node in functions_of(f.__code__.co_filename) if first_line(node) == f.__code__.co_firstlineno]
    defined = [node for node in found if isinstance(node, ast.FunctionDef) and node.name == f.__name__]
    lambdas = [node for node in found if isinstance(node, ast.Lambda) and code_of(node) == f.__code__.co_code]
    same = defined or (lambdas if f.__name__ == "<lambda>" else [])
    texts = {ast.dump(node) for node in same}
    return same[0] if len(texts) == 1 else None


@cache
def functions_of(path: str) -> list[ast.AST]:
    """Return all functions that a file holds."""
    tree = ast.parse(Path(path).read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.Lambda)]


def first_line(node) -> int:
    """Return the line where Python says that a function begins: its first decorator."""
    decorators = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def code_of(node: ast.Lambda) -> bytes:
    """Return the instructions of a lambda."""
    return eval(compile(ast.Expression(node), "<one lambda>", "eval")).__code__.co_code


def needed(body: list[ast.stmt], exercise: Exercise) -> set[str]:
    """Return the names that a body takes from its file: helpers, other exercises, other parts of the course."""
    nodes = [node for statement in body for node in ast.walk(statement)]
    own = {node.id for node in nodes if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
    own |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    own |= {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
    read = {node.id for node in nodes if isinstance(node, ast.Name)}
    return read - own - KNOWN - set(exercise.arguments)


def docstring(exercise: Exercise) -> list[str]:
    """Return what the function takes and returns, as the lines of a docstring: the same for every bug."""
    text = inspect.getdoc(exercise.untouched) or exercise.expects
    lines = textwrap.wrap(" ".join(text.split()), WIDTH - 4, break_long_words=False)
    mark = 'r"""' if "\\" in text else '"""'
    if len(lines) == 1:
        return [f'    {mark}{lines[0]}"""']
    return [f"    {mark}{lines[0]}", *(f"    {line}" for line in lines[1:]), '    """']


def indented(body: list[ast.stmt]) -> list[str]:
    """Return statements as lines, without the comments of the declaration."""
    return textwrap.indent("\n".join(map(ast.unparse, body)), "    ").splitlines()
