"""Notebooks as students save and hand them in: what is found in them, and why some cannot be read."""

import ast
import io
import json
import zipfile

import pytest
from notebooks_of_students import notebook

from mlp_course.exercises.exercise import every
from mlp_course.exercises.journal import KEYS
from mlp_course.teach.command import TeachError
from mlp_course.teach.grading import one_student, submissions
from mlp_course.teach.grading.broken import broken_in
from mlp_course.teach.grading.judging import is_stub
from mlp_course.teach.grading.one_student import BROKE, Record, entries_in, faults_beneath, graded_here
from mlp_course.teach.grading.points import read_points
from mlp_course.teach.grading.reading import NotRead, definitions_of
from mlp_course.teach.grading.submissions import students_in

RIGHT = "def bp1(z, a, y, prime):\n    return (a - y) * prime(z)\n"
STUB = "def bp1(z, a, y, prime):\n    return ...\n"


def program(data: bytes, name: str = "bp1") -> str:
    """What is run of a notebook for an exercise, as one text."""
    return "\n".join(text for _, _, text in definitions_of(data, [name])[name].statements)


def as_nbformat_3(text: str) -> bytes:
    cell = {"cell_type": "code", "input": text.splitlines(True), "outputs": []}
    return json.dumps({"worksheets": [{"cells": [cell]}], "nbformat": 3}).encode()


@pytest.mark.parametrize(
    "data",
    [
        notebook(RIGHT),
        *(notebook(RIGHT, minor=minor, ids="none") for minor in (2, 3, 4)),
        notebook(RIGHT, STUB, ids="doubled"),
        notebook(RIGHT).replace(b"\n", b"\r\n"),
        notebook(RIGHT.replace("\n", "\r\n")),
        b"\xef\xbb\xbf" + notebook(RIGHT),
        notebook(STUB, RIGHT),
        notebook(RIGHT, STUB),
        notebook("%matplotlib inline\n!pip install numpy\nbp1?\n" + RIGHT),
        notebook("%%time\n" + RIGHT),
        notebook("%%bash\nrm -rf x\n", RIGHT),
        notebook("def bp1(z, a, y, prime):\n    error = a - y", "    return (a - y) * prime(z)"),
        notebook("def bp1(z, a, y, prime):", "return (a - y) * prime(z)"),
        notebook("this is no Python", RIGHT),
        notebook("x = (1,\n" + RIGHT),
        notebook(RIGHT + "\nbp1 = mine('bp1')\n"),
        as_nbformat_3(RIGHT),
    ],
)
def test_a_definition_is_found(data):
    assert "(a - y) * prime(z)" in program(data)


def test_a_number_is_computed_of_what_stood_above_it():
    cells = ["up = 3", "h = 2", "slope_w2 = up / h", "up = 5"]
    text = program(notebook(*cells), "slope_w2")
    assert text.index("up = 3") < text.index("slope_w2") and "up = 5" not in text
    assert "h = 2" in program(notebook("slope_w2 = 3 / h", "h = 2"), "slope_w2")


def test_what_it_needs_comes_along_and_nothing_else():
    cells = [
        "import numpy as np\nfrom os import remove\n",
        "FACTOR = 2 * HALF\n\ndef half(x):\n    return FACTOR * np.asarray(x)\n",
        "print('a long training')\nnet = train_for_hours()\n",
        "HALF = 0.5\ndef bp1(z, a, y, prime):\n    net = half(a - y)\n    return net * prime(z)\n",
    ]
    text = program(notebook(*cells))
    assert "import numpy as np" in text and "def half" in text and "FACTOR" in text and "HALF = 0.5" in text
    assert "remove" not in text and "print" not in text and "train_for_hours" not in text


def test_an_answer_says_which_other_one_it_calls_that_is_not_right():
    cells = [RIGHT, "def bp2(w):\n    return bp1(w)\n", "def bp3(w):\n    return mine('bp4')(w) + bp2_of(w)\n"]
    found = definitions_of(notebook(*cells), ["bp1", "bp2", "bp3"])
    statuses = {"bp1": "wrong", "bp2": "wrong", "bp3": "wrong", "bp4": "delegated"}
    record = Record([{"name": name, "status": status} for name, status in statuses.items()])
    said = {name: " ".join(text for _, text in faults_beneath(name, found[name], record)) for name in found}
    assert said["bp1"] == ""
    assert said["bp2"] == "your `bp1`, which is not right: mend that first."
    assert said["bp3"] == "your `bp4`, which is right only with the course's own code."


