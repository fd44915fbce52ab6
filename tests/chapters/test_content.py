"""Every row of docs/content.md has cells that prove it, in the notebooks that the table names."""

import ast
import re
from collections import defaultdict
from pathlib import Path

import nbformat
import pytest
import rules

ROOT = Path(__file__).resolve().parents[2]
ROWS = """
A1 A2 A3 A4 A5 A6 A7 A8
B1 B2 B3 B4 B5 B6 B7 B8
C1 C2 C3
D1 D2 D3 D4 D5
E1 E2 E3 E4 E5
F1 F2 F3 F4 F5 F6
G1 G2 G3 G4 G5
H1 H2 H3 H4 H5 H6
I1 I2 I3 I4 I5
J1 J2
""".split()
LINE = re.compile(r"^\| ([A-Z]\d+) \| [^|]+ \| ([^|]+) \|$", re.MULTILINE)
PLACE = re.compile(r"\[(\d+)(?:, further)?\]\(\.\./notebooks/((?:further/)?(\d\d)_\w+)\.ipynb\)")
LINES = LINE.findall((ROOT / "docs" / "content.md").read_text(encoding="utf-8"))
TABLE = {row: [name for _, name, _ in PLACE.findall(where)] for row, where in LINES}


@pytest.fixture(scope="module")
def proofs():
    """(row, notebook) -> the tagged cells."""
    found = defaultdict(list)
    for path in sorted((ROOT / "notebooks").rglob("*.ipynb")):
        name = path.relative_to(ROOT / "notebooks").with_suffix("").as_posix()
        for cell in rules.code_cells(nbformat.read(path, as_version=4)):
            for tag in rules.tags(cell):
                if tag.startswith("row-"):
                    found[tag.removeprefix("row-"), name].append(cell)
    return found


def asserts(cell) -> int:
    """How many assertions a cell holds, in loops and functions too."""
    return sum(isinstance(node, ast.Assert) for node in ast.walk(ast.parse(cell.source)))


def test_the_table_has_every_row_once_and_in_order():
    assert [row for row, _ in LINES] == ROWS


def test_a_place_is_called_by_the_number_of_its_chapter():
    places = [place for _, where in LINES for place in PLACE.findall(where)]
    assert [place for place in places if int(place[0]) != int(place[2])] == []


@pytest.mark.parametrize("row", ROWS)
def test_a_row_is_proved_where_the_table_says(row, proofs):
    assert TABLE[row], f"the table names no place for {row}"
    for name in TABLE[row]:
        cells = proofs[row, name]
        assert sum(map(asserts, cells)) >= 1, f"no cell of {name} that is tagged row-{row} asserts anything"
        assert all(cell.execution_count for cell in cells)


def test_each_of_the_seven_statements_on_costs_has_its_own_cell(proofs):
    cells = [cell for name in TABLE["D4"] for cell in proofs["D4", name]]
    assert sum(asserts(cell) > 0 for cell in cells) >= 7


def test_no_cell_proves_a_row_where_the_table_does_not_say_so(proofs):
    assert set(proofs) == {(row, name) for row in TABLE for name in TABLE[row]}
