"""What the cells of a notebook are: their tags, the call that a cell is, what it checks, the pictures of the text."""

import ast
import re

from nbformat import NotebookNode

from ..exercises.exercise import every
from ..exercises.numbers import every_number

PICTURE = re.compile(r"!\[[^\]]*\]\((?!https?:|data:)([^()\s]+)\)")


def tags(cell: NotebookNode) -> list[str]:
    """Return the tags of a cell."""
    return cell.metadata.get("tags", [])


def tree(source: str) -> ast.Module:
    """Return a cell's syntax tree; an empty one where it is no Python, such as `%time`, and so defines nothing."""
    try:
        return compile(source, "cell", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    except SyntaxError:
        return ast.Module([], [])


def lone_call(source: str, name: str) -> ast.Call | None:
    """Return the call of `name` that a cell is, with nothing beside it; None where it is anything else."""
    match tree(source).body:
        case [ast.Expr(ast.Call(ast.Name(called)) as call)] if called == name:
            return call
    return None


def checks_in(cell: NotebookNode) -> dict[str, str]:
    """Return what a cell `check(bp1)` or `check(u=u, v=v)` checks: each name, with a call for it alone."""
    call = lone_call(cell.source, "check") if cell.cell_type == "code" else None
    if call is None:
        return {}
    functions = {argument.id: f"check({argument.id})" for argument in call.args if isinstance(argument, ast.Name)}
    numbers = {given.arg: f"check({ast.unparse(given)})" for given in call.keywords}
    known = every().keys() | every_number().keys()
    return {name: text for name, text in (functions | numbers).items() if name in known}


def text_of(notebook: NotebookNode) -> str:
    """Return all that is written in a notebook, without its code."""
    return "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")


def pictures_of(notebook: NotebookNode) -> set[str]:
    """Return the files of the pictures in a notebook's text, from its folder on."""
    return set(PICTURE.findall(text_of(notebook)))
