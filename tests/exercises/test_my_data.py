"""The learner's own data set: chosen by name, painted, or from a file; kept, edited by hand, broken, or not there."""

import os

import numpy as np
import pytest

from mlp_course import datasets
from mlp_course.exercises import keep_my_data, my_data, progress
from mlp_course.exercises.my_data import FILE, NAMES

PAINTED = [(x / 10, y, label) for x in range(8) for y, label in ((1, 0), (-1, 1))]


@pytest.fixture(autouse=True)
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "progress.json"))
    monkeypatch.setenv("MLP_COURSE_MY_DATA", str(tmp_path / "my_data.csv"))
    return FILE.place()


def test_without_a_file_it_is_the_default_which_says_so_and_how_to_choose():
    data = my_data()
    assert repr(data) == (
        "The default data, moons: 300 examples in 2 classes. "
        "There is no my_data.csv yet: ChooseData() lets you choose your own."
    )
    assert not data.own and "○ The default data" in data._repr_html_()
    np.testing.assert_array_equal(data.x, datasets.moons(300).x)


@pytest.mark.parametrize("name", NAMES)
def test_a_data_set_with_a_name_is_kept_as_a_table_that_can_be_read(name, path):
    said = keep_my_data(name)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "x_1,x_2,class" and len(lines) == 301
    data = my_data()
    assert repr(said) == f"Kept in my_data.csv: {name}, 300 examples in {data.classes} classes."
    assert repr(data) == f"Your data, my_data.csv ({name}): 300 examples in {data.classes} classes."
    assert data.own and "✓ Your data" in data._repr_html_()
    assert data.x.shape == (2, 300) and len(data.y) == (3 if name == "three spirals" else 1)
    assert my_data() is data, "the same file is the same data set"


def test_painted_points_and_a_data_set_of_ones_own_are_kept_too():
    assert "painted points, 16 examples in 2 classes" in keep_my_data(PAINTED)
    np.testing.assert_array_equal(my_data().x, np.array(PAINTED).T[:2])
    keep_my_data(datasets.circles(40))
    assert "(circles): 40 examples" in repr(my_data())


def test_a_file_is_kept_as_it_is_and_large_numbers_are_scaled(tmp_path, path):
    table = "height;weight;kind\n" + "".join(
        f"{170 + k};{60 + 2 * k};{'big' if k > 5 else 'small'}\n" for k in range(12)
    )
    (tmp_path / "people.csv").write_text("\ufeff" + table, encoding="utf-8")
    keep_my_data(tmp_path / "people.csv")
    assert path.read_text(encoding="utf-8") == table
    data = my_data()
    np.testing.assert_allclose(data.x.mean(axis=1), 0, atol=1e-12)
    np.testing.assert_allclose(data.x.std(axis=1), 1)
    assert "(people.csv): 12 examples in 2 classes. As its numbers reach 181, each input is" in repr(data)
    keep_my_data("moons")
    assert "shifted" not in repr(my_data())


def test_a_file_that_was_edited_by_hand_is_used_and_not_written_over_unasked(path):
    keep_my_data("xor")
    edited = path.read_text(encoding="utf-8") + "0.5,0.5,1\n"
    path.write_text(edited, encoding="utf-8")
    assert "Your data, my_data.csv (edited by hand): 301 examples" in repr(my_data())
    assert keep_my_data("moons") == (
        "Not kept: my_data.csv was edited by hand, so it was left as it is. over=True writes over it."
    )
    assert path.read_text(encoding="utf-8") == edited
    assert "Kept in my_data.csv: moons" in keep_my_data("moons", over=True)
    assert "(moons): 300 examples" in repr(my_data())


def test_a_file_of_ones_own_making_needs_no_choosing(path):
    path.write_text("".join(f"{k},{-k},{k % 2}\n" for k in (-1, 1) * 2 + (0, 2) * 2), encoding="utf-8")
    assert "(edited by hand): 8 examples in 2 classes" in repr(my_data())


ROWS = "1,2,a\n2,1,b\n" * 4
BAD = {
    "0,1,0\n1,x,1\n": "my_data.csv, line 2, column 2: 'x' is not a number. Only the last column may hold words",
    'u;v;c\n"0,5";1;0\n': "my_data.csv has 1 row(s) of data",
    "u;v;c\n0,5;1;0\n1;1;1\n": "line 2, column 1 (u): '0,5' is not a number. Write it with a point.",
    "": "my_data.csv holds no data.",
    "1,2,3,0\n2,1,3,1\n" * 4: "my_data.csv: 3 inputs, expected two. Leave two columns",
    "1,2,0.5\n2,1,0.25\n" * 4: "my_data.csv: numbers that are no classes in the last column, expected two or",
    "1,2,a\n1,2,b\n1,2,c\n1,2,d\n" * 4: "my_data.csv: 4 classes in the last column, expected two or three",
    "1,2,a\n" * 4 + "2,1,b\n" * 3: "my_data.csv: 3 of class 1, expected at least 4 of each. Add some.",
    ROWS * 300: "my_data.csv: 2,400 examples, expected at most 2,000. Delete some rows.",
}


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_a_file_that_cannot_be_used_gives_the_default_and_a_sentence(text, path):
    path.write_text(text, encoding="utf-8")
    data = my_data()
    assert not data.own and len(data) == 300
    assert BAD[text] in repr(data) and repr(data).endswith("Or choose anew with ChooseData().")


def test_a_file_that_cannot_be_read_and_a_folder_in_its_place(path):
    path.write_bytes(b"\xff\xfe\x00")
    assert "my_data.csv cannot be read (no UTF-8)." in repr(my_data())
    assert "Not kept: my_data.csv was edited by hand" in keep_my_data("moons")
    path.unlink()
    path.mkdir()
    assert "my_data.csv cannot be read (" in repr(my_data())


def test_sources_that_are_none(tmp_path, path):
    with pytest.raises(ValueError, match=r"There is no data set 'sun'\. There are: moons, "):
        keep_my_data("sun")
    with pytest.raises(FileNotFoundError, match="There is no file"):
        keep_my_data("nowhere.csv")
    with pytest.raises(ValueError, match="painted points: 1 of class 1, expected at least 4 of each"):
        keep_my_data([*PAINTED[::2], (0, 0, 1)])
    (tmp_path / "picture.csv").write_bytes(b"\x89PNG\xff")
    with pytest.raises(ValueError, match=r"picture\.csv is no text in UTF-8"):
        keep_my_data(tmp_path / "picture.csv")
    assert not path.exists()


def test_a_file_that_cannot_be_written_is_told_and_the_old_one_stays(path, monkeypatch):
    keep_my_data("moons")
    before = path.read_bytes()

    def broken(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", broken)
        assert keep_my_data("xor") == "Not kept: my_data.csv cannot be written (No space left on device)."
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.part"))


def test_parts_of_it_are_data_sets_and_progress_says_which_it_is():
    keep_my_data("three spirals")
    train, test = my_data().split()
    assert (len(train), len(test)) == (225, 75) and set(test.labels) == {0, 1, 2}
    assert "Your data, my_data.csv (three spirals): 300 examples in 3 classes." in repr(progress())
    assert "Your data, my_data.csv" in progress()._repr_html_()
