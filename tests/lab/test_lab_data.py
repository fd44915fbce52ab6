"""Data of one's own in the lab: arrays, files, and points painted with the mouse and by keyboard."""

from functools import wraps

import numpy as np
import pytest

from mlp_course import explore
from mlp_course.datasets import named
from mlp_course.datasets.own_data import from_csv, from_points
from mlp_course.exercises import keep_my_data, my_data
from mlp_course.explore import Lab

QUICK = {"seeds": 2, "graph": False}


def test_arrays_pairs_and_points():
    x = np.random.default_rng(0).normal(size=(2, 60))
    for y in ((x[:1] > 0).astype(float), (x[0] > 0)):
        lab = Lab((x, y), **QUICK).train(epochs=20)
        assert lab.view.latest()["train_accuracy"] > 0.9 and lab.run.data.classes == 2
    assert Lab((x, x[:1] * 2.5), **QUICK).run.data.classes is None
    points = [(-1, 0.5, 0), (1, 0, 1), (0.25, -1, 2)]
    data = Lab(points, **QUICK).run.data
    np.testing.assert_array_equal(data.x, [[-1, 1, 0.25], [0.5, 0, -1]])
    assert data.labels.tolist() == [0, 1, 2] and data.classes == 3
    with pytest.raises(ValueError, match="at least two"):
        from_points([(0, 0, 0)])
    with pytest.raises(ValueError, match="a list of"):
        from_points([(0, 0, "a"), (1, 1, "b")])


def csv(tmp_path, text):
    path = tmp_path / "points.csv"
    path.write_text(text, encoding="utf-8")
    return path


TABLES = {
    "header": "u,v,class\n0,1,0\n1,0,1\n2,2,1\n",
    "no header": "0,1,0\n1,0,1\n2,2,1\n",
    "words": "0,1,cat\n1,0,dog\n2,2,dog\n",
    "semicolons and blank lines": "u;v;class\n\n0; 1;0\n1;0;1\n2;2;1\n\n",
    "a comma in quotes": 'u,v,class\n0,1,"cat, black"\n1,0,"dog, white"\n2,2,"dog, white"\n',
    "quotes, a byte order mark, minus one and one": '\ufeff"u","v","class"\n0,1,-1\n1,0,1\n2,2,1',
}


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
def test_a_table_is_read_with_its_last_column_as_label(tmp_path, text):
    data = from_csv(csv(tmp_path, text))
    np.testing.assert_array_equal(data.x, [[0, 1, 2], [1, 0, 2]])
    assert data.labels.tolist() == [0, 1, 1] and data.classes == 2


def test_numbers_in_the_last_column_are_targets_and_many_words_too_many(tmp_path):
    data = from_csv(csv(tmp_path, "x,y\n0,0.5\n1,1.5\n2,2.25\n"))
    assert data.classes is None and data.y.tolist() == [[0.5, 1.5, 2.25]]
    assert from_csv(csv(tmp_path, "0,0,a\n1,1,b\n2,2,c\n")).y.shape == (3, 3)


BAD = {
    "0,1,0\n1,x,1\n": r"points.csv, line 2, column 2: 'x' is not a number",
    "u,v,c\n0,1,0\n1,,1\n": r"points.csv, line 3, column 2 \(v\): '' is not a number",
    "u,v,c\n0,1,0\n1,1\n": r"points.csv, line 3: 2 columns, expected 3",
    "0,1,0\n1,nan,1\n": r"line 2, column 2: 'nan' is not a number",
    "0,1,0\n1,2,\n": r"line 2, column 3: '' is not a number",
    "": "holds no data",
    "u,v,c\n0,1,0\n": r"1 row\(s\) of data",
    "u\n1\n2\n": "one column",
    "0,1,a\n1,2,a\n": "'a' only",
}


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_a_table_that_cannot_be_read_says_where(tmp_path, text):
    with pytest.raises(ValueError, match=BAD[text]):
        from_csv(csv(tmp_path, text))


def test_a_lab_on_a_file_and_its_code(tmp_path, monkeypatch):
    rng = np.random.default_rng(0)
    rows = ["height,weight,kind"] + [
        f"{u:.3f},{v:.3f},{'big' if u + v > 0 else 'small'}" for u, v in rng.normal(size=(60, 2))
    ]
    csv(tmp_path, "\n".join(rows))
    monkeypatch.chdir(tmp_path)
    lab = Lab("points.csv", **QUICK).train(epochs=20)
    assert lab.view.latest()["train_accuracy"] > 0.9 and "data='points.csv'" in lab.code()
    twin = eval(lab.code(), vars(explore).copy())
    np.testing.assert_array_equal(twin.run.net.theta, lab.run.net.theta)
    with pytest.raises(FileNotFoundError, match=r"no file 'none.csv' in "):
        Lab("none.csv")


def painting(**more):
    lab = Lab(controls=("data", "paint"), **{**QUICK, **more})
    lab.painter.toggle.value = True
    return lab


def key(lab, *names, shift=False):
    for name in names:
        lab.painter.hear({"type": "keydown", "key": name, "shift": shift})


def mouse(lab, kind, x, y, buttons=1):
    """An event at the point (x, y) of the plane, as the browser would tell it."""
    panel = lab.panel("answer")
    at = panel.plane.ax.transData.transform((x, y)) / panel.figure.bbox.size
    lab.painter.hear({"type": kind, "x": at[0], "y": at[1], "buttons": buttons})


