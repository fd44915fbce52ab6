"""Below an exercise's check: its hints, folded one in the other, and where it can be run."""

from html import escape

from nbformat import NotebookNode

from mlp_course.exercises.card import prose
from mlp_course.exercises.exercise import every
from mlp_course.exercises.numbers import every_number
from mlp_course.teach.cells import checks_in

WHERE = (
    '<p class="mlp-where">This page cannot run your answer. '
    '<a href="{run}">Open the chapter in JupyterLab</a>, write it there, and the check answers.</p>'
)


def below(cell: NotebookNode, run: str) -> str:
    """Return what stands below a cell on the site, as HTML, or "" if it checks nothing.

    run  the address of the page that says where the course runs
    """
    names = checks_in(cell)
    if not names:
        return ""
    known = every() | every_number()
    ladders = "".join(ladder(name, known[name].hints, len(names) > 1) for name in names)
    return f'<div class="mlp-exercise">{ladders}{WHERE.format(run=run)}</div>'


def ladder(name: str, hints: tuple[str, ...], named: bool) -> str:
    """Return the hints as folds, each inside the one before it; `named` says of what, where a cell checks several."""
    of = f" for <code>{name}</code>" if named else ""
    inner = ""
    for step in range(len(hints), 0, -1):
        text = hints[step - 1]
        body = f"<pre>{escape(text, quote=False)}</pre>" if "\n" in text else f"<p>{prose(text)}</p>"
        inner = f"<details><summary>Hint {step} of {len(hints)}{of}</summary>{body}{inner}</details>"
    return inner
