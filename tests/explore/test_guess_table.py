"""The table that asks first: a row is filled only after a guess."""

import pytest

from mlp_course.explore import GuessTable

ROWS = [("time", [3.0, 1.0, 2.0], "{:.1f} ms".format), ("gap", [-1.0, -1.0, -1.0], "{:.0f}".format)]


def table():
    return GuessTable("m small and large", ["1", "10", "100"], [ROWS[0], ("epoch", [1.0, 1.1, 1.2], "{:.1f}".format)])


def test_the_table_fills_a_row_only_after_a_guess_and_marks_the_lowest():
    guessing = table()
    assert guessing.table.value == "" and "time" in guessing.question.value
    guessing.buttons[2].click()
    assert guessing.table.value.count('scope="row"') == 1 and "<strong>1.0 ms</strong>" in guessing.table.value
    assert "A surprise" in guessing.status.text and "“10”" in guessing.status.text and "100 ✗" in guessing.table.value
    guessing.buttons[3].click()
    assert "Just so" in guessing.status.text and "about the same ✓" in guessing.table.value
    assert all(button.disabled for button in guessing.buttons) and guessing.question.value == ""
    before = guessing.table.value
    guessing.guess("1")
    assert guessing.table.value == before


def test_several_columns_can_be_lowest_and_zero_is_lowest_alone():
    table = GuessTable("t", ["1", "10", "100"], [("r", [1.1, 5.0, 1.0], "{:.1f}".format), ("z", [1, 2, 0], str)])
    assert table.lowest(0) == ["1", "100"] and table.lowest(1) == ["100"]
    table.guess("1")
    assert "Just so" in table.status.text and "“1” and “100”" in table.status.text
    assert "<strong>1.1</strong>" in table.table.value and "<strong>5.0</strong>" not in table.table.value


def test_the_table_can_show_all_and_stands_still_as_a_table():
    guessing = table()
    guessing.all_button.click()
    assert guessing.table.value.count('scope="row"') == 2 and "✗" not in guessing.table.value
    data, _ = table()._repr_mimebundle_()
    assert data["text/html"].startswith("<details>") and guessing.table.value in data["text/html"]
    assert "Run this notebook" in data["text/plain"]


def test_the_table_refuses_rows_that_do_not_fit_and_escapes_names():
    with pytest.raises(ValueError, match="'time' has 3 values for 2 columns"):
        GuessTable("t", ["1", "10"], ROWS)
    assert "a &lt; b" in GuessTable("a < b", ["1"], [("r", [1.0], "{:.0f}".format)]).html(1)
