"""Choosing a data set: by name, painted by mouse and by keyboard, from a file; kept with a button, never unasked."""

import numpy as np
import pytest

from mlp_course.exercises import keep_my_data, my_data
from mlp_course.exercises.my_data import FILE, NAMES
from mlp_course.explore import ChooseData
from mlp_course.explore.choose_data import FROM_FILE, PAINT


@pytest.fixture(autouse=True)
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "progress.json"))
    monkeypatch.setenv("MLP_COURSE_MY_DATA", str(tmp_path / "my_data.csv"))
    return FILE.place()


def choosing(option):
    choose = ChooseData()
    choose.controls["data"].value = option
    return choose


def key(choose, *names, shift=False):
    for name in names:
        choose.hear({"type": "keydown", "key": name, "shift": shift})


def shown(choose) -> int:
    """How many points are drawn."""
    return sum(len(artist.get_xdata()) for artist in choose.points.artists)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_seen_and_kept_with_the_button(name, path):
    choose = choosing(name)
    assert shown(choose) == 300 and f"{name}: 300 examples" in choose.status.text and not path.exists()
    choose.keep.click()
    assert my_data().chosen == name and choose.status.text == f"Kept in my_data.csv: {name}, {words(my_data())}."
    assert ChooseData().value("data") == name, "it begins with what is kept"


def words(data) -> str:
    return f"{len(data)} examples in {data.classes} classes"


def test_points_are_painted_by_keyboard_and_kept(path):
    choose = choosing(PAINT)
    assert "keydown" in choose.plane.picture.events and "Space places a point" in choose.status.text
    key(choose, " ", "ArrowRight", " ", "ArrowRight", " ", "ArrowUp", " ")
    assert choose.brush.points == [(0, 0, 0), (0.1, 0, 0), (0.2, 0, 0), (0.2, 0.1, 0)]
    assert "4 points: 4 of class 0. 0 of class 1, expected at least 4 of each. Add some." in choose.status.text
    choose.keep.click()
    assert choose.status.text.startswith("Not kept: painted points: 0 of class 1, expected") and not path.exists()
    key(choose, "1")
    assert choose.label.value == 1 and choose.status.text == "class 1"
    key(choose, "ArrowDown", shift=True)
    assert choose.status.text == "cursor at (0.2, 0.08), class 1"
    for _ in range(4):
        key(choose, "ArrowLeft", " ")
    assert "8 points: 4 of class 0, 4 of class 1. Press Keep" in choose.status.text and shown(choose) == 8
    key(choose, " ", "Backspace", "7")
    assert len(choose.brush.points) == 8 and choose.label.value == 1, "there is no class 7 here"
    choose.keep.click()
    assert my_data().chosen == "painted points" and len(my_data()) == 8
    again = ChooseData()
    assert again.value("data") == PAINT and again.brush.points == choose.brush.points
    again.clear.click()
    assert again.brush.points == [] and shown(again) == 0 and len(my_data()) == 8, "it is kept till another is"


def test_points_are_painted_with_the_mouse():
    choose = choosing(PAINT)
    for label, x in ((0, -1.0), (2, 1.0)):
        choose.label.value = label
        for kind, y in (("pointerdown", -1), *(("pointermove", y) for y in np.arange(-1, 1, 0.02)), ("pointerup", 1)):
            at = choose.ax.transData.transform((x, y)) / choose.plane.figure.bbox.size
            choose.hear({"type": kind, "x": at[0], "y": at[1], "buttons": 1})
    labels = [label for _, _, label in choose.brush.points]
    assert set(labels) == {0, 2} and 30 < len(labels) < 60 and choose.error is None
    choose.controls["data"].value = "moons"
    assert choose.plane.picture.events == [] and shown(choose) == 300
    choose.hear({"type": "keydown", "key": " "})
    assert len(choose.brush.points) == len(labels), "the plane listens only while one paints"


def test_a_file_is_looked_at_before_it_is_kept(tmp_path):
    choose = choosing(FROM_FILE)
    assert "write its name" in choose.status.text and choose.file in choose.tools.children
    choose.file.value = str(tmp_path / "people.csv")
    assert "There is no file" in choose.status.text and shown(choose) == 0
    (tmp_path / "people.csv").write_text("1,2,3,a\n1,2,2,b\n" * 4, encoding="utf-8")
    choose.file.value = ""
    choose.file.value = str(tmp_path / "people.csv")
    assert choose.status.text == ("people.csv: 3 inputs, expected two. Leave two columns of numbers and the class.")
    (tmp_path / "people.csv").write_text("170,60,a\n180,80,b\n" * 4, encoding="utf-8")
    choose.file.value = ""
    choose.file.value = str(tmp_path / "people.csv")
    assert "people.csv: 8 examples in 2 classes. Press Keep" in choose.status.text and shown(choose) == 8
    choose.keep.click()
    assert my_data().chosen == "people.csv"
    assert ChooseData().value("data") == FROM_FILE


def test_a_file_that_was_edited_by_hand_is_written_over_only_if_keep_is_pressed_again(path):
    keep_my_data("xor")
    path.write_text(path.read_text(encoding="utf-8") + "1,1,0\n", encoding="utf-8")
    choose = ChooseData()
    assert choose.value("data") == FROM_FILE and "my_data.csv: 301 examples" in choose.status.text
    choose.controls["data"].value = "circles"
    choose.keep.click()
    assert "edited by hand. Press Keep again to write over it" in choose.status.text and len(my_data()) == 301
    choose.controls["data"].value = "linear"
    choose.keep.click()
    assert "Press Keep again" in choose.status.text, "another choice is asked for again"
    choose.keep.click()
    assert my_data().chosen == "linear"
