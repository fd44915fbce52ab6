"""The pages of experiments: short functions that say what they do, whose chance a shake reaches."""

import ast
from pathlib import Path

import cell_rules
import pytest

LINES = 25
PAGES = sorted((Path(__file__).resolve().parents[2] / "mlp_course" / "experiments").glob("*.py"))
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)


def tree_of(page):
    return ast.parse(page.read_text(encoding="utf-8"))


def experiments_of(page) -> list:
    """The functions that a chapter can call."""
    functions = [node for node in tree_of(page).body if isinstance(node, ast.FunctionDef)]
    return [function for function in functions if not function.name.startswith("_")]


def length(function) -> int:
    """The lines of a function's body, without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


@each_page
def test_an_experiment_draws_nothing_that_a_shake_would_not_reach(page):
    assert cell_rules.chances(tree_of(page)) == []


@each_page
def test_experiments_are_short_enough_to_be_read_in_a_chapter(page):
    assert [(f.name, length(f)) for f in experiments_of(page) if length(f) > LINES] == []


@each_page
def test_what_a_chapter_can_call_says_what_it_does(page):
    assert [f.name for f in experiments_of(page) if not ast.get_docstring(f)] == []
