"""Bug hunts for a class: each printed bug is called by its name, each key is correct, and neighbours differ."""

import ast
import csv
import hashlib
import random
from itertools import pairwise

import nbformat
import pytest
from rotation import part

from mlp_course.exercises.exercise import every
from mlp_course.teach.__main__ import main
from mlp_course.teach.bugs import Edit, bugs_of, dealt, edits_of, judged
from mlp_course.teach.class_list import names_in
from mlp_course.teach.command import TeachError
from mlp_course.teach.variants import FEWEST, counts, dealt_out, variants

CLASS = [f"Student {number}" for number in range(1, 121)]
BUGS = {name: bugs_of(exercise) for name, exercise in every().items()}
ABLE = [exercise for name, exercise in every().items() if len(BUGS[name]) >= FEWEST]
PRINTED = [(exercise, bug) for exercise in ABLE for bug in BUGS[exercise.name]]
OF = 40  # so many commits try all of them; each takes a tenth of a second


def test_most_exercises_have_enough_mistakes_that_can_be_printed():
    assert len(ABLE) >= 40 and len(PRINTED) >= 350
    listed = {name: printable for _chapter, name, printable, _total in counts()}
    assert listed["bp2"] == len(BUGS["bp2"]) == 19 and listed["backprop"] == 0


@pytest.mark.parametrize("exercise, bug", part(PRINTED, of=OF), ids=lambda one: getattr(one, "name", ""))
def test_a_printed_bug_is_called_by_its_name_and_its_key_is_correct(exercise, bug):
    verdict = judged(bug.source, exercise)
    assert (verdict.status, verdict.misconception) == ("wrong", bug.name)
    assert judged(bug.mended, exercise).correct


def test_a_printed_bug_does_not_give_itself_away():
    for exercise in ABLE:
        bugs = BUGS[exercise.name]
        functions = [ast.parse(bug.source).body[0] for bug in bugs]
        assert len({ast.get_docstring(function) for function in functions}) == 1, exercise.name
        for bug, function in zip(bugs, functions, strict=True):
            assert function.name == exercise.name and not function.decorator_list
            assert bug.name not in bug.source and bug.why not in bug.source and "#" not in bug.source


