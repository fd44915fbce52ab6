"""A class of thirteen, from the platform's zip to worksheet, feedback and the page of the class; and after a kill."""

import asyncio
import csv
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from notebooks_of_students import notebook
from waiting import until

from mlp_course.teach.__main__ import main
from mlp_course.teach.grading.batch import FOLDER
from mlp_course.teach.grading.class_page import NAMELESS
from mlp_course.teach.grading.page import prose

BP1 = "def bp1(z, a, y, prime):\n    return {}\n"
RIGHT_BP1 = BP1.format("(a - y) * prime(z)")
NO_SLOPE = BP1.format("a - y")  # σ′ is missing
BP2 = "def bp2(W_next, delta_next, z, prime):\n    return {}\n"
RIGHT_BP2 = BP2.format("np.einsum('kj,km->jm', W_next, delta_next) * prime(z)")
NO_TRANSPOSE = BP2.format("(W_next @ delta_next) * prime(z)")
NP = "import numpy as np\nfrom mlp_course.exercises import check\n"
BACKPROP = "def backprop(net, x, y):\n    back = net.backprop(x, y)\n    return back.delta, back.dW, back.db\n"
HOSTILE = (Path(__file__).parent / "hostile" / "walk_the_frames.py").read_text(encoding="utf-8")
TAKEN = "bp1 = every()['bp1'].reference\n"
TWO_CELLS = [NP, "def bp1(z, a, y, prime):\n    error = a - y", "    return error * prime(z)"]


def journal(*entries: tuple[str, str, str | None]) -> bytes:
    """A journal of (exercise, verdict, misconception), and a line that was cut off."""
    keys = ("exercise", "verdict", "misconception", "attempt", "hints", "minute")
    lines = [json.dumps(dict(zip(keys, (*entry, 1, 0, 29863921), strict=True))) for entry in entries]
    return "\n".join([*lines, '{"exercise": "bp1", "verd']).encode()


SLOW = journal(
    ("slope_w2", "wrong", "off by one"),
    ("slope_w2", "correct", None),
    ("bp1", "wrong", "σ′ is missing"),
    ("bp1", "wrong", "σ′ is missing"),
    ("bp1", "correct", None),
)
QUICK = journal(("bp1", "wrong", "The sign is flip…"), ("bp2", "correct", None))
# Each student: the files, and the verdicts on bp1, bp2, slope_w2, backprop.
CLASS = {
    "Núñez, Ana María": (
        {"a.ipynb": notebook(NP, RIGHT_BP1, RIGHT_BP2, BACKPROP, "slope_w2 = -0.0823"), "j.jsonl": SLOW},
        "cccd",
    ),
    "Bo Bäcker": ({"b.ipynb": notebook(NP, RIGHT_BP2, RIGHT_BP1, minor=4, ids="none"), "j.jsonl": QUICK}, "cc__"),
    "Cy d'Été": ({"c 1.ipynb": notebook(NP, NO_SLOPE, NO_TRANSPOSE, "slope_w2 = 0.03106")}, "www_"),
    "Dé": ({"d.ipynb": notebook(NP, BP1.format("..."), BP2.format("..."), "slope_w2 = ...")}, "uuu_"),
    "Eve": ({"e.ipynb": notebook(HOSTILE, RIGHT_BP2.replace("np.einsum", "__import__('numpy').einsum"))}, "wc__"),
    "Fu": ({"f.ipynb": b""}, "____"),
    "Gus": ({"g.pdf": b"%PDF-1.7", "g.ipynb": b"\xff\xfe\x00"}, "____"),
    "Hu, Ji": ({"1.ipynb": notebook(NP, NO_SLOPE), "2.ipynb": notebook(NP, RIGHT_BP1)}, "c___"),
    "Ian <b>": ({"i.ipynb": notebook(*TWO_CELLS, BP2.format("W_next.T @ delta_next * prime(zz)"))}, "ce__"),
    "Jo": ({"j.ipynb": notebook(NP, NO_SLOPE, "slope_w2 = -0.16451 / 2").replace(b"\n", b"\r\n")}, "w_c_"),
    "Kai": ({"k.ipynb": b"\xef\xbb\xbf" + notebook(NP, RIGHT_BP1, RIGHT_BP2)}, "cc__"),
    "Lea": (
        {"l.ipynb": notebook(NP + "from mlp_course.exercises.exercise import every\nbp1 = every()['bp1'].reference\n")},
        "d___",
    ),
    "Mia": ({"m.ipynb": notebook(NP + RIGHT_BP1.replace("):", ")"))}, "e___"),
}
LETTERS = {"c": "correct", "w": "wrong", "e": "error", "u": "unattempted", "d": "delegated", "_": "missing"}
NAMES = ("bp1", "bp2", "slope_w2", "backprop")
POINTS = "[points]\nbp1 = 2\nbp2 = 3\nslope_w2 = 1\nbackprop = 4\n\n[worth]\ndelegated = 0.5\n"
WORTH = (2, 3, 1, 4)
HEADING = ["Identifier", "Full name", "Email address", "Status", "Grade", "Maximum grade", "Late, or not"]
HEADING += ["Last modified (grade)", "Feedback comments"]


