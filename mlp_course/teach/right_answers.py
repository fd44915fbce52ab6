"""Whether a notebook holds a right answer: its functions beside all references and alternatives, as syntax trees."""

import ast
import re
from functools import cache

from nbformat import NotebookNode

from ..exercises.exercise import every
from .cells import tags, tree
from .definitions import Definition, body_of, definition_of

PYTHON_BLOCK = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)


def right_answers_in(notebook: NotebookNode) -> list[str]:
    """Return the exercises whose reference, or another right answer, a cell or a block of program text defines."""
    known = right_answers()
    found = [known.get(form(definition)) for cell in notebook.cells for definition in definitions(cell)]
    return [name for name in found if name]


def answered_stubs(notebook: NotebookNode) -> list[str]:
    """Return the first lines of exercises that are no stub any more: no `...`, and no bug that the course declares."""
    found = []
    for cell in notebook.cells:
        if "exercise" not in tags(cell):
            continue
        is_declared = {form(definition) for definition in definitions(cell)} & stubs()
        if not is_declared and not is_open(cell):
            found.append(cell.source.partition("\n")[0])
    return found


def is_open(cell: NotebookNode) -> bool:
    """Whether there is a `...` in a cell, for the learner to replace."""
    nodes = ast.walk(tree(cell.source))
    return any(isinstance(node, ast.Constant) and node.value is ... for node in nodes)


@cache
def stubs() -> set[str]:
    """Return the form of each stub that is a function or a class, bugs to be found among them."""
    return {form(definition_of(exercise.untouched)) for exercise in every().values()}


@cache
def right_answers() -> dict[str, str]:
    """Return the form of each reference and each alternative, with its exercise's name."""
    found = {}
    for name, exercise in every().items():
        for function in (exercise.reference, *exercise.alternatives):
            found[form(definition_of(function))] = name
    return found


def definitions(cell: NotebookNode) -> list[Definition]:
    """Return the functions and classes that a cell, or the program text in a page, defines at its top level."""
    blocks = [cell.source] if cell.cell_type == "code" else PYTHON_BLOCK.findall(cell.source)
    statements = [statement for block in blocks for statement in tree(block).body]
    values = [getattr(statement, "value", None) for statement in statements]
    return [node for node in (*statements, *values) if isinstance(node, Definition)]


def form(definition: Definition) -> str:
    """Return a definition as text, apart from its name, its decorators and its docstring."""
    arguments = ast.dump(definition.args) if hasattr(definition, "args") else ""
    return "\n".join([arguments, *map(ast.dump, body_of(definition))])
