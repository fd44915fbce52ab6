"""A chapter as nbgrader's source notebook: below each stub its solution, below each check what gives the points.

nbgrader takes both regions out of what students get, so that they have the stub and `check(…)` word for word, and a
run from top to bottom stops nowhere. When it grades, it puts the hidden tests back: an answer that is not right ends
there in an error, whose message is the checker's card.
"""

import nbformat
from nbformat import NotebookNode

from .cells import checks_in, tags
from .grading.points import Points
from .right_answers import PYTHON_BLOCK

SCHEMA = 3  # the version of nbgrader's metadata
SOLUTION = "{stub}\n### BEGIN SOLUTION\n{answer}\n### END SOLUTION"
TESTS = "{check}\n### BEGIN HIDDEN TESTS\nverdict = {check}\n{demands}\n### END HIDDEN TESTS"


def source_notebook(copy: NotebookNode, solutions: dict[str, str], points: Points) -> NotebookNode:
    """Return the students' copy of a chapter with solutions and tests, as nbgrader's `source` folder holds it.

    copy       as `student_copy` makes it
    solutions  the program text that replaces each stub, by the id of its cell
    points     of exercises and numbers; a check of what is not in it stays as it is and counts nothing
    """
    made = nbformat.v4.new_notebook(metadata=copy.metadata)
    for cell in copy.cells:
        if "exercise" in tags(cell):
            made.cells.append(answer_cell(cell, solutions[cell.id]))
        else:
            made.cells += test_cells(cell, points)
    return made


def solutions_in(chapter: NotebookNode) -> dict[str, str]:
    """Return the solution of each exercise of a stored chapter, by the id of the cell with its stub."""
    found = {}
    stub = None
    for cell in chapter.cells:
        if "exercise" in tags(cell):
            stub = cell.id
        elif "solution" in tags(cell):
            found[stub] = "\n\n".join(PYTHON_BLOCK.findall(cell.source)).strip()
    return found


def answer_cell(cell: NotebookNode, solution: str) -> NotebookNode:
    """Return a cell in which the student answers: the stub, and the solution in a region that nbgrader takes out."""
    source = SOLUTION.format(stub=cell.source, answer=solution)
    return graded(cell, cell.id, source, grade_id=f"answer-{cell.id}", grade=False, solution=True, locked=False)


def test_cells(cell: NotebookNode, points: Points) -> list[NotebookNode]:
    """Return locked cells with points for a cell with a check, one for each name; any other cell as it is."""
    checks = checks_in(cell)
    if not points.of.keys() & checks.keys():
        return [cell]
    made = []
    for number, (name, check) in enumerate(checks.items()):
        own_id = f"{cell.id}-{number}" if number else cell.id
        if name in points.of:
            source = TESTS.format(check=check, demands=demands(name, points))
            worth = {"points": whole(points.of[name])}
            made.append(graded(cell, own_id, source, grade_id=name, grade=True, solution=False, locked=True, **worth))
        else:
            made.append(code_cell(cell, own_id, check))
    return made


def demands(name: str, points: Points) -> str:
    """Return the lines that fail with the checker's card, and give a part of the points for a delegated answer."""
    if points.delegated == 0:
        return "assert verdict.correct and not verdict.delegated, verdict"
    part = whole(points.earned(name, "delegated"))
    return f"assert verdict.correct, verdict\n{part} if verdict.delegated else {whole(points.of[name])}"


def graded(cell: NotebookNode, own_id: str, source: str, **said) -> NotebookNode:
    """Return a code cell with what nbgrader has to know of it."""
    made = code_cell(cell, own_id, source)
    made.metadata["nbgrader"] = {**said, "schema_version": SCHEMA, "task": False}
    return made


def code_cell(cell: NotebookNode, own_id: str, source: str) -> NotebookNode:
    """Return a code cell with the metadata of another."""
    return nbformat.v4.new_code_cell(source, id=own_id, metadata=nbformat.from_dict(dict(cell.metadata)))


def whole(points: float) -> int | float:
    """Return a number of points as it is written: 2, or 2.5."""
    return int(points) if points == int(points) else points