def test_points_are_placed_by_keyboard():
    lab = painting()
    picture = lab.panel("answer").picture
    assert "keydown" in picture.events and "Space" in lab.status.text
    key(lab, "ArrowRight", "ArrowRight", "ArrowUp", " ")
    assert lab.painter.points == [(0.2, 0.1, 0)] and lab.painter.waiting
    assert "1 point: 1 of class 0" in lab.status.text
    key(lab, "ArrowLeft", "1", "Enter")
    assert lab.painter.points == [(0.2, 0.1, 0), (0.1, 0.1, 1)] and not lab.painter.waiting
    np.testing.assert_array_equal(lab.run.data.x, [[0.2, 0.1], [0.1, 0.1]])
    assert lab.run.data.labels.tolist() == [0, 1] and lab.painter.label.value == 1
    key(lab, "ArrowDown", shift=True)
    assert lab.painter.brush.cursor == (0.1, 0.08)
    lab.panel("answer").cursor.get_xdata()
    key(lab, "Backspace", "Backspace")
    assert lab.painter.points == [] and lab.painter.waiting
    assert lab.error is None


def test_points_are_painted_with_the_mouse_and_trained_on():
    lab = painting(sizes=(2, 6, 1), eta=1.0)
    for label, x in ((0, -1.0), (1, 1.0)):
        lab.painter.label.value = label
        mouse(lab, "pointerdown", x, -1)
        for y in np.arange(-0.98, 1, 0.02):
            mouse(lab, "pointermove", x, y)
        mouse(lab, "pointerup", x, 1)
    points = lab.painter.points
    assert 30 < len(points) < 60, "a stroke leaves points some way apart"
    assert lab.run.data.x.shape == (2, len(points)) and lab.run.updates == 0
    np.testing.assert_allclose(lab.run.data.x[0], [p[0] for p in points])
    lab.train(epochs=100)
    assert lab.view.latest()["train_accuracy"] == 1
    mouse(lab, "pointermove", 0, 0, buttons=0)
    assert len(lab.painter.points) == len(points), "moving without a button paints nothing"
    twin = eval(lab.code(), vars(explore).copy())
    np.testing.assert_array_equal(twin.run.net.theta, lab.run.net.theta)
    mouse(lab, "pointerdown", 9, 9)
    assert len(lab.painter.points) == len(points), "beside the plane"


def test_a_third_class_makes_three_outputs():
    lab = painting()
    for place, label in enumerate("012"):
        key(lab, *["ArrowUp"] * place, label, " ")
    assert lab.run.net.sizes[-1] == 3 and lab.settings.pairing() == ("log-likelihood", "softmax")


def test_painting_ends_with_the_toggle_or_with_other_data_and_clear_begins_it_again():
    lab = painting()
    key(lab, " ", "ArrowUp", "1", " ")
    lab.painter.toggle.value = False
    picture = lab.panel("answer").picture
    assert picture.events == [] and lab.run.data.name == "painted points"
    key(lab, " ")
    assert len(lab.painter.points) == 2, "the plane does not listen any more"
    lab.painter.toggle.value = True
    assert len(lab.painter.points) == 2 and picture.events
    lab.controls["data"].value = "circles"
    assert not lab.painter.on and picture.events == [] and lab.run.data.name == "circles"
    lab.painter.clear.click()
    assert lab.painter.on and lab.painter.points == [] and lab.painter.waiting
    before = lab.run.updates
    lab.train(epochs=1)
    assert lab.run.updates == before, "nothing to train on yet"


def test_painting_from_images_or_a_curve_brings_the_plane_back():
    for data in ("digits", "curve"):
        lab = painting(data=data)
        assert lab.painter.plane is not None and lab.painter.waiting
        key(lab, " ", "ArrowUp", "1", " ")
        assert len(lab.run.data) == 2 and lab.error is None


def test_without_the_control_there_is_nothing_to_paint_with():
    lab = Lab(**QUICK)
    assert lab.painter.toggle not in lab.children[1].children and lab.panel("answer").picture.events == []


def test_a_data_set_is_made_once_however_many_labs_and_controls_ask_for_it(monkeypatch):
    made = []
    moons = named.by_name("moons")

    @wraps(moons)
    def counted(n, **more):
        made.append(n)
        return moons(n, **more)

    monkeypatch.setattr(named, "by_name", lambda name: counted)
    labs = [Lab(n=41, sizes=(2, 3, 1), controls=("cost", "eta", "noise"), seeds=1) for _ in range(2)]
    for lab in labs:
        lab.set("eta", 0.1).set("cost", "quadratic").set("activation", "relu")
    assert made == [41]
    assert labs[0].run.data is labs[1].run.data and not labs[0].run.data.x.flags.writeable


def test_a_lab_on_the_data_that_the_learner_has_chosen(tmp_path, monkeypatch):
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "progress.json"))
    monkeypatch.setenv("MLP_COURSE_MY_DATA", str(tmp_path / "my_data.csv"))
    assert Lab("mine", **QUICK).run.data.name == "my data (moons)"
    keep_my_data("three spirals")
    lab = Lab("mine", **QUICK).train(epochs=2)
    assert lab.run.data is my_data() and lab.run.net.sizes[-1] == 3
    assert lab.code().startswith("Lab(data='mine', ")
    assert "Decision boundary on my data (three spirals)" in lab.panel("answer").picture.alt
    np.testing.assert_array_equal(Lab(my_data(), **QUICK).train(epochs=2).run.net.theta, lab.run.net.theta)
    assert lab.set("data", "moons").set("data", my_data()).run.data is my_data()
