"""Every promise of a hand-out, over several choices of chapters; nothing is run here (`test_handout_runs.py` does)."""

import ast
import io
import posixpath
import re
import tomllib
import zipfile
from pathlib import Path

import nbformat
import pytest

from mlp_course.exercises.class_settings import ClassSettings
from mlp_course.exercises.exercise import every
from mlp_course.teach.__main__ import main
from mlp_course.teach.bundle import zipped
from mlp_course.teach.clone import ROOT, chapters
from mlp_course.teach.command import TeachError
from mlp_course.teach.definitions import definition_of
from mlp_course.teach.handout import handout, handout_files
from mlp_course.teach.right_answers import form

ALL = tuple(chapters())
CHOICES = [(2, 4), (0,), (1, 9), (10, 11, 12), ALL]
FOLD = re.compile(r"<details>\s*<summary>(.*?)</summary>")
# What may stay folded: it is read, and answers no question. A fold of another name is one more decision to take.
READING = re.compile(
    r"The source of|New symbols|All symbols|For the curious|The small print|Why|How wrong is this answer, if dog|"
    r"Is this weight decay|Does the same λ|Two words that are new|Ideas that others had|Where 1.11 comes from|"
    r"The same in numbers|The same number from the curvature"
)


class HandOut:
    """The files of a hand-out as students get them."""

    def __init__(self, files: dict[str, bytes]):
        self.files = files
        self.notebooks = {
            name: nbformat.reads(content.decode(), as_version=4)
            for name, content in files.items()
            if name.endswith(".ipynb")
        }

    def cells(self):
        return [(name, cell) for name, notebook in self.notebooks.items() for cell in notebook.cells]

    def text(self) -> str:
        return "\n\n".join(cell.source for _, cell in self.cells() if cell.cell_type == "markdown")

    def python(self) -> list[str]:
        """Every code cell, and every block of program text in a page."""
        blocks = re.findall(r"^```python\n(.*?)^```", self.text(), re.DOTALL | re.MULTILINE)
        return [cell.source for _, cell in self.cells() if cell.cell_type == "code"] + blocks


@pytest.fixture(scope="module", params=CHOICES, ids=lambda chosen: "-".join(map(str, chosen)))
def chosen(request):
    return request.param


@pytest.fixture(scope="module")
def made(chosen):
    return HandOut(handout_files(list(chosen)))


def tags(cell):
    return cell.metadata.get("tags", [])


def tree(source):
    return compile(source, "cell", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)


def test_it_has_the_chapters_and_what_they_lead_to(made, chosen):
    expected = {f"notebooks/{path.name}" for number, path in chapters().items() if number in chosen}
    stored = "".join((ROOT / name).read_text(encoding="utf-8") for name in expected)
    beside = {f"notebooks/{name}" for name in re.findall(r"\]\((further/\w+\.ipynb)\)", stored)}
    assert set(made.notebooks) == expected | beside
    for notebook in made.notebooks.values():
        nbformat.validate(notebook)


def test_every_link_and_picture_leads_to_a_file_of_it(made):
    for name, cell in made.cells():
        if cell.cell_type != "markdown":
            continue
        text = re.sub(r"```.*?```|`[^`\n]*`|\$[^$]*\$", "", cell.source, flags=re.DOTALL)
        targets = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r"""(?:src|href)=["']([^"']+)""", text)
        for target in targets:
            if "://" not in target:
                path = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
                assert path in made.files, f"{name}: {target}"
    links = re.findall(r"\]\((notebooks/[^)]+)\)", made.files["README.md"].decode())
    assert set(links) == set(made.notebooks)


def test_links_that_would_leave_it_are_words_and_the_page_says_so(made):
    for notebook in made.notebooks.values():
        assert "without a link are not in this hand-out" in notebook.cells[1].source
        assert "[]" not in notebook.cells[1].source


def test_it_has_no_solution_no_answers_and_no_word_about_them(made):
    for _, cell in made.cells():
        assert not {"solution", "answers"} & set(tags(cell))
    text = made.text()
    unknown = [fold for fold in FOLD.findall(text) if not READING.match(fold)]
    assert unknown == [], "answers to what is asked belong to ANSWERING in student_copy.py, all others to READING here"
    assert text.count("<details>") == text.count("</details>")
    about = r"solutions?\b.{0,60}\bfold|\bfold.{0,60}\bsolutions?\b|open ours|What we saw"
    assert not re.search(about, text + "\n".join(made.python()), re.IGNORECASE)


def test_nothing_is_stored_below_any_cell(made):
    for _, cell in made.cells():
        if cell.cell_type == "code":
            assert cell.outputs == [] and cell.execution_count is None
    everything = b"".join(content for name, content in made.files.items() if name.endswith(".ipynb"))
    assert b"exercises are correct" not in everything and b"image/png" not in everything


