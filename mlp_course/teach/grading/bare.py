"""The course as a student's code finds it in the child: program text, without what the answer has to write itself.

`course_for(exercise)` is the core, as text, in which the functions that this exercise asks for (`OWN` of
`exercises/delegating.py`) raise an error. Nothing of `exercises/` is in it: no reference, no check, no case. An answer
that is right there is right without them, whatever it says of itself. `whole_course()` has everything: what is right
there and not in the bare one is delegated.
"""

import ast
from functools import cache
from pathlib import Path

from ...exercises.delegating import OWN

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT.name
HELPERS = ("exercises/process.py", "exercises/chapters/watching.py")  # which know no answer
BARE = {
    f"{PACKAGE}.exercises": "",
    f"{PACKAGE}.exercises.chapters": "",
    f"{PACKAGE}.exercises.exercise": "class Refused(Exception):\n    pass\n",
}
GONE = "raise NotImplementedError('the lines that this exercise asks for are not in the course while it is graded')"


@cache
def course_for(name: str) -> dict[str, str]:
    """Return {module: text} for the exercise of this name."""
    own = {}
    for function in OWN.get(name, ()):
        code = getattr(function, "__code__", None)
        if code is not None:
            own.setdefault(code.co_filename, set()).add(code.co_firstlineno)
    found = dict(BARE)
    for path in (
        *ROOT.glob("*.py"),
        *ROOT.glob("datasets/*.py"),
        *ROOT.glob("learner/*.py"),
        *map(ROOT.joinpath, HELPERS),
    ):
        text = path.read_text(encoding="utf-8")
        found[name_of(path)] = without(text, own.get(str(path), set()))
    return found


@cache
def whole_course() -> dict[str, str]:
    """Return {module: text} of all that the package has, but for what lecturers use."""
    paths = [path for path in ROOT.rglob("*.py") if path.relative_to(ROOT).parts[0] != "teach"]
    return {name_of(path): path.read_text(encoding="utf-8") for path in paths}


def name_of(path: Path) -> str:
    """The name of the module in a file of the package."""
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def without(text: str, lines: set[int]) -> str:
    """Return a program in which the functions that begin in these lines only raise an error."""
    if not lines:
        return text
    tree = ast.parse(text)
    for node in ast.walk(tree):
        begins = {getattr(node, "lineno", 0), *(item.lineno for item in getattr(node, "decorator_list", ()))}
        if isinstance(node, ast.FunctionDef) and begins & lines:
            node.body = ast.parse(GONE).body
    return ast.unparse(tree)
