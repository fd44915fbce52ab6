"""Every row of docs/content.md has cells that prove it, in the chapter that the table names."""

import ast
import re
from collections import defaultdict
from pathlib import Path

import nbformat
import pytest
import rules

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| ([A-I]\d) \| [^|]+ \| \[(\d+)\]\(\.\./notebooks/(\w+)\.ipynb\) \|$", re.MULTILINE)
TABLE = {row: name for row, _, name in ROW.findall((ROOT / "docs" / "content.md").read_text(encoding="utf-8"))}
COUNTS = {"A": 7, "B": 8, "C": 3, "D": 5, "E": 3, "F": 4, "G": 5, "H": 4, "I": 5}


@pytest.fixture(scope="module")
def proofs():
    """(row, chapter) -> the tagged cells."""
    found = defaultdict(list)
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        for cell in rules.code_cells(nbformat.read(path, as_version=4)):
            for tag in rules.tags(cell):
                if tag.startswith("row-"):
                    found[tag.removeprefix("row-"), path.stem].append(cell)
    return found


def asserts(cell) -> int:
    """How many assertions a cell holds, in loops and functions too."""
    return sum(isinstance(node, ast.Assert) for node in ast.walk(ast.parse(cell.source)))


def test_the_table_is_whole():
    assert list(TABLE) == [f"{letter}{i}" for letter, count in COUNTS.items() for i in range(1, count + 1)]


@pytest.mark.parametrize("row", TABLE)
def test_a_row_is_proved_in_its_chapter(row, proofs):
    cells = proofs[row, TABLE[row]]
    assert sum(map(asserts, cells)) >= 1, f"no cell of {TABLE[row]} that is tagged row-{row} asserts anything"
    assert all(cell.execution_count for cell in cells)


def test_each_of_the_seven_statements_on_costs_has_its_own_cell(proofs):
    assert sum(asserts(cell) > 0 for cell in proofs["D4", TABLE["D4"]]) >= 7


def test_no_cell_proves_a_row_that_the_table_does_not_have(proofs):
    assert {row for row, _ in proofs} == set(TABLE)
    assert {(row, name) for row, name in proofs} == set(TABLE.items())