def folder_of(number: int, name: str) -> str:
    return f"{name}_{number}_assignsubmission_file_"


def points_of(verdicts: str) -> float:
    return sum({"c": 1, "d": 0.5}.get(letter, 0) * worth for letter, worth in zip(verdicts, WORTH, strict=True))


def worksheet() -> bytes:
    """The platform's worksheet, with a column of its own, and a student who has handed in nothing."""
    target = io.StringIO(newline="")
    table = csv.writer(target, lineterminator="\r\n")
    table.writerow(HEADING)
    for number, name in enumerate([*CLASS, "Zoë Not-There"], start=100):
        table.writerow(
            [f"Participant {number}", name, f"{number}@x.org", 'Submitted, "late"', "", "20.00", "=1+1", "-", ""]
        )
    return b"\xef\xbb\xbf" + target.getvalue().encode()


def downloaded(place: Path, names) -> Path:
    """The zip that the platform downloads, of these students."""
    with zipfile.ZipFile(place, "w") as archive:
        for number, name in enumerate(CLASS, start=100):
            for file, content in CLASS[name][0].items() if name in names else ():
                archive.writestr(f"{folder_of(number, name)}/{file}", content)
    place.with_name("points.toml").write_text(POINTS, encoding="utf-8")
    place.with_name("worksheet.csv").write_bytes(worksheet())
    return place


def arguments(place: Path, out: str, workers: str = "2") -> list[str]:
    beside = {name: str(place.with_name(name)) for name in ("points.toml", "worksheet.csv", out)}
    found = ["grade", str(place), "--points", beside["points.toml"], "--worksheet", beside["worksheet.csv"]]
    return [*found, "--out", beside[out], "--workers", workers]