def test_a_class_of_120_gets_sheets_of_which_neighbours_differ_and_each_bug_is_as_frequent_as_the_others():
    sheets = dealt_out(every()["bp2"], CLASS)
    names = [sheet.bug.name for sheet in sheets]
    assert [sheet.student for sheet in sheets] == CLASS
    assert all(one != next_one for one, next_one in pairwise(names))
    assert {names.count(name) for name in names} == {120 // 19, 120 // 19 + 1}
    assert len({sheet.label for sheet in sheets}) == 120


def test_neighbours_differ_for_every_exercise_and_many_seeds_even_with_two_bugs():
    for exercise in ABLE:
        bugs = BUGS[exercise.name]
        for seed in range(5):
            got = list(dealt(bugs, 120, random.Random(seed)))
            assert len(got) == 120 and all(one is not other for one, other in pairwise(got))


def test_the_same_names_and_seed_give_the_same_bytes(tmp_path):
    for folder, seed in (("one", 0), ("two", 0), ("three", 1)):
        variants("share_right", CLASS[:7], tmp_path / folder, seed)
    one, two, three = (digests(tmp_path / folder) for folder in ("one", "two", "three"))
    assert one == two and one.keys() == three.keys() and one["key.csv"] != three["key.csv"]


def digests(folder):
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_what_is_given_out_has_no_key_and_the_key_tells_what_mends_each(tmp_path):
    names = ["Zoë Müller", "O'Neil, Ann <b>", "李雷"]
    variants("bp2", names, tmp_path / "hunt")
    with (tmp_path / "hunt" / "key.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["student"] for row in rows] == names
    assert "@media print" in (tmp_path / "hunt" / "key.html").read_text(encoding="utf-8")
    printed = (tmp_path / "hunt" / "print.html").read_text(encoding="utf-8")
    given = [path.read_text(encoding="utf-8") for path in sorted((tmp_path / "hunt" / "students").iterdir())]
    assert len(given) == 3 and printed.count("<section>") == 3 and "O&#x27;Neil, Ann &lt;b&gt;" in printed
    for row, notebook in zip(rows, given, strict=True):
        told = (row["misconception"], row["reason"], row["equation"])
        assert not [words for words in told if words in printed or words in notebook]
        assert row["sheet"].startswith(f"{rows.index(row) + 1}_") and row["student"] in notebook
        cells = nbformat.reads(notebook, as_version=4).cells
        mended = row["mended"].splitlines()[1]
        assert not [cell for cell in cells if mended in cell.source.splitlines()]


def test_a_student_runs_the_notebook_and_is_told_only_whether_it_is_mended(tmp_path, capsys):
    (sheet, _other) = variants("share_right", CLASS[:2], tmp_path / "hunt")
    path = tmp_path / "hunt" / "students" / f"{sheet.label}.ipynb"
    cells = [cell.source for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    names = {}
    for source in [*cells, sheet.bug.mended, cells[-1]]:
        exec(source, names)
    assert capsys.readouterr().out == "Not yet.\nMended.\n"


def test_the_lines_that_mend_may_be_changed_added_or_taken_away():
    source, answer = "a\nb\nc\nd\n", "a\nB\nc\nd\ne\n"
    assert edits_of(source, answer) == (Edit(2, 2, ("B",)), Edit(5, 4, ("e",)))
    assert [str(edit) for edit in edits_of(source, answer)] == ["line 2:\nB", "before line 5:\ne"]
    assert str(edits_of(answer, source)[1]) == "line 5: away"


def test_an_exercise_that_cannot_and_a_folder_that_is_full_are_refused(tmp_path):
    refused = {"backprop": "backprop: 0 of its 23", "learn": "learn: 1 of its 14", "bp_2": "nearest are bp2"}
    for name, words in refused.items():
        with pytest.raises(TeachError, match=words):
            variants(name, CLASS, tmp_path / "hunt")
    assert not (tmp_path / "hunt").exists()
    (tmp_path / "note.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(TeachError, match="is not empty"):
        variants("bp2", CLASS, tmp_path)
    with pytest.raises(TeachError, match="is a file"):
        variants("bp2", CLASS, tmp_path / "note.txt")
    with pytest.raises(TeachError, match="there are no names"):
        variants("bp2", [], tmp_path / "hunt")


LISTS = {
    "Anna Maier\n\n  José   Pérez \n": ["Anna Maier", "José Pérez"],
    '\ufeffname\r\n"Müller, Zoë"\r\nBo\r\n': ["Müller, Zoë", "Bo"],
    "Surname;First name;Number\nMüller;Zoë;7\n;;\nLi;;9\n": ["Zoë Müller", "Li"],
    "Email\tStudent\na@b\tAnn\n": ["Ann"],
    "Ann\nBo\nAnn\nAnn (2)\nAnn\n": ["Ann", "Bo", "Ann (2)", "Ann (2) (2)", "Ann (3)"],
    "Jose\u0301\n": ["José"],
    "Ann,\nBo,\n": ["Ann", "Bo"],
}


@pytest.mark.parametrize("text, names", LISTS.items())
def test_names_are_read_from_the_lists_that_people_have(tmp_path, text, names):
    (tmp_path / "class.csv").write_bytes(text.encode("utf-8"))
    assert names_in(tmp_path / "class.csv") == names


BAD = {
    b"": "holds no names",
    b" \n,,\n": "holds no names",
    b"name\n\n": "a header and no names below it",
    b"Ann\nM\xfcller\n": "not in UTF-8",
    b"Ann\nMaier, Bo\n": "line 2 has 2 columns, and nothing says which is the name",
    b"name,mark\nAnn,1\n,2\n": "line 3 has no name: its columns are '', '2'",
    b'name\n"Ann\n': "unexpected end of data",
}


@pytest.mark.parametrize("content, words", BAD.items())
def test_a_list_that_cannot_be_read_says_why_and_how_to_mend_it(tmp_path, content, words):
    (tmp_path / "class.csv").write_bytes(content)
    with pytest.raises(TeachError, match=words):
        names_in(tmp_path / "class.csv")


def test_the_command_makes_the_hunt_and_says_where_it_is_or_what_to_mend(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "class.csv").write_text("Ann\nBo\nCy\n", encoding="utf-8")
    assert main(["variants", "share_right", "--names", "class.csv"]) == 0
    assert capsys.readouterr().out.startswith("hunt-share_right: 3 sheets, Ann to Cy, with 3 different mistakes\n")
    for arguments, words in (
        (["share_right", "--names", "class.csv"], "is not empty"),
        (["share_right", "--names", "nobody.csv"], "nobody.csv cannot be read"),
        (["share_right"], "Say which exercise and whose names"),
    ):
        assert main(["variants", *arguments]) == 2
        assert words in capsys.readouterr().err
    assert main(["variants", "--list"]) == 0
    assert "      3  bp2                                     19   20\n" in capsys.readouterr().out
