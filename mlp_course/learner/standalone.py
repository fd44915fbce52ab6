"""The source of a function that a learner wrote in a notebook, with all that it needs to stand in a file alone."""

import ast
import builtins
import linecache
import symtable
import sys
from types import ModuleType
from typing import NamedTuple

from .kept_file import Unusable
from .lines import is_library

PLAIN = (bool, int, float, str)


class Standalone(NamedTuple):
    """A definition as text, the lines that it needs above it, and the learner's helpers that it calls, as texts."""

    text: str
    lines: dict[str, str]  # {name: the import or the number that binds it}
    helpers: dict[str, str]  # {name: definition}, each after those that it needs


def standalone(f) -> Standalone:
    """Return a function or class as text, and what it needs to stand in a file alone.

    Raises Unusable if it cannot, with the reason.
    """
    lines = {}
    helpers = {}
    text = definition(f)
    _gather(f, text, lines, helpers, {f.__name__})
    return Standalone(text, lines, helpers)


def _gather(f, text: str, lines: dict, helpers: dict, seen: set) -> None:
    """Add to `lines` and `helpers` what `text` needs of the names around it."""
    around = namespace_of(f)
    for name in sorted(free_names(text)):
        if name in seen or name not in around:
            continue
        seen.add(name)
        value = around[name]
        if line := line_for(name, value):
            lines[name] = line
        elif callable(value) and getattr(value, "__name__", None) == name:
            helper = definition(value)
            if is_library(code_holder(value).__code__.co_filename):
                raise Unusable(f"it calls {name}, which is the course's and not yours yet")
            _gather(value, helper, lines, helpers, seen)
            helpers[name] = helper
        else:
            raise Unusable(f"it uses {name} of the notebook: give it that as an argument")


def namespace_of(f) -> dict:
    """The names around a function, or around the methods of a class."""
    return getattr(code_holder(f), "__globals__", {})


def code_holder(f):
    """The function itself, or the first method of a class."""
    if isinstance(f, type):
        return next((item for item in vars(f).values() if hasattr(item, "__code__")), None)
    return f


def definition(f) -> str:
    """The `def` or `class` of `f` as it was written, from the text of its cell or file."""
    code = getattr(code_holder(f), "__code__", None)
    if code is None:
        raise Unusable("its source is not at hand")
    if getattr(f, "__closure__", None):
        raise Unusable("it is made inside another function")
    lines = linecache.getlines(code.co_filename)
    try:
        flags = ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        tree = compile("".join(lines), code.co_filename, "exec", flags)
    except SyntaxError:
        raise Unusable("its source is not at hand") from None
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef) or node.name != f.__name__:
            continue
        start = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
        if start <= code.co_firstlineno <= node.end_lineno:
            return "".join(lines[start - 1 : node.end_lineno]).strip() + "\n"
    raise Unusable("it is no `def` of its own name at the top level of a cell")


def free_names(text: str) -> set[str]:
    """The names that a definition takes from around it, without Python's own."""
    found = set()
    tables = [symtable.symtable(text, "definition", "exec")]
    top = tables[0]
    while tables:
        table = tables.pop()
        tables += table.get_children()
        for symbol in table.get_symbols():
            outer = not symbol.is_assigned() if table is top else symbol.is_global()
            used = symbol.is_referenced() or symbol.is_declared_global()
            if outer and used and symbol.get_name() not in vars(builtins):
                found.add(symbol.get_name())
    return found


def line_for(name: str, value) -> str | None:
    """The line that binds a name to what it is in the notebook: an import or a plain value; None if there is none."""
    if isinstance(value, ModuleType):
        plain = value.__name__ == name
        return f"import {value.__name__}" if plain else f"import {value.__name__} as {name}"
    if type(value) in PLAIN:
        return f"{name} = {value!r}"
    home = getattr(value, "__module__", None) or type(value).__module__
    root = str(home).partition(".")[0]
    if root in ("__main__", "builtins", "None"):
        return None
    homes = [
        (key, original)
        for key, module in list(sys.modules.items())
        if key.partition(".")[0] == root
        for original, item in list(vars(module).items())
        if item is value and not original.startswith("_")
    ]
    if not homes:
        return None
    module, original = min(homes, key=lambda found: (found[1] != name, *distance(found[0], root, home)))
    return f"from {module} import {original}" + ("" if original == name else f" as {name}")


def distance(module: str, root: str, home: str) -> tuple:
    """How far a module is from where one would look: the package itself first, then where the thing is defined."""
    return module != root, module != home, module.count("."), len(module)
