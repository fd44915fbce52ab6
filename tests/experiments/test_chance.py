"""All chance of the experiments comes from `seed`, so that a shake reaches it."""

import ast
from pathlib import Path

import cell_rules
import pytest

PAGES = sorted((Path(__file__).resolve().parents[2] / "mlp_course" / "experiments").glob("*.py"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_an_experiment_draws_nothing_that_a_shake_would_not_reach(page):
    assert cell_rules.chances(ast.parse(page.read_text(encoding="utf-8"))) == []
