"""A declared function as the text of one that a student may have written: the exercise's name, and no decorator."""

import ast
import builtins
import inspect
import textwrap
from types import FunctionType

from ..exercises.exercise import Exercise
from .definitions import body_of, definition_of

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
    definition = definition_of(f)
    if definition is None:
        return None
    body = body_of(definition)
    if needed(body, exercise):
        return None
    return "\n".join([f"def {exercise.signature}:", *docstring(exercise), *indented(body)]) + "\n"


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
