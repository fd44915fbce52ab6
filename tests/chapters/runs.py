"""Ways to run a chapter in the new form: every lesson twice, and each station from a fresh kernel."""

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


def shown_otherwise(notebook, folder) -> list[str]:
    """Run a chapter with every lesson twice; the lessons that show something else the second time."""
    doubled = []
    for what, cell in anatomy.kinds(notebook):
        doubled += [cell, cell] if what == "lesson" else [cell]
    run = unrun(doubled)
    execute(run, folder)
    pairs = zip(doubled, doubled[1:], run.cells, run.cells[1:], strict=False)
    return [rules.start(one) for one, two, first, second in pairs if one is two and shown(first) != shown(second)]


def run_stations(notebook, folder) -> None:
    """Run each station alone, after the chapter's setup. Raises nbclient's CellExecutionError where a cell fails."""
    setup = rules.code_cells(notebook)[:1]
    for station in anatomy.stations(notebook):
        cells = [cell for cell in station.cells if cell.cell_type == "code"]
        execute(unrun(setup + cells), folder)
