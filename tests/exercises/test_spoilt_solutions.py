"""Never correct falsely: each solution of the course is spoilt in one place, and none of these is called correct."""

import ast
import copy
from functools import cache

import pytest
from cells import chapter_names, exercise_cells
from rotation import part

from mlp_course.exercises.exercise import every
from mlp_course.exercises.grading import judge

EXERCISES = every()
OPERATORS = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.Pow: ast.Mult,
    ast.Lt: ast.Gt,
    ast.LtE: ast.Gt,
    ast.Gt: ast.Lt,
    ast.GtE: ast.Lt,
    ast.Eq: ast.NotEq,
}
THE_SAME = {  # spoilt as text, and still right
    ("log_likelihood", "keepdims=True"): "a later sum broadcasts as well without the axis",
    ("xor_weights", "number"): "weights are the learner's choice",
    ("early_stop", "number in stop = 0"): "the loop sets it at once",
}


def spoilt(tree):
    """Each way to change one operator, number, truth value, sign or transpose of a function: (what, a new tree)."""
    defaults = set(ast.walk(tree.args)) if isinstance(tree, ast.FunctionDef) else set()  # the stub's own
    assigned = {node: ast.unparse(s) for s in ast.walk(tree) if isinstance(s, ast.Assign) for node in ast.walk(s)}
    for index, node in enumerate(ast.walk(tree)):
        if node in defaults:
            continue
        changed = copy.deepcopy(tree)
        twin = next(n for i, n in enumerate(ast.walk(changed)) if i == index)
        if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
            twin.op = OPERATORS[type(node.op)]()
            yield ast.unparse(node), changed
        elif isinstance(node, ast.Compare) and type(node.ops[0]) in OPERATORS:
            twin.ops[0] = OPERATORS[type(node.ops[0])]()
            yield ast.unparse(node), changed
        elif (
            isinstance(node, ast.keyword)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, bool)
        ):
            twin.value.value = not node.value.value
            yield ast.unparse(node), changed
        elif isinstance(node, ast.Constant) and type(node.value) in (int, float):
            twin.value = 3 * node.value + 1
            yield f"number in {assigned.get(node, 'an expression')}", changed
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            twin.op = ast.UAdd()
            yield ast.unparse(node), changed
        elif isinstance(node, ast.Attribute) and node.attr in ("T", "mT"):
            twin.attr = "real"
            yield ast.unparse(node), changed


def may_be_right(name: str, what: str) -> bool:
    return any(name == one and what.startswith(start) for one, start in THE_SAME)


@cache
def solutions() -> dict:
    """Every function that solves an exercise, by name: its tree, and the names of its chapter."""
    found = {}
    for path, _, solution, _ in exercise_cells():
        _, namespace = chapter_names(path)
        trees = [tree for tree in ast.parse(solution).body if tree.name in EXERCISES]
        found |= {tree.name: (tree, namespace) for tree in trees}
    return found


@pytest.mark.chapters
@pytest.mark.parametrize("name", part(list(EXERCISES), of=4, place=3))
def test_a_spoilt_solution_is_never_correct(name):
    tree, namespace = solutions()[name]
    believed = []
    for what, changed in spoilt(tree):
        names = dict(namespace)
        module = ast.Module(body=[changed], type_ignores=[])
        exec(compile(ast.fix_missing_locations(module), "spoilt", "exec"), names)
        if not may_be_right(name, what) and judge(EXERCISES[name], names[name], 0.3).correct:
            believed.append(what)
    assert believed == []


@pytest.mark.chapters
def test_there_is_much_to_spoil():
    assert sum(1 for tree, _ in solutions().values() for _ in spoilt(tree)) > 200