def test_no_progress_and_no_leavings_go_along(made):
    unwanted = re.compile(r"progress.*\.json|journal\.jsonl|books/my_network|my_data\.csv|__pycache__|\.pyc|/\.|\.part")
    assert [name for name in made.files if unwanted.search(name)] == []


def test_no_cell_is_a_right_answer(made):
    functions = [(e.reference, *e.alternatives) for e in every().values()]
    known = {form(definition_of(function)) for several in functions for function in several}
    defined = (ast.FunctionDef, ast.ClassDef)
    statements = [statement for source in made.python() for statement in tree(source).body]
    assert [node.name for node in statements if isinstance(node, defined) and form(node) in known] == []


def test_no_cell_is_a_solution_of_the_chapter(made):
    """Numbers, too: what stands in the folded solution stands in no cell."""
    stored = [nbformat.read(ROOT / name, as_version=4) for name in made.notebooks]
    solutions = [cell.source for notebook in stored for cell in notebook.cells if "solution" in tags(cell)]
    blocks = re.findall(r"^```python\n(.*?)^```", "\n".join(solutions), re.DOTALL | re.MULTILINE)
    answers = {ast.dump(tree(block)) for block in blocks}
    assert [source for source in made.python() if ast.dump(tree(source)) in answers] == []


def test_every_exercise_is_there_as_a_stub_with_its_check(made):
    stored = [nbformat.read(ROOT / name, as_version=4) for name in made.notebooks]
    before = [cell.source for notebook in stored for cell in notebook.cells if "exercise" in tags(cell)]
    after = [cell.source for _, cell in made.cells() if "exercise" in tags(cell)]
    assert after == before
    checks = [cell for _, cell in made.cells() if cell.source.startswith("check(")]
    assert len(checks) >= len(after)


def test_no_later_cell_needs_what_was_taken_out(made):
    """A name that only a proof which went with its answer had set is read nowhere."""
    for name, notebook in made.notebooks.items():
        stored = nbformat.read(ROOT / name, as_version=4)
        left = {cell.id for cell in notebook.cells}
        kept = [cell for cell in stored.cells if cell.cell_type == "code" and cell.id in left]
        gone = [cell for cell in stored.cells if cell.cell_type == "code" and cell.id not in left]
        lost = names(gone, ast.Store) - names(kept, ast.Store)
        assert lost & names(kept, ast.Load) == set(), name


def names(cells, context) -> set[str]:
    nodes = [node for cell in cells for node in ast.walk(tree(cell.source))]
    return {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, context)}


def test_it_has_what_installs_the_package(made):
    course = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    bundled = tomllib.loads(made.files["pyproject.toml"].decode())
    assert bundled == {
        "build-system": course["build-system"],
        "project": course["project"],
        "tool": {name: course["tool"][name] for name in ("uv", "hatch")},
    }
    needed = [bundled["project"]["readme"], *bundled["project"]["license-files"], "environment.yml"]
    assert all(made.files[name] for name in needed)
    modules = {p.relative_to(ROOT).as_posix() for p in (ROOT / "mlp_course").rglob("*.py")}
    assert modules - set(made.files) == {name for name in modules if name.startswith("mlp_course/teach/")}
    assert "mlp_course/datasets/data/digits8x8.npz" in made.files


