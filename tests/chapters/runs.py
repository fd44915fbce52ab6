"""Run a chapter as it is worked on: each station from a fresh kernel, and every lesson again."""

from copy import deepcopy

import anatomy
import nbformat
import rules
from build_notebooks import WIDGET_VIEW, execute


def unrun(cells) -> nbformat.NotebookNode:
    """A notebook of copies of these cells, without what they gave, each with an id of its own."""
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [deepcopy(cell) for cell in cells]
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
    for cell in rules.code_cells(notebook):
        cell.outputs, cell.execution_count = [], None
    return notebook


def shown(cell) -> list:
    """What a cell shows, as it can be compared: of what a clock has measured, the words alone."""
    left_out = {WIDGET_VIEW, "image/png"} if "clock" in rules.tags(cell) else {WIDGET_VIEW}
    outputs = []
    for output in cell.outputs:
        data = {kind: value for kind, value in output.get("data", {}).items() if kind not in left_out}
        outputs.append((output.get("text", ""), data))
    return outputs


def shown_otherwise(notebook, folder, which=slice(None)) -> list[str]:
    """Run a chapter's sittings, each from a fresh kernel; the lessons that show something else when run again.

    `which` is a slice of its sittings: all of them, unless it says otherwise.

    Raises nbclient's CellExecutionError where a sitting leans on one before it.
    """
    kinds = {id(cell): what for what, cell in anatomy.kinds(notebook)}
    found = []
    for sitting in anatomy.sittings(notebook)[which]:
        cells = rules.code_cells(sitting)
        twice = [cell for cell in cells for _time in range(2 if kinds[id(cell)] == "lesson" else 1)]
        run = unrun(twice)
        execute(run, folder)
        pairs = zip(twice, twice[1:], run.cells, run.cells[1:], strict=False)
        found += [rules.start(one) for one, two, first, second in pairs if one is two and shown(first) != shown(second)]
    return found