def test_a_number_is_a_definition_too():
    found = definitions_of(notebook("z_after = ...", "z_after = 1.5"), ["z_after"])["z_after"]
    assert ast.literal_eval(found.tree.value) == 1.5


def test_a_definition_whose_lines_stand_at_the_left_edge_of_the_next_cell_can_be_run():
    ast.parse(program(notebook("def bp1(z, a, y, prime):", "return (a - y) * prime(z)")))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("def bp1(z, a, y, prime)\n    return a - y\n", "':' (line 1 of its cell: `def bp1(z, a, y, prime)`)."),
        ("def bp1(z, a, y, prime):\nreturn a - y\n", "(line 2 of its cell: `return a - y`)."),
        ("x = 1\ndef bp1(z, a, y, prime):\n    e = a - y\n  return e\n", "(line 4 of its cell: `return e`)."),
        ("def bp1(z, a, y, prime):\n    return (a - y * prime(z)\n", "'(' was never closed (line 2 of its cell"),
        ("class bp1\n    pass\n", "(line 1 of its cell: `class bp1`)."),
        ("bp1 = = 3\n", "invalid syntax (line 1 of its cell: `bp1 = = 3`)."),
    ],
)
def test_an_answer_that_python_cannot_read_is_there_and_its_line_is_told(text, said):
    other = "def bp2(W_next, delta_next, z, prime):\n    return z\n"
    data = notebook(text + other)
    sentence = broken_in(data, ["bp1", "bp2"])
    assert set(sentence) == {"bp1"}
    assert sentence["bp1"].startswith("`bp1` is in your notebook, but Python cannot read it: ")
    assert said in sentence["bp1"]
    assert set(definitions_of(data, ["bp1", "bp2"])) == {"bp2"}


@pytest.mark.parametrize("data", [notebook(RIGHT), notebook("def bp1(z):", "return z"), b"", notebook("bp1(3")])
def test_where_python_can_read_the_answers_nothing_is_said(data):
    assert broken_in(data, ["bp1"]) == {}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"\x89PNG\r\n\x1a\n\xff\xfe", "no UTF-8"),
        (b"%PDF-1.7", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"[1, 2]", "no cells"),
        (b'{"cells": 3}', "no cells"),
        (b'{"worksheets": [1, {"cells": 3}, null]}', "no cells"),
        (notebook(), "no code"),
        (notebook("x = 1\n" * 100_000), "far more code"),
    ],
)
def test_it_is_said_why_a_file_cannot_be_read(data, why):
    with pytest.raises(NotRead, match=why):
        definitions_of(data, ["bp1"])


@pytest.mark.parametrize(
    "deep", ["(" * 5000, "-" * 50_000 + "1", "f" + "(f" * 90 + ")" * 90, "a" + ".b" * 50_000, "[" * 99]
)
def test_program_text_without_end_does_no_harm(deep):
    assert "(a - y) * prime(z)" in program(notebook(f"x = {deep}\n", RIGHT))


def test_an_expression_without_end_is_no_stub():
    deep = notebook(RIGHT.replace("(a - y)", "1 + " * 2_000 + "(a - y)"))
    assert not is_stub(definitions_of(deep, ["bp1"])["bp1"].tree, every()["bp1"])


def test_many_lines_and_one_that_cannot_be_read_cost_no_more_than_a_few_readings(monkeypatch):
    read = []
    parse = ast.parse

    def counted(text, *args):
        read.append(len(text))
        return parse(text, *args)

    text = "(\n" + "x = 1\nbp1 = = 3\n" * 1_000
    data = notebook(text, RIGHT)
    monkeypatch.setattr(ast, "parse", counted)
    assert "(a - y) * prime(z)" in program(data)
    assert "(line 2001 of its cell: `bp1 = = 3`)." in broken_in(data, ["bp1"])["bp1"]
    assert sum(read) < 20 * len(text)