def test_made_twice_it_is_the_same_to_the_byte_whatever_the_name(tmp_path):
    for name in ("one.zip", "two.zip"):
        handout([4, 2, 4], tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert {name.split("/")[0] for name in archive.namelist()} == {"mlp-course-2-4"}
        assert archive.namelist() == sorted(archive.namelist()) and archive.testzip() is None
        assert len({entry.date_time for entry in archive.infolist()}) == 1


def test_a_zip_does_not_tell_the_order_in_which_it_was_filled():
    files = {"pyproject.toml": b'[tool.uv]\nexclude-newer = "2026-11-14T00:00:00Z"', "a/x": b"1"}
    backwards = dict(reversed(files.items()))
    assert zipped(files, "f") == zipped(backwards, "f")
    assert zipfile.ZipFile(io.BytesIO(zipped(files, "f"))).read("f/a/x") == b"1"


def test_settings_go_along_and_the_text_promises_no_other_hints():
    as_ever = HandOut(handout_files([0]))
    assert "check.hint()" in as_ever.text() and "gives three hints" in as_ever.files["README.md"].decode()
    without = HandOut(handout_files([0], ClassSettings(hints=0, journal=True).text))
    assert "check.hint()" not in without.text() and "Try it now, and feel free" in without.text()
    readme = " ".join(without.files["README.md"].decode().split())
    assert "There are no hints." in readme
    assert "00_start_here.ipynb`, `notebooks/mlp_course_journal.jsonl` (if" in readme
    assert tomllib.loads(without.files["notebooks/class.toml"].decode()) == {"hints": "none", "journal": True}


def test_the_students_page_has_the_commands_and_what_to_hand_in():
    readme = HandOut(handout_files([2, 4])).files["README.md"].decode()
    lines = readme.splitlines()
    assert "pip install uv" in lines and "uv run jupyter lab notebooks/02_gradient_descent.ipynb" in lines
    assert "they have: `notebooks/02_gradient_descent.ipynb`, `notebooks/04_cost_functions.ipynb`." in readme
    assert "$" not in readme


# The command line: what a lecturer sees.


def call(*words, capsys):
    code = main(["handout", *map(str, words)])
    said = capsys.readouterr()
    return code, said.out + said.err


def test_the_command_says_what_it_has_made(tmp_path, capsys):
    code, said = call(3, "--out", tmp_path / "lab.zip", "--hints", 1, capsys=capsys)
    assert code == 0 and "lab.zip" in said and "notebooks/03_backpropagation.ipynb" in said
    with zipfile.ZipFile(tmp_path / "lab.zip") as archive:
        assert b"\nhints = 1\n" in archive.read("mlp-course-3/notebooks/class.toml")


WRONG = {
    "there are 0, 1, 2": (99,),
    "ends in .zip": (2, "--out", "lab3"),
    "no folder": (2, "--out", "nowhere/lab3.zip"),
    "--hints some: hints = 'some' is given": (2, "--hints", "some"),
    "hints = 9 is given": (2, "--hints", "9"),
    "cannot be read": (2, "--class", "none.toml"),
    "give one or the others": (2, "--class", "class.toml", "--journal"),
    "class.toml: journal = 'no' is given": (2, "--class", "class.toml"),
}


@pytest.mark.parametrize("expected", WRONG)
def test_what_a_lecturer_can_mend_is_said(expected, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("class.toml").write_text('journal = "no"', encoding="utf-8")
    code, said = call(*WRONG[expected], capsys=capsys)
    assert code == 2 and expected in said and list(Path().iterdir()) == [Path("class.toml")]


def test_a_zip_that_exists_is_replaced_only_on_request(tmp_path, capsys):
    out = tmp_path / "lab3.zip"
    out.write_bytes(b"mine")
    code, said = call(2, "--out", out, capsys=capsys)
    assert code == 2 and "exists already" in said and "--force" in said and out.read_bytes() == b"mine"
    assert call(2, "--out", out, "--force", capsys=capsys)[0] == 0 and zipfile.is_zipfile(out)


def test_a_class_toml_of_the_lecturers_goes_along_word_for_word(tmp_path, capsys):
    own = tmp_path / "mine.toml"
    own.write_text("# Group B\nhints = 2\n", encoding="utf-8")
    assert call(2, "--out", tmp_path / "lab.zip", "--class", own, capsys=capsys)[0] == 0
    with zipfile.ZipFile(tmp_path / "lab.zip") as archive:
        assert archive.read("mlp-course-2/notebooks/class.toml").decode() == "# Group B\nhints = 2\n"


def test_without_a_clone_it_says_what_is_missing(tmp_path):
    with pytest.raises(TeachError, match=r"without the course around it.\nClone the course"):
        handout_files([2], root=tmp_path)


@pytest.fixture
def clone(tmp_path):
    """A small clone whose chapter 3 can be worked in."""
    (tmp_path / "notebooks").mkdir()
    for name in ("LICENSE", "LICENSE-text", "environment.yml", "pyproject.toml"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    path = tmp_path / "notebooks" / "03_backpropagation.ipynb"
    stored = nbformat.read(ROOT / "notebooks" / path.name, as_version=4)

    def work(stub: str, answer: str):
        cell = next(cell for cell in stored.cells if "exercise" in tags(cell) and cell.source.startswith(stub))
        cell.source = answer
        stored.cells = [cell, *[other for other in stored.cells if other.cell_type == "code" and other is not cell]]
        nbformat.write(stored, path)
        return tmp_path

    return work


ANSWERED = {
    "def bp1": "def bp1(z, a, y, prime):\n    return (a - y) * prime(z)",
    "def bp2": "def bp2(W_next, delta_next, z, prime):\n    return 1",
    "slope_w2": "slope_w2 = -0.082",
    "def train": "def train(W, b, x, y, eta, updates):\n    return [",
    "def buggy_backprop": "def buggy_backprop(net, x, y):\n    return mended",
}


@pytest.mark.parametrize("stub", ANSWERED)
def test_a_lecturers_own_answers_are_not_handed_out(stub, clone):
    with pytest.raises(TeachError, match=rf"(?s)holds answers to exercises: {stub}.*git restore") as found:
        handout_files([3], root=clone(stub, ANSWERED[stub]))
    assert "03_backpropagation.ipynb" in str(found.value)
