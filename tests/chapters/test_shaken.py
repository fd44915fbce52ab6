"""What the chapters claim holds with other seeds too, as often as docs/shaken.md says."""

import nbformat
import proofs
import pytest
import rules
from rotation import part
from shake_claims import CHANGE, ENOUGH, EXACT, FURTHER, TABLE, Claim, claims_in, claims_of, line_of, name_of
from sound_chapter import code, stored, text

pytestmark = pytest.mark.chapters

REPEATED = 7  # the shake that is repeated in every run of the tests
CLAIMS = claims_in(TABLE.read_text(encoding="utf-8")) if TABLE.is_file() else []


def claims_on(path):
    return [claim for claim in CLAIMS if claim.chapter == name_of(path)]


def shaken_pages():
    """The pages off the path that the table holds; not all were shaken."""
    return [path for path in sorted((rules.FOLDER / FURTHER).glob("*.ipynb")) if claims_on(path)]


ALL = [*rules.chapters(), *shaken_pages()]


def unsound(path) -> list[str]:
    """What does not agree between a chapter and the table."""
    notebook = nbformat.read(path, as_version=4)
    prose = "\n".join(cell.source for cell in rules.text_cells(notebook))
    written = [cell for cell in rules.code_cells(notebook) if "proof" in rules.tags(cell)]
    claims = claims_on(path)
    if [claim.question for claim in claims] != [proofs.question_of(cell) for cell in written]:
        return ["its proofs are not those of the table: run tools/shake_claims.py"]
    faults = []
    for claim, cell in zip(claims, written, strict=True):
        if ("exact" in rules.tags(cell)) != (claim.numbers == EXACT):
            faults.append(f"{claim.question} its numbers: {claim.numbers}; its tags: {rules.tags(cell)}")
        if claim.held < ENOUGH and f"{claim.held} of 30" not in prose:
            faults.append(f"{claim.question} holds in {claim.held} of 30, and the text does not say so")
    return faults


def test_chapters_agree_with_the_table():
    found = {path.stem: unsound(path) for path in ALL}
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("path", part(ALL, of=13, place=4), ids=lambda path: path.stem)
def test_one_shake_gives_what_the_table_says(path):
    notebook = nbformat.read(path, as_version=4)
    stored_texts = [printed(cell) for cell in rules.code_cells(notebook) if "proof" in rules.tags(cell)]
    findings = proofs.proofs_in_a_process(path, shake=REPEATED)
    for claim, finding, before in zip(claims_on(path), findings, stored_texts, strict=True):
        assert finding.holds == (REPEATED not in claim.failed), f"{claim.question} {finding.error}"
        assert claim.numbers == CHANGE or finding.printed == before, claim.question


def printed(cell) -> str:
    return "".join(output.text for output in cell.outputs if output.output_type == "stream")


# The tool itself, on a chapter of three proofs: one on chance, one that is exact, one that is often false.

CHANCE = "# Check: on chance?\nprint(f'{draw:.3f}')\nassert 0 < draw < 1"
EXACTLY = "# Check: exactly?\nprint(f'{2 + 2}')\nassert 2 + 2 == 4"
OFTEN = "# Check: often?\nprint(f'{draw:.3f}')\nassert draw < 0.75"


@pytest.fixture
def chapter(tmp_path):
    setup = "import numpy as np\nfrom mlp_course.experiments import seed"
    cells = [
        text("# 2. Try"),
        code(setup),
        text("## Station 1 of 2: a name"),
        code("draw = np.random.default_rng(seed(1)).random()"),
        code("raise ValueError('the learner has not written it yet')", "exercise"),
        code(CHANCE, "proof", "row-A1"),
        code(EXACTLY, "proof", "row-A2", "exact"),
        text("## Station 2 of 2: a name"),
        code("import numpy\ndraw = numpy.random.default_rng(seed(2)).random()"),
        code(OFTEN, "proof", "row-A3"),
    ]
    path = tmp_path / "02_try.ipynb"
    nbformat.write(stored(cells, prefix="02"), path)
    return path


def test_a_proof_says_whether_it_holds_and_what_it_found(chapter):
    one, two, _three = proofs.proofs_in_a_process(chapter)
    assert (one.question, one.rows, one.exact, one.holds, one.error) == ("on chance?", ["A1"], False, True, "")
    assert (two.printed, two.exact) == ("4\n", True)


def test_only_the_stations_of_a_row_run(chapter, monkeypatch):
    monkeypatch.chdir(chapter.parent)
    findings = proofs.proofs_in_a_process(chapter.relative_to(chapter.parent), row="A3")
    assert [finding.question for finding in findings] == ["often?"]


def test_a_broken_package_is_noticed_by_the_proof(chapter):
    broken = "import numpy; numpy.random.default_rng = lambda seed: type('R', (), {'random': lambda self: 2.0})()"
    (often,) = proofs.proofs_in_a_process(chapter, row="A3", broken=broken)
    assert (often.holds, often.error) == (False, "AssertionError: assert draw < 0.75")


def test_a_cell_that_fails_is_no_proof(chapter):
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        proofs.proofs_in_a_process(chapter, broken="1 / 0")


def test_shakes_change_what_stands_on_chance(chapter):
    runs = {k: proofs.proofs_in_a_process(chapter, shake=k) for k in (0, 1, 2, 3)}
    one, two, three = claims_of("02_try", runs)
    assert (one.failed, one.numbers) == ([], CHANGE)
    assert (two.failed, two.numbers) == ([], EXACT)
    assert (three.numbers, len(set(runs[k][2].printed for k in runs))) == (CHANGE, 4)
    assert three.failed == [k for k in runs if k and float(runs[k][2].printed) >= 0.75]


def test_the_table_is_read_as_it_was_written():
    claims = [Claim("02_try", ["A1", "A2"], "so?", [], EXACT), Claim("12_try", ["J1"], "how often?", [4, 17], CHANGE)]
    claims.append(Claim("further/02_try", ["A1"], "and off the path?", [], EXACT))
    assert claims_in("\n".join(map(line_of, claims))) == claims
    assert claims[1].held == 28
