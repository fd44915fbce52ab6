"""The my_network.py of a learner who has solved everything: the chapters' solutions, as the checker keeps them."""

import ast
import linecache
import os
from contextlib import contextmanager
from pathlib import Path

import nbformat
import rules

from mlp_course.exercises.exercise import every
from mlp_course.exercises.mine import keep_source
from mlp_course.learner import my_network

DEFINING = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef)


def complete(folder: Path) -> tuple[str, dict[str, str]]:
    """Return the file's text, and what was said of each answer: {exercise: sentence}."""
    said = {}
    with written_to(folder / my_network.NAME):
        for path in [*rules.chapters(), *sorted(rules.FOLDER.glob("further/*.ipynb"))]:
            for name, f in answers(nbformat.read(path, as_version=4), path.stem).items():
                said[name] = keep_source(f, name)
        return my_network.read() or "", said


@contextmanager
def written_to(path: Path):
    """Let the learner's module be this file."""
    before = os.environ.get(my_network.VARIABLE)
    os.environ[my_network.VARIABLE] = str(path)
    try:
        yield
    finally:
        if before is None:
            del os.environ[my_network.VARIABLE]
        else:
            os.environ[my_network.VARIABLE] = before


def answers(notebook, chapter: str) -> dict:
    """The solutions of a chapter, run one after the other below its imports: {exercise: function}."""
    namespace, exercises = {"__name__": "__main__"}, every()
    setup = [cell.source for cell in rules.code_cells(notebook) if rules.imports(cell.source)]
    stubs = [index for index, cell in enumerate(notebook.cells) if "exercise" in rules.tags(cell)]
    written = [*setup, *(rules.solution_code(rules.solution(notebook, index)) for index in stubs)]
    for number, source in enumerate(written):
        file = f"<solution {number} of {chapter}>"
        linecache.cache[file] = (len(source), None, source.splitlines(True), file)
        tree = ast.parse(source)
        tree.body = [node for node in tree.body if isinstance(node, DEFINING)]  # a solution may show something, too
        exec(compile(tree, file, "exec"), namespace)
    found = {name: namespace[name] for name in exercises if name in namespace}
    own = {name: f for name, f in found.items() if getattr(f, "__module__", None) == "__main__"}
    return {name: f for name, f in own.items() if not name.startswith("buggy_")}
