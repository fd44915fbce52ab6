"""Below an exercise's check: its hints, folded one in the other, and where it can be run."""

import ast

from mlp_course.exercises.card import prose
from mlp_course.exercises.exercise import every
from mlp_course.exercises.numbers import every_number

WHERE = (
    '<p class="mlp-where">This page cannot run your answer. '
    '<a href="{run}">Open the chapter in JupyterLab</a>, write it there, and the check answers.</p>'
)


def below(source: str, run: str) -> str:
    """Return what stands below the cell `source` on the site, as HTML, or "" if it checks nothing.

    run  the address of the page that says where the course runs
    """
    names = checked(source)
    if not names:
        return ""
    known = every() | every_number()
    ladders = "".join(ladder(name, known[name].hints, len(names) > 1) for name in names if name in known)
    return f'<div class="mlp-exercise">{ladders}{WHERE.format(run=run)}</div>'


def checked(source: str) -> list[str]:
    """Return the names of the exercises and numbers that a cell checks."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return []
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "check":
            names += [argument.id for argument in node.args if isinstance(argument, ast.Name)]
            names += [keyword.arg for keyword in node.keywords if keyword.arg]
    return names


def ladder(name: str, hints: tuple[str, ...], named: bool) -> str:
    """Return the hints as folds, each inside the one before it; `named` says of what, where a cell checks several."""
    of = f" for <code>{name}</code>" if named else ""
    inner = ""
    for step in range(len(hints), 0, -1):
        text = hints[step - 1]
        body = f"<pre>{escaped(text)}</pre>" if "\n" in text else f"<p>{prose(text)}</p>"
        inner = f"<details><summary>Hint {step} of {len(hints)}{of}</summary>{body}{inner}</details>"
    return inner


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