def zipped(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("names", "students"),
    [
        (
            [
                "Núñez, Ana María_12_assignsubmission_file_/a b.ipynb",
                "Núñez, Ana María_12_assignsubmission_file_/2.ipynb",
            ],
            [("Núñez, Ana María", "12", "Núñez, Ana María_12_assignsubmission_file_/feedback.html", 2)],
        ),
        (
            ["José O'Neil_7_assignsubmission_file_x_1.ipynb", "_ _8_assignsubmission_file_x.ipynb"],
            [
                ("José O'Neil", "7", "José O'Neil_7_assignsubmission_file_feedback.html", 1),
                ("_ ", "8", "_ _8_assignsubmission_file_feedback.html", 1),
            ],
        ),
        (["nunezana_LATE_12_99_lab.ipynb"], [("nunezana", "12", "nunezana_LATE_12_99_feedback.html", 1)]),
        (
            ["lab/Ana/a.ipynb", "lab/Bea/sub/b.ipynb"],
            [("Ana", "", "Ana/feedback.html", 1), ("Bea", "", "Bea/feedback.html", 1)],
        ),
        (["a.ipynb", "__MACOSX/a.ipynb", "../b.ipynb", "/c.ipynb"], [("a", "", "a_feedback.html", 1)]),
    ],
)
def test_layouts_of_platforms(names, students, tmp_path):
    place = tmp_path / "download.zip"
    place.write_bytes(zipped(dict.fromkeys(names, notebook(RIGHT))))
    found, _ = students_in(place)
    assert sorted((s.name, s.identifier, s.feedback_name, len(s.files)) for s in found) == sorted(students)


def test_a_folder_and_a_zip_in_it(tmp_path):
    (tmp_path / "Ana").mkdir()
    (tmp_path / "Ana" / "all.zip").write_bytes(zipped({"deep/a.ipynb": notebook(RIGHT)}))
    (tmp_path / "worksheet.csv").write_text("Identifier,Grade\n", encoding="utf-8")
    students, tables = students_in(tmp_path)
    assert [list(student.files) for student in students] == [["all.zip/deep/a.ipynb"]]
    assert list(tables) == ["worksheet.csv"]


def swollen(size: int) -> bytes:
    """A zip of zeros, far smaller than what it holds."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(4):
            archive.writestr(f"{number}.ipynb", bytes(size))
    return target.getvalue()


def test_the_zips_of_one_student_swell_no_further_than_to_a_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(submissions, "MOST_UNPACKED", 100_000)
    for place in ("Ana/a.zip", "Ana/b.zip", "Bea/a.zip"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_bytes(swollen(40_000))
    ana, bea = students_in(tmp_path)[0]
    assert [content is not None for content in ana.files.values()] == [True, True, *[False] * 6]
    assert [content is not None for content in bea.files.values()] == [True, True, False, False]


def test_a_damaged_file_in_a_zip_is_left_out(tmp_path):
    (tmp_path / "Ana").mkdir()
    damaged = bytearray(swollen(40_000))
    damaged[40:60] = b"\xff" * 20
    (tmp_path / "Ana" / "a.zip").write_bytes(damaged)
    (ana,), _ = students_in(tmp_path)
    assert [content is not None for content in ana.files.values()] == [False, True, True, True]


def test_half_a_character_in_a_name_becomes_a_whole_one():
    assert submissions.without_halves("Nu\udcf1ez ñ 𝛿") == "Nu?ez ñ 𝛿"


def test_lines_of_a_journal_that_are_none_are_left_out():
    nothing = json.dumps({key: [] for key in KEYS})
    lines = [nothing, "[1]", "{", json.dumps(dict.fromkeys(KEYS, "bp1"))]
    assert [entry["exercise"] for entry in entries_in("\n".join(lines).encode())] == ["bp1"]


def test_where_the_grader_itself_fails_the_class_goes_on(monkeypatch):
    def failing(*_):
        raise RuntimeError

    monkeypatch.setattr(one_student, "graded", failing)
    assert graded_here({"a.ipynb": b""}, ["bp1"])["unread"] == {"a.ipynb": BROKE}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no section"),
        ("[points]\nbp11 = 2\n", "bp1"),
        ("[points]\nbp1 = 'two'\n", "a number"),
        ("[points]\nbp1 = true\n", "a number"),
        ("[points]\nbp1 = 2\n[worth]\ndelegated = 2\n", "from 0 to 1"),
        ("points = [", "cannot be read"),
    ],
)
def test_a_file_of_points_that_is_none_is_told(text, said, tmp_path):
    place = tmp_path / "points.toml"
    place.write_text(text, encoding="utf-8")
    with pytest.raises(TeachError, match=said):
        read_points(place)
