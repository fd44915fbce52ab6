"""The programs of right answers, with the helpers that they call, and mutants of them: one place of one tree changed.

A class is a program too: its methods are changed, and those of the classes that it inherits from.
"""

import ast
import difflib
import inspect
import textwrap
import types
from collections import Counter
from typing import NamedTuple

import numpy as np
from mutations import mutations
from rewrites import product_by_loops

from mlp_course.exercises.exercise import Exercise

SHARE = 0.3  # of an exercise's mutants that one operator may make


class Program(NamedTuple):
    """A right answer: the trees of its own function and of the helpers that it calls, and the names around them."""

    trees: list[ast.FunctionDef | ast.ClassDef]  # the answer is the last one
    names: dict
    right: object  # the answer itself


class Mutant(NamedTuple):
    """A changed program: how it was changed, its text, its function, and the right answer that it was made of."""

    operator: str
    text: str
    function: object
    origin: object
    before: str  # the text that was changed

    @property
    def change(self) -> str:
        """The lines that were changed, before and after."""
        lines = difflib.unified_diff(self.before.splitlines(), self.text.splitlines(), lineterm="", n=0)
        return "\n".join(line for line in lines if not line.startswith(("---", "+++", "@@")))


def programs(exercise: Exercise) -> list[Program]:
    """Return the programs of all right answers of an exercise."""
    return [found for f in (exercise.reference, *exercise.alternatives) if (found := program_of(f))]


def program_of(f) -> Program | None:
    """Return the program of a right answer; None where its source is no `def` and no `class` (a lambda)."""
    tree = tree_of(f)
    if tree is None:
        return None
    helpers = {}
    waiting = [f]
    while waiting:
        for helper in helpers_of(waiting.pop()):
            if helper.__name__ not in helpers and helper is not f:
                helpers[helper.__name__] = tree_of(helper)
                waiting.append(helper)
    names = names_around(f) | {"product_by_loops": product_by_loops, "np": np}
    return Program([*filter(None, helpers.values()), tree], names, f)


def tree_of(f) -> ast.FunctionDef | ast.ClassDef | None:
    """Return the tree of a function or class, without decorators and docstring; None where it is neither."""
    if f.__name__ == "<lambda>":
        return None
    tree = class_tree(f) if isinstance(f, type) else ast.parse(textwrap.dedent(inspect.getsource(f))).body[0]
    tree.decorator_list = []
    if ast.get_docstring(tree) is not None and len(tree.body) > 1:
        tree.body = tree.body[1:]
    return tree


def class_tree(f: type) -> ast.ClassDef:
    """Return the tree of a class: the one of its name that holds its methods, as several are called `_`."""
    lines = {method.__code__.co_firstlineno for method in vars(f).values() if isinstance(method, types.FunctionType)}
    for tree in ast.parse(inspect.getsource(inspect.getmodule(f))).body:
        if isinstance(tree, ast.ClassDef) and tree.name == f.__name__:
            if lines <= {node.lineno for node in tree.body}:
                return tree
    raise ValueError(f"there is no class {f.__name__} in the file of {f!r}.")


def helpers_of(f) -> list:
    """Return what an answer uses of its file: functions by name, but for exercises, and classes it inherits from."""
    if isinstance(f, type):
        return [base for base in f.__bases__ if base.__module__ == f.__module__]
    around = getattr(f, "__globals__", {})
    found = [around.get(name) for name in names_in(f.__code__)]
    mine = [g for g in found if isinstance(g, types.FunctionType) and g.__module__ == f.__module__]
    return [g for g in mine if not g.__closure__ and g.__name__ != "<lambda>"]


def names_in(code: types.CodeType) -> list[str]:
    """Return the global names of a function, with those of the functions inside it."""
    inner = [names_in(item) for item in code.co_consts if isinstance(item, types.CodeType)]
    return [*code.co_names, *(name for names in inner for name in names)]


def names_around(f) -> dict:
    """Return the names that the source of an answer finds around it."""
    if isinstance(f, type):
        return dict(vars(inspect.getmodule(f)))
    return dict(f.__globals__) | inspect.getclosurevars(f).nonlocals


def compiled(program: Program, place: int, tree: ast.FunctionDef | ast.ClassDef):
    """Return the answer's function of a program in which one tree stands in another's place."""
    trees = [*program.trees[:place], tree, *program.trees[place + 1 :]]
    names = dict(program.names)
    exec(compile(ast.Module(trees, type_ignores=[]), "mutant", "exec"), names)
    return names[trees[-1].name]


def all_mutants(exercise: Exercise) -> list[tuple]:
    """Return (text, operator, program, place, tree) of every change of one place of a right answer, each text once."""
    found = {}
    for program in programs(exercise):
        for place, tree in enumerate(program.trees):
            right = ast.unparse(tree)
            for operator, changed in mutations(tree):
                text = ast.unparse(changed)
                if text not in found and text != right:
                    found[text] = text, operator, program, place, changed
    return list(found.values())


def mutants(exercise: Exercise, rng):
    """Yield the mutants of all right answers that Python takes, in an order by chance."""
    items = all_mutants(exercise)
    for place in rng.permutation(len(items)):
        if mutant := made(*items[place]):
            yield mutant


def made(text: str, operator: str, program: Program, place: int, tree) -> Mutant | None:
    """Return the mutant; None where Python does not take it."""
    try:
        function = compiled(program, place, tree)
    except (SyntaxError, ValueError, TypeError, NameError):
        return None
    return Mutant(operator, text, function, program.right, ast.unparse(program.trees[place]))


def in_proportion(some: list[Mutant]) -> list[Mutant]:
    """Return the mutants without the first ones of an operator that has more than its share."""
    kept = list(some)
    while kept:
        operator, count = Counter(mutant.operator for mutant in kept).most_common(1)[0]
        if count <= max(SHARE * len(kept), 1):
            return kept
        kept.remove(next(mutant for mutant in kept if mutant.operator == operator))
    return kept
