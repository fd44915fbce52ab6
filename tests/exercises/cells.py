"""The exercises as they stand in the chapters: stubs, solutions, checks."""

import re
from functools import cache

import rules
from build_notebooks import further_sources, read_source, sources
from notebook_cell import run_cell


def imported(notebook) -> dict:
    """What a chapter's one import cell gives (without widgets: the exercises need none)."""
    cell = next(c for c in rules.code_cells(notebook) if rules.imports(c.source))
    return run_cell(cell.source, {})


def defined(source: str) -> list[str]:
    """The names of the functions and classes of a cell."""
    return re.findall(r"(?m)^(?:def|class) (\w+)", source)


def definitions(solution: str) -> str:
    """The functions and classes of a solution, without the demonstrations that may follow them."""
    return "\n\n".join(re.findall(r"(?m)^(?:def|class) .*\n(?:(?:[ \t].*)?\n)*(?:[ \t].*)?", solution + "\n"))


@cache
def exercise_cells() -> list[tuple]:
    """Every exercise cell, off the path too: (the notebook's file, cell, its solution, the code cells right below)."""
    found = []
    for path in sources() + further_sources():
        notebook = read_source(path)
        cells = notebook.cells
        for index, cell in enumerate(cells):
            if "exercise" in rules.tags(cell):
                solution = definitions(rules.solution_code(rules.solution(notebook, index)))
                below = [c for c in cells[index + 1 : index + 3] if c.cell_type == "code"]
                found.append((path, cell, solution, below))
    return found


@cache
def chapter_names(path) -> tuple[dict, dict]:
    """The names of a chapter once its stubs have run, and those once its solutions have."""
    notebook = read_source(path)
    stubs = imported(notebook)
    solved = imported(notebook)
    for where, cell, solution, _ in exercise_cells():
        if where == path:
            run_cell(cell.source, stubs)
            run_cell(solution, solved)
    return stubs, solved