class Tables(HTMLParser):
    """The tables of a page: {caption: rows of cells}."""

    def __init__(self, text: str):
        super().__init__()
        self.found = {}
        self.cell = None
        self.feed(text)

    def handle_starttag(self, tag, _):
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th", "caption"):
            self.cell = ""

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data

    def handle_endtag(self, tag):
        if tag == "caption":
            self.rows = self.found[self.cell] = []
        elif tag in ("td", "th"):
            self.rows[-1].append(self.cell)
        self.cell = None


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The folder of a batch, and what it printed."""
    place = downloaded(tmp_path_factory.mktemp("moodle") / "Übung 3.zip", CLASS)
    assert main(arguments(place, "out")) == 0
    return place.with_name("out")


def test_the_worksheet_has_the_grades_and_is_else_as_it_was(graded):
    text = (graded / "grades.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf") and b"\r\n" in text
    before = list(csv.reader(io.StringIO(worksheet().decode("utf-8-sig"), newline="")))
    after = list(csv.reader(io.StringIO(text.decode("utf-8-sig"), newline="")))
    grades = dict(zip(CLASS, [row[4] for row in after[1:]], strict=False))
    assert grades == {name: f"{2 * points_of(verdicts):.2f}" for name, (_, verdicts) in CLASS.items()}
    assert after[-1] == before[-1]
    for row in (*before, *after):
        row[4] = row[8] = ""
    assert after == before


def test_there_is_a_page_for_each_student_and_no_solution_in_it(graded):
    with zipfile.ZipFile(graded / "feedback.zip") as archive:
        pages = {name: archive.read(name).decode() for name in archive.namelist()}
    assert set(pages) == {f"{folder_of(number, name)}/feedback.html" for number, name in enumerate(CLASS, start=100)}
    for number, (name, (_, verdicts)) in enumerate(CLASS.items(), start=100):
        page = pages[f"{folder_of(number, name)}/feedback.html"]
        assert Tables(page).found["Points"][-1][2] == f"{points_of(verdicts):g}", name
        earns = points_of(verdicts) > 0
        assert (f"In the worksheet this is {2 * points_of(verdicts):.2f} of 20." in page) == earns
        assert not any(solution in page for solution in ("(a - y) * prime(z)", "(W_next.T @ delta_next) * prime(z)"))
    of_cy = pages["Cy d'Été_102_assignsubmission_file_/feedback.html"]
    assert "σ′ is missing" in of_cy and "The transpose is missing" in of_cy
    assert "the file is empty" in pages["Fu_105_assignsubmission_file_/feedback.html"]
    assert "no notebook" in pages["Gus_106_assignsubmission_file_/feedback.html"]
    of_mia = pages["Mia_112_assignsubmission_file_/feedback.html"]
    assert "is in your notebook, but Python cannot read it" in of_mia
    assert "<code>def bp1(z, a, y, prime)</code>" in of_mia
    assert "Two of your files" in pages["Hu, Ji_107_assignsubmission_file_/feedback.html"]


def test_the_page_of_the_class_has_the_numbers_of_the_class_and_no_name(graded):
    page = (graded / "class.html").read_text(encoding="utf-8")
    tables = Tables(page).found
    rows = {row[0]: row[1:] for row in tables["Each answer in numbers"][1:]}
    assert rows["bp1"][:4] == ["10", "50 %", "10 %", "2"]
    assert rows["bp2"][:4] == ["6", "67 %", "0 %", "1"]
    assert rows["backprop"][:4] == ["1", "0 %", "100 %", "hand-in only"]
    assert rows["slope_w2"][:4] == ["3", "67 %", "0 %", "2"]
    believed = {row[0]: row[1:] for row in tables["Misconceptions of bp1"][1:]}
    assert believed["σ′ is missing"] == ["1", "2"]
    assert believed["The sign is flipped"] == ["1", "0"]
    assert believed[NAMELESS] == ["", "1"]
    assert sum(int(at_hand_in) for _, at_hand_in in believed.values()) == 4
    assert ["off by one", "1", "0"] in tables["Misconceptions of slope_w2"]
    assert re.findall(r"<h2>(\w+)</h2>", page) == ["bp1", "bp2", "slope_w2", "backprop"]
    assert "Right only with the course's own code: 1." in page
    assert tables["Misconceptions of bp2"][1:] == [["The transpose is missing", "0", "1"], [NAMELESS, "", "1"]]
    assert "A saturated output hardly moves, however wrong it is" in page
    parts = {part for name in CLASS for part in re.findall(r"\w{3,}", name)}
    assert not parts & set(re.findall(r"\w+", page))


def test_who_is_killed_goes_on_and_comes_to_the_same(graded, tmp_path):
    place = downloaded(tmp_path / "some.zip", ["Bo Bäcker", "Cy d'Été", "Hu, Ji"])
    shutil.copytree(graded / FOLDER, tmp_path / "whole" / FOLDER)
    kept = tmp_path / "killed" / FOLDER
    kept.mkdir(parents=True)
    shutil.copy(graded / FOLDER / "batch.json", kept)
    assert main(arguments(place, "whole", "1")) == 0
    command = [sys.executable, "-m", "mlp_course.teach", *arguments(place, "killed", "1")]
    batch = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    asyncio.run(until(lambda: len(list(kept.glob("*.json"))) >= 2, "the first student"))
    os.kill(batch.pid, signal.SIGKILL) if os.name == "posix" else batch.kill()
    batch.wait()
    for late in [file for file in sorted(kept.glob("*.json")) if file.name != "batch.json"][
        2:
    ]:  # where all were done before the kill: as if one had not been
        late.unlink()
    assert main(arguments(place, "killed", "1")) == 0
    for name in ("grades.csv", "feedback.zip", "class.html"):
        assert (tmp_path / "killed" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()


def test_a_word_between_asterisks_is_set_in_italics():
    assert prose("The *mean* of `a*b*c`; 2 * 3 * 4") == "The <em>mean</em> of <code>a*b*c</code>; 2 * 3 * 4"


@pytest.mark.parametrize("missing", [0, 1])
def test_what_is_not_there_is_told(missing, tmp_path, capsys):
    place = downloaded(tmp_path / "some.zip", ["Bo Bäcker"])
    given = [str(place), str(tmp_path / "points.toml")]
    given[missing] += ".not-there"
    assert main(["grade", given[0], "--points", given[1]]) == 2
    assert "There is no" in capsys.readouterr().err
